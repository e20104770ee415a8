"""When an article was published and changed: what the page shows and what its metadata state."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from ..layout.dateline import is_of_change, is_of_event, is_of_state, is_statement
from ..lazy import lazy
from ..model import Dated
from .dates import Reading, date_in_address, day_of, is_next_day, is_other_day
from .elements import lineage
from .marks import marks_of
from .mastheads import is_in_masthead
from .shown_dates import Shown, of_byline, of_line, of_parts, of_ranges, of_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from ..model import Block, Zone
    from .marks import Mark
    from .metadata import Metadata
    from .pieces import Piece
    from .standing import Zoned

_DIGIT = lazy(r"\d")
_NEVER: frozenset[Zone] = frozenset({"related", "comments"})
_ABOVE: Final = 6
_MOST_LINES: Final = 40
_SHORT_COPY: Final = 4
_LABEL: Final = 40
_LONGEST_LINE: Final = 160
_MOST_AROUND: Final = 8
_SOON: Final = timedelta(days=31)


class Header(NamedTuple):
    """What dates are read from: a page's pieces, their blocks and zones, its metadata."""

    pieces: Sequence[Piece]
    blocks: Sequence[Block]
    zoned: Zoned
    metadata: Metadata


def published_and_modified(header: Header) -> tuple[Dated | None, Dated | None]:
    """Return when a page was published and when it was last changed, each as it is stated."""
    shown = list(_told_apart(_of_states(list(_shown_dates(header))), header.metadata))
    first = [date for date in shown if not date.changed]
    changes = [date for date in shown if date.changed]
    modified = [Dated(value) for value in header.metadata.modified if day_of(value)]
    return _published(first, header), next(iter(modified), None) or _first(changes)


def _told_apart(shown: Iterable[Shown], metadata: Metadata) -> Iterator[Shown]:
    """Yield dates, those without a label as changes where the metadata know the day as one's.

    Who shows but the day of a change made long after has dated the article anew.
    """
    first = [value for value in metadata.published if day_of(value)]
    changes = {day_of(value) for value in metadata.modified if first}
    for one in shown:
        known = one.named or one.day not in changes
        yield one if known or not _is_soon_after(one, first) else one._replace(changed=True)


def _of_states(shown: Sequence[Shown]) -> Iterator[Shown]:
    """Yield dates, the days up to which the text is right as changes beside one of publication."""
    issued = any(one.named and not one.changed for one in shown)
    for one in shown:
        place = one.dated.place
        label = place.block.text[max(0, place.start - _LABEL) : place.start] if place else ""
        state = issued and not one.named and is_of_state(label)
        yield one._replace(changed=True) if state else one


def _is_soon_after(shown: Shown, first: Sequence[str]) -> bool:
    """Say whether a day is later than all of some, by no more than corrections come later."""
    if any(is_next_day(value, shown.dated.value) for value in first):
        return False
    days = (shown.day - day for value in first if shown.day and (day := day_of(value)))
    return timedelta() < min(days, default=timedelta()) <= _SOON


def _published(shown: Sequence[Shown], header: Header) -> Dated | None:
    metadata = header.metadata
    address = day_of(date_in_address(metadata.canonical or "") or "")
    full = [date for date in shown if date.day]
    full.sort(key=lambda date: (date.day != address, not date.named))
    stated = [value for value in metadata.published if _is_of_article(value, full, metadata)]
    if stated:
        return _agreed(stated, full, header)
    years = [*shown, *(Shown(Dated(value)) for value in metadata.published)]
    return _first(full) or _of_address(metadata) or _first(years)


def _is_of_article(value: str, shown: Sequence[Shown], metadata: Metadata) -> bool:
    """Say whether a date is no year, and not that of the entry of an article shown to be older.

    Several shown days tell nothing: they are of other articles too.
    """
    day = day_of(value)
    days = {one.day for one in shown if one.day}
    if day is None or value not in metadata.created or len(days) != 1:
        return day is not None
    return min(days) >= day - _SOON


def _first(dates: Iterable[Shown]) -> Dated | None:
    return next((date.dated for date in dates), None)


def _agreed(stated: Sequence[str], shown: Sequence[Shown], header: Header) -> Dated:
    """Choose among the metadata's dates of publication and the one shown to readers.

    Readers are shown the day of the editors' place, and editors see to that date: it stands,
    unless it is said to be that of a change, which is no date of publication.
    """
    days = {date.day for date in shown}
    for value in stated:
        if day_of(value) in days:
            return Dated(value)
    for date in shown:
        if is_other_day(stated[0], date.dated.value):
            return date.dated
    if len(days) == 1 and _is_in_header(shown[0], header):
        return shown[0].dated
    return Dated(stated[0])


def _is_in_header(date: Shown, header: Header) -> bool:
    place = date.dated.place
    if place is None or header.zoned.title < 0:
        return False
    return any(header.blocks[index] is place.block for index in _header_range(header))


def _header_range(header: Header) -> range:
    """Return the indexes from the headline to the copy; some lines above where there is none."""
    zoned, title = header.zoned, header.zoned.title
    below = range(title + 1, len(zoned.zones))
    copy = list(islice((i for i in below if zoned.zones[i] == "body"), _SHORT_COPY))
    first = copy[0] if copy else len(zoned.zones) - 1
    lines = takewhile(lambda i: len(header.blocks[i].text) <= _LONGEST_LINE, copy)
    stop = max((first, *(i + 1 for i in lines)))
    start = title if title >= 0 else max(0, first - _ABOVE)
    return range(start, min(stop + 1, start + _MOST_LINES, len(zoned.zones)))


def _shown_dates(header: Header) -> Iterator[Shown]:
    """Yield the dates of datelines and bylines, those below the headline first."""
    zoned = header.zoned
    reading = Reading(header.metadata.language, frozenset(_known_days(header.metadata)))
    indexes = sorted({*zoned.marks, *_header_range(header), *_named_above(header)})
    indexes.sort(key=lambda index: (index < zoned.title, _is_in_banner(header.pieces[index])))
    for index in indexes:
        dates = _of_block(header, index, reading)
        if dates and index < zoned.title and _is_of_site(header, index):
            dates = [date for date in dates if date.named]
        if dates and index and _is_label_of_change(header.blocks[index - 1].text):
            dates[0] = dates[0]._replace(changed=True)
        yield from (date for date in dates if not _is_of_event(date, header, index))


def _is_in_banner(piece: Piece) -> bool:
    """Say whether a piece stands in the site's head, which may hold the headline and a clock."""
    return any(near.attr("role") == "banner" for near in lineage(piece.node, _MOST_AROUND))


def _is_of_event(date: Shown, header: Header, index: int) -> bool:
    """Say whether the words before a date, or the line before that, tell of an event."""
    place = date.dated.place
    label = place.block.text[: place.start] + _DIGIT.split(place.text, 1)[0] if place else ""
    before = header.blocks[index - 1].text if index and not label else ""
    return is_of_event(label[-_LABEL:]) or (len(before) <= _LABEL and is_of_event(before))


def _named_above(header: Header) -> Iterator[int]:
    """Yield the index of the line right above the headline where the mark-up calls it a date."""
    above = header.zoned.title - 1
    if above >= 0 and _date_marks(marks_of(header.pieces[above], header.zoned.hints)):
        yield above


def _is_of_site(header: Header, index: int) -> bool:
    """Say whether a line above the headline is the site's, such as the day it is read."""
    pieces, zoned = header.pieces, header.zoned
    below = range(zoned.title + 1, len(pieces))
    copy = next((i for i in below if zoned.zones[i] == "body"), zoned.title)
    return is_in_masthead(pieces, index, zoned.title, copy, zoned.hints)


def _of_block(header: Header, index: int, reading: Reading) -> list[Shown]:
    """Return the dates of a line that states authors or dates, or of another in the header."""
    zoned, block = header.zoned, header.blocks[index]
    if index in zoned.marks:
        values = of_values(block, _date_marks(zoned.marks[index]), reading)
        shown = values or of_line(block, reading) or of_byline(block, reading)
        return shown or of_parts(block, header.pieces[index].parts, reading)
    if block.zone in _NEVER or not _DIGIT.search(block.text):
        return []
    ranges = _date_marks(marks_of(header.pieces[index], zoned.hints))
    dates = of_values(block, ranges, reading) or of_line(block, reading)
    dates = dates or of_ranges(block, ranges, reading)
    return dates or [date for date in of_byline(block, reading) if date.named]


def _is_label_of_change(text: str) -> bool:
    """Say whether a line is nothing but the label of the date in the next one."""
    return len(text) <= _LABEL and is_of_change(text) and is_statement(text)


def _date_marks(marks: Iterable[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.hint == "dateline"]


def _known_days(metadata: Metadata) -> Iterator[date]:
    address = date_in_address(metadata.canonical or "")
    for value in (*metadata.published, *metadata.modified, address or ""):
        day = day_of(value)
        if day:
            yield day


def _of_address(metadata: Metadata) -> Dated | None:
    value = date_in_address(metadata.canonical or "")
    return Dated(value) if value else None
