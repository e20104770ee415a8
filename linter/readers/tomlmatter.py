"""TOML front matter: checked by the standard parser, read as strings with their places."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from ..lazy import lazy
from .frontmatter import MAX_DEPTH, Mapping, Written, broken
from .spelling import Spelling

if TYPE_CHECKING:
    from ..model import Source
    from .frontmatter import Node

_AT_LINE = lazy(r"\(at line (\d+), column \d+\)")
_DEEP_KEY = lazy(rf"(?<![\w\"'. \t-])[ \t]*+(?:[\w\"'-]++[ \t]*+\.[ \t]*+){{{MAX_DEPTH}}}")
_BLANK = lazy(r"(?:[ \t\r\n]|#[^\r\n]*)*")
_TABLE = lazy(r"\[{1,2}[ \t]*([^\]\r\n]*?)[ \t]*\]{1,2}")
_KEY = lazy(r"(?:\"[^\"\r\n]*\"|'[^'\r\n]*'|[\w-]+)(?:[ \t]*\.[ \t]*(?:[\w-]+|\"[^\"]*\"))*")
_EQUALS = lazy(r"[ \t]*=[ \t]*")
_BARE = lazy(r"[^,\]}#\r\n]*")
_ESCAPE = lazy(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(\s*?\n\s*)|(.))", re.DOTALL)
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}


def toml_fields(source: Source, start: int, end: int) -> Mapping:
    """Read the fields between two offsets; UnreadableError names the line of a mistake."""
    text = source.text[start:end]
    deep = _DEEP_KEY.search(text)
    if deep:  # The parser takes minutes for a key of many thousand parts.
        line, _ = source.position(start + deep.start())
        raise broken(line, f"nested more than {MAX_DEPTH} levels deep")
    try:
        tomllib.loads(text)
    except ValueError as error:  # Its own errors, and those of over-long numbers.
        found = _AT_LINE.search(str(error))
        line = source.position(start)[0] + (int(found[1]) - 1 if found else 0)
        raise broken(line, _AT_LINE.sub("", str(error)).strip()) from error
    return _Scanner(text, start).document()


class _Scanner:
    """Walks over a text that is known to be valid TOML."""

    def __init__(self, text: str, base: int) -> None:
        self._text = text
        self._base = base
        self._position = 0

    def document(self) -> Mapping:
        """Read top-level fields and tables; tables of one name make a list."""
        top: list[tuple[str, Node]] = []
        tables: list[tuple[str, list[tuple[str, Node]]]] = []
        pairs = top
        while self._skip(_BLANK) and self._position < len(self._text):
            table = _TABLE.match(self._text, self._position)
            if table:
                self._position = table.end()
                pairs = []
                tables.append((table[1].strip("\"'"), pairs))
            else:
                pairs.append(self._pair())
        return Mapping((*top, *_grouped(tables)))

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self._text, self._position)
        if match:
            self._position = match.end()
        return match is not None

    def _pair(self) -> tuple[str, Node]:
        key = _KEY.match(self._text, self._position)
        if key is None:  # Nothing that the parser let through looks like this.
            self._position = len(self._text)
            return "", ()
        self._position = key.end()
        self._skip(_EQUALS)
        return key[0].strip("\"'"), self._value()

    def _value(self) -> Node:
        opening = self._text[self._position : self._position + 1]
        if opening == "[":
            return self._array()
        if opening == "{":
            return self._inline_table()
        for quote in ('"""', "'''", '"', "'"):
            if self._text.startswith(quote, self._position):
                return self._string(quote)
        return self._bare()

    def _array(self) -> tuple[Node, ...]:
        items: list[Node] = []
        while self._inside("]"):
            items.append(self._value())
        return tuple(items)

    def _inline_table(self) -> Mapping:
        pairs: list[tuple[str, Node]] = []
        while self._inside("}"):
            pairs.append(self._pair())
        return Mapping(tuple(pairs))

    def _inside(self, closing: str) -> bool:
        """Step over an opening bracket or a comma; False, and past it, at the closing bracket."""
        if self._text[self._position : self._position + 1] in {"[", "{", ","}:
            self._position += 1
        self._skip(_BLANK)
        if self._text[self._position : self._position + 1] == ",":
            self._position += 1
            self._skip(_BLANK)
        if self._position >= len(self._text) or self._text[self._position] == closing:
            self._position += 1
            return False
        return True

    def _bare(self) -> Written:
        match = _BARE.match(self._text, self._position)
        raw = match[0] if match else ""
        start = self._base + self._position
        self._position += max(1, len(raw))
        value = raw.strip()
        spelling = Spelling()
        spelling.copy(
            value,
            range(start, start + len(value)),
            range(start + 1, start + 1 + len(value)),
        )
        return Written(value, spelling)

    def _string(self, quote: str) -> Written:
        position = self._position + len(quote)
        if len(quote) == 3:
            position += _line_end_at(self._text, position)
        end = _string_end(self._text, position, quote)
        self._position = end + len(quote)
        spelling = Spelling()
        while position < end:
            char, stop = _character(self._text, position, basic=quote[0] == '"')
            spelling.add(char, self._base + position, self._base + stop)
            position = stop
        return Written("".join(spelling.chars), spelling)


def _character(text: str, position: int, *, basic: bool) -> tuple[str, int]:
    """Decode one character and tell where it ends; a folded line end is no character."""
    escape = _ESCAPE.match(text, position) if basic else None
    if escape is None:
        return text[position], position + 1
    code, long_code, fold, plain = escape.groups()
    if fold is not None:
        return "", escape.end()
    if plain is not None:
        return _ESCAPED.get(plain, plain), escape.end()
    return chr(int(code or long_code, 16)), escape.end()


def _line_end_at(text: str, position: int) -> int:
    """Return the length of the line end right behind opening quotes, 0 where there is none."""
    if text.startswith("\r\n", position):
        return 2
    return 1 if text[position : position + 1] in ("\r", "\n") else 0


def _string_end(text: str, position: int, quote: str) -> int:
    """Find the closing quotes; up to two more of them may belong to the text before."""
    basic = quote[0] == '"'
    while position < len(text) and not text.startswith(quote, position):
        position += 2 if basic and text[position] == "\\" else 1
    while len(quote) == 3 and text.startswith(quote, position + 1):
        position += 1
    return position


def _grouped(tables: list[tuple[str, list[tuple[str, Node]]]]) -> list[tuple[str, Node]]:
    names = dict.fromkeys(name for name, _ in tables)
    grouped: list[tuple[str, Node]] = []
    for name in names:
        members = tuple(Mapping(tuple(pairs)) for other, pairs in tables if other == name)
        grouped.append((name, members[0] if len(members) == 1 else members))
    return grouped
