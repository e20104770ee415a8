"""E-mail addresses of authors at free-mail providers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..contacts.addresses import EMAIL, brand, domain_of
from ..contacts.declared import declared_contacts
from ..folding import fold
from ..model import Article, Block, Hit, Place, Zone
from ..publisher import Publisher
from ..wording import WORD
from .beside_authors import is_publishers, speaks_of_author

_AUTHOR_ZONES = frozenset({"bio", "byline"})


class AuthorAddresses(NamedTuple):
    """Reports an author's address at one of the providers.

    At the end of the copy an address is the author's where the line says so or the address has
    a name of theirs in it. What the site declares is public.
    """

    zones: frozenset[Zone]
    providers: frozenset[str]
    author_words: frozenset[str]
    publisher: Publisher

    def found(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        for block in article.in_zones(self.zones):
            if "@" in block.text:
                for match in EMAIL.finditer(block.text):
                    if self._is_reported(article, block, match[0]):
                        yield Hit(Place(block, *match.span()))

    def _is_reported(self, article: Article, block: Block, address: str) -> bool:
        domain = domain_of(address)
        if brand(domain) not in self.providers or is_publishers(domain, article, self.publisher):
            return False
        if declared_contacts(article, self.publisher).holds_address(address):
            return False
        return (
            block.zone in _AUTHOR_ZONES
            or speaks_of_author(article, block, self.author_words)
            or _has_name_in_it(article, address)
        )


def _has_name_in_it(article: Article, address: str) -> bool:
    local = fold(address.partition("@")[0])
    names = (part for author in article.authors for part in WORD.findall(fold(author.name)))
    return any(len(part) > 2 and part in local for part in names)
