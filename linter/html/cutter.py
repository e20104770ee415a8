"""Cutting a page into pieces of text: one pass over its tokens with the chain of open elements."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .cloak import CLOAKED_ATTRIBUTE, CLOAKED_PATH, PLACEHOLDER, reveal, reveal_href
from .elements import (
    BLOCKS,
    CELLS,
    HEADINGS,
    KINDS_INSIDE,
    LIST_ITEMS,
    LISTS,
    MEDIA,
    MUTED,
    SLOTS,
    VOID,
    Node,
)
from .pieces import Page, Piece, links_of, squeeze, whole_link
from .stack import (
    CELL,
    HEADING,
    ITEM,
    LINK,
    PARAGRAPH,
    REACH,
    ROW,
    TERM,
    Closing,
    closing_of,
    find_open,
    is_open,
)
from .tokens import END, START, TEXT, Stand, Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..model import BlockKind
    from .spelling import Part

_SENTENCE_END = re.compile(r"""[.!?:;…。！？]["'”’»)\]]*\s*\Z""")
# A line broken by hand inside a sentence is at least this long.
_WRAPPED_LINE = 45
_WHOLE_LINES: frozenset[BlockKind] = frozenset({"heading", "caption", "button", "label", "code"})


def cut(text: str) -> Page:
    """Cut a page or a fragment of one into pieces."""
    tokens = tokenize(text)
    cutter = _Cutter(
        tokens, hides_addresses=CLOAKED_ATTRIBUTE in text, hides_links=CLOAKED_PATH in text
    )
    starts = _STARTS
    for token in tokens:
        tag = token.tag
        if tag is None:
            data = token.data
            if data and (cutter.parts or not data.isspace()) and token.type == TEXT:
                if cutter.breaks or cutter.cloaked:
                    cutter.text(data, token)
                else:
                    cutter.parts.append((data, token, cutter.node))
        elif token.type == START:
            starts.get(tag, _Cutter.other)(cutter, token, tag)
        else:
            node = cutter.node
            if node.tag != tag:
                cutter.end(tag)
            elif node.inline:
                cutter.node = node.parent or node
            else:
                cutter.close(node)
    cutter.flush()
    return cutter.page


class _Cutter:
    __slots__ = (
        "blank",
        "break_tag",
        "breaks",
        "cloaked",
        "gap",
        "hides_addresses",
        "hides_links",
        "hole",
        "node",
        "page",
        "parts",
        "tokens",
    )

    def __init__(
        self, tokens: Iterator[Token], *, hides_addresses: bool, hides_links: bool
    ) -> None:
        self.tokens = tokens
        self.page = Page()
        self.node = Node("", None, None, "paragraph", False)
        self.parts: list[Part] = []
        self.gap = 0
        self.hole: Token | None = None  # the tag of the first of the blank slots
        self.breaks = 0
        self.break_tag: Token | None = None
        self.blank: Node | None = None  # the open slot that nothing stands in so far
        self.hides_addresses = hides_addresses
        self.hides_links = hides_links
        self.cloaked: tuple[Token, str] | None = None  # the last link to a hidden address

    # Text

    def text(self, data: str, token: Token) -> None:
        if self.breaks:
            if data.isspace():
                return
            self.settle_breaks()
        if self.cloaked and self.cloaked[0] is self.node.link and PLACEHOLDER.fullmatch(data):
            token = Stand(token)
            data = self.cloaked[1]
        self.parts.append((data, token, self.node))

    def settle_breaks(self) -> None:
        """Decide whether line breaks end the block or only wrap its text."""
        breaks, self.breaks = self.breaks, 0
        if self.parts and (breaks > 1 or not self.is_wrapped()):
            self.emit()
        elif self.parts and self.break_tag:
            self.parts.append((" ", self.break_tag, self.node))
        if breaks > 2 and self.break_tag:
            self.empty(breaks - 1, self.break_tag)

    def is_wrapped(self) -> bool:
        if self.node.kind in _WHOLE_LINES:
            return True
        line = "".join([part[0] for part in self.parts[-8:]])
        return len(line) >= _WRAPPED_LINE and not _SENTENCE_END.search(line)

    def flush(self) -> None:
        """End the block at hand."""
        breaks, self.breaks = self.breaks, 0
        if self.parts:
            self.emit()
        if breaks > 2 and self.break_tag:
            self.empty(breaks - 1, self.break_tag)

    def empty(self, slots: int, first: Token) -> None:
        """Count blank slots, the first of which begins at a tag."""
        if not self.gap:
            self.hole = first
        self.gap += slots

    def emit(self) -> None:
        parts, self.parts = self.parts, []
        while parts and parts[-1][0].isspace():
            parts.pop()
        if not parts:
            return
        words, _, node = parts[0]
        mixed = False
        if len(parts) > 1:  # most blocks have one part
            words = "".join([part[0] for part in parts])
            mixed = any(part[2] is not node for part in parts)
        text = squeeze(words.strip())
        if mixed:
            node = node.holder
            links = links_of(parts, text)
        else:
            links = whole_link(node.link, text)
        if text:
            self.add(Piece(text, node, parts, links))

    def add(self, piece: Piece) -> None:
        self.blank = None
        if self.gap:
            piece.gap, piece.hole = self.gap, self.hole
            self.gap = 0
        if piece.node.tag == "title":
            self.page.title = self.page.title or piece
        else:
            self.page.pieces.append(piece)

    # Tags

    def other(self, token: Token, tag: str) -> None:
        if "-" not in tag:
            self.inline(token, tag)
            return
        self.flush()  # custom elements lay out like blocks more often than not
        node = Node(tag, token, self.node, self.node.kind, False)
        if not (self.hides_addresses and self.shows_address(node, token)):
            self.node = node

    def inline(self, token: Token, tag: str) -> None:
        node = Node(tag, token, self.node, self.node.kind, True)
        if not (self.hides_addresses and self.shows_address(node, token)):
            self.node = node

    def shows_address(self, node: Node, token: Token) -> bool:
        """Write the address an element hides, and pass over its placeholder."""
        shown = reveal(node.get(CLOAKED_ATTRIBUTE) or "")
        if not shown:
            return False
        if self.breaks:
            self.settle_breaks()
        if node.tag == "a":
            node.link = token
        self.parts.append((shown, token, node))
        self.mute(token, node.tag)
        return True

    def anchor(self, token: Token, tag: str) -> None:
        if self.node.link is not None:  # links do not nest
            self.shut(LINK)
        node = Node(tag, token, self.node, self.node.kind, True)
        if self.hides_addresses and self.shows_address(node, token):
            return
        node.link = token
        self.node = node
        if self.hides_links:
            shown = reveal_href(node.get("href") or "")
            self.cloaked = (token, shown[7:]) if shown.startswith("mailto:") else None

    def block(self, token: Token, tag: str) -> None:
        if self.parts or self.breaks:
            self.flush()
        around = self.node
        if around.inline or around.tag == "p":
            self.shut(PARAGRAPH)
            around = self.node
        kind = around.kind
        self.node = Node(tag, token, around, KINDS_INSIDE[kind].get(tag, kind), False)

    def slot(self, token: Token, tag: str) -> None:
        self.block(token, tag)
        self.blank = self.node

    def button(self, token: Token, tag: str) -> None:
        self.block(token, tag)
        self.media(token, tag)

    def heading(self, token: Token, tag: str) -> None:
        if self.parts or self.breaks:
            self.flush()
        self.shut(HEADING)
        self.slot(token, tag)

    def item(self, token: Token, tag: str) -> None:
        if self.node.tag not in LISTS:  # right in its list no other item can be open
            self.flush()
            self.shut(ITEM)
        self.slot(token, tag)

    def term(self, token: Token, tag: str) -> None:
        self.flush()
        self.shut(TERM)
        self.block(token, tag)

    def row(self, token: Token, tag: str) -> None:
        self.flush()
        self.shut(ROW)
        self.block(token, tag)

    def cell(self, token: Token, tag: str) -> None:
        self.flush()
        self.shut(CELL)
        self.block(token, tag)

    def page_part(self, token: Token, tag: str) -> None:
        self.flush()
        self.page.whole = True
        if tag == "html" and not self.page.language:
            self.page.language = dict(token.attrs or ()).get("lang", "").strip() or None

    def meta(self, token: Token, _tag: str) -> None:
        self.page.metas.append(token.attrs or [])

    def relation(self, token: Token, _tag: str) -> None:
        self.page.relations.append(token.attrs or [])

    def nothing(self, _token: Token, _tag: str) -> None:
        """Pass over a tag that neither holds nor parts text."""

    def media(self, _token: Token, _tag: str) -> None:
        """Something that is no text stands here: no hole in the page."""
        self.blank = None
        if not self.parts:
            self.gap = 0

    def line_break(self, token: Token, _tag: str) -> None:
        if not self.breaks:
            self.break_tag = token
        self.breaks += 1

    def rule(self, _token: Token, _tag: str) -> None:
        self.flush()

    # Elements without text of the page

    def mute(self, token: Token, tag: str) -> None:
        """Pass over an element, up to its end or that of an element around it."""
        if tag in MEDIA:
            self.media(token, tag)
        keeps = tag == "script" and "ld+json" in dict(token.attrs or ()).get("type", "").lower()
        inside: list[str] = []
        for token in self.tokens:
            kind = token.type
            if kind == END:
                if self.ends_muted(tag, token.tag or "", inside):
                    return
            elif kind == START:
                if token.tag in BLOCKS or token.tag == tag:
                    inside.append(token.tag or "")
            elif kind == TEXT and keeps:
                self.page.scripts.append(token.data or "")

    def ends_muted(self, muted: str, tag: str, inside: list[str]) -> bool:
        if inside and inside[-1] == tag:
            inside.pop()
            return False
        if tag == muted:
            return True
        if tag not in BLOCKS or tag in inside[-REACH:] or not is_open(self.node, tag):
            return False
        self.end(tag)
        return True

    # The open elements

    def end(self, tag: str) -> None:
        if tag in BLOCKS and self.node.tag == tag:
            self.close(self.node)
        else:
            self.shut(closing_of(tag))

    def close(self, node: Node) -> None:
        """Close the innermost open element, a block."""
        if self.parts or self.breaks:
            self.flush()
        if self.blank is node and node.token is not None:
            self.empty(1, node.token)
            self.blank = None
        self.node = node.parent or node

    def shut(self, pair: Closing) -> None:
        """Close the innermost open element of a kind, unless a barrier is around it."""
        node = find_open(self.node, pair)
        if node is not None:
            if not node.inline:
                self.flush()
            self.leave(node)

    def leave(self, node: Node) -> None:
        """Close an element and those in it."""
        blank = self.blank
        if blank is not None and not self.parts:
            inner = self.node
            while inner is not blank and inner is not node and inner.parent is not None:
                inner = inner.parent
            if inner is blank and blank.token is not None:
                self.empty(1, blank.token)
                self.blank = None
        self.node = node.parent or node


_STARTS: dict[str, Callable[[_Cutter, Token, str], None]] = {
    **dict.fromkeys(BLOCKS, _Cutter.block),
    **dict.fromkeys(VOID, _Cutter.nothing),
    **dict.fromkeys(MEDIA, _Cutter.media),
    **dict.fromkeys(MUTED, _Cutter.mute),
    **dict.fromkeys(SLOTS, _Cutter.slot),
    **dict.fromkeys(HEADINGS, _Cutter.heading),
    **dict.fromkeys(LIST_ITEMS, _Cutter.term),
    **dict.fromkeys(CELLS, _Cutter.cell),
    **dict.fromkeys(("html", "head", "body"), _Cutter.page_part),
    "a": _Cutter.anchor,
    "br": _Cutter.line_break,
    "button": _Cutter.button,
    "hr": _Cutter.rule,
    "li": _Cutter.item,
    "link": _Cutter.relation,
    "meta": _Cutter.meta,
    "span": _Cutter.inline,
    "tr": _Cutter.row,
}
