"""Words that conditions look for: phrases, patterns, and things that need no spelling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..boundaries import bounded
from ..fields import Fields
from ..folding import Searchable
from ..patterns import Pattern, read_patterns
from ..scope import Scope
from .things import THINGS


class Words(NamedTuple):
    """Phrases, patterns and things to be found in folded text, a block at a time."""

    phrases: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    things: tuple[str, ...] = ()

    def ranges(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where they stand in the folded text of a block or a part of it, kind by kind."""
        for phrase in self.phrases:
            yield from _occurrences(text, phrase)
        for pattern in self.patterns:
            yield from ((found.start(), found.end()) for found in pattern.finditer(text))
        for thing in self.things:
            yield from THINGS[thing](text)

    def stand_in(self, copy: Searchable) -> bool:
        """Tell whether one of them stands in some blocks."""
        # A phrase cannot run from one block into the next: what parts them is in no phrase.
        found = (phrase for phrase in self.phrases for _ in _occurrences(copy.text, phrase))
        if next(found, None) is not None:
            return True
        others = self._replace(phrases=())
        return any(True for block in copy.blocks for _ in others.ranges(block.text))


def _occurrences(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    start = text.find(phrase)
    while start >= 0:
        if bounded(text, start, start + len(phrase), "word"):
            yield start, start + len(phrase)
        start = text.find(phrase, start + 1)


def read_words(fields: Fields, scope: Scope, key: str = "words") -> Words:
    """Read the phrases of a key, and `patterns`."""
    phrases = tuple(phrase.text for phrase in scope.slots.phrases(fields, key))
    return Words(phrases, read_patterns(fields, "patterns", slots=scope.slots).patterns)
