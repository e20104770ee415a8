"""All the days that an article states for its publication: shown, in metadata, in its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from .lazy import lazy
from .model import Article, Block, Dated, Place, Zone
from .remembering import remembered

_HEADER: frozenset[Zone] = frozenset({"dateline", "byline"})
_NAME = '"date'
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


def day_of(value: str | Dated | None) -> date | None:
    """Return the day of a stated date, None where it has none or is no date."""
    text = value.value if isinstance(value, Dated) else value or ""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def days_in_metadata(article: Article) -> frozenset[date]:
    """Return the days of publication out of sight; several in linked data tell nothing."""
    linked = {found[1] for found in linked_dates(article, _LINKED)}
    values = [*linked] if len(linked) == 1 else []
    values += [field.value for field in article.fields if field.name in _FIELDS]
    return frozenset(day for day in map(day_of, values) if day and day.year > 1)


def linked_dates(article: Article, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with ``"date`` in the source of a page."""
    text = article.source.text
    found = (pattern.match(text, at) for at in _of_dates(article))
    return (match for match in found if match is not None)


@remembered(2)  # a page is long, these are few, and two rules ask
def _of_dates(article: Article) -> tuple[int, ...]:
    if article.format != "html":
        return ()
    text = article.source.text
    places = [text.find(_NAME)]
    while places[-1] >= 0:
        places.append(text.find(_NAME, places[-1] + 1))
    return tuple(places[:-1])


def filed_month(article: Article) -> tuple[int, int] | None:
    """Return the (year, month) under which the address files an article."""
    found = _PATH.search(article.canonical or "")
    return (int(found["year"]), int(found["month"])) if found else None


def shown_days(article: Article) -> Iterator[ShownDay]:
    """Yield the days below the headline that no label calls those of a change.

    What stands above it may be the day on which the page was sent.
    """
    from .layout.dateline import stated_dates

    below = _below_headline(article)
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


def _below_headline(article: Article) -> list[Block]:
    title = article.title.block if article.title else None
    below: list[Block] = []
    for block in article.blocks:
        if block is title:
            below.clear()
        elif block.zone in _HEADER:
            below.append(block)
    return below
