"""The dates that a line of a page shows to its readers: marked, labelled or beside names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..layout.dateline import is_of_change, is_of_issue, stated_dates
from ..layout.dates import find_dates
from ..lazy import lazy
from ..model import Dated, Place
from .dates import Reading, day_of, first_date, is_next_day, is_possible, iso_date, settled
from .pieces import element_of, part_stops

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence
    from datetime import date

    from turbohtml import Element

    from ..model import Block
    from .marks import Mark
    from .pieces import Part

_WORD = lazy(r"[^\W\d_]+")
_OF_ENTRY = lazy(r"(?i:publish|entry-date|dt-published)")
_LABEL: Final = 40
_LONGEST_LINE: Final = 160
_MOST_PLAIN: Final = 1
_MOST_UNCASED: Final = 8


class Shown(NamedTuple):
    """A date shown to readers: whether of a change, or said to be that of publication."""

    dated: Dated
    changed: bool = False
    named: bool = False

    @property
    def day(self) -> date | None:
        """The day, None where only the year is known."""
        return day_of(self.dated.value)


def of_values(block: Block, ranges: Iterable[Mark], reading: Reading) -> list[Shown]:
    """Return the dates that mark-up states of ranges of a text, as it has them or as they read."""
    dates = []
    for mark in ranges:
        words = block.text[mark.start : mark.end]
        stated = iso_date(mark.value, reading.language) if mark.value else ""
        value = _exact(stated, words, reading) if mark.value else ""
        if value:
            dates.append(_marked(block, mark, value))
    return dates


def _marked(block: Block, mark: Mark, value: str) -> Shown:
    label = block.text[max(0, mark.start - _LABEL) : mark.end]
    changed = is_of_change(label)
    place = Place(block, mark.start, mark.end)
    return Shown(Dated(value, place), changed, not changed and is_of_issue(label))


def _exact(stated: str, words: str, reading: Reading) -> str:
    """Return a date as stated, unless that is none or, by its clock, the day of another place."""
    read = first_date(words, reading)
    return stated if day_of(stated) and not is_next_day(stated, read) else read


def of_ranges(block: Block, ranges: Iterable[Mark], reading: Reading) -> list[Shown]:
    """Return the dates in ranges that mark-up calls dates, without stating which."""
    dates = []
    for mark in ranges:
        words = block.text[mark.start : mark.end]
        value = first_date(words, reading) if len(words) <= _LONGEST_LINE else ""
        if value:
            dates.append(_marked(block, mark, value))
    return dates


def of_line(block: Block, reading: Reading) -> list[Shown]:
    """Return the dates of a line that is nothing but a date line."""
    dates = []
    for line in stated_dates(block.text, reading.language):
        place = Place(block, line.start, line.end)
        value = line.value if day_of(line.value) else first_date(place.text, reading)
        if is_possible(value or line.value):
            dates.append(Shown(Dated(value or line.value, place), line.changed, line.named))
    return dates


def of_byline(block: Block, reading: Reading) -> list[Shown]:
    """Return the dates that stand beside names and places."""
    found = find_dates(block.text, reading.language) if len(block.text) <= _LONGEST_LINE else ()
    if not found or not is_credit(block.text, found):
        return []
    dates = []
    before = 0
    for one in found:
        value = settled(one, reading)
        if is_possible(value):
            label = block.text[before : one.start()]
            place = Place(block, one.start(), one.end())
            dates.append(Shown(Dated(value, place), is_of_change(label), is_of_issue(label)))
        before = one.end()
    return dates


def of_parts(block: Block, parts: Sequence[Part], reading: Reading) -> list[Shown]:
    """Return the dates that are all the words of an element, without space around that element.

    Themes set names, dates and sections side by side and leave the gaps to the style sheet.
    """
    dates = []
    start = 0
    for stop, part in part_stops(parts):
        words = block.text[start:stop].strip()
        found = find_dates(words, reading.language)
        if found and found[0].span() == (0, len(words)):
            value = settled(found[0], reading)
            if is_possible(value):
                changed = _is_named_change(element_of(part))
                dates.append(Shown(Dated(value, Place(block, start, stop)), changed))
        start = stop
    return dates


def _is_named_change(element: Element) -> bool:
    """Say whether classes name the day of a change; microformats give both dates with one name."""
    names = element.attr("class") or ""
    return is_of_change(names) and not _OF_ENTRY.search(names)


def is_credit(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Say whether what stands beside dates is names and places, and no sentence."""
    around = text[: found[0].start()] + " " + text[found[-1].end() :]
    words = _WORD.findall(around)
    uncased = [word for word in words if word.lower() == word.upper()]
    plain = [word for word in words if word.islower() and len(word) > 3]
    return len(plain) <= _MOST_PLAIN and len(uncased) <= _MOST_UNCASED
