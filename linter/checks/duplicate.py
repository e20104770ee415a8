"""Check kind `duplicate`: text that stands twice within one article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..fields import Fields
from ..model import Article, Hit, Place, Related, Zone
from ..scope import Scope
from ..wording import sentences, words
from .compiled import Compiled
from .structure import looks_like_subhead


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `unit` (subhead), `containment` (0-1), `within` (paragraphs below), `from_words`."""
    fields.choice("unit", ("subhead",), "subhead", required=True)
    check = RepeatedSubheads(
        scope.zones,
        fields.number("containment", 0.8, low=0.1, high=1.0),
        int(fields.number("within", 2, low=1, high=50, whole=True)),
        int(fields.number("from_words", 5, low=2, high=100, whole=True)),
    ).check
    return Compiled(check)


class RepeatedSubheads(NamedTuple):
    """Reports a sub-head whose words stand in one sentence of the paragraphs right below."""

    zones: frozenset[Zone]
    containment: float
    within: int
    from_words: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        blocks = [block for block in article.in_zones(self.zones) if block.text]
        for index, block in enumerate(blocks):
            if not looks_like_subhead(block):
                continue
            heading = words(block.text)
            if len(heading) < self.from_words:
                continue
            for below in blocks[index + 1 : index + 1 + self.within]:
                if below.kind != "heading" and self._repeats(heading, below.text):
                    where = Related(Place(below, 0, len(below.text)), "the text it repeats")
                    yield Hit(Place(block, 0, len(block.text)), related=(where,))
                    break

    def _repeats(self, heading: list[str], text: str) -> bool:
        lower = text.lower()  # far cheaper than words, and settles most cases
        if sum(word in lower for word in heading) < self.containment * len(heading):
            return False
        return any(
            in_order(heading, words(sentence)) >= self.containment * len(heading)
            for sentence in sentences(text)
        )


def in_order(needle: list[str], text: list[str]) -> int:
    """Count the words of `needle` that appear in `text` in the same order (greedy, linear)."""
    position, found = 0, 0
    for word in needle:
        try:
            position = text.index(word, position) + 1
        except ValueError:
            continue
        found += 1
    return found
