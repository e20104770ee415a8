"""Markdown: front matter, the document's blocks with exact places, and their layout.

An empty heading or list item is a block with empty text; `gap` counts the empty lines directly
before the line a block begins on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..layout.opening import merge_authors, read_opening
from ..layout.tail import group_bios, mark_bios, mark_tail
from ..lazy import lazy
from ..model import Article, Dated, Place
from .credits import Credits, read_credits
from .front_terms import front_fields, front_terms
from .frontmatter import read_front_matter
from .markdown_blocks import markdown_blocks
from .stub_lines import part_stub_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Block, Source
    from .frontmatter import Mapping

_DATED_NAME = lazy(
    r"(?:^|/)(?P<day>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))-[^/]+$"
)
_TITLE_TAIL = (" |", " -", " –", " —", " :", " ·")


def read_markdown(source: Source) -> Iterator[Article]:
    """Read a Markdown document as one article; a file without text gives none."""
    front = read_front_matter(source)
    stated = read_credits(source, front.fields) if front else Credits()
    blocks = list(markdown_blocks(source, front.body if front else 0))
    body = list(part_stub_lines(source, blocks))
    if stated.blocks or body:
        article = _article(source, stated, _mark_titles(body, stated.title))
        yield _filed(article, front.fields) if front else article


def _filed(article: Article, fields: Mapping) -> Article:
    terms = front_terms(article.source, fields)
    return article._replace(terms=terms, fields=front_fields(fields))


def _article(source: Source, stated: Credits, body: Sequence[Block]) -> Article:
    opening = read_opening([*stated.blocks, *body])
    authors = merge_authors((*stated.authors, *opening.authors))
    marked = mark_bios(opening.blocks, [author.name for author in authors])
    marked = mark_tail(marked)
    return Article(
        source,
        "markdown",
        marked,
        title=_first(marked, "title"),
        dek=_first(marked, "dek"),
        authors=authors,
        signals=tuple(signal for author in authors for signal in author.signals),
        bios=group_bios(marked, [author.name for author in authors]),
        published=stated.published or opening.published or _day_of_file(source.path),
        modified=stated.modified or opening.modified,
        language=stated.language,
        canonical=stated.canonical,
    )


def _day_of_file(path: str) -> Dated | None:
    """Return the day that a file's name begins with, as site generators take it from there."""
    found = _DATED_NAME.search(path)
    return Dated(found["day"]) if found else None


def _first(blocks: Sequence[Block], zone: str) -> Place | None:
    block = next((block for block in blocks if block.zone == zone), None)
    return Place(block, 0, len(block.text)) if block else None


def _mark_titles(body: Sequence[Block], title: str | None) -> list[Block]:
    """Give the zone `title` to the heading that is the title, or repeats the stated one."""
    index = _title_index(body, title)
    if index is None:
        return list(body)
    return [*body[:index], body[index]._replace(zone="title"), *body[index + 1 :]]


def _title_index(body: Sequence[Block], title: str | None) -> int | None:
    headings = [index for index, block in enumerate(body) if block.kind == "heading" and block.text]
    if title is None:
        tops = [index for index in headings if body[index].level == 1]
        return tops[0] if tops else next((index for index in headings if index == 0), None)
    return next((index for index in headings if _says(body[index].text, title)), None)


def _says(heading: str, title: str) -> bool:
    """Say whether a heading is the stated title, which may name the site behind it."""
    heading, title = (" ".join(text.casefold().split()) for text in (heading, title))
    return title == heading or title.startswith(tuple(heading + tail for tail in _TITLE_TAIL))
