"""Telling the dates above a headline apart: the article's own, and the day in the site's head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from turbohtml import Element

if TYPE_CHECKING:
    from collections.abc import Sequence

    from turbohtml import Node

    from .hints import Hints
    from .pieces import Piece

_WHOLE: Final = frozenset({"article", "main"})
_PAGE: Final = frozenset({"body", "html"})
_HEADS: Final = frozenset({"header", "nav"})


def is_in_masthead(pieces: Sequence[Piece], at: int, title: int, copy: int, hints: Hints) -> bool:
    """Say whether a piece above the headline belongs to the site and not to the article.

    The article is the nearest element so named around its headline and its `copy`, else the one
    that holds both. What stands outside of it, in its own head or where all of the page stands,
    is the site's.
    """
    line, around = _line(pieces[at].node), _line(pieces[title].node)
    shared = _nearest(line, around)
    article = _article(around, pieces[copy], hints)
    if around.index(shared) < around.index(article):
        return False
    if any(_tag(node) in _HEADS for node in line[: line.index(shared)]):
        return shared is not article or _tag(shared) in _PAGE
    return shared is not article and (_tag(shared) in _PAGE or _is_page(shared, pieces))


def _is_page(node: Node, pieces: Sequence[Piece]) -> bool:
    """Say whether an element holds the beginning or the end of a page."""
    return any(node in _line(pieces[edge].node) for edge in (0, -1))


def _line(node: Node) -> list[Node]:
    return [node, *node.ancestors]


def _nearest(line: list[Node], around: list[Node]) -> Node:
    """Return the innermost element that two pieces stand in; the document is such a one."""
    known = set(around)
    return next(node for node in line if node in known)


def _article(around: list[Node], copy: Piece, hints: Hints) -> Node:
    """Return the element of the article, given the headline and all that is around it."""
    shared = _nearest(_line(copy.node), around)
    outer = around[around.index(shared) :]
    return next((node for node in outer if _is_named(node, hints)), shared)


def _is_named(node: Node, hints: Hints) -> bool:
    return _tag(node) in _WHOLE or (hints[node] == "article" and _tag(node) not in _PAGE)


def _tag(node: Node) -> str:
    return node.tag if isinstance(node, Element) else ""
