"""Operators about the words around a hit: `near`, `block`, `says`, `is`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from ..fields import Fields
from ..folding import fold_phrase, folded_block, searchable
from ..lazy import lazy
from ..model import ZONES, Article, Block, Place, Zone
from ..patterns import Pattern, read_patterns
from ..remembering import remembered
from ..scope import Scope
from ..zones import read_zones
from .case import Captures, Case, Condition, verdict
from .things import THINGS
from .words import Words, read_words

_COUNTED = lazy(r"\w+(?:['’.,\-]\w+)*")  # "1.250,50" and "crew's" are one word
_SIDES = ("either", "before", "after")
_COPY: frozenset[Zone] = frozenset(zone for zone in ZONES if zone not in ("chrome", "comments"))


class Near(NamedTuple):
    """One of the words or things stands within some words of the hit, in its block."""

    words: Words
    within: int
    side: str

    def holds(self, case: Case) -> Captures | None:
        """Judge a case; tells the message what is `near`, of several the nearest."""
        if case.place is None:
            return None
        block, folded = case.place.block, folded_block(case.place.block)
        start, end = folded.offset(case.place.start), folded.offset(case.place.end)
        low, high = self._reach(block, start, end)
        ranges, longest = _ranges_in(self.words, block)
        first, last = bisect_left(ranges, (low - longest, 0)), bisect_left(ranges, (high, 0))
        near = [
            (start - found[1] if found[1] <= start else found[0] - end, found)
            for found in ranges[first:last]
            if low < found[1] <= start or end <= found[0]
        ]
        if not near:
            return None
        begins, ends = folded.place(*min(near)[1])
        return (("near", block.text[begins:ends]),)

    def _reach(self, block: Block, start: int, end: int) -> tuple[int, int]:
        """Return how far so many words before and behind the hit reach, on the wanted sides."""
        starts, ends = _word_edges(block)
        before, after = bisect_right(ends, start), bisect_left(starts, end) + self.within
        low = starts[before - self.within] if before >= self.within else -1
        high = ends[after - 1] if after <= len(ends) else len(folded_block(block).text) + 1
        return (start if self.side == "after" else low), (end if self.side == "before" else high)


@remembered(512)  # these two are asked again for every hit in a block
def _word_edges(block: Block) -> tuple[list[int], list[int]]:
    words = [found.span() for found in _COUNTED.finditer(folded_block(block).text)]
    return [start for start, _ in words], [end for _, end in words]


@remembered(512)
def _ranges_in(words: Words, block: Block) -> tuple[list[tuple[int, int]], int]:
    """Return where words stand in a block, in order, and the length of the longest."""
    found = sorted(words.ranges(folded_block(block).text))
    return found, max((end - start for start, end in found), default=0)


def read_near(fields: Fields, key: str, scope: Scope) -> Condition:
    """Read `words`, `patterns` and `a` (things), `within` (words) and `side`."""
    near = fields.nested(key, "key of near")
    if near is None:
        return _never
    words = read_words(near, scope)._replace(things=near.words("a", tuple(THINGS)))
    if not any(words):
        near.mistake(near.node, "near needs words, patterns or a thing (a: price)")
    within = int(near.number("within", 5, low=1, high=200, whole=True))
    side = near.choice("side", _SIDES, "either")
    near.finish()
    scope.told.add("near")
    return Near(words, within, side).holds


class BlockText(NamedTuple):
    """The text of the hit's block, folded as for phrases, matches one of the patterns."""

    patterns: tuple[Pattern, ...]

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        place = case.place
        return verdict(place is not None and _in_block(self.patterns, place.block))


@remembered(512)  # asked again for every hit in a block
def _in_block(patterns: tuple[Pattern, ...], block: Block) -> bool:
    text = folded_block(block).text
    return any(pattern.search(text) for pattern in patterns)


def read_block(fields: Fields, key: str, scope: Scope) -> Condition:
    """Read patterns for the whole block."""
    fields.get(key, required=True)
    return BlockText(read_patterns(fields, key, slots=scope.slots).patterns).holds


class Says(NamedTuple):
    """Somewhere in the zones the article has one of the words or patterns."""

    words: Words
    zones: frozenset[Zone]

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        return verdict(_said(self.words, self.zones, case.article))


@remembered(512)  # asked again for every hit in an article
def _said(words: Words, zones: frozenset[Zone], article: Article) -> bool:
    return words.stand_in(searchable(article, zones))


def read_says(fields: Fields, key: str, scope: Scope) -> Condition:
    """Read `words` and `patterns`, and the `zones` to look in (default: all that is not chrome)."""
    says = fields.nested(key, "key of says")
    if says is None:
        return _never
    words = read_words(says, scope)
    if not any(words):
        says.mistake(says.node, "says needs words or patterns")
    zones = read_zones(says, "zones") or _COPY
    says.finish()
    return Says(words, zones).holds


class Is(NamedTuple):
    """The hit's own words are one of these, case, quotes and spaces aside."""

    phrases: frozenset[str]

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        return verdict(case.place is not None and self._has(case.place))

    def _has(self, place: Place) -> bool:
        return fold_phrase(place.text) in self.phrases


def read_is(fields: Fields, key: str, scope: Scope) -> Condition:
    """Read the words."""
    phrases = scope.slots.phrases(fields, key, required=True)
    return Is(frozenset(phrase.text for phrase in phrases)).holds


def _never(_case: Case) -> Captures | None:
    return None
