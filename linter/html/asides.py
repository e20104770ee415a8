"""Furniture that stands in the copy: labels, lines of links to other articles, tags, appeals.

What leads nowhere on the site is no furniture of it: copied articles bring the same words along
as plain text or with links to where they come from, and these stay copy.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..lazy import lazy
from .addresses import is_own, is_same_page
from .elements import is_inline, lineage
from .labels import LABELS, LEADS, NEWSLETTERS, SIGN_UPS, SUBJECTS
from .link_rows import LABEL_EDGES, LINKED, LONGEST_LABEL, is_link, mark_lists, mark_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import BlockKind, Zone
    from .pieces import Piece

_LONGEST_LINE: Final = 240
_LEAST_LINKED: Final = 0.5
_LEAST_TAGGED: Final = 0.3
_LITTLE_LINKED: Final = 0.1
# A name has fewer words than a headline.
_LEAST_WORDS: Final = 4
_NEAR: Final = 8
_LINES: frozenset[BlockKind] = frozenset(
    {"paragraph", "caption", "quote", "button", "label", "heading"}
)
_BEFORE: Final = " \u00a0[(>»›▶►→•*-–—|"
_SET_OFF: Final = ("", ":", "|", "»", ">", "-", "–", "—", "：", "#", "→")
_COUNT = re.compile(r"\s*\(\d+\)\s*\Z")
_PRICE = lazy(r"(?:[A-Z]{0,3}[$€£¥₹]\s?\d|\d[\d.,]{0,12}\s?[$€£¥₹])")
_PERSON = lazy(
    r"/(?:authors?|autor(?:es|en|i)?|auteurs?|people|staff|writers?|profiles?|by)[/?.]"
    r"|^(?:mailto|tel):"
)


def set_asides(pieces: Sequence[Piece], zones: list[Zone], site: str) -> None:
    """Take furniture out of the copy; `site` is the site of the page, "" when it is not known."""
    copy = [index for index, zone in enumerate(zones) if zone == "body"]
    mark_lists(pieces, zones, copy)
    for index in copy:
        if zones[index] == "body":
            zones[index] = _zone_of(pieces[index], site)
    lines = [i for i in copy if zones[i] != "chrome" and is_link(pieces[i])]
    menus = [i for i in range(1, len(zones)) if zones[i] == "related" and zones[i - 1] == "body"]
    if lines or menus:
        mark_rows(pieces, zones, sorted({*lines, *menus}), site)


def _zone_of(piece: Piece, site: str) -> Zone:
    text = piece.text
    if len(text) <= LONGEST_LABEL and is_label(text) and not _is_written(piece):
        return "chrome"
    linked = piece.linked
    if not linked or len(text) > _LONGEST_LINE or piece.kind not in _LINES:
        return "body"
    if linked < _LITTLE_LINKED and not is_appeal(text):
        return "body"
    return _of_line(piece, site)


def _of_line(piece: Piece, site: str) -> Zone:
    """Zone a short block with links."""
    links = piece.links
    own = all(is_own(link.href, site) for link in links)
    if own and is_appeal(piece.text):
        return "chrome"
    linked = sum(link.end - link.start for link in links) / len(piece.text)
    opening = piece.text.lstrip(_BEFORE).casefold()
    if linked >= _LEAST_TAGGED and _leads_with(opening, SUBJECTS):
        return "chrome"
    if own and linked >= _LEAST_LINKED and _leads_with(opening, LEADS):
        return "related"
    return _of_links(piece, own=own) if linked >= LINKED and piece.kind != "heading" else "body"


def _is_written(piece: Piece) -> bool:
    """Say whether a block is set like the copy's own text: pasted furniture is, a label is not."""
    if piece.kind == "cell":
        return True
    near = lineage(piece.node, _NEAR)
    block = next((node for node in near if not is_inline(node)), piece.node)
    return block.tag == "p" and not piece.linked


def is_label(text: str) -> bool:
    """Say whether the whole text is a label of page furniture."""
    words = _COUNT.sub("", text) if text.endswith(")") else text
    return words.strip(LABEL_EDGES).casefold() in LABELS


def is_appeal(text: str) -> bool:
    """Say whether a text asks to subscribe to a newsletter; with an address it is a sign-off."""
    words = text.casefold()
    if "@" in words or not any(map(words.__contains__, NEWSLETTERS)):
        return False
    return any(map(words.__contains__, SIGN_UPS))


def _leads_with(opening: str, phrases: tuple[str, ...]) -> bool:
    """Say whether a text begins with one of some phrases and a sign that sets it off."""
    return opening.startswith(phrases) and any(
        opening.startswith(phrase) and opening[len(phrase) :].lstrip()[:1] in _SET_OFF
        for phrase in phrases
    )


def _of_links(piece: Piece, *, own: bool) -> Zone:
    """Zone a block that is a link as a whole; `own` ones stay on the site.

    To another site it stays copy: what a copied article was taken from is told like that.
    """
    hrefs = [link.href.strip() for link in piece.links]
    if all(map(is_same_page, hrefs)) or _PRICE.match(piece.text) or _is_paid(piece):
        return "chrome"
    if piece.kind != "paragraph" or len(piece.text.split()) < _LEAST_WORDS:
        return "body"
    return "related" if own and not any(map(_PERSON.search, hrefs)) else "body"


def _is_paid(piece: Piece) -> bool:
    """Say whether all links of a block are marked as paid for."""
    rels = [link.attr("rel") or "" for _, _, link in piece.parts if link is not None]
    return bool(rels) and all("sponsored" in rel for rel in rels)
