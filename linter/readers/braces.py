"""Where the components and expressions of MDX end, whose braces nest and whose strings hold any."""

from __future__ import annotations

from typing import Final

from ..lazy import lazy

_LONGEST: Final = 6000
_PIECE = lazy(r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|/\*[\s\S]*?\*/|[{}]")
_TAG_START = lazy(r"</?[A-Za-z][\w.:-]*(?=[\s/>{])")
_ATTRIBUTE = lazy(r"\s+|[\w:@.$/-]+|=|\"[^\"]*\"|'[^']*'")
_EMPTY_LINE = lazy(r"\n[ \t\r]*\n")


def end_of_expression(text: str, start: int) -> int | None:
    """Return the offset behind the brace that closes the one at `start`, when it is not far."""
    depth = 0
    for piece in _PIECE.finditer(text, start, start + _LONGEST):
        if piece[0] == "{":
            depth += 1
        elif piece[0] == "}":
            depth -= 1
            if not depth:
                return piece.end()
    return None


def end_of_tag(text: str, start: int) -> int | None:
    """Return the offset behind the tag that begins at `start`; None for what is no tag."""
    opening = _TAG_START.match(text, start)
    at = opening.end() if opening else None
    while at is not None and at < min(len(text), start + _LONGEST):
        if text[at] == ">":
            return at + 1
        if text[at] == "{":
            at = end_of_expression(text, at)
            continue
        found = _ATTRIBUTE.match(text, at)
        at = found.end() if found and not _EMPTY_LINE.search(found[0]) else None
    return None
