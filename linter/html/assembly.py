"""Putting an article together from a page's pieces, their zones and the page's metadata."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from ..layout.tail import group_bios, mark_bios, mark_tail
from ..model import Article, Block, Place, Span
from .authorship import folded, resolve_authors
from .bylines import visible_signals
from .cutter import cut
from .filing import terms_of
from .last_authors import last_signals
from .listing import is_listing
from .metadata import read_metadata
from .microdata import read_microdata
from .nesting import tame
from .places import offset_of, tag_span
from .published import Header, published_and_modified
from .spelling import NodeOrigin, start_of
from .standing import Zoned
from .titles import trim_heading, trim_site
from .zones import zone_fragment, zone_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Author, Signal, Source, Zone
    from .metadata import Metadata
    from .pieces import Page, Piece

_COPY: frozenset[Zone] = frozenset({"title", "dek", "byline", "dateline", "body", "bio"})

# A blank slot or two are nothing to point at, and finding places means counting the page's lines.
_MANY_SLOTS: Final = 3


def assemble(source: Source, page: Page) -> Article:
    """Return the article of a page that has text."""
    items = read_microdata(page)
    metadata = read_metadata(page, items)
    zoned = _zoned(page, metadata)
    blocks = _blocks(source, page.pieces, zoned)
    visible = tuple(visible_signals(blocks, zoned.marks, zoned.title))
    signals = (*metadata.signals, *visible)
    late = partial(last_signals, page, blocks, zoned.title)
    authors = resolve_authors(signals, metadata.outlets, metadata.sites, late)
    authors = tuple(_described(author, metadata) for author in authors)
    blocks = mark_tail(mark_bios(blocks, [author.name for author in authors]))
    published, modified = published_and_modified(Header(page.pieces, blocks, zoned, metadata))
    dek = _whole(blocks[zoned.dek]) if zoned.dek >= 0 else None
    terms = terms_of(page, blocks, zoned, items, metadata)
    if zoned.title < 0 and page.title is not None:
        blocks = (_head_title(source, page.title), *blocks)
    return Article(
        source,
        "html",
        blocks,
        title=_title(blocks, zoned, page, metadata),
        dek=dek,
        authors=authors,
        signals=(*signals, *_late_signals(authors, signals)),
        bios=group_bios(blocks, [author.name for author in authors]),
        published=published,
        modified=modified,
        language=metadata.language,
        canonical=metadata.canonical,
        listing=is_listing(page, zoned, metadata.canonical),
        terms=terms,
        fields=metadata.fields,
    )


def copy_blocks(source: Source) -> tuple[Block, ...]:
    """Return the blocks of a fragment that is all copy, as exports and feeds hold it."""
    page = cut(tame(source.text))
    return _blocks(source, page.pieces, Zoned(["body"] * len(page.pieces), page.hints))


def _late_signals(authors: Sequence[Author], signals: Sequence[Signal]) -> Iterator[Signal]:
    """Yield what names an author without being said where authors are named."""
    known = set(map(id, signals))
    return (said for author in authors for said in author.signals if id(said) not in known)


def _described(author: Author, metadata: Metadata) -> Author:
    """Add what metadata say of an author, the last statement of each kind."""
    key = folded(author.name)
    for said in metadata.people:
        if folded(said.name) == key:
            author = author._replace(
                pronouns=said.pronouns or author.pronouns,
                bio=said.bio or author.bio,
                profiles=author.profiles + said.profiles,
                contacts=author.contacts + said.contacts,
            )
    return author


def _zoned(page: Page, metadata: Metadata) -> Zoned:
    if not page.pieces:
        return Zoned([], page.hints)
    if page.whole:
        return zone_page(page, metadata.titles)
    return zone_fragment(page)


def _blocks(source: Source, pieces: Sequence[Piece], zoned: Zoned) -> tuple[Block, ...]:
    return tuple(
        [
            Block(
                piece.text,
                zone,
                piece.kind,
                NodeOrigin(source, piece),
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
    start = tag_span(source, piece.hole).start
    own = (offset_of(source, piece.node), start_of(source, piece))
    return Span(start, next((at for at in own if at is not None and at > start), start))


def _head_title(source: Source, piece: Piece) -> Block:
    return Block(piece.text, "metadata", "label", NodeOrigin(source, piece))


def _whole(block: Block) -> Place:
    return Place(block, 0, len(block.text))


def _title(blocks: Sequence[Block], zoned: Zoned, page: Page, metadata: Metadata) -> Place | None:
    if zoned.title >= 0:
        heading = blocks[zoned.title]
        return Place(heading, *trim_heading(heading.text, metadata.titles))
    if page.title is None:
        return None
    outlet = next(iter(metadata.outlets), None)
    return Place(blocks[0], *trim_site(blocks[0].text, outlet))
