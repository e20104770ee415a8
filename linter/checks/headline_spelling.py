"""Comparison `headline-spelling`: a name that headline and copy spell in two ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ..characters import odd_characters
from ..fields import Fields
from ..folding import plain_text
from ..lazy import lazy
from ..model import Article, Block, Hit, Place, Related, Zone
from ..quotations import inside_quotation
from ..scope import Scope
from .compiled import Compiled

_REST = r"(?<![\w'’&@#.-].)[^\W\d_A-ZÀ-ÖØ-Þ]{3,}(?![\w&@-])"
_NAME = lazy(rf"[^\W\d_a-zß-öø-ÿ]{_REST}")
_ACCENTED_NAME = lazy(rf"[^\W\d_\x00-\x7fß-öø-ÿ]{_REST}")
_WORD = lazy(r"[^\W\d_]+")
_LETTER = lazy(r"[^\W\d_]")
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
        from ..people.spelling import is_latin  # languages of other scripts inflect names

        title = article.title
        if title is None:
            return
        # Nearly all names of headlines stand in the copy: the costly part is for the others.
        text = plain_text(article, self.zones)
        names = [found for found in _NAME.finditer(title.text) if found[0] not in text]
        lower = text.lower() if names else ""
        left = [n for n in names if is_latin(n[0]) and not _is_told(n[0], text, lower)]
        accented = bool(left) and any(map(str.isalnum, odd_characters(article)))
        if not any(self._has_variant(found[0], text, accented=accented) for found in left):
            return  # as nearly always, so that the names outside quotations are hardly ever counted
        words = frozenset(_WORD.findall(text))
        blocks = [block for block in article.in_zones(self.zones) if block.text]
        spelled = [name for name in self._spelled(blocks) if name.lower() not in words]
        for found in left:
            other = next((name for name in spelled if _is_variant(found[0], name)), None)
            if other and not inside_quotation(title.text, *found.span()):
                yield self._hit(title, found, other, blocks)

    def _has_variant(self, name: str, text: str, *, accented: bool) -> bool:
        """Tell whether a text has another spelling often, in quotations or not."""
        found = Counter(_alike(name, text))
        found.update(_ACCENTED_NAME.findall(text) if accented else ())
        return any(n >= self.at_least and _is_variant(name, other) for other, n in found.items())

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


def _is_told(name: str, text: str, lower: str) -> bool:
    """Tell whether the copy has the headline's spelling, in a longer word or inflected."""
    stem = name[: max(_LETTERS - 1, len(name) - 1)].lower()
    if len(name) < _LETTERS or len(name) == len(stem) + 1:
        stem = name.lower()
    if "İ" in name or "İ" in text:  # two characters in lower case, and one is no letter
        return any(word.lower().startswith(stem) for word in _WORD.findall(text))
    at = lower.find(stem)
    while at > 0 and _LETTER.match(lower, at - 1):
        at = lower.find(stem, at + 1)
    return at >= 0


def _alike(name: str, text: str) -> Iterator[str]:
    """Yield the names of a text that may be other spellings of one: by the letter they begin with.

    To look a letter up is many times faster than to search for all names. Accented ones are none.
    """
    from ..people.spelling import fold

    folded = fold(name)
    pairs = (other for pair in _PAIRS if folded in pair for other in pair)
    for letter in {spelled[:1].upper() for spelled in (folded, *pairs)}:
        at = text.find(letter) if letter.isascii() else -1
        while at >= 0:
            found = _NAME.match(text, at)
            if found is not None:
                yield found[0]
            at = text.find(letter, at + 1)


def _is_variant(name: str, other: str) -> bool:
    """Tell whether two different spellings are likely to be of one name."""
    from ..people.spelling import distance, fold

    if name.lower() == other.lower():
        return False
    first, second = fold(name), fold(other)
    if first == second or frozenset({first, second}) in _PAIRS:
        return True
    if min(len(first), len(second)) < _LETTERS or first[0] != second[0]:
        return False
    if _is_derived(first, second) or _is_derived(second, first):
        return False
    most = 2 if min(len(first), len(second)) >= _LONG else 1
    return abs(len(first) - len(second)) <= most and distance(first, second) <= most


def _is_derived(word: str, stem: str) -> bool:
    """Tell whether a word is a stem with an ending; "Zelenskyy" only doubles a letter."""
    shared = len(stem) - (stem[-1] in "aeiouy" and not word.startswith(stem))
    if not word.startswith(stem[:shared]):
        return False
    ending = word[shared:]
    return ending in _ENDINGS and ending != stem[-1]
