"""The lines around a headline: who wrote it, when, and what it is about in a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..layout.dateline import stated_date
from .bylines import line_names
from .marks import marks_of
from .titles import is_logo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Zone
    from .marks import Mark
    from .pieces import Piece
    from .standing import Standing, Zoned

_DIGIT = re.compile(r"\d")
_OPEN: Final = frozenset({"body", "chrome"})
# How far above the headline a date or byline may stand, and how far below the copy one is looked
# for when the header has none.
_ABOVE: Final = 6
_SHORT: Final = 160
_MOST_LATE: Final = 4
_LINKED_LINE: Final = 0.9


def mark_header(
    pieces: Sequence[Piece], standings: Sequence[Standing], zoned: Zoned, first: int
) -> None:
    """Zone the byline, the date and the dek; `first` is the copy's first paragraph."""
    zones, title = zoned.zones, zoned.title
    start = max(0, title - _ABOVE) if title >= 0 else max(0, first - 2 * _ABOVE)
    for index in range(start, max(first, title + 1)):
        if zones[index] in _OPEN and not is_logo(pieces[index]):
            marks = _short_marks(pieces[index], zoned)
            _set(zoned, index, _header_zone(pieces[index], marks), marks)
    stated = {zones[index] for index in zoned.marks}
    if "byline" not in stated or "dateline" not in stated:
        _mark_late(pieces, standings, zoned, stated)


def _short_marks(piece: Piece, zoned: Zoned) -> tuple[Mark, ...]:
    return marks_of(piece, zoned.hints) if len(piece.text) <= _SHORT else ()


def _set(zoned: Zoned, index: int, zone: Zone | None, marks: tuple[Mark, ...]) -> None:
    if zone is not None:
        zoned.zones[index] = zone
        zoned.marks[index] = marks


def _header_zone(piece: Piece, marks: Sequence[Mark]) -> Zone | None:
    text = piece.text
    if len(text) > _SHORT or piece.kind == "caption":
        return None
    if any(mark.hint == "byline" for mark in marks) or line_names(text):
        return "byline"
    dated = any(mark.hint == "dateline" and mark.value for mark in marks)
    return "dateline" if dated or (_DIGIT.search(text) and stated_date(text)) else None


def _mark_late(
    pieces: Sequence[Piece], standings: Sequence[Standing], zoned: Zoned, stated: set[Zone]
) -> None:
    """Look for the byline and the date anywhere in the article: some stand under the copy."""
    found = 0
    for index in range(max(zoned.title, 0), len(pieces)):
        if zoned.zones[index] not in _OPEN or not _may_be_late(pieces[index], standings[index]):
            continue
        marks = _short_marks(pieces[index], zoned)
        zone = _header_zone(pieces[index], marks)
        if zone is not None and zone not in stated:
            _set(zoned, index, zone, marks)
            found += 1
        if found == _MOST_LATE:
            return


def _may_be_late(piece: Piece, where: Standing) -> bool:
    if len(piece.text) > _SHORT or where.closed:
        return False
    if where.role in {"byline", "dateline"}:
        return piece.linked < _LINKED_LINE or where.inside
    return where.zone == "chrome" and where.inside
