"""A cap on what one article may report: a page can list hundreds, the first few tell the story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from ..model import Article, Check, Hit

MOST_PER_ARTICLE = 5


def capped(found: Callable[[Article], Iterable[Hit]]) -> Check:
    """Return a check that reports the first hits of an article.

    The last of them says in ``{more}`` how many there are where that is more.
    """

    def check(article: Article) -> Iterator[Hit]:
        hits = iter(found(article))
        first = list(islice(hits, MOST_PER_ARTICLE))
        left = sum(1 for _ in hits)
        for number, hit in enumerate(first, 1):
            last = number == len(first) and left
            more = f" (the last of {number} shown, of {number + left})" if last else ""
            yield hit._replace(captures=(*hit.captures, ("more", more)))

    return check
