"""HTML inside Markdown: tags dropped, text kept with its exact source range."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from ..lazy import lazy
from .spelling import Spelling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import BlockKind
    from .inline import Content

_TAG = lazy(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|template|noscript|svg|iframe|object)\b.*?(?:</(?P=raw)\s*>|\Z)"
    r"|<!\[CDATA\[.*?(?:\]\]>|\Z)"
    r"|<[!?][^<>]*>"
    r"|<(?P<close>/?)(?P<name>[a-z][\w:-]*)(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^'\"<>])*)>",
    re.IGNORECASE | re.DOTALL,
)
_REFERENCE = lazy(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ATTRIBUTE = r"\b{}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
_HREF = lazy(_ATTRIBUTE.format("href"), re.IGNORECASE)
_ALT = lazy(_ATTRIBUTE.format("alt"), re.IGNORECASE)
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "item",
    "dd": "item",
    "dt": "item",
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "pre": "code",
    "td": "cell",
    "th": "cell",
    "button": "button",
    "label": "label",
}
_BLOCKS = frozenset(
    """address article aside details div dl figure footer form header hr main nav ol p section
    summary table tbody tfoot thead tr ul""".split()  # noqa: SIM905
) | frozenset(_KINDS)


class Piece:
    """A block's worth of text, the kind and level its tags give it."""

    def __init__(self, kind: BlockKind, level: int = 0) -> None:
        self.spelling = Spelling()
        self.kind = kind
        self.level = level


def read_markup(content: Content, kind: BlockKind) -> Iterator[Piece]:
    """Yield the pieces between block tags; `kind` is what a piece is without such tags."""
    reader = _Reader(content, kind)
    cursor = 0
    for tag in _TAG.finditer(content.text):
        reader.text(cursor, tag.start())
        yield from reader.tag(tag)
        cursor = tag.end()
    reader.text(cursor, len(content.text))
    yield from reader.flush()


class _Reader:
    def __init__(self, content: Content, kind: BlockKind) -> None:
        self._content = content
        self._outer = kind
        self._piece = Piece(kind)
        self._links: list[tuple[int, str]] = []

    def text(self, start: int, end: int) -> None:
        """Add text between two tags, character references decoded."""
        for reference in _REFERENCE.finditer(self._content.text, start, end):
            decoded = html.unescape(reference[0])
            if decoded != reference[0]:
                self._copy(start, reference.start())
                self._put(decoded, reference.start(), reference.end())
                start = reference.end()
        self._copy(start, end)

    def tag(self, tag: re.Match[str]) -> Iterator[Piece]:
        """Take in a tag: a block tag ends the piece before it."""
        name = (tag["name"] or "").lower()
        if name in _BLOCKS:
            yield from self.flush()
            self._begin(name, closing=bool(tag["close"]))
        elif name == "br":
            self._put(" ", tag.start(), tag.end())
        elif name == "a":
            self._link(tag)
        elif name == "img":
            yield from self._image(tag)

    def flush(self) -> Iterator[Piece]:
        """Yield the piece read so far, if it says anything."""
        self._end_links()
        if "".join(self._piece.spelling.chars).strip():
            yield self._piece
        self._piece = Piece(self._piece.kind, self._piece.level)

    def _begin(self, name: str, *, closing: bool) -> None:
        if closing and name in _KINDS:
            self._piece = Piece(self._outer)
        elif not closing and name in _KINDS:
            self._piece = Piece(_KINDS[name], int(name[1]) if name[0] == "h" else 0)

    def _link(self, tag: re.Match[str]) -> None:
        self._end_links()
        href = None if tag["close"] else _HREF.search(tag["rest"])
        if href:
            self._links.append((len(self._piece.spelling), _value(href)))

    def _end_links(self) -> None:
        for start, href in self._links:
            self._piece.spelling.link(start, href)
        self._links = []

    def _image(self, tag: re.Match[str]) -> Iterator[Piece]:
        alt = _ALT.search(tag["rest"])
        if alt is None or not alt[alt.lastindex or 0].strip():
            return
        label = Piece("alt")
        start, end = (tag.start("rest") + edge for edge in alt.span(alt.lastindex or 0))
        outer, self._piece = self._piece, label
        self.text(start, end)
        self._piece = outer
        yield label

    def _copy(self, start: int, end: int) -> None:
        content = self._content
        self._piece.spelling.copy(
            content.text[start:end], content.starts[start:end], content.ends[start:end]
        )

    def _put(self, text: str, start: int, end: int) -> None:
        content = self._content
        self._piece.spelling.add(text, content.starts[start], content.ends[end - 1])


def _value(match: re.Match[str]) -> str:
    return html.unescape(match[match.lastindex or 0])
