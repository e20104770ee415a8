"""The `unless` of a rule: what around a hit makes it no defect."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .fields import Fields
from .folding import fold
from .model import Place
from .patterns import Pattern, read_patterns
from .quotations import inside_quotation
from .wording import WORD

Condition = Callable[[Place], bool]
CONTAINERS = ("code", "quotation", "link", "list")


class Inside(NamedTuple):
    """The hit stands in code, in a list or table, within quotation marks, or inside a link."""

    containers: tuple[str, ...]

    def holds(self, place: Place) -> bool:
        """Tell whether the condition holds at a place."""
        block = place.block
        if "code" in self.containers and block.kind == "code":
            return True
        if "list" in self.containers and block.kind in ("item", "cell"):
            return True
        if "link" in self.containers and _in_link(place):
            return True
        return "quotation" in self.containers and inside_quotation(
            block.text, place.start, place.end
        )


def _in_link(place: Place) -> bool:
    return any(
        link.start < place.end and place.start < link.end and link.href.strip() not in ("", "#")
        for link in place.block.links
    )


class Near(NamedTuple):
    """One of the words stands at most `within` words before or after the hit."""

    phrases: tuple[str, ...]
    within: int

    def holds(self, place: Place) -> bool:
        """Tell whether the condition holds at a place."""
        text = fold(place.block.text)
        before = [found.start() for found in WORD.finditer(text, 0, place.start)]
        after = [found.end() for found in WORD.finditer(text, place.end)]
        start = before[-self.within] if len(before) >= self.within else 0
        end = after[self.within - 1] if len(after) >= self.within else len(text)
        around = f" {' '.join(WORD.findall(text[start:end]))} "
        return any(f" {phrase} " in around for phrase in self.phrases)


class BlockText(NamedTuple):
    """The text of the hit's block, folded as for phrases, matches one of the patterns."""

    patterns: tuple[Pattern, ...]

    def holds(self, place: Place) -> bool:
        """Tell whether the condition holds at a place."""
        text = fold(place.block.text)
        return any(pattern.search(text) for pattern in self.patterns)


def read_conditions(fields: Fields | None) -> tuple[Condition, ...]:
    """Read the `unless` mapping; any condition that holds drops the hit."""
    if fields is None:
        return ()
    conditions: list[Condition] = []
    if containers := fields.words("inside", CONTAINERS):
        conditions.append(Inside(containers).holds)
    if patterns := read_patterns(fields, "block").patterns:
        conditions.append(BlockText(patterns).holds)
    near = fields.nested("near")
    if near is not None:
        phrases = tuple(" ".join(WORD.findall(fold(word))) for word in near.texts("words"))
        within = int(near.number("within", 5, low=1, high=50, whole=True))
        conditions.append(Near(phrases, within).holds)
        near.finish()
    fields.finish()
    return tuple(conditions)
