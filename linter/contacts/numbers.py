"""Telephone numbers in text: where they stand, how they are introduced, what line they are.

Numbers are confirmed by libphonenumber. A national number is read as one of the countries that
the site writes from; where nothing says which these are, as one of a few large countries.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from types import ModuleType
from typing import Literal, NamedTuple

from ..lazy import lazy
from .labels import PhoneUse, use_of
from .lookalikes import is_something_else
from .rows import in_a_row

Line = Literal["mobile", "either", "fixed", "possible", "service"]

_SEPARATORS = r"\s().\-/\u00a0\u00ad\u200b-\u200f\u2010-\u2014\u2060\u2212\ufeff\uff08\uff09\uff0d"
# Some labels are glued to their number: "Mob.98123 45670".
_DIGIT_RUN = lazy(
    r"(?i:(?<![\w.,/#-])(?<!\d:)|(?=[(（])|(?<=(?:hone|bile)[.:/-])|(?<=\b(?:mob|tel|tlf)[.:/-])"
    r"|(?<=\b(?:ph|no|nr)[.:/-])|(?<=\bph)|(?<=\bmob)|(?<=mobile))"
    rf"(?:\+|[(（]\+?)?\d(?:[{_SEPARATORS}]{{0,3}}\d){{6,33}}(?![\w%])"
)
# What every number has; it begins with a digit, which is quick to find.
_PLAIN_RUN = lazy(rf"\d(?:[{_SEPARATORS}]{{0,3}}\d){{6}}")
SEVEN_DIGITS = lazy(r"\d(?:\D{0,3}\d){6}")
SHAPES = (b"0" * 7,)
"""What is left of every text with a number, when but digits and letters go."""
_LONGEST_SIGN = 2  # a bracket and a plus before the first digit
_TOLL_FREE = lazy(
    r"\(?(?:\+?1[\s.(-]*)?8(?:00|33|44|55|66|77|88)\b|\(?0?80[08]|0 8\d\d\b|1[ -]?[38]00[ -]"
)
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
    run = _PLAIN_RUN.search(text)
    if run is None:
        return
    for found in _DIGIT_RUN.finditer(text, max(0, run.start() - _LONGEST_SIGN)):
        before = text[max(0, found.start() - 60) : found.start()]
        after = text[found.end() : found.end() + 20]
        for first, last in in_a_row(found[0]):
            number = found[0][first:last]
            if not is_something_else(number, before, after):
                use = use_of(before, after)
                line = line_of(number, tuple(regions), said_mobile=use == "mobile")
                if line is not None:
                    yield Phone(found.start() + first, found.start() + last, use, line)


@lru_cache(maxsize=1024)
def line_of(
    digits: str, regions: tuple[str, ...] = LARGE_REGIONS, *, said_mobile: bool = False
) -> Line | None:
    """Say what libphonenumber makes of a number: None where it is impossible in every region.

    Of the regions in which it is valid the first counts, which is the likeliest, or one in which
    it is a mobile one where a label says so.
    """
    import phonenumbers  # 40 ms: only pages with digit runs pay

    if _TOLL_FREE.match(digits):  # what is free to call in one country is nobody's own number
        return "service"
    tried = (None,) if digits.lstrip("(").startswith("+") else regions
    lines = (_line_in(phonenumbers, digits, region) for region in tried)
    if _NORTH_AMERICAN.fullmatch(digits):
        return _preferred(lines, "either")
    return _preferred(lines, "mobile" if said_mobile else None)


def _preferred(lines: Iterator[Line | None], wanted: Line | None) -> Line | None:
    """Return the line that is wanted if it is among them, else the first of a valid number."""
    best: Line | None = None
    for line in lines:
        if line == wanted and wanted is not None:
            return line
        if line is not None and best in (None, "possible"):
            best = line
        if wanted is None and best not in (None, "possible"):
            break
    return best


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
