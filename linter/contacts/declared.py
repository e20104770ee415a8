"""Contacts published on purpose: the site's configuration or the article's fields say so."""

from __future__ import annotations

from typing import NamedTuple

from ..lazy import lazy
from ..model import Article
from ..publisher import Publisher
from ..remembering import remembered
from .addresses import EMAIL, domain_of

_DIGITS = lazy(r"\D+")
_SCHEME = lazy(r"(?:https?:)?//(?:www\.)?")
# Where one number ends: before the next, and before the extension of a switchboard.
_END = lazy(r"[,;|]|\s/\s|\b(?:ext|x|extension|durchwahl)\b")
# Without trunk prefix and country code: what is left is the same however it is written.
_SIGNIFICANT = 8
# Fields in which publishing tools keep what a page shows of its author: author.phone, email.
_FIELD = lazy(r"(?:^|[._-])(?:phone|tel(?:ephone)?|mobile|whatsapp|e?mail|contact)s?$")


class Declared(NamedTuple):
    """Numbers by their last digits, addresses, whole domains and links in lower case."""

    numbers: frozenset[str]
    addresses: frozenset[str]
    links: frozenset[str]

    def holds_number(self, number: str) -> bool:
        """Tell whether a telephone number is meant for the public."""
        return _significant(number) in self.numbers

    def holds_address(self, address: str) -> bool:
        """Tell whether an e-mail address, or every address of its domain, is."""
        plain = address.lower()
        return plain in self.addresses or domain_of(plain) in self.addresses

    def holds_link(self, address: str) -> bool:
        """Tell whether a link to a chat is."""
        return _plain_link(address) in self.links


@remembered(4)
def declared_contacts(article: Article, publisher: Publisher) -> Declared:
    """Return what the site and the fields of an article declare."""
    fields = (field.value for field in article.fields if _FIELD.search(field.name))
    authors = (contact for author in article.authors for contact in author.contacts)
    told = (*publisher.public_contacts, *fields, *authors)
    texts = [text.strip().lower().removeprefix("mailto:") for text in told]
    parts = [part for text in texts for part in _END.split(text)]
    numbers = {_significant(part) for part in parts if len(_DIGITS.sub("", part)) >= _SIGNIFICANT}
    addresses = {found[0] for text in texts for found in EMAIL.finditer(text)}
    domains = {text.lstrip("@") for text in texts if text.startswith("@")}
    links = {_plain_link(text) for text in texts if "/" in text}
    return Declared(frozenset(numbers), frozenset(addresses | domains), frozenset(links))


def _plain_link(address: str) -> str:
    return _SCHEME.sub("", address.lower(), count=1).rstrip("/")


def _significant(number: str) -> str:
    return _DIGITS.sub("", number)[-_SIGNIFICANT:]
