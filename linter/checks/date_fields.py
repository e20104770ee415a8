"""Comparison `date-field`: dates in metadata that no calendar has, or that stand for none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..fields import Fields
from ..lazy import lazy
from ..model import Article, Hit
from ..page_dates import DATE_FIELDS, linked_dates
from ..scope import Scope
from .compiled import Compiled

_LINKED = lazy(
    r"\"(?P<name>date(?:Published|Modified|Created))\"\s{0,9}:\s{0,9}\"(?P<value>[^\"]{6,40})\""
)
_DAY = lazy(r"(?P<year>\d{4})[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d)")
_TEMPLATE = lazy(
    r"(?:XX|MM|DD)[-/.](?:XX|MM|DD)|Y{4}|X{4}|\d{4}-(?:XX|MM)\b|Invalid [Dd]ate|\bNaN\b"
)
_EARLIEST = 1800
# What programs write for "never": the first days of their calendars, in time zones west of it too.
_NEVER = frozenset({date(1970, 1, 1), date(1969, 12, 31)})


def read(_fields: Fields, _scope: Scope) -> Compiled:
    """Read the keys of this comparison: it has none."""
    return Compiled(impossible_fields, frozenset({"field", "value"}))


def impossible_fields(article: Article) -> Iterator[Hit]:
    """Report the first date of the metadata that is none."""
    for name, value in _stated(article):
        if _is_impossible(value):
            yield Hit(article.title, (("field", name), ("value", value[:40])))
            return


def _stated(article: Article) -> Iterator[tuple[str, str]]:
    yield from ((f.name, f.value.strip()) for f in article.fields if f.name in DATE_FIELDS)
    yield from ((found["name"], found["value"]) for found in linked_dates(article, _LINKED))


def _is_impossible(value: str) -> bool:
    found = _DAY.match(value)
    if found is None:
        return _TEMPLATE.search(value) is not None
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return True
    return day.year < _EARLIEST or day in _NEVER
