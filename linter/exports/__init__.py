"""Exports of content management systems and feeds: containers of articles, read item by item.

Each format is a function from an export to its articles and to what became of its other items.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Export, ExportReader, Failure, InputFormat, Skipped


def read_rss(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Read a feed of RSS 1.0 or 2.0."""
    from .rss import read_rss as read

    return read(export)


def read_ghost(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Read an export of Ghost."""
    from .ghost import read_ghost as read

    return read(export)


def read_wordpress_json(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Read posts of WordPress's REST interface."""
    from .wordpress_json import read_wordpress_json as read

    return read(export)


EXPORT_READERS: dict[InputFormat, ExportReader] = {
    "rss": read_rss,
    "ghost": read_ghost,
    "wordpress-json": read_wordpress_json,
}
