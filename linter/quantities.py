"""Quantities in text: durations, casualties, counts, money and percentages, made comparable."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from .lazy import lazy

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORD_VALUES = (
    {word: float(value) for value, word in enumerate(_ONES, 1)}
    | {word: 10.0 * value for value, word in enumerate(_TENS, 2)}
    | {
        f"{ten}-{one}": 10.0 * tens + value
        for tens, ten in enumerate(_TENS, 2)
        for value, one in enumerate(_ONES[:9], 1)
    }
    | {"hundred": 100.0, "dozen": 12.0}
)
_SCALES = {
    "thousand": 1e3, "lakh": 1e5, "million": 1e6, "mn": 1e6, "m": 1e6, "crore": 1e7,
    "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "k": 1e3, "": 1.0,
}  # fmt: skip
_DAYS = {"day": 1.0, "week": 7.0, "month": 365 / 12, "year": 365.0, "decade": 3650.0}
_CURRENCIES = {
    "rs": "inr", "₹": "inr", "inr": "inr", "$": "usd", "us$": "usd", "€": "eur", "£": "gbp",
}  # fmt: skip
_CASUALTY = frozenset({"killed", "injured", "wounded", "missing", "arrested"})
_SAME_FATE = {"dead": "killed", "died": "killed", "detained": "arrested"}

_TENS_WORD = f"(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES[:9])}))?"
_NUMBER = rf"(?P<n>\d[\d,]*(?:\.\d+)?|{_TENS_WORD}|{'|'.join(reversed(_ONES))}|hundred|dozen)"
_ABOUT = (
    r"(?P<about>\b(?:more than|nearly|almost|about|over|around|some|at least|up to|less than"
    r"|fewer than|under)\s+)?"
)
_FREE = r"(?<![\w.,$€£₹-])"
_DURATION = lazy(
    rf"{_ABOUT}{_FREE}{_NUMBER}\s+(?P<unit>day|week|month|year|decade)s?\b(?!-|\s+old\b)",
    re.IGNORECASE,
)
_CASUALTIES = lazy(
    rf"{_ABOUT}{_FREE}{_NUMBER}\s+"
    r"(?:(?:people|persons|others|civilians|workers|passengers|soldiers)\s+)?"
    r"(?:(?:were|was|are|have been|has been|feared|confirmed|left)\s+)?"
    r"(?P<unit>dead|died|killed|injured|wounded|missing|arrested|detained)\b",
    re.IGNORECASE,
)
_COUNT = lazy(rf"{_ABOUT}{_FREE}{_NUMBER}\s+(?:[a-z]+\s+)?(?P<unit>[a-z]{{3,}}s)\b", re.IGNORECASE)
_MONEY = lazy(
    rf"{_ABOUT}(?<!\w)(?P<unit>US\$|[$€£₹]|Rs\.?|INR)\s?(?P<n>\d[\d,]*(?:\.\d+)?)\s?"
    r"(?P<scale>thousand|lakh|million|mn|crore|billion|bn|trillion|[mbk])?\b",
    re.IGNORECASE,
)
_PERCENT = lazy(
    rf"{_ABOUT}{_FREE}(?P<n>\d[\d,]*(?:\.\d+)?)\s?(?P<unit>%|per\s?cent\b)", re.IGNORECASE
)
_TAKEN_FOR = str.maketrans("ıİſ", "iis")
_DIGIT = lazy(r"\d")
# What the words for numbers have in them.
_SPELLED = (*_ONES[:13], "fifteen", "twenty", "thirty", "forty", "fifty", "hundred", "dozen")
_NUMERAL = lazy(r"\d[\d,]*(?:\.\d+)?")
# Words that end in s behind a number and are no things counted, or have a pattern of their own.
_NO_COUNT = frozenset(
    [
        "days",
        "weeks",
        "months",
        "years",
        "decades",
        "times",
        "hours",
        "minutes",
        "seconds",
        "points",
        "goals",
        "metres",
        "meters",
        "kilometres",
        "kilometers",
        "miles",
        "feet",
        "degrees",
        "dollars",
        "euros",
        "pounds",
        "rupees",
        "crores",
        "lakhs",
        "thousands",
        "millions",
        "billions",
        "percents",
        "per",
        "does",
        "has",
        "was",
        "his",
        "this",
        "reasons",
        "ways",
        "things",
        "takeaways",
        "tips",
        "facts",
        "lessons",
        "steps",
        "questions",
        "photos",
        "pictures",
        "quotes",
    ]
)


class Quantity(NamedTuple):
    """A number with what it counts, `start` to `end` in the searched text.

    `unit` is what makes values comparable: ``day`` for durations (value in days), a casualty
    word, ``count``, a currency, or ``percent``. `noun` is the word counted, in the singular.
    `about` marks a qualified number ("nearly", "more than").
    """

    start: int
    end: int
    text: str
    value: float
    unit: str
    noun: str
    about: bool


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of a text, kind by kind."""
    lower = text.lower()
    if not (_DIGIT.search(text) or any(map(lower.__contains__, _SPELLED))):
        return []
    return [quantity for hint, read in _READERS if hint(text, lower) for quantity in read(text)]


def _lower(written: str) -> str:
    """Return a word in lower case, with the letters that patterns regardless of case stand for."""
    return written.translate(_TAKEN_FOR).lower()


def _value(written: str) -> float:
    word = _lower(written)
    return _WORD_VALUES[word] if word in _WORD_VALUES else float(word.replace(",", ""))


def _quantity(found: re.Match[str], value: float, unit: str, noun: str) -> Quantity:
    start = min(found.start("n"), found.start("unit"))
    text = found.string[start : found.end()]
    return Quantity(start, found.end(), text, value, unit, noun, bool(found["about"]))


def _durations(text: str) -> Iterator[Quantity]:
    for found in _DURATION.finditer(text):
        noun = _lower(found["unit"])
        yield _quantity(found, _value(found["n"]) * _DAYS[noun], "day", noun)


def _casualties(text: str) -> Iterator[Quantity]:
    for found in _CASUALTIES.finditer(text):
        noun = _SAME_FATE.get(_lower(found["unit"]), _lower(found["unit"]))
        yield _quantity(found, _value(found["n"]), noun, noun)


def _counts(text: str) -> Iterator[Quantity]:
    for found in _COUNT.finditer(text):
        noun = _lower(found["unit"])
        if noun not in _NO_COUNT:
            yield _quantity(found, _value(found["n"]), "count", noun)


def _sums(text: str) -> Iterator[Quantity]:
    for found in _MONEY.finditer(text):
        currency = _CURRENCIES[_lower(found["unit"]).rstrip(".")]
        scale = _SCALES[_lower(found["scale"] or "")]
        yield _quantity(found, _value(found["n"]) * scale, currency, currency)


def _shares(text: str) -> Iterator[Quantity]:
    for found in _PERCENT.finditer(text):
        yield _quantity(found, _value(found["n"]), "percent", "percent")


def _always(_text: str, _lower: str) -> bool:
    return True


def _speaks_of(*words: str) -> Callable[[str, str], bool]:
    return lambda _, lower: any(map(lower.__contains__, words))


def _speaks_of_money(text: str, _lower: str) -> bool:
    return any(map(text.__contains__, ("$", "€", "£", "₹", "Rs", "INR")))


# Each with a cheap test of a text, also in lower case, that spares most texts the pattern.
_READERS: tuple[tuple[Callable[[str, str], bool], Callable[[str], Iterator[Quantity]]], ...] = (
    (_speaks_of(*_DAYS), _durations),
    (_speaks_of(*_SAME_FATE, *_CASUALTY), _casualties),
    (_always, _counts),
    (_speaks_of_money, _sums),
    (_speaks_of("%", "cent"), _shares),
)


def number_stands_in(claim: Quantity, text: str) -> bool:
    """Tell whether the claim's bare number, in digits or as a word, stands anywhere in a text."""
    found = _NUMERAL.search(claim.text)
    number = found[0] if found else _lower(claim.text.split()[0])
    value = _value(number)
    spellings = {number, f"{value:g}", *(w for w, v in _WORD_VALUES.items() if v == value)}
    either = "|".join(re.escape(spelling) for spelling in spellings)
    return re.search(rf"(?<![\w.,])(?:{either})(?!\w|[.,]\d)", text, re.IGNORECASE) is not None


def same_value(claim: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities agree: same unit, equal, or near where one is qualified."""
    if claim.unit != other.unit:
        return False
    slack = 0.2 if claim.about or other.about else 0.03
    return abs(claim.value - other.value) <= slack * max(claim.value, other.value)


def contradicts(claim: Quantity, other: Quantity) -> bool:
    """Tell whether the other quantity speaks of the same thing with another value.

    Durations and counts must be of the same noun and of one order ("2 years", "three years");
    money and percentages count only where a power of ten separates them, as two different sums
    or shares in one story are the rule.
    """
    if claim.unit != other.unit or claim.noun != other.noun or same_value(claim, other):
        return False
    ratio = max(claim.value, other.value) / max(min(claim.value, other.value), 1e-9)
    if claim.unit in ("day", "count"):
        return ratio <= 3 and min(claim.value, other.value) >= 2
    if claim.unit in _CASUALTY:
        return not claim.about and other.value >= 2
    return any(abs(ratio - power) < 1e-6 * power for power in (10.0, 100.0, 1000.0))
