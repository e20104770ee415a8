"""From a parser's line numbers and cleaned contents back to offsets in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import lazy
from .inline import Content

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.token import Token

    from ..model import Source

_LINE = lazy(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")


class SourceLines:
    """The lines of a source from an offset on, as the parser counts them."""

    def __init__(self, source: Source, start: int, written: Source) -> None:
        self._text = source.text
        self._written = written.text
        self._starts = [match.start() for match in _LINE.finditer(source.text, start)]

    def _raw(self, line: int) -> tuple[int, str]:
        """Return where a line starts and its text without its end."""
        if line >= len(self._starts):
            return len(self._text), ""
        start = self._starts[line]
        stop = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
        return start, self._text[start:stop].rstrip("\r\n").replace("\0", "\ufffd")

    def empty_before(self, line: int) -> int:
        """Count the empty lines directly before a line."""
        first = line
        while first > 0 and not self._is_written(first - 1):
            first -= 1
        return line - first

    def _is_written(self, line: int) -> bool:
        """Tell whether a line has anything, template syntax included."""
        start, raw = self._raw(line)
        return bool(self._written[start : start + len(raw)].strip())

    def edge(self, line: int) -> int:
        """Return the offset behind the last visible character of a line."""
        start, raw = self._raw(line)
        return start + len(raw.rstrip())

    def content(self, token: Token, first: int) -> Content:
        """Place the lines of a token's content, each an end of its source line."""
        starts: list[int] = []
        ends: list[int] = []
        pieces = token.content.split("\n")
        first += self._emptied(token, first, pieces)
        for number, piece in enumerate(pieces):
            line = first + number
            starts += self._place(line, piece)
            limit = len(self._text)
            ends += (min(offset + 1, limit) for offset in starts[len(ends) :])
            if number < len(pieces) - 1:
                start, raw = self._raw(line)
                starts.append(start + len(raw))
                ends.append(self._raw(line + 1)[0])
        return Content(token.content, starts, ends)

    def _emptied(self, token: Token, first: int, pieces: Sequence[str]) -> int:
        """Count leading lines that the parser cut off, which held nothing but odd spaces."""
        last = token.map[1] if token.map else first
        spare = max(0, last - first - len(pieces))
        lines = range(first, first + spare)
        return (
            next(
                (
                    line - first
                    for line in lines
                    if self._raw(line)[1].rstrip().endswith(pieces[0].strip())
                ),
                spare,
            )
            if token.type == "inline"
            else 0
        )

    def _place(self, line: int, piece: str) -> Iterable[int]:
        """Place a piece in its line, where white space before and behind it may differ."""
        start, raw = self._raw(line)
        if raw.endswith(piece):
            first = start + len(raw) - len(piece)
            return range(first, first + len(piece))
        lead = len(piece) - len(piece.lstrip())
        at = _find_end(raw.rstrip(), piece.strip())
        # A tab that stands for part of an indentation is several characters of the piece.
        before = (start + max(0, at - lead + index) for index in range(lead))
        rest = range(start + at, start + at + len(piece) - lead)
        return (*before, *(min(offset, start + len(raw)) for offset in rest))

    def cells(self, line: int) -> Cells:
        """Start on the cells of a table row."""
        return Cells(*self._raw(line))


def _find_end(raw: str, bare: str) -> int:
    if raw.endswith(bare):
        return len(raw) - len(bare)
    unclosed = raw.rstrip("#").rstrip()  # A heading's closing marks.
    if unclosed.endswith(bare):
        return len(unclosed) - len(bare)
    return max(0, raw.rfind(bare))


class Cells:
    """The cells of one table row, found from left to right."""

    def __init__(self, start: int, raw: str) -> None:
        self._start = start
        self._raw = raw
        self._cursor = 0

    def find(self, content: str) -> Content:
        """Place the next cell; its bars are written with a backslash before them."""
        if not content:
            return Content("", (), ())
        for position in range(self._cursor, len(self._raw)):
            widths = self._match(content, position)
            if widths:
                return self._content(content, position, widths)
        here = [self._start + self._cursor] * len(content)
        return Content(content, here, here)

    def _match(self, content: str, position: int) -> list[int]:
        """Return the width of each character when the cell stands at `position`, else nothing."""
        widths: list[int] = []
        for char in content:
            width = 2 if self._raw.startswith("\\|", position) and char == "|" else 1
            if self._raw[position + width - 1 : position + width] != char:
                return []
            widths.append(width)
            position += width
        return widths

    def _content(self, content: str, position: int, widths: list[int]) -> Content:
        starts: list[int] = []
        ends: list[int] = []
        position += self._start
        for width in widths:
            starts.append(position)
            position += width
            ends.append(position)
        self._cursor = position - self._start
        return Content(content, starts, ends)
