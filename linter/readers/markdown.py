"""Markdown: front matter, the document's blocks with exact places, and their layout.

An empty heading or list item is a block with empty text; `gap` counts the empty lines directly
before the line a block begins on. With front matter, or called MDX, a document is the source of a
site, whose generator takes its template syntax out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frontmatter import read_front_matter
from .markdown_blocks import markdown_blocks
from .site_articles import site_articles
from .stub_lines import part_stub_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Source


def read_markdown(source: Source) -> Iterator[Article]:
    """Read a Markdown document as one article; a file without text gives none."""
    front = read_front_matter(source)
    of_site = front is not None or source.path.lower().endswith(".mdx")
    blocks = list(markdown_blocks(source, front.body if front else 0, of_site=of_site))
    yield from site_articles(source, "markdown", front, list(part_stub_lines(source, blocks)))
