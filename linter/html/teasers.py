"""Bylines that name no author of the page's article: those of teasers and of quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..layout.boxes import is_box_heading
from ..layout.byline_ends import strip_about
from ..layout.dates import without_dates
from ..layout.leads import is_lead
from ..layout.names import looks_like_name, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Block

_LEAST_WORDS: Final = 4
_BELOW: Final = 3
_LONGEST: Final = 160
_LINE: Final = 40


def foreign_bylines(blocks: Sequence[Block], title: int) -> frozenset[int]:
    """Return the indexes of blocks whose bylines are those of other articles or of quotations."""
    quoted = {index for index, block in enumerate(blocks) if block.kind == "quote"}
    return frozenset(quoted.union(_under_headlines(blocks, title) if title >= 0 else ()))


def last_of_copy(blocks: Sequence[Block]) -> int:
    """Return the index of the copy's last block, -1 where there is none."""
    return max((index for index, block in enumerate(blocks) if block.zone == "body"), default=-1)


def _under_headlines(blocks: Sequence[Block], title: int) -> Iterator[int]:
    """Yield the blocks right under headlines above the article's own or under its copy."""
    last = last_of_copy(blocks)
    outside = [
        index
        for index, block in enumerate(blocks)
        if block.level and not title <= index <= last and _may_be_headline(block.text)
    ]
    levels = {blocks[index].level for index in outside if _is_long(blocks[index].text)}
    for index in outside:
        if blocks[index].level not in levels:
            continue
        for below in range(index + 1, min(index + 1 + _BELOW, len(blocks))):
            if below == title or blocks[below].level:
                break
            yield below


def _may_be_headline(text: str) -> bool:
    if len(text) > _LONGEST or is_lead(text) or is_box_heading(text):
        return False
    return not looks_like_name(strip_about(text, heading=True))


def _is_long(text: str) -> bool:
    return len(tokens_of(text)) >= _LEAST_WORDS or len(text) >= _LINE


def follows_headline(text: str) -> bool:
    """Say whether words before a name are a headline and not what introduces an author."""
    words = tokens_of(without_dates(text[:_LONGEST]))
    return len(words) > _LEAST_WORDS and not is_lead(" ".join(words[-1:]))
