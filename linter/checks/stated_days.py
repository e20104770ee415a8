"""Comparisons `date-order`, `date-conflict` and `stale-label`: what an article says of its days.

Dates are compared as stated. Time zones move a day by one, hence every comparison has slack.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..fields import Fields
from ..folding import fold
from ..model import Article, Hit, Place, Zone
from ..page_dates import day_of, days_in_metadata, filed_month, shown_days
from ..patterns import PatternSet, read_patterns
from ..scope import Scope
from .compiled import Compiled

_MONTHS = 2


class DateOrder(NamedTuple):
    """Reports a date of change that is more than `grace_days` before that of publication."""

    grace_days: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield one hit at most."""
        published, changed = day_of(article.published), day_of(article.modified)
        if published and changed and (published - changed).days > self.grace_days:
            places = (one.place for one in (article.modified, article.published) if one)
            place = next((one for one in places if one), article.title)
            told = (("modified", changed.isoformat()), ("published", published.isoformat()))
            yield Hit(place, told)


def read_order(fields: Fields, _scope: Scope) -> Compiled:
    """Read `grace_days` (1)."""
    grace_days = int(fields.number("grace_days", 1, high=400, whole=True))
    return Compiled(DateOrder(grace_days).check, frozenset({"published", "modified"}))


class DateConflict(NamedTuple):
    """Reports a shown day of publication that metadata or the address contradict.

    Several shown days, and a shown day that is that of the last change, contradict nothing.
    """

    grace_days: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield one hit at most."""
        shown = list(shown_days(article))
        stated = days_in_metadata(article) if len({one.day for one in shown}) == 1 else None
        if stated:
            day, place = shown[0]
            other = self._nearest(day, stated)
            changed = day_of(article.modified)
            if other and (changed is None or abs((day - changed).days) > self.grace_days):
                yield Hit(place, (("date", day.isoformat()), ("other", other.isoformat())))
                return
        published = day_of(article.published)
        filed = _filed_elsewhere(published, article) if published else None
        if published and filed:
            where = article.published.place if article.published else None
            told = (("date", published.isoformat()), ("other", filed))
            yield Hit(where or article.title, told)

    def _nearest(self, day: date, stated: frozenset[date]) -> date | None:
        """Return the metadata's day that is nearest to a shown one, if it is another."""
        nearest = min(stated, key=lambda one: abs(one - day))
        near = abs((nearest - day).days) <= self.grace_days
        # 11/01 may be the eleventh of January or the first of November
        swapped = nearest.year == day.year and (nearest.month, nearest.day) == (day.day, day.month)
        return None if near or swapped else nearest


def _filed_elsewhere(day: date, article: Article) -> str | None:
    """Return the month of the address if it is more than two away from that of the day.

    Long stories lie filed for weeks before they are published.
    """
    filed = filed_month(article)
    if filed is None:
        return None
    year, month = filed
    away = abs((day.year - year) * 12 + day.month - month)
    return f"{year}-{month:02}" if away > _MONTHS else None


def read_conflict(fields: Fields, _scope: Scope) -> Compiled:
    """Read `grace_days` (1)."""
    grace_days = int(fields.number("grace_days", 1, high=400, whole=True))
    return Compiled(DateConflict(grace_days).check, frozenset({"date", "other"}))


class StaleLabels(NamedTuple):
    """Reports a label such as "Breaking:" in a headline older than `after_days`."""

    zones: frozenset[Zone]
    labels: PatternSet
    after_days: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield one hit at most."""
        day = max(filter(None, map(day_of, (article.published, article.modified))), default=None)
        today = article.source.read_on or date.today()
        if day is None or (today - day).days <= self.after_days:
            return
        for block in article.in_zones(self.zones):
            text = fold(block.text)
            for pattern in self.labels.possible(text):
                found = next(iter(pattern.finditer(text)), None)
                if found is not None:
                    told = (("date", day.isoformat()), ("days", str((today - day).days)))
                    yield Hit(Place(block, found.start(), found.end()), told)
                    return


def read_stale_label(fields: Fields, scope: Scope) -> Compiled:
    """Read `patterns` (the labels) and `after_days` (7)."""
    fields.get("patterns", required=True)
    labels = read_patterns(fields, "patterns", slots=scope.slots)
    after_days = int(fields.number("after_days", 7, high=4000, whole=True))
    check = StaleLabels(scope.zones, labels, after_days).check
    return Compiled(check, frozenset({"date", "days"}))
