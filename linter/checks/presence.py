"""Check kind `presence`: what an article must carry and does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..calendar_dates import full_date
from ..fields import Fields
from ..model import Abstention, Article, Check, Hit, Place, Zone
from ..wording import WORD

_CREDITS: frozenset[Zone] = frozenset({"byline", "dateline", "dek"})
_LINE, _OPENING = 200, 60
_COPY: frozenset[Zone] = frozenset({"body", "tail"})


def read(fields: Fields, _zones: frozenset[Zone]) -> Check:
    """Read `need` (byline, date) and `from_words`: shorter pieces are briefs and may go without."""
    need = fields.choice("need", ("byline", "date"), "byline", required=True)
    return Needed(need, int(fields.number("from_words", 0, high=100_000, whole=True))).check


class Needed(NamedTuple):
    """Reports at the title, or at the first block of copy where there is no title."""

    need: str
    from_words: int

    def check(self, article: Article) -> Iterator[Hit | Abstention]:
        """Yield the hits of one article."""
        if article.authors if self.need == "byline" else _has_date(article):
            return
        if _words_of_copy(article, self.from_words) < self.from_words:
            yield Abstention("too short to need it")
            return
        anchor = article.title or _first_copy(article)
        if anchor is None:
            yield Abstention("no copy")
        else:
            yield Hit(anchor)


def _has_date(article: Article) -> bool:
    """Tell whether a date is stated: read as such, in a credit line, or opening the copy."""
    if article.published or article.modified:
        return True
    credits_of = (block.text[:_LINE] for block in article.in_zones(_CREDITS))
    opening = [block.text[:_OPENING] for block in article.in_zones(_COPY) if block.text][:2]
    return any(full_date(text) for text in (*credits_of, *opening))


def _words_of_copy(article: Article, enough: int) -> int:
    count = 0
    for block in article.in_zones(_COPY):
        count += len(WORD.findall(block.text))
        if count >= enough:
            break
    return count


def _first_copy(article: Article) -> Place | None:
    for block in article.in_zones(_COPY):
        if block.text:
            return Place(block, 0, len(block.text))
    return None
