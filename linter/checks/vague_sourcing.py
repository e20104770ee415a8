"""Share of the copy's sentences that rest on sources without a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..fields import Fields
from ..folding import FoldedBlock, fold
from ..matching import Find, Matcher, by_block
from ..model import Article, Block, Hit, Place, Zone
from ..patterns import PatternSet, read_patterns
from ..quotations import inside_quotation
from ..scope import Scope
from ..wording import sentences
from .compiled import Compiled

_KINDS = ("paragraph", "item")


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `patterns` (unnamed sources), `named` (named ones, case-sensitive) and the limits."""
    fields.get("patterns", required=True)
    vague = read_patterns(fields, "patterns", slots=scope.slots)
    if not vague.literals:
        fields.mistake(
            fields.node, "each of the patterns needs a word that it cannot match without"
        )
    check = VagueSourcing(
        scope.zones,
        vague,
        read_patterns(fields, "named", fold_case=False, slots=scope.slots),
        int(fields.number("at_least", 4, low=1, high=1000, whole=True)),
        fields.number("above", 0.25, low=0.01, high=1.0),
        int(fields.number("most_named", 1, high=1000, whole=True)),
    )
    matcher = Matcher(scope.zones, vague.literals, frozenset(), False, False, check.hits)
    return Compiled(matcher, frozenset({"count", "percent"}))


class VagueSourcing(NamedTuple):
    """Reports copy in which many sentences name no source and hardly any names one.

    Quotations count neither way: who says "they say" is named by what stands around them.
    """

    zones: frozenset[Zone]
    vague: PatternSet
    named: PatternSet
    at_least: int
    above: float
    most_named: int

    def hits(self, article: Article, finds: Sequence[Find]) -> Iterator[Hit]:
        """Yield one hit at most, at the first sentence without a source."""
        suspects = [(f, words) for f, words in by_block(finds) if f.block.kind in _KINDS]
        # A sentence has one of the words at least.
        counts = (_folded(searched).count(word) for searched, ws in suspects for word in ws)
        if sum(counts) < self.at_least:
            return
        found = [place for folded, ws in suspects for place in self._vague(folded, ws)]
        if len(found) < self.at_least:
            return
        blocks = [block for block in article.in_zones(self.zones) if block.kind in _KINDS]
        share = len(found) / (sum(len(sentences(block.text)) for block in blocks) or 1)
        if share >= self.above and self._sources(blocks) <= self.most_named:
            yield Hit(found[0], (("count", str(len(found))), ("percent", f"{share:.0%}")))

    def _vague(self, searched: FoldedBlock, words: frozenset[str]) -> Iterator[Place]:
        """Yield the first words without a source of each sentence."""
        patterns = list(self.vague.among(words, searched.text))
        block = searched.block
        folded = _folded(searched)
        at = 0
        for sentence in sentences(block.text):
            start = block.text.find(sentence, at)
            at = start + len(sentence)
            piece = folded[start:at]
            if not any(map(piece.__contains__, words)):
                continue
            hits = (match for pattern in patterns for match in pattern.finditer(piece))
            ranges = sorted((start + match.start(), start + match.end()) for match in hits)
            outside = (r for r in ranges if not inside_quotation(block.text, *r))
            first = next(outside, None)
            if first is not None:
                yield Place(block, *first)

    def _sources(self, blocks: list[Block]) -> int:
        """Count the different names that something is attributed to."""
        return len(
            {
                match.group(pattern.groupindex.get("name", 0))
                for block in blocks
                for pattern in self.named.patterns
                for match in pattern.finditer(block.text.replace("\xa0", " "))
            }
        )


def _folded(searched: FoldedBlock) -> str:
    """Return the folded text of a block, character for character."""
    return searched.text if searched.starts is None else fold(searched.block.text)
