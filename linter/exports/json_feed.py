"""JSON Feed 1.0 and 1.1: items read one by one, so that a broken one fails alone."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ..decoding import MAX_BYTES, decode
from ..lazy import lazy
from ..model import Failure, UnreadableError
from .feed_dates import is_later, iso_date
from .feeds import SAMPLED, Feed, feed_language, untold
from .json_tree import Array, BrokenJsonError, Object, Scalar, json_keys, json_value, skip_value
from .passages import Slice
from .summaries import Words, state_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Export, Skipped
    from .fragments import Item

_SPACE = lazy(r"[ \t\r\n]*")
# Every item has an id, and most programs write it first.
_NEXT_ITEM = lazy(r'\}\s*,\s*(?=\{\s*"id"\s*:)')


class _Broken(NamedTuple):
    """What is wrong with an item, and the offset of it."""

    problem: str
    offset: int


def read_json_feed(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Yield the articles of a feed; ids are those of the items, else their numbers from 1 on."""
    document = _whole(export)
    top = _top(document.text)
    if "items" not in top:
        raise UnreadableError("no feed in JSON: it has no list of items")
    everybody = _authors(_value(document.text, top))
    sample = islice(_items(document.text, top["items"]), SAMPLED)
    known = [item for item in sample if isinstance(item, Object)]
    authors = bool(everybody) or any(map(_authors, known))
    dates = any(item.text("date_published") or item.text("date_modified") for item in known)
    feed = Feed(export, untold(authors=authors, dates=dates))
    texts = (_Entry(item, document).text() for item in known)
    language = feed_language(_value(document.text, top).text("language"), filter(None, texts))
    for number, item in enumerate(_items(document.text, top["items"]), start=1):
        if isinstance(item, _Broken):
            line, column = document.position(item.offset)
            where = f"line {line}, column {column}: {item.problem}"
            yield Failure(export.path, where, f"item/{number}")
        else:
            yield _Entry(item, document, everybody, language).outcome(feed, number)


def _whole(export: Export) -> Slice:
    export.stream.seek(0)
    try:
        data = export.stream.read(MAX_BYTES + 1)
    except (OSError, EOFError) as error:
        raise UnreadableError(f"breaks off: {error}") from error
    return Slice(decode(data, export.path, markup=False).text)


def _top(text: str) -> dict[str, int]:
    """Return where the values of the feed itself begin; what follows a broken one is unknown."""
    found: dict[str, int] = {}
    try:
        found.update(json_keys(text))
    except BrokenJsonError:
        if "items" not in found:
            raise
    return found


def _value(text: str, top: dict[str, int]) -> Object:
    """Return what the feed says of itself, without its items."""
    keys = [key for key in ("authors", "author", "language") if key in top]
    return Object(tuple((key, json_value(text, top[key])[0]) for key in keys), 0, 0)


def _items(text: str, start: int) -> Iterator[Object | _Broken]:
    """Yield the items of a list, and what is broken of it."""
    if text[start : start + 1] != "[":
        yield _Broken("the items are no list", start)
        return
    at: int | None = _behind_space(text, start + 1)
    while at is not None and text[at : at + 1] != "]":
        try:
            end = skip_value(text, at)
            item = _item(text, at)
            yield item
            if isinstance(item, _Broken):
                at = _behind_broken(text, item.offset, end)
            else:
                at = _following(text, end)
        except BrokenJsonError as error:
            yield _Broken(str(error), error.offset)
            at = _next_item(text, error.offset)


def _behind_broken(text: str, at: int, end: int) -> int | None:
    """Return where the item behind a broken one begins, by its brackets unless these mislead.

    A stray quote makes what follows look like text, and brackets in texts look like brackets.
    """
    hidden = _next_item(text, at, end)
    if hidden is not None:
        return hidden
    try:
        return _following(text, end)
    except BrokenJsonError:
        return _next_item(text, end)


def _next_item(text: str, at: int, end: int | None = None) -> int | None:
    """Return where the next item begins that can be told from within a broken one."""
    found = _NEXT_ITEM.search(text, at, len(text) if end is None else end)
    return found.end() if found else None


def _following(text: str, end: int) -> int:
    """Return where the next item or the end of the list stands behind the end of an item."""
    at = _behind_space(text, end)
    if text[at : at + 1] == ",":
        return _behind_space(text, at + 1)
    if text[at : at + 1] != "]":
        raise BrokenJsonError("a comma or the end of the list is missing", at)
    return at


def _item(text: str, at: int) -> Object | _Broken:
    try:
        node, _ = json_value(text, at)
    except BrokenJsonError as error:
        return _Broken(str(error), error.offset)
    return node if isinstance(node, Object) else _Broken("an item that is no object", at)


def _behind_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _authors(of: Object) -> tuple[Scalar, ...]:
    """Return the names of authors, as version 1.1 has them or else as 1.0."""
    people = of.objects("authors") or of.objects("author")
    return tuple(name for person in people if (name := person.scalar("name")))


class _Entry(NamedTuple):
    """An item of a feed, in its document."""

    object: Object
    document: Slice
    everybody: tuple[Scalar, ...] = ()
    language: str | None = None

    def outcome(self, feed: Feed, number: int) -> Article | Skipped:
        """Return the article that the item is."""
        said = self.object
        identity = f"item/{(said.text('id') or str(number)).strip()}"
        item = feed.item()
        item.language(said.text("language") or self.language)
        item.link((said.text("url") or said.text("id") or "").strip())
        title = said.scalar("title")
        if title:
            item.title(title.passage(self.document), markup=False)
        # An item that has authors of its own, be they nameless, has not those of the feed.
        own = "authors" in dict(said.pairs) or "author" in dict(said.pairs)
        names = _authors(said) if own else self.everybody
        for name in names:
            item.author(name.passage(self.document), "export", whole=False)
        if own and not names:
            feed = feed.without_names()
        self._state_dates(item)
        for tag in self._tags():
            item.term("tag", tag.passage(self.document).stripped())
        summary = self._words("summary", markup=False)
        state_text(item, self.text(), summary, title.text if title else "")
        return feed.finished(item, identity)

    def text(self) -> Words | None:
        """Return the full text."""
        return self._words("content_html") or self._words("content_text", markup=False)

    def _words(self, key: str, *, markup: bool = True) -> Words | None:
        scalar = self.object.scalar(key)
        return Words(scalar.passage(self.document), markup) if scalar else None

    def _tags(self) -> Iterator[Scalar]:
        tags = self.object.get("tags")
        for tag in tags.items if isinstance(tags, Array) else ():
            if isinstance(tag, Scalar) and tag.is_string and tag.text.strip():
                yield tag

    def _state_dates(self, item: Item) -> None:
        published, modified = self._date("date_published"), self._date("date_modified")
        if published:
            item.published(published[0].passage(self.document), published[1])
        if modified and (published is None or is_later(modified[1], published[1])):
            item.modified(modified[0].passage(self.document), modified[1])

    def _date(self, key: str) -> tuple[Scalar, str] | None:
        scalar = self.object.scalar(key)
        date = iso_date(scalar.text) if scalar else None
        return (scalar, date) if scalar and date else None
