"""Values read from a document of JSON, each with the slice of the file that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .json_tree import Array, Object

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .json_tree import Node
    from .passages import Passage, Slice


class Value(NamedTuple):
    """A value and the slice of the file that its offsets are in."""

    node: Node
    of: Slice


class Row(NamedTuple):
    """An object in a value: its keys, and the value they stand in. Keys may be paths."""

    keys: Object
    value: Value

    def passage(self, *path: str) -> Passage | None:
        """Return the text under a key with its places; None where nothing stands there."""
        scalar = self.keys.scalar(*path)
        return scalar.passage(self.value.of) if scalar else None

    def text(self, *path: str) -> str:
        """Return the text under a key, "" where nothing stands there."""
        return self.keys.text(*path) or ""

    def rows(self, *path: str) -> tuple[Row, ...]:
        """Return the objects of a list under a key, and of the lists in it."""
        return tuple(Row(found, self.value) for found in _objects(self.keys.get(*path)))


class Broken(NamedTuple):
    """A value that cannot be read: where, why, and how it begins, by which it can be told."""

    line: int
    column: int
    problem: str
    start: str = ""

    @property
    def message(self) -> str:
        """What to tell the user."""
        return f"line {self.line}, column {self.column}: {self.problem}"


def _objects(node: Node | None) -> Iterator[Object]:
    if isinstance(node, Object):
        yield node
    elif isinstance(node, Array):
        for member in node.items:
            yield from _objects(member)
