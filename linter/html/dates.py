"""Dates as pages state them in their metadata and their addresses."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final, NamedTuple

from ..layout.dateline import stated_date
from ..layout.dates import find_dates, iso_of, readings, with_ascii_digits
from ..layout.months import month_of
from ..lazy import lazy

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?!\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?"
    r"(?:\s?(?:Z|UTC|GMT|[+-]\d\d(?::?\d\d)?))?)?"
)
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?")
_DAY = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_SPOKEN = lazy(r"(?:[^\W\d_]{2,12}\.?,?\s+)?(.{3,30}?\d{4})(?!\d).*", re.DOTALL)
_MAIL = lazy(
    r"\w{3} (\w{3}) (\d{1,2}) ([\d:]{5,8} )?(?:\w{1,5} )?(\d{4})"
    r"( [\d:]{5,8} GMT[+-]\d{4})?(?: \(.*\))?"
)
_EPOCH = re.compile(r"(1\d{9}|[89]\d{8})(?:\d{3})?")
_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)(?:([/-])(0[1-9]|1[0-2]|[a-z]{3})(?:\2|/)(0[1-9]|[12]\d|3[01])"
    r"(?=[/-]|\.html?$|$)|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=/|$))"
)
_SHORT_YEAR = lazy(
    r"(?<![\d.,/:-])((?:3[01]|[12]\d|0?[1-9])"
    r"(?:([/.-])\s?(?:3[01]|[12]\d|0?[1-9])\2\s?|[\s.-]{1,2}[^\W\d_]{3,9}\.?[\s.-]{1,2}))"
    r"['’]?(\d\d)(?![\d/-]|[.:]\d)"
)
# What programs write for "never": the first day of their calendars.
_NEVER: Final = frozenset({"1970-01-01", "1969-12-31", "1900-01-01"})
_DAY_LENGTH: Final = 10
_EARLIEST: Final = 1900
_YEARS_AHEAD: Final = 5
_IN_UTC: Final = ("Z", "+00:00", "+0000", "UTC", "GMT", "+00")


def iso_date(value: str, language: str | None = None) -> str:
    """Return a date of the metadata in ISO form, "" when it is no date.

    A date that may be read in two ways gives its year.
    """
    value = with_ascii_digits(value.strip())
    return _iso(value, language) or (_of_epoch(value) if value.isdigit() else "")


def _iso(value: str, language: str | None) -> str:
    stated = _ISO.match(value)
    if stated:
        return stated[0] if _is_possible(*stated.groups()) else ""
    compact = _COMPACT.fullmatch(value)
    if compact:
        return "-".join(compact.groups()) if _is_possible(*compact.groups()) else ""
    mail = _MAIL.fullmatch(value)
    if mail:
        value = f"{mail[2]} {mail[1]} {mail[4]}{mail[5] or ''}"
    found = stated_date(value, language) or _of_words(value, language)
    return found if found and is_possible(found) else ""


def _of_words(value: str, language: str | None) -> str:
    """Read the day of "Wed, 02 Feb 2022 09:12:22 +0100"."""
    words = _SPOKEN.fullmatch(value)
    return (stated_date(words[1], language) or "") if words else ""


def _of_epoch(value: str) -> str:
    """Read seconds or milliseconds since 1970."""
    epoch = _EPOCH.fullmatch(value)
    if not epoch:
        return ""
    return datetime.fromtimestamp(int(epoch[1]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def is_possible(value: str) -> bool:
    """Say whether an ISO date or a year can be that of an article."""
    found = _DAY.match(value)
    return _is_possible(*found.groups()) if found else _is_year(value[:4])


def _is_possible(year: str, month: str, day: str) -> bool:
    if not _is_year(year) or f"{year}-{month}-{day}" in _NEVER:
        return False
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _is_year(year: str) -> bool:
    return year.isdigit() and _EARLIEST <= int(year) <= date.today().year + _YEARS_AHEAD


def day_of(value: str) -> date | None:
    """Return the day that an ISO date or time names, None for a year."""
    try:
        return date.fromisoformat(value[:10]) if len(value) >= _DAY_LENGTH else None
    except ValueError:
        return None


def is_other_day(stated: str, shown: str) -> bool:
    """Say whether a time in UTC falls on the day before or after the one shown to readers."""
    return stated.endswith(_IN_UTC) and is_next_day(stated, shown)


def is_next_day(stated: str, shown: str) -> bool:
    """Say whether a time of the clock falls on the day before or after the one shown."""
    if ":" not in stated:
        return False
    day, shown_day = day_of(stated), day_of(shown)
    return day is not None and shown_day is not None and abs(day - shown_day) == timedelta(days=1)


class Reading(NamedTuple):
    """What tells the day from the month in 03/05/2026: the language, the days known otherwise."""

    language: str | None = None
    known: frozenset[date] = frozenset()


def settled(found: re.Match[str], reading: Reading) -> str:
    """Spell a date as ISO; one that may be read in two ways is what other dates say it is."""
    value = iso_of(found, reading.language)
    if day_of(value):
        return value
    near = [day for day in readings(found) if _is_near(day_of(day), reading.known)]
    return near[0] if len(near) == 1 else value


def _is_near(day: date | None, known: frozenset[date]) -> bool:
    return day is not None and any(abs(day - other) <= timedelta(days=1) for other in known)


def with_long_years(text: str) -> str:
    """Write the years of "29.12.14" and "15. Jun 19" in full."""
    return _SHORT_YEAR.sub(_lengthen, text)


def _lengthen(found: re.Match[str]) -> str:
    if found[2] is None and not month_of("".join(filter(str.isalpha, found[1]))):
        return found[0]
    century = "20" if int(found[3]) <= date.today().year % 100 + 1 else "19"
    return f"{found[1]}{century}{found[3]}"


def date_in_address(address: str) -> str | None:
    """Return the date in an article's address (".../2026/03/14/...", ".../2026/mar/14/...")."""
    for found in _IN_ADDRESS.finditer(address):
        month, day = (found[3], found[4]) if found[3] else (found[5], found[6])
        value = f"{found[1]}-{month if month.isdigit() else f'{month_of(month):02d}'}-{day}"
        if is_possible(value):
            return value
    return None


def first_date(text: str, reading: Reading) -> str:
    """Return the first date of a text that its mark-up calls a date, "" when there is none."""
    found = find_dates(text, reading.language) or find_dates(with_long_years(text))
    values = (settled(one, reading) for one in found)
    return next((value for value in values if is_possible(value)), "")
