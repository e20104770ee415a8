"""What an article states about itself, judged by words: bylines, section, categories, tags."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..fields import Fields
from ..folding import fold_phrase
from ..model import Abstention, Article, Hit, Place
from ..scope import Scope
from .compiled import Compiled

Statements = Callable[[Article], Iterator[tuple[str, Place | None]]]


def _authors(article: Article) -> Iterator[tuple[str, Place | None]]:
    for author in article.authors:
        places = (signal.place for signal in author.signals if signal.place)
        yield author.name, next(places, None)


def _unresolved_logins(article: Article) -> Iterator[tuple[str, Place | None]]:
    """Yield the authors of an export of whom it gives a log-in or a number and no name."""
    accounts = {author.name for author in article.authors if author.is_account}
    return ((name, place) for name, place in _authors(article) if name in accounts)


def _terms(kind: str) -> Statements:
    def statements(article: Article) -> Iterator[tuple[str, Place | None]]:
        return ((term.text, term.place) for term in article.terms if term.kind == kind)

    return statements


def _bylines(article: Article) -> Iterator[tuple[str, Place | None]]:
    from ..people.author_statements import bylines_but_outlet  # tables that few rules need

    return iter(bylines_but_outlet(article))


def _impersonal_bylines(article: Article) -> Iterator[tuple[str, Place | None]]:
    from ..people.author_statements import impersonal_bylines

    return impersonal_bylines(article)


def _author_fields(article: Article) -> Iterator[tuple[str, Place | None]]:
    from ..people.author_statements import author_fields

    return author_fields(article)


STATED: dict[str, Statements] = {
    "author": _authors,
    "category": _terms("category"),
    "section": _terms("section"),
    "tag": _terms("tag"),
    "author-field": _author_fields,
    "byline": _bylines,
    "impersonal-byline": _impersonal_bylines,
    "unresolved-login": _unresolved_logins,
}


def read_stated(fields: Fields, scope: Scope, of: str) -> Compiled:
    """Read `any` (what is not allowed) or `only` (all that is), one of the two."""
    banned = scope.slots.phrases(fields, "any")
    allowed = scope.slots.phrases(fields, "only")
    if fields.has("any") == fields.has("only"):
        fields.mistake(fields.node, f"of: {of} needs any (what is reported) or only (the allowed)")
    words = frozenset(phrase.text for phrase in banned or allowed)
    return Compiled(Statement(of, words, allowed=not banned).check, frozenset({"name"}), folds=True)


class Statement(NamedTuple):
    """Reports each statement that is, or is not, one of the words."""

    of: str
    words: frozenset[str]
    allowed: bool

    def check(self, article: Article) -> Iterator[Hit | Abstention]:
        """Yield the hits of one article, where the words stand or else at the headline."""
        stated = list(STATED[self.of](article))
        if not stated:
            yield Abstention(f"no {self.of} stated")
        for name, place in stated:
            if (fold_phrase(name) in self.words) != self.allowed:
                yield Hit(place or article.title, (("name", name),))
