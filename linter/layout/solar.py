"""Dates of the Persian solar calendar, whose years begin at the March equinox."""

from __future__ import annotations

from datetime import date
from typing import Final

_MONTHS: Final = (
    *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور"),
    *("مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
)
MONTH: Final = "|".join(_MONTHS)
YEAR: Final = r"1[34]\d\d|1500"
_LONG_MONTHS: Final = 6  # of 31 days; the others have 30, the last one 29 in most years
# Years of 366 days, by their place in a cycle of 33 years.
_CYCLE: Final = 33
_LEAP_YEARS: Final = (1, 5, 9, 13, 17, 22, 26, 30)
_OFFSET: Final = 621
# What brings 1 Farvardin 1403 to 20 March 2024.
_ERA: Final = 226530


def solar_month(name: str) -> int:
    """Return the number of a month."""
    return _MONTHS.index(name) + 1


def iso_of_solar(year: int, month: int, day: int) -> str:
    """Return a day in the common calendar, its year alone where the month has no such day."""
    first = _new_year(year)
    months = 30 * (month - 1) + min(month - 1, _LONG_MONTHS)
    last = 31 if month <= _LONG_MONTHS else 30
    found = first + months + day - 1
    if day > last or found >= _new_year(year + 1):
        return str(year + _OFFSET)
    return date.fromordinal(found).isoformat()


def _new_year(year: int) -> int:
    cycles, rest = divmod(year, _CYCLE)
    leaps = cycles * len(_LEAP_YEARS) + sum(leap < rest for leap in _LEAP_YEARS)
    return _ERA + year * 365 + leaps
