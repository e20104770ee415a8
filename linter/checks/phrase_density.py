"""How often words of a list come in the copy, per thousand words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..fields import Fields
from ..folding import FoldedBlock, searchable
from ..model import Article, Hit, Place, Related, Zone
from ..operators.words import Words, read_words
from ..quotations import inside_quotation
from ..scope import Scope
from .compiled import Compiled

_SHOWN = 5


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `any` and `patterns` (what to count), `above` (hits per 1,000 words), `at_least`.

    `at_least` different phrases must stand there, and a text shorter than `from_words` is counted
    as if it had so many. Told as {count}, {density}, {phrases}.
    """
    words = read_words(fields, scope, "any")
    if not any(words):
        fields.mistake(fields.node, "phrase-density needs any or patterns")
    check = PhraseDensity(
        scope.zones,
        words,
        fields.number("above", 12, low=0.1, high=1000),
        int(fields.number("at_least", 3, low=1, high=1000, whole=True)),
        int(fields.number("from_words", 100, low=1, whole=True)),
    ).check
    return Compiled(check, frozenset({"count", "density", "phrases"}), folds=True)


class PhraseDensity(NamedTuple):
    """Counts phrases outside quotations and code, against the number of words."""

    zones: frozenset[Zone]
    words: Words
    above: float
    at_least: int
    from_words: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hit of one article: its first phrase, with the others beside it."""
        copy = searchable(article, self.zones)
        possible = self._possible(copy.text)
        if possible is None:
            return
        found = [place for block in copy.blocks for place in _places(block, possible)]
        phrases = tuple(dict.fromkeys(place.text.lower() for place in found))
        density = 1000 * len(found) / max(self.from_words, copy.text.count(" ") + 1)
        if len(phrases) < self.at_least or density <= self.above:
            return
        told = ", ".join(phrases[:_SHOWN]) + (" …" if len(phrases) > _SHOWN else "")
        captures = (("count", str(len(found))), ("density", f"{density:.0f}"), ("phrases", told))
        others = tuple(Related(place, f'"{place.text}"') for place in found[1:])
        yield Hit(found[0], captures, related=others)

    def _possible(self, text: str) -> Words | None:
        """Return what stands anywhere in a text at all, or None where that is too little."""
        phrases = tuple(phrase for phrase in self.words.phrases if phrase in text)
        patterns = tuple(pattern for pattern in self.words.patterns if pattern.search(text))
        if len(phrases) + len(patterns) < self.at_least and not patterns:
            return None
        return Words(phrases, patterns)


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
