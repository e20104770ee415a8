"""JSON with the place of every text: a tree of objects, arrays and scalars.

The parser is our own because no library tells where a string stands. What it reads is what
`json` reads, but for the order of errors; it nests no deeper than `MAX_DEPTH`.
"""

from __future__ import annotations

import re
from json import JSONDecoder
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from ..model import UnreadableError
from .passages import Passage, Slice, spelled

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH: Final = 200
_SPACE = re.compile(r"[ \t\r\n]*")
_SCALAR = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
# Possessive: a way back from every character would take a hundred times the string's memory.
_WHOLE_STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_STRING = re.compile(_WHOLE_STRING, re.DOTALL)
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\."
)
_STRINGS = JSONDecoder(strict=False)
# Half of a pair of escapes is no character.
_HALF = re.compile("[\ud800-\udfff]")
# From one bracket or string to the next: what is skipped is not looked into.
_SKIPPED = re.compile(rf"{_WHOLE_STRING}|[][{{}}]", re.DOTALL)


class Scalar(NamedTuple):
    """A number, a truth value or null, as written; or a string, whose `quoted` end is known."""

    text: str
    start: int
    end: int
    is_string: bool = False

    def passage(self, of: Slice) -> Passage:
        """Return the text with its places in the document."""
        if not self.is_string:
            size = len(self.text)
            return spelled(self.text, of, self.start, [(size, self.start, size)])
        return spelled(self.text, of, self.start + 1, self._pieces(of.text))

    def _pieces(self, document: str) -> Iterator[tuple[int, int, int]]:
        at, end = self.start + 1, self.end - 1
        for found in _ESCAPE.finditer(document, at, end):
            if found.start() > at:
                yield found.start() - at, at, found.start() - at
            yield 1, found.start(), len(found[0])
            at = found.end()
        if end > at:
            yield end - at, at, end - at


class Object(NamedTuple):
    """Keys and values in file order, and where the braces stand; of equal keys the last counts."""

    pairs: tuple[tuple[str, Node], ...]
    start: int
    end: int

    def get(self, *path: str) -> Node | None:
        """Return what a path of keys leads to; an object in a list is reached by no key."""
        node: Node | None = self
        for key in path:
            if not isinstance(node, Object):
                return None
            node = next((value for name, value in reversed(node.pairs) if name == key), None)
        return node

    def scalar(self, *path: str) -> Scalar | None:
        """Return a string or number that is not empty; null is none."""
        node = self.get(*path)
        if not isinstance(node, Scalar) or not node.text.strip():
            return None
        return node if node.is_string or node.text not in {"null", "false"} else None

    def text(self, *path: str) -> str | None:
        """Return the words of a scalar."""
        scalar = self.scalar(*path)
        return scalar.text if scalar else None

    def objects(self, *path: str) -> tuple[Object, ...]:
        """Return the objects of a list, or the one that stands instead of a list."""
        node = self.get(*path)
        if isinstance(node, Object):
            return (node,)
        if not isinstance(node, Array):
            return ()
        return tuple(member for member in node.items if isinstance(member, Object))


class Array(NamedTuple):
    """Values in order."""

    items: tuple[Node, ...]
    start: int
    end: int


Node: TypeAlias = "Scalar | Object | Array"


class BrokenJsonError(UnreadableError):
    """A document that is no JSON: what is wrong, and the offset at which it is."""

    def __init__(self, problem: str, offset: int) -> None:
        super().__init__(problem)
        self.offset = offset


def parse_json(text: str, start: int = 0) -> Node:
    """Parse a document; BrokenJsonError says where it is broken."""
    parser = _Parser(text)
    node, end = parser.value(_skip_space(text, start), 0)
    end = _skip_space(text, end)
    if end < len(text):
        raise BrokenJsonError("something stands behind the end of the document", end)
    return node


def json_value(text: str, start: int = 0) -> tuple[Node, int]:
    """Parse one value that other text may follow; return it and where it ends."""
    return _Parser(text).value(_skip_space(text, start), 0)


def skip_value(text: str, start: int) -> int:
    """Return where a value ends, found by its brackets and strings alone."""
    if text[start : start + 1] not in {"{", "["}:
        if text[start : start + 1] == '"':
            found = _STRING.match(text, start)
        else:
            found = _SCALAR.match(text, start)
        if found is None:
            raise BrokenJsonError("no value", start)
        return found.end()
    depth = 0
    for found in _SKIPPED.finditer(text, start):
        mark = text[found.start()]
        if mark in "[{":
            depth += 1
        elif mark in "]}":
            depth -= 1
            if not depth:
                return found.end()
    raise BrokenJsonError("a bracket is never closed", start)


class _Parser:
    def __init__(self, text: str) -> None:
        self._text = text

    def value(self, at: int, depth: int) -> tuple[Node, int]:
        text = self._text
        mark = text[at : at + 1]
        if mark == '"':
            words, end = _string(text, at)
            return Scalar(words, at, end, is_string=True), end
        if mark in {"{", "["} and depth > MAX_DEPTH:
            raise BrokenJsonError(f"nested more than {MAX_DEPTH} levels deep", at)
        if mark == "{":
            return self._object(at, depth)
        if mark == "[":
            return self._array(at, depth)
        found = _SCALAR.match(text, at)
        if found is None:
            raise BrokenJsonError("no value where one is expected", at)
        return Scalar(found[0], at, found.end()), found.end()

    def _object(self, start: int, depth: int) -> tuple[Object, int]:
        pairs: list[tuple[str, Node]] = []
        at = _skip_space(self._text, start + 1)
        while self._text[at : at + 1] != "}":
            if pairs:
                at = self._comma(at)
            key, at = self._key(at)
            value, at = self.value(at, depth + 1)
            pairs.append((key, value))
            at = _skip_space(self._text, at)
        return Object(tuple(pairs), start, at + 1), at + 1

    def _key(self, at: int) -> tuple[str, int]:
        if self._text[at : at + 1] != '"':
            raise BrokenJsonError("no key where one is expected", at)
        key, at = _string(self._text, at)
        at = _skip_space(self._text, at)
        if self._text[at : at + 1] != ":":
            raise BrokenJsonError("a colon is missing behind a key", at)
        return key, _skip_space(self._text, at + 1)

    def _array(self, start: int, depth: int) -> tuple[Array, int]:
        items: list[Node] = []
        at = _skip_space(self._text, start + 1)
        while self._text[at : at + 1] != "]":
            if items:
                at = self._comma(at)
            item, at = self.value(at, depth + 1)
            items.append(item)
            at = _skip_space(self._text, at)
        return Array(tuple(items), start, at + 1), at + 1

    def _comma(self, at: int) -> int:
        if self._text[at : at + 1] != ",":
            raise BrokenJsonError("a comma is missing between values", at)
        return _skip_space(self._text, at + 1)


def _skip_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _string(text: str, at: int) -> tuple[str, int]:
    """Decode a string; control characters in it are taken for what they are."""
    try:
        words, end = _STRINGS.raw_decode(text, at)
    except ValueError as error:
        raise BrokenJsonError("a string is never closed or has a wrong escape", at) from error
    return words if words.isascii() else _HALF.sub("\ufffd", words), end
