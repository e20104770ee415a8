"""Check kind `presence`: what an article must carry and does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..calendar_dates import full_date
from ..datelines import opens_with_place
from ..fields import Fields
from ..folding import searchable
from ..model import CAPTIONS, Abstention, Article, BlockKind, Hit, Place, Zone
from ..operators.words import Words, read_words
from ..publisher import UNKNOWN_PUBLISHER, Publisher
from ..scope import Scope
from ..wording import count_words
from .compiled import Compiled
from .credits import is_credited

_CREDITS: frozenset[Zone] = frozenset({"byline", "dateline", "dek"})
_NO_PARAGRAPHS: frozenset[BlockKind] = CAPTIONS | {"heading", "code"}
_LINE, _OPENING = 200, 60
_COPY: frozenset[Zone] = frozenset({"body", "tail"})


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `need` and `from_words`: shorter pieces are briefs and may go without.

    ``need: words`` wants one of `any` or `patterns` in the rule's zones.
    """
    need = fields.choice("need", (*NEEDS, "words"), "byline", required=True)
    from_words = int(fields.number("from_words", 0, high=100_000, whole=True))
    if need == "introduction":
        introduced = _is_introduced(scope.publisher)
        return Compiled(Needed(introduced, from_words, _byline, need).check)
    if need != "words":
        return Compiled(Needed(NEEDS[need], from_words, need=need).check)
    words = read_words(fields, scope, "any")
    if not any(words):
        fields.mistake(fields.node, "need: words looks for any (phrases) or patterns")
    has = WordsIn(words, scope.zones).stand
    return Compiled(Needed(has, from_words).check)


def _title(article: Article) -> Place | None:
    return article.title


class Needed(NamedTuple):
    """Reports at `at`, or at the title, or at the first block of copy where there is no title.

    `has` returns None where an article has nobody and nothing that would need it. A feed that
    names the authors of none of its articles says nothing about their bylines.
    """

    has: Callable[[Article], bool | None]
    from_words: int
    at: Callable[[Article], Place | None] = _title
    need: str = "words"

    def check(self, article: Article) -> Iterator[Hit | Abstention]:
        """Yield the hits of one article."""
        had = self.has(article)
        if had is None:
            yield Abstention("nobody is credited")
        if had is not False:
            return
        if self.need in article.untold:
            yield Abstention("its container or its site never states it, or its page not of what")
            return
        if _words_of_copy(article, self.from_words) < self.from_words:
            yield Abstention("too short to need it")
            return
        anchor = self.at(article) or article.title or _first_copy(article)
        if anchor is None:
            yield Abstention("no copy")
        else:
            yield Hit(anchor)


class WordsIn(NamedTuple):
    """Words to be found somewhere in the zones."""

    words: Words
    zones: frozenset[Zone]

    def stand(self, article: Article) -> bool:
        """Tell whether one of them stands in an article."""
        return self.words.stand_in(searchable(article, self.zones))


def _has_date(article: Article) -> bool:
    """Tell whether a date is stated: read as such, in a credit line, or opening the copy."""
    if article.published or article.modified:
        return True
    credits_of = (block.text[:_LINE] for block in article.in_zones(_CREDITS))
    opening = [block.text[:_OPENING] for block in article.in_zones(_COPY) if block.text][:2]
    return any(full_date(text) for text in (*credits_of, *opening))


def _has_dateline(article: Article) -> bool:
    """Tell whether the first paragraph opens with a place and a dash or a colon."""
    paragraphs = (
        block
        for block in article.in_zones(_COPY)
        if block.text.strip() and block.kind not in _NO_PARAGRAPHS
    )
    first = next(paragraphs, None)
    return first is not None and opens_with_place(first.text)


def _has_term(kind: str) -> Callable[[Article], bool]:
    return lambda article: any(term.kind == kind for term in article.terms)


def _is_introduced(publisher: Publisher) -> Callable[[Article], bool | None]:
    def stands(article: Article) -> bool | None:
        from ..introductions import Introduction  # lists of names that no other need asks

        return Introduction(publisher).stands(article)

    return stands


def _byline(article: Article) -> Place | None:
    from ..people.credited import byline_place

    return byline_place(article)


NEEDS: dict[str, Callable[[Article], bool | None]] = {
    "byline": is_credited,
    "bio": lambda article: bool(article.bios),
    "canonical": lambda article: article.canonical is not None,
    "category": _has_term("category"),
    "date": _has_date,
    "dateline": _has_dateline,
    "dek": lambda article: article.dek is not None,
    "introduction": _is_introduced(UNKNOWN_PUBLISHER),
    "section": _has_term("section"),
    "tag": _has_term("tag"),
    "title": lambda article: article.title is not None,
}
"""What can be missing, and what tells that it is there."""


def _words_of_copy(article: Article, enough: int) -> int:
    count = 0
    for block in article.in_zones(_COPY):
        count += count_words(block.text)
        if count >= enough:
            break
    return count


def _first_copy(article: Article) -> Place | None:
    for block in article.in_zones(_COPY):
        if block.text:
            return Place(block, 0, len(block.text))
    return None
