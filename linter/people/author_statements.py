"""What bylines and author fields say, in their own words: names, desks, accounts, what is left in.

Each statement comes once, whatever its case, with its place where it has one. `Article.authors`
are the names that were read out of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..folding import fold, fold_phrase
from ..layout.byline import clean_names, names_start
from ..layout.dates import without_dates
from ..layout.names import is_agency, is_desk, is_handle, is_organisation, is_role, looks_like_name
from ..layout.vocabulary import ACCOUNTS, CONJUNCTIONS, NOBODY
from ..links import host_of
from ..model import Article, Place, Signal, Zone
from ..remembering import remembered
from .desks import is_organisation as is_known_organisation
from .given import is_given_name

Stated = tuple[str, Place | None]

_ASIDE: frozenset[Zone] = frozenset({"comments", "related"})
# Fields that are lines to be shown, "By" and job title included.
_SHOWN_FIELDS = frozenset({"byline", "byl", "by", "params.byline", "sailthru.byline_name"})
_HANDLE_FIELDS = frozenset({"author", "article:author", "twitter:data1"})
_OUTLET_FIELDS = frozenset({"og:site_name", "application-name", "publisher"})
_FULL = 3


class _Words(NamedTuple):
    """A statement without the words that introduce it."""

    text: str
    place: Place | None


@remembered(4)
def bylines(article: Article) -> tuple[Stated, ...]:
    """Return what bylines and author fields say behind their "By".

    Dates, buttons and the like are left out, and where an author is named so are the handles that
    the page shows beside the name, and marked elements that name somebody else (widgets, teasers).
    """
    return tuple(_once(_behind_lead(signal) for signal in _of_authors(article)))


def _of_authors(article: Article) -> Iterator[Signal]:
    told = _statements(article)
    if all(is_handle(author.name) for author in article.authors):
        yield from told
        return
    known = {id(signal) for author in article.authors for signal in author.signals}
    for signal in told:
        other = signal.source == "byline" and id(signal) not in known
        if not (other or _is_shown_handle(signal)):
            yield signal


@remembered(4)
def bylines_but_outlet(article: Article) -> tuple[Stated, ...]:
    """Return what bylines and author fields say, but for the outlet's own name or address."""
    return tuple(said for said in bylines(article) if not _is_outlet(article, said[0]))


def _is_outlet(article: Article, said: str) -> bool:
    name = fold_phrase(said).removeprefix("www.")
    if "." in name and f".{host_of(article.canonical)}".endswith(f".{name}"):
        return True
    return name in _outlets(article)


def author_fields(article: Article) -> Iterator[Stated]:
    """Yield the author fields of JSON-LD, meta elements, microdata and front matter as written.

    Fields that hold a line to be shown (``byline: By Nora Feld``) are none, nor are meta elements
    with nothing but the names of several people: HTML knows no list of authors.
    """
    shown = {f.value.strip() for f in article.fields if f.name in _SHOWN_FIELDS}
    if shown:
        shown -= {f.value.strip() for f in article.fields if f.name not in _SHOWN_FIELDS}
    fields = [
        signal
        for signal in _statements(article)
        if is_stated(signal) and not (signal.source == "meta" and _lists_people(signal.text))
    ]
    return _once(
        _Words(signal.text, _field_place(signal))
        for signal in fields
        if signal.source == "jsonld" or signal.text not in shown
    )


def _lists_people(text: str) -> bool:
    """Say whether a text is names of people, an "and" or commas between them, and no more."""
    parts = text.split()
    words = [word for word in text.replace(",", " ").split() if word.lower() not in CONJUNCTIONS]
    if words == parts:
        return False
    names = clean_names(text)
    if len(names) < 2 or words != " ".join(names).split():
        return False
    return all(is_given_name(name.split()[0]) for name in names)


def impersonal_bylines(article: Article) -> Iterator[Stated]:
    """Yield what the byline says where nothing names a person; without one, the author fields.

    Whoever readers set aside, as the outlet itself, is no person.
    """
    outlets = _outlets(article)
    people = (name for name in _named(article) if fold_phrase(name) not in outlets)
    if not (article.authors and any(map(_may_be_person, people))):
        told = bylines(article)
        yield from [one for one in told if one[1] is not None] or told


@remembered(4)
def _outlets(article: Article) -> frozenset[str]:
    return frozenset(fold_phrase(f.value) for f in article.fields if f.name in _OUTLET_FIELDS)


def _named(article: Article) -> Iterator[str]:
    """Yield the authors, which mostly are enough, and whoever else the statements may name."""
    yield from (author.name for author in article.authors)
    for signal in _statements(article):
        yield from (*clean_names(signal.text), signal.text)


def is_stated(signal: Signal) -> bool:
    """Say whether a statement is one of metadata or front matter, and no line of the page."""
    if signal.source in {"jsonld", "meta", "article:author", "front-matter"}:
        return True
    return signal.source == "microdata" and signal.place is None


@remembered(4)
def _statements(article: Article) -> tuple[Signal, ...]:
    """Return the statements that may name somebody, and the handles that readers pass over."""
    handles = (f for f in article.fields if f.name in _HANDLE_FIELDS and f.value.startswith("@"))
    return (
        *filter(_is_statement, article.signals),
        *(Signal("meta", handle.value) for handle in handles),
    )


def _is_statement(signal: Signal) -> bool:
    """Say whether somebody may be named, and not in a teaser or a comment."""
    if signal.place is not None and signal.place.block.zone in _ASIDE:
        return False
    text = signal.text.strip()
    if text.casefold() in NOBODY or not any(map(str.isalpha, text)):
        return False
    return any(map(str.isalpha, without_dates(text)))


def _is_shown_handle(signal: Signal) -> bool:
    return not is_stated(signal) and is_handle(signal.text)


def _behind_lead(signal: Signal) -> _Words:
    words = signal.text[names_start(signal.text) :]
    place = _field_place(signal)
    at = place.text.find(words) if place else -1
    if place is not None and at < 0:
        at = fold(place.text).find(fold(words))  # which both keep their length
    if place is not None and at >= 0:
        start = place.start + at
        place = Place(place.block, start, start + len(words))
    return _Words(words, place)


def _field_place(signal: Signal) -> Place | None:
    """Return the place of the whole statement, of which the signal's may be the name alone."""
    place = signal.place
    if place is not None and place.block.text == signal.text:
        return Place(place.block, 0, len(signal.text))
    return place


def _once(told: Iterable[_Words]) -> Iterator[Stated]:
    """Yield different statements, each where the page shows it if it does."""
    kept: dict[str, Stated] = {}
    for text, place in told:
        text = " ".join((text if place else _plain(text)).split())
        key = fold_phrase(text)
        if key and (key not in kept or kept[key][1] is None):
            kept[key] = (kept[key][0] if key in kept else text, place)
    return iter(kept.values())


def _plain(text: str) -> str:
    """Decode what JSON-LD encodes once too often, which is no defect of the name."""
    if "&" not in text:
        return text
    from html import unescape  # its table of entities takes a millisecond to load

    return unescape(text)


def _may_be_person(name: str) -> bool:
    """Say whether a statement may name a person; in doubt it does."""
    known = name.casefold()
    if is_handle(name) or known in NOBODY or known in ACCOUNTS or is_agency(name):
        return False
    words = name.split()
    if not is_known_organisation(name) and is_given_name((words or [""])[0]):
        return True
    if is_known_organisation(name) or is_organisation(name) or is_role(name) or is_desk(name):
        # "Nora Feld Web Desk" names both.
        return len(words) > _FULL and any(map(is_given_name, words[:-1]))
    return looks_like_name(name)
