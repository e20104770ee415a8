"""Plain text: a headline, credit lines, paragraphs, and an author box that is text too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..layout.boxes import word_count
from ..layout.byline import byline_names, clean_names
from ..layout.dateline import stated_date, stated_dates
from ..layout.opening import merge_authors, read_opening
from ..layout.paragraphs import paragraph_blocks
from ..layout.tail import group_bios, mark_bios, mark_tail
from ..model import Article, Author, Block, Dated, Place, Signal
from ..terms import unique
from .header_lines import Header, read_header
from .term_lines import joined, part_term_lines, term_line, terms_of_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Source, Term

_LONGEST_TITLE = 220
_MOST_TITLE_WORDS = 14


def read_text(source: Source) -> Iterator[Article]:
    """Read a plain text as one article; an empty file gives none."""
    blocks = list(paragraph_blocks(source))
    if not blocks:
        return
    header = read_header(blocks)
    lines, body = part_term_lines(blocks[len(header.fields) :])
    if header.first("title", "headline") is None:
        body = _mark_title(body)
    yield _article(source, header, lines, [block for _, block in header.fields] + body)


def _article(
    source: Source, header: Header, lines: Sequence[Block], blocks: Sequence[Block]
) -> Article:
    opening = read_opening(blocks)
    authors = merge_authors((*_header_authors(header), *opening.authors))
    marked = joined(lines, opening.blocks)
    marked = mark_bios(marked, [author.name for author in authors])
    marked = mark_tail(marked)
    title = next((block for block in marked if block.zone == "title"), None)
    dek = next((block for block in marked if block.zone == "dek"), None)
    link = header.first("url", "canonical")
    language = header.first("language")
    return Article(
        source,
        "text",
        marked,
        title=_whole(title),
        dek=_whole(dek),
        authors=authors,
        signals=tuple(signal for author in authors for signal in author.signals),
        bios=group_bios(marked, [author.name for author in authors]),
        published=_header_date(header.first("date", "published")) or opening.published,
        modified=_header_date(header.first("updated")) or opening.modified,
        language=language.text if language else None,
        canonical=link.text if link and link.text.startswith("http") else None,
        terms=unique(_terms(header, lines)),
    )


def _whole(block: Block | None) -> Place | None:
    return Place(block, 0, len(block.text)) if block else None


def _mark_title(blocks: Sequence[Block]) -> list[Block]:
    """Make the first line a title, behind credit lines that may stand above it."""
    for index, block in enumerate(blocks[:4]):
        if byline_names(block.text) or stated_dates(block.text):
            continue
        if not _may_be_title(block):
            break
        titled = block._replace(zone="title", kind="heading", level=1)
        return [*blocks[:index], titled, *blocks[index + 1 :]]
    return list(blocks)


def _may_be_title(block: Block) -> bool:
    text = block.text
    if block.kind != "paragraph" or len(text) > _LONGEST_TITLE:
        return False
    return not (text.endswith((".", "。", "।")) and word_count(text) >= _MOST_TITLE_WORDS)


def _terms(header: Header, lines: Sequence[Block]) -> Iterator[Term]:
    for key, block in header.fields:
        yield from terms_of_line(key, block, 0)
    for block in lines:
        line = term_line(block.text)
        if line:
            yield from terms_of_line(line.key, block, line.start)


def _header_authors(header: Header) -> Iterator[Author]:
    for _, block in header.fields:
        if block.zone == "byline":
            signal = Signal("by-line-text", block.text, _whole(block))
            for name in clean_names(block.text) or (block.text,):
                yield Author(name, (signal,))


def _header_date(block: Block | None) -> Dated | None:
    if block is None:
        return None
    return Dated(stated_date(block.text) or block.text, _whole(block))
