"""Check kind `phrase`: literal words, whatever their case, spaces, quotes, dashes and mark-up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from math import prod
from typing import NamedTuple

from ..fields import Fields
from ..folding import FoldedBlock, fold, searchable
from ..lazy import lazy
from ..model import Article, Block, Check, Hit, Place, Zone
from ..wording import ends_sentence
from ..yaml_tree import Scalar

_COPY: frozenset[Zone] = frozenset({"body", "tail"})
_SLOT = lazy(r"\{(\w+)\}")
_EDGE = " \t()[]{}*_\"'.:;,!>|~#-→»›•\u200b"
MOST_VARIANTS = 500
_LONGEST_STUB = 200
_SENTENCE = 40  # characters from which a block can be a sentence of the story
_CLOSING_BRACKET = lazy(r"[(\[]([^()\[\]]{3,80})[)\]]\s*[.।]?\s*$")


def read(fields: Fields, zones: frozenset[Zone]) -> Check:
    """Read `any`, `where` (slot -> words), `whole` and `in_last`.

    `whole: block` wants blocks that are only the phrase, `in_last: 0.3` those that begin in the
    last 30 % of the copy's characters or have no sentence after them. `in_brackets: true` also
    takes the phrase where it closes the story's last paragraph in brackets.
    """
    slots = _slots(fields)
    phrases = fields.scalars("any", required=True)
    variants = tuple(dict.fromkeys(v for item in phrases for v in _variants(fields, item, slots)))
    if fields.choice("whole", ("block", "none"), "none") == "block":
        cores = frozenset(_core(variant)[0] for variant in variants)
        in_last = fields.number("in_last", 1.0, low=0.01, high=1.0)
        return WholeBlock(zones, cores, in_last, fields.flag("in_brackets")).check
    return Anywhere(zones, variants).check


def _slots(fields: Fields) -> dict[str, tuple[str, ...]]:
    where = fields.nested("where", "slot")
    if where is None:
        return {}
    return {key.text: where.texts(key.text) for key, _ in where.all_pairs()}


def _variants(fields: Fields, phrase: Scalar, slots: dict[str, tuple[str, ...]]) -> Iterator[str]:
    names = _SLOT.findall(phrase.text)
    for name in names:
        if name not in slots:
            fields.mistake(phrase, f"{{{name}}} has no words under where")
            return
    # Counted before they are made: a few long slots stand for more than any memory holds.
    if prod(len(slots[name]) for name in names) > MOST_VARIANTS:
        fields.mistake(phrase, f"stands for more than {MOST_VARIANTS} phrases")
        return
    for words in product(*(slots[name] for name in names)):
        filling = iter(words)
        text = " ".join(fold(_SLOT.sub(lambda _: next(filling), phrase.text)).split())  # noqa: B023
        if text:
            yield text
        else:
            fields.mistake(phrase, "a phrase is empty")


def _core(text: str) -> tuple[str, int, int]:
    """Return the words between brackets, quotes, bullets and arrows, with their range."""
    start = len(text) - len(text.lstrip(_EDGE))
    end = max(start, len(text.rstrip(_EDGE)))
    return " ".join(text[start:end].split()), start, end


class WholeBlock(NamedTuple):
    """Looks each short block up in the set of phrases; cost does not grow with the phrases."""

    zones: frozenset[Zone]
    phrases: frozenset[str]
    in_last: float
    in_brackets: bool

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        cores = short_blocks(article, self.zones)
        found = sorted(entry for core in self.phrases & cores.keys() for entry in cores[core])
        for entry in found:
            block = entry.folded.block
            if stands_late(article, block, self.in_last):
                start, end = entry.folded.place(entry.start, entry.end)
                yield Hit(_with_brackets(Place(block, start, end)))
        if self.in_brackets:
            yield from self._closing_brackets(article)

    def _closing_brackets(self, article: Article) -> Iterator[Hit]:
        """Find the phrases that close a longer block in brackets, at the end of the story."""
        for folded in searchable(article, self.zones).blocks:
            found = _CLOSING_BRACKET.search(folded.text)
            if found is None or found.start() == 0 or _core(found[1])[0] not in self.phrases:
                continue
            if stands_late(article, folded.block, 0.01) or len(folded.text) <= _SENTENCE:
                start, end = folded.place(*found.span())
                yield Hit(Place(folded.block, start, end))


class ShortBlock(NamedTuple):
    """A block that may be a phrase and nothing else: its place in reading order, its words."""

    order: int
    start: int
    end: int
    folded: FoldedBlock


@lru_cache(maxsize=16)
def short_blocks(article: Article, zones: frozenset[Zone]) -> Mapping[str, list[ShortBlock]]:
    """Return the short blocks of some zones by their words, for look-up."""
    found: dict[str, list[ShortBlock]] = {}
    for order, folded in enumerate(searchable(article, zones).blocks):
        if len(folded.text) <= _LONGEST_STUB:
            core, start, end = _core(folded.text)
            found.setdefault(core, []).append(ShortBlock(order, start, end, folded))
    return found


def stands_late(article: Article, block: Block, in_last: float) -> bool:
    """Tell whether a block begins in the last part of the copy, or no sentence follows it."""
    before, total, passed, closes = 0, 0, False, True
    for other in article.in_zones(_COPY):
        if passed and len(other.text) >= _SENTENCE and ends_sentence(other.text):
            closes = False
        passed = passed or other is block
        total += len(other.text)
        before += 0 if passed else len(other.text)
    return closes or not total or before / total >= 1 - in_last


def _with_brackets(place: Place) -> Place:
    """Widen to the whole block where only brackets and a full stop stand around the words."""
    text = place.block.text
    rest = (text[: place.start] + text[place.end :]).strip()
    if rest and set(rest) <= set("()[]*_."):
        start = len(text) - len(text.lstrip())
        return Place(place.block, start, len(text.rstrip()))
    return place


class Anywhere(NamedTuple):
    """Finds phrases inside blocks, at word boundaries (Unicode words)."""

    zones: frozenset[Zone]
    phrases: tuple[str, ...]

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        copy = searchable(article, self.zones)
        if any(phrase in copy.text for phrase in self.phrases):
            for folded in copy.blocks:
                yield from self._in_block(folded)

    def _in_block(self, folded: FoldedBlock) -> Iterator[Hit]:
        text, taken = folded.text, -1
        found = sorted(
            (start, start + len(phrase))
            for phrase in self.phrases
            for start in _occurrences(text, phrase)
        )
        for start, end in found:
            if start >= taken:  # of overlapping phrases the first counts
                taken = end
                yield Hit(Place(folded.block, *folded.place(start, end)))


def _occurrences(text: str, phrase: str) -> Iterator[int]:
    start = text.find(phrase)
    while start >= 0:
        if _at_boundary(text, start) and _at_boundary(text, start + len(phrase)):
            yield start
        start = text.find(phrase, start + len(phrase))


def _at_boundary(text: str, offset: int) -> bool:
    if offset <= 0 or offset >= len(text):
        return True
    return not (_word_character(text[offset - 1]) and _word_character(text[offset]))


def _word_character(character: str) -> bool:
    # Marks belong to the word: Devanagari vowel signs are no letters for str.isalnum.
    return (
        character.isalnum()
        or character == "_"
        or "\u0300" <= character <= "\u036f"
        or ("\u0900" <= character <= "\u0963")
    )
