"""Text gathered piece by piece from a source, with the place of every character."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from ..lazy import lazy
from ..model import Block, Link, Spelled, Verbatim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..model import BlockKind, Origin, Source, Zone

_CLOSING = ",.;:!?)"
_LAYOUT = " \t\r\n\x0b\x0c"
_EMPTY_LINE = lazy(r"\n[ \t\r]*\n\s*")
_LOOSE = lazy(r"[ \t\r\n\x0b\x0c]{2}|[\t\r\n\x0b\x0c]|\A |\s\Z")


def _without(href: str, marks: Iterable[str]) -> str:
    for mark in marks:
        href = href.replace(mark, "")
    return href


@dataclass(slots=True)
class Spelling:
    """Characters and, for each, the source range that spells it."""

    chars: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.chars)

    def add(self, text: str, start: int, end: int) -> None:
        """Add characters that one source range spells together."""
        self.chars += text
        self.starts += [start] * len(text)
        self.ends += [end] * len(text)

    def copy(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> None:
        """Add characters with a source range each."""
        self.chars += text
        self.starts += starts
        self.ends += ends

    def link(self, start: int, href: str) -> None:
        """Make a link of everything added since the length was `start`."""
        if len(self.chars) > start:
            self.links.append((start, len(self.chars), href))

    def clear(self) -> None:
        """Take everything out."""
        for series in (self.chars, self.starts, self.ends, self.links):
            series.clear()

    def drop(self, fillers: str) -> None:
        """Take some characters out, and a space that they kept from a comma or full stop.

        A link of which no address is left is none.
        """
        marks = [*fillers, *map(quote, fillers)]
        addresses = [(link, _without(link[2], marks)) for link in self.links]
        links = [(a, b, href) for (a, b, was), href in addresses if href or not was]
        kept: list[int] = []
        dropped = False
        for index, char in enumerate(self.chars):
            if char in fillers:
                dropped = True
                continue
            if dropped and char in _CLOSING and kept and self.chars[kept[-1]] == " ":
                kept.pop()
            dropped = False
            kept.append(index)
        self.links = [(bisect_left(kept, a), bisect_left(kept, b), href) for a, b, href in links]
        self.chars = [self.chars[index] for index in kept]
        self.starts = [self.starts[index] for index in kept]
        self.ends = [self.ends[index] for index in kept]

    def paragraphs(self) -> Iterator[Spelling]:
        """Yield the text's paragraphs, which empty lines part; links are for whole texts only."""
        start = 0
        cuts = [found.span() for found in _EMPTY_LINE.finditer("".join(self.chars))]
        for end, after in (*cuts, (len(self.chars), 0)):
            places = self.starts[start:end], self.ends[start:end]
            paragraph = Spelling(self.chars[start:end], *places)
            if "".join(paragraph.chars).strip():
                yield paragraph
            start = after

    def block(
        self,
        source: Source,
        zone: Zone,
        kind: BlockKind,
        *,
        level: int = 0,
        gap: int = 0,
        keep_layout: bool = False,
    ) -> Block:
        """Make a block, layout white space collapsed to single spaces unless told to keep it."""
        if not keep_layout and _LOOSE.search("".join(self.chars)):
            self._collapse()
        text = "".join(self.chars)
        links = tuple(Link(*link) for link in self.links if link[0] < link[1])
        return Block(text, zone, kind, self._origin(source, text), level, links, gap)

    def _origin(self, source: Source, text: str) -> Origin:
        if not text:
            return Verbatim(self.starts[0] if self.starts else 0)
        if source.text[self.starts[0] : self.ends[-1]] == text:
            return Verbatim(self.starts[0])
        return Spelled(tuple(self.starts), tuple(self.ends))

    def _collapse(self) -> None:
        """Make one space of each run of layout white space and none at the ends."""
        kept = Spelling()
        moved = []
        for char, start, end in zip(self.chars, self.starts, self.ends, strict=True):
            moved.append(len(kept))
            if char not in _LAYOUT:
                kept.add(char, start, end)
            elif kept.chars and kept.chars[-1] != " ":
                kept.add(" ", start, end)
            elif kept.chars:
                moved[-1] -= 1
                if start == kept.ends[-1]:  # Not across a tag.
                    kept.ends[-1] = end
        moved.append(len(kept))
        if kept.chars and kept.chars[-1] == " ":
            for series in (kept.chars, kept.starts, kept.ends):
                series.pop()
        most = len(kept)
        self.links = [
            (min(moved[start], most), min(moved[end], most), href)
            for start, end, href in self.links
        ]
        self.chars, self.starts, self.ends = kept.chars, kept.starts, kept.ends
