"""Check kind `structure`: blocks that are out of shape, whatever their words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from ..fields import Fields
from ..lazy import lazy
from ..model import Abstention, Article, Block, Hit, Link, Place, Zone
from ..scope import Scope
from ..wording import WORD, ends_sentence
from .compiled import Compiled
from .empty_paragraphs import empty_paragraphs
from .headline_lines import headline_run
from .trailing import trailing_lines
from .truncated_end import truncated_end
from .unclosed_quotes import unclosed_quotes

_OPENING_MARK = lazy(r"^[\s\"'“‘«„(\[]+")
# Names and brands that begin in lower case: a camel-case word or a nobiliary particle.
_LOWER_CASE_NAME = lazy(
    r"^(?:[a-z]{1,2}[A-Z]|(?:de|di|da|du|van|von|der|den|al|el|bin|ibn|ter|ten|la|le)[\s-]"
    r"|[a-z]+[.\d]|https?:|www)"
)
_OPENING, _CLOSING = tuple("\"'“‘«„"), tuple("\"'”’»“")
_PARAGRAPH = lazy(r"<(?:p|br)\b", re.IGNORECASE)
_WIDGET = lazy(r"<(?:a|li|ul|img|svg|button|input|select|iframe|ins|script)\b", re.IGNORECASE)
_SCRIPTED = lazy(r"(?i)<a\b[^<>]*\s(?:on\w+|data-(?:toggle|target|action|bs-\w+)|role)\s*=")
_SHORTEST_FRAGMENT = 3  # words
_HEADING_MARKS = " \t\r\n\u00a0#=-*_"

Shape = Callable[["Shapes", Article, Sequence[Block]], Iterator[Hit | Abstention]]


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `shapes` and their limits: `blank_slots`, `short` (characters), `at_least` (lines)."""
    fields.get("shapes", required=True)
    check = Shapes(
        scope.zones,
        fields.words("shapes", tuple(SHAPES)),
        int(fields.number("blank_slots", 5, low=2, high=1000, whole=True)),
        int(fields.number("short", 60, low=5, high=1000, whole=True)),
        int(fields.number("at_least", 2, low=1, high=1000, whole=True)),
    ).check
    return Compiled(check, frozenset({"count", "what"}))


class Shapes(NamedTuple):
    """Looks for the named shapes in the blocks of the zones."""

    zones: frozenset[Zone]
    names: tuple[str, ...]
    blank_slots: int
    short: int
    at_least: int

    def check(self, article: Article) -> Iterator[Hit | Abstention]:
        """Yield the hits of one article."""
        blocks = [block for block in article.in_zones(self.zones) if block.kind != "code"]
        for name in self.names:
            yield from SHAPES[name](self, article, blocks)


def _blank_run(limits: Shapes, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    for block in blocks:
        if block.gap < limits.blank_slots or not _is_gap_in_copy(article, block, limits):
            continue
        captures = (("count", str(block.gap)), ("what", f"{block.gap} blank slots in a row"))
        above = article.source.blank_before(block.origin.span(0, 1).start)
        yield Hit(Place(block, 0, 0), captures, span=block.blank or above)


def _is_gap_in_copy(article: Article, block: Block, limits: Shapes) -> bool:
    """Tell whether a gap is made of empty paragraphs, not of icons, menus or ad slots.

    Empty lines are a gap where readers see them: in plain text, but not in Markdown.
    """
    if block.blank is None:
        return article.format == "text"
    markup = article.source.text[block.blank.start : block.blank.end]
    paragraphs = sum(1 for _ in _PARAGRAPH.finditer(markup))
    return paragraphs >= limits.blank_slots and _WIDGET.search(markup) is None


def _empty_heading(
    _limits: Shapes, article: Article, blocks: Sequence[Block]
) -> Iterator[Hit | Abstention]:
    if article.format == "html":
        # Cards, pictures, players and scripts fill headings with what is no text.
        yield Abstention("what stands below the headings of a page is not known")
        return
    for block, after in zip_longest(blocks, blocks[1:]):
        if block.kind != "heading" or block.level < 2 or not block.text:
            continue
        closed = after is None or (after.kind == "heading" and 0 < after.level <= block.level)
        if closed and _is_blank_below(article, block, after):
            what = "a heading with no text below"
            yield Hit(Place(block, 0, len(block.text)), (("count", "1"), ("what", what)))


def _is_blank_below(article: Article, block: Block, after: Block | None) -> bool:
    """Tell whether the source has nothing between a heading and the next: no picture, no code."""
    start = block.origin.span(0, len(block.text)).end
    end = None if after is None else after.origin.span(0, len(after.text)).start
    return not article.source.text[start:end].strip(_HEADING_MARKS)


def _dead_link(_limits: Shapes, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    for block in blocks:
        for link in block.links:
            if link.href.strip() not in ("", "#") or link.end <= link.start:
                continue
            page = article.format == "html"
            if page and (not _is_in_sentence(block, link) or _is_scripted(article, block, link)):
                continue  # a button that a script listens to
            what = "a link that leads nowhere"
            yield Hit(Place(block, link.start, link.end), (("count", "1"), ("what", what)))


def _is_in_sentence(block: Block, link: Link) -> bool:
    """Tell whether words of the copy follow a link, or it closes the sentence they stand in."""
    before, after = block.text[: link.start], block.text[link.end :]
    if WORD.search(after):
        return True
    return WORD.search(before) is not None and ends_sentence(after) and not ends_sentence(before)


def _is_scripted(article: Article, block: Block, link: Link) -> bool:
    """Tell whether the tag of a link says what a script does when it is followed."""
    at = block.origin.span(link.start, link.start + 1).start
    opening = article.source.text.rfind("<a", 0, at)
    return opening >= 0 and _SCRIPTED.search(article.source.text, opening, at) is not None


def _subhead_fragment(_limits: Shapes, _article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    heads = [block for block in blocks if looks_like_subhead(block)]
    lower = [block for block in heads if _begins_in_lower_case(block)]
    if len(lower) > 1 and 2 * len(lower) > len(heads):
        return  # the house's style
    for block in lower:
        words = _OPENING_MARK.sub("", block.text).split()
        if len(words) >= _SHORTEST_FRAGMENT and not _opens_a_sentence(words[0], blocks):
            yield Hit(Place(block, 0, len(block.text)))


def _begins_in_lower_case(block: Block) -> bool:
    words = _OPENING_MARK.sub("", block.text)
    return words[:1].islower() and _LOWER_CASE_NAME.match(words) is None


def _opens_a_sentence(word: str, blocks: Sequence[Block]) -> bool:
    """Tell whether a sentence of the copy begins with a word in lower case, as with a name."""
    opening = re.compile(rf"(?:^|[.!?]\s+){re.escape(word)}(?!\w)")
    copy = (block for block in blocks if not looks_like_subhead(block))
    return any(opening.search(block.text) for block in copy)


def looks_like_subhead(block: Block) -> bool:
    """Tell whether a block is a sub-head: marked up as one, or a short quotation on its own."""
    if block.kind not in ("heading", "paragraph"):
        return False
    text = block.text.strip()
    if block.kind == "heading":
        return bool(text)
    quoted = 8 <= len(text) <= 140 and text.startswith(_OPENING) and text.endswith(_CLOSING)
    return quoted and not ends_sentence(text.rstrip("\"'”’»"))


def _trailing_junk(limits: Shapes, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    run = trailing_lines(article, blocks, limits.short)
    if len(run) >= limits.at_least:
        yield Hit(Place(run[0], 0, len(run[0].text)), (("count", str(len(run))),))


SHAPES: dict[str, Shape] = {
    "blank-run": _blank_run,
    "empty-heading": _empty_heading,
    "dead-link": _dead_link,
    "empty-paragraph": empty_paragraphs,
    "subhead-fragment": _subhead_fragment,
    "headline-run": headline_run,
    "trailing-junk": _trailing_junk,
    "truncated-end": truncated_end,
    "unclosed-quote": unclosed_quotes,
}
