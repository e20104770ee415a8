"""How often words of a list come in the copy, per thousand words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..fields import Fields
from ..folding import FoldedBlock, searchable
from ..matching import Find, Matcher, by_block
from ..model import Article, Check, Hit, Place, Related, Zone
from ..operators.words import Words
from ..patterns import PatternSet, read_patterns
from ..quotations import inside_quotation
from ..scope import Scope
from .compiled import Compiled

_SHOWN = 5


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `any` and `patterns` (what to count), `above` (hits per 1,000 words), `at_least`.

    `at_least` different phrases must stand there, and a text shorter than `from_words` is counted
    as if it had so many. Told as {count}, {density}, {phrases}.
    """
    phrases = tuple(phrase.text for phrase in scope.slots.phrases(fields, "any"))
    patterns = read_patterns(fields, "patterns", slots=scope.slots)
    if not (phrases or patterns.patterns):
        fields.mistake(fields.node, "phrase-density needs any or patterns")
    density = PhraseDensity(
        scope.zones,
        phrases,
        patterns,
        fields.number("above", 12, low=0.1, high=1000),
        int(fields.number("at_least", 3, low=1, high=1000, whole=True)),
        int(fields.number("from_words", 100, low=1, whole=True)),
    )
    return Compiled(density.check(), frozenset({"count", "density", "phrases"}), folds=True)


class PhraseDensity(NamedTuple):
    """Counts phrases outside quotations and code, against the number of words."""

    zones: frozenset[Zone]
    phrases: tuple[str, ...]
    patterns: PatternSet
    above: float
    at_least: int
    from_words: int

    def check(self) -> Check | Matcher:
        """Return the check; with patterns that have no literal every block is searched."""
        if self.patterns.patterns and not self.patterns.literals:
            return self._everywhere
        literals = self.patterns.literals.union(self.phrases)
        return Matcher(self.zones, literals, frozenset(), False, False, self._hits)

    def _everywhere(self, article: Article) -> Iterator[Hit]:
        words = Words(self.phrases, self.patterns.patterns)
        blocks = searchable(article, self.zones).blocks
        yield from self._dense(article, [place for b in blocks for place in _places(b, words)])

    def _hits(self, article: Article, finds: Sequence[Find]) -> Iterator[Hit]:
        blocks = ((folded, self._among(found, folded)) for folded, found in by_block(finds))
        yield from self._dense(article, [place for b in blocks for place in _places(*b)])

    def _among(self, found: frozenset[str], folded: FoldedBlock) -> Words:
        phrases = tuple(phrase for phrase in self.phrases if phrase in found)
        return Words(phrases, tuple(self.patterns.among(found, folded.text)))

    def _dense(self, article: Article, found: Sequence[Place]) -> Iterator[Hit]:
        """Yield the hit of one article: its first phrase, with the others beside it."""
        if len(found) < self.at_least:
            return
        phrases = tuple(dict.fromkeys(place.text.lower() for place in found))
        if len(phrases) < self.at_least:
            return
        spaces = searchable(article, self.zones).text.count(" ")
        density = 1000 * len(found) / max(self.from_words, spaces + 1)
        if density <= self.above:
            return
        told = ", ".join(phrases[:_SHOWN]) + (" …" if len(phrases) > _SHOWN else "")
        captures = (("count", str(len(found))), ("density", f"{density:.0f}"), ("phrases", told))
        others = tuple(Related(place, f'"{place.text}"') for place in found[1:])
        yield Hit(found[0], captures, related=others)


def _places(folded: FoldedBlock, words: Words) -> Iterator[Place]:
    """Yield where the words stand, of those that overlap the first and longest."""
    if folded.block.kind in ("code", "quote"):
        return
    taken = 0
    for start, end in sorted(words.ranges(folded.text), key=lambda found: (found[0], -found[1])):
        place = Place(folded.block, *folded.place(start, end))
        if start >= taken and not inside_quotation(folded.block.text, place.start, place.end):
            taken = end
            yield place
