"""Putting an article together from a page's pieces, their zones and the page's metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..layout.dateline import stated_date
from ..layout.tail import group_bios, mark_bios, mark_tail
from ..model import Article, Block, Dated, Place, Span
from .bylines import line_names, resolve_authors, visible_signals
from .dates import date_in_address, is_other_day, iso_date
from .metadata import read_metadata
from .spelling import TokenOrigin, offset_of
from .standing import Zoned
from .titles import trim_site
from .zones import zone_fragment, zone_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Source, Zone
    from .metadata import Metadata
    from .pieces import Page, Piece

_COPY: frozenset[Zone] = frozenset({"title", "dek", "byline", "dateline", "body", "bio"})

# A blank slot or two are nothing to point at, and finding places means counting the page's lines.
_MANY_SLOTS: Final = 3


def assemble(source: Source, page: Page) -> Article:
    """Return the article of a page that has text."""
    metadata = read_metadata(page)
    zoned = _zoned(page, metadata)
    blocks = _blocks(source, page.pieces, zoned)
    visible = tuple(visible_signals(blocks, zoned.marks))
    authors = resolve_authors((*metadata.signals, *visible), metadata.outlets)
    blocks = mark_tail(mark_bios(blocks, [author.name for author in authors]))
    published = _published(blocks, zoned, metadata)
    dek = _whole(blocks[zoned.dek]) if zoned.dek >= 0 else None
    if zoned.title < 0 and page.title is not None:
        blocks = (_head_title(source, page.title), *blocks)
    return Article(
        source,
        "html",
        blocks,
        title=_title(blocks, zoned, page, metadata),
        dek=dek,
        authors=authors,
        bios=group_bios(blocks),
        published=published,
        modified=next((Dated(value) for value in metadata.modified), None),
        language=metadata.language,
        canonical=metadata.canonical,
    )


def _zoned(page: Page, metadata: Metadata) -> Zoned:
    if not page.pieces:
        return Zoned([])
    if page.whole:
        return zone_page(page, metadata.titles)
    return zone_fragment(page.pieces)


def _blocks(source: Source, pieces: Sequence[Piece], zoned: Zoned) -> tuple[Block, ...]:
    return tuple(
        [
            Block(
                piece.text,
                zone,
                piece.kind,
                TokenOrigin(source, piece.parts, piece.text),
                piece.level,
                piece.links,
                piece.gap,
                _hole(source, piece) if piece.gap >= _MANY_SLOTS and zone in _COPY else None,
            )
            for piece, zone in zip(pieces, zoned.zones, strict=True)
        ]
    )


def _hole(source: Source, piece: Piece) -> Span | None:
    """Return the source range of the empty elements before a block."""
    if piece.hole is None:
        return None
    start = offset_of(source, piece.hole)
    own = [offset_of(source, token) for token in (piece.node.token, piece.parts[0][1]) if token]
    return Span(start, next((offset for offset in own if offset > start), start))


def _head_title(source: Source, piece: Piece) -> Block:
    return Block(piece.text, "metadata", "label", TokenOrigin(source, piece.parts, piece.text))


def _whole(block: Block) -> Place:
    return Place(block, 0, len(block.text))


def _title(blocks: Sequence[Block], zoned: Zoned, page: Page, metadata: Metadata) -> Place | None:
    if zoned.title >= 0:
        return _whole(blocks[zoned.title])
    if page.title is None:
        return None
    outlet = next(iter(metadata.outlets), None)
    return Place(blocks[0], *trim_site(blocks[0].text, outlet))


def _published(blocks: Sequence[Block], zoned: Zoned, metadata: Metadata) -> Dated | None:
    """Return the date the page states: shown to its readers or, more exactly, in its metadata."""
    shown = next(_shown(blocks, zoned), None)
    stated = next(iter(metadata.published), None)
    if stated is None:
        return shown or _of_address(metadata)
    if shown is not None and is_other_day(stated, shown.value):
        return shown
    return Dated(stated)


def _shown(blocks: Sequence[Block], zoned: Zoned) -> Iterator[Dated]:
    for index, marks in zoned.marks.items():
        block = blocks[index]
        for mark in marks:
            if mark.value:
                yield Dated(iso_date(mark.value), Place(block, mark.start, mark.end))
        start = _end_of_names(block.text) if block.zone == "byline" else 0
        value = stated_date(block.text) or stated_date(block.text[start:])
        if value:
            yield Dated(value, Place(block, start, len(block.text)))


def _end_of_names(text: str) -> int:
    """Return where the names of a byline end: the date may stand behind them."""
    return max((text.find(name) + len(name) for name in line_names(text)), default=0)


def _of_address(metadata: Metadata) -> Dated | None:
    value = date_in_address(metadata.canonical or "")
    return Dated(value) if value else None
