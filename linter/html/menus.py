"""Lists of nothing but links. They are most of a page, so that each becomes one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .cloak import CLOAKED_PATH
from .pieces import furniture_piece

if TYPE_CHECKING:
    from turbohtml import Element

    from .pieces import Piece
_LEAST: Final = 4
# What says more of an article than a menu does.
_TELLING: Final = ("/author", CLOAKED_PATH)


def menu_piece(element: Element) -> Piece | None:
    """Return an element that holds at least four links and no other words as one piece."""
    anchors = element.find_all("a")
    if len(anchors) < _LEAST:
        return None
    said = [words for anchor in anchors if (words := anchor.text.strip())]
    if not said or "".join("".join(said).split()) != "".join(element.text.split()):
        return None
    if any(_is_telling(anchor) for anchor in anchors) or element.find("time"):
        return None
    return furniture_piece(element)


def _is_telling(anchor: Element) -> bool:
    href = anchor.attr("href")
    return href is not None and (_TELLING[0] in href or _TELLING[1] in href)
