"""What the cutter knows about HTML elements, and the tree it leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from ..model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .tokens import Token

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


def attribute(token: Token, name: str) -> str | None:
    """Return the value of a tag's attribute."""
    for key, value in token.attrs or ():
        if key == name:
            return value
    return None


class Node:
    """One open element, linked to the one around it.

    `inline` elements do not end a block; `around` is the innermost element around them that does.
    `link` is the tag of the innermost ``a`` around the text, the node itself included. `hint` is
    what the element says it is, None until somebody asks. No node refers to itself or to what is
    in it, so that a page is gone as soon as nobody holds it.
    """

    __slots__ = ("around", "hint", "inline", "kind", "link", "parent", "tag", "token")

    def __init__(
        self, tag: str, token: Token | None, parent: Node | None, kind: BlockKind, inline: bool
    ) -> None:
        self.tag = tag
        self.token = token
        self.parent = parent
        self.kind = kind
        self.inline = inline
        self.hint: str | None = None
        self.link: Token | None = parent.link if parent is not None else None
        self.around: Node | None = None
        if inline and parent is not None:
            self.around = parent.around or parent

    @property
    def attrs(self) -> list[tuple[str, str]]:
        """The attributes as written."""
        return (self.token.attrs if self.token else None) or []

    @property
    def holder(self) -> Node:
        """The innermost element that ends a block: around the text, the node itself included."""
        return self.around or self

    def get(self, name: str) -> str | None:
        """Return an attribute's value."""
        return attribute(self.token, name) if self.token is not None else None

    def ancestors(self) -> Iterator[Node]:
        """Yield the node and the elements around it, innermost first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent
