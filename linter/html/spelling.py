"""Which range of the source spells each character of a block cut from a page.

Nothing is computed while a page is read: a block keeps the nodes its text came from, and only a
block that a finding points into is spelled again, one character reference at a time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from turbohtml import Element, Text

from ..lazy import lazy
from ..model import Spelled, Verbatim
from .places import Spelling, spelling_of, tag_span, verbatim_start

if TYPE_CHECKING:
    from ..model import Origin, Source, Span
    from .pieces import Part, Piece

_LAYOUT = " \t\n\r\f"
_RUN = lazy(r"[ \t\n\r\f]+")


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
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for part in piece.parts:
        texts.append(part[0])
        places = _part_places(source, part, ends[-1] if ends else 0)
        starts += places.starts
        ends += places.ends
    return _collapsed("".join(texts), Spelling(starts, ends), len(piece.text))


def start_of(source: Source, piece: Piece) -> int:
    """Return where a block's text begins."""
    return spell(source, piece).starts[0]


def _part_places(source: Source, part: Part, after: int) -> Spelling:
    words, node, _ = part
    if isinstance(node, Text):
        places = spelling_of(source, node, after)
        if words == node.data:
            return places
        start, end = places.starts[0], max(places.ends)
    else:
        assert isinstance(node, Element)
        start, end = tag_span(source, node)
    return Spelling([start] * len(words), [end] * len(words))


def _collapsed(text: str, places: Spelling, length: int) -> Spelled:
    """Merge each run of layout white space into one space, as the block's text has it.

    The text is trimmed and cut to the block's `length`.
    """
    lead = len(text) - len(text.lstrip())
    starts: list[int] = []
    ends: list[int] = []
    last = lead
    for run in _RUN.finditer(text, lead):
        first, end = run.span()
        starts += places.starts[last : first + 1]
        ends += places.ends[last:first]
        ends.append(places.ends[end - 1])
        last = end
    starts += places.starts[last:]
    ends += places.ends[last:]
    return Spelled(tuple(starts[:length]), tuple(ends[:length]))
