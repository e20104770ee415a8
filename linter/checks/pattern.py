"""Check kind `pattern`: RE2 patterns on the text of a block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..fields import Fields
from ..model import Article, Block, Check, Hit, Place, Zone
from ..patterns import Match, Pattern, compile_pattern


def read(fields: Fields, zones: frozenset[Zone]) -> Check:
    """Read `patterns`, `case` (fold, exact), `whole` (block) and `once` (block, article).

    A group named `report` in a pattern is what the finding marks. `once` reports the first hit
    and counts the others in {count}.
    """
    exact = fields.choice("case", ("fold", "exact"), "fold") == "exact"
    fields.get("patterns", required=True)
    patterns = fields.read("patterns", lambda item: compile_pattern(item.text, fold_case=not exact))
    whole = fields.choice("whole", ("block", "none"), "none") == "block"
    once = fields.choice("once", ("block", "article", "none"), "none")
    return Patterns(zones, patterns, whole, once)


@dataclass(frozen=True, slots=True)
class Patterns:
    """Matches every block of the zones against every pattern."""

    zones: frozenset[Zone]
    patterns: tuple[Pattern, ...]
    whole: bool
    once: str

    def __call__(self, article: Article) -> Iterator[Hit]:
        blocks = (block for block in article.in_zones(self.zones) if block.text)
        if self.once == "article":
            yield from _first([place for block in blocks for place in self._places(block)])
            return
        for block in blocks:
            places = list(self._places(block))
            yield from _first(places) if self.once == "block" else map(Hit, places)

    def _places(self, block: Block) -> Iterator[Place]:
        if self.whole:
            matches = (pattern.fullmatch(block.text.strip()) for pattern in self.patterns)
            shift = len(block.text) - len(block.text.lstrip())
            if any(matches):
                yield Place(block, shift, shift + len(block.text.strip()))
            return
        ranges = sorted(
            _range(pattern, match)
            for pattern in self.patterns
            for match in pattern.finditer(block.text)
        )
        taken = -1
        for start, end in ranges:
            if start >= taken and end > start:
                taken = end
                yield Place(block, start, end)


def _range(pattern: Pattern, match: Match) -> tuple[int, int]:
    group = pattern.groupindex.get("report", 0)
    if match.start(group) < 0:
        group = 0
    return match.start(group), match.end(group)


def _first(places: list[Place]) -> Iterator[Hit]:
    if places:
        yield Hit(places[0], (("count", str(len(places))),))
