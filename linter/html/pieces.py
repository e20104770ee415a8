"""What a page is cut into: pieces of text with their links and their places in the tree."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from ..model import Link
from .cloak import reveal_href
from .elements import HEADINGS, attribute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import BlockKind
    from .elements import Node
    from .spelling import Part
    from .tokens import Token

Attrs = list[tuple[str, str]]

_RUN = re.compile(r"[ \t\n\r\f]+")
_NEAR: Final = 64


class Piece:
    """A block in the making: its text, where it stands in the tree and its raw parts."""

    __slots__ = ("gap", "hole", "kind", "level", "links", "node", "parts", "text")

    def __init__(self, text: str, node: Node, parts: list[Part], links: tuple[Link, ...]) -> None:
        self.text = text
        self.node = node
        self.kind: BlockKind = node.kind
        self.parts = parts
        self.links = links
        self.gap = 0
        self.hole: Token | None = None
        self.level = _level(node) if node.kind == "heading" else 0

    @property
    def linked(self) -> float:
        """The share of the text's characters that are link text."""
        if not self.links:
            return 0.0
        return sum(link.end - link.start for link in self.links) / len(self.text)


def _level(node: Node) -> int:
    near = islice(node.ancestors(), _NEAR)
    return next((int(node.tag[1]) for node in near if node.tag in HEADINGS), 0)


@dataclass(slots=True)
class Page:
    """A page cut into pieces, with what its head says.

    `whole` tells a page from a fragment; `dates` are the values of its ``time`` elements.
    """

    pieces: list[Piece] = field(default_factory=list)
    title: Piece | None = None
    metas: list[Attrs] = field(default_factory=list)
    relations: list[Attrs] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    language: str | None = None
    whole: bool = False


def squeeze(words: str) -> str:
    """Collapse runs of layout white space; NBSP and other spaces stay."""
    if "\n" in words or "  " in words or "\t" in words or "\r" in words or "\f" in words:
        return _RUN.sub(" ", words)
    return words


def whole_link(tag: Token | None, text: str) -> tuple[Link, ...]:
    """Return the link of a block whose text stands in one, or in none."""
    href = attribute(tag, "href") if tag is not None else None
    return () if href is None else (Link(0, len(text), reveal_href(href)),)


def links_of(parts: Sequence[Part], text: str) -> tuple[Link, ...]:
    """Return the links of a block's parts in coordinates of its text."""
    first = parts[0][2].link
    if all(part[2].link is first for part in parts):
        return whole_link(first, text)
    ranges: list[tuple[Token, int, int]] = []
    offset = 0
    for stop, node in part_stops(parts):
        link = node.link
        if link is not None:
            start = offset
            if ranges and ranges[-1][0] is link:
                start = ranges.pop()[1]
            ranges.append((link, start, stop))
        offset = stop
    return tuple(
        _link(href, start, text[start:stop])
        for link, start, stop in ranges
        if (href := attribute(link, "href")) is not None
    )


def part_stops(parts: Sequence[Part]) -> Iterator[tuple[int, Node]]:
    """Yield where each part ends in the block's text, in which white space is collapsed."""
    offset = 0
    spaced = True
    for data, _, node in parts:
        words = squeeze(data if offset else data.lstrip())
        if spaced and words.startswith(" "):
            words = words[1:]
        offset += len(words)
        if words:
            spaced = words.endswith(" ")
        yield offset, node


def _link(href: str, start: int, words: str) -> Link:
    start += len(words) - len(words.lstrip())
    return Link(start, start + len(words.strip()), reveal_href(href))
