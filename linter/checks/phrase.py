"""Check kind `phrase`: literal words, whatever their case, spaces, quotes, dashes and mark-up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..boundaries import BOUNDARIES, Boundary, at_words, bounded, core
from ..fields import Fields
from ..matching import Find, Matcher
from ..model import Article, Hit, Place
from ..operators.placing import SENTENCE, stands_late
from ..scope import Scope
from ..slots import Phrase
from .compiled import Compiled
from .stated import STATED, read_stated

_ENDING = 0.01  # the last block of the copy, or what no sentence follows
Captured = dict[str, tuple[tuple[str, str], ...]]


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `any` (phrases) and how they must stand.

    `whole: block` wants blocks that are only the phrase; `or_in_brackets: true` also takes the
    phrase where it closes the story's last paragraph in brackets. `boundary` says which ends of
    the phrase must be ends of words. `of: author` and the like judge what the article states
    instead of its text, where `only` lists all that is allowed.
    """
    of = fields.choice("of", ("text", *STATED), "text")
    if of != "text":
        return read_stated(fields, scope, of)
    if fields.has("only"):
        fields.mistake(fields.node, f"only needs of: {', '.join(STATED)}; words have any")
        fields.get("only")
    phrases = scope.slots.phrases(fields, "any", required=not fields.has("only"))
    if fields.choice("whole", ("block", "none"), "none") == "block":
        cores = {p.text[slice(*core(p.text))]: p.captures for p in phrases}
        closings = fields.flag("or_in_brackets")
        alone = WholeBlock(cores)
        matcher = Matcher(scope.zones, frozenset(), frozenset(cores), closings, True, alone.hits)
        return Compiled(matcher, _told(phrases), folds=True)
    if fields.has("or_in_brackets"):
        fields.mistake(fields.node, "or_in_brackets needs whole: block")
        fields.get("or_in_brackets")
    boundary = fields.word("boundary", BOUNDARIES, "word")
    begins, ends = boundary in ("word", "start"), boundary in ("word", "end")
    captured = {at_words(p.text, begins=begins, ends=ends): p.captures for p in phrases}
    anywhere = Anywhere(captured, boundary)
    matcher = Matcher(scope.zones, frozenset(captured), frozenset(), False, True, anywhere.hits)
    return Compiled(matcher, _told(phrases), folds=True)


def _told(phrases: Sequence[Phrase]) -> frozenset[str]:
    """Return the slots that every phrase fills: only those can stand in a message."""
    filled = [frozenset(name for name, _ in phrase.captures) for phrase in phrases]
    return frozenset.intersection(*filled) if filled else frozenset()


class WholeBlock(NamedTuple):
    """The phrase is all there is in the block, or closes the story in brackets."""

    phrases: Captured

    def hits(self, article: Article, finds: Sequence[Find]) -> Iterator[Hit]:
        """Yield the hits among the finds."""
        for find in finds:
            block = find.folded.block
            place = Place(block, *find.folded.place(find.start, find.end))
            if find.form == "whole":
                yield Hit(_with_brackets(place), self.phrases[find.words])
            elif len(block.text) <= SENTENCE or stands_late(article, block, _ENDING):
                yield Hit(place, self.phrases[find.words])


def _with_brackets(place: Place) -> Place:
    """Widen to the whole block where only brackets and a full stop stand around the words."""
    text = place.block.text
    rest = text[: place.start] + text[place.end :]
    if rest.strip() and set(rest) <= set("()[]*_. \u00a0"):
        start = len(text) - len(text.lstrip())
        return Place(place.block, start, len(text.rstrip()))
    return place


class Anywhere(NamedTuple):
    """The phrase stands inside blocks; of overlapping phrases the first and longest counts."""

    phrases: Captured
    boundary: Boundary

    def hits(self, _article: Article, finds: Sequence[Find]) -> Iterator[Hit]:
        """Yield the hits among the finds."""
        taken: tuple[object, int] = (None, 0)
        for find in finds:
            folded = find.folded
            overlaps = taken[0] is folded and find.start < taken[1]
            if not overlaps and bounded(folded.text, find.start, find.end, self.boundary):
                taken = (folded, find.end)
                place = Place(folded.block, *folded.place(find.start, find.end))
                yield Hit(place, self.phrases[find.words])
