"""Rows of other articles below the page's own: teasers in `article` elements of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from turbohtml import Element

from .addresses import is_own, is_same_page
from .container import is_prose, is_whole_link

if TYPE_CHECKING:
    from ..model import Zone
    from .pieces import Page, Piece

_LEAST: Final = 3
_LEAST_HEADLINE: Final = 20


def set_others_aside(page: Page, zones: list[Zone], site: str) -> None:
    """Take articles out of the copy that stand in a row behind its first paragraph.

    Each begins with a headline that leads to another page of the site: it is the teaser of that.
    """
    if len(page.root.find_all("article")) < _LEAST:
        return
    pieces = page.pieces
    copy = (i for i, zone in enumerate(zones) if zone == "body" and is_prose(pieces[i]))
    first = next(copy, len(zones))
    articles = [_article_of(piece) for piece in pieces[first:]]
    rows: dict[object, set[Element]] = {}
    known: set[Element | None] = {None, *articles[:1]}
    for article, piece in zip(articles, pieces[first:], strict=True):
        if article is not None and article not in known and _leads_on(piece, site):
            rows.setdefault(_row_of(article), set()).add(article)
        known.add(article)
    others = {article for row in rows.values() if len(row) >= _LEAST for article in row}
    for index, article in enumerate(articles, first):
        if article in others and zones[index] == "body":
            zones[index] = "related"


def _article_of(piece: Piece) -> Element | None:
    near = (node for node in (piece.node, *piece.node.ancestors) if isinstance(node, Element))
    return next((node for node in near if node.tag == "article"), None)


def _row_of(article: Element) -> object:
    """Return what holds an article, or the list of whose items it is one."""
    around = article.parent
    is_item = isinstance(around, Element) and around.tag == "li"
    return around.parent if around is not None and is_item else around


def _leads_on(headline: Piece, site: str) -> bool:
    if len(headline.text) < _LEAST_HEADLINE or not is_whole_link(headline):
        return False
    return all(is_own(link.href, site) and not is_same_page(link.href) for link in headline.links)
