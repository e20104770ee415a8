"""Feeds of RSS 0.9x, 1.0 and 2.0: items with a full text, or with a summary alone.

Dublin Core and the content module are read by their namespaces, whatever prefix they have.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from ..lazy import lazy
from ..model import Failure, UnreadableError
from .feed_authors import names_beside_mail
from .feed_dates import state_dates
from .feeds import SAMPLED, Feed, feed_language, untold
from .summaries import Words, are_whole, state_text
from .xml_documents import Document, items_of, start_of
from .xml_markup import attribute, inner_markup
from .xml_tree import Element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Article, Export, Skipped
    from .passages import Passage

_AUTHORS: Final = ("dc:creator", "author", "dc:author", "atom:author", "itunes:author")
_FULL: Final = ("content:encoded", "xhtml:body", "atom:content", "yandex:full-text")
_PUBLISHED: Final = ("pubDate", "dc:date", "atom:published", "dcterms:issued", "dcterms:created")
_MODIFIED: Final = ("atom:updated", "dcterms:modified")
_DESCRIPTION: Final = ("description", "dc:description")
# RSS 1.0 may give its own names a prefix as well.
_PREFIXED_ITEM = lazy(r"<(?:item|(?P<prefix>[\w.-]+):item)[\s>/]")
_COMMENT = lazy(r"#comment-\d+$")


def read_rss(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Yield the articles of a feed; ids are their guid, else their number from 1 on."""
    sample = [item for _, item in islice(items_of(_document(export)), SAMPLED)]
    known = [item for item in sample if isinstance(item, Element)]
    authors = any(True for item in known for _ in _names(item))
    dates = any(item.child(*_PUBLISHED, *_MODIFIED) for item in known)
    feed = Feed(export, untold(authors=authors, dates=dates))
    whole = _describe_wholly(known)
    document = _document(export)
    language = feed_language(_language(document), filter(None, map(_any_text, known)))
    for number, element in items_of(document):
        if isinstance(element, Failure):
            yield element
        else:
            yield _outcome(feed, element, number, language, whole=whole)


def _document(export: Export) -> Document:
    prefixed = _PREFIXED_ITEM.search(start_of(export))
    prefix = prefixed["prefix"] if prefixed else None
    document = Document(export, f"{prefix}:item" if prefix else "item")
    if prefix:
        document.prefixes[prefix] = ""
    if document.root.rpartition(":")[2] not in {"rss", "RDF"}:
        raise UnreadableError("no feed of RSS: its first element is none of <rss> and <rdf:RDF>")
    return document


def _language(document: Document) -> str:
    """Return the language of a feed; in RSS 1.0 the channel ends before the items."""
    channels = (element for element in document.head if element.name.endswith("channel"))
    inside = (channel.text("language", "dc:language") for channel in channels)
    stated = document.text("language", "dc:language") or next(inside, "")
    return stated or document.attributes.get("xml:lang", "")


def _describe_wholly(items: Sequence[Element]) -> bool:
    """Say whether the descriptions of a feed are its articles."""
    if any(not Words(inner_markup(full)).is_empty for item in items for full in item.all(*_FULL)):
        return False
    descriptions = (item.child(*_DESCRIPTION) for item in items)
    return are_whole([Words(inner_markup(found)) for found in descriptions if found])


def _outcome(
    feed: Feed, element: Element, number: int, language: str | None, *, whole: bool
) -> Article | Skipped:
    guid = element.text("guid") or element.attributes.get("rdf:about", "")
    identity = f"item/{guid or number}"
    if _COMMENT.search(guid) or _COMMENT.search(element.text("link")):
        return feed.skipped(identity, "a comment")
    item = feed.item()
    item.language(element.text("dc:language") or language)
    item.link(_permalink(element))
    title = element.child("title", "dc:title")
    if title is not None:
        item.title(inner_markup(title))
    names = list(_names(element))
    for name in names:
        item.author(name, "export", whole=False)
    if not names and element.child(*_AUTHORS):
        feed = feed.without_names()
    state_dates(item, element, _PUBLISHED, _MODIFIED)
    for category in element.all("category", "dc:subject"):
        item.term("category", category.passage().stripped())
    description = element.child(*_DESCRIPTION)
    summary = Words(inner_markup(description)) if description else None
    full = _full(element) or (summary if whole else None)
    state_text(item, full, summary, title.passage().text if title else "")
    return feed.finished(item, identity)


def _any_text(element: Element) -> Words | None:
    description = element.child(*_DESCRIPTION)
    return _full(element) or (Words(inner_markup(description)) if description else None)


def _full(element: Element) -> Words | None:
    texts = (Words(inner_markup(found)) for found in element.all(*_FULL))
    return next((text for text in texts if not text.is_empty), None)


def _names(element: Element) -> Iterator[Passage]:
    """Yield the names in the first kind of author fields that has any."""
    for field in _AUTHORS:
        names = [name for found in element.all(field) for name in _names_in(found)]
        if names:
            yield from names
            return


def _names_in(field: Element) -> Iterator[Passage]:
    inner = field.child("atom:name", "name")
    passage = (inner or field).passage().stripped()
    names = list(names_beside_mail(passage))
    # RSS wants an address in its own field; one in any other stands for a name.
    if names or field.name == "author":
        yield from names
    elif passage.text:
        yield passage


def _permalink(element: Element) -> str:
    """Return the address of the article itself, before that of a service that counts clicks."""
    linked = (attribute(link, "href").text for link in element.all("atom:link"))
    guid = element.child("guid")
    permanent = guid is not None and guid.attributes.get("isPermaLink", "true") != "false"
    stated = (element.text("feedburner:origLink"), element.text("link"), *linked)
    return next(
        (address for address in stated if address), element.text("guid") if permanent else ""
    )
