"""Measures `words` and `link-share`: how little a text says itself.

A body under 50 words is what Gopher (Rae et al. 2021, table A1) drops as no document; a share of
linked characters above a third is what boilerpipe (Kohlschütter et al. 2010) takes for navigation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..fields import Fields
from ..model import Article, Block, Hit, Place, Zone
from ..scope import Scope
from ..wording import count_words
from .compiled import Compiled

_CHARACTERS_A_WORD = 6.5  # with the space; 4.7 letters are the mean of English prose
_COPY = frozenset({"paragraph", "item", "quote"})


def headline_or_opening(article: Article, zones: frozenset[Zone]) -> Place | None:
    """Return where to report what concerns the whole article: its headline, if it has one."""
    if article.title is not None:
        return article.title
    first = next((block for block in article.in_zones(zones) if block.text), None)
    return None if first is None else Place(first, 0, len(first.text))


class FewWords(NamedTuple):
    """An article with some copy, but less than `below` words of it, captions and all.

    Where words are long, as in Turkish, fewer say as much: it has less than so many English words
    would have characters, too.
    """

    zones: frozenset[Zone]
    below: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        number = characters = 0
        for block in article.in_zones(self.zones):
            if block.kind == "heading":
                continue
            number += count_words(block.text)
            characters += len(block.text)
            if number >= self.below or characters >= _CHARACTERS_A_WORD * self.below:
                return
        anchor = headline_or_opening(article, self.zones)
        if number and anchor is not None:
            yield Hit(anchor, (("count", str(number)),))


def read_words(fields: Fields, scope: Scope) -> Compiled:
    """Read `below` (words)."""
    below = int(fields.number("below", 50, low=2, high=100_000, whole=True))
    return Compiled(FewWords(scope.zones, below).check, frozenset({"count"}))


class LinkShare(NamedTuple):
    """Share of the copy's characters that are links, or of paragraphs that are nothing else."""

    zones: frozenset[Zone]
    above: float
    from_words: int
    from_links: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        copy = [b for b in article.in_zones(self.zones) if b.kind in _COPY and b.text]
        links = sum([len(block.links) for block in copy])
        if links < self.from_links:
            return
        total = sum([len(block.text) for block in copy])
        share = sum(map(_linked, copy)) / total
        if share <= self.above or sum(len(b.text.split()) for b in copy) < self.from_words:
            return
        anchor = headline_or_opening(article, self.zones)
        if anchor is not None:
            yield Hit(anchor, (("percent", f"{share:.0%}"), ("count", str(links))))


def _linked(block: Block) -> int:
    return min(len(block.text), sum(link.end - link.start for link in block.links))


def read_link_share(fields: Fields, scope: Scope) -> Compiled:
    """Read `above` (share of characters), `from_words` and `from_links`."""
    check = LinkShare(
        scope.zones,
        fields.number("above", 0.33, low=0.01, high=1.0),
        int(fields.number("from_words", 40, low=1, whole=True)),
        int(fields.number("from_links", 5, low=1, whole=True)),
    ).check
    return Compiled(check, frozenset({"percent", "count"}))
