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
_TELLING: Final = f'time,a[href*="/author"],a[href*="{CLOAKED_PATH}"]'


def menu_piece(element: Element) -> Piece | None:
    """Return an element that holds at least four links and no other words as one piece."""
    anchors = element.find_all("a")
    if len(anchors) < _LEAST:
        return None
    said = "".join([anchor.text for anchor in anchors]).split()
    if not said or "".join(said) != "".join(element.text.split()):
        return None
    return furniture_piece(element) if element.select_one(_TELLING) is None else None
