"""Operators about where a hit stands: `inside`, `zone`, `late`, `alone`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from ..boundaries import core
from ..fields import Fields
from ..lazy import lazy
from ..model import CAPTIONS, Article, Block, Place, Zone
from ..quotations import inside_quotation
from ..remembering import remembered
from ..scope import Scope
from ..wording import ends_sentence
from ..zones import read_zones
from .case import Captures, Case, Condition, verdict
from .inline_code import in_inline_code
from .links import leads_nowhere

_COPY: frozenset[Zone] = frozenset({"body", "tail"})
SENTENCE = 40  # characters from which a block can be a sentence of the story
_BRACKETS = lazy(r"\([^()]*\)|\[[^\[\]]*\]")


def live_link(place: Place) -> bool:
    """Tell whether a place lies in a link that leads somewhere."""
    return any(
        link.start < place.end and place.start < link.end and not leads_nowhere(link.href)
        for link in place.block.links
    )


@remembered(16)  # asked again for every hit in a block
def _brackets(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _BRACKETS.finditer(text))


def _in_brackets(place: Place) -> bool:
    ranges = _brackets(place.block.text)
    before = bisect_right(ranges, place.start, key=itemgetter(0))
    return before > 0 and place.end <= ranges[before - 1][1]


_CONTAINERS: dict[str, Callable[[Place], bool]] = {
    "code": lambda place: place.block.kind == "code",
    "quotation": lambda place: (
        place.block.kind == "quote" or inside_quotation(place.block.text, place.start, place.end)
    ),
    "link": live_link,
    "list": lambda place: place.block.kind in ("item", "cell"),
    "brackets": _in_brackets,
    "heading": lambda place: place.block.kind == "heading",
    "caption": lambda place: place.block.kind in CAPTIONS,
}
CONTAINERS = tuple(_CONTAINERS)


class Inside(NamedTuple):
    """The hit stands in one of the named containers."""

    containers: tuple[str, ...]

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        place = case.place
        if place is None:
            return None
        if "code" in self.containers and in_inline_code(case.article, place):
            return ()
        return verdict(any(_CONTAINERS[c](place) for c in self.containers))


def read_inside(fields: Fields, key: str, _scope: Scope) -> Condition:
    """Read the containers."""
    fields.get(key, required=True)
    return Inside(fields.words(key, CONTAINERS)).holds


class InZone(NamedTuple):
    """The hit stands in one of the zones."""

    zones: frozenset[Zone]

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        return verdict(case.place is not None and case.place.block.zone in self.zones)


def read_zone(fields: Fields, key: str, _scope: Scope) -> Condition:
    """Read the zones."""
    fields.get(key, required=True)
    return InZone(read_zones(fields, key)).holds


class Late(NamedTuple):
    """The hit's block begins in the last part of the copy, or no sentence follows it."""

    share: float

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        place = case.place
        return verdict(place is not None and stands_late(case.article, place.block, self.share))


def read_late(fields: Fields, key: str, _scope: Scope) -> Condition:
    """Read the share of the copy that counts as late, 0-1."""
    return Late(fields.number(key, 0.5, low=0.01, high=1.0)).holds


def stands_late(article: Article, block: Block, share: float) -> bool:
    """Tell whether a block begins in the last part of the copy, or no sentence follows it."""
    before, closes = _positions(article).get(block, (0.0, False))
    return closes or before >= 1 - share


@remembered(4)
def _positions(article: Article) -> dict[Block, tuple[float, bool]]:
    """Return which share of the copy stands before each of its blocks, and whether it closes it.

    A block closes the copy if no block with a sentence follows.
    """
    blocks = list(article.in_zones(_COPY))
    total = sum(len(block.text) for block in blocks) or 1
    ends = [len(block.text) >= SENTENCE and ends_sentence(block.text) for block in blocks]
    last = max((order for order, end in enumerate(ends) if end), default=-1)
    starts = accumulate((len(block.text) for block in blocks), initial=0)
    return {
        block: (start / total, order >= last)
        for order, (block, start) in enumerate(zip(blocks, starts, strict=False))
    }


class Alone(NamedTuple):
    """Whether nothing but brackets and punctuation stands beside the hit in its block."""

    wanted: bool

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        place = case.place
        if place is None:
            return None
        start, end = core(place.block.text)
        return verdict((place.start <= start and end <= place.end) == self.wanted)


def read_alone(fields: Fields, key: str, _scope: Scope) -> Condition:
    """Read true or false."""
    return Alone(fields.flag(key, default=True)).holds
