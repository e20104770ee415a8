"""Comparison `weekday`: a date against the weekday that is written beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..fields import Fields
from ..folding import fold_phrase
from ..lazy import lazy
from ..matching import Find, Matcher, by_block
from ..model import Article, Block, Hit, Place, Severity, Zone
from ..page_dates import day_of
from ..scope import Scope
from ..weekdays import WEEKDAYS, may_be_dated
from .compiled import Compiled

if TYPE_CHECKING:
    from datetime import date

    from ..weekdays import WeekdayDate

_YEAR = lazy(r"\b(?:1[6-9]|20)\d\d\b")
# Greece was the last country of Europe to leave the Julian calendar, in 1923.
_FIRST_YEAR = 1924
_UNSURE = 0.5


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `within_days`: how near the publication a date without a year must be."""
    within = int(fields.number("within_days", 30, high=180, whole=True))
    return Compiled(WeekdayDates(scope.zones, within).check(), frozenset({"date", "weekday"}))


class WeekdayDates(NamedTuple):
    """Reports dates whose weekday is another, all the same date once.

    A date without a year counts within `within_days` of the publication, and not where any year
    that the article names makes it right.
    """

    zones: frozenset[Zone]
    within_days: int

    def check(self) -> Matcher:
        """Return the check: the name of a weekday has to stand in a block."""
        names = frozenset(map(fold_phrase, WEEKDAYS))
        return Matcher(self.zones, names, frozenset(), False, False, self._hits)

    def _hits(self, article: Article, finds: Sequence[Find]) -> Iterator[Hit]:
        """Yield the hits of one article, in the blocks with the name of a weekday."""
        years: frozenset[int] | None = None
        near = [find for find in finds if may_be_dated(find.folded.text, find.start, find.end)]
        for place, stated in _stated([folded.block for folded, _ in by_block(near)]):
            if stated.year is not None:
                day = stated.on(stated.year)
                if stated.year >= _FIRST_YEAR and day and not stated.fits(stated.year):
                    yield _hit(place, day)
                continue
            day = self._near(article, stated)
            if day is None or stated.fits(day.year):
                continue
            years = _years(article.in_zones(self.zones)) if years is None else years
            if not any(map(stated.fits, years)):
                yield _hit(place, day)._replace(severity=Severity.MINOR, confidence=_UNSURE)

    def _near(self, article: Article, stated: WeekdayDate) -> date | None:
        """Return the day of a date without a year if it is near the publication."""
        published = day_of(article.published)
        if published is None:
            return None
        days = (stated.on(published.year + shift) for shift in (-1, 0, 1))
        near = (day for day in days if day and abs((day - published).days) <= self.within_days)
        return next(near, None)


def _stated(blocks: Sequence[Block]) -> Iterator[tuple[Place, WeekdayDate]]:
    from ..weekdays import weekday_dates

    seen = set()
    for block in blocks:
        for found in weekday_dates(block.text):
            key = found[2:]
            if key not in seen:
                seen.add(key)
                yield Place(block, found.start, found.end), found


def _years(blocks: Iterable[Block]) -> frozenset[int]:
    return frozenset(int(year) for block in blocks for year in _YEAR.findall(block.text))


def _hit(place: Place, day: date) -> Hit:
    from ..weekdays import weekday_name

    return Hit(place, (("date", day.isoformat()), ("weekday", weekday_name(day))))
