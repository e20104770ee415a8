"""What a page is cut into: pieces of text with their links and their places in the tree."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from turbohtml import Element, Text

from ..model import Link
from .cloak import reveal_href
from .hints import Hints

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from turbohtml import Node

    from ..model import BlockKind

Attrs = list[tuple[str, str]]

_RUN = re.compile(r"[ \t\n\r\f]+")


Part = tuple[str, "Node", "Element | None"]
"""A stretch of a block's text, the node that says it and the link around it.

A part says its own words when its node is a text node with these words. Else the node stands for
the words as a whole: a ``br`` for a space, a placeholder for the address it hides.
"""


class Piece:
    """A block in the making: its text, where it stands in the tree and its raw parts.

    A piece without parts is an element of the page's furniture, with all the text in it.
    """

    __slots__ = ("_links", "_parts", "gap", "hole", "kind", "level", "node", "text")

    def __init__(
        self, text: str, node: Element, kind: BlockKind, level: int, parts: list[Part]
    ) -> None:
        self.text = text
        self.node = node
        self.kind = kind
        self.level = level
        self._parts = parts
        self._links: tuple[Link, ...] | None = None
        self.gap = 0
        self.hole: Element | None = None

    @property
    def is_furniture(self) -> bool:
        """Whether the piece was not looked into."""
        return not self._parts

    @property
    def parts(self) -> list[Part]:
        """What the text came from."""
        if self._parts:
            return self._parts
        parts: list[Part] = []
        for node in self.node.descendants:
            if type(node) is Text:
                parts += [(node.data, node, None), (" ", self.node, None)]
        return parts

    @property
    def linked(self) -> float:
        """The share of the text's characters that are link text, roughly."""
        parts = self._parts
        if len(parts) < 2:
            return 0.0 if parts and parts[0][2] is None else 1.0
        linked = sum([len(words.strip()) for words, _, link in parts if link is not None])
        return linked and linked / sum([len(words.strip()) for words, _, _ in parts])

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in coordinates of the text."""
        if self._links is None:
            self._links = links_of(self._parts, self.text) if self._parts else ()
        return self._links


@dataclass(slots=True)
class Page:
    """A page cut into pieces, with what its head says.

    `root` is the outermost element; `whole` tells a page from a fragment. Where an element of
    `metas` has a content, that comes last.
    """

    root: Element
    hints: Hints = field(default_factory=Hints)
    pieces: list[Piece] = field(default_factory=list)
    title: Piece | None = None
    metas: list[Attrs] = field(default_factory=list)
    relations: list[Attrs] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    language: str | None = None
    whole: bool = False


def furniture_piece(element: Element) -> Piece | None:
    """Return all text of an element as one piece, None when there is none."""
    text = squeeze(" ".join(element.stripped_strings)).strip()
    return Piece(text, element, "label", 0, []) if text else None


def element_of(part: Part) -> Element:
    """Return the innermost element around a part's words."""
    node = part[1]
    around = node if isinstance(node, Element) else node.parent
    if not isinstance(around, Element):
        raise TypeError(f"{node!r} stands in no element")
    return around


def squeeze(words: str) -> str:
    """Collapse runs of layout white space; NBSP and other spaces stay."""
    if "\n" in words or "  " in words or "\t" in words or "\r" in words or "\f" in words:
        return _RUN.sub(" ", words)
    return words


def links_of(parts: Sequence[Part], text: str) -> tuple[Link, ...]:
    """Return the links of a block's parts in coordinates of its text."""
    anchors = {part[2] for part in parts}
    if len(anchors) == 1:
        (only,) = anchors
        return _link(only, 0, text) if only is not None else ()
    ranges: list[tuple[Element, int, int]] = []
    offset = 0
    for stop, part in part_stops(parts):
        link = part[2]
        if link is not None:
            start = offset
            if ranges and ranges[-1][0] is link:
                start = ranges.pop()[1]
            ranges.append((link, start, stop))
        offset = stop
    return tuple(
        found for link, start, stop in ranges for found in _link(link, start, text[start:stop])
    )


def part_stops(parts: Sequence[Part]) -> Iterator[tuple[int, Part]]:
    """Yield where each part ends in the block's text, in which white space is collapsed."""
    said = "".join([part[0] for part in parts])
    if squeeze(said) is said:  # nothing collapses: lengths add up
        offset = len(said.lstrip()) - len(said)
        for part in parts:
            offset += len(part[0])
            yield max(offset, 0), part
        return
    offset = 0
    spaced = True
    for part in parts:
        words = squeeze(part[0] if offset else part[0].lstrip())
        if spaced and words.startswith(" "):
            words = words[1:]
        offset += len(words)
        if words:
            spaced = words.endswith(" ")
        yield offset, part


def _link(anchor: Element, start: int, words: str) -> tuple[Link, ...]:
    href = anchor.attr("href")
    if href is None:
        return ()
    start += len(words) - len(words.lstrip())
    return (Link(start, start + len(words.strip()), reveal_href(href)),)
