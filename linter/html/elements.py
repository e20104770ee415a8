"""What the cutter knows about HTML elements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from turbohtml import Element

from ..model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turbohtml import Node

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LIST_ITEMS: Final = frozenset({"li", "dt", "dd"})
CELLS: Final = frozenset({"td", "th"})
TABLE_PARTS: Final = frozenset({"table", "thead", "tbody", "tfoot", "tr"}) | CELLS
SECTIONS: Final = frozenset(
    {"address", "article", "aside", "body", "center", "details", "dialog", "div", "fieldset"}
    | {"figure", "footer", "form", "header", "hgroup", "html", "main", "nav", "search", "section"}
)
LISTS: Final = frozenset({"ul", "ol", "menu", "dl"})
BLOCKS: Final = (
    HEADINGS
    | LIST_ITEMS
    | LISTS
    | TABLE_PARTS
    | SECTIONS
    | {"p", "blockquote", "pre", "figcaption", "caption", "summary", "legend", "title"}
    | {"button", "label", "listing", "dir", "optgroup", "option"}
)
# Replaced by something that is not text, or by nothing.
MUTED: Final = frozenset(
    {"script", "style", "noscript", "template", "svg", "math", "iframe", "select", "datalist"}
    | {"object", "canvas", "audio", "video", "textarea", "noembed", "noframes", "map"}
)
MEDIA: Final = frozenset({"img", "input", "embed", "svg", "iframe", "object", "canvas"}) | {
    *("audio", "video", "select", "textarea", "math", "button")
}
VOID: Final = frozenset({"area", "base", "col", "frame", "img", "input", "embed", "keygen"}) | {
    *("link", "meta", "param", "source", "track", "wbr", "bgsound", "basefont")
}
# Empty ones leave a visible hole in the page.
SLOTS: Final = HEADINGS | {"p", "li"}

_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(LIST_ITEMS, "item"),
    **dict.fromkeys(CELLS, "cell"),
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "pre": "code",
    "listing": "code",
    "button": "button",
    "label": "label",
    "legend": "label",
    "p": "paragraph",
    "figure": "caption",
}
_KEPT_INSIDE: frozenset[BlockKind] = frozenset({"item", "quote", "caption", "button", "label"})
# What blocks in an element are, by what those around it are; other elements change nothing.
KINDS_INSIDE: dict[BlockKind, dict[str, BlockKind]] = {
    around: {tag: kind for tag, kind in _KINDS.items() if tag != "p" or around not in _KEPT_INSIDE}
    for around in get_args(BlockKind)
}


def is_inline(node: Node) -> bool:
    """Tell whether an element runs with the text; custom elements mostly do not."""
    if not isinstance(node, Element):
        return False
    tag = node.tag
    return tag not in BLOCKS and "-" not in tag


def lineage(element: Element, most: int) -> Iterator[Element]:
    """Yield an element and those around it, innermost first, `most` of them at most."""
    node: Node | None = element
    while most and isinstance(node, Element):
        yield node
        node = node.parent
        most -= 1
