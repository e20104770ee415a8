"""Dates of WordPress: the site's own time, and the same moment in UTC beside it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .json_values import Row
    from .passages import Passage

_MOST_OFFSET: Final = timedelta(hours=15)
_STEP: Final = timedelta(minutes=15)
_FIRST_YEAR: Final = "0000"


def local_dates(row: Row) -> tuple[tuple[Passage, str] | None, tuple[Passage, str] | None]:
    """Return when a post was published and last changed, the latter only when that is later.

    A value is the date that readers see, with the site's distance from UTC where that is known.
    """
    published, modified = _local(row, "date"), _local(row, "modified")
    if published and modified and not _is_later(modified[0].text, published[0].text):
        modified = None
    return published, modified


def _local(row: Row, key: str) -> tuple[Passage, str] | None:
    written, universal = row.passage(key), row.passage(f"{key}_gmt")
    passage = written or universal
    if passage is None or passage.text.startswith(_FIRST_YEAR):
        return None
    if written is None:
        return passage, f"{passage.text.removesuffix('Z')}Z"
    return written, with_offset(written.text, universal.text if universal else "")


def with_offset(local: str, universal: str) -> str:
    """Return a local time with its distance from UTC, alone when that cannot be right."""
    here, there = _moment(local), _moment(universal)
    if here is None or there is None or here.tzinfo or there.tzinfo:
        return local
    offset = here - there
    if abs(offset) > _MOST_OFFSET or offset % _STEP:
        return local
    return here.replace(tzinfo=timezone(offset) if offset else UTC).isoformat()


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _is_later(one: str, other: str) -> bool:
    first, second = _moment(one), _moment(other)
    if first is None or second is None or (first.tzinfo is None) != (second.tzinfo is None):
        return False
    return first > second
