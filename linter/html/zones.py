"""Giving every piece of a page its zone."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from ..layout.boxes import is_box_heading
from .container import find_copy, is_prose, weigh
from .elements import LISTS
from .header import mark_header
from .standing import Standing, Standings, Zoned
from .titles import choose_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Zone
    from .elements import Node
    from .pieces import Page, Piece

_MANY_LINKS: Final = 3
_LINKED: Final = 0.8
_NEAR: Final = 16


def zone_fragment(pieces: Sequence[Piece]) -> Zoned:
    """Zone a fragment: a heading at its start is the title, everything else is copy."""
    zoned = Zoned(["body"] * len(pieces))
    if pieces and pieces[0].level in {1, 2}:
        zoned.zones[0] = "title"
        zoned.title = 0
    return zoned


def zone_page(page: Page, stated: Sequence[str]) -> Zoned:
    """Zone a whole page; `stated` are the titles its head gives."""
    pieces = page.pieces
    prose = weigh(pieces)
    *_, root = pieces[0].node.ancestors()
    standing = Standings(prose, find_copy(prose, root))
    standings = [standing.of(piece.node) for piece in pieces]
    zones = [_zone(piece, where) for piece, where in zip(pieces, standings, strict=True)]
    zoned = Zoned(zones)
    _set_lists_aside(pieces, zones)
    first = _first_prose(pieces, standings, zones)
    zoned.title = _find_title(pieces, standings, zones, first, stated)
    if zoned.title >= 0:
        zones[zoned.title] = "title"
        if zoned.title <= first:
            _clear_above(pieces, zones, zoned.title)
    mark_header(pieces, standings, zoned, first)
    return zoned


def _zone(piece: Piece, where: Standing) -> Zone:
    if where.role == "caption" and piece.kind != "heading":
        piece.kind = "caption"
    if where.zone == "bio":
        return "chrome" if is_box_heading(piece.text) else "bio"
    if where.zone == "chrome" and where.inside and is_prose(piece):
        return "bio" if where.role == "byline" else "body"
    return where.zone


def _set_lists_aside(pieces: Sequence[Piece], zones: list[Zone]) -> None:
    """Set aside lists of nothing but links inside the copy: they lead to other articles."""
    lists: dict[Node, list[int]] = {}
    for index, piece in enumerate(pieces):
        if zones[index] == "body" and piece.kind == "item":
            near = islice(piece.node.ancestors(), _NEAR)
            holder = next((node for node in near if node.tag in LISTS), piece.node)
            lists.setdefault(holder, []).append(index)
    for indexes in lists.values():
        linked = all(pieces[index].linked >= _LINKED for index in indexes)
        if linked and len(indexes) >= _MANY_LINKS:
            for index in indexes:
                zones[index] = "related"


def _clear_above(pieces: Sequence[Piece], zones: list[Zone], title: int) -> None:
    """Take section labels and the like above the headline out of the copy."""
    for index in range(title):
        if zones[index] == "body" and not is_prose(pieces[index]):
            zones[index] = "chrome"


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
) -> int:
    headings = [
        index
        for index, piece in enumerate(pieces)
        if (piece.kind == "heading" or standings[index].role == "title")
        and zones[index] in {"body", "chrome"}
        and piece.level <= 2
    ]
    early = [index for index in headings if index <= first]
    return choose_heading(pieces, early, headings[len(early) :], stated)
