"""A file of JSON read value by value, however large it is.

The file is mapped, not loaded, and values are found by their brackets and strings. Only those that
are asked for are decoded: what an export holds beside its articles is never looked into.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final

from .json_tree import BrokenJsonError, Scalar, json_value
from .json_values import Broken, Value
from .mapped import bytes_of, text_of
from .passages import Slice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model import Export
    from .json_tree import Node

MAX_VALUE: Final = 32 * 1024 * 1024
_MOST_KEY: Final = 1000
# Each may search the rest of the file.
_MOST_TRIES: Final = 50
_CHUNK: Final = 1024 * 1024
_SPACE = re.compile(rb"[ \t\r\n]*")
_WHOLE_STRING = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_STRING = re.compile(_WHOLE_STRING, re.DOTALL)
_SCALAR = re.compile(rb"[^][{}\",:\s]+")
# From one bracket or string to the next.
_SKIPPED = re.compile(rb"%b|[][{}\"]" % _WHOLE_STRING, re.DOTALL)
_FIRST_KEY = re.compile(rb'\{\s*"\w{1,40}"\s*:')
_CONTINUATION = bytes(range(0x80, 0xC0))


class JsonDocument:
    """The bytes of a file, and the places of what stands in it. Offsets are those of bytes."""

    def __init__(self, export: Export) -> None:
        self.path = export.path
        self._data = bytes_of(export)
        first = len(codecs.BOM_UTF8) if self._data[:3] == codecs.BOM_UTF8 else 0
        self._known = self._first = (first, 1, 1)
        self._tries = _MOST_TRIES
        self.start = self._space(first)

    def is_list(self, at: int) -> bool:
        """Tell whether a list begins at an offset."""
        return self._data[at : at + 1] == b"["

    def first(self, start: int) -> int:
        """Return where the first item of a list begins, or its end."""
        return self._space(start + 1)

    def find(self, key: str, start: int) -> int | None:
        """Search for a list under a key behind an offset, where structure does not lead to it."""
        pattern = re.compile(rb'(?<!\\)"%b"\s*:\s*(?=\[)' % re.escape(key.encode()))
        found = pattern.search(self._data, start)
        return found.end() if found else None

    def keys(self, start: int) -> Iterator[tuple[str, int]]:
        """Yield the keys of an object and where their values begin, without reading these.

        Raises BrokenJsonError, at an offset of the file, where the object breaks off.
        """
        if self._data[start : start + 1] != b"{":
            return
        at = self._space(start + 1)
        while self._data[at : at + 1] != b"}":
            found = _STRING.match(self._data, at, at + _MOST_KEY)
            if found is None:
                raise BrokenJsonError("no key where one is expected", at)
            at = self._expect(b":", found.end(), "a colon is missing behind a key")
            yield _key(found[0]), at
            at = self._space(self._skip(at))
            if self._data[at : at + 1] != b"}":
                at = self._expect(b",", at, "a comma is missing between values")

    def items(self, start: int, like: Callable[[Node], bool]) -> Iterator[Value | Broken]:
        """Yield the values of a list.

        Where one is broken so that its end is unknown, the next that is `like` an item is looked
        for.
        """
        if not self.is_list(start):
            return
        at = self._space(start + 1)
        opening: re.Pattern[bytes] | None = None
        while self._data[at : at + 1] not in {b"]", b""}:
            opening = opening or self._opening(at)
            value, end = self._read(at)
            yield value
            behind = self._behind(value, end)
            if behind is None:
                if isinstance(value, Value) and end is not None:
                    yield self.broken(BrokenJsonError("no comma behind a value", self._space(end)))
                after = end if isinstance(value, Value) and end is not None else at + 1
                behind = self._resume(after, opening, like)
            if behind is None:
                return
            at = behind
        if not self._data[at : at + 1]:
            yield self.broken(BrokenJsonError("the file breaks off", at))

    def value(self, at: int) -> Value | Broken:
        """Read the value that begins at an offset."""
        return self._read(at)[0]

    def whole(self) -> Value | Broken:
        """Read the document as one value that nothing may follow."""
        value, end = self._read(self.start)
        if isinstance(value, Value) and end is not None:
            behind = self._space(end)
            if behind < len(self._data):
                problem = "something stands behind the end of the document"
                return self.broken(BrokenJsonError(problem, behind))
        return value

    def broken(self, error: BrokenJsonError) -> Broken:
        """Return what to tell of an error at an offset of the file."""
        line, column = self._position(min(error.offset, len(self._data)))
        return Broken(line, column, str(error))

    def _read(self, at: int) -> tuple[Value | Broken, int | None]:
        """Read a value; return it and where it ends, if that is known."""
        try:
            end = self._skip(at)
        except BrokenJsonError as error:
            return self.broken(error)._replace(start=self._begins(at)), None
        line, column = self._position(at)
        if end - at > MAX_VALUE:
            problem = f"longer than {MAX_VALUE // 1024 // 1024} MB"
            return Broken(line, column, problem, self._begins(at)), end
        of = Slice(text_of(self._data[at:end]), line, column)
        try:
            return Value(json_value(of.text)[0], of), end
        except BrokenJsonError as error:
            return Broken(*of.position(error.offset), str(error), of.text[:_MOST_KEY]), end

    def _begins(self, at: int) -> str:
        return self._data[at : at + _MOST_KEY].decode("utf-8", "replace")

    def _skip(self, at: int) -> int:
        """Return where a value ends, found by its brackets and strings alone."""
        if self._data[at : at + 1] not in {b"{", b"["}:
            pattern = _STRING if self._data[at : at + 1] == b'"' else _SCALAR
            found = pattern.match(self._data, at)
            if found is None:
                raise BrokenJsonError("no value, or a string that is never closed", at)
            return found.end()
        closing = bytearray()
        for found in _SKIPPED.finditer(self._data, at):
            mark = self._data[found.start()]
            if mark in b"[{":
                closing.append(mark + 2)  # that is the bracket which closes it
            elif mark in b"]}":
                if closing.pop() != mark:
                    raise BrokenJsonError("a bracket is closed by one of the other kind", at)
                if not closing:
                    return found.end()
            elif found.end() == found.start() + 1:
                break
        raise BrokenJsonError("a bracket or a string is never closed: the file may break off", at)

    def _behind(self, value: Value | Broken, end: int | None) -> int | None:
        """Return where the next item begins behind one, or the list ends; None when it is lost."""
        if end is None:
            return None
        at = self._space(end)
        if self._data[at : at + 1] == b",":
            at = self._space(at + 1)
            cut_rightly = isinstance(value, Value) or self._data[at : at + 1] == b"{"
            return at if cut_rightly else None
        return at if self._data[at : at + 1] in {b"]", b""} else None

    def _resume(
        self, at: int, opening: re.Pattern[bytes] | None, like: Callable[[Node], bool]
    ) -> int | None:
        """Return where the next item of a list begins, told by its first key; None if unknown."""
        for found in opening.finditer(self._data, at) if opening else ():
            if not self._tries:
                return None
            self._tries -= 1
            value, _ = self._read(found.start())
            if isinstance(value, Value) and like(value.node):
                return found.start()
        return None

    def _opening(self, at: int) -> re.Pattern[bytes] | None:
        """Return how the items of a list begin, if they are objects: with which key."""
        found = _FIRST_KEY.match(self._data, at, at + _MOST_KEY)
        return re.compile(re.escape(found[0])) if found else None

    def _expect(self, mark: bytes, at: int, problem: str) -> int:
        at = self._space(at)
        if self._data[at : at + 1] != mark:
            raise BrokenJsonError(problem, at)
        return self._space(at + 1)

    def _space(self, at: int) -> int:
        found = _SPACE.match(self._data, at)
        return found.end() if found else at

    def _position(self, offset: int) -> tuple[int, int]:
        """Return line and column; fast when asked in order."""
        at, line, column = self._known if offset >= self._known[0] else self._first
        while at < offset:
            end = min(offset, at + _CHUNK)
            if end < offset and self._data[end - 1 : end + 1] == b"\r\n":
                end += 1
            piece = self._data[at:end]
            ends = piece.count(b"\n") + piece.count(b"\r") - piece.count(b"\r\n")
            if ends:
                line, column = line + ends, 1
                piece = piece[max(piece.rfind(b"\n"), piece.rfind(b"\r")) + 1 :]
            column += len(piece.translate(None, _CONTINUATION))
            at = end
        self._known = (offset, line, column)
        return line, column


def _key(spelled: bytes) -> str:
    try:
        node, _ = json_value(text_of(spelled))
    except BrokenJsonError:
        return ""
    return node.text if isinstance(node, Scalar) else ""
