"""Feeds of RSS 1.0 and 2.0: items with a full text, or with a summary alone.

Dublin Core and the content module are read by their namespaces, whatever prefix they have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Failure, Skipped
from .fragments import Item
from .xml_documents import Document, items_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Export
    from .xml_tree import Element

_AUTHORS = ("dc:creator", "author", "itunes:author")


def read_rss(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Yield the articles of a feed; ids are their guid, else their number from 1 on."""
    document = Document(export, "item")
    language = document.text("language", "dc:language")
    for number, element in items_of(document):
        if isinstance(element, Failure):
            yield element
            continue
        identity = f"item/{element.text('guid') or number}"
        article = _article(export, element, language, identity)
        yield article or Skipped(export.path, "without text", item=identity)


def _article(export: Export, element: Element, language: str, identity: str) -> Article | None:
    item = Item(export.path, export.read_on)
    item.language(language)
    item.link(element.text("link", "atom:link"))
    for title in element.all("title"):
        item.title(title.passage())
    for name in _AUTHORS:
        for author in element.all(name):
            item.author(author.passage(), "export", whole=False)
    for date in element.all("pubDate", "dc:date"):
        item.published(date.passage())
    for category in element.all("category", "dc:subject"):
        item.term("category", category.passage().stripped())
    full, summary = element.child("content:encoded"), element.child("description")
    if full is not None and full.passage().text.strip():
        item.copy(full.passage())
    elif summary is not None:
        item.dek(summary.passage())
    return item.article(identity)
