"""Check kind `structure`: blocks that are out of shape, whatever their words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from ..fields import Fields
from ..lazy import lazy
from ..model import Article, Block, Hit, Place, Zone
from ..scope import Scope
from ..wording import WORD, ends_sentence
from .compiled import Compiled

_OPENING_MARK = lazy(r"^[\s\"'“‘«„(\[]+")
# Names and brands that begin in lower case: a camel-case word or a nobiliary particle.
_LOWER_CASE_NAME = lazy(
    r"^(?:[a-z]{1,2}[A-Z]|(?:de|di|da|du|van|von|der|den|al|el|bin|ibn|ter|ten|la|le)[\s-]"
    r"|[a-z]+[.\d]|https?:|www)"
)
_QUOTED_WHOLE = lazy(r"^[\"'“‘«„].*[\"'”’»“]$", re.DOTALL)
_BRACKETED = lazy(r"^[(\[].*[)\]]$", re.DOTALL)
# "Council: 03069 ..." is an entry of a list, not a stray button.
_LABELLED = lazy(r"^[^:]{2,40}: \S")

Shape = Callable[["Shapes", Article, Sequence[Block]], Iterator[Hit]]


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

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        blocks = [block for block in article.in_zones(self.zones) if block.kind != "code"]
        for name in self.names:
            yield from SHAPES[name](self, article, blocks)


def _blank_run(limits: Shapes, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    for block in blocks:
        if block.gap >= limits.blank_slots:
            captures = (("count", str(block.gap)), ("what", f"{block.gap} blank slots in a row"))
            above = article.source.blank_before(block.origin.span(0, 1).start)
            yield Hit(Place(block, 0, 0), captures, span=block.blank or above)


def _empty_heading(_limits: Shapes, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    for block, after in zip_longest(blocks, blocks[1:]):
        if block.kind != "heading" or not block.level or not block.text:
            continue
        # At the end of a page an image may stand below the heading: images are no blocks there.
        ends = after is None and article.format != "html"
        closed = ends or (after and after.kind == "heading" and 0 < after.level <= block.level)
        if closed and block.level > 1:
            what = "a heading with no text below"
            yield Hit(Place(block, 0, len(block.text)), (("count", "1"), ("what", what)))


def _dead_link(_limits: Shapes, _article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    for block in blocks:
        for link in block.links:
            if link.href.strip() in ("", "#") and link.end > link.start:
                what = "a link that leads nowhere"
                yield Hit(Place(block, link.start, link.end), (("count", "1"), ("what", what)))


def _subhead_fragment(_limits: Shapes, _article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    for block in blocks:
        if not looks_like_subhead(block):
            continue
        words = _OPENING_MARK.sub("", block.text)
        if words[:1].islower() and not _LOWER_CASE_NAME.match(words) and len(words.split()) >= 3:
            yield Hit(Place(block, 0, len(block.text)))


def looks_like_subhead(block: Block) -> bool:
    """Tell whether a block is a sub-head: marked up as one, or a short quotation on its own."""
    text = block.text.strip()
    if block.kind == "heading":
        return bool(text)
    if block.kind != "paragraph" or not 8 <= len(text) <= 140:
        return False
    return _QUOTED_WHOLE.match(text) is not None and not ends_sentence(text.rstrip("\"'”’»"))


def _trailing_junk(limits: Shapes, _article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    """Short lines at the end that close no sentence; a list that a colon announces is none."""
    run: list[Block] = []
    announced = False
    for block in blocks:
        if announced:
            return
        announced = block.text.rstrip().endswith(":")
        if _is_junk(block, limits.short):
            run.append(block)
        elif ends_sentence(block.text):
            run.clear()  # the story goes on
    if len(run) >= limits.at_least:
        place = Place(run[0], 0, len(run[0].text))
        yield Hit(place, (("count", str(len(run))),))


def _is_junk(block: Block, short: int) -> bool:
    text = block.text.strip()
    if block.link_density > 0.5:  # a list of links is the page's, swept in by its template
        return False
    if not text or len(text) > short or block.kind in ("item", "cell", "caption", "quote"):
        return False
    is_entry = _BRACKETED.match(text) or _LABELLED.match(text)
    return not ends_sentence(text) and not is_entry and bool(WORD.search(text))


SHAPES: dict[str, Shape] = {
    "blank-run": _blank_run,
    "empty-heading": _empty_heading,
    "dead-link": _dead_link,
    "subhead-fragment": _subhead_fragment,
    "trailing-junk": _trailing_junk,
}
