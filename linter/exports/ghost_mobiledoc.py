"""Mobiledoc, in which Ghost stored copy from version 1 to 4: sections, markers and cards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .ghost_markup import HEADINGS, Markup
from .json_tree import Array, Object, Scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .ghost_markup import Copy
    from .json_tree import Node
    from .passages import Passage

_MARKUP, _LIST, _CARD = "1", "3", "10"
_TEXT = "0"
_BLOCKS: Final = HEADINGS | {"p", "blockquote", "aside", "ul", "ol"}
_INLINE: Final = frozenset({"code"})


def mobiledoc_copy(outer: Passage) -> list[Copy]:
    """Return the copy of a Mobiledoc; BrokenJsonError is at an offset of the slice."""
    markup = Markup(outer)
    document = markup.document()
    if isinstance(document, Object):
        _Writer(document, markup).write()
    return markup.copy()


class _Writer:
    def __init__(self, document: Object, markup: Markup) -> None:
        self._sections = _items(document.get("sections"))
        self._markups = [_items(node) for node in _items(document.get("markups"))]
        self._cards = [_items(node) for node in _items(document.get("cards"))]
        self._markup = markup

    def write(self) -> None:
        """Write all sections."""
        for section in self._sections:
            parts = _items(section)
            kind = _word(parts, 0)
            if kind == _MARKUP and len(parts) > 2:
                self._block(_word(parts, 1), parts[2], section)
            elif kind == _LIST and len(parts) > 2:
                self._list(_word(parts, 1), _items(parts[2]), section)
            elif kind == _CARD:
                self._card(_word(parts, 1))

    def _list(self, tag: str, entries: Sequence[Node], section: Node) -> None:
        tag = tag if tag in _BLOCKS else "ul"
        self._markup.tag(f"<{tag}>", section)
        for entry in entries:
            self._block("li", entry, entry)
        self._markup.tag(f"</{tag}>", section)

    def _block(self, tag: str, markers: Node, section: Node) -> None:
        tag = "blockquote" if tag == "aside" else tag
        tag = tag if tag in _BLOCKS or tag == "li" else "p"
        self._markup.tag(f"<{tag}>", section)
        opened: list[str] = []
        for marker in _items(markers):
            self._marker(_items(marker), marker, opened)
        for inner in reversed(opened):
            self._close(inner, section)
        self._markup.tag(f"</{tag}>", section)

    def _marker(self, parts: Sequence[Node], marker: Node, opened: list[str]) -> None:
        """Write a marker: [is it an atom, the mark-up it opens, how many it closes, text]."""
        if len(parts) < 4:
            return
        opened += [self._open(number, marker) for number in _items(parts[1])]
        text = parts[3]
        if _word(parts, 0) != _TEXT:
            self._markup.tag("<br>", marker)  # the only atom that Ghost has is a line break
        elif isinstance(text, Scalar) and text.is_string:
            self._markup.words(text)
        closes = _word(parts, 2)
        for _ in range(int(closes) if closes.isdecimal() and len(closes) < 5 else 0):
            if opened:
                self._close(opened.pop(), marker)

    def _open(self, number: Node, marker: Node) -> str:
        known = _entry(self._markups, number.text if isinstance(number, Scalar) else "")
        tag = _word(known, 0)
        attributes = _items(known[1]) if len(known) > 1 else ()
        names = [_word(attributes, at) for at in range(0, len(attributes) - 1, 2)]
        if tag == "a" and "href" in names:
            self._markup.link(_word(attributes, 2 * names.index("href") + 1), marker)
            return tag
        if tag in _INLINE:
            self._markup.tag(f"<{tag}>", marker)
            return tag
        return ""

    def _close(self, tag: str, node: Node) -> None:
        if tag:
            self._markup.tag(f"</{tag}>", node)

    def _card(self, number: str) -> None:
        card = _entry(self._cards, number)
        if len(card) > 1:
            self._markup.card(_word(card, 0), card[1])


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.items if isinstance(node, Array) else ()


def _word(nodes: Sequence[Node], at: int) -> str:
    """Return the words of a scalar in a list, "" where there is none."""
    node = nodes[at] if at < len(nodes) else None
    return node.text if isinstance(node, Scalar) else ""


def _entry(entries: Sequence[tuple[Node, ...]], number: str) -> tuple[Node, ...]:
    at = int(number) if number.isdecimal() and len(number) < 9 else -1
    return entries[at] if 0 <= at < len(entries) else ()
