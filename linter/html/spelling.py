"""Which range of the source spells each character of a block cut from a page.

Nothing is computed while a page is read: a block keeps the tokens its text came from, and only a
block that a finding points into is spelled again, one character reference at a time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..model import Span, Spelled
from .references import REFERENCE, decode_reference
from .tokens import TEXT, Stand, Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Source
    from .elements import Node

Part = tuple[str, Token, "Node"]
"""A piece of a block's text, the token it came from and the element it stands in.

A part whose token is a tag has no text of its own in the source: the tag stands for it.
"""

_Char = tuple[str, int, int]
_LAYOUT = " \t\n\r\f"
_STEP = re.compile(rf"</>|\r\n|{REFERENCE.pattern}|.", re.DOTALL)
_TAG = re.compile(r"""<(?:[^"'>]|"[^"]*"|'[^']*')*>""")
_TAGS_WITH_RAW_TEXT = frozenset({"xmp", "plaintext"})


class TokenOrigin:
    """The origin of a block whose text is spread over tokens of the source."""

    __slots__ = ("_parts", "_source", "_spelled", "_text")

    def __init__(self, source: Source, parts: Sequence[Part], text: str) -> None:
        self._source = source
        self._parts = parts
        self._text = text
        self._spelled: Spelled | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the source range that spells ``text[start:end]`` of the block."""
        if self._spelled is None:
            self._spelled = spell(self._source, self._parts, self._text)
        return self._spelled.span(start, end)


def spell(source: Source, parts: Sequence[Part], text: str) -> Spelled:
    """Find the source range of every character of a block's text."""
    chars = _collapsed(char for part in parts for char in _part_chars(source, part))
    written = "".join([char for char, _, _ in chars])
    lead = len(written) - len(written.lstrip())
    chars = chars[lead : lead + len(text)]
    return Spelled(tuple(char[1] for char in chars), tuple(char[2] for char in chars))


def offset_of(source: Source, token: Token) -> int:
    """Return where a token begins in the source."""
    return source.line_starts[token.line - 1] + token.col


def _part_chars(source: Source, part: Part) -> Iterator[_Char]:
    words, token, node = part
    offset = offset_of(source, token)
    if token.type == TEXT and not isinstance(token, Stand):
        yield from _written(source, token, node)
        return
    if token.type == TEXT:
        stop = max(stop for _, _, stop in _written(source, token, node))
    else:
        tag = _TAG.match(source.text, offset)
        stop = tag.end() if tag else offset + 1
    for char in words:
        yield char, offset, stop


def _written(source: Source, token: Token, node: Node) -> Iterator[_Char]:
    offset = offset_of(source, token)
    decoded = node.tag not in _TAGS_WITH_RAW_TEXT
    return _text_chars(source.text, offset, len(token.data or ""), decoded=decoded)


def _text_chars(text: str, offset: int, length: int, *, decoded: bool) -> Iterator[_Char]:
    """Yield `length` characters of running text that is written from `offset` on."""
    while length > 0 and (found := _STEP.match(text, offset)):
        raw = found[0]
        if raw == "</>":
            shown = ""
        elif raw in {"\r\n", "\r"}:
            shown = "\n"
        elif decoded and len(raw) > 1:
            shown = decode_reference(raw)
        else:
            shown = raw
        yield from _spread(shown, raw, offset)
        length -= len(shown)
        offset = found.end()


def _spread(shown: str, raw: str, offset: int) -> Iterator[_Char]:
    """Give each character of a decoded reference its source.

    ``&notit;`` is "¬it;": what a reference leaves behind literally has places of its own.
    """
    literal = 0
    if len(raw) > 1:
        while literal < len(shown) - 1 and shown.endswith(raw[-literal - 1 :]):
            literal += 1
    head = len(shown) - literal
    whole = offset + len(raw) - literal
    for char in shown[:head]:
        yield char, offset, whole
    for index, char in enumerate(shown[head:]):
        yield char, whole + index, whole + index + 1


def _collapsed(chars: Iterator[_Char]) -> list[_Char]:
    """Merge each run of layout white space into one space, as the block's text has it."""
    kept: list[_Char] = []
    for char, start, end in chars:
        if char not in _LAYOUT:
            kept.append((char, start, end))
        elif kept and kept[-1][0] == " ":
            kept[-1] = (" ", kept[-1][1], end)
        elif kept:
            kept.append((" ", start, end))
    return kept
