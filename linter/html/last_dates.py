"""Dates of pages that state none where dates belong: unknown mark-up, unmarked lines.

Looked for only when nothing better was found, since a wrong date is worse than none: what
counts stands between the headline and the first paragraphs, or is named a date by its mark-up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..layout.dateline import stated_date
from ..layout.dates import find_dates, iso_of, without_dates
from ..lazy import lazy
from ..model import Article, Block, Dated, Place, Zone
from .dates import iso_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NEVER: frozenset[Zone] = frozenset({"related", "comments", "bio"})
_CREDITS: frozenset[Zone] = frozenset({"byline", "dateline", "dek"})
_ABOVE, _BELOW = 3, 3
_HEADER = 3000  # characters of mark-up above the headline that may hold its time element
_LONGEST_LINE = 160
_NAMED = lazy(
    r"\"(?:datePublished|pub_?date|publish(?:ed)?_?(?:at|date|time))\"\s*:\s*\"(?P<script>[^\"]{8,40})\""
    r"|itemprop=[\"']datePublished[\"'][^>]{0,80}?(?:content|datetime)=[\"'](?P<item>[^\"']{8,40})"
    r"|<meta\s[^>]{0,60}?(?:name|property)=[\"'][\w:.-]{0,30}(?:date|publish)[\w:.-]{0,30}[\"']"
    r"[^>]{0,60}?content=[\"'](?P<meta>[^\"']{8,60})",
    re.IGNORECASE,
)
_TIME = lazy(r"<time\b[^>]{0,200}?datetime=[\"'](?P<time>[^\"']{8,40})", re.IGNORECASE)
_WORDS = lazy(r"[^\W\d_]+")
_NOT_PUBLISHED = lazy(r"modif|updat|expir|valid|event", re.IGNORECASE)


def last_date(article: Article) -> Dated | None:
    """Return the date of a page whose metadata and datelines state none."""
    return _by_name(article) or next(_near_title(article), None)


def _by_name(article: Article) -> Dated | None:
    text = article.source.text
    start = article.title.block.origin.span(0, 1).start if article.title else 0
    for pattern, begin in ((_NAMED, 0), (_TIME, max(0, start - _HEADER))):
        for found in pattern.finditer(text, begin):
            if not _NOT_PUBLISHED.search(found[0]):
                value = iso_date(found[found.lastgroup or 0].strip())
                if value:
                    return Dated(value)
    times = {found["time"] for found in _TIME.finditer(text)}
    only = iso_date(times.pop().strip()) if len(times) == 1 else ""
    return Dated(only) if only else None


def _near_title(article: Article) -> Iterator[Dated]:
    for block in _around(article.blocks, article.title):
        if block.zone in _NEVER or len(block.text) > _LONGEST_LINE:
            continue
        matches = find_dates(block.text)
        if matches and (block.zone in _CREDITS or _is_date_line(block.text)):
            start, end = matches[0].span()
            yield Dated(iso_of(matches[0]), Place(block, start, end))


def _is_date_line(text: str) -> bool:
    """Tell whether a line is a date with at most two words, such as a time zone, around it."""
    return stated_date(text) is not None or len(_WORDS.findall(without_dates(text))) <= 2


def _around(blocks: Sequence[Block], title: Place | None) -> Sequence[Block]:
    """Return the blocks from just above the headline to the first paragraphs of the copy."""
    at = next((i for i, block in enumerate(blocks) if title and block is title.block), 0)
    copy = [i for i, block in enumerate(blocks) if i > at and block.zone == "body"][:_BELOW]
    return blocks[max(0, at - _ABOVE) : (copy[-1] if copy else at + _BELOW) + 1]
