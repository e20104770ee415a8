"""Other readers of news pages, for comparison: what each says of authors, title and date.

They are no dependencies of newslint; where one is not installed it is left out.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Read(NamedTuple):
    """What a reader says of one page."""

    authors: tuple[str, ...] = ()
    title: str = ""
    date: str | None = None


def installed() -> dict[str, Callable[[bytes], Read]]:
    """Return the other readers that can be imported here."""
    return {name: make() for name, make in _READERS.items() if find_spec(name)}


def missing() -> list[str]:
    """Return the names of those that cannot."""
    return [name for name in _READERS if not find_spec(name)]


def _trafilatura() -> Callable[[bytes], Read]:
    extract = import_module("trafilatura").bare_extraction

    def read(page: bytes) -> Read:
        found = extract(page, with_metadata=True)
        if found is None:
            return Read()
        return Read((found.author or "",), found.title or "", found.date)

    return read


def _extruct() -> Callable[[bytes], Read]:
    extract = import_module("extruct").extract
    syntaxes = ["json-ld", "microdata", "opengraph"]

    def read(page: bytes) -> Read:
        text = page.decode("utf-8", "replace")
        return _picked(extract(text, syntaxes=syntaxes, errors="ignore"))

    return read


_READERS = {"trafilatura": _trafilatura, "extruct": _extruct}


def _picked(found: dict[str, list[Any]]) -> Read:
    """Take the first article of the JSON-LD, else of the microdata, else the open graph."""
    stated = [*_nodes(found.get("json-ld", [])), *map(_plain, found.get("microdata", []))]
    article = next(filter(_is_article, stated), {})
    graph = dict(pair for group in found.get("opengraph", []) for pair in group["properties"])
    return Read(
        tuple(_names(article.get("author"))),
        _first(article.get("headline"), graph.get("og:title")),
        _first(article.get("datePublished"), graph.get("article:published_time")) or None,
    )


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"))
    elif isinstance(value, list):
        for item in value:
            yield from _nodes(item)


def _plain(item: dict[str, Any]) -> dict[str, Any]:
    return {"@type": item.get("type", ""), **item.get("properties", {})}


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and kind.endswith(("Article", "Posting"))
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _names(author: object) -> Iterator[str]:
    if isinstance(author, str):
        yield author
    elif isinstance(author, list):
        for one in author:
            yield from _names(one)
    elif isinstance(author, dict):
        yield from _names((author.get("properties") or author).get("name"))


def _first(*values: object) -> str:
    return next((value for value in values if isinstance(value, str) and value), "")
