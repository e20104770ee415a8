"""The persons whom an article credits: among its authors, in its byline, in its author fields."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..layout.byline import clean_names
from ..layout.leads import credits_another, ends_with_credit
from ..layout.names import (
    is_agency,
    is_desk,
    is_handle,
    is_organisation,
    is_role,
    looks_like_name,
)
from ..layout.vocabulary import ACCOUNTS
from ..model import Place
from .author_statements import is_stated
from .desks import is_organisation as is_known_organisation
from .given import is_given_name, is_in_name_lists
from .names import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Author, Signal


class Credited(NamedTuple):
    """A person with given name and surname, and the statement that names them."""

    name: str
    signal: Signal


def credited_people(article: Article) -> Iterator[str]:
    """Yield the authors who are persons: no desks, agencies, outlets, accounts or handles."""
    return (author.name for author in article.authors if is_person(author.name))


def byline_place(article: Article) -> Place | None:
    """Return where the page shows the first author who is a person."""
    people = (author for author in article.authors if is_person(author.name))
    places = (place_of(author) for author in people)
    return next((place for place in places if place is not None), None)


def place_of(author: Author) -> Place | None:
    """Return where the article names an author, as closely as is known."""
    for signal in author.signals:
        if signal.place is not None and signal.place.block.zone != "metadata":
            return _narrowed(signal.place, author.name)
    return None


@lru_cache(maxsize=256)  # several rules ask of the same authors
def is_person(name: str) -> bool:
    """Say whether an author's name is a person's; in doubt it is not."""
    if any(told(name) for told in (is_handle, is_role, is_desk, is_agency, is_organisation)):
        return False
    if is_known_organisation(name) or not looks_like_name(name):
        return False
    words = name.split()
    return words[0].lower() not in ACCOUNTS and (len(words) > 1 or is_given_name(name))


def plain(text: str) -> str:
    """Return a text of the same length with ordinary spaces."""
    return text.replace("\xa0", " ")


def _narrowed(place: Place, name: str) -> Place:
    """Narrow a place to a name, where it is spelled there."""
    start = plain(place.text).lower().find(plain(name).lower())
    if start < 0:
        return place
    return Place(place.block, place.start + start, place.start + start + len(name))


def shown_persons(article: Article) -> tuple[Credited, ...]:
    """Return the persons whom the page's own byline credits with the writing."""
    return _persons(signal for signal in article.signals if _is_shown(signal))


def stated_persons(article: Article) -> tuple[Credited, ...]:
    """Return the persons whom author fields of metadata and front matter name."""
    return _persons(signal for signal in article.signals if is_stated(signal))


def _persons(signals: Iterator[Signal]) -> tuple[Credited, ...]:
    return tuple(
        Credited(name, signal)
        for signal in signals
        for name in clean_names(signal.text)
        if _is_full_person(name)
    )


def _is_shown(signal: Signal) -> bool:
    place = signal.place
    if place is None or is_stated(signal) or place.block.zone != "byline":
        return False
    before = place.block.text[: place.start]
    return not (credits_another(place.block.text) or ends_with_credit(before))


@lru_cache(maxsize=256)  # byline and fields mostly name the same
def _is_full_person(name: str) -> bool:
    """Say whether a name is a person's with given name and surname; in doubt it is not."""
    if is_handle(name) or is_role(name) or is_organisation(name) or is_known_organisation(name):
        return False
    if len(parse(name).full) < 2 or not looks_like_name(name):
        return False
    return any(map(is_in_name_lists, name.split()[:2]))
