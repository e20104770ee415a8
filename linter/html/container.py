"""Finding the element that holds an article's copy: where the prose of the page is densest."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Final

from turbohtml import Element

from .elements import SECTIONS, TABLE_PARTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from turbohtml import Node

    from .hints import Hints
    from .pieces import Piece

_FURNITURE: Final = frozenset({"comments", "related", "nav", "chrome", "bio", "notice", "footer"})
# Names that plug-ins and themes give these parts and nothing else.
NAMED_BY_PLUGINS: Final = frozenset({"comments", "bio", "notice", "footer"})
_PROSE_KINDS: Final = frozenset({"paragraph", "quote", "item", "cell"})
_HOLDERS: Final = SECTIONS | TABLE_PARTS | {"blockquote"}
# A paragraph has this many bytes (a third as many characters in scripts without spaces).
_LEAST: Final = 80
_MOST_LINKED: Final = 0.35
# So many short lines in one element are verse or a recipe.
_LEAST_LINES: Final = 8
# Under a headline that is a link stands a teaser: one in so many of its characters counts.
_WHOLE: Final = 0.9
_TEASER: Final = 4
# Less prose than this may all stand in furniture.
_LEAST_COPY: Final = 500
# The share of an element's prose that must stand in one child to look for the copy there.
_DOMINANT: Final = 0.65
_NAMED: Final = 0.4
# Furniture holds less of the page's prose than this; else its name means something else.
_MOST_FURNITURE: Final = 0.4


@dataclass(slots=True)
class Prose:
    """The prose of a page, summed up per element: all of it, and without the furniture's."""

    hints: Hints
    all: dict[Node, int] = field(default_factory=dict)
    copy: dict[Node, int] = field(default_factory=dict)
    best: dict[Node, Node] = field(default_factory=dict)
    total: int = 0

    def is_furniture(self, node: Node) -> bool:
        """Say whether an element's name puts it aside, and it does not hold the page itself."""
        hint = self.hints[node]
        if hint not in _FURNITURE:
            return False
        return hint in NAMED_BY_PLUGINS or self.all.get(node, 0) < self.total * _MOST_FURNITURE


def is_long(text: str) -> bool:
    """Say whether a text is long enough for a paragraph of running text."""
    size = len(text)
    return size >= _LEAST or (size * 4 >= _LEAST and len(text.encode()) >= _LEAST)


def is_prose(piece: Piece) -> bool:
    """Say whether a piece is a paragraph of running text, not a label or a link."""
    text = piece.text
    if piece.kind not in _PROSE_KINDS or not is_long(text):
        return False
    return piece.linked < _MOST_LINKED and (" " in text or not text.isascii())


def is_whole_link(piece: Piece) -> bool:
    """Say whether all of a piece is a link."""
    return piece.linked >= _WHOLE


def paragraphs(pieces: Sequence[Piece]) -> Iterator[tuple[Element, int]]:
    """Yield what holds running text and how much; of a teaser, which leads elsewhere, less.

    Lines of verse in one element are running text too, however short.
    """
    teaser = False
    for node, lines in groupby(pieces, lambda piece: piece.node):
        verse: list[int] = []
        for piece in lines:
            if piece.kind == "heading":
                teaser = is_whole_link(piece)
            elif is_prose(piece):
                yield node, len(piece.text) // (_TEASER if teaser else 1)
                teaser = False
            elif piece.kind in _PROSE_KINDS and not piece.linked:
                verse.append(len(piece.text))
        if len(verse) >= _LEAST_LINES:
            yield node, sum(verse)


def weigh(paragraphs: Iterable[tuple[Element, int]], hints: Hints) -> Prose:
    """Sum up the prose of each element, in one pass up the tree.

    `paragraphs` are the elements that hold running text, and how many characters of it.
    """
    prose = Prose(hints)
    sums = prose.all
    order: list[tuple[Node, Node]] = []  # each node and its parent, innermost last
    for paragraph, length in paragraphs:
        chain: list[tuple[Node, Node]] = []
        node: Node = paragraph
        while node not in sums:
            sums[node] = 0
            parent = node.parent
            if parent is None:
                break
            chain.append((node, parent))
            node = parent
        order += reversed(chain)
        sums[paragraph] += length
        prose.total += length
    order.reverse()
    own = dict(sums)
    for inner, outer in order:
        sums[outer] += sums[inner]
    prose.copy = dict(own)
    _sum_copy(prose, order, prose.is_furniture)
    if order and not prose.copy[order[-1][1]] and prose.total >= _LEAST_COPY:
        # All prose is in what its name calls furniture.
        prose.copy = own
        _sum_copy(prose, order, lambda node: hints[node] == "notice")
    return prose


def _sum_copy(
    prose: Prose, order: Sequence[tuple[Node, Node]], is_aside: Callable[[Node], bool]
) -> None:
    """Sum up the copy's prose, and note which child of each element has most of it."""
    copy, best = prose.copy, prose.best
    for node, parent in order:
        if is_aside(node):
            continue
        size = copy[node]
        copy[parent] += size
        # Siblings are met last to first: of equals the first wins.
        if parent not in best or size >= copy[best[parent]]:
            best[parent] = node


def find_copy(prose: Prose, root: Element) -> Node:
    """Descend from the root to the element that holds the article's prose."""
    node: Node = root
    while (best := prose.best.get(node)) is not None and _holds(best):
        share = prose.copy[best] / (prose.copy[node] or 1)
        if share < (_NAMED if prose.hints[best] in {"copy", "article"} else _DOMINANT):
            break
        node = best
    return node


def _holds(node: Node) -> bool:
    return isinstance(node, Element) and node.tag in _HOLDERS


def find_article(copy: Node, hints: Hints) -> Node:
    """Return the element around the copy that is marked as the article; else the copy."""
    around = (node for node in (copy, *copy.ancestors) if hints[node] == "article")
    return next(around, copy)
