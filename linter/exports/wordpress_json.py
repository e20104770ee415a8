"""Posts of WordPress as its REST interface returns them: one, or a list.

An item is `post/ID`, for pages and other types too. What the interface embeds (`?_embed`) names
authors and terms; a list of users saved beside the file names authors where it does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from ..lazy import lazy
from ..model import Failure, Skipped, UnreadableError
from .fragments import Item
from .json_documents import JsonDocument
from .json_tree import Object
from .json_values import Broken, Row, numbered
from .wordpress_authors import state_authors
from .wordpress_dates import local_dates
from .wordpress_excerpts import is_automatic
from .wordpress_types import NO_ARTICLES, STATUSES, TERMS
from .wordpress_users import user_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Export, Status, Untold
    from .json_tree import Node
    from .json_values import Value

# Sites may keep authors out of the interface, which then tells nothing of the byline they show.
_UNTOLD: Final[frozenset[Untold]] = frozenset({"byline"})
_USERS: Final = "a list of users"
_ID = lazy(r'"id"\s*:\s*"?(\d{1,20})')
_INTERFACE: Final = "/wp-json/"


def read_wordpress_json(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Yield the posts of a file, and what became of what else is in it."""
    document = JsonDocument(export)
    told_users = False
    for number, value in numbered(_values(document)):
        if isinstance(value, Broken):
            found = _ID.search(value.start)
            name = f"post/{found[1]}" if found else f"item/{number}"
            yield Failure(export.path, value.message, name if number else None)
        elif user_of(value.node) is not None:
            if not told_users:
                yield Skipped(export.path, _USERS)
            told_users = True
        else:
            yield _outcome(export, value, number)


def _values(document: JsonDocument) -> Iterator[Value | Broken]:
    if document.is_list(document.start):
        yield from document.items(document.start, _is_post)
        return
    value = document.whole()
    if isinstance(value, Broken) and not value.start:
        raise UnreadableError(value.message)
    if not isinstance(value, Broken) and _refusal(value.node):
        raise UnreadableError(_refusal(value.node))
    yield value


def _refusal(node: Node) -> str:
    """Return what a site answered instead of posts, "" when it did answer with some."""
    if not isinstance(node, Object) or _is_post(node):
        return ""
    code, message = node.text("code"), node.text("message")
    return f"an error of the site instead of posts: {code} ({message})" if code and message else ""


def _is_post(node: Node) -> bool:
    return isinstance(node, Object) and any(
        isinstance(node.get(key), Object) for key in ("title", "content", "excerpt")
    )


def _outcome(export: Export, value: Value, number: int) -> Article | Skipped | Failure:
    node = value.node
    if not isinstance(node, Object) or not _is_post(node):
        return Skipped(export.path, "no post of WordPress", item=f"item/{number}")
    row = Row(node, value)
    identity = row.text("id")
    name = f"post/{identity}" if identity else f"item/{number}"
    kind = row.text("type")
    if kind in NO_ARTICLES:
        return Skipped(export.path, NO_ARTICLES[kind], item=name)
    article = _article(export, row, name)
    return article or Skipped(export.path, "without text", item=name)


def _article(export: Export, row: Row, name: str) -> Article | None:
    item = Item(export.path, export.read_on)
    if title := row.passage("title", "rendered") or row.passage("title", "raw"):
        item.title(title)
    copy = row.passage("content", "rendered") or row.passage("content", "raw")
    excerpt = row.passage("excerpt", "rendered") or row.passage("excerpt", "raw")
    if excerpt and not is_automatic(excerpt.text, copy.text if copy else None):
        item.dek(excerpt)
    state_authors(item, row, export.path)
    published, modified = local_dates(row)
    if published:
        item.published(*published)
    if modified:
        item.modified(*modified)
    _file(item, row)
    if copy:
        item.copy(copy)
    article = item.article(name)
    if article is None or not (article.title or copy or excerpt):
        return None
    abridged = row.keys.get("content") is None
    return article._replace(
        status=_status(row), edit_url=_edit_url(row), abridged=abridged, untold=_UNTOLD
    )


def _file(item: Item, row: Row) -> None:
    """State address and terms."""
    item.link(row.text("link"))
    item.field("slug", row.text("slug"))
    item.field("type", row.text("type"))
    item.language(row.text("lang") or row.text("locale"))
    for key in ("title", "description"):
        if stated := row.passage("yoast_head_json", key):
            item.metadata(stated)
    for term in row.rows("_embedded", "wp:term"):
        kind, name = TERMS.get(term.text("taxonomy")), term.passage("name")
        if kind and name:
            item.term(kind, name)


def _status(row: Row) -> Status | None:
    is_protected = row.text("content", "protected") == "true" or row.text("password")
    return "protected" if is_protected else STATUSES.get(row.text("status"))


def _edit_url(row: Row) -> str | None:
    """Return where the post is edited on its site, which may live in a folder of its host."""
    identity = row.text("id")
    own = next((row.text("href") for row in row.rows("_links", "self")), "")
    site, interface, _ = own.partition(_INTERFACE)
    if not interface:
        parts = urlsplit(row.text("link"))
        site = f"{parts.scheme}://{parts.netloc}"
    if not identity or not site.startswith(("http://", "https://")):
        return None
    return f"{site}/wp-admin/post.php?post={identity}&action=edit"
