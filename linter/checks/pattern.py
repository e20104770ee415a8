"""Check kind `pattern`: RE2 patterns on the text of a block.

Where case folds, so do quotes, dashes and spaces, as for phrases: a pattern is written with
straight quotes, hyphens and ordinary spaces. `case: exact` sees the text as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..fields import Fields
from ..folding import FoldedBlock, fold, searchable
from ..model import Article, Check, Hit, Place, Zone
from ..patterns import Match, Pattern, read_patterns


def read(fields: Fields, zones: frozenset[Zone]) -> Check:
    """Read `patterns`, `of`, `case` (fold, exact), `whole` (block) and `once` (block, article).

    A group named `report` in a pattern is what the finding marks. `once` reports the first hit
    and counts the others in {count}. `of: authors` matches the names of the authors instead of
    the blocks, whichever signal gave them.
    """
    exact = fields.choice("case", ("fold", "exact"), "fold") == "exact"
    fields.get("patterns", required=True)
    patterns, gate = read_patterns(fields, "patterns", fold_case=not exact)
    whole = fields.choice("whole", ("block", "none"), "none") == "block"
    once = fields.choice("once", ("block", "article", "none"), "none")
    if fields.choice("of", ("blocks", "authors"), "blocks") == "authors":
        return AuthorNames(patterns).check
    return Patterns(zones, patterns, gate, exact, whole, once).check


class Patterns(NamedTuple):
    """Matches every block of the zones against every pattern."""

    zones: frozenset[Zone]
    patterns: tuple[Pattern, ...]
    gate: Pattern | None
    exact: bool
    whole: bool
    once: str

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        copy = searchable(article, self.zones, exact=self.exact)
        if self.gate is not None and not self.gate.search(copy.text):
            return
        if self.once == "article":
            yield from _first([place for text in copy.blocks for place in self._places(text)])
            return
        for text in copy.blocks:
            if self.gate is None or self.gate.search(text.text):
                places = list(self._places(text))
                yield from _first(places) if self.once == "block" else map(Hit, places)

    def _places(self, folded: FoldedBlock) -> Iterator[Place]:
        taken = -1
        for start, end in self._ranges(folded.text):
            if start >= taken and end > start:
                taken = end
                yield Place(folded.block, *folded.place(start, end))

    def _ranges(self, text: str) -> list[tuple[int, int]]:
        if self.whole:
            inner = text.strip()
            start = len(text) - len(text.lstrip())
            matched = any(pattern.fullmatch(inner) for pattern in self.patterns)
            return [(start, start + len(inner))] if matched else []
        return sorted(
            _range(pattern, match) for pattern in self.patterns for match in pattern.finditer(text)
        )


class AuthorNames(NamedTuple):
    """Matches the whole name of every author."""

    patterns: tuple[Pattern, ...]

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article, where the name stands or else at the headline."""
        for author in article.authors:
            if any(pattern.fullmatch(fold(author.name)) for pattern in self.patterns):
                places = (signal.place for signal in author.signals if signal.place)
                yield Hit(next(places, article.title), (("name", author.name),))


def _range(pattern: Pattern, match: Match) -> tuple[int, int]:
    group = pattern.groupindex.get("report", 0)
    if match.start(group) < 0:
        group = 0
    return match.start(group), match.end(group)


def _first(places: list[Place]) -> Iterator[Hit]:
    if places:
        yield Hit(places[0], (("count", str(len(places))),))
