"""Articles whose title, authors and dates are stated apart from their text.

Front matter, exports and feeds state them; the text may repeat them, and say more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..model import Article, Place
from .opening import merge_authors, read_opening
from .tail import group_bios, mark_bios, mark_tail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Author, Block, Dated, Format, Source

_TITLE_TAIL = (" |", " -", " –", " —", " :", " ·")


class Credits(NamedTuple):
    """What is stated about an article apart from its text, and the blocks of these statements."""

    blocks: tuple[Block, ...] = ()
    title: str | None = None
    authors: tuple[Author, ...] = ()
    published: Dated | None = None
    modified: Dated | None = None
    language: str | None = None
    canonical: str | None = None


def article_of(source: Source, format_: Format, stated: Credits, body: Sequence[Block]) -> Article:
    """Put an article together of what is stated about it and the blocks of its text."""
    opening = read_opening([*stated.blocks, *_mark_titles(body, stated.title)])
    authors = merge_authors((*stated.authors, *opening.authors))
    marked = mark_bios(opening.blocks, [author.name for author in authors])
    marked = mark_tail(marked)
    return Article(
        source,
        format_,
        marked,
        title=_first(marked, "title"),
        dek=_first(marked, "dek"),
        authors=authors,
        signals=tuple(signal for author in authors for signal in author.signals),
        bios=group_bios(marked, [author.name for author in authors]),
        published=stated.published or opening.published,
        modified=stated.modified or opening.modified,
        language=stated.language,
        canonical=stated.canonical,
    )


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
