"""Telephone numbers that are somebody's own: the author's, or a private person's in the copy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..contacts.declared import Declared, declared_contacts
from ..contacts.numbers import SEVEN_DIGITS, SHAPES, Phone, phones
from ..contacts.regions import is_known, regions_of
from ..digits import blocks_of_shape
from ..model import Article, Block, Hit, Link, Place, Zone
from ..publisher import Publisher
from .beside_authors import has_own_address, speaks_of_author, spoken_words

_AUTHOR_ZONES = frozenset({"bio", "byline"})
_BEFORE, _AFTER = 150, 80
_ROW = 14
_FULL_NUMBER = 9


class PrivatePhones(NamedTuple):
    """Reports a mobile number of the author's, or any mobile number that is no service.

    In an author box every number counts that may be a mobile one; in the last blocks of the
    copy only one that stands in a row of its own or is said to be the author's. A number of the
    body is read as a private one where it can only be a mobile. What the site declares, and a
    number beside an address of the publisher's own domain, is public.
    """

    zones: frozenset[Zone]
    of_author: bool
    service_words: frozenset[str]
    author_words: frozenset[str]
    publisher: Publisher

    def found(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        blocks = blocks_of_shape(article, self.zones, SHAPES)
        if blocks:
            regions = regions_of(article, self.publisher)
            public = declared_contacts(article, self.publisher)
            for block in blocks:
                for phone in phones(block.text, regions):
                    known = is_known(regions)
                    if self._is_private(article, block, phone, public, known=known):
                        yield Hit(Place(block, phone.start, phone.end))
        if self.of_author:
            yield from self._linked(article)

    def _is_private(
        self, article: Article, block: Block, phone: Phone, public: Declared, *, known: bool
    ) -> bool:
        number = block.text[phone.start : phone.end]
        if phone.line in ("service", "fixed") or public.holds_number(number):
            return False
        if self._is_service(block, phone):
            return False
        if not self.of_author:
            return _is_mobile_in_copy(phone, number, known=known)
        if block.zone in _AUTHOR_ZONES:
            return _is_authors(article, block, phone, self.publisher)
        return self._is_signed(article, block, phone)

    def _is_service(self, block: Block, phone: Phone) -> bool:
        """Look for words of a public service: in a box anywhere, in the copy close by."""
        text = block.text
        if block.zone not in _AUTHOR_ZONES:
            text = text[max(0, phone.start - _BEFORE) : phone.end + _AFTER]
        return not self.service_words.isdisjoint(spoken_words(text))

    def _is_signed(self, article: Article, block: Block, phone: Phone) -> bool:
        """Whether a number of the copy's end is the author's."""
        if phone.use == "bare" and _link_of(block, phone) is None:
            return False
        if speaks_of_author(article, block, self.author_words):
            return True
        row = len(block.text.split()) <= _ROW
        return row and (phone.line == "mobile" or phone.use == "mobile")

    def _linked(self, article: Article) -> Iterator[Hit]:
        """Yield what calls a number in an author box without showing it."""
        for block in article.in_zones(self.zones & _AUTHOR_ZONES):
            for link in block.links:
                shown = block.text[link.start : link.end]
                if link.href.lower().startswith("tel:") and not SEVEN_DIGITS.search(shown):
                    number = link.href[4:]
                    dialled = next(phones(number, regions_of(article, self.publisher)), None)
                    public = declared_contacts(article, self.publisher)
                    if dialled is None or dialled.line in ("service", "fixed"):
                        continue
                    if not self._is_service(block, dialled) and not public.holds_number(number):
                        yield Hit(Place(block, link.start, link.end))


def _is_mobile_in_copy(phone: Phone, number: str, *, known: bool) -> bool:
    """Whether a number of the copy can only be a mobile one, by its digits or by its label."""
    if phone.use != "mobile" and phone.line != "mobile":
        return False
    return known or phone.use in ("mobile", "labelled") or number.lstrip("(").startswith("+")


def _is_authors(article: Article, block: Block, phone: Phone, publisher: Publisher) -> bool:
    """Whether a number in an author box is the author's own and not the newsroom's."""
    if (
        phone.line != "mobile"
        and phone.use != "mobile"
        and has_own_address(article, block, publisher)
    ):
        return False
    # A bare number in an author box is still a number to call, unless it is one of a sum or year.
    shown = phone.end - phone.start >= _FULL_NUMBER
    return phone.use != "bare" or shown or _link_of(block, phone) is not None


def _link_of(block: Block, phone: Phone) -> Link | None:
    """Return the link by which a number is called."""
    calls = ("tel:", "whatsapp:", "https://wa.me/")
    return next(
        (
            link
            for link in block.links
            if link.href.lower().startswith(calls)
            and link.start <= phone.start
            and phone.end <= link.end
        ),
        None,
    )
