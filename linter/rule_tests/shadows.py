"""Which characters of a source may be changed without changing its mark-up.

The reader itself tells: a character may be changed when it shows it as it stands, so that tags,
attributes, entities, link targets and the keys of front matter are left alone in every format.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..lazy import lazy
from ..model import Block, Format, Source, Span
from ..readers import READERS

HIDDEN = "\0"
_FLAGS = re.DOTALL | re.IGNORECASE | re.MULTILINE
# JSON-LD and the attributes of meta elements are shown too, but no entity means anything there.
# What is never closed reaches to the end: looking for the end once more each time is quadratic.
_MARKUP = lazy(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|noscript|svg)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", _FLAGS
)
_PAGE_TITLE = lazy(r"<title\b.*?(?:</title\s*>|\Z)", _FLAGS)
# Front matter, code and blocks of HTML: no Markdown in them.
_LITERAL = lazy(
    r"\A(?:---|\+\+\+)[ \t]*\r?\n.*?^(?:---|\+\+\+|\.\.\.)[ \t\r]*$"
    r"|(`+).*?(?:\1|\Z)"
    r"|^ {0,3}<(?!https?:)[a-z/!?].*?(?=\n[ \t]*\n|\Z)",
    _FLAGS,
)
_ADDRESS = lazy(r"(?<![^\s<>\"'()\[\]])[^\s<>\"'()\[\]]*(?:://|@|\bwww\.)[^\s<>\"']*")


class Shadow(NamedTuple):
    """A source and three copies of it, equal in length, with HIDDEN for what may not be changed.

    `plain` shows what other characters may take the place of, `inline` where inline mark-up may
    stand as well, `flowing` where lines may also be broken. `blocks` are the source ranges of
    the blocks.
    """

    text: str
    plain: str
    inline: str
    flowing: str
    blocks: tuple[Span, ...]


def shadow(text: str, kind: Format) -> Shadow:
    """Read a source and return its shadow; UnreadableError when it cannot be read."""
    source = Source("example", text)
    blocks = [
        block
        for article in READERS[kind](source)
        for block in article.blocks
        if block.text and block.kind != "code"
    ]
    plain = _hidden(_shown(text, blocks), _ADDRESS.finditer(text))
    inline = flowing = HIDDEN * len(text)
    if kind == "html":
        plain = _hidden(plain, _MARKUP.finditer(text))
        inline = _hidden(plain, _PAGE_TITLE.finditer(text))
    elif kind == "markdown":
        inline = _hidden(plain, _LITERAL.finditer(text))
    if kind != "text":
        paragraphs = [block for block in blocks if block.kind == "paragraph"]
        flowing = _common(inline, _shown(text, paragraphs))
    extents = {block.origin.span(0, len(block.text)) for block in blocks}
    return Shadow(text, plain, inline, flowing, tuple(sorted(extents)))


def _shown(text: str, blocks: Iterable[Block]) -> str:
    """Return the text with all hidden but the characters that the blocks show as they stand."""
    shown = [HIDDEN] * len(text)
    for block in blocks:
        for index, character in enumerate(block.text):
            start, end = block.origin.span(index, index + 1)
            if text[start:end] == character:
                shown[start] = character
    return "".join(shown)


def _hidden(text: str, ranges: Iterator[re.Match[str]]) -> str:
    """Hide ranges of a text."""
    left = list(text)
    for found in ranges:
        left[slice(*found.span())] = HIDDEN * len(found[0])
    return "".join(left)


def _common(one: str, other: str) -> str:
    return "".join(a if a == b else HIDDEN for a, b in zip(one, other, strict=True))
