"""The headlines on a page that lead to other articles of its site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from turbohtml import Element

from ..layout.dates import find_dates
from .addresses import is_home, is_own, is_same_page, path_of, site_of
from .container import is_prose
from .own_header import is_headline, is_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .pieces import Page, Piece
    from .standing import Zoned

LEAST_ENTRIES: Final = 3
_LINKED: Final = 0.8
_NEAR: Final = 6
_SHORT: Final = 160
_MOST_LEVELS: Final = 6


class Entry(NamedTuple):
    """A headline that leads to an article of the same site: where it stands among the pieces."""

    at: int
    href: str


def entries_of(page: Page, zoned: Zoned, address: str) -> list[Entry]:
    """Return the headlines that are links to other pages of the site, each page once."""
    site = site_of(address)
    found: dict[str, Entry] = {}
    for index, piece in enumerate(page.pieces):
        if piece.kind != "heading" or not piece.links or zoned.zones[index] == "comments":
            continue
        href = piece.links[0].href.strip()
        if piece.linked < _LINKED or not is_headline(piece.text):
            continue
        if _leads_on(href, address, site) and not (index == zoned.title and is_title(page, piece)):
            found.setdefault(href, Entry(index, href))
    return list(found.values())


def _leads_on(href: str, address: str, site: str) -> bool:
    if is_same_page(href) or path_of(href) == path_of(address):
        return False
    return (is_own(href, site) or not site) and not is_home(href) and len(href) > 1


def has_date(pieces: Sequence[Piece], index: int) -> bool:
    """Say whether a date stands near a piece."""
    near = pieces[max(0, index - 2) : index + _NEAR]
    lines = (piece.text for piece in near if len(piece.text) <= _SHORT and not is_prose(piece))
    return any(find_dates(line) for line in lines)


def in_row(pieces: Sequence[Piece], entries: Sequence[Entry]) -> bool:
    """Say whether headlines stand in elements of one name in one element."""
    rows: dict[tuple[object, str, str], int] = {}
    for entry in entries:
        node = pieces[entry.at].node
        for _ in range(_MOST_LEVELS):
            around = node.parent
            if not isinstance(around, Element):
                break
            key = (around, node.tag, _kind(node.attr("class") or ""))
            rows[key] = rows.get(key, 0) + 1
            node = around
    return any(count >= LEAST_ENTRIES for count in rows.values())


def _kind(names: str) -> str:
    return next(iter(names.split()), "")
