"""Finding the element that holds an article's copy: where the prose of the page is densest."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from .elements import SECTIONS, TABLE_PARTS
from .hints import hint_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .elements import Node
    from .pieces import Piece

_FURNITURE: Final = frozenset({"comments", "related", "nav", "chrome", "bio"})
# Names that plug-ins and themes give these parts and nothing else.
NAMED_BY_PLUGINS: Final = frozenset({"comments", "bio"})
_PROSE_KINDS: Final = frozenset({"paragraph", "quote", "item", "cell"})
_HOLDERS: Final = SECTIONS | TABLE_PARTS | {"blockquote"}
# A paragraph has this many bytes (a third as many characters in scripts without spaces).
_LEAST: Final = 80
_MOST_LINKED: Final = 0.35
# The share of an element's prose that must stand in one child to look for the copy there.
_DOMINANT: Final = 0.65
_NAMED: Final = 0.4
# Furniture holds less of the page's prose than this; else its name means something else.
_MOST_FURNITURE: Final = 0.4


@dataclass(slots=True)
class Prose:
    """The prose of a page, summed up per element: all of it, and without the furniture's."""

    all: dict[Node, int] = field(default_factory=dict)
    copy: dict[Node, int] = field(default_factory=dict)
    best: dict[Node, Node] = field(default_factory=dict)
    total: int = 0

    def is_furniture(self, node: Node) -> bool:
        """Say whether an element's name puts it aside, and it does not hold the page itself."""
        hint = hint_of(node)
        if hint not in _FURNITURE:
            return False
        return hint in NAMED_BY_PLUGINS or self.all.get(node, 0) < self.total * _MOST_FURNITURE


def is_prose(piece: Piece) -> bool:
    """Say whether a piece is a paragraph of running text, not a label or a link."""
    text = piece.text
    if len(text) * 4 < _LEAST or piece.kind not in _PROSE_KINDS:
        return False
    return len(text.encode()) >= _LEAST and piece.linked < _MOST_LINKED


def weigh(pieces: Sequence[Piece]) -> Prose:
    """Sum up the prose of each element, in one pass up the tree."""
    prose = Prose()
    order: list[Node] = []
    for piece in pieces:
        if is_prose(piece):
            chain: list[Node] = []
            for node in piece.node.ancestors():
                if node in prose.all:
                    break
                prose.all[node] = 0
                chain.append(node)
            order += reversed(chain)
            prose.all[piece.node] += len(piece.text)
            prose.total += len(piece.text)
    own = dict(prose.all)
    _sum_up(prose.all, order)
    prose.copy = dict(own)
    _sum_copy(prose, order, prose.is_furniture)
    if order and not prose.copy[order[0]]:  # all prose is in what its name calls furniture
        prose.copy = own
        _sum_copy(prose, order, lambda _node: False)
    return prose


def _sum_up(sums: dict[Node, int], order: Sequence[Node]) -> None:
    for node in reversed(order):
        if node.parent is not None:
            sums[node.parent] += sums[node]


def _sum_copy(prose: Prose, order: Sequence[Node], is_aside: Callable[[Node], bool]) -> None:
    """Sum up the copy's prose, and note which child of each element has most of it."""
    for node in reversed(order):
        parent = node.parent
        if parent is None or is_aside(node):
            continue
        prose.copy[parent] += prose.copy[node]
        best = prose.best.get(parent)
        # Siblings are met last to first: of equals the first wins.
        if best is None or prose.copy[node] >= prose.copy[best]:
            prose.best[parent] = node


def find_copy(prose: Prose, root: Node) -> Node:
    """Descend from the root to the element that holds the article's prose."""
    node = root
    while (best := prose.best.get(node)) is not None and best.tag in _HOLDERS:
        share = prose.copy[best] / (prose.copy[node] or 1)
        if share < (_NAMED if hint_of(best) in {"copy", "article"} else _DOMINANT):
            break
        node = best
    return node


def find_article(copy: Node) -> Node:
    """Return the element around the copy that is marked as the article; else the copy."""
    return next((node for node in copy.ancestors() if hint_of(node) == "article"), copy)
