"""Addresses that readers cannot use: those of links, in the text and in metadata."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ..counting import MOST_PER_ARTICLE
from ..fields import Fields
from ..folding import fold
from ..lazy import lazy
from ..links import host_of, stated_addresses
from ..matching import Find, Form, Matcher, by_block
from ..model import Article, Block, Check, Hit, Place, Zone
from ..patterns import Match, PatternSet, read_patterns
from ..scope import Scope
from .compiled import Compiled

_SPACE = lazy(r"[\s<>\"“”«»]|$")
_CLOSING = ".,;:!?)]'’"
# Shorter labels before the last are those of registries, as in example.co.uk.
_SHORTEST_NAME = 4


Hits = Callable[[Article, Sequence[Find]], Iterator[Hit]]


class Address(NamedTuple):
    """An address as written, and where the link or the words stand; the headline for metadata."""

    text: str
    place: Place | None


class _Where(NamedTuple):
    """Where addresses may be unfit: blocks whose links are, blocks whose words are, metadata."""

    linked: Sequence[Block]
    written: Sequence[Block]
    stated: bool


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `patterns`, and `own_site`: patterns of links that lead to the publisher's own site.

    Metadata may name hosts of the site's own that serve pictures, and are not held to `own_site`.
    """
    fields.get("patterns", required=True)
    anywhere = read_patterns(fields, "patterns", slots=scope.slots)
    own = read_patterns(fields, "own_site", slots=scope.slots)
    links = LinkAddresses(scope.zones, anywhere, own, scope.publisher.domains)
    return Compiled(
        links.check(links.hits, links.everywhere),
        anywhere.groups | own.groups | {"address", "more"},
        folds=True,
        most=MOST_PER_ARTICLE,
    )


class LinkAddresses(NamedTuple):
    """Reports each address that one of the patterns matches, once an article."""

    zones: frozenset[Zone]
    anywhere: PatternSet
    own: PatternSet
    domains: tuple[str, ...]

    def check(self, hits: Hits, everywhere: Check) -> Check | Matcher:
        """Return the check that reports something of the hits.

        Where a pattern has no literal to look for, all addresses of an article are tried.
        """
        sets = [found for found in (self.anywhere, self.own) if found.patterns]
        if not all(found.literals for found in sets):
            return everywhere
        none: frozenset[str] = frozenset()
        literals = none.union(*(found.literals for found in sets))
        return Matcher(self.zones, literals, none, False, False, hits, True)

    def hits(self, article: Article, finds: Sequence[Find]) -> Iterator[Hit]:
        """Yield the hits of one article where literals of the patterns were found."""
        linked, written = _blocks(finds, "address"), _blocks(finds, "literal")
        stated = any(block.zone == "metadata" and not block.text for block in linked)
        return self._hits(article, _Where(linked, written, stated))

    def everywhere(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article, of patterns that may match anywhere."""
        blocks = tuple(article.in_zones(self.zones))
        return self._hits(article, _Where(blocks, blocks, "metadata" in self.zones))

    def _hits(self, article: Article, where: _Where) -> Iterator[Hit]:
        """Yield the hits of one article: links and words in reading order, then metadata."""
        seen: set[str] = set()
        for address in self._addresses(article, where):
            if address.text not in seen:
                seen.add(address.text)
                yield Hit(address.place, (("address", address.text),))

    def _addresses(self, article: Article, where: _Where) -> Iterator[Address]:
        stated = tuple(stated_addresses(article)) if where.stated else ()
        targets = [link.href.strip() for block in where.linked for link in block.links]
        linked, written = frozenset[Block](), frozenset(where.written)
        if self._may_match("\n".join([*targets, *stated])):
            linked = frozenset(where.linked)
        else:
            stated = ()
        blocks = linked | written
        for block in article.blocks if blocks else ():
            if block in blocks and block.kind != "code":
                yield from self._linked(block, article) if block in linked else ()
                yield from self._written(block) if block in written else ()
        yield from (Address(text, article.title) for text in stated if self._is_unfit(text))

    def _may_match(self, addresses: str) -> bool:
        """Tell by a search for all patterns together whether one matches some of many lines."""
        gates = [found.usable_gate() for found in (self.anywhere, self.own) if found.patterns]
        return bool(addresses) and any(g is None or g.search(addresses) is not None for g in gates)

    def _linked(self, block: Block, article: Article) -> Iterator[Address]:
        for link in block.links:
            href = link.href.strip()
            if self._is_unfit(href) or self._is_unfit_here(href, article):
                yield Address(href, Place(block, link.start, max(link.end, link.start + 1)))

    def _written(self, block: Block) -> Iterator[Address]:
        for match in _matches(self.anywhere, block.text):
            start = match.start()
            space = _SPACE.search(block.text, match.end())
            end = space.start() if space is not None else match.end()
            text = block.text[start:end].rstrip(_CLOSING)
            linked = any(link.start < end and start < link.end for link in block.links)
            if text and not linked:
                yield Address(text, Place(block, start, start + len(text)))

    def _is_unfit(self, address: str) -> bool:
        return _matches_one(self.anywhere, address)

    def _is_unfit_here(self, address: str, article: Article) -> bool:
        if not self.own.patterns or not _matches_one(self.own, address):
            return False
        own = [one for one in self.own.possible(fold(address)) if one.search(address)]
        # A page that has such an address itself, as a blog for developers has, may link its like.
        if not own or any(pattern.search(article.canonical or "") for pattern in own):
            return False
        return is_of_site(host_of(address), (host_of(article.canonical), *self.domains))


def is_of_site(host: str, known: tuple[str, ...]) -> bool:
    """Tell whether a host is one of a site's: one of those known, below one or beside it."""
    return any(f".{host}".endswith(f".{site}") for name in known for site in _sites(name))


def _sites(host: str) -> Iterator[str]:
    """Yield a host and the domain above it, if that is not a registry's."""
    if host:
        yield host
    labels = host.split(".")
    if len(labels) > 2 and len(labels[-2]) >= _SHORTEST_NAME:
        yield ".".join(labels[1:])


def _blocks(finds: Iterable[Find], form: Form) -> list[Block]:
    return [folded.block for folded, _ in by_block(find for find in finds if find.form == form)]


def _matches_one(found: PatternSet, text: str) -> bool:
    """Tell whether one of the patterns matches, by one search where that can be."""
    gate = found.usable_gate()
    if gate is not None:
        return gate.search(text) is not None
    return any(pattern.search(text) for pattern in found.patterns)


def _matches(found: PatternSet, text: str) -> Iterator[Match]:
    """Yield what the patterns find among words; tied to a beginning they are of links.

    "www.example.org" is a name there that programs for mail and Markdown link as it is meant.
    """
    whole = {
        pattern
        for pattern, written in zip(found.patterns, found.texts, strict=True)
        if written.startswith("^")
    }
    for pattern in found.possible(fold(text)):
        if pattern not in whole:
            yield from pattern.finditer(text)
