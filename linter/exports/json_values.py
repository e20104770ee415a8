"""Values read from a document of JSON, each with the slice of the file that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .json_tree import Array, Object

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .json_tree import Node
    from .passages import Passage, Slice


class Value(NamedTuple):
    """A value and the slice of the file that its offsets are in."""

    node: Node
    of: Slice

    def rows(self) -> tuple[Row, ...]:
        """Return the objects of a list, and of the lists in it, or the one object."""
        return tuple(Row(found, self) for found in _objects(self.node))


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

    def inner(self, *path: str) -> Value | None:
        """Return the value under a key; None where there is no such key."""
        node = self.keys.get(*path)
        return None if node is None else Value(node, self.value.of)

    def rows(self, *path: str) -> tuple[Row, ...]:
        """Return the objects of a list under a key, and of the lists in it."""
        inner = self.inner(*path)
        return inner.rows() if inner else ()


class Broken(NamedTuple):
    """What cannot be read: where, why, and how it begins, by which it can be told.

    What stands between two values has no beginning.
    """

    line: int
    column: int
    problem: str
    start: str = ""

    @property
    def message(self) -> str:
        """What to tell the user."""
        return f"line {self.line}, column {self.column}: {self.problem}"


def numbered(found: Iterable[Value | Broken]) -> Iterator[tuple[int, Value | Broken]]:
    """Yield the items of a list with numbers from 1 on, and with 0 what is broken between two."""
    number = 0
    for value in found:
        is_item = isinstance(value, Value) or bool(value.start)
        number += is_item
        yield number if is_item else 0, value


def _objects(node: Node) -> Iterator[Object]:
    if isinstance(node, Object):
        yield node
    elif isinstance(node, Array):
        for member in node.items:
            yield from _objects(member)
