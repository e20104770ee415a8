"""Dates as pages write them, read into ISO as stated: nothing is shifted or completed."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from ..lazy import lazy
from .months import month_of, with_own_months
from .solar import MONTH, YEAR, iso_of_solar, solar_month

_YEAR = lazy(r"(?:19|20|25)\d\d")
_SOLAR_YEAR = lazy(rf"(?:{MONTH})(?:\s?ماه)?[\s،]{{1,2}}(?:{YEAR})")
_OTHER_DIGIT = lazy(r"[^\D0-9]")
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
# A month's name; Thai shortens it with dots inside.
_WORD = r"(?:[^\W\d_][^\s\d.,;:/|()\[\]·•»«،\xa0–—-]{1,13}|[ก-ฮ][ก-๙.]{2,5})"
_GAP = r"[\s\xa0]{0,3}"
_CLOCK = r"""
    (?:[T\s,،;|@·•»/\xa0–-]{0,6}
        (?:(?:at|um|às?|as|a\ las|a\ les|alle(?:\ ore)?|ore|ora|la|h|à|kl\.?|klo|klockan|kell
        |plkst\.?|om|o|v|godz\.?|у|в|об?|ob|u|ve|saat|στις|ώρα|lúc|pukul|jam|בשעה|الساعة|ساعت)[\s\xa0]{1,3})?
        (?:(?:(?P<noon>오후|下午|午後)|오전|上午|午前)\s?)?
        (?P<hour>2[0-3]|[01]?\d)(?:[:.h]|\s?[時时点시]\s?)(?P<minute>[0-5]\d)(?!\d)[分분]?
        (?::(?P<second>[0-5]\d)(?:\.\d{1,9})?)?
        (?:[\s\xa0]{0,3}(?P<half>[ap]\.?[\s\xa0]?m\b\.?))?
        (?:[\s\xa0]{0,3}(?P<offset>Z\b
            |(?:GMT|UTC)?[+-](?:0\d|1[0-4]):?[0-5]\d\b|(?:GMT|UTC)\b(?![+-])))?)?
"""
_FORM = rf"""
    (?<![^\W぀-ヿ㐀-鿿가-힣ก-๛])(?<!\.)(?:
    (?P<iy>(?:19|20)\d\d)(?:\s?[-/.]\s?|\s?[年년]\s?)(?P<im>0?[1-9]|1[0-2])
        (?:\s?[-/.]\s?|\s?[月월]\s?)(?P<id>{_DAY})(?!\d)
        (?:\s?[日일]|\.(?=\s(?:오[전후]\s)?\d\d?:))?
    | (?P<ly>(?:19|20)\d\d)\.\s?gada\s(?P<ld>{_DAY})\.\s?(?P<lm>{_WORD})
    | (?P<yy>(?:19|20)\d\d)[.,]?{_GAP}(?:m\.\s?)?(?P<ym>{_WORD})\.?{_GAP}(?P<yd>{_DAY})(?!\d)
        (?:\.(?!\d)|\ d\.)?
    | (?P<vd>{_DAY})\stháng\s(?P<vm>1[0-2]|0?[1-9])(?:,|,?\snăm)?\s(?P<vy>(?:19|20)\d\d)(?!\d)
    | (?P<dd>{_DAY})(?:st|nd|rd|th|er|[.:-]?e|[º°ª.])?{_GAP}-?(?:de\s|of\s|d['’]\s?|den\s)?
        (?P<dm>{_WORD}(?:[\s\xa0](?:الأول|الثاني))?)(?:\s?/\s?{_WORD})?
        [.,،]{{0,2}}{_GAP}-?(?:del?\s|του\s)?
        (?:(?P<dy>(?:19|20)\d\d)|พ\.ศ\.\s?(?P<thai>25\d\d))(?!\d)(?:\s?(?:года|року|[гр]\b)\.?|\.(?=\s(?:u|у|ob)\s\d))?
    | (?P<sd>{_DAY}){_GAP}(?P<sm>{MONTH})(?:\s?ماه)?[\s،]{{1,2}}(?P<sy>{YEAR})(?!\d)
    | (?P<mm>{_WORD})\.?{_GAP}(?P<md>{_DAY})(?:st|nd|rd|th|[º.])?
        (?:[\s\xa0]{{0,2}}[,،]{_GAP}|[\s\xa0]{{1,3}})(?:del?\s)?(?P<my>(?:19|20)\d\d)(?!\d)
    | (?P<na>{_DAY})(?P<sep>[/.-])\s?(?P<nb>{_DAY})(?P=sep)\s?(?P<ny>(?:19|20)\d\d)(?!\d)
    ){_CLOCK}
"""
# Countries that write the month first; who writes plain "en" may do either.
_MONTH_FIRST = frozenset({"en-us", "en-ph", "es-us", "fil", "en-usa"})
_EITHER = frozenset({"", "en", "en-ca", "en-001", "c", "zxx", "und", "mul"})
_BUDDHIST = 543


@cache
def _pattern() -> re.Pattern[str]:
    """Compile the pattern when the first line with a year is seen: that takes its time."""
    return re.compile(_FORM, re.IGNORECASE | re.VERBOSE)


def with_ascii_digits(text: str) -> str:
    """Write a text's digits as 0-9; every character keeps its place."""
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda digit: str(int(digit[0])), text)


def find_dates(text: str, language: str | None = None) -> tuple[re.Match[str], ...]:
    """Return the dates in a text; some months are called so in one language only."""
    text = with_ascii_digits(text)
    if not ("20" in text or "19" in text or "25" in text or _has_solar_year(text)):
        return ()
    return _find_dates(text, with_own_months(language or ""))


@lru_cache(maxsize=64)  # readers ask more than one question about a line
def _find_dates(text: str, language: str) -> tuple[re.Match[str], ...]:
    if not (_YEAR.search(text) or _has_solar_year(text)):
        return ()
    found = []
    at = 0
    while match := _pattern().search(text, at):
        if _month(match, language):
            found.append(match)
            at = match.end()
        else:
            at = match.start() + 1
    return tuple(found)


def _has_solar_year(text: str) -> bool:
    return not text.isascii() and "1" in text and _SOLAR_YEAR.search(text) is not None


def without_dates(text: str, language: str | None = None) -> str:
    """Put a space in the place of each date."""
    at = 0
    kept = []
    for match in find_dates(text, language):
        kept.append(text[at : match.start()])
        at = match.end()
    return " ".join((*kept, text[at:]))


def iso_of(match: re.Match[str], language: str | None = None) -> str:
    """Spell a date that was found as ISO.

    A date that can be read day-first or month-first (03/05/2026) where the language tag does not
    tell, or that no calendar has, gives its year alone.
    """
    day = _day(match, (language or "").lower().replace("_", "-"))
    hour = match["hour"]
    if hour is None or len(day) == len("2026"):
        return day
    seconds = f":{match['second']}" if match["second"] else ""
    half = "pm" if match["noon"] else match["half"]
    clock = f"{_hour(int(hour), half):02d}:{match['minute']}{seconds}"
    return f"{day}T{clock}{_offset(match)}"


def readings(match: re.Match[str]) -> tuple[str, ...]:
    """Return the days that a date may mean: two for 03/05/2026."""
    days = (_day(match, language)[:10] for language in ("en-us", "en-gb"))
    return tuple(dict.fromkeys(day for day in days if len(day) > len("2026")))


def _month(match: re.Match[str], language: str) -> int:
    word = match["dm"] or match["mm"] or match["ym"] or match["lm"]
    if word:
        return month_of(word, language)
    if match["sm"]:
        return solar_month(match["sm"])
    return int(match["im"] or match["vm"] or match["nb"])


def _day(match: re.Match[str], language: str) -> str:
    if match["ny"]:
        return _numeric(match["ny"], int(match["na"]), int(match["nb"]), match["sep"], language)
    if match["sy"]:
        return iso_of_solar(int(match["sy"]), solar_month(match["sm"]), int(match["sd"]))
    year = match["iy"] or match["dy"] or match["my"] or match["yy"] or match["vy"] or match["ly"]
    day = match["id"] or match["dd"] or match["md"] or match["yd"] or match["vd"] or match["ld"]
    year = year or str(int(match["thai"]) - _BUDDHIST)
    return _join(year, _month(match, language), int(day))


def _numeric(year: str, first: int, second: int, separator: str, language: str) -> str:
    if first == second or second > 12:
        return _join(year, first, second)
    if first > 12 or separator == ".":
        return _join(year, second, first)
    if language in _EITHER:
        return year
    return _join(year, *((first, second) if language in _MONTH_FIRST else (second, first)))


def _join(year: str, month: int, day: int) -> str:
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return year


def _hour(hour: int, half: str | None) -> int:
    if half is None or hour > 12:
        return hour
    return hour % 12 + (12 if half[0] in "pP" else 0)


def _offset(match: re.Match[str]) -> str:
    offset = (match["offset"] or "").upper()
    if not offset:
        return ""
    hours = offset.removeprefix("GMT").removeprefix("UTC")
    if hours in {"", "Z"}:
        return "Z"
    return hours if ":" in hours else f"{hours[:3]}:{hours[3:]}"
