"""Stub lines that Markdown glues to their neighbours.

A line break inside a paragraph is a space to Markdown, but "Author Profile" above the row of an
author box, or "Source link" under a sign-off, was a block of its own where it was copied from.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..layout.boxes import is_box_heading, is_furniture
from ..model import Link, Spelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Block, Source

_LONGEST_PARAGRAPH = 2000
_LONGEST_STUB = 120


def part_stub_lines(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, paragraphs cut where a line of theirs is page furniture."""
    for block in blocks:
        starts = _line_starts(source, block)
        ranges = list(pairwise((*starts, len(block.text) + 1)))
        lines = [block.text[start : end - 1] for start, end in ranges]
        # A sentence that goes on in lower case on the next line was wrapped, whatever it says.
        goes_on = [line[:1].islower() for line in (*lines[1:], "")]
        stubs = [_is_stub(line) and not on for line, on in zip(lines, goes_on, strict=True)]
        if len(ranges) < 2 or not any(stubs):
            yield block
            continue
        start, gap = 0, block.gap
        for (begin, end), before, stub in zip(ranges, (False, *stubs), stubs, strict=False):
            if begin and (stub or before):
                yield _part(block, start, begin - 1, gap)
                start, gap = begin, 0
            if end > len(block.text):
                yield _part(block, start, len(block.text), gap)


def _line_starts(source: Source, block: Block) -> list[int]:
    """Return where the lines of a paragraph begin in its text; [0] for other blocks."""
    text, origin = block.text, block.origin
    if block.kind != "paragraph" or len(text) > _LONGEST_PARAGRAPH:
        return [0]
    if not isinstance(origin, Spelled):
        return [0]
    breaks = (i for i, char in enumerate(text) if char in " \n" and _ends_line(source, origin, i))
    between = (i for i in breaks if not any(link.start <= i < link.end for link in block.links))
    return [0, *(i + 1 for i in between)]


def _ends_line(source: Source, origin: Spelled, index: int) -> bool:
    spelled = source.text[origin.starts[index] : origin.ends[index]]
    return "\n" in spelled or "\r" in spelled


def _is_stub(line: str) -> bool:
    return 0 < len(line) <= _LONGEST_STUB and (is_box_heading(line) or is_furniture(line))


def _part(block: Block, start: int, end: int, gap: int) -> Block:
    origin = block.origin
    if isinstance(origin, Spelled):
        origin = Spelled(origin.starts[start:end], origin.ends[start:end])
    links = tuple(
        Link(max(link.start, start) - start, min(link.end, end) - start, link.href)
        for link in block.links
        if link.start < end and start < link.end
    )
    return block._replace(text=block.text[start:end], origin=origin, links=links, gap=gap)
