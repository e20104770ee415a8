"""TOML as the same tree of strings with positions that YAML is read into.

The standard parser keeps no positions, so it only says whether a text is TOML; the tree is made
of the text's own tokens. Dotted keys and table headers become nested mappings. An array of tables
becomes an empty list: nothing here is configured by one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from ..lazy import lazy
from ..model import Source
from ..nodes import MAX_CHARACTERS, MAX_DEPTH, Mapping, Mistake, Node, Scalar, Sequence, YamlError
from .toml_tokens import Token, tokens, too_deep

_AT = lazy(r" \(at (?:line (\d+), column (\d+)|end of document)\)")
_Statement = tuple[tuple[Scalar, ...], Node | None]


class TomlError(YamlError):
    """The text is not TOML that we read; carries where and why."""


def parse(text: str) -> Mapping:
    """Read a TOML document.

    Raises TomlError for syntax errors, nesting below MAX_DEPTH levels, keys of more than
    MAX_DEPTH parts and texts over MAX_CHARACTERS.
    """
    if len(text) > MAX_CHARACTERS:
        raise TomlError(Mistake(1, 1, f"file is longer than {MAX_CHARACTERS:,} characters"))
    found = list(tokens(text))
    # Before the parser sees it: it recurses, and takes quadratic time for the parts of a key.
    deep = too_deep(found, MAX_DEPTH)
    if deep is not None:
        line, column = Source("", text).position(deep.start)
        raise TomlError(Mistake(line, column, f"nested more than {MAX_DEPTH} levels deep"))
    try:
        tomllib.loads(text)
    except ValueError as error:  # Its own errors, and those of over-long numbers.
        raise TomlError(_mistake(text, error)) from error
    return _Reader(text, found).document()


def _mistake(text: str, error: ValueError) -> Mistake:
    if not isinstance(error, tomllib.TOMLDecodeError):
        return Mistake(1, 1, "not valid TOML: a number is too long")
    message = str(error)
    found = _AT.search(message)
    line, column = Source("", text).position(len(text.rstrip()))
    if found and found[1]:
        line, column = int(found[1]), int(found[2])
    return Mistake(line, column, f"not valid TOML: {_AT.sub('', message)}")


class _Reader:
    """Walks over the tokens of a text that is known to be valid."""

    def __init__(self, text: str, found: list[Token]) -> None:
        self._text = text
        self._tokens = [*found, Token("end", "", len(text))]
        self._next = 0
        self._source = Source("", text)

    def _peek(self) -> Token:
        return self._tokens[self._next]

    def _take(self) -> Token:
        self._next += 1
        return self._tokens[self._next - 1]

    def document(self) -> Mapping:
        statements: list[_Statement] = []
        table: tuple[Scalar, ...] = ()
        while self._next < len(self._tokens):
            token = self._peek()
            if token.kind == "end":
                self._take()
            elif token.text == "[":
                header = self._header()
                table = header[0]
                statements.append(header)
            else:
                keys, value = self._pair()
                statements.append(((*table, *keys), value))
        return _nested(statements, 1, 1)

    def _header(self) -> _Statement:
        line, column = self._position(self._take())
        several = self._peek().text == "["
        if several:
            self._take()
        keys = self._keys("]")
        if several:
            self._take()
        return keys, Sequence((), line, column) if several else None

    def _pair(self) -> _Statement:
        return self._keys("="), self._value()

    def _keys(self, closing: str) -> tuple[Scalar, ...]:
        keys: list[Scalar] = []
        while (token := self._take()).text != closing:
            if token.text != ".":
                keys.append(self._scalar(token))
        return tuple(keys)

    def _value(self) -> Node:
        token = self._peek()
        if token.text == "[":
            self._take()
            items = tuple(self._value() for _ in self._members("]"))
            return Sequence(items, *self._position(token))
        if token.text == "{":
            self._take()
            pairs = [self._pair() for _ in self._members("}")]
            return _nested(pairs, *self._position(token))
        return self._scalar(self._take()) if token.kind == "text" else self._bare()

    def _members(self, closing: str) -> Iterator[None]:
        """Stop before each member of a list or an inline table, and behind its end."""
        while self._peek().text != closing:
            if self._peek().kind == "end" or self._peek().text == ",":
                self._take()
            else:
                yield
        self._take()

    def _bare(self) -> Scalar:
        """Read a number, a date or a truth value; dates may hold a space, numbers a full stop."""
        first = last = self._take()
        while self._peek().kind == "word" or self._peek().text == ".":
            last = self._take()
        text = self._text[first.start : last.start + len(last.text)]
        return Scalar(text, *self._position(first), quoted=False)

    def _scalar(self, token: Token) -> Scalar:
        quoted = token.kind == "text"
        text = _decoded(token.text) if quoted else token.text
        return Scalar(text, *self._position(token), quoted)

    def _position(self, token: Token) -> tuple[int, int]:
        return self._source.position(token.start)


def _decoded(literal: str) -> str:
    if "\\" not in literal and literal[:3] not in ('"""', "'''"):
        return literal[1:-1]
    return str(tomllib.loads(f"text = {literal}")["text"])


def _nested(statements: list[_Statement], line: int, column: int) -> Mapping:
    """Make mappings of keys with several parts; a table is given by its header or by its keys."""
    groups: dict[str, list[_Statement]] = {}
    for statement in statements:
        groups.setdefault(statement[0][0].text, []).append(statement)
    pairs: list[tuple[Scalar, Node]] = []
    for members in groups.values():
        key = members[0][0][0]
        stated = [value for keys, value in members if len(keys) == 1 and value is not None]
        deeper = [(keys[1:], value) for keys, value in members if len(keys) > 1]
        pairs.append((key, stated[0] if stated else _nested(deeper, key.line, key.column)))
    return Mapping(tuple(pairs), line, column)
