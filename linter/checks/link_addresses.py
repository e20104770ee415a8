"""Addresses that readers cannot use: those of links, in the text and in metadata."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..counting import MOST_PER_ARTICLE
from ..fields import Fields
from ..folding import fold, searchable
from ..lazy import lazy
from ..links import host_of, link_targets
from ..model import Article, Block, Hit, Place, Zone
from ..patterns import Match, PatternSet, read_patterns
from ..scope import Scope
from .compiled import Compiled

_SPACE = lazy(r"[\s<>\"“”«»]|$")
_CLOSING = ".,;:!?)]'’"
# Shorter labels before the last are those of registries, as in example.co.uk.
_SHORTEST_NAME = 4


class Address(NamedTuple):
    """An address as written, and where the link or the words stand; None for metadata."""

    text: str
    place: Place | None


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `patterns`, and `own_site`: patterns of links that lead to the publisher's own site.

    Metadata may name hosts of the site's own that serve pictures, and are not held to `own_site`.
    """
    fields.get("patterns", required=True)
    anywhere = read_patterns(fields, "patterns", slots=scope.slots)
    own = read_patterns(fields, "own_site", slots=scope.slots)
    check = LinkAddresses(scope.zones, anywhere, own, scope.publisher.domains).found
    return Compiled(
        check,
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

    def found(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article: links and words in reading order, then metadata."""
        seen: set[str] = set()
        for address in self._addresses(article):
            if address.text not in seen:
                seen.add(address.text)
                place = address.place or article.title
                yield Hit(place, (("address", address.text),))

    def _addresses(self, article: Article) -> Iterator[Address]:
        if self._says_nothing(article):
            return
        for block in article.in_zones(self.zones):
            if block.kind != "code":
                yield from self._linked(block, article)
                yield from self._written(block)
        if "metadata" in self.zones:
            stated = _stated(article)
            yield from (Address(text, None) for text in stated if self._is_unfit(text))

    def _says_nothing(self, article: Article) -> bool:
        """Tell by a few searches that no pattern matches anywhere, as in most articles."""
        texts = searchable(article, self.zones).text, link_targets(article, self.zones)
        return not any(
            _may_match(found, text)
            for found in (self.anywhere, self.own)
            if found.patterns
            for text in (*texts, "\n".join(_stated(article)).lower())
        )

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


def _may_match(found: PatternSet, text: str) -> bool:
    """Tell whether a text of small letters may hold a match: by words, then by one search."""
    if found.literals and not any(literal in text for literal in found.literals):
        return False
    gate = found.usable_gate()
    return gate is None or gate.search(text) is not None


def _matches_one(found: PatternSet, text: str) -> bool:
    """Tell whether one of the patterns matches, by one search where that can be."""
    gate = found.usable_gate()
    if gate is not None:
        return gate.search(text) is not None
    return any(pattern.search(text) for pattern in found.patterns)


def _matches(found: PatternSet, text: str) -> Iterator[Match]:
    for pattern in found.possible(fold(text)):
        yield from pattern.finditer(text)


def _stated(article: Article) -> Iterator[str]:
    """Yield the addresses in what a page states of itself out of sight."""
    if article.canonical:
        yield article.canonical
    yield from (field.value for field in article.fields if field.value.startswith("http"))
