"""Hits that count together: one finding for so many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .model import Block, Hit


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
