"""Dates of feeds: RFC 822 in all its spellings, RFC 3339, and whatever else programs write."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from ..layout.dateline import stated_date
from ..lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .fragments import Item
    from .passages import Passage
    from .xml_tree import Element

# A year of two digits stands between a month's name and a clock.
_SHORT_YEAR = lazy(r"(?<=[A-Za-z] )(\d\d)(?= \d\d?:\d\d)")
_ZONE = lazy(r"\b([ECMP])([SD])T\s*$|\bUT\s*$")
_HOURS = {"E": 5, "C": 6, "M": 7, "P": 8}
_LAST_CENTURY = 70
_DAY = len("2026-03-04")


def iso_date(text: str) -> str | None:
    """Spell a date as ISO, with the offset it states; None when there is none."""
    text = _SHORT_YEAR.sub(_long_year, " ".join(text.split()))
    return stated_date(_ZONE.sub(_offset, text))


def is_later(date: str, other: str) -> bool:
    """Say whether an ISO date is later than another; of one without a zone the day decides."""
    try:
        one, two = datetime.fromisoformat(date), datetime.fromisoformat(other)
    except ValueError:
        return False
    if (one.tzinfo is None) == (two.tzinfo is None):
        return one > two
    return date[:_DAY] > other[:_DAY]


def state_dates(
    item: Item, element: Element, published: Iterable[str], modified: Iterable[str]
) -> None:
    """State the dates of an item of XML by the names of their elements, the first of each kind.

    A date of change counts if it is later than that of publication.
    """
    first = next(_dates(element, published), None)
    if first is not None:
        item.published(*first)
    for passage, date in _dates(element, modified):
        if first is None or is_later(date, first[1]):
            item.modified(passage, date)


def _dates(element: Element, names: Iterable[str]) -> Iterator[tuple[Passage, str]]:
    for name in names:
        for found in element.all(name):
            passage = found.passage().stripped()
            date = iso_date(passage.text)
            if date is not None:
                yield passage, date


def _long_year(found: re.Match[str]) -> str:
    return ("19" if int(found[1]) >= _LAST_CENTURY else "20") + found[1]


def _offset(found: re.Match[str]) -> str:
    if found[1] is None:
        return "GMT"
    return f"-{_HOURS[found[1]] - (found[2] == 'D'):02d}:00"
