"""Dates that stand where an article's date belongs, in a form that does not tell what they date.

A page that shows one is no page without a date, although none can be read from it: the day above
the headline may be that of the reader's visit, a year of two digits may be a day, an attribute
may date a recording in the article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..layout.dateline import is_of_issue, is_period
from ..layout.dates import find_dates
from ..lazy import lazy
from .dates import day_of, iso_date, with_long_years
from .shown_dates import is_credit

if TYPE_CHECKING:
    from ..model import Article, Block, BlockKind, Zone

_NEVER: frozenset[Zone] = frozenset({"related", "comments", "bio", "metadata"})
_COPY: frozenset[Zone] = frozenset({"body", "tail"})
_NO_LINES: frozenset[BlockKind] = frozenset({"caption", "code"})
_ABOVE: Final = 6
_OPENING: Final = 3
_BELOW: Final = 6
_LONGEST_LINE: Final = 160
_LONGEST_LEAD: Final = 6
_MARKUP: Final = 2000  # characters before a block that may belong to it
_ATTRIBUTE = lazy(
    r"\s(?:title|content|datetime|data-[\w-]{0,30}(?:time|date)[\w-]{0,30})\s?=\s?[\"']?"
    r"(?P<value>\d[^\"'<>]{5,40})"
)
_PROPERTY = lazy(
    r"\sitemprop\s?=\s?[\"']?[^\"'<>]{0,60}?date(?:Published|Created|Modified)"
    r"(?P<value>[^<>]{0,200}>?[^<>]{0,80})"
)


def shows_date(article: Article) -> bool:
    """Say whether a date stands beside the headline or where the copy ends, whatever it dates.

    Items of microdata in the whole of the article tell of one too. A day in a sentence of the copy
    is that of an event.
    """
    blocks = article.blocks
    copy = [index for index, block in enumerate(blocks) if block.zone in _COPY]
    title = next((i for i, one in enumerate(blocks) if _is_title(one, article)), -1)
    if not copy:
        return False
    start = max(0, (title if title >= 0 else copy[0]) - _ABOVE)
    whole = range(start, min(copy[-1] + _BELOW + 1, len(blocks)))
    items = "itemprop" in article.source.text
    ends = {*range(start, copy[:_OPENING][-1] + 1), *range(copy[-_OPENING:][0], whole.stop)}
    return any(
        (index in ends and (_is_dated(article, index) or _is_date_line(blocks[index], article)))
        or (items and _has_property(_markup(article, index)))
        for index in whole
        if blocks[index].zone not in _NEVER
    )


def _is_title(block: Block, article: Article) -> bool:
    return article.title is not None and block is article.title.block


def _is_date_line(block: Block, article: Article) -> bool:
    """Say whether a line shows a date and is no sentence of the copy, or one on its issue."""
    text = block.text[: _LONGEST_LINE + 1]
    text = text if find_dates(text, article.language) else with_long_years(text)
    found = find_dates(text, article.language)
    if not found or block.kind in _NO_LINES or is_period(text, found):
        return False
    lead = text[: found[0].start()].split()
    if is_of_issue(text) and len(lead) <= _LONGEST_LEAD:  # "This post was written on ..."
        return True
    if len(block.text) > _LONGEST_LINE:
        return False
    return block.zone not in {*_COPY, "dek", "title"} or is_credit(text, found)


def _is_dated(article: Article, index: int) -> bool:
    """Say whether an attribute of a block's own mark-up is a day or a time."""
    found = _ATTRIBUTE.finditer(_markup(article, index))
    return any(day_of(iso_date(one["value"])) for one in found)


def _has_property(markup: str) -> bool:
    found = _PROPERTY.finditer(markup)
    return any(find_dates(text) for one in found for text in (one[0], with_long_years(one[0])))


def _markup(article: Article, index: int) -> str:
    """Return the source of a block and of the mark-up before it."""
    block = article.blocks[index]
    start, end = _range(block)
    before = _range(article.blocks[index - 1])[1] if index else 0
    return article.source.text[max(min(before, start), start - _MARKUP) : end]


def _range(block: Block) -> tuple[int, int]:
    size = len(block.text)
    return block.origin.span(0, 1).start, block.origin.span(max(size - 1, 0), size).end
