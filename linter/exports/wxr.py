"""WordPress's own export, WXR 1.0 to 1.2: posts, pages and custom types of a site.

Read by https://github.com/WordPress/WordPress (wp-admin/includes/export.php): which elements an
export has, and what they hold. Comments are personal data and never looked at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..model import Failure, Skipped
from .fragments import Item
from .wordpress_copy import shown_copy
from .wordpress_types import NO_ARTICLES, STATUSES, TERMS
from .wxr_authors import WxrAuthors
from .xml_documents import Document, items_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Export, Status, Untold
    from .passages import Passage
    from .xml_items import Cut
    from .xml_tree import Element

# Themes show no author of a page.
_UNTOLD_OF_PAGES: Final[frozenset[Untold]] = frozenset({"byline"})
_POST = re.compile(r"<wp:post_id>\s*(?:<!\[CDATA\[)?\s*(\d+)")
_SEARCH_TEXTS: Final = frozenset({"_yoast_wpseo_title", "_yoast_wpseo_metadesc"})


def read_wxr(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Yield the posts, pages and custom types of an export; ids are ``post/ID``."""
    site = _Site(export)
    for number, element in items_of(site.document):
        if isinstance(element, Failure):
            yield element
            continue
        identity = _identity(element, number)
        reason = NO_ARTICLES.get(element.text("wp:post_type"))
        article = None if reason else site.article(element, identity)
        yield article or Skipped(export.path, reason or "without text", item=identity)


def _name_of(cut: Cut) -> str:
    post = _POST.search(cut.slice.text)
    return f"post/{post[1]}" if post else f"item/{cut.number}"


def _identity(element: Element, number: int) -> str:
    post = element.text("wp:post_id")
    return f"post/{post}" if post else f"item/{number}"


class _Site:
    """What the head of an export says of all its items."""

    def __init__(self, export: Export) -> None:
        self._export = export
        self._authors = WxrAuthors(export)
        self.document = Document(export, "item", _name_of)
        self._authors.read_head(self.document)
        self._language = self.document.text("language")
        self._home = self.document.text("wp:base_blog_url", "link").rstrip("/")
        self._is_wordpress = bool(self.document.text("wp:base_blog_url", "wp:base_site_url"))

    def article(self, element: Element, identity: str) -> Article | None:
        """Return the article of an item; None when it has neither title nor text."""
        item = Item(self._export.path, self._export.read_on)
        item.language(self._language)
        item.link(self._absolute(element.text("link")))
        for title in element.all("title"):
            item.title(title.passage())
        kind = element.text("wp:post_type")
        item.field("type", kind)
        if kind != "page":  # whose account nobody sees
            self._authors.state(element, item)
        _state_dates(element, item)
        _state_terms(element, item)
        for excerpt in element.all("excerpt:encoded"):
            item.dek(excerpt.written())
        for meta in element.all("wp:postmeta"):
            if meta.text("wp:meta_key") in _SEARCH_TEXTS:
                item.metadata(_value(meta))
        for content in element.all("content:encoded"):
            item.copy(shown_copy(content.written()))
        article = item.article(identity)
        if article is None:
            return None
        return article._replace(
            status=_status(element),
            edit_url=self._edit_url(element),
            untold=_UNTOLD_OF_PAGES if kind == "page" else frozenset(),
        )

    def _absolute(self, link: str) -> str:
        return f"{self._home}{link}" if link.startswith("/") and self._home else link

    def _edit_url(self, element: Element) -> str | None:
        post = element.text("wp:post_id")
        if not (self._is_wordpress and post.isdigit() and self._home.startswith("http")):
            return None
        return f"{self._home}/wp-admin/post.php?post={post}&action=edit"


def _value(meta: Element) -> Passage:
    return (meta.child("wp:meta_value") or meta).passage()


def _status(element: Element) -> Status | None:
    if element.text("wp:post_password"):
        return "protected"
    return STATUSES.get(element.text("wp:status"))


def _state_dates(element: Element, item: Item) -> None:
    """State the dates as the page shows them: in the site's own time, if the post has one."""
    published = _first_date(element, "wp:post_date", "wp:post_date_gmt", "pubDate")
    modified = _first_date(element, "wp:post_modified", "wp:post_modified_gmt")
    if published:
        item.published(published)
    if modified and (published is None or modified.text.strip() > published.text.strip()):
        item.modified(modified)


def _first_date(element: Element, *names: str) -> Passage | None:
    """Return the first date that is one: drafts have zeros, and a year before the first."""
    for name in names:
        child = element.child(name)
        passage = child and child.passage()
        if (
            passage
            and any(digit in passage.text for digit in "123456789")
            and ("-0001" not in passage.text)
        ):
            return passage
    return None


def _state_terms(element: Element, item: Item) -> None:
    for term in element.all("category"):
        domain = term.attributes.get("domain", "category")
        kind = TERMS.get(domain)
        if kind is not None:
            item.term(kind, term.passage().stripped())
