"""Comparison of an article's date with the day it is read on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from ..model import Article, Dated, Hit


class FutureDates(NamedTuple):
    """Reports a publication or modification date more than `grace_days` ahead.

    A day of grace covers time zones, as dates are compared as the page states them.
    """

    grace_days: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        today = article.source.read_on or date.today()
        for stated in (article.published, article.modified):
            day = None if stated is None else _day(stated)
            if stated and day and day > today + timedelta(days=self.grace_days):
                captures = (("date", day.isoformat()), ("today", today.isoformat()))
                yield Hit(stated.place or article.title, captures)
                return


def _day(stated: Dated) -> date | None:
    try:
        return date.fromisoformat(stated.value[:10])
    except ValueError:
        return None
