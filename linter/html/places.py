"""Where the nodes of a parsed page stand in its source.

The parser records where tags begin and end; text has no place of its own. It begins where the
mark-up before it ends, and is then followed through the source, which proves the place: what the
source spells there must be the node's text. Where the parser mended the page so much that it is
not, all text of the tree is aligned with all text of the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final

from turbohtml import Element, Text, TokenType, tokenize

from ..model import Span
from .references import REFERENCE, decode_reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from turbohtml import Node, SourceSpan

    from ..model import Source

Char = tuple[str, int, int]
"""A character and the range of the source that spells it."""

_STEP = re.compile(
    r"<!--(?:>|->|.*?--!?>)"
    r"|<(?P<gone>script|style|noscript|template)\b[^>]*>.*?</(?P=gone)\s*>"
    r"""|</?[A-Za-z](?:[^"'>]|"[^"]*"|'[^']*')*>"""
    rf"|<[!?/][^>]*>|\r\n|{REFERENCE.pattern}|.",
    re.DOTALL | re.IGNORECASE,
)
# Where tags are text, and where references are too.
_PLAIN_STEP = re.compile(rf"\r\n|{REFERENCE.pattern}|.", re.DOTALL)
_RAW_STEP = re.compile(r"\r\n|.", re.DOTALL)
_PLAIN: Final = frozenset({"title", "textarea"})
_RAW: Final = frozenset({"xmp", "plaintext", "script", "style", "noscript", "iframe"})
# What the source may spell otherwise than the tree.
_SPECIAL: Final = frozenset("<&\r\0")
_GONE: Final = frozenset({"script", "style", "noscript", "template"})
# Their first line feed does not count.
_PRE: Final = frozenset({"pre", "listing"})
_FIRST_LINE = re.compile(r"\r\n?|\n")
_MOST_SIBLINGS: Final = 64
# How many runs of text the tree may lack that the source has.
_REACH: Final = 400


def offset_of(source: Source, element: Element) -> int | None:
    """Return where an element's tag begins, None for one that the source does not spell out."""
    if element.source_line is None or element.source_col is None:
        return None
    return source.line_starts[element.source_line - 1] + element.source_col


def tag_span(source: Source, element: Element) -> Span:
    """Return the range of an element's start tag, else that of the nearest one around it."""
    for node in (element, *element.ancestors):
        if isinstance(node, Element) and node.source_location:
            tag = node.source_location.start_tag
            start = source.line_starts[tag.start_line - 1] + tag.start_col
            return Span(start, _end_of(source, tag))
    return Span(0, 1)


def text_chars(source: Source, node: Text, after: int) -> list[Char]:
    """Return the characters of a text node with their places.

    `after` is where the text before it in its block ends, 0 for the first.
    """
    before, offset = _text_start(source, node)
    if offset is not None:
        chars = _follow(source.text, offset, before + node.data, node)
        if chars is not None:
            return chars[len(before) :]
    chars = _follow(source.text, after, node.data, node) if after else None
    return chars or _aligned(source, node) or _unplaced(source, node, after)


def verbatim_start(source: Source, node: Text) -> int | None:
    """Return where a text begins that the source has character by character, else None."""
    before, offset = _text_start(source, node)
    plain = not before and offset is not None and _SPECIAL.isdisjoint(node.data)
    return offset if plain and source.text.startswith(node.data, offset) else None


def _aligned(source: Source, node: Text) -> list[Char] | None:
    """Find a text run by run: the parser may have put together what stands apart."""
    *_, document = node.ancestors
    starts, said = _alignment(document, source)
    rest, chars = node.data, list[Char]()
    for words, offset in said[starts[node] :][:_MOST_SIBLINGS] if node in starts else ():
        lead = len(rest) - len(rest.lstrip())
        run = words if rest.startswith(words, lead) else rest[lead:]
        found = _follow(source.text, offset, run, node) if words.startswith(run) else None
        if found:
            chars += [(char, *found[0][1:]) for char in rest[:lead]]
            chars += found
            rest = rest[lead + len(run) :]
        if not rest.strip():
            return chars + [(char, *chars[-1][1:]) for char in rest] if chars else None
    return None


def _unplaced(source: Source, node: Text, after: int) -> list[Char]:
    around = node.parent
    if not after and isinstance(around, Element):
        start, end = tag_span(source, around)
    else:
        start, end = max(after - 1, 0), max(after, 1)
    return [(char, start, end) for char in node.data]


def _end_of(source: Source, tag: SourceSpan) -> int:
    return source.line_starts[tag.end_line - 1] + tag.end_col


def _text_start(source: Source, node: Text) -> tuple[str, int | None]:
    """Return where the mark-up before a text ends, and the other text since then."""
    texts: list[str] = []
    for near in islice(node.previous_siblings, _MOST_SIBLINGS):
        if isinstance(near, Element):
            where = near.source_location
            closed = where and (where.end_tag or (None if near.children else where.start_tag))
            return "".join(reversed(texts)), _end_of(source, closed) if closed else None
        if isinstance(near, Text):
            texts.append(near.data)
    if len(texts) < _MOST_SIBLINGS and isinstance(node.parent, Element):
        around = node.parent.source_location
        if around:
            start = _end_of(source, around.start_tag)
            dropped = _FIRST_LINE.match(source.text, start) if node.parent.tag in _PRE else None
            return "".join(reversed(texts)), dropped.end() if dropped else start
    return "", None


def _follow(text: str, offset: int, wanted: str, node: Text) -> list[Char] | None:
    """Return the places of some text from an offset on, None where the source says another."""
    if text.startswith(wanted, offset) and _SPECIAL.isdisjoint(wanted):
        return [(char, at, at + 1) for at, char in enumerate(wanted, offset)]
    step = _step_in(node)
    chars: list[Char] = []
    while len(chars) < len(wanted):
        found = step.match(text, offset)
        if found is None:
            return None
        offset = found.end()
        for char in _shown(found):
            if len(chars) == len(wanted) or char[0] != wanted[len(chars)]:
                if chars or not char[0].isspace():  # the parser drops space before the body
                    return None
            else:
                chars.append(char)
    return chars


def _step_in(node: Text) -> re.Pattern[str]:
    tag = node.parent.tag if isinstance(node.parent, Element) else ""
    if tag in _RAW:
        return _RAW_STEP
    return _PLAIN_STEP if tag in _PLAIN else _STEP


def _shown(found: re.Match[str]) -> Iterator[Char]:
    """Yield the characters that one step through the source shows."""
    written = found[0]
    if len(written) == 1:
        shown = "\n" if written == "\r" else written
        return iter(() if shown == "\0" else ((shown, *found.span()),))
    if written == "\r\n":
        return iter((("\n", *found.span()),))
    if written.startswith("<"):
        return iter(())
    return _spread(decode_reference(written), written, found.start())


def _spread(shown: str, raw: str, offset: int) -> Iterator[Char]:
    """Give each character of a decoded reference its source.

    ``&notit;`` is "¬it;": what a reference leaves behind literally has places of its own.
    """
    literal = 0
    while literal < len(shown) - 1 and shown.endswith(raw[-literal - 1 :]):
        literal += 1
    head = len(shown) - literal
    whole = offset + len(raw) - literal
    for char in shown[:head]:
        yield char, offset, whole
    for index, char in enumerate(shown[head:]):
        yield char, whole + index, whole + index + 1


@lru_cache(maxsize=1)
def _alignment(
    document: Node, source: Source
) -> tuple[dict[Node, int], tuple[tuple[str, int], ...]]:
    """Return the runs of text in the source, and which of them each text node begins with."""
    said = tuple(_said(source))
    places: dict[str, list[int]] = {}
    for number, (words, _) in enumerate(said):
        places.setdefault(words, []).append(number)
    starts: dict[Node, int] = {}
    at = 0
    for node in document.descendants:
        if isinstance(node, Text) and not node.data.isspace():
            words = node.data.strip()
            index = _next(said, places.get(words, ()), at, words)
            if index is not None:
                starts[node] = index
                at = index + 1 if at <= index < at + _REACH else at
    return starts, said


def _said(source: Source) -> Iterator[tuple[str, int]]:
    """Yield each run of text in the source and where it stands."""
    gone = ""
    for token in tokenize(source.text):
        words = (token.data or "").strip()
        if gone:
            gone = "" if token.type == TokenType.END_TAG and token.tag == gone else gone
        elif token.type == TokenType.START_TAG and token.tag in _GONE:
            gone = token.tag
        elif token.type == TokenType.TEXT and words:
            yield words, source.line_starts[token.line - 1] + token.col


def _next(said: Sequence[tuple[str, int]], same: Sequence[int], at: int, words: str) -> int | None:
    """Return which run of text from one on says some words, or begins to."""
    later = bisect_left(same, at)
    if later < len(same):
        return same[later]
    for index in range(at, min(at + _MOST_SIBLINGS, len(said))):
        if words.startswith(said[index][0]):
            return index
    return same[-1] if same else None
