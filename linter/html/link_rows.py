"""Furniture in the copy that shows by its neighbours: lists, cards and rows of links."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..lazy import lazy
from .addresses import is_own, is_same_page
from .elements import HEADINGS, LISTS, lineage
from .labels import LEADS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from turbohtml import Element

    from ..model import Zone
    from .pieces import Piece

# Text of which this share is links is a link as a whole.
LINKED: Final = 0.8
# White space between links hides some of it from a first look.
_ROUGHLY: Final = 0.2
LONGEST_LABEL: Final = 48
LABEL_EDGES: Final = " \t\u00a0:.…|-–—>»«<[](){}•·*›▶►→▼✕×↓"
_MANY: Final = 3
# Less than this in a list is a number or a mark.
_LEAST_TOLD: Final = 5
_NEAR: Final = 16
_LEAST_CARD: Final = 20
_NUMBER = lazy(r"[\d\W_]+")


def is_link(piece: Piece) -> bool:
    """Say whether a block is a link, or links, as a whole."""
    roughly = piece.linked
    if not _ROUGHLY < roughly < LINKED:
        return roughly >= LINKED
    return sum(link.end - link.start for link in piece.links) >= LINKED * len(piece.text)


def mark_lists(pieces: Sequence[Piece], zones: list[Zone], copy: Sequence[int]) -> None:
    """Set aside lists of nothing but links inside the copy: they lead to other articles."""
    lists: dict[Element, list[int]] = {}
    for index in copy:
        if pieces[index].kind == "item":
            lists.setdefault(_list_around(pieces[index]), []).append(index)
    for indexes in lists.values():
        told = (pieces[index] for index in indexes if len(pieces[index].text) >= _LEAST_TOLD)
        linked = all(is_link(piece) for piece in told)
        if linked and sum(len(pieces[index].links) for index in indexes) >= _MANY:
            for index in indexes:
                zones[index] = "related"


def _list_around(piece: Piece) -> Element:
    near = lineage(piece.node, _NEAR)
    return next((node for node in near if node.tag in LISTS), piece.node)


def mark_rows(pieces: Sequence[Piece], zones: list[Zone], lines: Sequence[int], site: str) -> None:
    """Set aside rows of links; `lines` are the blocks in the copy that are links as a whole."""
    _mark_buttons(pieces, zones, [index for index in lines if zones[index] == "body"])
    _mark_headlines(pieces, zones, [index for index in lines if zones[index] == "body"], site)
    _mark_cards(pieces, zones, lines, site)
    _mark_leads(pieces, zones, lines, site)


def _mark_buttons(pieces: Sequence[Piece], zones: list[Zone], lines: Sequence[int]) -> None:
    """Set aside short links that recur word for word, numbers aside: nobody writes like that."""
    seen: dict[str, list[int]] = {}
    for index in lines:
        text = pieces[index].text
        if pieces[index].kind == "heading" or len(text) > LONGEST_LABEL:
            continue
        if words := _NUMBER.sub("", text).casefold():
            seen.setdefault(words, []).append(index)
    for indexes in seen.values():
        if len(indexes) >= _MANY:
            for index in indexes:
                zones[index] = "chrome"


def _mark_headlines(
    pieces: Sequence[Piece], zones: list[Zone], lines: Sequence[int], site: str
) -> None:
    """Set aside headlines that lead to other articles: in a link, or one directly after another.

    A subheading of the copy may hold a link, but is not in one, and has text below.
    """
    above = -1
    for index in lines:
        if not _is_headline(pieces[index], site):
            continue
        between = zones[above + 1 : index] if above >= 0 else ["body"]
        in_row = "body" not in between and pieces[above].level == pieces[index].level
        if in_row:
            zones[above] = "related"
        if in_row or _is_in_link(pieces[index]):
            zones[index] = "related"
        above = index


def _is_headline(piece: Piece, site: str) -> bool:
    """Say whether a block is a headline that leads to another page of the site."""
    if piece.kind != "heading" or len(piece.text) < _LEAST_CARD:
        return False
    links = piece.links
    return bool(links) and all("#" not in link.href and is_own(link.href, site) for link in links)


def _is_in_link(piece: Piece) -> bool:
    links = [link for _, _, link in piece.parts if link is not None]
    return bool(links) and not any(near.tag in HEADINGS for near in lineage(links[0], _NEAR))


def _mark_cards(
    pieces: Sequence[Piece], zones: list[Zone], lines: Sequence[int], site: str
) -> None:
    """Set aside cards: a headline and its teaser that lead to one and the same page."""
    for index, below in pairwise(lines):
        if below != index + 1 or "chrome" in {zones[index], zones[below]}:
            continue
        if _is_card(pieces[index], pieces[below], site):
            zones[index] = zones[below] = "related"


def _is_card(one: Piece, other: Piece, site: str) -> bool:
    if one.level == other.level or min(len(one.text), len(other.text)) < _LEAST_CARD:
        return False
    hrefs = {link.href for piece in (one, other) for link in piece.links[:1]}
    return len(hrefs) == 1 and all(is_own(h, site) and not is_same_page(h) for h in hrefs)


def _mark_leads(
    pieces: Sequence[Piece], zones: list[Zone], lines: Sequence[int], site: str
) -> None:
    """Give the label above links to other articles their zone ("Read also:")."""
    for index in lines:
        above = index - 1
        if above < 0 or zones[above] != "body" or len(pieces[above].text) > LONGEST_LABEL:
            continue
        if pieces[above].linked or not _leads_to(pieces[above].text, index, zones):
            continue
        if zones[index] == "related" or _is_own(pieces[index], site):
            zones[above] = zones[index] = "related"
            _mark_items(pieces, zones, index, site)


def _is_own(piece: Piece, site: str) -> bool:
    return all(is_own(link.href, site) for link in piece.links)


def _mark_items(pieces: Sequence[Piece], zones: list[Zone], first: int, site: str) -> None:
    """Give the items below the first of a list under a label its zone."""
    around = _list_around(pieces[first])
    for index in range(first + 1, len(pieces)):
        piece = pieces[index]
        if zones[index] != "body" or piece.kind != "item" or not is_link(piece):
            return
        if _list_around(piece) is not around or not _is_own(piece, site):
            return
        zones[index] = "related"


def _leads_to(text: str, index: int, zones: Sequence[Zone]) -> bool:
    """Say whether a text is the label of the links below it."""
    label = text.strip(LABEL_EDGES).casefold()
    if zones[index] == "related":
        return text.endswith(":") or label.startswith(LEADS)
    return zones[index] == "body" and label in LEADS
