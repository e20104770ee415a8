"""Dates as pages write them, read into ISO as stated: nothing is shifted or completed."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from ..lazy import lazy

_MONTHS: dict[str, int] = {}
for _number, _names in enumerate(
    (
        "january jan enero janeiro janvier januar jänner gennaio ene janv genn gen",
        "february feb febrero fevereiro février februar febbraio fev févr fév febr",
        "march mar marzo março mars märz mär mrz",
        "april apr abril avril aprile abr avr",
        "may mai mayo maio maggio mag",
        "june jun junio junho juin juni giugno giu",
        "july jul julio julho juillet juli luglio juil lug",
        "august aug agosto août ago aou agt",
        "september sep sept septiembre setembro septembre settembre set",
        "october oct octubre outubro octobre oktober ottobre okt out ott",
        "november nov noviembre novembro novembre",
        "december dec diciembre dezembro décembre dezember dicembre dic dez déc",
    ),
    start=1,
):
    _MONTHS.update(dict.fromkeys(_names.split(), _number))

_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_CLOCK = r"""
    (?:[T\s,|@·•\xa0–-]*(?:at\s+|um\s+|às?\s+|a\s+las\s+|alle\s+(?:ore\s+)?|ore\s+|à\s+)?
        (?P<hour>2[0-3]|[01]?\d)(?:[:.h](?P<minute>[0-5]\d)(?!\d))(?::(?P<second>[0-5]\d)(?:\.\d+)?)?
        (?:[\s\xa0]*(?P<half>[ap]\.?m\b\.?))?
        (?:[\s\xa0]*(?P<offset>Z\b|[+-](?:0\d|1[0-4]):?[0-5]\d\b))?)?
"""
_YEAR = lazy(r"(?:19|20)\d\d")


@cache
def _pattern() -> re.Pattern[str]:
    """Compile the pattern when the first line with a year is seen: that takes its time."""
    return re.compile(
        rf"""(?<![\w.])(?:
    (?P<iy>(?:19|20)\d\d)[-/.](?P<im>0?[1-9]|1[0-2])[-/.](?P<id>3[01]|[12]\d|0?[1-9])(?!\d)
    | (?P<dd>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º|°|\.)?[\s\xa0]*-?(?:de\s+|of\s+)?
      (?P<dm>{_MONTH})\b\.?,?[\s\xa0]*-?(?:de\s+|del\s+)?(?P<dy>(?:19|20)\d\d)(?!\d)
    | (?P<mm>{_MONTH})\b\.?[\s\xa0]+(?P<md>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?,?[\s\xa0]+
      (?P<my>(?:19|20)\d\d)(?!\d)
    | (?P<na>3[01]|[12]\d|0?[1-9])(?P<sep>[/.-])(?P<nb>3[01]|[12]\d|0?[1-9])(?P=sep)
      (?P<ny>(?:19|20)\d\d)(?!\d)
    ){_CLOCK}""",
        re.IGNORECASE | re.VERBOSE,
    )


def find_dates(text: str) -> list[re.Match[str]]:
    """Return the dates in a text."""
    return list(_pattern().finditer(text)) if _YEAR.search(text) else []


def without_dates(text: str) -> str:
    """Put a space in the place of each date."""
    return _pattern().sub(" ", text) if _YEAR.search(text) else text


def iso_of(match: re.Match[str]) -> str:
    """Spell a date that was found as ISO.

    A date that can be read day-first or month-first (03/05/2026), or that no calendar has, gives
    its year alone.
    """
    day = _day(match)
    hour = match["hour"]
    if hour is None or len(day) == 4:
        return day
    seconds = f":{match['second']}" if match["second"] else ""
    clock = f"{_hour(int(hour), match['half']):02d}:{match['minute']}{seconds}"
    return f"{day}T{clock}{_offset(match)}"


def _day(match: re.Match[str]) -> str:
    if match["iy"]:
        return _join(match["iy"], int(match["im"]), match["id"])
    if match["dd"]:
        return _join(match["dy"], _MONTHS[match["dm"].lower()], match["dd"])
    if match["mm"]:
        return _join(match["my"], _MONTHS[match["mm"].lower()], match["md"])
    return _numeric(match["ny"], int(match["na"]), int(match["nb"]), match["sep"])


def _numeric(year: str, first: int, second: int, separator: str) -> str:
    if first == second or second > 12:
        day, month = second, first
    elif first > 12 or separator == ".":
        day, month = first, second
    else:
        return year
    return _join(year, month, str(day))


def _join(year: str, month: int, day: str) -> str:
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return year


def _hour(hour: int, half: str | None) -> int:
    if half is None or hour > 12:
        return hour
    return hour % 12 + (12 if half[0] in "pP" else 0)


def _offset(match: re.Match[str]) -> str:
    offset = match["offset"] or ""
    if offset in {"Z", "z"} or not offset:
        return offset.upper()
    return offset if ":" in offset else f"{offset[:3]}:{offset[3:]}"
