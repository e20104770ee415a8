"""Addresses of an author's page, mailbox or account that spell another person's name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..contacts.addresses import EMAIL
from ..fields import Fields
from ..folding import fold
from ..lazy import lazy
from ..links import host_of
from ..model import Abstention, Article, Author, Block, Hit, Place, Related, Zone
from ..scope import Scope
from ..wording import WORD
from .compiled import Compiled

_POSSESSIVE = lazy(r"'s\b")
# Whose address an author's box gives beside the author's own.
_AGENTS = lazy(
    r"(?i)\b(?:agents?|agency|publici(?:st|ty)|press|speaking|bookings?|manage(?:r|ment)|sign up"
    r"|letters|subscribe|more (?:from|by|authors)|edited by|editor|photos?|read more|latest"
    r"|previous)\b"
)
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
        found = list(self._addresses(article, authors, names, page))
        if len({address.name for address in found}) > 1:
            return  # several other people are a list, of authors or of friends
        for address in found:
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

    if not (block.links or "@" in block.text) or _AGENTS.search(block.text):
        return
    for link in block.links:
        shown = block.text[link.start : link.end]
        mailbox = link.href.lower().startswith("mailto:")
        name = name_in_mailbox(link.href[7:]) if mailbox else name_in_link(link.href)
        if name is None or _credits_in_part(shown, name.text):
            continue
        if is_somebody_else(name, names, page):
            yield _Address(name.text, Place(block, link.start, max(link.end, link.start + 1)))
    if "@" in block.text:
        for found in EMAIL.finditer(block.text):
            name = name_in_mailbox(found[0])
            if name is not None and is_somebody_else(name, names, page):
                yield _Address(name.text, Place(block, *found.span()))


def _credits_in_part(shown: str, name: str) -> bool:
    """Tell whether the words of a link are part of the name that it leads to: "E. Carter"."""
    return not set(WORD.findall(fold(name))).isdisjoint(WORD.findall(fold(shown)))


def _is_named(article: Article, name: str) -> bool:
    """Tell whether the page speaks of somebody: an editor, a translator, a second author."""
    words = set(fold(name).split())
    return any(
        words.issubset(WORD.findall(_POSSESSIVE.sub("", fold(EMAIL.sub(" ", block.text)))))
        for block in article.blocks
        if block.zone not in ("metadata", "chrome")
    )


def _related(byline: Place | None, address: _Address) -> Iterator[Related]:
    if byline is not None and address.place is not None:
        yield Related(byline, f"the byline names {byline.text}")
