"""Comparison `relative-date`: "yesterday" in an article that states no date anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..calendar_dates import CALENDAR_DATE
from ..fields import Fields
from ..folding import fold
from ..lazy import lazy
from ..model import Article, Block, Hit, Place, Zone
from ..patterns import Pattern, read_patterns
from ..quotations import inside_quotation
from ..scope import Scope
from ..wording import words
from .compiled import Compiled

# "Saturday Night", "Wednesday Books": a day in a name. A day alone is followed by small letters.
_IN_A_NAME = lazy(r"[A-Z]\w{0,6}day\s[A-Z]")
_SENTENCE_END = lazy(r"[.!?…:]\s")
_LEAST_WORDS = 4


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `patterns`, the words that mean nothing without a date."""
    fields.get("patterns", required=True)
    patterns = read_patterns(fields, "patterns", slots=scope.slots).patterns
    return Compiled(RelativeDates(scope.zones, patterns).check)


class RelativeDates(NamedTuple):
    """The first "yesterday" of an article that states no date anywhere."""

    zones: frozenset[Zone]
    patterns: tuple[Pattern, ...]

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        if article.published or article.modified or "date" in article.untold:
            return
        blocks = [block for block in article.in_zones(self.zones) if block.text]
        if any(CALENDAR_DATE.search(block.text) for block in blocks):
            return
        for block in blocks:
            place = self._first(block)
            if place is not None:
                yield Hit(place)
                return

    def _first(self, block: Block) -> Place | None:
        text = fold(block.text)
        found = (match for pattern in self.patterns for match in pattern.finditer(text))
        spans = sorted((match.start(), match.end()) for match in found)
        places = (Place(block, start, end) for start, end in spans)
        return next(filter(_means_a_day, places), None)


def _means_a_day(place: Place) -> bool:
    """Say whether words tell a day of the news: no name, no distant future, no slogan, no quote."""
    text, start, end = place.block.text, place.start, place.end
    day = end - len(place.text.split()[-1])
    if inside_quotation(text, start, end) or _IN_A_NAME.match(text, day):
        return False
    if place.text.casefold() == "tomorrow" and fold(text[end : end + 2]) == "'s":
        return False  # "tomorrow's web" is one of the years to come
    return len(words(_sentence(text, start, end))) >= _LEAST_WORDS


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence around a place."""
    first = max((found.end() for found in _SENTENCE_END.finditer(text, 0, start)), default=0)
    end_of = _SENTENCE_END.search(text, end)
    return text[first : end_of.start() if end_of else len(text)]
