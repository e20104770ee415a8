"""Telephone numbers in text: where they stand, how they are introduced, what line they are.

Numbers are confirmed by libphonenumber. A national number is read as one of the countries that
the site writes from; where nothing says which these are, as one of a few large countries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from types import ModuleType
from typing import Literal, NamedTuple

from ..lazy import lazy
from .lookalikes import is_something_else

PhoneUse = Literal["mobile", "labelled", "separated", "bare"]
Line = Literal["mobile", "either", "fixed", "possible", "service"]

_DIGIT_RUN = lazy(
    r"(?:(?<![\w.,/#-])(?<!\d:)|(?=\())(?:\+|\(\+?)?\d(?:[\s().\-/\u00a0\u2010-\u2013]{0,3}\d){6,16}(?![\w%])"
)
SEVEN_DIGITS = lazy(r"\d(?:\D{0,3}\d){6}")
_MOBILE = r"mob(?:ile)?|cell(?:phone)?|handy|whats\s?app|m[óo]vil|celular|portable"
_LABEL = lazy(
    rf"(?:\b(?:(?P<mobile>{_MOBILE})|call|tel(?:ephone|efon)?|tél|phone|ph|fon|contact"
    r"|reach(?:ed|able)?)\b[^\d+|]{0,25}|(?<!\w)(?P<m>m)?(?(m)|t):\s*|☎\s*|📞\s*|(?P<cell>📱)\s*)\(?$",
    re.IGNORECASE,
)
_SEPARATOR_BEFORE = lazy(r"[|•·]\s*\(?$")
_SEPARATOR_AFTER = lazy(r"^\s*(?:[|•·]|$)")
_TOLL_FREE = lazy(r"\(?(?:\+?1[\s.(-]*)?8(?:00|33|44|55|66|77|88)\b|\(?0?80[08]|1[ -]?[38]00[ -]")
# Of ten digits grouped like this one never knows: wireless and landline share the area codes.
_NORTH_AMERICAN = lazy(r"(?:\+?1[\s.-]?)?\(?[2-9]\d\d\)?[\s.-]\s?[2-9]\d\d[\s.-]\d{4}")
# Large news markets whose national formats differ.
LARGE_REGIONS = (
    *("IN", "US", "GB", "DE", "FR", "ES", "BR", "PK", "NG", "PH", "ID", "TR", "RU", "AU"),
)


class Phone(NamedTuple):
    """A telephone number in a text: its range, how it is introduced, and what line it is.

    `line` is ``possible`` where libphonenumber knows the length but no such number, and
    ``either`` where mobile and fixed lines share their numbers, as in North America. The use
    ``mobile`` is a label that says so.
    """

    start: int
    end: int
    use: PhoneUse
    line: Line


def phones(text: str, regions: Sequence[str] = LARGE_REGIONS) -> Iterator[Phone]:
    """Yield the telephone numbers of a text, national ones as written in `regions`.

    Years, dates, prices, ISBNs, coordinates and reference numbers are passed over. The line
    ``service`` is a toll-free, shared-cost or premium number, which nobody owns privately.
    """
    for found in _DIGIT_RUN.finditer(text):
        start, end = found.span()
        before, after = text[max(0, start - 60) : start], text[end : end + 20]
        if is_something_else(found[0], before, after):
            continue
        line = line_of(found[0], tuple(regions))
        if line is not None:
            yield Phone(start, end, _use(before, after), line)


def _use(before: str, after: str) -> PhoneUse:
    label = _LABEL.search(before)
    if label is not None:
        return "mobile" if any(map(label.group, ("mobile", "m", "cell"))) else "labelled"
    if _SEPARATOR_BEFORE.search(before) and _SEPARATOR_AFTER.match(after):
        return "separated"
    return "bare"


@lru_cache(maxsize=1024)
def line_of(digits: str, regions: tuple[str, ...] = LARGE_REGIONS) -> Line | None:
    """Say what libphonenumber makes of a number: None where it is impossible in every region.

    Where it is valid in several regions a mobile one wins, for that is how it would be used.
    """
    import phonenumbers  # 40 ms: only pages with digit runs pay

    if _TOLL_FREE.match(digits):  # what is free to call in one country is nobody's own number
        return "service"
    tried = (None,) if digits.lstrip("(").startswith("+") else regions
    lines = {_line_in(phonenumbers, digits, region) for region in tried}
    if "mobile" in lines and "either" in lines and _NORTH_AMERICAN.fullmatch(digits):
        return "either"
    order: tuple[Line, ...] = ("mobile", "either", "fixed", "possible", "service")
    return next((line for line in order if line in lines), None)


def _line_in(library: ModuleType, digits: str, region: str | None) -> Line | None:
    try:
        number = library.parse(digits, region)
    except library.NumberParseException:
        return None
    if not library.is_valid_number(number):
        return "possible" if library.is_possible_number(number) else None
    kinds = library.PhoneNumberType
    kind = library.number_type(number)
    if kind in (kinds.TOLL_FREE, kinds.PREMIUM_RATE, kinds.SHARED_COST, kinds.UAN):
        return "service"
    lines: dict[int, Line] = {kinds.MOBILE: "mobile", kinds.FIXED_LINE: "fixed"}
    return lines.get(kind, "either")
