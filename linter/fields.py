"""Typed reading of one YAML mapping that remembers every mistake instead of stopping at one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from .nodes import Mapping, Mistake, Node, Scalar
from .nodes import Sequence as YamlList

Word = TypeVar("Word", bound=str)


def suggestion(word: str, allowed: Iterable[str]) -> str:
    """Return ``; did you mean X?`` for the nearest allowed word, or an empty string."""
    import difflib  # only mistakes need it

    near = difflib.get_close_matches(word, list(allowed), n=1, cutoff=0.6)
    return f"; did you mean {near[0]}?" if near else ""


def allowed_words(word: str, allowed: Sequence[str]) -> str:
    """Return the tail of an error message that lists what is allowed."""
    return f"allowed: {', '.join(allowed)}{suggestion(word, allowed)}"


class Memory:
    """What an earlier reading of the same files found out.

    `proven` says that it found no mistake, so that costly tests can be left out; `literals` are
    those it derived from patterns, by the pattern, and `phrases` the folded texts that a
    phrase stands for, by the phrase.
    """

    def __init__(self, *, proven: bool = False) -> None:
        self.literals: dict[str, tuple[frozenset[str], ...]] = {}
        self.phrases: dict[str, tuple[str, ...]] = {}
        self.proven = proven


class Fields:
    """The keys of one mapping, asked for by name and type.

    Every getter returns a usable value even when the file's is wrong, and notes a `Mistake`;
    `finish` notes the keys nobody asked for. The list of mistakes is shared with the fields of
    nested mappings, and so is the `memory`.
    """

    def __init__(
        self,
        node: Mapping,
        mistakes: list[Mistake],
        what: str = "key",
        *,
        memory: Memory | None = None,
    ) -> None:
        self.node = node
        self.mistakes = mistakes
        self.memory = Memory() if memory is None else memory
        self._what = what
        self._asked: list[str] = []
        self._values: dict[str, Node] = {}
        self._keys: dict[str, Scalar] = {}
        for key, value in node.pairs:
            if key.text in self._values:
                self.mistake(key, f"{key.text} is given twice")
                continue
            self._values[key.text] = value
            self._keys[key.text] = key

    def mistake(self, node: Node, message: str) -> None:
        """Note a mistake at a node's position."""
        self.mistakes.append(Mistake(node.line, node.column, message))

    def has(self, key: str) -> bool:
        """Tell whether the file gives the key."""
        return key in self._values

    def get(self, key: str, *, required: bool = False) -> Node | None:
        """Return the node of a key, noting its absence when it is required."""
        self._asked.append(key)
        node = self._values.get(key)
        if node is None and required:
            self.mistake(self.node, f"{key} is missing")
        elif required and isinstance(node, YamlList) and not node.items:
            self.mistake(node, f"{key} is empty")
        return node

    def text(self, key: str, default: str = "", *, required: bool = False) -> str:
        """Return a string; quoted or plain."""
        node = self.get(key, required=required)
        if node is None:
            return default
        if not isinstance(node, Scalar):
            self.mistake(node, f"{key} must be a text")
            return default
        if required and not node.text.strip():
            self.mistake(node, f"{key} is empty")
        return node.text

    def choice(
        self, key: str, allowed: Sequence[str], default: str, *, required: bool = False
    ) -> str:
        """Return one of the allowed words."""
        node = self.get(key, required=required)
        if node is None:
            return default
        if not isinstance(node, Scalar):
            self.mistake(node, f"{key} must be one word; {allowed_words('', allowed)}")
            return default
        return self._allowed(key, node, allowed, default)

    def _allowed(self, key: str, node: Scalar, allowed: Sequence[str], default: str) -> str:
        if node.text in allowed:
            return node.text
        shown = node.text[:40]
        wanted = allowed_words(node.text, allowed)
        if "," in node.text:
            wanted = f"write a list, [{', '.join(node.text.replace(',', ' ').split())}]"
        self.mistake(node, f"{key}: {shown!r} is unknown; {wanted}")
        return default

    def word(
        self, key: str, allowed: tuple[Word, ...], default: Word, *, required: bool = False
    ) -> Word:
        """Return one of the allowed words, with their type."""
        chosen = self.choice(key, allowed, default, required=required)
        return next((word for word in allowed if word == chosen), default)

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return true or false."""
        return self.choice(key, ("true", "false"), "true" if default else "false") == "true"

    def number(
        self, key: str, default: float, *, low: float = 0.0, high: float = 1e9, whole: bool = False
    ) -> float:
        """Return a number within bounds."""
        node = self.get(key)
        if node is None:
            return default
        kind = "a whole number" if whole else "a number"
        value = _number(node)
        if value is None or not low <= value <= high or (whole and value != int(value)):
            self.mistake(node, f"{key} must be {kind} from {low:g} to {high:g}")
            return default
        return value

    def scalars(self, key: str, *, required: bool = False) -> tuple[Scalar, ...]:
        """Return a list of strings (one string counts as a list of one), with positions."""
        node = self.get(key, required=required)
        if node is None:
            return ()
        if isinstance(node, Scalar):
            return (node,)
        if not isinstance(node, YamlList):
            self.mistake(node, f"{key} must be a text or a list of texts")
            return ()
        for item in node.items:
            if not isinstance(item, Scalar):
                self.mistake(item, f"{key} must hold texts only")
        return tuple(item for item in node.items if isinstance(item, Scalar))

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Return a list of strings."""
        return tuple(item.text for item in self.scalars(key, required=required))

    def words(self, key: str, allowed: Sequence[str]) -> tuple[str, ...]:
        """Return a list of allowed words; a word that is not allowed is noted and dropped."""
        found = (self._allowed(key, item, allowed, "") for item in self.scalars(key))
        return tuple(word for word in found if word)

    def items(self, key: str) -> tuple[Node, ...]:
        """Return the nodes of a list."""
        node = self.get(key)
        if node is None:
            return ()
        if not isinstance(node, YamlList):
            self.mistake(node, f"{key} must be a list")
            return ()
        return node.items

    def nested(self, key: str, what: str = "key") -> Fields | None:
        """Return the fields of a nested mapping, or None when absent."""
        node = self.get(key)
        if node is None:
            return None
        if not isinstance(node, Mapping):
            self.mistake(node, f"{key} must be a mapping")
            return None
        return self.sharing(node, what)

    def sharing(self, node: Mapping, what: str) -> Fields:
        """Return the fields of another mapping of the same file."""
        return Fields(node, self.mistakes, what, memory=self.memory)

    def all_pairs(self) -> tuple[tuple[Scalar, Node], ...]:
        """Return every pair, for mappings whose keys are the author's own."""
        self._asked.extend(self._values)
        return self.node.pairs

    def finish(self) -> None:
        """Note every key that nobody asked for."""
        known = sorted(set(self._asked))
        for name, key in self._keys.items():
            if name not in known:
                shown = name[:40]
                self.mistake(key, f"unknown {self._what} {shown!r}; {allowed_words(name, known)}")


def _number(node: Node) -> float | None:
    if not isinstance(node, Scalar):
        return None
    try:
        return float(node.text)
    except ValueError:
        return None
