"""The inline mark-up of Markdown: text, links and images, each with its exact source range.

The parser's rules are wrapped so that every construct records where it begins and ends; what
lies between is text that spells itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from ..lazy import lazy
from .spelling import Spelling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

MAX_NESTING = 100
_RECORDED = ("newline", "escape", "backticks", "link", "image", "autolink", "html_inline", "entity")
_HREF = lazy(r"\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_TAG_NAME = lazy(r"<(/?)([a-z][a-z0-9-]*)", re.IGNORECASE)


@cache
def parser(*, mdx: bool = False) -> MarkdownIt:
    """Make a parser once: CommonMark with tables and strike-through; MDX has no indented code."""
    markdown = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING})
    markdown.enable(["table", "strikethrough"])
    markdown.disable(["text_join", "code"] if mdx else "text_join")
    rules = {rule.name: rule.fn for rule in markdown.inline.ruler.__rules__}
    for name in _RECORDED:
        markdown.inline.ruler.at(name, _recording(rules[name]))
    return markdown


def _recording(
    rule: Callable[[StateInline, bool], bool],
) -> Callable[[StateInline, bool], bool]:
    """Wrap a rule: the first token it makes learns where it began, the last where it ended."""

    def recorded(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        made = state.tokens[count:]
        if made and made[0].type == "text":  # What was pending before the rule.
            made = made[1:]
        if made and not silent:
            made[0].meta["start"] = start
            made[-1].meta["end"] = state.pos
        return True

    return recorded


@dataclass(frozen=True, slots=True)
class Content:
    """The raw text of an inline token and the source range of each of its characters."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def part(self, start: int, end: int) -> Content:
        """Cut out a part, as an image's label is one."""
        return Content(self.text[start:end], self.starts[start:end], self.ends[start:end])


@dataclass(slots=True)
class InlineText:
    """What a run of inline tokens says: its text, and what stands for its images (alt texts)."""

    spelling: Spelling = field(default_factory=Spelling)
    alts: list[Spelling] = field(default_factory=list)


def read_inline(tokens: Sequence[Token], content: Content) -> InlineText:
    """Walk over the children of an inline token, cursor in step with its raw content."""
    walk = _Walk(content, InlineText())
    for token in tokens:
        walk.step(token)
    return walk.result


class _Walk:
    """The cursor in the raw content and what has been read up to it."""

    def __init__(self, content: Content, result: InlineText) -> None:
        self.result = result
        self._content = content
        self._cursor = 0
        self._open: list[tuple[int, str]] = []
        self._html_open: list[tuple[int, str]] = []

    def step(self, token: Token) -> None:
        """Take one token in."""
        handler = _HANDLERS.get(token.type)
        if handler:
            handler(self, token)
        else:  # Emphasis and its kind: the marks and nothing else.
            self._cursor += len(token.markup)

    def text(self, token: Token) -> None:
        """Copy text that spells itself; an address in angle brackets may be shown decoded."""
        raw = self._content.text
        if raw[self._cursor - 1 : self._cursor] == "<" and not raw.startswith(
            token.content, self._cursor
        ):
            self._put(token.content, self._cursor, raw.find(">", self._cursor))
            return
        self._copy(self._cursor, self._cursor + len(token.content), token.content)

    def special(self, token: Token) -> None:
        """Add the character of an escape or an entity."""
        start, end = self._range(token)
        if token.content == token.markup:  # A backslash that escapes nothing.
            self._copy(start, end, token.content)
        else:
            self._put(token.content, start, end)

    def line_break(self, token: Token) -> None:
        """Add a space for the line end and the indentation behind it."""
        start, end = self._cursor, self._range(token)[1]
        self._put(" ", start, end)

    def code(self, token: Token) -> None:
        """Copy inline code, whose content lies between its ticks."""
        start, end = self._range(token)
        inner = start + len(token.markup)
        spare = end - inner - len(token.markup) - len(token.content)
        inner += spare // 2
        self._copy(inner, inner + len(token.content), token.content)
        self._cursor = end

    def open_link(self, token: Token) -> None:
        """Step over the bracket."""
        self._open.append((len(self.result.spelling), str(token.attrs.get("href", ""))))
        self._cursor = self._start(token) + 1

    def close_link(self, token: Token) -> None:
        """Step over the destination and the title, which are no text."""
        if self._open:
            start, href = self._open.pop()
            self.result.spelling.link(start, href)
        self._cursor = token.meta.get("end", self._cursor + 1)

    def image(self, token: Token) -> None:
        """Read the label, which stands for the image, as a text of its own."""
        start, end = self._range(token)
        inner = start + 2
        label = read_inline(
            token.children or [], self._content.part(inner, inner + len(token.content))
        )
        self.result.alts += [label.spelling, *label.alts]
        self._cursor = end

    def html(self, token: Token) -> None:
        """Drop a tag; a link keeps where it leads, and a shortcode ({{<x>}}) is no tag."""
        start, end = self._range(token)
        if self._content.text[max(0, start - 2) : start] == "{{":
            self._copy(start, end, token.content)
            return
        tag = _TAG_NAME.match(token.content)
        name = tag[2].lower() if tag else ""
        if name == "br":
            self._put(" ", start, end)
        elif name == "a":
            self._html_link(token.content, closing=bool(tag and tag[1]))
        self._cursor = end

    def _html_link(self, tag: str, *, closing: bool) -> None:
        if closing and self._html_open:
            start, href = self._html_open.pop()
            self.result.spelling.link(start, href)
        elif not closing:
            attribute = _HREF.search(tag)
            if attribute:
                target = attribute[attribute.lastindex or 0]
                self._html_open.append((len(self.result.spelling), target))

    def _range(self, token: Token) -> tuple[int, int]:
        start = self._start(token)
        return start, token.meta.get("end", start + len(token.markup or token.content))

    def _start(self, token: Token) -> int:
        return int(token.meta.get("start", self._cursor))

    def _put(self, text: str, start: int, end: int) -> None:
        """Add text that a whole range of the content spells."""
        last = max(start, min(end, len(self._content.ends)) - 1)
        first = min(start, len(self._content.starts) - 1)
        self.result.spelling.add(text, self._content.starts[first], self._content.ends[last])
        self._cursor = end

    def _copy(self, start: int, end: int, text: str) -> None:
        """Add text that stands in the content as it is, else spell it by its whole range."""
        content = self._content
        if content.text[start:end] == text or len(content.starts[start:end]) == len(text):
            self.result.spelling.copy(text, content.starts[start:end], content.ends[start:end])
        elif content.starts:
            self._put(text, min(start, len(content.starts) - 1), len(content.starts))
        self._cursor = end


_HANDLERS: dict[str, Callable[[_Walk, Token], None]] = {
    "text": _Walk.text,
    "text_special": _Walk.special,
    "softbreak": _Walk.line_break,
    "hardbreak": _Walk.line_break,
    "code_inline": _Walk.code,
    "link_open": _Walk.open_link,
    "link_close": _Walk.close_link,
    "image": _Walk.image,
    "html_inline": _Walk.html,
}
