"""Examples of rules as people can read them: mark-up line by line, long texts cut."""

from __future__ import annotations

from itertools import islice

from ..lazy import lazy
from ..rulebook.rule import Example
from ..terminal import printable

_MOST_LINES = 16
_LINES_BEFORE = 4
_LONGEST = 280
_AROUND = 80  # characters kept on each side of a mark in a long line
_MOST_MARKS = 6
_LINE_END = lazy(r"\r\n|\n|\r")
_MARK = lazy("[⟦⟧]")
# Inline elements stay in the line they stand in, and so does the end of a paragraph.
_INLINE = r"(?:a|abbr|b|br|cite|code|em|i|img|mark|q|s|small|span|strong|sub|sup|time|u)\b"
_CONTAINERS = (
    r"(?:article|aside|blockquote|body|div|dl|figure|footer|form|head|header|html|main|nav|ol"
    r"|section|table|tbody|thead|tr|ul)\b"
)
_BETWEEN_BLOCKS = lazy(rf">(?=<(?!{_INLINE})\w|</{_CONTAINERS})")


def sample_lines(example: Example) -> tuple[str, ...]:
    r"""Return an example as lines to show, its marks kept; none of them can steer a terminal.

    HTML is broken between block elements. What a terminal would not show is written as an escape
    (``\u00a0``). Of long lines and long examples what stands around the marks is kept.
    """
    text = example.text.strip("\r\n")
    if example.format == "html":
        text = _BETWEEN_BLOCKS.sub(">\n", text)
    lines = [line.rstrip(" \t") for line in _LINE_END.split(text)]
    return tuple("".join(map(_seen, _cut(line))) for line in _window(lines))


def shortened(text: str, most: int) -> str:
    """Return a text in one line of at most so many characters; none can steer a terminal."""
    # Bounded first: a rule file may hold a megabyte of it.
    line = " ".join(text[: 2 * most].split())
    cut = len(line) > most or len(text) > 2 * most
    return printable(line[: most - 1].rstrip() + "…" if cut else line)


def _seen(character: str) -> str:
    if character == "\t" or (character != "\u00a0" and printable(character) == character):
        return character.replace("\t", " ")
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _window(lines: list[str]) -> list[str]:
    """Leave out lines of a long example that are far from the first mark."""
    if len(lines) <= _MOST_LINES:
        return lines
    marked = next((number for number, line in enumerate(lines) if "⟦" in line), 0)
    start = min(max(0, marked - _LINES_BEFORE), len(lines) - _MOST_LINES)
    end = start + _MOST_LINES
    return ["…"] * (start > 0) + lines[start:end] + ["…"] * (end < len(lines))


def _cut(line: str) -> str:
    """Leave out what is far from every mark of a long line."""
    if len(line) <= _LONGEST:
        return line
    kept = _kept(line) or [(0, _LONGEST)]
    before, behind = "…" * (kept[0][0] > 0), "…" * (kept[-1][1] < len(line))
    return before + "…".join(line[start:end] for start, end in kept) + behind


def _kept(line: str) -> list[tuple[int, int]]:
    """Return the ranges around the first marks, joined where they meet."""
    ranges: list[tuple[int, int]] = []
    for mark in islice(_MARK.finditer(line), _MOST_MARKS):
        start = max(0, mark.start() - _AROUND)
        if ranges and start <= ranges[-1][1]:
            start = ranges.pop()[0]
        ranges.append((start, min(len(line), mark.end() + _AROUND)))
    return ranges
