"""Addresses of an author's page, mailbox or account that spell another person's name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..contacts.addresses import EMAIL
from ..fields import Fields
from ..folding import fold
from ..links import host_of
from ..model import Abstention, Article, Author, Block, Hit, Place, Related, Zone
from ..scope import Scope
from .compiled import Compiled

_AUTHORS: frozenset[Zone] = frozenset({"bio", "byline"})


class _Address(NamedTuple):
    """A person's name that an address spells, and where the address stands if it is shown."""

    name: str
    place: Place | None


def read(_fields: Fields, scope: Scope) -> Compiled:
    """Read the keys of this comparison: it has none."""
    return Compiled(ProfileLinks(scope.zones & _AUTHORS).check, frozenset({"author", "other"}))


class ProfileLinks(NamedTuple):
    """Reports each person whose name stands in an address of the authors' and who is none of them.

    An address counts where the author is presented: in the byline, the author box, and in what
    metadata say of the author. Whoever the page names there as well has a right to be linked.
    """

    zones: frozenset[Zone]

    def check(self, article: Article) -> Iterator[Hit | Abstention]:
        """Yield the hits of one article, each other person once."""
        from ..people.credited import byline_place, is_person

        authors = [author for author in article.authors if is_person(author.name)]
        if not authors:
            yield Abstention("no person credited")
            return
        names, page = [author.name for author in authors], host_of(article.canonical)
        seen: set[str] = set()
        byline = byline_place(article)
        for address in self._addresses(article, authors, names, page):
            if address.name not in seen and not _is_named(article, address.name):
                seen.add(address.name)
                yield Hit(
                    address.place or byline or article.title,
                    (("author", ", ".join(names)), ("other", address.name)),
                    related=tuple(_related(byline, address)),
                )

    def _addresses(
        self, article: Article, authors: list[Author], names: list[str], page: str
    ) -> Iterator[_Address]:
        from ..people.addresses import is_somebody_else, name_in_link

        for block in article.in_zones(self.zones):
            yield from _in_block(block, names, page)
        for author in authors:
            stated = [signal.text for signal in author.signals if signal.source == "article:author"]
            for address in (*author.profiles, *stated):
                name = name_in_link(address)
                if name is not None and is_somebody_else(name, names, page):
                    yield _Address(name.text, None)


def _in_block(block: Block, names: list[str], page: str) -> Iterator[_Address]:
    from ..people.addresses import is_somebody_else, name_in_link, name_in_mailbox

    for link in block.links:
        mailbox = link.href.lower().startswith("mailto:")
        name = name_in_mailbox(link.href[7:]) if mailbox else name_in_link(link.href)
        if name is not None and is_somebody_else(name, names, page):
            yield _Address(name.text, Place(block, link.start, max(link.end, link.start + 1)))
    if "@" in block.text:
        for found in EMAIL.finditer(block.text):
            name = name_in_mailbox(found[0])
            if name is not None and is_somebody_else(name, names, page):
                yield _Address(name.text, Place(block, *found.span()))


def _is_named(article: Article, name: str) -> bool:
    """Tell whether the page speaks of somebody: an editor, a translator, a second author."""
    words = fold(name).split()
    return any(
        all(word in fold(block.text).split() for word in words)
        for block in article.blocks
        if block.zone not in ("metadata", "chrome")
    )


def _related(byline: Place | None, address: _Address) -> Iterator[Related]:
    if byline is not None and address.place is not None:
        yield Related(byline, f"the byline names {byline.text}")
