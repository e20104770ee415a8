"""Government and bank identifiers in an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..digits import blocks_of_shape
from ..model import Article, Hit, Place, Zone


class Identifiers(NamedTuple):
    """Reports identifiers of some kinds."""

    zones: frozenset[Zone]
    kinds: frozenset[str]

    def found(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        from ..identifiers import LABELS, SHAPES, identifiers

        for block in blocks_of_shape(article, self.zones, SHAPES):
            for one in identifiers(block.text):
                if one.kind in self.kinds:
                    yield Hit(Place(block, one.start, one.end), (("kind", LABELS[one.kind]),))
