"""Author boxes that show by their headings ("About the author"), beside the copy and in it."""

from __future__ import annotations

from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from ..layout.boxes import is_box_heading
from .container import is_prose
from .elements import is_inline, lineage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from turbohtml import Element

    from ..model import Zone
    from .pieces import Piece
    from .standing import Standing

# An author box has so short a heading, and its text soon after.
_LONGEST_HEADING: Final = 32
_BOX: Final = 5
_BESIDE: Final = frozenset({"chrome", "body"})


def mark_author_boxes(
    pieces: Sequence[Piece], standings: Sequence[Standing], zones: list[Zone]
) -> None:
    """Give the text below the headings of author boxes its zone."""
    for index, piece in enumerate(pieces):
        if zones[index] not in _BESIDE or len(piece.text) > _LONGEST_HEADING:
            continue
        if standings[index].closed or not is_box_heading(piece.text):
            continue
        if zones[index] == "body":
            _mark_drawn(pieces, zones, index)
        else:
            _mark_beside(pieces, standings, zones, index)


def _mark_beside(
    pieces: Sequence[Piece], standings: Sequence[Standing], zones: list[Zone], heading: int
) -> None:
    """Mark the first paragraph below a heading; prose in the copy itself is its own."""
    below = range(heading + 1, min(heading + _BOX, len(pieces)))
    found = next((i for i in below if zones[i] in _BESIDE and is_prose(pieces[i])), None)
    if found is not None and not standings[found].closed and standings[found].zone != "body":
        zones[found] = "bio"


def _mark_drawn(pieces: Sequence[Piece], zones: list[Zone], heading: int) -> None:
    """Take a box behind paragraphs of the copy out of it where a template draws it.

    Such a box is an element with a name that holds the heading, what follows and nothing else.
    Words of a box that were pasted stand among the paragraphs of the copy.
    """
    box = _drawn_box(pieces, heading)
    above = (zones[index] == "body" and is_prose(pieces[index]) for index in range(heading))
    if not any(map(is_prose, box)) or not any(above):
        return
    zones[heading] = "chrome"
    for index in range(heading + 1, heading + len(box)):
        if zones[index] == "body":
            zones[index] = "bio"


def _drawn_box(pieces: Sequence[Piece], heading: int) -> Sequence[Piece]:
    """Return the heading and what else stands in the element around it, if that has a name."""
    for node in lineage(pieces[heading].node, _BOX):
        if is_inline(node) or not node.attr("class"):
            continue
        box = list(takewhile(partial(_holds, node), pieces[heading : heading + _BOX + 1]))
        if heading and _holds(node, pieces[heading - 1]):
            break
        if 1 < len(box) <= _BOX:
            return box
    return ()


def _holds(node: Element, piece: Piece) -> bool:
    return node is piece.node or node in piece.node.ancestors
