"""The organisation of an author box that the article speaks about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..fields import Fields
from ..folding import fold
from ..links import host_of
from ..model import Article, Block, Hit, Place, Related, Zone
from ..patterns import Match, PatternSet, read_patterns
from ..scope import Scope
from .compiled import Compiled

_COPY: frozenset[Zone] = frozenset({"body", "tail"})
_BOXES: frozenset[Zone] = frozenset({"bio", "byline"})
_SITE_FIELDS = frozenset({"og:site_name", "application-name", "publisher"})
_SHORTEST = 4
_FORMER = frozenset({"former", "formerly", "previously", "was", "were", "worked", "served"})
_LOOK_BACK = 40


class _Employer(NamedTuple):
    """An organisation, and where the author box names it."""

    name: str
    place: Place


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `patterns` (with a group `org`), `generic` (first words that name nobody), `outlets`."""
    fields.get("patterns", required=True)
    check = AuthorEmployers(
        scope.zones,
        read_patterns(fields, "patterns", fold_case=False, slots=scope.slots),
        frozenset(word.lower() for word in fields.texts("generic")),
        frozenset(word.lower() for word in fields.texts("outlets")),
        int(fields.number("at_least", 2, low=1, high=100, whole=True)),
    ).check
    return Compiled(check, frozenset({"org", "count"}))


class AuthorEmployers(NamedTuple):
    """Reports an organisation that the author box and, more than in passing, the copy name.

    One mention is enough where the headline names it, too. A paragraph that names the author as
    well tells readers of the tie. The page's own outlet, and names with a word of `outlets`
    (newsrooms, universities), are employers that readers expect.
    """

    zones: frozenset[Zone]
    patterns: PatternSet
    generic: frozenset[str]
    outlets: frozenset[str]
    at_least: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield a hit for each organisation, at its first mention in the copy."""
        seen: set[str] = set()
        for employer in self._employers(article):
            name = self._short(employer.name)
            if name is None or name in seen or _is_own(employer.name, article):
                continue
            seen.add(name)
            yield from self._told(article, employer, name)

    def _told(self, article: Article, employer: _Employer, name: str) -> Iterator[Hit]:
        word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        blocks = [b for b in article.in_zones(self.zones & _COPY) if name in b.text]
        if any(author.name in block.text for block in blocks for author in article.authors):
            return
        places = [Place(b, m.start(), m.end()) for b in blocks for m in word.finditer(b.text)]
        in_title = article.title is not None and word.search(article.title.text) is not None
        if places and len(places) + in_title >= self.at_least:
            told = (("org", employer.name), ("count", str(len(places))))
            yield Hit(places[0], told, related=(Related(employer.place, "the author box"),))

    def _employers(self, article: Article) -> Iterator[_Employer]:
        for block in article.in_zones(self.zones & _BOXES):
            for pattern in self.patterns.possible(fold(block.text)):
                number = pattern.groupindex.get("org", 0)
                for match in pattern.finditer(block.text.replace("\xa0", " ")):
                    if not _is_over(block, match):
                        place = Place(block, match.start(number), match.end(number))
                        name = place.text.rstrip(".,;' ")
                        yield _Employer(name, place._replace(end=place.start + len(name)))

    def _short(self, name: str) -> str | None:
        """Return what the copy would call an organisation: its first word, if that names it."""
        words = name.split()
        if not words or any(word.lower().strip(".,") in self.outlets for word in words):
            return None
        first = words[0]
        if len(first) >= _SHORTEST and first.lower() not in self.generic:
            return first
        return name if len(words) > 1 or first.isupper() else None


def _is_over(block: Block, match: Match) -> bool:
    before = block.text[max(0, match.start() - _LOOK_BACK) : match.start() + 3].lower()
    clause = before.replace(";", ".").rpartition(".")[2]
    return "ex-" in clause or not _FORMER.isdisjoint(clause.split())


def _is_own(name: str, article: Article) -> bool:
    """Tell whether an organisation is the page's own outlet."""
    own = [field.value for field in article.fields if field.name in _SITE_FIELDS]
    letters = _letters(name)
    return any(
        letters in other or (len(other) > _SHORTEST and other in letters)
        for other in map(_letters, [*own, *host_of(article.canonical).split(".")])
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
