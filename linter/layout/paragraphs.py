"""Plain text cut into paragraphs: blank lines part them, hard-wrapped lines are joined again."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazy
from ..model import Block, Spelled, Verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import BlockKind, Source

_LINE = lazy(r"([^\r\n]*)(\r\n|\n|\r|\Z)")
_EDGE = " \t\x0b\x0c"
_BULLET = lazy(r"[-*•‣▪][ \t]+(?=\S)")
_WRAP_LEAST, _WRAP_MOST = 45, 130
_SENTENCE_ENDS = (".", "!", "?", "…", ":", '"', "”", "»")


class Line(NamedTuple):
    """The range of a line's text in the source, blanks at its ends left out."""

    start: int
    end: int
    text: str


class Group(NamedTuple):
    """Neighbouring lines and how many empty lines stand before them."""

    lines: tuple[Line, ...]
    gap: int


def paragraph_blocks(source: Source, start: int = 0) -> Iterator[Block]:
    """Yield the paragraphs of a text as body blocks; `gap` counts all empty lines before one."""
    groups = list(_groups(source.text, start))
    width = _wrap_width(groups)
    for group in groups:
        gap = group.gap
        for lines in _pieces(group.lines, width):
            yield _block(lines, gap)
            gap = 0


def _groups(text: str, start: int) -> Iterator[Group]:
    lines: list[Line] = []
    gap = blanks = 0
    for match in _LINE.finditer(text, start):
        stripped = match[1].strip(_EDGE)
        if stripped and not stripped.isspace():
            if not lines:
                gap = blanks
            begin = match.start() + len(match[1]) - len(match[1].lstrip(_EDGE))
            lines.append(Line(begin, begin + len(stripped), stripped))
            blanks = 0
            continue
        if lines:
            yield Group(tuple(lines), gap)
            lines = []
        blanks += 1


def _wrap_width(groups: Sequence[Group]) -> int | None:
    """Find the column at which the text was wrapped by hand or machine; None when it was not."""
    widths = [_width(group.lines) for group in groups if _is_wrapped(group.lines)]
    return max(widths, default=None)


def _width(lines: Sequence[Line]) -> int:
    return max(len(line.text) for line in lines)


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Say whether three lines or more break only where the next word would not have fitted."""
    width = _width(lines)
    if len(lines) < 3 or not _WRAP_LEAST <= width <= _WRAP_MOST:
        return False
    breaks = list(pairwise(lines))
    if not all(_breaks_at(line, following, width) for line, following in breaks):
        return False
    inside = sum(not line.text.endswith(_SENTENCE_ENDS) for line, _ in breaks)
    return inside * 2 >= len(breaks) and any(_goes_on(following) for _, following in breaks)


def _breaks_at(line: Line, following: Line, width: int) -> bool:
    word = following.text.split(maxsplit=1)[0]
    return len(line.text) <= width < len(line.text) + 1 + len(word)


def _goes_on(line: Line) -> bool:
    return not line.text[0].isupper() and _BULLET.match(line.text) is None


def _pieces(lines: Sequence[Line], width: int | None) -> Iterator[Sequence[Line]]:
    piece = [lines[0]]
    for line in lines[1:]:
        joins = width is not None and _breaks_at(piece[-1], line, width)
        if joins and not _BULLET.match(line.text):
            piece.append(line)
        else:
            yield piece
            piece = [line]
    yield piece


def _block(lines: Sequence[Line], gap: int) -> Block:
    first = lines[0]
    bullet = _BULLET.match(first.text)
    if bullet:
        first = Line(first.start + bullet.end(), first.end, first.text[bullet.end() :])
    kind: BlockKind = "item" if bullet else "paragraph"
    if len(lines) == 1:
        return Block(first.text, "body", kind, Verbatim(first.start), gap=gap)
    text, origin = _joined([first, *lines[1:]])
    return Block(text, "body", kind, origin, gap=gap)


def _joined(lines: Sequence[Line]) -> tuple[str, Spelled]:
    """Join lines by single spaces, each of which spells a whole line break."""
    starts: list[int] = []
    ends: list[int] = []
    for line in lines:
        if starts:
            starts.append(ends[-1])
            ends.append(line.start)
        starts += range(line.start, line.end)
        ends += range(line.start + 1, line.end + 1)
    return " ".join(line.text for line in lines), Spelled(tuple(starts), tuple(ends))
