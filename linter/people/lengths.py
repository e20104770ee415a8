"""Lengths of time as biographies give them, with the years that each may truly mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
]
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_WORDS = (
    {word: value for value, word in enumerate((*_ONES, *_TEENS), 1)}
    | _TENS
    | {f"{ten} {one}": _TENS[ten] + n for ten in _TENS for n, one in enumerate(_ONES, 1)}
)
_OVER = r"well\sover|just\sover|over|more\sthan|upwards?\sof|in\sexcess\sof"
_NEARLY = r"nearly|almost|close\sto|just\sunder|approaching"
_ABOUT = r"about|around|some|roughly|approximately"
_NUMBER = "|".join(
    (
        rf"(?:{'|'.join(_TENS)})(?:[\s-](?:{'|'.join(_ONES)}))?",
        *sorted((*_TEENS, *_ONES), key=len, reverse=True),
    )
)
_DECADES = "|".join(("half\\sa", "a", *_ONES[:6]))

LENGTH = (
    rf"(?:(?P<over>\b(?:{_OVER})\s)|(?P<nearly>\b(?:{_NEARLY})\s)|(?P<about>\b(?:{_ABOUT})\s)"
    r"|(?P<least>\bat\sleast\s))?(?<![\w.,/–+-])"
    rf"(?:(?P<number>\d{{1,2}}|{_NUMBER})(?P<plus>\s?\+|[\s-]plus\b)?[\s-]+(?:years?|yrs)\b"
    rf"|(?P<decades>{_DECADES})[\s-]decades?\b(?P<half>\sand\sa\shalf)?"
    r"|(?P<quarter>a\squarter(?:[\s-]|\sof\sa\s)century))"
)
"""A pattern for a length of years; matched without regard to case."""


class Length(NamedTuple):
    """The years that a length may mean, `low` included and `high` not.

    "A decade" is said of 9 to 13 years, "over 8 years" of less than nine; "over 10 years" is
    round and reaches to 15.
    """

    low: float
    high: float

    def meets(self, other: Length) -> bool:
        """Tell whether both may be said of one length of time."""
        return self.low < other.high and other.low < self.high


def length_of(found: re.Match[str]) -> Length:
    """Read a match of `LENGTH`."""
    decades = bool(found["decades"] or found["quarter"])
    value = _value(found)
    rounded = decades or value % 5 == 0
    if found["least"]:
        return Length(value, 100)
    if found["over"] or found["plus"]:
        return Length(value, _over(value, rounded=rounded, open_ended=bool(found["plus"])))
    if found["nearly"]:
        return Length(0.8 * value, value + 0.5)
    if found["about"]:
        return Length(0.8 * value, 1.3 * value)
    if rounded:
        return Length(0.9 * value, (1.3 if decades else 1.2) * value)
    return Length(value - 0.5, value + 1)


def _over(value: float, *, rounded: bool, open_ended: bool) -> float:
    if rounded:
        return max(1.5 * value, value + 5)
    return value + (3 if open_ended else 1)


def _value(found: re.Match[str]) -> float:
    if found["quarter"]:
        return 25
    if found["decades"]:
        word = found["decades"].lower()
        value = 5 if word.startswith("half") else 10 * (1 if word == "a" else _WORDS[word])
        return value + (5 if found["half"] else 0)
    number = " ".join(found["number"].lower().replace("-", " ").split())
    return float(number) if number.isdigit() else _WORDS[number]
