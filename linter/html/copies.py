"""Text that stands on a page twice for its layout: for another screen, or as a slide's clone.

A reader sees one of them. Words that merely stand there twice stay: that is a defect.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ..lazy import lazy
from .container import is_long
from .elements import lineage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from turbohtml import Element

    from ..model import Zone
    from .pieces import Piece

_NEAR: Final = 16
_NEAR_SLIDES: Final = 10
_FOR_SCREENS = lazy(
    r"mobile|desktop|tablet|smartphone|cloned?\b|duplicate"
    r"|\b(?:show|hide|hidden|visible)-(?:for|on|at|only|xs|sm|md|lg|xl|small|medium|large)\b"
    r"|\bd-(?:[a-z]{2,3}-)?(?:none|block)\b|\b(?:sm|md|lg|xl):(?:hidden|block|flex|inline)\b",
    re.IGNORECASE,
)
_SLIDES = lazy(r"slider|slideshow|scroller|carousel|slick|swiper|\bowl-", re.IGNORECASE)


def set_copies_aside(pieces: Sequence[Piece], zones: list[Zone]) -> None:
    """Leave the second of two equal texts out of the copy where the layout needs both."""
    first: dict[str, int] = {}
    for index, piece in enumerate(pieces):
        if zones[index] != "body" or not is_long(piece.text):
            continue
        known = first.setdefault(piece.text, index)
        if known != index and _are_for_layout(pieces[known], piece):
            zones[index] = "chrome"


def _are_for_layout(one: Piece, other: Piece) -> bool:
    """Say whether two pieces of one text are for two screens, or one of them is a slide."""
    around, beside = list(lineage(one.node, _NEAR)), list(lineage(other.node, _NEAR))
    apart = set(around).symmetric_difference(beside)
    if _are_named(apart, _FOR_SCREENS):
        return True
    # A picture of the article may open in a row of slides: its caption is no slide.
    near = (*around[:_NEAR_SLIDES], *beside[:_NEAR_SLIDES])
    return "caption" not in {one.kind, other.kind} and _are_named(near, _SLIDES)


def _are_named(nodes: Iterable[Element], names: re.Pattern[str]) -> bool:
    return any(names.search(node.attr(key) or "") for node in nodes for key in ("class", "id"))
