"""The blocks of a Markdown text, from the parser's tokens back to exact source ranges."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ..layout.paragraphs import paragraph_blocks
from .inline import MAX_NESTING, parser, read_inline
from .markup import read_markup
from .source_lines import SourceLines
from .spelling import Spelling
from .template_tokens import is_mdx
from .templates import FILLERS, SPOKEN, has_fillers, without_templates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from ..model import Block, BlockKind, Source
    from .source_lines import Cells

MAX_CHARACTERS = 2_000_000
MAX_BRACKETS = 20_000  # Unclosed ones cost the parser a fifth of a millisecond each.
_FEWEST_WORDS = 4
_PARENTS: dict[str, BlockKind] = {
    "blockquote": "quote",
    "bullet_list": "item",
    "ordered_list": "item",
}


def markdown_blocks(source: Source, start: int, *, of_site: bool = False) -> Iterator[Block]:
    """Yield the body blocks from an offset on; template syntax of a site is not read.

    A text too long or nested too deep for the parser, which would drop words, is read as plain
    paragraphs.
    """
    mdx = of_site and is_mdx(source.path, source.text, start)
    plain = source
    if of_site:
        plain = source._replace(text=without_templates(source.text, start, mdx=mdx))
    tokens = _tokens(plain.text[start:], mdx=mdx)
    if tokens is None:
        return paragraph_blocks(source, start)
    return _Document(plain, start, source).blocks(tokens)


def _tokens(text: str, *, mdx: bool) -> list[Token] | None:
    if len(text) > MAX_CHARACTERS or text.count("[") > MAX_BRACKETS:
        return None
    try:
        tokens = parser(mdx=mdx).parse(text)
    except RecursionError:
        return None
    deepest = max((token.level for token in tokens), default=0)
    return tokens if deepest < MAX_NESTING - 1 else None


class _Document:
    """Walks over block tokens, aware of what they stand in.

    `source` is what the parser read, `written` the same with its template syntax.
    """

    def __init__(self, source: Source, start: int, written: Source) -> None:
        self._source = source
        self._written = written.text
        self._lines = SourceLines(source, start, written)
        self._parents: list[BlockKind] = []
        self._cells: Cells | None = None
        self._last_line = -1

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """Yield a block for each token that has words, and for empty headings and items."""
        for previous, token in pairwise([*tokens[:1], *tokens]):
            if token.type == "inline":
                yield from self._inline(previous, token)
            elif token.type in {"fence", "code_block"}:
                yield from self._code(token)
            elif token.type == "html_block":
                yield from self._markup(token)
            elif token.type == "list_item_close" and previous.type == "list_item_open":
                yield self._empty_item(previous)
            else:
                self._structure(token)

    def _structure(self, token: Token) -> None:
        """Enter and leave quotes, lists and table rows."""
        kind = _PARENTS.get(token.type.removesuffix("_open").removesuffix("_close"))
        if kind and token.nesting > 0:
            self._parents.append(kind)
        elif kind:
            self._parents.pop()
        elif token.type == "tr_open" and token.map:
            self._cells = self._lines.cells(token.map[0])

    def _inline(self, opening: Token, token: Token) -> Iterator[Block]:
        kind: BlockKind = self._parents[-1] if self._parents else "paragraph"
        level = 0
        if opening.type == "heading_open":
            kind, level = "heading", int(opening.tag[1])
        if opening.type in {"th_open", "td_open"} and self._cells:
            kind, content = "cell", self._cells.find(token.content)
        else:
            content = self._lines.content(token, _first_line(token))
        read = read_inline(token.children or [], content)
        filled = has_fillers(token.content)
        for spelling in (read.spelling, *read.alts) if filled else ():
            _take_out(spelling)
        blocks: list[Block] = []
        if (kind == "heading" and not filled) or _says_anything(read.spelling):
            blocks.append(self._block(token, read.spelling, kind, level))
        alts = filter(_says_anything, read.alts)
        blocks += [self._block(token, alt, "alt") for alt in alts]
        yield from sorted(blocks, key=_begins)

    def _code(self, token: Token) -> Iterator[Block]:
        first = _first_line(token) + (token.type == "fence")
        content = self._lines.content(token, first)
        spelling = Spelling()
        size = len(content.text.rstrip())
        text = content.text[:size]
        if has_fillers(text):  # Code shows template syntax to readers.
            places = zip(text, content.starts, strict=False)
            text = "".join(self._written[at] if char in FILLERS else char for char, at in places)
        spelling.copy(text, content.starts[:size], content.ends[:size])
        if _says_anything(spelling):
            gap = self._gap(token)
            yield spelling.block(self._source, "body", "code", gap=gap, keep_layout=True)

    def _markup(self, token: Token) -> Iterator[Block]:
        content = self._lines.content(token, _first_line(token))
        for piece in read_markup(content, self._parents[-1] if self._parents else "paragraph"):
            if has_fillers(content.text):
                _take_out(piece.spelling)
            if _says_anything(piece.spelling):
                yield self._block(token, piece.spelling, piece.kind, piece.level)

    def _empty_item(self, opening: Token) -> Block:
        spelling = Spelling()
        edge = self._lines.edge(_first_line(opening))
        spelling.starts, spelling.ends = [edge], [edge]
        return self._block(opening, spelling, "item")

    def _block(self, token: Token, spelling: Spelling, kind: BlockKind, level: int = 0) -> Block:
        if not spelling.starts:
            edge = self._lines.edge(_first_line(token))
            spelling.starts, spelling.ends = [edge], [edge]
        gap = self._gap(token)
        return spelling.block(self._source, "body", kind, level=level, gap=gap)

    def _gap(self, token: Token) -> int:
        """Count the empty lines before a block; the second block of a line has none."""
        line = _first_line(token)
        if line == self._last_line:
            return 0
        self._last_line = line
        return self._lines.empty_before(line)


def _first_line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _begins(block: Block) -> int:
    return block.origin.span(0, 1).start


def _take_out(spelling: Spelling) -> None:
    """Take the places of templates out; a few words between them say nothing without them."""
    torn = SPOKEN in spelling.chars
    spelling.drop(FILLERS)
    if torn and len("".join(spelling.chars).split()) < _FEWEST_WORDS:
        spelling.clear()


def _says_anything(spelling: Spelling) -> bool:
    return bool("".join(spelling.chars).strip())
