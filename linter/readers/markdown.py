"""Markdown: front matter, the document's blocks with exact places, and their layout.

An empty heading or list item is a block with empty text; `gap` counts the empty lines directly
before the line a block begins on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..layout.stated import Credits, article_of
from ..lazy import lazy
from ..model import Dated
from .credits import read_credits
from .front_terms import front_fields, front_terms
from .frontmatter import read_front_matter
from .markdown_blocks import markdown_blocks
from .stub_lines import part_stub_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Source
    from .frontmatter import Mapping

_DATED_NAME = lazy(
    r"(?:^|/)(?P<day>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))-[^/]+$"
)


def read_markdown(source: Source) -> Iterator[Article]:
    """Read a Markdown document as one article; a file without text gives none."""
    front = read_front_matter(source)
    stated = read_credits(source, front.fields) if front else Credits()
    blocks = list(markdown_blocks(source, front.body if front else 0))
    body = list(part_stub_lines(source, blocks))
    if stated.blocks or body:
        article = article_of(source, "markdown", stated, body)
        if article.published is None:
            article = article._replace(published=_day_of_file(source.path))
        yield _filed(article, front.fields) if front else article


def _filed(article: Article, fields: Mapping) -> Article:
    terms = front_terms(article.source, fields)
    return article._replace(terms=terms, fields=front_fields(fields))


def _day_of_file(path: str) -> Dated | None:
    """Return the day that a file's name begins with, as site generators take it from there."""
    found = _DATED_NAME.search(path)
    return Dated(found["day"]) if found else None
