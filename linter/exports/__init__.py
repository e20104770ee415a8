"""Exports of content management systems and feeds: containers of articles, read item by item.

Each format is a function from an export to its articles and to what became of its other items.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Export, ExportReader, Failure, InputFormat, Skipped


def read_rss(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Read a feed of RSS 0.9x, 1.0 or 2.0."""
    from .rss import read_rss as read

    return read(export)


def read_wxr(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Read WordPress's own export."""
    from .wxr import read_wxr as read

    return read(export)


def read_ghost(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Read an export of Ghost."""
    from .ghost import read_ghost as read

    return read(export)


def read_atom(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Read a feed of Atom, or what Blogger exports."""
    from .atom import read_atom as read

    return read(export)


def read_json_feed(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Read a JSON Feed."""
    from .json_feed import read_json_feed as read

    return read(export)


def read_wordpress_json(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Read posts of WordPress's REST interface."""
    from .wordpress_json import read_wordpress_json as read

    return read(export)


EXPORT_READERS: dict[InputFormat, ExportReader] = {
    "wxr": read_wxr,
    "rss": read_rss,
    "atom": read_atom,
    "json-feed": read_json_feed,
    "ghost": read_ghost,
    "wordpress-json": read_wordpress_json,
}
