"""Government and bank identifiers in an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..folding import plain_text
from ..model import Article, Hit, Place, Zone


class Identifiers(NamedTuple):
    """Reports identifiers of some kinds."""

    zones: frozenset[Zone]
    kinds: frozenset[str]

    def found(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        from ..identifiers import LABELS, identifiers, may_hold_numbers

        text = plain_text(article, self.zones)
        numbered = may_hold_numbers(text)
        for block in article.in_zones(self.zones) if numbered or "@" in text else ():
            if "@" not in block.text and not (numbered and may_hold_numbers(block.text)):
                continue
            for one in identifiers(block.text):
                if one.kind in self.kinds:
                    yield Hit(Place(block, one.start, one.end), (("kind", LABELS[one.kind]),))
