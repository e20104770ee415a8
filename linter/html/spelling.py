"""Which range of the source spells each character of a block cut from a page.

Nothing is computed while a page is read: a block keeps the nodes its text came from, and only a
block that a finding points into is spelled again, one character reference at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from turbohtml import Element, Text

from ..model import Spelled, Verbatim
from .places import tag_span, text_chars, verbatim_start

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Origin, Source, Span
    from .pieces import Part, Piece
    from .places import Char

_LAYOUT = " \t\n\r\f"


class NodeOrigin:
    """The origin of a block whose text is spread over nodes of a page."""

    __slots__ = ("_source", "_spelled", "piece")

    def __init__(self, source: Source, piece: Piece) -> None:
        self._source = source
        self.piece = piece
        self._spelled: Origin | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the source range that spells ``text[start:end]`` of the block."""
        if self._spelled is None:
            literal = verbatim_origin(self._source, self.piece)
            self._spelled = literal or spell(self._source, self.piece)
        return self._spelled.span(start, end)


def verbatim_origin(source: Source, piece: Piece) -> Verbatim | None:
    """Return the origin of a block that the source spells just so, as most of one part are."""
    parts = piece.parts
    if len(parts) != 1:
        return None
    words, node, _ = parts[0]
    if not isinstance(node, Text) or words != node.data:
        return None
    start = verbatim_start(source, node)
    lead = words.find(piece.text)
    if start is None or lead < 0 or words[:lead].strip(_LAYOUT):
        return None
    return Verbatim(start + lead)


def spell(source: Source, piece: Piece) -> Spelled:
    """Find the source range of every character of a block's text."""
    chars = _collapsed(_chars(source, piece))
    lead = next((at for at, char in enumerate(chars) if not char[0].isspace()), 0)
    chars = chars[lead : lead + len(piece.text)]
    return Spelled(tuple(char[1] for char in chars), tuple(char[2] for char in chars))


def _chars(source: Source, piece: Piece) -> Iterator[Char]:
    after = 0
    for part in piece.parts:
        for char in _part_chars(source, part, after):
            after = char[2]
            yield char


def start_of(source: Source, piece: Piece) -> int:
    """Return where a block's text begins."""
    return spell(source, piece).starts[0]


def _part_chars(source: Source, part: Part, after: int) -> Iterator[Char]:
    words, node, _ = part
    if isinstance(node, Text):
        chars = text_chars(source, node, after)
        if words == node.data:
            yield from chars
            return
        start, end = chars[0][1], max(end for _, _, end in chars)
    elif isinstance(node, Element):
        start, end = tag_span(source, node)
    for char in words:
        yield char, start, end


def _collapsed(chars: Iterator[Char]) -> list[Char]:
    """Merge each run of layout white space into one space, as the block's text has it."""
    kept: list[Char] = []
    for char, start, end in chars:
        if char not in _LAYOUT:
            kept.append((char, start, end))
        elif kept and kept[-1][0] == " ":
            kept[-1] = (" ", kept[-1][1], end)
        elif kept:
            kept.append((" ", start, end))
    return kept
