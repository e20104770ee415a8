"""Exports of Ghost, of all its versions, and what its interface returns.

An item is `post/ID`, for pages too. Of the forms a post is stored in HTML is read where there is
one, else Lexical, Mobiledoc, Markdown, or plain text. `__GHOST_URL__` stays as it is stored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from ..lazy import lazy
from ..model import Author, Failure, Skipped, UnreadableError
from .fragments import Item
from .ghost_dates import date_value, is_later
from .ghost_lexical import lexical_copy
from .ghost_markup import Copy
from .ghost_mobiledoc import mobiledoc_copy
from .ghost_tables import Link, read_tables
from .json_documents import JsonDocument
from .json_tree import BrokenJsonError, Object
from .json_values import Broken, Row, numbered
from .passages import inserted, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..model import Article, Export, Status
    from .ghost_tables import Tables
    from .json_tree import Node

_STATUS: Final[Mapping[str, Status]] = {
    "published": "published",
    "sent": "published",  # by e-mail only
    "scheduled": "scheduled",
    "draft": "draft",
}
_STORED: Final = "__GHOST_URL__"
_META: Final = ("meta_title", "meta_description", "og_title", "og_description")
_PAGES: Final = frozenset({"page", "1", "true"})
_ID = lazy(r'"id"\s*:\s*"?([\w-]{1,60})')


def read_ghost(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Yield the posts and pages of an export, and what cannot be read of it."""
    document = JsonDocument(export)
    tables = read_tables(document)
    if tables.posts is None:
        problems = [broken.message for broken in tables.broken] or ["no posts of Ghost in it"]
        raise UnreadableError(problems[0])
    for broken in tables.broken:
        yield Failure(export.path, broken.message)
    for number, value in numbered(document.items(tables.posts, _is_post)):
        if isinstance(value, Broken):
            name = _name(value.start, number) if number else None
            yield Failure(export.path, value.message, name)
        elif not isinstance(value.node, Object) or not _is_post(value.node):
            yield Skipped(export.path, "no post of Ghost", item=f"item/{number}")
        else:
            yield _Post(export, tables, Row(value.node, value), number).read()


def _is_post(node: Node) -> bool:
    return isinstance(node, Object) and any(
        node.get(key) is not None for key in ("title", "html", "lexical", "mobiledoc", "markdown")
    )


def _name(start: str, number: int) -> str:
    found = _ID.search(start)
    return f"post/{found[1]}" if found else f"item/{number}"


class _Post:
    """One post, read from its row and from those that other tables hold of it."""

    def __init__(self, export: Export, tables: Tables, row: Row, number: int) -> None:
        self._tables = tables
        self._row = row
        self._id = row.text("id")
        self._name = f"post/{self._id}" if self._id else f"item/{number}"
        self._path = export.path
        self._item = Item(export.path, export.read_on)

    def read(self) -> Article | Skipped | Failure:
        """Return the article."""
        try:
            copy = self._copy()
        except BrokenJsonError as error:
            line, column = self._row.value.of.position(error.offset)
            problem = f"line {line}, column {column}: the copy is no JSON: {error}"
            return Failure(self._path, problem, self._name)
        self._head()
        self._authors()
        self._terms()
        for part in copy:
            if part.is_markdown:
                self._item.markdown_copy(part.passage)
            else:
                self._item.copy(part.passage)
        article = self._item.article(self._name)
        if article is None or not (article.title or copy):
            return Skipped(self._path, "without text", item=self._name)
        status = _STATUS.get(self._row.text("status"))
        return article._replace(status=status, edit_url=self._edit_url(), abridged=False)

    def _copy(self) -> list[Copy]:
        row = self._row
        if html := row.passage("html"):
            return [*self._picture(), Copy(html)]
        for key, read in (("lexical", lexical_copy), ("mobiledoc", mobiledoc_copy)):
            if outer := row.passage(key):
                return [*self._picture(), *read(outer)]
        for key in ("markdown", "plaintext"):
            if written := row.passage(key):
                return [Copy(written, is_markdown=key == "markdown")]
        return []

    def _picture(self) -> Iterator[Copy]:
        """Yield the caption of the picture above the copy."""
        meta = self._tables.meta.get(self._id)
        for row in (self._row, *((meta,) if meta else ())):
            if caption := row.passage("feature_image_caption"):
                of, at = caption.slice, caption.offset(0)
                opening = inserted("<figure><figcaption>", of, at)
                closing = inserted("</figcaption></figure>", of, caption.offset(len(caption.text)))
                yield Copy(joined((opening, caption, closing), of))

    def _head(self) -> None:
        row, item = self._row, self._item
        if title := row.passage("title"):
            item.title(title, markup=False)
        if excerpt := row.passage("custom_excerpt"):
            item.dek(excerpt, markup=False)
        self._dates()
        item.language(row.text("locale") or row.text("language"))
        item.link(self._address())
        item.field("slug", row.text("slug"))
        item.field("visibility", row.text("visibility"))
        meta = self._tables.meta.get(self._id)
        for source in (row, *((meta,) if meta else ())):
            for key in _META:
                if stated := source.passage(key):
                    item.metadata(stated)

    def _dates(self) -> None:
        published, modified = self._row.passage("published_at"), self._row.passage("updated_at")
        first = date_value(published.text) if published else ""
        if published:
            self._item.published(published, first)
        if modified and is_later(last := date_value(modified.text), first):
            self._item.modified(modified, last)

    def _authors(self) -> None:
        for row in self._row.rows("authors"):
            self._author(row)
        if self._row.keys.get("authors") is not None:
            return
        for link in self._links(self._tables.authors_of, "author_id"):
            user = self._tables.users.get(link.id)
            if user is not None and user.text("name"):
                self._author(user)
            elif unknown := link.row.passage("author_id"):
                known = Author(unknown.text, is_account=True)
                self._item.author(unknown, "export", known)

    def _links(self, joins: Mapping[str, list[Link]], key: str) -> list[Link]:
        single = self._row.text(key)
        return joins.get(self._id) or ([Link(single, self._row, 0)] if single else [])

    def _author(self, row: Row) -> None:
        if name := row.passage("name"):
            addresses = tuple(a for key in ("website", "url") if (a := row.text(key)))
            known = Author(
                name.text.strip(),
                login=row.text("slug") or None,
                bio=row.text("bio") if row.keys.get("bio") is not None else None,
                profiles=addresses,
            )
            self._item.author(name, "export", known)
        if bio := row.passage("bio"):
            self._item.bio(bio, row.text("name").strip())

    def _terms(self) -> None:
        links = self._tables.tags_of.get(self._id, ())
        linked = (self._tables.tags.get(link.id) for link in links)
        for row in (*self._row.rows("tags"), *linked):
            # Tags that begin with # are notes for the editors.
            if row is None or row.text("name").startswith("#"):
                continue
            if name := row.passage("name"):
                self._item.term("tag", name)

    def _address(self) -> str:
        """Return the permalink; exports say it of nothing but what was published elsewhere."""
        own = self._row.text("url")
        return self._row.text("canonical_url") or ("" if own.startswith(_STORED) else own)

    def _edit_url(self) -> str | None:
        if not self._id:
            return None
        parts = urlsplit(self._row.text("url"))
        site = f"{parts.scheme}://{parts.netloc}" if parts.scheme in {"http", "https"} else ""
        is_page = self._row.text("type") == "page" or self._row.text("page") in _PAGES
        return f"{site}/ghost/#/editor/{'page' if is_page else 'post'}/{self._id}"
