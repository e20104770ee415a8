"""Which open element a tag closes: implied ends, and ends that match nothing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from .elements import BLOCKS, CELLS, HEADINGS, LIST_ITEMS, LISTS, SECTIONS, TABLE_PARTS

if TYPE_CHECKING:
    from .elements import Node

# How far out an open element is looked for. Browsers give up on deeper nesting too, and it keeps
# pages with broken mark-up linear.
REACH: Final = 512


@dataclass(frozen=True, slots=True)
class Closing:
    """What to close: the innermost of `tags` that is not outside of one of `barriers`."""

    tags: frozenset[str]
    barriers: frozenset[str]


_SCOPES = CELLS | {"table"}

LINK = Closing(frozenset({"a"}), BLOCKS)
PARAGRAPH = Closing(frozenset({"p"}), BLOCKS - {"p"})
HEADING = Closing(HEADINGS, BLOCKS - HEADINGS)
ITEM = Closing(frozenset({"li"}), BLOCKS - LIST_ITEMS - {"address", "div", "p"})
TERM = Closing(LIST_ITEMS - {"li"}, ITEM.barriers)
ROW = Closing(frozenset({"tr"}), frozenset({"table", "tbody", "thead", "tfoot"}))
CELL = Closing(CELLS, frozenset({"table", "tr"}))

_ENDS: dict[str, Closing] = {
    **{tag: Closing(frozenset({tag}), _SCOPES) for tag in BLOCKS},
    **{tag: Closing(frozenset({tag}), frozenset({"table"})) for tag in TABLE_PARTS},
    **{tag: Closing(frozenset({tag}), LISTS | _SCOPES) for tag in LIST_ITEMS},
    **dict.fromkeys(HEADINGS, Closing(HEADINGS, SECTIONS | _SCOPES)),
    "p": Closing(frozenset({"p"}), BLOCKS),
    "table": Closing(frozenset({"table"}), frozenset()),
}


def closing_of(tag: str) -> Closing:
    """Return what an end tag closes; those of inline elements end at the block around."""
    return _ENDS.get(tag) or Closing(frozenset({tag}), BLOCKS)


def find_open(node: Node, closing: Closing) -> Node | None:
    """Return the open element to close, None when there is none in reach."""
    tags, barriers = closing.tags, closing.barriers
    for _ in range(REACH):
        tag = node.tag
        if tag in tags:
            return node
        if tag in barriers or node.parent is None:
            return None
        node = node.parent
    return None


def is_open(node: Node, tag: str) -> bool:
    """Say whether an element of a kind is open."""
    return any(near.tag == tag for near in islice(node.ancestors(), REACH))
