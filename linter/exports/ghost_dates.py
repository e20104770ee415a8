"""Dates of Ghost: as text, or in old exports as milliseconds since 1970."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MOST_DIGITS: Final = 14


def date_value(written: str) -> str:
    """Return a date as it is written; milliseconds as what they mean in UTC."""
    digits = written.strip().removeprefix("-")
    if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS:
        with suppress(OverflowError):
            moment = _EPOCH + timedelta(milliseconds=int(written))
            return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
    return written.strip()


def is_later(one: str, other: str) -> bool:
    """Tell whether the one of two dates is known to be later."""
    try:
        return _moment(one) > _moment(other)
    except ValueError:
        return False


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
