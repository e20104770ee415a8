"""All the days that an article states for its publication: shown, in metadata, in its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from .lazy import lazy
from .model import Article, Dated, Place, Zone

_HEADER: frozenset[Zone] = frozenset({"dateline", "byline"})
_LINKED = lazy(r"\"datePublished\"\s{0,9}:\s{0,9}\"(\d{4}-\d\d-\d\d)")
_FIELDS = frozenset(
    {
        *("article:published_time", "og:published_time", "date", "pubdate", "publishdate"),
        *("dc.date.issued", "publish_date", "published", "date_published", "datepublished"),
        *("sailthru.date", "parsely-pub-date"),
    }
)
DATE_FIELDS = _FIELDS | {
    *(
        "article:modified_time",
        "og:updated_time",
        "modified",
        "updated",
        "lastmod",
        "last_modified",
    ),
    *("date_modified", "datemodified", "dc.date", "dcterms.created", "dcterms.modified", "created"),
}
# "/2021/03/" and "/2021/03/15/" in the address, as blogs and newsrooms file their articles.
_PATH = lazy(r"/(?P<year>20\d\d)/(?P<month>0[1-9]|1[0-2])(?:/(?P<day>0[1-9]|[12]\d|3[01]))?/")


class ShownDay(NamedTuple):
    """A day that readers see as that of publication, and where."""

    day: date
    place: Place


class StatedDays(NamedTuple):
    """Days of publication by where they are stated; `filed` is the (year, month) of the address."""

    shown: tuple[ShownDay, ...]
    metadata: frozenset[date]
    filed: tuple[int, int] | None


def day_of(value: str | Dated | None) -> date | None:
    """Return the day of a stated date, None where it has none or is no date."""
    text = value.value if isinstance(value, Dated) else value or ""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def stated_days(article: Article) -> StatedDays:
    """Return what an article states; of linked data with several dates, nothing is known."""
    linked = {day[1] for day in _linked(article)}
    values = [*linked] if len(linked) == 1 else []
    values += [field.value for field in article.fields if field.name in _FIELDS]
    days = frozenset(day for day in map(day_of, values) if day and day.year > 1)
    return StatedDays(tuple(_shown(article)), days, _filed(article))


def _linked(article: Article) -> Iterator[re.Match[str]]:
    if article.format == "html":
        yield from matches_at('"datePublished"', _LINKED, article.source.text)


def matches_at(words: str, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with some words: a page is long, these are few."""
    start = text.find(words)
    while start >= 0:
        found = pattern.match(text, start)
        if found is not None:
            yield found
        start = text.find(words, start + 1 if found is None else found.end())


def _filed(article: Article) -> tuple[int, int] | None:
    found = _PATH.search(article.canonical or "")
    return (int(found["year"]), int(found["month"])) if found else None


def _shown(article: Article) -> Iterator[ShownDay]:
    """Yield the days below the headline that no label calls those of a change.

    What stands above it may be the day on which the page was sent.
    """
    from .layout.dateline import stated_dates

    title = article.title.block if article.title else None
    at = next((i for i, block in enumerate(article.blocks) if block is title), -1)
    below = [block for block in article.blocks[at + 1 :] if block.zone in _HEADER]
    published = article.published
    day = day_of(published)
    if published and published.place and day and published.place.block in below:
        yield ShownDay(day, published.place)
        return
    for block in below:
        for stated in stated_dates(block.text, article.language):
            day = day_of(stated.value)
            if day and not stated.changed:
                yield ShownDay(day, Place(block, stated.start, stated.end))
