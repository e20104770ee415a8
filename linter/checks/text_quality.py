"""Measures `gibberish` and `repetition`: filters of corpus builders, turned on single articles.

The figures are Gopher's (Rae et al. 2021, table A1), as datatrove implements them; where notes say
so they are stricter, because an article is judged here and not a crawl.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..fields import Fields
from ..language_tags import primary
from ..model import Article, Block, Hit, Place, Zone
from ..scope import Scope
from ..wording import words_of
from .amounts import headline_or_opening
from .compiled import Compiled

_COPY = frozenset({"paragraph", "item", "quote"})
_STOP_WORDS = frozenset({"the", "be", "to", "of", "and", "that", "have", "with"})
_FEWEST_STOP_WORDS = 2
_MEAN_LENGTH = (3.0, 10.0)
_MOST_SYMBOLS = 0.1
_LEAST_WORDS_WITH_LETTERS = 0.8
_MOST_NUMBERS = 0.15  # more of them are a table of results
_NO_SPACES = frozenset({"zh", "ja", "th", "lo", "km", "my", "bo", "dz"})
_TOP_SHARES = ((2, 0.20), (3, 0.10), (4, 0.10))  # n, share of characters; Gopher: .20, .18, .16
_MOST_REPEATED = 0.30  # of characters in 5-grams that came before; a text pasted twice has 0.5
_TIMES, _TIMES_A_PARAGRAPH = 6, 5
_TRIED = 3  # of the commonest phrases; the first may be one of function words
_FEWEST_EDGES = 2  # different words that mean something, at the ends of a phrase
_CONTENT = 4  # letters from which a word means something
_PARAGRAPH_WORDS = 20
_WORDS_A_PARAGRAPH = 10  # on average; shorter ones are verse, with a refrain, or labels
_PAGE_BLOCK = 400  # words; longer blocks of pages are data that scripts read


class Gibberish(NamedTuple):
    """Text that no one wrote as prose: keyword walls, broken scans, encoded data."""

    zones: frozenset[Zone]
    from_words: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        language = primary(article.language)
        if language in _NO_SPACES:
            return
        copy = [b for b in article.in_zones(self.zones) if b.kind == "paragraph"]
        tokens = [token for block in copy for token in block.text.split()]
        if len(tokens) < self.from_words:
            return
        what = _what_is_wrong(tokens, english=language == "en")
        anchor = headline_or_opening(article, self.zones)
        if what and anchor is not None:
            yield Hit(anchor, (("what", what),))


def _what_is_wrong(tokens: Sequence[str], *, english: bool) -> str:
    """Return which of Gopher's filters a text fails, an empty string if it is prose."""
    others = [token for token in tokens if not token.isalpha()]
    numbers = sum(token[0].isdigit() or token[-1].isdigit() for token in others)
    if numbers > _MOST_NUMBERS * len(tokens):
        return ""
    mean = sum(map(len, tokens)) / len(tokens)
    low, high = _MEAN_LENGTH
    if not low <= mean <= high:
        return f"words are {mean:.1f} characters long on average"
    symbols = sum(token.startswith("#") or token in ("...", "…") for token in others)
    if symbols > _MOST_SYMBOLS * len(tokens):
        return f"{symbols} of {len(tokens)} words are hash tags or dots"
    lettered = len(tokens) - sum(not any(map(str.isalpha, token)) for token in others)
    if lettered < _LEAST_WORDS_WITH_LETTERS * (len(tokens) - numbers):
        return f"only {lettered} of {len(tokens)} words hold a letter"
    if english and not _has_stop_words(tokens):
        return "hardly any of the commonest words of English occur"
    return ""


def _has_stop_words(tokens: Sequence[str]) -> bool:
    if len(_STOP_WORDS.intersection(tokens)) >= _FEWEST_STOP_WORDS:
        return True
    return len(_STOP_WORDS.intersection(map(str.lower, tokens))) >= _FEWEST_STOP_WORDS


def read_gibberish(fields: Fields, scope: Scope) -> Compiled:
    """Read `from_words`."""
    from_words = int(fields.number("from_words", 60, low=10, whole=True))
    return Compiled(Gibberish(scope.zones, from_words).check, frozenset({"what"}))


class Repetition(NamedTuple):
    """One phrase over and over, in the article or in a paragraph, or most of the text twice."""

    zones: frozenset[Zone]
    from_words: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        page = article.format == "html"
        copy = [
            (block, found)
            for block in article.in_zones(self.zones)
            if block.kind in _COPY
            and (found := words_of(block))
            and not (page and len(found) > _PAGE_BLOCK)
        ]
        text = [word for _, found in copy for word in found]
        anchor = headline_or_opening(article, self.zones)
        prose = len(text) >= max(self.from_words, _WORDS_A_PARAGRAPH * len(copy))
        if prose and anchor is not None:
            what = _stuffed(text, _TIMES) or ("" if page else _said_before(text))
            if what:
                yield Hit(anchor, (("what", what),))
                return
        yield from _stuffed_paragraphs(copy)


def _stuffed_paragraphs(copy: Sequence[tuple[Block, Sequence[str]]]) -> Iterator[Hit]:
    for block, found in copy:
        if block.kind == "paragraph" and len(found) >= _PARAGRAPH_WORDS:
            what = _stuffed(found, _TIMES_A_PARAGRAPH)
            if what:
                yield Hit(Place(block, 0, len(block.text)), (("what", what),))
                return


def _stuffed(text: Sequence[str], times: int) -> str:
    """Return which phrase takes too much of a text, an empty string if none does."""
    characters = sum(map(len, text))
    often = {word: count for word, count in Counter(text).items() if count >= times}
    edges = frozenset(filter(_may_be_edge, often))
    if len(edges) < _FEWEST_EDGES:
        return ""
    heaviest = max(len(word) * count for word, count in often.items())
    for size, most in _TOP_SHARES:
        if heaviest * size <= most * characters:
            continue  # no phrase of these words can weigh so much
        heavy = {
            gram
            for gram, count in Counter(_keywords(text, size, edges)).items()
            if count >= times and count * sum(map(len, gram)) / characters > most
        }
        if not heavy:
            continue  # nearly always, so that all phrases of a text are hardly ever counted
        for gram, count in Counter(_grams(text, size)).most_common(_TRIED):
            if gram in heavy:
                return f"“{' '.join(gram)}” stands there {count} times in {len(text)} words"
    return ""


def _grams(text: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    return zip(*(text[start:] for start in range(size)), strict=False)


def _may_be_edge(word: str) -> bool:
    return len(word) >= _CONTENT and word.isalpha()


def _keywords(text: Sequence[str], size: int, edges: frozenset[str]) -> list[tuple[str, ...]]:
    """Return the phrases that begin and end with words that mean something, each there once."""
    grams = _grams(text, size)
    between = [gram for gram in grams if gram[0] in edges and gram[-1] in edges]
    return [gram for gram in between if len(set(gram)) == size]


def _said_before(text: Sequence[str]) -> str:
    """Return how much of a text stands in runs of five words that came before."""
    seen: set[tuple[str, ...]] = set()
    repeated = at = 0
    while at <= len(text) - 5:
        gram = tuple(text[at : at + 5])
        if gram in seen:
            repeated += sum(map(len, gram))
            at += 5
        else:
            seen.add(gram)
            at += 1
    share = repeated / max(1, sum(map(len, text)))
    return f"{share:.0%} of the text repeats what came before" if share > _MOST_REPEATED else ""


def read_repetition(fields: Fields, scope: Scope) -> Compiled:
    """Read `from_words`."""
    from_words = int(fields.number("from_words", 60, low=10, whole=True))
    return Compiled(Repetition(scope.zones, from_words).check, frozenset({"what"}))
