"""Lexical, in which Ghost has stored copy since version 5: a tree of nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .ghost_markup import CARDS, HEADINGS, MARKDOWN_CARDS, Markup
from .json_tree import Object, Scalar

if TYPE_CHECKING:
    from .ghost_markup import Copy
    from .passages import Passage

_CODE: Final = 16  # the bit of `format` that says so
_TAGS: Final = {
    "paragraph": "p",
    "quote": "blockquote",
    "extended-quote": "blockquote",
    "aside": "blockquote",
    "listitem": "li",
}
_LISTS: Final = {"number": "ol"}


def lexical_copy(outer: Passage) -> list[Copy]:
    """Return the copy of a Lexical document; BrokenJsonError is at an offset of the slice."""
    markup = Markup(outer)
    root = markup.document()
    if isinstance(root, Object):
        for node in root.objects("root"):
            _children(node, markup)
    return markup.copy()


def _children(node: Object, markup: Markup) -> None:
    for child in node.objects("children"):
        _node(child, markup)


def _node(node: Object, markup: Markup) -> None:
    kind = node.text("type") or ""
    if kind in CARDS or kind in MARKDOWN_CARDS:
        markup.card(kind, node)
        return
    words = node.get("text")
    if kind == "linebreak":
        markup.tag("<br>", node)
    elif kind == "horizontalrule":
        markup.tag("<hr>", node)
    elif kind == "tab":
        markup.tag(" ", node)
    elif isinstance(words, Scalar) and words.is_string:
        _text(node, words, markup)
    else:
        _element(kind, node, markup)


def _text(node: Object, words: Scalar, markup: Markup) -> None:
    bits = node.text("format") or ""
    is_code = bits.isdecimal() and len(bits) < 9 and int(bits) & _CODE
    if is_code:
        markup.tag("<code>", node)
    markup.words(words)
    if is_code:
        markup.tag("</code>", node)


def _element(kind: str, node: Object, markup: Markup) -> None:
    tag = _tag(kind, node)
    address = node.text("url") if tag == "a" else None
    if address:
        markup.link(address, node)
    elif tag and tag != "a":
        markup.tag(f"<{tag}>", node)
    _children(node, markup)
    if address or (tag and tag != "a"):
        markup.tag(f"</{tag}>", node)


def _tag(kind: str, node: Object) -> str:
    if kind in {"heading", "extended-heading"}:
        tag = node.text("tag") or ""
        return tag if tag in HEADINGS else "h2"
    if kind == "list":
        return _LISTS.get(node.text("listType") or "", "ul")
    return "a" if kind.endswith("link") else _TAGS.get(kind, "")
