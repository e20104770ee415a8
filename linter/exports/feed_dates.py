"""Dates of feeds: RFC 822 in all its spellings, RFC 3339, and whatever else programs write."""

from __future__ import annotations

import re
from datetime import datetime

from ..layout.dateline import stated_date
from ..lazy import lazy

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


def _long_year(found: re.Match[str]) -> str:
    return ("19" if int(found[1]) >= _LAST_CENTURY else "20") + found[1]


def _offset(found: re.Match[str]) -> str:
    if found[1] is None:
        return "GMT"
    return f"-{_HOURS[found[1]] - (found[2] == 'D'):02d}:00"
