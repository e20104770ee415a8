"""Dates as pages state them in their metadata and their addresses."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ..layout.dateline import stated_date

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?!\d)(?:[T ]\d\d:\d\d.*)?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T\d+.*)?")
_DAY = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_SPOKEN = re.compile(r"(?:[A-Za-z]{3},?\s+)?(.*?\d{4})\b.*|.*", re.DOTALL)
_MAIL = re.compile(r"\w{3} (\w{3}) (\d{1,2}) [\d:]+ \w+ (\d{4})")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/-]|$)")


def iso_date(value: str) -> str:
    """Return a date of the metadata in ISO form, "" when it is no date."""
    value = value.strip()
    if _ISO.fullmatch(value):
        return value
    compact = _COMPACT.fullmatch(value)
    if compact:
        return "-".join(compact.groups())
    mail = _MAIL.fullmatch(value)
    if mail:
        value = "{1} {0} {2}".format(*mail.groups())
    return stated_date(value) or _of_words(value)


def _of_words(value: str) -> str:
    """Read the day of "Wed, 02 Feb 2022 09:12:22 +0100"."""
    words = _SPOKEN.fullmatch(value)
    return (stated_date(words[1]) or "") if words and words[1] else ""


def day_of(value: str) -> date | None:
    """Return the day that an ISO date or time names."""
    found = _DAY.search(value)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def is_other_day(stated: str, shown: str) -> bool:
    """Say whether a time in UTC falls on the day before or after the one shown to readers."""
    if not stated.endswith("Z"):
        return False
    day, shown_day = day_of(stated), day_of(shown)
    return day is not None and shown_day is not None and abs(day - shown_day) == timedelta(days=1)


def date_in_address(address: str) -> str | None:
    """Return the date in an article's address (".../2026/03/14/...")."""
    found = _IN_ADDRESS.search(address)
    return "-".join(found.groups()) if found else None
