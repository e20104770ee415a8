"""Plain text: a headline, credit lines, paragraphs, and an author box that is text too."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..layout.boxes import word_count
from ..layout.byline import byline_names, clean_names
from ..layout.dateline import stated_date, stated_dates
from ..layout.opening import merge_authors, read_opening
from ..layout.paragraphs import paragraph_blocks
from ..layout.tail import group_bios, mark_bios, mark_tail
from ..lazy import lazy
from ..model import Article, Author, Block, Dated, Place, Signal, Verbatim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Source, Zone

_LONGEST_TITLE = 220
_MOST_TITLE_WORDS = 14
_FIELD = lazy(r"(?P<key>[A-Za-z][A-Za-z _-]{1,18}):[ \t]*(?P<value>\S.*)")
_FIELD_ZONES: dict[str, Zone] = {
    "title": "title",
    "headline": "title",
    "subtitle": "dek",
    "dek": "dek",
    "summary": "dek",
    "description": "dek",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "date": "dateline",
    "published": "dateline",
    "updated": "dateline",
    "url": "metadata",
    "canonical": "metadata",
    "source": "metadata",
    "tags": "metadata",
    "category": "metadata",
    "keywords": "metadata",
    "section": "metadata",
    "slug": "metadata",
    "language": "metadata",
}


class _Header(NamedTuple):
    """The "Title: ..." lines at the very top: their values as blocks, by key."""

    fields: tuple[tuple[str, Block], ...] = ()

    def first(self, *keys: str) -> Block | None:
        return next((block for key, block in self.fields if key in keys), None)


def read_text(source: Source) -> Iterator[Article]:
    """Read a plain text as one article; an empty file gives none."""
    blocks = list(paragraph_blocks(source))
    if not blocks:
        return
    header = _read_header(blocks)
    body = blocks[len(header.fields) :]
    if header.first("title", "headline") is None:
        body = _mark_title(body)
    yield _article(source, header, [block for _, block in header.fields] + body)


def _article(source: Source, header: _Header, blocks: Sequence[Block]) -> Article:
    opening = read_opening(blocks)
    authors = merge_authors((*_header_authors(header), *opening.authors))
    marked = mark_bios(opening.blocks, [author.name for author in authors])
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


def _read_header(blocks: Sequence[Block]) -> _Header:
    """Read two or more "Key: value" lines at the top, of keys that articles have."""
    fields: list[tuple[str, Block]] = []
    for block in blocks:
        match = _FIELD.fullmatch(block.text)
        key = match["key"].lower() if match else ""
        if match is None or key not in _FIELD_ZONES or not isinstance(block.origin, Verbatim):
            break
        fields.append((key, _field_block(block, key, match.start("value"))))
    known = {_FIELD_ZONES[key] for key, _ in fields}
    return _Header(tuple(fields)) if len(fields) > 1 and len(known) > 1 else _Header()


def _field_block(block: Block, key: str, start: int) -> Block:
    zone = _FIELD_ZONES[key]
    span = block.origin.span(start, len(block.text))
    text, origin = block.text[start:], Verbatim(span.start)
    if zone == "title":
        return block._replace(text=text, origin=origin, zone=zone, kind="heading", level=1)
    return block._replace(text=text, origin=origin, zone=zone, kind="label")


def _header_authors(header: _Header) -> Iterator[Author]:
    for key, block in header.fields:
        if _FIELD_ZONES[key] == "byline":
            signal = Signal("by-line-text", block.text, _whole(block))
            for name in clean_names(block.text) or (block.text,):
                yield Author(name, (signal,))


def _header_date(block: Block | None) -> Dated | None:
    if block is None:
        return None
    return Dated(stated_date(block.text) or block.text, _whole(block))
