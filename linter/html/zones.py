"""Giving every piece of a page its zone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..layout.boxes import is_box_heading
from .addresses import site_of_page
from .asides import set_asides
from .author_boxes import mark_author_boxes
from .container import find_copy, is_prose, is_whole_link, paragraphs, weigh
from .copies import set_copies_aside
from .deks import keep_captions, mark_dek
from .header import mark_header
from .others import set_others_aside
from .standing import Standing, Standings, Zoned
from .titles import Headings, choose_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Zone
    from .hints import Hints
    from .pieces import Page, Piece

_MOST_ABOVE: Final = 0.1
_LONGEST_TITLE: Final = 300
_BESIDE: Final = frozenset({"chrome", "body"})


def zone_fragment(page: Page) -> Zoned:
    """Zone a fragment: a heading at its start is the title, everything else is copy."""
    pieces = page.pieces
    zoned = Zoned(["body"] * len(pieces), page.hints)
    if pieces and pieces[0].level in {1, 2}:
        zoned.zones[0] = "title"
        zoned.title = 0
    return zoned


def zone_page(page: Page, stated: Sequence[str]) -> Zoned:
    """Zone a whole page; `stated` are the titles its head gives."""
    pieces = page.pieces
    hints = page.hints
    prose = weigh(paragraphs(pieces), hints)
    standing = Standings(prose, find_copy(prose, page.root))
    standings = [standing.of(piece.node) for piece in pieces]
    zones = [_zone(piece, where) for piece, where in zip(pieces, standings, strict=True)]
    _set_teasers_aside(pieces, standings, zones)
    zoned = Zoned(zones, hints)
    site = site_of_page(page)
    set_asides(pieces, zones, site)
    set_others_aside(page, zones, site)
    set_copies_aside(pieces, zones)
    first = _first_prose(pieces, standings, zones)
    zoned.title = _find_title(pieces, standings, zones, first, stated, hints)
    if zoned.title >= 0:
        zones[zoned.title] = "title"
        if _clear_above(pieces, zones, zoned.title, first):
            first = _first_prose(pieces, standings, zones)
    mark_header(pieces, standings, zoned, first)
    mark_dek(page, standings, zoned, first)
    keep_captions(pieces, standings, zoned, first)
    mark_author_boxes(pieces, standings, zones)
    return zoned


def _zone(piece: Piece, where: Standing) -> Zone:
    if where.role == "caption" and piece.kind != "heading":
        piece.kind = "caption"
    if piece.is_furniture:
        return "related" if where.zone in {"body", "bio"} else where.zone
    if where.zone == "bio":
        return "chrome" if is_box_heading(piece.text) else "bio"
    if where.role == "byline" and (where.zone == "body" or where.inside) and is_prose(piece):
        return "bio"
    return "body" if where.zone == "chrome" and where.inside and is_prose(piece) else where.zone


def _set_teasers_aside(
    pieces: Sequence[Piece], standings: Sequence[Standing], zones: list[Zone]
) -> None:
    """Set aside the prose behind the copy that stands under a headline that is a link."""
    copy = [index for index, standing in enumerate(standings) if standing.zone == "body"]
    teaser = False
    for index in range(copy[-1] + 1 if copy else len(pieces), len(pieces)):
        if pieces[index].kind == "heading":
            teaser = is_whole_link(pieces[index])
        elif teaser and is_prose(pieces[index]):
            zones[index] = "related" if zones[index] == "body" else zones[index]
            teaser = False


def _clear_above(pieces: Sequence[Piece], zones: list[Zone], title: int, first: int) -> bool:
    """Take section labels, notices and the like above the headline out of the copy.

    Prose above it is copy where it is much of the copy. Say whether the first of it went.
    """
    sizes = [len(piece.text) * (zone == "body") for piece, zone in zip(pieces, zones, strict=True)]
    notice = sum(sizes[:title]) < sum(sizes) * _MOST_ABOVE
    if title > first and not notice:
        return False
    for index in range(title):
        if zones[index] == "body" and (notice or not is_prose(pieces[index])):
            zones[index] = "chrome"
    return title > first


def _first_prose(
    pieces: Sequence[Piece], standings: Sequence[Standing], zones: Sequence[Zone]
) -> int:
    """Return the index of the copy's first paragraph, else of its first piece."""
    copy = [i for i, zone in enumerate(zones) if zone == "body" and standings[i].zone == "body"]
    prose = (i for i in copy if standings[i].role != "dek" and is_prose(pieces[i]))
    return next(prose, copy[0] if copy else len(zones))


def _find_title(
    pieces: Sequence[Piece],
    standings: Sequence[Standing],
    zones: Sequence[Zone],
    first: int,
    stated: Sequence[str],
    hints: Hints,
) -> int:
    named = {
        index
        for index, piece in enumerate(pieces)
        if standings[index].role == "title" or (index <= first and hints[piece.node] == "title")
    }
    headings = [
        index
        for index, piece in enumerate(pieces)
        if (piece.kind == "heading" or index in named)
        and zones[index] in _BESIDE
        and piece.level <= 2
    ]
    early = [index for index in headings if index <= first]
    # What stands in furniture below the copy's beginning is a heading of that.
    late = [i for i in headings[len(early) :] if zones[i] == "body" or standings[i].inside]
    lines = [i for i in range(min(first + 1, len(pieces))) if _may_be_title(pieces[i], zones[i])]
    told = [index for index in lines if index in named and not standings[index].closed]
    return choose_heading(pieces, Headings(early, late, lines, told), stated)


def _may_be_title(piece: Piece, zone: Zone) -> bool:
    return zone in _BESIDE and not piece.is_furniture and len(piece.text) <= _LONGEST_TITLE
