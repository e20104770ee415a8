"""Comparison `headline-spelling`: a name that headline and copy spell in two ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ..fields import Fields
from ..lazy import lazy
from ..model import Article, Block, Hit, Place, Related, Zone
from ..quotations import inside_quotation
from ..scope import Scope
from .compiled import Compiled

_NAME = lazy(r"(?<![\w'’&@#.-])[^\W\d_a-zß-öø-ÿ][^\W\d_A-ZÀ-ÖØ-Þ]{3,}(?![\w&@-])")
_WORD = lazy(r"[^\W\d_]+")
_COPY: frozenset[Zone] = frozenset({"body", "tail"})
_LETTERS = 6  # in shorter names one letter makes another name: Iran and Iraq, Sara and Sarah
_LONG = 9
# Two spellings of one place, too far apart or too short to be told by their letters.
_PAIRS = (
    frozenset({"kyiv", "kiev"}),
    frozenset({"lviv", "lvov"}),
    frozenset({"odesa", "odessa"}),
    frozenset({"kharkiv", "kharkov"}),
    frozenset({"mohammed", "muhammad"}),
    frozenset({"mohamed", "muhammad"}),
    frozenset({"gaddafi", "qaddafi"}),
)
# Endings that make another word of a name.
_ENDINGS = frozenset(
    [
        *("s", "es", "n", "an", "ian", "ns", "ans", "ians", "i", "is", "ese", "ish", "er", "ers"),
        *("en", "in", "e", "a", "o", "u", "us", "um", "m", "y"),
    ]
)


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `at_least`: how often the copy must have the other spelling."""
    at_least = int(fields.number("at_least", 2, low=1, high=100, whole=True))
    check = HeadlineSpelling(scope.zones & _COPY, at_least).check
    return Compiled(check, frozenset({"name", "other"}))


class HeadlineSpelling(NamedTuple):
    """Reports a name of the headline that the copy has never, and `at_least` times nearly.

    Words that the copy also has in lower case are no names; quoted words are somebody else's.
    """

    zones: frozenset[Zone]
    at_least: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        title = article.title
        if title is None:
            return
        blocks = [block for block in article.in_zones(self.zones) if block.text]
        # Nearly all names of headlines stand in the copy: the costly part is for the others.
        text = "\n".join(block.text for block in blocks)
        names = [found for found in _NAME.finditer(title.text) if found[0] not in text]
        if not names:
            return
        words = frozenset(_WORD.findall(text))
        left = [found for found in names if not _is_told(found[0], words)]
        others = Counter(_NAME.findall(text)) if left else Counter()
        often = [other for other, count in others.items() if count >= self.at_least]
        if not any(_is_variant(found[0], other) for found in left for other in often):
            return  # as nearly always, so that the names outside quotations are hardly ever counted
        spelled = [name for name in self._spelled(blocks) if name.lower() not in words]
        for found in left:
            other = next((name for name in spelled if _is_variant(found[0], name)), None)
            if other and not inside_quotation(title.text, *found.span()):
                yield self._hit(title, found, other, blocks)

    def _spelled(self, blocks: list[Block]) -> list[str]:
        """Return the names of the copy outside quotations, the most frequent first."""
        found = Counter(
            match[0]
            for block in blocks
            for match in _NAME.finditer(block.text)
            if not inside_quotation(block.text, *match.span())
        )
        return [name for name, count in found.most_common() if count >= self.at_least]

    def _hit(self, title: Place, found: re.Match[str], other: str, blocks: list[Block]) -> Hit:
        block, at = next((b, b.text.find(other)) for b in blocks if other in b.text)
        where = Related(Place(block, at, at + len(other)), "the spelling in the text")
        place = Place(title.block, title.start + found.start(), title.start + found.end())
        return Hit(place, (("name", found[0]), ("other", other)), related=(where,))


def _is_told(name: str, words: frozenset[str]) -> bool:
    """Tell whether the copy has the headline's spelling, in a longer word or inflected."""
    if name.lower() in words:
        return True
    stem = name[: max(_LETTERS - 1, len(name) - 1)].lower()
    if len(name) < _LETTERS or len(name) == len(stem) + 1:
        stem = name.lower()
    return any(word.lower().startswith(stem) for word in words)


def _is_variant(name: str, other: str) -> bool:
    """Tell whether two different spellings are likely to be of one name."""
    from ..people.spelling import distance, fold, is_latin

    first, second = fold(name), fold(other)
    # Languages of other scripts inflect names.
    if name.lower() == other.lower() or not is_latin(name):
        return False
    if first == second or frozenset({first, second}) in _PAIRS:
        return True
    if min(len(first), len(second)) < _LETTERS or first[0] != second[0]:
        return False
    if _is_derived(first, second) or _is_derived(second, first):
        return False
    return distance(first, second) <= (2 if min(len(first), len(second)) >= _LONG else 1)


def _is_derived(word: str, stem: str) -> bool:
    """Tell whether a word is a stem with an ending; "Zelenskyy" only doubles a letter."""
    shared = len(stem) - (stem[-1] in "aeiouy" and not word.startswith(stem))
    if not word.startswith(stem[:shared]):
        return False
    ending = word[shared:]
    return ending in _ENDINGS and ending != stem[-1]
