"""Hits that count together: one finding for so many, and no more than so many an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from .model import Block, Hit

MOST_PER_ARTICLE: Final = 5


class Count(NamedTuple):
    """How many hits make a finding, in an article or in each block."""

    at_least: int
    a_block: bool


def counted(count: Count, hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the first hit of an article, or of each block, that has enough of them.

    It tells the message their number as {count}.
    """
    together: dict[Block | None, list[Hit]] = {}
    for hit in hits:
        block = hit.place.block if count.a_block and hit.place else None
        together.setdefault(block, []).append(hit)
    for each in together.values():
        if len(each) >= count.at_least:
            first = each[0]
            yield first._replace(captures=(*first.captures, ("count", str(len(each)))))


def capped(most: int, hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the first hits: a page can list hundreds, the first few tell the story.

    The last of them says in ``{more}`` how many there are where that is more.
    """
    waiting = iter(hits)
    first = list(islice(waiting, most))
    left = sum(1 for _ in waiting)
    for number, hit in enumerate(first, 1):
        last = number == len(first) and left
        more = f", and others (the last of {number} shown, of {number + left})" if last else ""
        yield hit._replace(captures=(*hit.captures, ("more", more)))
