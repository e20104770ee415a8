"""Fields that record what a reader asks of them: the only source of the keys in the schemas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..fields import Fields, Memory
from ..nodes import Mapping, Mistake, Node, Scalar
from . import shapes
from .shapes import Schema


class Choice(NamedTuple):
    """The words that a key may have; `default` is None where one has to be given."""

    allowed: tuple[str, ...]
    default: str | None


class Asked:
    """What a reader asked of one key: as what it took the value, and whether it must be there."""

    def __init__(self) -> None:
        self.shapes: list[Schema] = []
        self.required = False
        self.is_list = False


class Reading(list[Mistake]):
    """One reading of a probe: takes the mistakes, of which none matters, and knows the recorders.

    In a `bare` reading a nested mapping that is not given is not there, as in any file; in others
    it is read as an empty one.
    """

    def __init__(self, *, bare: bool = False) -> None:
        super().__init__()
        self.bare = bare
        self._opened: dict[tuple[int, int], Recorder] = {}

    def open(self, node: Mapping, recorder: Recorder) -> None:
        """Take note of the recorder of a mapping."""
        self._opened[node.line, node.column] = recorder

    def opened(self, node: Node) -> Recorder | None:
        """Return the recorder that was opened for a mapping; readers may have copied the node."""
        return self._opened.get((node.line, node.column))

    def nowhere(self) -> Mapping:
        """Return an empty mapping that stands at a place of its own, outside of the probe."""
        return Mapping((), 0, len(self._opened))


class Recorder(Fields):
    """Fields of a probe.

    Whoever opens `Fields` with the mistakes of a reading can open a recorder instead. It is
    `closed` when the reader asked for its unknown keys; other mappings have names of the file's
    own.
    """

    def __init__(
        self,
        node: Mapping,
        mistakes: list[Mistake],
        what: str = "key",
        *,
        memory: Memory | None = None,
    ) -> None:
        super().__init__(node, mistakes, what, memory=memory)
        self.reading = mistakes if isinstance(mistakes, Reading) else Reading()
        self.reading.open(node, self)
        self.asked: dict[str, Asked] = {}
        self.choices: dict[str, Choice] = {}
        self.closed = False
        self._absent: dict[str, Recorder] = {}

    def below(self, key: str) -> Recorder | None:
        """Return the recorder of the mapping that a key has or, if asked for, would have."""
        node = self._values.get(key)
        return self._absent.get(key) if node is None else self.reading.opened(node)

    def given(self, key: str) -> Node | None:
        """Return what the probe gives for a key."""
        return self._values.get(key)

    def get(self, key: str, *, required: bool = False) -> Node | None:
        """Return the node of a key."""
        asked = self.asked.setdefault(key, Asked())
        asked.required = asked.required or required
        return super().get(key, required=required)

    def _take(self, key: str, shape: Schema) -> None:
        self.asked.setdefault(key, Asked()).shapes.append(shape)

    def text(self, key: str, default: str = "", *, required: bool = False) -> str:
        """Return a string."""
        self._take(key, shapes.text(filled=required))
        return super().text(key, default, required=required)

    def choice(
        self, key: str, allowed: Sequence[str], default: str, *, required: bool = False
    ) -> str:
        """Return one of the allowed words; `word` and `flag` come here, too."""
        self.choices[key] = Choice(tuple(allowed), None if required else default)
        self._take(key, shapes.word(allowed, "" if required else default))
        return super().choice(key, allowed, default, required=required)

    def number(
        self, key: str, default: float, *, low: float = 0.0, high: float = 1e9, whole: bool = False
    ) -> float:
        """Return a number within bounds."""
        self._take(key, shapes.number(default, low, high, whole=whole))
        return super().number(key, default, low=low, high=high, whole=whole)

    def scalars(self, key: str, *, required: bool = False) -> tuple[Scalar, ...]:
        """Return a list of strings; `texts` comes here, too."""
        self._take(key, shapes.texts(filled=required))
        return super().scalars(key, required=required)

    def words(self, key: str, allowed: Sequence[str]) -> tuple[str, ...]:
        """Return those of the allowed words that are given."""
        self._take(key, shapes.words(allowed))
        return tuple(item.text for item in super().scalars(key) if item.text in allowed)

    def items(self, key: str) -> tuple[Node, ...]:
        """Return the nodes of a list."""
        found = super().items(key)
        self.asked[key].is_list = True
        return found

    def nested(self, key: str, what: str = "key") -> Fields | None:
        """Return the fields of a nested mapping."""
        if isinstance(self.get(key), Mapping) or self.reading.bare:
            return super().nested(key, what)
        self._absent[key] = Recorder(self.reading.nowhere(), self.reading, what)
        return self._absent[key]

    def sharing(self, node: Mapping, what: str) -> Fields:
        """Return the fields of another mapping of the probe."""
        return Recorder(node, self.mistakes, what, memory=self.memory)

    def finish(self) -> None:
        """Take note that the reader knows all keys now."""
        self.closed = True
