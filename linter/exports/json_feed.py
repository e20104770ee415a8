"""JSON Feed 1.0 and 1.1: items read one by one, so that a broken one fails alone."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ..model import Failure, UnreadableError
from .feed_dates import is_later, iso_date
from .feeds import SAMPLED, Feed, feed_language, untold
from .json_documents import JsonDocument
from .json_tree import Array, BrokenJsonError, Object, Scalar
from .json_values import Broken, Row, Value, numbered
from .summaries import Words, state_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Export, Skipped
    from .fragments import Item
    from .json_tree import Node
    from .passages import Passage


def read_json_feed(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Yield the articles of a feed; ids are those of the items, else their numbers from 1 on."""
    document = JsonDocument(export)
    top, problem = _top(document)
    if "items" not in top:
        raise UnreadableError(problem or "no feed in JSON: it has no list of items")
    everybody = _authors(_value(document, top, "authors"), _value(document, top, "author"))
    sample = (_row(item) for item in islice(document.items(top["items"], _is_item), SAMPLED))
    known = [item for item in sample if item is not None]
    authors = bool(everybody) or any(map(_own_authors, known))
    dates = any(item.text("date_published") or item.text("date_modified") for item in known)
    feed = Feed(export, untold(authors=authors, dates=dates))
    language = feed_language(
        _language(_value(document, top, "language")),
        filter(None, (_Entry(item).text() for item in known)),
    )
    for number, item in numbered(document.items(top["items"], _is_item)):
        row = _row(item)
        if row is not None:
            yield _Entry(row, everybody, language).outcome(feed, number)
        else:
            problem = None  # it is the same, seen from outside
            name = f"item/{number}" if number else None
            yield Failure(export.path, _broken(item).message, name)
    if problem:
        yield Failure(export.path, problem)


def _top(document: JsonDocument) -> tuple[dict[str, int], str | None]:
    """Return where the values of the feed itself begin, and what ended that if it is broken."""
    found: dict[str, int] = {}
    try:
        found.update(document.keys(document.start))  # as far as they come
    except BrokenJsonError as error:
        return found, document.broken(error).message
    return found, None


def _value(document: JsonDocument, top: dict[str, int], key: str) -> Value | None:
    """Return what the feed says of itself under a key; None where that cannot be read."""
    value = document.value(top[key]) if key in top else None
    return value if isinstance(value, Value) else None


def _is_item(node: Node) -> bool:
    return isinstance(node, Object) and node.get("id") is not None


def _row(item: Value | Broken) -> Row | None:
    if isinstance(item, Value) and isinstance(item.node, Object):
        return Row(item.node, item)
    return None


def _broken(item: Value | Broken) -> Broken:
    """Return what is wrong with an item that is no object."""
    if isinstance(item, Broken):
        return item
    return Broken(*item.of.position(item.node.start), "an item that is no object")


def _language(value: Value | None) -> str | None:
    return value.node.text if value and isinstance(value.node, Scalar) else None


def _authors(*values: Value | None) -> tuple[Passage, ...]:
    """Return the names in the first of the values that names anybody: 1.1's list, 1.0's one."""
    rows = (value.rows() for value in values if value)
    named = (tuple(filter(None, (row.passage("name") for row in people))) for people in rows)
    return next(filter(None, named), ())


def _own_authors(item: Row) -> tuple[Passage, ...]:
    return _authors(*(item.inner(key) for key in ("authors", "author")))


class _Entry(NamedTuple):
    """An item of a feed, and what the feed says of all."""

    row: Row
    everybody: tuple[Passage, ...] = ()
    language: str | None = None

    def outcome(self, feed: Feed, number: int) -> Article | Skipped:
        """Return the article that the item is."""
        row = self.row
        identity = f"item/{(row.text('id') or str(number)).strip()}"
        item = feed.item()
        item.language(row.text("language") or self.language)
        item.link((row.text("url") or row.text("id")).strip())
        title = row.passage("title")
        if title:
            item.title(title, markup=False)
        # An item that has authors of its own, be they nameless, has not those of the feed.
        own = any(row.inner(key) for key in ("authors", "author"))
        names = _own_authors(row) if own else self.everybody
        for name in names:
            item.author(name, "export", whole=False)
        if own and not names:
            feed = feed.without_names()
        self._state_dates(item)
        for tag in self._tags():
            item.term("tag", tag)
        summary = self._words("summary", markup=False)
        state_text(item, self.text(), summary, title.text if title else "")
        return feed.finished(item, identity)

    def text(self) -> Words | None:
        """Return the full text."""
        return self._words("content_html") or self._words("content_text", markup=False)

    def _words(self, key: str, *, markup: bool = True) -> Words | None:
        passage = self.row.passage(key)
        return Words(passage, markup) if passage else None

    def _tags(self) -> Iterator[Passage]:
        tags = self.row.keys.get("tags")
        for tag in tags.items if isinstance(tags, Array) else ():
            if isinstance(tag, Scalar) and tag.is_string and tag.text.strip():
                yield tag.passage(self.row.value.of).stripped()

    def _state_dates(self, item: Item) -> None:
        published, modified = self._date("date_published"), self._date("date_modified")
        if published:
            item.published(*published)
        if modified and (published is None or is_later(modified[1], published[1])):
            item.modified(*modified)

    def _date(self, key: str) -> tuple[Passage, str] | None:
        passage = self.row.passage(key)
        date = iso_date(passage.text) if passage else None
        return (passage, date) if passage and date else None
