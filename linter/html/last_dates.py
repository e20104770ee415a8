"""Dates of pages that state none where dates belong: unknown mark-up, unmarked lines.

Looked for only when nothing better was found, since a wrong date is worse than none: what
counts stands between the headline and the first paragraphs, is named a date by its mark-up or
its label, or signs the copy. A date said to be that of a change is none of publication.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ..layout.dateline import (
    is_of_change,
    is_of_event,
    is_of_issue,
    is_period,
    is_statement,
    stated_dates,
)
from ..layout.dates import find_dates, without_dates
from ..lazy import lazy
from ..model import Article, Block, Dated, Place, Zone
from .dates import Reading, day_of, is_possible, iso_date, settled
from .shown_dates import is_credit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_NEVER: frozenset[Zone] = frozenset({"related", "comments", "bio"})
_CREDITS: frozenset[Zone] = frozenset({"byline", "dateline", "dek"})
_NOT_BESIDE: frozenset[Zone] = _NEVER | {"body", "title", "metadata"}
_BELOW = 3
_HEADER = 3000  # characters of mark-up in which the copy of an article may begin
_LABEL = 80  # characters of mark-up above a time element that may hold its label
_LONGEST_LINE = 160
_LINKED = 0.9
# Each begins with one sign that has no case: those are found ten times as fast in a whole page.
_NAMED = (
    lazy(
        r"\"(?i:datePublished|pub_?date|publish(?:ed)?_?(?:at|date|time))\"\s{0,9}:\s{0,9}"
        r"(?:\"(?P<script>[^\"]{8,40})\"|(?P<number>\d{9,13})(?=\s{0,9}[,}\]]))"
    ),
    lazy(
        r"<(?i:meta\s[^>]{0,60}?(?:name|property)=[\"'][\w:.-]{0,30}(?:date|publish)[\w:.-]{0,30}"
        r"[\"'][^>]{0,60}?content=[\"'](?P<meta>[^\"']{8,60}))"
    ),
)
_LINKED_DATA = lazy(
    r"<script\b[^>]{0,300}ld\+json[^>]{0,300}>(?P<data>.*?)</script", re.IGNORECASE | re.DOTALL
)
# The microformat of blogs, whose date of change stands for the first one where there is no other.
_ENTRY = lazy(
    r"=[\"']?(?i:(?<=class=|lass=[\"'])(?:[\w-]{1,30}\s){0,4}(?:published|updated|entry-date)"
    r"(?:\s[^\"'>]{0,60})?[\"'\s][^>]{0,80}?"
    r"title=[\"']?(?P<entry>\d{4}-\d\d-\d\d[^\"'>]{0,30}))"
)
_UPDATED = lazy(r"updated", re.IGNORECASE)
_TIME = lazy(r"<time\b[^>]{0,200}?datetime=[\"'](?P<time>[^\"']{8,40})", re.IGNORECASE)
_TAGS = lazy(r"<[^<>]{0,200}>|^[^<>]{0,200}>")
_WORDS = lazy(r"[^\W\d_]+")
_NOT_PUBLISHED = lazy(r"modif|updat|expir|valid|event", re.IGNORECASE)
_DATE_LABEL = lazy(
    r"\s*(?:dat(?:e|um|a|o)|fecha|päivämäärä|dátum|tarih|tanggal|tarikh|дата|ημερομηνία|تاريخ|تاریخ"
    r"|תאריך|दिनांक|तारीख|তারিখ|ngày|วันที่|日期|日付|날짜)\b",
    re.IGNORECASE,
)


def last_date(article: Article) -> Dated | None:
    """Return the date of a page whose metadata and datelines state none."""
    found = (
        _by_name(article)
        or next(_near_title(article), None)
        or _only(_labelled(article))
        or _signature(article)
        or _of_entry(article.source.text)
    )
    shown = article.modified if article.modified and article.modified.place else None
    return None if found and shown and found.value == shown.value else found


def _by_name(article: Article) -> Dated | None:
    text = article.source.text
    rest = _LINKED_DATA.sub(_unread, text) if "ld+json" in text else text
    matches = sorted(
        (found for pattern in _NAMED for found in pattern.finditer(rest)), key=re.Match.start
    )
    named = _only(map(Dated, _values(matches, _NOT_PUBLISHED)))
    if named:
        return named
    times = [found for found in _TIME.finditer(text) if not _is_otherwise(text, found)]
    start, end = _header(article) if times else (0, 0)
    times = [found for found in times if start <= found.start()]
    near = (found for found in times if found.start() <= end)
    first = next(_values(near, _NOT_PUBLISHED), None)
    return Dated(first) if first else _only(map(Dated, _values(times)))


def _unread(script: re.Match[str]) -> str:
    """Leave out linked data that was read as such: what it dates may be another page."""
    try:
        json.loads(script["data"], strict=False)
    except (ValueError, RecursionError):
        return script[0]
    return ""


def _of_entry(text: str) -> Dated | None:
    found = list(_ENTRY.finditer(text))
    return _only(map(Dated, _values(found, _UPDATED))) or _only(map(Dated, _values(found)))


def _header(article: Article) -> tuple[int, int]:
    """Return the range of the source in which the date of an article may stand."""
    blocks = article.blocks
    title = article.title.block if article.title else None
    at = next((i for i, block in enumerate(blocks) if block is title), 0)
    copy = next((block for block in blocks[at + 1 :] if block.zone == "body"), None)
    start = title.origin.span(0, 1).start if title else 0
    end = copy.origin.span(0, 1).start if copy else start + _HEADER
    return start, end


def _is_otherwise(text: str, found: re.Match[str]) -> bool:
    """Say whether the words before or in an element tell of a change, or of an event."""
    before = text[max(0, found.start() - _LABEL) : found.start()]
    inside = text[found.end() : found.end() + 2 * _LABEL].partition("</")[0]
    label = _TAGS.sub(" ", before)
    return is_of_event(label) or is_of_change(label) or is_of_change(_TAGS.sub(" ", inside))


def _values(
    matches: Iterable[re.Match[str]], refused: re.Pattern[str] | None = None
) -> Iterator[str]:
    for found in matches:
        if refused is None or not refused.search(found[0]):
            value = iso_date(found[found.lastgroup or 0])
            if day_of(value):
                yield value


def _only(dates: Iterable[Dated]) -> Dated | None:
    """Return the first of some dates if all are of one day: others are of other articles."""
    found = list(dates)
    return found[0] if len({day_of(date.value) for date in found}) == 1 else None


def _near_title(article: Article) -> Iterator[Dated]:
    around = _around(article.blocks, article.title)
    for before, block in zip((None, *around), around, strict=False):
        if block.zone in _NEVER or len(block.text) > _LONGEST_LINE:
            continue
        matches = find_dates(block.text, article.language)
        if not matches or is_period(block.text, matches):
            continue
        if block.zone in _CREDITS or _is_date_line(block.text):
            start, end = matches[0].span()
            value = settled(matches[0], Reading(article.language))
            label = block.text[:start] or (before.text if before else "")
            if is_possible(value) and not (is_of_change(label) or is_of_event(label)):
                yield Dated(value, Place(block, start, end))


def _is_date_line(text: str) -> bool:
    """Tell whether a line is a date with at most two words, such as a time zone, around it."""
    return bool(stated_dates(text)) or len(_WORDS.findall(without_dates(text))) <= 2


def _around(blocks: Sequence[Block], title: Place | None) -> Sequence[Block]:
    """Return the blocks from the headline to the first paragraphs of the copy."""
    at = next((i for i, block in enumerate(blocks) if title and block is title.block), 0)
    copy = [i for i, block in enumerate(blocks) if i > at and block.zone == "body"][:_BELOW]
    return blocks[at : (copy[-1] if copy else at + _BELOW) + 1]


def _labelled(article: Article) -> Iterator[Dated]:
    """Yield the dates of lines that call them the date, or the date of publication.

    What tells so in a sentence stands below the headline: above it may be that of a book. The
    line under a heading that is a link dates a teaser.
    """
    title = article.title.block if article.title else None
    below = teaser = False
    for block in article.blocks:
        below = below or block is title
        if teaser and block.kind != "heading":
            teaser = False
            continue
        teaser = block.kind == "heading" and block.link_density > _LINKED and block is not title
        if block.zone not in _NEVER and len(block.text) <= _LONGEST_LINE:
            for line in stated_dates(block.text, article.language):
                if line.named or _DATE_LABEL.match(block.text[: line.start]):
                    yield from _dated(block, line.value, line.start, line.end)
        if below and block.zone not in _NOT_BESIDE:
            yield from _issued(block, article.language)


def _issued(block: Block, language: str | None) -> Iterator[Dated]:
    """Yield the date of a sentence on the issue of the article, and on who wrote or filed it."""
    text = block.text[:_LONGEST_LINE]
    found = find_dates(text, language)
    if len(found) != 1 or stated_dates(block.text, language):
        return
    start, end = found[0].span()
    credit = len(block.text) <= _LONGEST_LINE and is_credit(text, found)
    opens = start > 0 and is_statement(text[:end], language)
    if (credit or opens) and is_of_issue(text) and not is_of_change(text):
        yield from _dated(block, settled(found[0], Reading(language)), start, end)


def _signature(article: Article) -> Dated | None:
    """Return the date that the copy ends with, as letters and notices do."""
    copy = [block for block in article.blocks if block.zone in {"body", "tail"}]
    lines = stated_dates(copy[-1].text, article.language) if len(copy) > 1 else ()
    if len(lines) != 1 or lines[0].changed:
        return None
    return next(_dated(copy[-1], lines[0].value, lines[0].start, lines[0].end), None)


def _dated(block: Block, value: str, start: int, end: int) -> Iterator[Dated]:
    if day_of(value) and is_possible(value):
        yield Dated(value, Place(block, start, end))
