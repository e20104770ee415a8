"""The marks ⟦ ⟧ of rule examples: what must be reported, as ranges of the text without them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import NamedTuple

from ..lazy import lazy
from ..model import Span

OPENING, CLOSING = "⟦", "⟧"
_MARK = lazy(f"[{OPENING}{CLOSING}]")


class Marked(NamedTuple):
    """A text without marks, and the ranges they enclosed, in order."""

    text: str
    spans: tuple[Span, ...]


def unmark(text: str) -> Marked:
    """Take the marks out; ValueError where they do not come in pairs."""
    marks = list(_MARK.finditer(text))
    if [mark[0] for mark in marks] != [OPENING, CLOSING] * (len(marks) // 2):
        raise ValueError(f"{OPENING} and {CLOSING} do not come in pairs")
    offsets = [mark.start() - earlier for earlier, mark in enumerate(marks)]
    spans = tuple(map(Span, offsets[::2], offsets[1::2]))
    return Marked(_MARK.sub("", text), spans)


def with_marks(text: str, spans: Iterable[Span]) -> str:
    """Return the text with marks around the ranges, which may touch and overlap."""
    marks: list[tuple[int, int, str]] = []
    for start, end in spans:
        # Where ranges touch, one closes before the next opens; an empty one closes after itself.
        marks += [(start, 1, OPENING), (end, 0 if end > start else 2, CLOSING)]
    marks.sort()
    edges = [0, *(offset for offset, _, _ in marks), len(text)]
    pieces = [text[start:end] for start, end in pairwise(edges)]
    return "".join(
        piece + mark for piece, (_, _, mark) in zip(pieces, [*marks, (0, 0, "")], strict=True)
    )


class Edit(NamedTuple):
    """A range of a text and what takes its place; an empty range is an insertion."""

    start: int
    end: int
    text: str


def edited(marked: Marked, edits: Iterable[Edit]) -> Marked:
    """Make edits that do not overlap; what is inserted at the edge of a range stays outside."""
    ordered = sorted(set(edits))
    starts, ends = [edit.start for edit in ordered], [edit.end for edit in ordered]
    growth = [0, *accumulate(len(edit.text) - (edit.end - edit.start) for edit in ordered)]
    pieces, done = [], 0
    for start, end, text in ordered:
        pieces += [marked.text[done:start], text]
        done = end
    spans = tuple(
        Span(
            start + growth[bisect_right(ends, start)],
            end + growth[bisect_left(starts, end)],
        )
        for start, end in marked.spans
    )
    return Marked("".join(pieces) + marked.text[done:], spans)
