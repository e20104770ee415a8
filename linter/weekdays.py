"""Calendar dates that are written with their weekday: "Thursday, 15 May 2025", "jueves 15 de mayo".

English, Spanish, French, German, Portuguese and Hindi. A weekday or a day that belongs to a range
("Friday to Sunday, May 16-18") is left out: it does not say which day goes with which date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from .folding import fold_phrase
from .lazy import lazy

# From Monday on. Only English ones may be cut short: "mar" and "sam" are words elsewhere.
_WEEKDAYS = (
    "monday mon lunes lundi montag segunda-feira segunda सोमवार",
    "tuesday tue tues martes mardi dienstag terça-feira terça मंगलवार",
    "wednesday wed miércoles mercredi mittwoch quarta-feira quarta बुधवार",
    "thursday thu thur thurs jueves jeudi donnerstag quinta-feira quinta गुरुवार गुरूवार बृहस्पतिवार",
    "friday fri viernes vendredi freitag sexta-feira sexta शुक्रवार",
    "saturday sat sábado samedi samstag sonnabend शनिवार",
    "sunday sun domingo dimanche sonntag रविवार इतवार",
)
_MONTHS = (
    "january jan enero janvier januar jänner janeiro जनवरी",
    "february feb febrero février februar fevereiro फरवरी फ़रवरी",
    "march mar marzo mars märz março मार्च",
    "april apr abril avril अप्रैल",
    "may mayo mai maio मई",
    "june jun junio juin juni junho जून",
    "july jul julio juillet juli julho जुलाई",
    "august aug agosto août अगस्त",
    "september sept sep septiembre setiembre septembre setembro सितंबर सितम्बर",
    "october oct octubre octobre oktober outubro अक्टूबर अक्तूबर",
    "november nov noviembre novembre novembro नवंबर नवम्बर",
    "december dec diciembre décembre dezember dezembro दिसंबर दिसम्बर",
)
WEEKDAYS = frozenset(" ".join(_WEEKDAYS).split())
"""The names of all weekdays, in small letters."""

_HYPHENS = ("-", "–")
_CUT_SHORT = frozenset(["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"])
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# What makes two days a range or a choice: "Friday-Sunday", "May 16 and 17".
_JOINT = r"(?:[-–—/&+,]|to|and|or|through|thru|until|till|y|e|o|al?|et|ou|au|und|oder|bis|से|और|व)"
_BEFORE = lazy(rf"(?P<day>[^\W\d_]+(?:-feira)?)\.?\s*{_JOINT}\s*\Z", re.IGNORECASE)
_AFTER = lazy(
    r"(?:st|nd|rd|th)?\s*(?:(?:[-–—/&+]|to|and|or|through|until|y|al?|et|au|und|bis|से|और)"
    r"\s*\d{1,2}(?![\d:])|[-–—]\s*[^\W\d_]+\.?\s\d{1,2}\b)",
    re.IGNORECASE,
)


class WeekdayDate(NamedTuple):
    """A date with its weekday, `start` to `end` in the searched text.

    `weekday` is 0 for Monday to 6; `year` is None where the text does not give it.
    """

    start: int
    end: int
    weekday: int
    day: int
    month: int
    year: int | None

    def on(self, year: int) -> date | None:
        """Return the day in a year, None where the calendar has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def fits(self, year: int) -> bool:
        """Tell whether the weekday is that of the date in a year."""
        day = self.on(year)
        return day is not None and day.weekday() == self.weekday


def weekday_name(day: date) -> str:
    """Return the English name of a day's weekday."""
    return _NAMES[day.weekday()]


def may_be_dated(text: str, start: int, end: int) -> bool:
    """Tell whether a date may stand beside the name of a weekday, at a range of folded text."""
    before = text[max(0, start - 2) : start]
    if before.endswith("(") or (before[:1] == "," and not text[start].isascii()):
        return True
    return _beside().match(text, end) is not None


def weekday_dates(text: str) -> Iterator[WeekdayDate]:
    """Yield the dates of a text that stand beside their weekday: before it, then in brackets."""
    lower = text.lower()
    if len(lower) != len(text):
        return  # a letter that grows in lower case would shift every offset
    yield from _found(_leading(), lower)
    if "(" in lower or "वार" in lower:
        yield from _found(_trailing(), lower)


def _found(pattern: re.Pattern[str], text: str) -> Iterator[WeekdayDate]:
    for found in pattern.finditer(text):
        before = text[: found.start()][-1:]
        if before.isalnum() or before in _HYPHENS or _is_parted(text, found):
            continue
        if not _is_joint(text, found):
            yield _read(found)


def _is_parted(text: str, found: re.Match[str]) -> bool:
    """Tell whether a sentence ends between the two: "They met on Monday. 15 May is a holiday"."""
    return text[found.end("w") :][:1] == "." and found["w"] not in _CUT_SHORT


def _read(found: re.Match[str]) -> WeekdayDate:
    groups = found.groupdict()
    year = groups["y1"] or groups["y2"]
    return WeekdayDate(
        found.start(),
        found.end(),
        _numbers(_WEEKDAYS)[groups["w"]],
        int(groups["d1"] or groups["d2"]),
        _numbers(_MONTHS)[groups["m1"] or groups["m2"]] + 1,
        int(year) if year else None,
    )


def _is_joint(text: str, found: re.Match[str]) -> bool:
    before = _BEFORE.search(text[max(0, found.start() - 40) : found.start()])
    if before and before["day"] in _numbers(_WEEKDAYS):
        return True
    last = max(found.end("d1"), found.end("d2"))
    return _AFTER.match(text, last) is not None or _AFTER.match(text, found.end()) is not None


@cache
def _numbers(names: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, line in enumerate(names) for name in line.split()}


def _alternatives(names: tuple[str, ...]) -> str:
    return "|".join(sorted(_numbers(names), key=len, reverse=True))


def _date() -> str:
    """Return the pattern of a date in words, with or without a year."""
    month = _alternatives(_MONTHS)
    day = r"(?:3[01]|[12]\d|0?[1-9])"
    ordinal = r"(?:st|nd|rd|th|er|\.|º)?"
    # A clock or a longer number is no year.
    year = r"(?:,?\s(?:de\s|del\s|of\s)?(?P<{}>(?:1\d|20)\d\d)(?![\d:.,]?\d))?"
    return (
        rf"(?:(?P<m1>{month})\.?\s(?P<d1>{day}){ordinal}(?![\d:%]|[.,]\d)\b{year.format('y1')}"
        rf"|(?P<d2>{day}){ordinal}\s(?:of\s|de\s)?(?P<m2>{month})(?![^\W_])\.?{year.format('y2')})"
    )


@cache
def _beside() -> re.Pattern[str]:
    """Return what stands behind a weekday, in folded text, where a day or a month follows it."""
    months = "|".join(map(fold_phrase, _numbers(_MONTHS)))
    return re.compile(
        r"[\W\d_]{1,5}(?:(?:morning|afternoon|evening)[\W\d_]{1,5})?"
        rf"(?:(?:the|le|el|den|dem|dia)[\W\d_])?(?:\d|{months})"
    )


# Both are compiled when the first text is read, and begin with letters that are fast to look for.
@cache
def _leading() -> re.Pattern[str]:
    article = r"(?:the\s|le\s|el\s|den\s|dem\s|dia\s)?"
    gap = rf"\.?\s?(?:(?:morning|afternoon|evening),?\s)?,?\s?\(?{article}(?<=[\s,(])"
    return re.compile(rf"(?P<w>{_alternatives(_WEEKDAYS)})(?![\w-]){gap}{_date()}")


@cache
def _trailing() -> re.Pattern[str]:
    gap = r"(?:\s\(|,\s(?=[\u0900-\u097f]))"
    return re.compile(rf"{_date()}{gap}(?P<w>{_alternatives(_WEEKDAYS)})(?=\)|[^\w]|$)")
