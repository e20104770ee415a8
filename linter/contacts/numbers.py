"""Telephone numbers and e-mail addresses in text: where they stand and what they are.

Numbers are confirmed by libphonenumber. A national number is tried in a few large regions, as a
page seldom says which country it writes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from types import ModuleType
from typing import Literal, NamedTuple

from .lazy import lazy

PhoneUse = Literal["labelled", "separated", "linked", "bare"]

_DIGIT_RUN = lazy(
    r"(?:(?<![\w.,/#-])(?<!\d:)|(?=\())(?:\+|\(\+?)?\d(?:[\s().\-/\u00a0\u2010-\u2013]{0,3}\d){6,16}(?![\w%])"
)
SEVEN_DIGITS = lazy(r"\d(?:\D{0,3}\d){6}")
EMAIL = lazy(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_LABEL = lazy(
    r"(?:\b(?:call|tel(?:ephone|efon)?|tél|phone|mob(?:ile)?|cell|ph|handy|fon|contact|whats\s?app"
    r"|reach|móvil|celular)\b[^\d+|]{0,25}|(?<!\w)[mt]:\s*|☎\s*|📞\s*)\(?$",
    re.IGNORECASE,
)
_SEPARATOR_BEFORE = lazy(r"[|•·]\s*\(?$")
_SEPARATOR_AFTER = lazy(r"^\s*(?:[|•·]|$)")
_NOT_A_PHONE = lazy(
    r"\b(?:isbn|issn|doi|order|invoice|reference|ref|case|account|iban|pnr|ticket|docket|section"
    r"|article|page|version|id|no|nr|number of)\b[\s.:#№-]{0,4}(?:no\.?|number|nr\.?)?[\s.:#]*$",
    re.IGNORECASE,
)
_AFTER_A_SUM = lazy(
    r"^\s*(?:rupees|crore|lakh|dollars|euros?|pounds|dated|million|billion|per\s?cent|votes"
    r"|people|shares|units)\b",
    re.IGNORECASE,
)
_MONEY_BEFORE = lazy(r"(?:[$€£₹¥]|\b(?:rs|inr|usd|eur|gbp)\.?)\s*$", re.IGNORECASE)
_YEARS = lazy(r"^(?:1[89]|20)\d\d\s?[-–/]\s?(?:1[89]|20)\d\d$")
_DATE = lazy(r"^\d{1,2}/\d{1,2}/(?:19|20)\d\d|^\d{1,4}([-./])\d{1,2}\1\d{2,4}(?![\d./-])")
_DECIMALS = lazy(r"^-?\d{1,3}\.\d{3,}")
_ISBN = lazy(r"^97[89][\s-]?\d")
_TOLL_FREE = lazy(r"\(?(?:\+?1[\s.(-]*)?8(?:00|33|44|55|66|77|88)\b|\(?0?80[08]|1[ -]?[38]00[ -]")
# Large news markets whose national formats differ; order does not matter, one match suffices.
_REGIONS = ("IN", "US", "GB", "DE", "FR", "ES", "BR", "PK", "NG", "PH", "ID", "TR", "RU", "AU")


class Phone(NamedTuple):
    """A telephone number in a text: its range, how it is introduced, and whether it is free."""

    start: int
    end: int
    use: PhoneUse
    service: bool


def phones(text: str) -> Iterator[Phone]:
    """Yield the telephone numbers of a text.

    Years, dates, prices, ISBNs, coordinates and reference numbers are passed over. `service`
    marks toll-free, shared-cost and premium numbers, which nobody owns privately.
    """
    for found in _DIGIT_RUN.finditer(text):
        start, end = found.span()
        before, after = text[max(0, start - 60) : start], text[end : end + 20]
        if _something_else(found[0], before, after):
            continue
        kind = number_kind(found[0])
        if kind is not None:
            yield Phone(start, end, _use(before, after), kind == "service")


def _something_else(run: str, before: str, after: str) -> bool:
    return bool(
        _YEARS.match(run)
        or _DATE.match(run)
        or _DECIMALS.match(run)
        or _ISBN.match(run)
        or _NOT_A_PHONE.search(before)
        or _MONEY_BEFORE.search(before)
        or _AFTER_A_SUM.match(after)
    )


def _use(before: str, after: str) -> PhoneUse:
    if _LABEL.search(before):
        return "labelled"
    if _SEPARATOR_BEFORE.search(before) and _SEPARATOR_AFTER.match(after):
        return "separated"
    return "bare"


@lru_cache(maxsize=1024)
def number_kind(digits: str) -> Literal["personal", "service"] | None:
    """Say what libphonenumber makes of a number: None where it is impossible in every region."""
    import phonenumbers  # 40 ms: only pages with digit runs pay

    if _TOLL_FREE.match(digits):  # what is free to call in one country is nobody's own number
        return "service"
    best: Literal["personal", "service"] | None = None
    for region in (None,) if digits.lstrip("(").startswith("+") else _REGIONS:
        kind = _kind_in(phonenumbers, digits, region)
        if kind == "valid":
            return "personal"
        if kind is not None:
            best = "personal" if kind == "possible" or best == "personal" else "service"
    return best


def _kind_in(library: ModuleType, digits: str, region: str | None) -> str | None:
    try:
        number = library.parse(digits, region)
    except library.NumberParseException:
        return None
    if not library.is_valid_number(number):
        return "possible" if library.is_possible_number(number) else None
    kinds = library.PhoneNumberType
    kind = library.number_type(number)
    free = (kinds.TOLL_FREE, kinds.PREMIUM_RATE, kinds.SHARED_COST, kinds.UAN)
    return "service" if kind in free else "valid"
