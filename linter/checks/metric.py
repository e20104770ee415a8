"""Check kind `metric`: a figure of the text that leaves its usual range."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..fields import Fields
from ..folding import fold, plain_text
from ..lazy import lazy
from ..model import Article, Block, Hit, Place, Zone
from ..operators.inline_code import in_inline_code
from ..patterns import Pattern, PatternSet, read_patterns
from ..quotations import has_quotations, quotations
from ..readability import bounds, readability
from ..scope import Scope
from ..wording import ends_sentence
from .amounts import read_link_share, read_words
from .compiled import Compiled
from .phrase_density import read as read_phrase_density
from .text_quality import read_gibberish, read_repetition
from .vague_sourcing import read as read_vague_sourcing

# Marks first, by which `re` finds them far faster than by the letter before.
_STRAIGHT = lazy(r"'(?<=[^\W\d_]')(?=[^\W\d_])")
_TYPED = lazy(r'"')
_INCHES = lazy(r"\d\s?\"")
_CURLY = lazy(r"’(?<=[^\W\d_]’)(?=[^\W\d_])")
_QUOTATION_MARKS = "“”„«»\"‘’'"
_NEWS_LIX, _NEWS_ARI = 72, 24
_ROUNDED = 0.1
_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_CAPITALISED = lazy(r"(?<![.!?]\s)(?<!^)\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*")

Reading = Callable[[Fields, Scope], Compiled]


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `measure` and the limits that belong to it."""
    measure = fields.choice("measure", tuple(MEASURES), "quote-share", required=True)
    return MEASURES[measure](fields, scope)


def _anchor(article: Article, zones: frozenset[Zone]) -> Place | None:
    """Return where to report what concerns the whole article: its headline, if it has one."""
    if article.title is not None:
        return article.title
    blocks = article.in_zones(zones)
    first = next((block for block in blocks if block.text), None)
    return None if first is None else Place(first, 0, len(first.text))


class QuoteShare(NamedTuple):
    """Share of the copy's characters inside quotation marks."""

    zones: frozenset[Zone]
    above: float
    from_characters: int
    from_quotations: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        text = plain_text(article, self.zones)
        if sum(map(text.count, _QUOTATION_MARKS)) < 2 * self.from_quotations:
            return
        blocks = [block for block in article.in_zones(self.zones) if block.text]
        total = sum(len(block.text) for block in blocks)
        quoting = [block for block in blocks if has_quotations(block.text)]
        if sum(len(block.text) for block in quoting) <= self.above * total:
            return
        found = [quote for block in quoting for quote in quotations(block.text)]
        if total < self.from_characters or len(found) < self.from_quotations:
            return
        share = sum(quote.end - quote.start for quote in found) / total
        anchor = _anchor(article, self.zones)
        if share > self.above and anchor is not None:
            yield Hit(anchor, (("percent", f"{share:.0%}"), ("count", str(len(found)))))


def _quote_share(fields: Fields, scope: Scope) -> Compiled:
    check = QuoteShare(
        scope.zones,
        fields.number("above", 0.35, low=0.01, high=1.0),
        int(fields.number("from_characters", 600, low=1, whole=True)),
        int(fields.number("from_quotations", 4, low=1, whole=True)),
    ).check
    return Compiled(check, frozenset({"percent", "count"}))


class Readability(NamedTuple):
    """LIX (Björnsson 1968) and ARI (Smith and Senter 1967) of the copy, by textstat."""

    zones: frozenset[Zone]
    lix_above: float
    ari_above: float
    from_words: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        text = plain_text(article, self.zones)
        if text.count(" ") < self.from_words:
            return
        far_limits = self.lix_above >= _NEWS_LIX and self.ari_above >= _NEWS_ARI
        if far_limits and not _may_be_hard(text):
            return
        if easy := bounds(text):
            lix, ari = easy
            if lix + _ROUNDED < self.lix_above and ari + _ROUNDED < self.ari_above:
                return
        figures = readability(text)
        anchor = _anchor(article, self.zones)
        if anchor is None or figures.lix is None or figures.ari is None:
            return
        if figures.lix > self.lix_above or figures.ari > self.ari_above:
            captures = (("lix", f"{figures.lix:.0f}"), ("ari", f"{figures.ari:.0f}"))
            yield Hit(anchor, captures)


def _may_be_hard(text: str) -> bool:
    """Tell by mere counting whether exact figures, which cost far more, are worth it.

    With up to 12 words a sentence and 7 characters a word, blanks counted, neither figure comes
    near LIX 72, for which more than half of the words would have to be long, or ARI 24, for which
    they would need eight letters on average. Lower limits are always measured.
    """
    spaces = text.count(" ") + 1
    stops = sum(text.count(mark) for mark in ".!?…") + text.count("\n") + 1
    return spaces / stops > 12 or len(text) / spaces > 7


def _readability(fields: Fields, scope: Scope) -> Compiled:
    check = Readability(
        scope.zones,
        fields.number("lix_above", 75, low=1),
        fields.number("ari_above", 25, low=1),
        int(fields.number("from_words", 150, low=1, whole=True)),
    ).check
    return Compiled(check, frozenset({"lix", "ari"}))


class StockPhrases(NamedTuple):
    """Stock phrases in a bio that states nothing checkable (outlet, year, award)."""

    zones: frozenset[Zone]
    phrases: PatternSet
    at_least: int
    most_names: int
    details: tuple[Pattern, ...]

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        for bio in article.bios:
            blocks = [block for block in bio.blocks if block.zone in self.zones]
            hits = [place for block in blocks for place in self._phrases(block)]
            text = "\n".join(block.text for block in blocks if ends_sentence(block.text))
            if len(hits) >= self.at_least and not self._states_facts(text, article):
                yield Hit(_around(hits), (("count", str(len(hits))),))

    def _phrases(self, block: Block) -> Iterator[Place]:
        text = fold(block.text)
        for pattern in self.phrases.possible(text):
            match = pattern.search(text)
            if match is not None:
                yield Place(block, match.start(), match.end())

    def _states_facts(self, text: str, article: Article) -> bool:
        if _YEAR.search(text) or any(pattern.search(text) for pattern in self.details):
            return True
        own = {word for author in article.authors for word in author.name.split()}
        opening = set(text.split()[:3])  # the bio's own subject
        names = {
            name
            for name in _CAPITALISED.findall(text)
            if not {word.rstrip("’'s") for word in name.split()} & (own | opening)
        }
        return len(names) > self.most_names


def _around(places: list[Place]) -> Place:
    """Return the range of the fullest block from its first phrase to its last."""
    blocks = [place.block for place in places]
    block = max(blocks, key=blocks.count)
    own = [place for place in places if place.block is block]
    return Place(block, min(place.start for place in own), max(place.end for place in own))


def _stock_phrases(fields: Fields, scope: Scope) -> Compiled:
    fields.get("patterns", required=True)
    check = StockPhrases(
        scope.zones,
        read_patterns(fields, "patterns", slots=scope.slots),
        int(fields.number("at_least", 3, low=1, high=100, whole=True)),
        int(fields.number("most_names", 1, high=100, whole=True)),
        read_patterns(fields, "details", slots=scope.slots).patterns,
    ).check
    return Compiled(check, frozenset({"count"}))


class MixedApostrophes(NamedTuple):
    """Straight and curly apostrophes, or quotation marks, in one paragraph."""

    zones: frozenset[Zone]

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        if not _mixes(plain_text(article, self.zones)):
            return
        for block in article.in_zones(self.zones):
            odd = _odd_mark(article, block) if _mixes(block.text) else None
            if odd is not None:
                yield Hit(Place(block, odd.start(), odd.end()))


def _odd_mark(article: Article, block: Block) -> re.Match[str] | None:
    """Return the mark that stands out; whether it is code's is asked last, as that takes long."""
    if "“" in block.text and not _INCHES.search(block.text):
        typed = _outside_code(article, block, _TYPED)
        if typed:
            return typed
    curly = _CURLY.findall(block.text) if block.kind != "code" else []
    straight = _outside_code(article, block, _STRAIGHT) if curly else None
    return straight if straight is None or len(curly) > 1 else _CURLY.search(block.text)


def _outside_code(article: Article, block: Block, marks: re.Pattern[str]) -> re.Match[str] | None:
    """Return the first mark that is none of a program's, whose marks are straight always."""
    found = marks.finditer(block.text)
    places = ((mark, Place(block, mark.start(), mark.end())) for mark in found)
    return next((mark for mark, place in places if not in_inline_code(article, place)), None)


def _mixes(text: str) -> bool:
    return ("'" in text and "’" in text) or ('"' in text and "“" in text)


def _mixed_apostrophes(_fields: Fields, scope: Scope) -> Compiled:
    return Compiled(MixedApostrophes(scope.zones).check)


MEASURES: dict[str, Reading] = {
    "quote-share": _quote_share,
    "readability": _readability,
    "stock-phrases": _stock_phrases,
    "mixed-apostrophes": _mixed_apostrophes,
    "words": read_words,
    "link-share": read_link_share,
    "gibberish": read_gibberish,
    "repetition": read_repetition,
    "phrase-density": read_phrase_density,
    "vague-sourcing": read_vague_sourcing,
}
