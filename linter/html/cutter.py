"""Cutting a page into pieces of text: one walk down its tree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from turbohtml import Element, Namespace, Text, parse

from .cloak import (
    CLOAKED_ATTRIBUTE,
    CLOAKED_PATH,
    FROZEN_PATH,
    PLACEHOLDER,
    reveal,
    reveal_href,
)
from .elements import BLOCKS, HEADINGS, KINDS_INSIDE, MEDIA, MUTED, SLOTS, VOID
from .furniture import find_furniture
from .menus import menu_piece
from .pieces import Page, Part, Piece, element_of, furniture_piece, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator

    from turbohtml import Document, Node

    from ..model import BlockKind

_SENTENCE_END = re.compile(r"""[.!?:;…。！？]["'”’»)\]]*\s*\Z""")
# A line broken by hand inside a sentence is at least this long.
_WRAPPED_LINE = 45
_WHOLE_LINES: frozenset[BlockKind] = frozenset({"heading", "caption", "button", "label", "code"})
_STATED: Final = ("name", "property", "itemprop", "http-equiv", "content")
_UNSEEN: Final = "script,style,noscript,template"
# One search for all: what states something, and what has text that is none of the page's.
_STATING: Final = ("meta", "link", "script", "svg", "select", "iframe", "textarea")
# Searching the tree costs less than searching the source.
_CLOAKED: Final = f'[{CLOAKED_ATTRIBUTE}],a[href*="{CLOAKED_PATH}"]'
# What an element does to the text around it; what is not listed runs with it.
_TEXT, _LINK, _BLOCK, _SLOT, _LIST, _BUTTON, _MEDIA, _BREAK, _RULE, _PASS = range(10)
_LAST_OPENED: Final = _BUTTON
_EFFECTS: dict[str, int] = {
    **dict.fromkeys(BLOCKS, _BLOCK),
    **dict.fromkeys(SLOTS, _SLOT),
    **dict.fromkeys(VOID | MUTED | {"head", "title"}, _PASS),
    **dict.fromkeys((VOID | MUTED) & MEDIA, _MEDIA),
    **dict.fromkeys(("ul", "ol", "menu", "nav"), _LIST),
    "a": _LINK,
    "button": _BUTTON,
    "br": _BREAK,
    "hr": _RULE,
}


def cut(text: str) -> Page:
    """Cut a page or a fragment of one into pieces."""
    document = parse(text, source_locations=True, scripting=True)
    page = _head(document)
    document.remove(_UNSEEN)
    cutter = _Cutter(page)
    cutter.hides_addresses = document.select_one(_CLOAKED) is not None
    cutter.furniture = find_furniture(page.root, page.hints)
    cutter.walk()
    return page


def _head(document: Document) -> Page:
    """Read what a page states outside its text, and empty what shows no text of the page."""
    (root,) = [node for node in document.children if isinstance(node, Element)]
    halves = [node for node in root.children if isinstance(node, Element)]
    page = Page(root, whole=any(part.position for part in (root, *halves)))
    page.language = (root.attr("lang") or "").strip() or None
    title = document.find("title")
    if title is not None and title.namespace is Namespace.HTML:
        texts = [node for node in title.children if isinstance(node, Text)]
        page.title = _piece([(node.data, node, None) for node in texts], title, "paragraph", 0)
    for element in list(document.iter_elements(_STATING)):
        tag = element.tag
        if tag == "meta":
            page.metas.append(_attributes(element, _STATED))
        elif tag == "link":
            page.relations.append(_attributes(element, ("rel", "href")))
        elif tag != "script":
            element.clear()
        elif "ld+json" in (element.attr("type") or "").lower():
            page.scripts.append(element.text)
    return page


def _attributes(element: Element, names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(name, value) for name in names if (value := element.attr(name)) is not None]


def _piece(parts: list[Part], around: Element, kind: BlockKind, level: int) -> Piece | None:
    """Join the parts of a block; None when they are blank.

    A block that stands in one inline element as a whole is found in that element.
    """
    while parts and parts[-1][0].isspace():
        parts.pop()
    if not parts:
        return None
    words = parts[0][0]
    node = element_of(parts[0])
    if len(parts) > 1:  # most blocks have one part
        words = "".join([part[0] for part in parts])
        if node is not around and any(element_of(part) is not node for part in parts):
            node = around
    text = squeeze(words.strip())
    return Piece(text, node, kind, level, parts) if text else None


class _Cutter:
    __slots__ = (
        "blank",
        "block",
        "break_tag",
        "breaks",
        "cloaked",
        "furniture",
        "gap",
        "hides_addresses",
        "hole",
        "kind",
        "level",
        "link",
        "page",
        "parts",
    )

    def __init__(self, page: Page) -> None:
        self.page = page
        self.block = page.root  # the innermost open block, and what text in it is
        self.kind: BlockKind = "paragraph"
        self.level = 0
        self.link: Element | None = None
        self.parts: list[Part] = []
        self.gap = 0
        self.hole: Element | None = None  # the first of the blank slots
        self.breaks = 0
        self.break_tag: Element | None = None
        self.blank: Element | None = None  # the open slot that nothing stands in so far
        self.furniture: frozenset[Element] = frozenset()  # what is not looked into
        self.hides_addresses = False
        self.cloaked: tuple[Element, str] | None = None  # the last link to a hidden address

    def walk(self) -> None:  # noqa: C901 - each call saved here is saved once a tag
        """Cut the page. Nesting costs no recursion."""
        opened: list[tuple[Iterator[Node], _Around | None]] = []
        parts = self.parts
        children = iter(self.page.root.children)
        while True:
            for node in children:
                if type(node) is Text:
                    words = node.data
                    if parts or not words.isspace():
                        if self.breaks or self.cloaked:
                            self.text(words, node)
                        else:
                            parts.append((words, node, self.link))
                elif type(node) is Element:
                    tag = node.tag
                    effect = _EFFECTS.get(tag)
                    if effect is None:
                        effect = _BLOCK if "-" in tag else _TEXT
                    if effect > _LAST_OPENED:
                        _PASSED[effect](self, node)
                    elif self.hides_addresses and self.shows_address(node):
                        pass
                    elif effect == _TEXT:
                        if len(node):
                            opened.append((children, None))
                            children = iter(node.children)
                            break
                        if tag == "span" and "br" in (node.attr("class") or "").split():
                            self.line_break(node)
                    elif node in self.furniture:
                        self.whole(furniture_piece(node))
                    elif effect != _LIST or not self.whole(menu_piece(node)):
                        opened.append((children, self.open(node, tag, effect)))
                        children = iter(node.children)
                        break
            else:
                if not opened:
                    break
                children, around = opened.pop()
                if around is not None:
                    self.leave(around)
        self.flush()

    # Elements that hold text

    def open(self, element: Element, tag: str, effect: int) -> _Around:
        """Begin a link or a block; return what there was around it."""
        around = (self.block, self.kind, self.level, self.link)
        if effect == _LINK:
            self.link = element
            if self.hides_addresses:
                shown = reveal_href(element.attr("href") or "")
                self.cloaked = (element, shown[7:]) if shown.startswith("mailto:") else None
            return around
        if self.parts or self.breaks:
            self.flush()
        self.block = element
        self.kind = KINDS_INSIDE[self.kind].get(tag, self.kind)
        if tag in HEADINGS:
            self.level = int(tag[1])
        if effect == _SLOT:
            self.blank = element
        elif effect == _BUTTON:
            self.media(element)
        return around

    def leave(self, around: _Around) -> None:
        """End a link or a block."""
        block, kind, level, link = around
        if block is not self.block:
            if self.parts or self.breaks:
                self.flush()
            if self.blank is self.block:
                self.empty(1, self.block)
                self.blank = None
            self.block, self.kind, self.level = block, kind, level
        self.link = link

    # Text

    def text(self, words: str, node: Text) -> None:
        if self.breaks:
            if words.isspace():
                return
            self.settle_breaks()
        if self.cloaked and self.cloaked[0] is self.link and PLACEHOLDER.fullmatch(words):
            words = self.cloaked[1]
        self.parts.append((words, node, self.link))

    def settle_breaks(self) -> None:
        """Decide whether line breaks end the block or only wrap its text."""
        breaks, self.breaks = self.breaks, 0
        if self.parts and (breaks > 1 or not self.is_wrapped()):
            self.emit()
        elif self.parts and self.break_tag:
            self.parts.append((" ", self.break_tag, self.link))
        if breaks > 2 and self.break_tag:
            self.empty(breaks - 1, self.break_tag)

    def is_wrapped(self) -> bool:
        if self.kind in _WHOLE_LINES:
            return True
        line = "".join([part[0] for part in self.parts[-8:]])
        return len(line) >= _WRAPPED_LINE and not _SENTENCE_END.search(line)

    def flush(self) -> None:
        """End the block at hand."""
        if self.parts:
            self.emit()
        if self.breaks:
            if self.breaks > 2 and self.break_tag:
                self.empty(self.breaks - 1, self.break_tag)
            self.breaks = 0

    def empty(self, slots: int, first: Element) -> None:
        """Count blank slots."""
        if not self.gap:
            self.hole = first
        self.gap += slots

    def emit(self) -> None:
        piece = _piece(self.parts.copy(), self.block, self.kind, self.level)
        self.parts.clear()
        if piece is not None:
            self.add(piece)

    def add(self, piece: Piece) -> None:
        self.blank = None
        if self.gap:
            piece.gap, piece.hole = self.gap, self.hole
            self.gap = 0
        self.page.pieces.append(piece)

    def whole(self, piece: Piece | None) -> bool:
        """Take an element as one piece; say whether it has text."""
        if piece is None:
            return False
        self.flush()
        self.add(piece)
        return True

    # Elements without text of the page

    def shows_address(self, element: Element) -> bool:
        """Write the address an element hides, and pass over its placeholder."""
        shown = reveal(element.attr(CLOAKED_ATTRIBUTE) or "")
        if not shown or FROZEN_PATH in (element.attr("href") or ""):
            return False
        if self.breaks:
            self.settle_breaks()
        self.parts.append((shown, element, element if element.tag == "a" else self.link))
        return True

    def media(self, _element: Element) -> None:
        """Something that is no text stands here: no hole in the page."""
        self.blank = None
        if not self.parts:
            self.gap = 0

    def line_break(self, element: Element) -> None:
        if not self.breaks:
            self.break_tag = element
        self.breaks += 1

    def rule(self, _element: Element) -> None:
        self.flush()

    def nothing(self, _element: Element) -> None:
        """Pass over an element that neither holds nor parts text."""


_Around = tuple[Element, "BlockKind", int, "Element | None"]
_PASSED = {
    _MEDIA: _Cutter.media,
    _BREAK: _Cutter.line_break,
    _RULE: _Cutter.rule,
    _PASS: _Cutter.nothing,
}
