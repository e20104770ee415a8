"""Things that a rule can look for without spelling them: prices, dates, numbers, addresses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..calendar_dates import CALENDAR_DATE
from ..contacts import EMAIL, SEVEN_DIGITS, phones
from ..lazy import lazy

Range = tuple[int, int]
_AMOUNT = r"\d[\d.,'\u00a0\u202f ]{0,15}(?<=\d)|\d"
_CURRENCY = (
    r"(?:(?:US|CA|NZ|AU|HK|SG|A|C|R|S)?\$|[€£¥₹₽₺₩₴₫฿₦]"
    r"|(?:Rs|INR|USD|EUR|GBP|CHF|AUD|CAD|JPY|BRL|SEK|NOK|DKK|PLN|CZK)\b\.?)"
)
_CURRENCY_WORD = (
    r"(?:(?:euros?|dollars?|pounds?|rupees?|francs?|pesos?|reais|yen|cents?|pence|kroner|kronor"
    r"|zlotys?|kr|zł|Kč|p)\b)"
)
_SCALE = r"(?:\s?(?:thousand|million|billion|trillion|lakh|crore|mn|bn|tn|[mbk])\b)?"
_PRICE = lazy(
    rf"(?<!\w){_CURRENCY}\s?(?:{_AMOUNT}){_SCALE}"
    rf"|(?<![\w.,])(?:{_AMOUNT}){_SCALE}\s?(?:{_CURRENCY}|{_CURRENCY_WORD})",
    re.IGNORECASE,
)
_NUMBER = lazy(r"(?<![\w.,])\d(?:[\d.,]*\d)?(?!\w)")
_PERCENT = lazy(r"(?<![\w.,])\d(?:[\d.,]*\d)?\s?(?:%|per\s?cent\b|percent\b)", re.IGNORECASE)
_ADDRESS = lazy(r"https?://[^\s<>\"']{3,500}|\bwww\.[^\s<>\"']{3,500}", re.IGNORECASE)


def _matches(pattern: re.Pattern[str]) -> Callable[[str], Iterator[Range]]:
    def ranges(text: str) -> Iterator[Range]:
        return (found.span() for found in pattern.finditer(text))

    return ranges


def _phones(text: str) -> Iterator[Range]:
    if SEVEN_DIGITS.search(text):
        yield from ((phone.start, phone.end) for phone in phones(text))


THINGS: dict[str, Callable[[str], Iterator[Range]]] = {
    "price": _matches(_PRICE),
    "number": _matches(_NUMBER),
    "percentage": _matches(_PERCENT),
    "date": _matches(CALENDAR_DATE),
    "phone": _phones,
    "email": _matches(EMAIL),
    "address": _matches(_ADDRESS),
}
"""What finds each kind of thing: ranges of the text as it stands."""
