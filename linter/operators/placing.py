"""Operators about where a hit stands: `inside`, `zone`, `late`, `alone`."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..fields import Fields
from ..lazy import lazy
from ..model import ZONES, Article, Block, Place, Zone
from ..quotations import inside_quotation
from ..scope import Scope
from ..wording import ends_sentence
from .case import Captures, Case, Condition, verdict

_COPY: frozenset[Zone] = frozenset({"body", "tail"})
SENTENCE = 40  # characters from which a block can be a sentence of the story
_BRACKETS = lazy(r"\([^()]*\)|\[[^\[\]]*\]")
_AROUND = frozenset("()[]{}*_.:;,!\"'“”‘’«»|>-–—→ \u00a0")


def live_link(place: Place) -> bool:
    """Tell whether a place lies in a link that leads somewhere."""
    return any(
        link.start < place.end and place.start < link.end and link.href.strip() not in ("", "#")
        for link in place.block.links
    )


def _in_brackets(place: Place) -> bool:
    found = _BRACKETS.finditer(place.block.text)
    return any(r.start() <= place.start and place.end <= r.end() for r in found)


_CONTAINERS: dict[str, Callable[[Place], bool]] = {
    "code": lambda place: place.block.kind == "code",
    "quotation": lambda place: (
        place.block.kind == "quote" or inside_quotation(place.block.text, place.start, place.end)
    ),
    "link": live_link,
    "list": lambda place: place.block.kind in ("item", "cell"),
    "brackets": _in_brackets,
    "heading": lambda place: place.block.kind == "heading",
    "caption": lambda place: place.block.kind == "caption",
}
CONTAINERS = tuple(_CONTAINERS)


class Inside(NamedTuple):
    """The hit stands in one of the named containers."""

    containers: tuple[str, ...]

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        place = case.place
        return verdict(place is not None and any(_CONTAINERS[c](place) for c in self.containers))


def read_inside(fields: Fields, key: str, _scope: Scope) -> Condition:
    """Read the containers."""
    return Inside(fields.words(key, CONTAINERS)).holds


class InZone(NamedTuple):
    """The hit stands in one of the zones."""

    zones: tuple[str, ...]

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        return verdict(case.place is not None and case.place.block.zone in self.zones)


def read_zone(fields: Fields, key: str, _scope: Scope) -> Condition:
    """Read the zones."""
    return InZone(fields.words(key, ZONES)).holds


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
    before, total, passed, closes = 0, 0, False, True
    for other in article.in_zones(_COPY):
        if passed and len(other.text) >= SENTENCE and ends_sentence(other.text):
            closes = False
        passed = passed or other is block
        total += len(other.text)
        before += 0 if passed else len(other.text)
    return closes or not total or before / total >= 1 - share


class Alone(NamedTuple):
    """Whether nothing but brackets and punctuation stands beside the hit in its block."""

    wanted: bool

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        place = case.place
        if place is None:
            return None
        rest = place.block.text[: place.start] + place.block.text[place.end :]
        return verdict((set(rest) <= _AROUND) == self.wanted)


def read_alone(fields: Fields, key: str, _scope: Scope) -> Condition:
    """Read true or false."""
    return Alone(fields.flag(key, default=True)).holds
