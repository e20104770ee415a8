"""Operators about the article as a whole: `fact` and `language`."""

from __future__ import annotations

from collections.abc import Callable
from fnmatch import fnmatchcase
from typing import NamedTuple

from ..fields import Fields, allowed_words, suggestion
from ..folding import fold_phrase
from ..language_tags import primary
from ..links import host_of
from ..model import Article, Zone
from ..nodes import Mapping, Scalar
from ..remembering import remembered
from ..scope import Scope
from ..wording import count_words
from .case import Captures, Case, Condition, OfArticle, verdict

_COPY: frozenset[Zone] = frozenset({"body", "tail"})


def _terms(kind: str) -> Callable[[Article], tuple[str, ...]]:
    def texts(article: Article) -> tuple[str, ...]:
        return tuple(term.text for term in article.terms if term.kind == kind)

    return texts


def _stated(*values: str | None) -> tuple[str, ...]:
    return tuple(value for value in values if value)


FACTS: dict[str, Callable[[Article], tuple[str, ...]]] = {
    "author": lambda article: tuple(author.name for author in article.authors),
    "bio": lambda article: tuple(bio.blocks[0].text for bio in article.bios if bio.blocks),
    "category": _terms("category"),
    "export": lambda article: _stated(article.export),
    "format": lambda article: (article.format,),
    "host": lambda article: _stated(host_of(article.canonical)),
    "language": lambda article: _stated(article.language, primary(article.language)),
    "path": lambda article: (article.source.path,),
    "published": lambda article: _stated(article.published and article.published.value),
    "section": _terms("section"),
    "status": lambda article: _stated(article.status),
    "tag": _terms("tag"),
    "title": lambda article: _stated(article.title and article.title.text),
}
"""What an article states, as texts; none where it states nothing."""


@remembered(16)
def _count_words(article: Article) -> int:
    return sum(count_words(block.text) for block in article.in_zones(_COPY))


COUNTS: dict[str, Callable[[Article], int]] = {
    "authors": lambda article: len(article.authors),
    "categories": lambda article: len(_terms("category")(article)),
    "links": lambda article: sum(len(block.links) for block in article.in_zones(_COPY)),
    "words": _count_words,
}
"""What can be counted in an article."""


def _values(name: str, article: Article, site: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    kind, _, rest = name.partition(".")
    if kind == "site":
        return site.get(rest, ())
    if kind == "field":
        return tuple(field.value for field in article.fields if field.name == rest)
    return FACTS[name](article)


class Fact(NamedTuple):
    """The article states one of the values; ``*`` in a value stands for any characters."""

    name: str
    values: tuple[str, ...]
    site: dict[str, tuple[str, ...]]

    def holds(self, case: Case) -> Captures | None:
        """Judge a case; tells the message the value, under the fact's name."""
        for value in _values(self.name, case.article, self.site):
            folded = fold_phrase(value)
            if any(_fits(folded, wanted) for wanted in self.values):
                return ((_last(self.name), value),)
        return None


def _fits(value: str, wanted: str) -> bool:
    if "*" not in wanted:
        return value == wanted
    return fnmatchcase(value, wanted.replace("[", "[[]").replace("?", "[?]"))


class Stated(NamedTuple):
    """The article states the fact at all, or does not."""

    name: str
    wanted: bool
    site: dict[str, tuple[str, ...]]

    def holds(self, case: Case) -> Captures | None:
        """Judge a case; tells the message the first value, under the fact's name."""
        values = _values(self.name, case.article, self.site)
        if bool(values) != self.wanted:
            return None
        return ((_last(self.name), values[0]),) if values else ()


def _last(name: str) -> str:
    """Return the name under which a message knows a fact: that of field.partner is partner."""
    return name.rpartition(".")[2]


class Counted(NamedTuple):
    """A count of the article lies within limits, both inclusive."""

    name: str
    at_least: float
    at_most: float

    def holds(self, case: Case) -> Captures | None:
        """Judge a case; tells the message the count, under the fact's name."""
        count = COUNTS[self.name](case.article)
        within = self.at_least <= count <= self.at_most
        return ((self.name, str(count)),) if within else None


class Facts(NamedTuple):
    """All of the facts hold."""

    conditions: tuple[Condition, ...]

    def holds(self, case: Case) -> Captures | None:
        """Judge a case; tells the message all values."""
        told: Captures = ()
        for condition in self.conditions:
            found = condition(case)
            if found is None:
                return None
            told += found
        return told


def read_fact(fields: Fields, key: str, scope: Scope) -> Condition:
    """Read facts and what they must be; all of them must hold."""
    facts = fields.nested(key, "fact")
    if facts is None:
        return lambda _case: None
    conditions = tuple(_one(facts, name, scope) for name, _ in facts.all_pairs())
    if not conditions:
        facts.mistake(facts.node, "fact is empty")
    stated = Facts(conditions).holds
    at_once = all(isinstance(condition, OfArticle) for condition in conditions)
    return OfArticle(stated) if at_once and conditions else stated


def _one(facts: Fields, name: Scalar, scope: Scope) -> Condition:
    key = name.text
    if key in COUNTS:
        scope.told.add(key)
        return _counted(facts, key)
    if message := _unknown(key, scope):
        facts.mistake(name, message)
        return lambda _case: None
    site = dict(scope.site)
    if isinstance(facts.get(key), Mapping):
        stated = facts.nested(key, "key of a fact")
        assert stated is not None
        wanted = stated.flag("stated", default=True)
        stated.finish()
        if wanted:
            scope.told.add(_last(key))
        return OfArticle(Stated(key, wanted, site).holds)
    values = tuple(phrase.text for phrase in scope.slots.phrases(facts, key, required=True))
    scope.told.add(_last(key))
    fact = Fact(key, values, site)
    # To try many values with * takes longer than most checks.
    return fact.holds if any("*" in value for value in values) else OfArticle(fact.holds)


def _unknown(key: str, scope: Scope) -> str:
    """Return what is wrong with the name of a fact, an empty string if nothing is."""
    kind, _, rest = key.partition(".")
    if kind == "site" and rest not in scope.site:
        near = suggestion(rest, scope.site)
        return f"there is no fact of the site {rest[:40]!r} in its configuration{near}"
    if key in FACTS or (kind in ("site", "field") and rest):
        return ""
    known = (*FACTS, *COUNTS, "field.NAME", "site.NAME")
    return f"unknown fact {key[:40]!r}; {allowed_words(key, known)}"


def _counted(facts: Fields, key: str) -> Condition:
    limits = facts.nested(key, "limit")
    if limits is None:
        return lambda _case: None
    at_least, at_most = limits.number("at_least", 0), limits.number("at_most", 1e9)
    limits.finish()
    return Counted(key, at_least, at_most).holds


class Speaks(NamedTuple):
    """The article is in one of the languages."""

    languages: frozenset[str | None]

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        return verdict(primary(case.article.language) in self.languages)


def read_language(fields: Fields, key: str, _scope: Scope) -> Condition:
    """Read language codes."""
    for item in fields.scalars(key):
        if primary(item.text) is None:
            fields.mistake(item, f"{key}: {item.text[:20]!r} is no language code (en, hi)")
    return OfArticle(Speaks(frozenset(primary(text) for text in fields.texts(key))).holds)
