"""Text that a container spells in its own way, and where each of its characters stands.

A passage is one text: the value of an element or of a key. The passages of an item, one below the
other, are its transcript; that is the source text of the item's article.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from ..model import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date


class Slice(NamedTuple):
    """A stretch of a file as it is written, and the 1-based line and column of its start."""

    text: str
    line: int = 1
    column: int = 1

    def position(self, offset: int) -> tuple[int, int]:
        """Return the (line, column) in the file of an offset in the slice."""
        line, column = Source("", self.text).position(offset)
        return self.line + line - 1, column + (self.column - 1 if line == 1 else 0)


class Run(NamedTuple):
    """From `start` of a text on, its characters stand one by one from `offset` of the slice on."""

    start: int
    offset: int


class Passage(NamedTuple):
    """A text with its runs, ascending from 0 on, in a slice of a file."""

    text: str
    slice: Slice
    runs: tuple[Run, ...]

    def offset(self, at: int) -> int:
        """Return where in the slice a character of the text stands."""
        run = self.runs[bisect_right(self.runs, at, key=_start) - 1]
        return run.offset + at - run.start

    def part(self, start: int, end: int) -> Passage:
        """Return a part of the text."""
        first, last = (bisect_right(self.runs, at, key=_start) for at in (start, end))
        inner = (Run(run.start - start, run.offset) for run in self.runs[first:last])
        runs = (Run(0, self.offset(start)), *inner)
        return Passage(self.text[start:end], self.slice, runs)

    def stripped(self) -> Passage:
        """Return the text without white space around it."""
        start = len(self.text) - len(self.text.lstrip())
        return self.part(start, max(start, len(self.text.rstrip())))

    def standing_for(self, text: str) -> Passage:
        """Return another text that stands where this one does, each character of it."""
        start, end = self.offset(0), self.offset(len(self.text))
        runs = (*(Run(at, start) for at in range(len(text))), Run(len(text), end))
        return Passage(text, self.slice, runs)

    def within(self, outer: Passage) -> Passage:
        """Return the text with its places in the slice of `outer`, whose text is this slice.

        That is a document in a string of another: what the one escapes, the other escapes again.
        """
        runs: list[Run] = []
        ends = (*(run.start for run in self.runs[1:]), len(self.text))
        for run, end in zip(self.runs, ends, strict=True):
            spelled = outer.part(run.offset, run.offset + end - run.start)
            runs += [Run(run.start + inner.start, inner.offset) for inner in spelled.runs]
        return Passage(self.text, outer.slice, tuple(runs))

    def edited(self, edits: Iterable[Edit]) -> Passage:
        """Return the text after edits, which are in order and do not overlap.

        What is put in stands where it was put.
        """
        texts: list[str] = []
        runs: list[Run] = []
        done = size = 0
        for edit in (*edits, Edit(len(self.text), len(self.text), "")):
            if edit.start > done or not runs:
                kept = self.part(done, edit.start)
                texts.append(kept.text)
                runs += [Run(size + run.start, run.offset) for run in kept.runs]
                size += len(kept.text)
            for char in edit.text:
                runs.append(Run(size, self.offset(edit.start)))
                texts.append(char)
                size += 1
            done = edit.end
        return Passage("".join(texts), self.slice, tuple(runs))


class Edit(NamedTuple):
    """Put `text` in place of ``[start:end]``."""

    start: int
    end: int
    text: str


def _start(run: Run) -> int:
    return run.start


class Transcript:
    """Gathers the passages of an item."""

    def __init__(self) -> None:
        self._passages: list[Passage] = []
        self._starts: list[int] = []
        self._size = 0

    def add(self, passage: Passage) -> int:
        """Add a passage below the others; return where it begins."""
        start = self._size
        self._starts.append(start)
        self._passages.append(passage)
        self._size += len(passage.text) + 1
        return start

    def source(self, path: str, read_on: date | None) -> Source:
        """Return the source of what was added."""
        text = "".join(passage.text + "\n" for passage in self._passages)
        return Source(path, text, read_on, _Places(self._starts, self._passages))


class _Places:
    """Where the characters of a transcript stand in the file."""

    def __init__(self, starts: Sequence[int], passages: Sequence[Passage]) -> None:
        self._starts = starts
        self._passages = passages

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column."""
        if not self._passages:
            return 1, 1
        number = max(0, bisect_right(self._starts, offset) - 1)
        passage = self._passages[number]
        at = min(offset - self._starts[number], len(passage.text))
        return passage.slice.position(passage.offset(at))


def whole(text: str, line: int = 1, column: int = 1) -> Passage:
    """Return a passage that stands in the file as it is."""
    return Passage(text, Slice(text, line, column), (Run(0, 0),))


def joined(passages: Sequence[Passage], of: Slice) -> Passage:
    """Make one passage of several of a slice, one directly behind the other."""
    runs: list[Run] = []
    size = 0
    for passage in passages:
        runs += [Run(size + run.start, run.offset) for run in passage.runs]
        size += len(passage.text)
    return Passage("".join(passage.text for passage in passages), of, tuple(runs) or (Run(0, 0),))


def inserted(text: str, of: Slice, at: int) -> Passage:
    """Make a passage that stands nowhere: all of its characters are said to stand at one place."""
    return Passage(text, of, tuple(Run(index, at) for index in range(len(text) + 1)))


def spelled(text: str, of: Slice, start: int, pieces: Iterable[tuple[int, int, int]]) -> Passage:
    """Make a passage of pieces: (length in the text, offset in the slice, length there).

    Pieces whose lengths are equal are spelled character by character. `start` is where in the
    slice a text without pieces would stand.
    """
    runs = [Run(0, start)]
    size = 0
    for length, offset, raw in pieces:
        if offset - size != runs[-1].offset - runs[-1].start:
            runs.append(Run(size, offset))
        if length != raw:
            runs += [Run(size + index, offset) for index in range(length)]
            runs.append(Run(size + length, offset + raw))
        size += length
    return Passage(text, of, tuple(runs))
