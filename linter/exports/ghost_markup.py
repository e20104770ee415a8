"""The stored forms of Ghost's copy written as HTML, each character with its place in the file.

Lexical and Mobiledoc are documents of JSON in a string of the export, so that their words stand
behind two layers of escapes.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from .json_tree import BrokenJsonError, Object, Scalar, parse_json
from .passages import Edit, Passage, Slice, inserted, joined

if TYPE_CHECKING:
    from .json_tree import Node

_SPECIAL: Final = re.compile("[<>&]")
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Field(NamedTuple):
    """A field of a card that readers see: its key, the element around it, and how it is written."""

    key: str
    tag: str
    is_html: bool = True


_CAPTION: Final = (Field("caption", "figcaption"),)
# What a page of Ghost shows of its cards; those for e-mails, payment and forms show no copy.
CARDS: Final[dict[str, tuple[Field, ...]]] = {
    "image": _CAPTION,
    "gallery": _CAPTION,
    "video": _CAPTION,
    "embed": _CAPTION,
    "bookmark": _CAPTION,
    "html": (Field("html", ""),),
    "code": (Field("code", "pre", is_html=False), *_CAPTION),
    "codeblock": (Field("code", "pre", is_html=False), *_CAPTION),
    "button": (Field("buttonText", "button", is_html=False),),
    "callout": (Field("calloutText", "div"),),
    "toggle": (Field("heading", "h4"), Field("content", "div")),
    "header": (
        Field("header", "h2"),
        Field("heading", "h2"),
        Field("subheader", "p"),
        Field("subheading", "p"),
    ),
    "product": (Field("productTitle", "h4"), Field("productDescription", "div")),
    "file": (Field("fileTitle", "p", is_html=False), Field("fileCaption", "p", is_html=False)),
    "call-to-action": (Field("sponsorLabel", "p"), Field("textValue", "div")),
}
MARKDOWN_CARDS: Final = frozenset({"markdown", "card-markdown"})


class Copy(NamedTuple):
    """A stretch of copy in HTML, or in Markdown, which Ghost's authors may write in a card."""

    passage: Passage
    is_markdown: bool = False


class Markup:
    """Writes the HTML of a document that stands in a string of the export."""

    def __init__(self, outer: Passage) -> None:
        self._outer = outer
        self._inner = Slice(outer.text)
        self._parts: list[Passage] = []
        self._done: list[Copy] = []

    def document(self) -> Node:
        """Parse the document; BrokenJsonError is at an offset of the export's slice."""
        try:
            return parse_json(self._inner.text)
        except BrokenJsonError as error:
            raise BrokenJsonError(str(error), self._outer.offset(error.offset)) from error

    def tag(self, text: str, node: Node) -> None:
        """Write a tag on behalf of a value of the document."""
        self._parts.append(inserted(text, self._outer.slice, self._outer.offset(node.start)))

    def link(self, address: str, node: Node) -> None:
        """Open a link."""
        self.tag(f'<a href="{escape(address)}">', node)

    def words(self, scalar: Scalar) -> None:
        """Write plain text."""
        passage = self._passage(scalar)
        marks = _SPECIAL.finditer(passage.text)
        self._parts.append(passage.edited(Edit(*m.span(), escape(m[0])) for m in marks))

    def card(self, name: str, payload: Node) -> None:
        """Write what readers see of a card."""
        if not isinstance(payload, Object):
            return
        source = payload.scalar("markdown")
        if name in MARKDOWN_CARDS and source is not None:
            self._close()
            self._done.append(Copy(self._passage(source), is_markdown=True))
        for field in CARDS.get(name, ()):
            scalar = payload.scalar(field.key)
            if scalar is not None:
                self._field(field, scalar)

    def copy(self) -> list[Copy]:
        """Return all that was written, in order."""
        self._close()
        return self._done

    def _field(self, field: Field, scalar: Scalar) -> None:
        if field.tag:
            self.tag(f"<{field.tag}>", scalar)
        if field.is_html:
            self._parts.append(self._passage(scalar))
        else:
            self.words(scalar)
        if field.tag:
            self.tag(f"</{field.tag}>", scalar)

    def _passage(self, scalar: Scalar) -> Passage:
        return scalar.passage(self._inner).within(self._outer)

    def _close(self) -> None:
        if self._parts:
            self._done.append(Copy(joined(self._parts, self._outer.slice)))
            self._parts = []
