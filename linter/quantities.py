"""Quantities in text: durations, casualties, money and percentages, in comparable units."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
).split()
_WORD_VALUES = {word: float(value) for value, word in enumerate(_NUMBER_WORDS, 1)} | {
    "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "hundred": 100.0, "a": 1.0,
    "an": 1.0, "dozen": 12.0, "decade": 10.0,
}  # fmt: skip
_SCALES = {
    "thousand": 1e3, "lakh": 1e5, "million": 1e6, "mn": 1e6, "m": 1e6, "crore": 1e7,
    "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "k": 1e3, "": 1.0,
}  # fmt: skip
_DAYS = {"day": 1.0, "week": 7.0, "month": 365 / 12, "year": 365.0, "decade": 3650.0}
_CURRENCIES = {"rs": "inr", "₹": "inr", "inr": "inr", "$": "usd", "us$": "usd", "€": "eur", "£": "gbp"}
_N = r"(?P<n>\d[\d,]*(?:\.\d+)?|" + "|".join(sorted(_WORD_VALUES, key=len, reverse=True)) + ")"
_DURATION = re.compile(
    r"(?:\b(?P<relation>after|for|in|within|since)\s+)?"
    r"(?P<about>\b(?:more than|nearly|almost|about|over|around|some|at least|up to|less than)\s+)?"
    rf"(?<![\w.,$€£-]){_N}\s+"
    r"(?P<unit>day|week|month|year|decade)s?\b(?!-)",
    re.IGNORECASE,
)
_CASUALTIES = re.compile(
    rf"(?<![\w.,-])(?P<about>(?:more than|nearly|almost|about|over|around|at least|up to)\s+)?{_N}\s+"
    r"(?:(?:people|persons|others|civilians|workers|passengers|soldiers)\s+)?"
    r"(?:(?:were|was|are|have been|has been|feared|confirmed|left)\s+)?"
    r"(?P<unit>dead|killed|injured|wounded|missing)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"(?P<about>(?:more than|nearly|almost|about|over|around|at least|up to)\s+)?"
    r"(?<!\w)(?P<unit>US\$|[$€£₹]|Rs\.?|INR)\s?(?P<n>\d[\d,]*(?:\.\d+)?)\s?"
    r"(?P<scale>thousand|lakh|million|mn|crore|billion|bn|trillion|[mbk])?\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    r"(?<![\w.,-])(?P<about>(?:more than|nearly|almost|about|over|around|at least|up to)\s+)?"
    r"(?P<n>\d[\d,]*(?:\.\d+)?)\s?(?P<unit>%|per\s?cent\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: days, a casualty word, a currency or percent.

    `relation` is the preposition of a duration ("after 2 years"), else empty; `about` marks a
    qualified number ("nearly", "more than").
    """

    start: int
    end: int
    text: str
    value: float
    unit: str
    relation: str = ""
    about: bool = False


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of a text, in order of kind."""
    if not text:
        return []
    durations = [_duration(found) for found in _DURATION.finditer(text)]
    casualties = [
        _quantity(found, _value(found["n"]), found["unit"].lower().replace("dead", "killed"))
        for found in _CASUALTIES.finditer(text)
    ]
    money = [_money(found) for found in _MONEY.finditer(text)]
    shares = [_quantity(found, _value(found["n"]), "percent") for found in _PERCENT.finditer(text)]
    return durations + casualties + money + shares


def _value(written: str) -> float:
    word = written.lower()
    if word in _WORD_VALUES:
        return _WORD_VALUES[word]
    return float(word.replace(",", ""))


def _quantity(found: re.Match[str], value: float, unit: str) -> Quantity:
    start = found.start("n") if unit not in _CURRENCIES.values() else found.start("unit")
    text = found.string[start : found.end()]
    return Quantity(start, found.end(), text, value, unit, "", bool(found["about"]))


def _duration(found: re.Match[str]) -> Quantity:
    relation = (found["relation"] or "").lower()
    value = _value(found["n"]) * _DAYS[found["unit"].lower()]
    text = found.string[found.start("n") : found.end()]
    return Quantity(found.start("n"), found.end(), text, value, "day", relation, bool(found["about"]))


def _money(found: re.Match[str]) -> Quantity:
    unit = _CURRENCIES[found["unit"].lower().rstrip(".")]
    value = _value(found["n"]) * _SCALES[(found["scale"] or "").lower()]
    return _quantity(found, value, unit)


def number_stands_in(claim: Quantity, text: str) -> bool:
    """Tell whether the claim's bare number, in digits or as a word, stands anywhere in a text."""
    number = claim.text.lstrip("$€£₹RrSs. ").split()[0].rstrip("%").lower()
    value = _value(number) if number in _WORD_VALUES or number[:1].isdigit() else claim.value
    spellings = {number, f"{value:g}", *(w for w, v in _WORD_VALUES.items() if v == value > 1)}
    either = "|".join(re.escape(spelling) for spelling in spellings)
    return re.search(rf"(?<![\w.,])(?:{either})(?![\w]|[.,]\d)", text, re.IGNORECASE) is not None


def same_value(claim: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities agree: same unit, equal, or near where one is qualified."""
    if claim.unit != other.unit:
        return False
    slack = 0.2 if claim.about or other.about else 0.03
    return abs(claim.value - other.value) <= slack * max(claim.value, other.value)


def contradicts(claim: Quantity, other: Quantity) -> bool:
    """Tell whether the other quantity speaks of the same thing with another value.

    Durations count only behind the same preposition ("after 2 years", "after three years");
    money and percentages only where a power of ten separates them, as two different sums or
    shares in one story are the rule.
    """
    if claim.unit != other.unit or same_value(claim, other):
        return False
    if claim.unit == "day":
        return claim.relation == other.relation and claim.relation in ("after", "within")
    if claim.unit in ("killed", "injured", "wounded", "missing"):
        return not (claim.about or other.about) and other.value >= 2
    ratio = max(claim.value, other.value) / max(min(claim.value, other.value), 1e-9)
    return any(abs(ratio - power) < 1e-6 * power for power in (10.0, 100.0, 1000.0))
