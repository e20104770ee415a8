"""Where the nodes of a parsed page stand in its source.

The parser records where tags begin and end; text has no place of its own. It begins where the
mark-up before it ends, and is then followed through the source, which proves the place: what the
source spells there must be the node's text. Where the parser mended the page so much that it is
not, all text of the tree is aligned with all text of the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from turbohtml import Element, Text, TokenType, tokenize

from ..model import Span
from ..remembering import remembered
from .references import REFERENCE, decode_reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from turbohtml import Node, SourceSpan

    from ..model import Source


class Spelling(NamedTuple):
    """The ranges of the source that spell the characters of a text, one after the other."""

    starts: Sequence[int]
    ends: Sequence[int]

    def behind(self, number: int) -> Spelling:
        """Leave out the first characters."""
        return Spelling(self.starts[number:], self.ends[number:])


# What spells itself is taken in one step.
_STEP = re.compile(
    r"[^<&\r\0]+|"
    r"<!--(?:>|->|.*?--!?>)"
    r"|<(?P<gone>script|style|noscript|template)\b[^>]*>.*?</(?P=gone)\s*>"
    r"""|</?[A-Za-z](?:[^"'>]|"[^"]*"|'[^']*')*>"""
    rf"|<[!?/][^>]*>|\r\n|{REFERENCE.pattern}|.",
    re.DOTALL | re.IGNORECASE,
)
# Where tags are text, and where references are too.
_PLAIN_STEP = re.compile(rf"[^&\r\0]+|\r\n|{REFERENCE.pattern}|.", re.DOTALL)
_RAW_STEP = re.compile(r"[^\r\0]+|\r\n|.", re.DOTALL)
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
    where = element.source_location
    return None if where is None else _start_of(source, where.start_tag)


def tag_span(source: Source, element: Element) -> Span:
    """Return the range of an element's start tag, else that of the nearest one around it."""
    for node in (element, *element.ancestors):
        if isinstance(node, Element) and node.source_location:
            tag = node.source_location.start_tag
            return Span(_start_of(source, tag), _end_of(source, tag))
    return Span(0, 1)


def spelling_of(source: Source, node: Text, after: int) -> Spelling:
    """Return the places of the characters of a text node.

    `after` is where the text before it in its block ends, 0 for the first.
    """
    before, offset = _text_start(source, node)
    if offset is not None:
        found = _follow(source.text, offset, before + node.data, node)
        if found is not None:
            return found.behind(len(before))
    found = _follow(source.text, after, node.data, node) if after else None
    return found or _aligned(source, node) or _unplaced(source, node, after)


def verbatim_start(source: Source, node: Text) -> int | None:
    """Return where a text begins that the source has character by character, else None."""
    before, offset = _text_start(source, node)
    plain = not before and offset is not None and _SPECIAL.isdisjoint(node.data)
    return offset if plain and source.text.startswith(node.data, offset) else None


def _aligned(source: Source, node: Text) -> Spelling | None:
    """Find a text run by run: the parser may have put together what stands apart."""
    *_, document = node.ancestors
    runs, said = _alignment(document, source)
    rest, starts, ends = node.data, list[int](), list[int]()
    for words, offset in said[runs[node] :][:_MOST_SIBLINGS] if node in runs else ():
        lead = len(rest) - len(rest.lstrip())
        run = words if rest.startswith(words, lead) else rest[lead:]
        found = _follow(source.text, offset, run, node) if words.startswith(run) else None
        if found:
            starts += [*[found.starts[0]] * lead, *found.starts]
            ends += [*[found.ends[0]] * lead, *found.ends]
            rest = rest[lead + len(run) :]
        if not rest.strip():
            if not starts:
                return None
            left = len(rest)
            return Spelling([*starts, *starts[-1:] * left], [*ends, *ends[-1:] * left])
    return None


def _unplaced(source: Source, node: Text, after: int) -> Spelling:
    around = node.parent
    if not after and isinstance(around, Element):
        start, end = tag_span(source, around)
    else:
        start, end = max(after - 1, 0), max(after, 1)
    return Spelling([start] * len(node.data), [end] * len(node.data))


def _start_of(source: Source, tag: SourceSpan) -> int:
    if source.has_returns:  # of two characters at the end of a line the parser counts one
        return source.line_starts[tag.start_line - 1] + tag.start_col
    return tag.start_offset


def _end_of(source: Source, tag: SourceSpan) -> int:
    if source.has_returns:
        return source.line_starts[tag.end_line - 1] + tag.end_col
    return tag.end_offset


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


def _follow(text: str, offset: int, wanted: str, node: Text) -> Spelling | None:
    """Return the places of some text from an offset on, None where the source says another."""
    if text.startswith(wanted, offset) and _SPECIAL.isdisjoint(wanted):
        return _itself(offset, len(wanted))
    step = _step_in(node)
    starts: list[int] = []
    ends: list[int] = []
    while len(starts) < len(wanted):
        found = step.match(text, offset)
        if found is None:
            return None
        offset = found.end()
        shown, places = _shown(found)
        if not starts:  # the parser drops space before the body
            dropped = _dropped(shown, wanted)
            shown, places = shown[dropped:], places.behind(dropped)
        left = wanted[len(starts) : len(starts) + len(shown)]
        if not shown.startswith(left) or (len(left) < len(shown) and not _spells_itself(found)):
            return None
        starts += places.starts[: len(left)]
        ends += places.ends[: len(left)]
    return Spelling(starts, ends)


def _dropped(shown: str, wanted: str) -> int:
    """Return how much space a text does not begin with."""
    for number, character in enumerate(shown):
        if character == wanted[0] or not character.isspace():
            return number
    return len(shown)


def _spells_itself(found: re.Match[str]) -> bool:
    return found[0][0] not in "<&\r\0"


def _itself(offset: int, length: int) -> Spelling:
    """Return the places of what the source has character by character."""
    return Spelling(range(offset, offset + length), range(offset + 1, offset + length + 1))


def _step_in(node: Text) -> re.Pattern[str]:
    tag = node.parent.tag if isinstance(node.parent, Element) else ""
    if tag in _RAW:
        return _RAW_STEP
    return _PLAIN_STEP if tag in _PLAIN else _STEP


def _shown(found: re.Match[str]) -> tuple[str, Spelling]:
    """Return what one step through the source shows, and where that stands."""
    written = found[0]
    start, end = found.span()
    if written in ("\r\n", "\r"):
        return "\n", Spelling((start,), (end,))
    if written == "\0" or (written[0] == "<" and len(written) > 1):
        return "", Spelling((), ())
    if written[0] == "&" and len(written) > 1:
        return _spread(decode_reference(written), written, start)
    return written, _itself(start, len(written))


def _spread(shown: str, raw: str, offset: int) -> tuple[str, Spelling]:
    """Give each character of a decoded reference its source.

    ``&notit;`` is "¬it;": what a reference leaves behind literally has places of its own.
    """
    literal = 0
    while literal < len(shown) - 1 and shown.endswith(raw[-literal - 1 :]):
        literal += 1
    head = len(shown) - literal
    whole = offset + len(raw) - literal
    starts, ends = _itself(whole, literal)
    return shown, Spelling([*[offset] * head, *starts], [*[whole] * head, *ends])


@remembered(1)
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
