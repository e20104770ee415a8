"""Measures `gibberish` and `repetition`: filters of corpus builders, turned on single articles.

The figures are Gopher's (Rae et al. 2021, table A1), as datatrove implements them; where notes say
so they are stricter, because an article is judged here and not a crawl.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from ..characters import odd_characters
from ..fields import Fields
from ..language_tags import primary
from ..model import Article, Hit, Place, Zone
from ..scope import Scope
from ..wording import Cut, rough_words, words_of
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
_LONGEST_PHRASE = max(size for size, _ in _TOP_SHARES)
_LEAST_SHARE = min(share for _, share in _TOP_SHARES)
_TIMES, _TIMES_A_PARAGRAPH = 6, 5
_TRIED = 3  # of the commonest phrases; the first may be one of function words
_FEWEST_EDGES = 2  # different words that mean something, at the ends of a phrase
_CONTENT = 4  # letters from which a word means something
_PARAGRAPH_WORDS = 20
_WORDS_A_PARAGRAPH = 10  # on average; shorter ones are verse, with a refrain, or labels
# Letters, white space and all else of Latin-1, a sign for each.
_CLASSES = bytes(
    ord("a" if chr(code).isalpha() else " " if chr(code).isspace() else ".") for code in range(256)
)
_LAST_OF_LATIN_1 = "\xff"
_MARKS = "'’-"  # inside words
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
        copy = [block.text for block in article.in_zones(self.zones) if block.kind == "paragraph"]
        text = "\n".join(copy)
        english = language == "en"
        if _is_prose(text, odd_characters(article), english=english):
            return
        tokens = text.split()
        if len(tokens) < self.from_words:
            return
        what = _what_is_wrong(tokens, english=english)
        anchor = headline_or_opening(article, self.zones)
        if what and anchor is not None:
            yield Hit(anchor, (("what", what),))


def _is_prose(text: str, odd: frozenset[str], *, english: bool) -> bool:
    """Tell by mere counting that nothing is wrong with a text, for which words need not be cut.

    Words that begin with a letter are no more than all that hold one, and all words no more than
    gaps between them.
    """
    if any(character > _LAST_OF_LATIN_1 and character.isspace() for character in odd):
        return False
    classes = text.encode("latin-1", "replace").translate(_CLASSES)
    gaps = classes.count(b" ")
    lettered, most, characters = classes.count(b" a"), gaps + 1, len(classes) - gaps
    low, high = _MEAN_LENGTH
    return (
        low * most <= characters <= high * lettered
        and text.count("#") + text.count("...") + text.count("…") <= _MOST_SYMBOLS * lettered
        and lettered >= _LEAST_WORDS_WITH_LETTERS * most
        and (not english or sum(f" {word} " in text for word in _STOP_WORDS) >= _FEWEST_STOP_WORDS)
    )


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
        rough = rough_words(article, self.zones)
        copy = [
            cut
            for cut in rough.cuts
            if cut.block.kind in _COPY and cut.words and not (page and len(cut.words) > _PAGE_BLOCK)
        ]
        counts = Counter(chain.from_iterable([cut.words for cut in copy]))
        often = {word: count for word, count in counts.items() if count >= _TIMES_A_PARAGRAPH}
        number = sum([len(cut.words) for cut in copy])
        prose = number >= max(self.from_words, _WORDS_A_PARAGRAPH * len(copy))
        characters = sum([len("".join(cut.words)) for cut in copy])
        if prose and (not page or _may_be_stuffed(often, _TIMES, characters, rough.marks)):
            text = [word for cut in copy for word in words_of(cut.block)]
            anchor = headline_or_opening(article, self.zones)
            what = _stuffed(text, _TIMES) or ("" if page else _said_before(text))
            if what and anchor is not None:
                yield Hit(anchor, (("what", what),))
                return
        yield from _stuffed_paragraphs(copy, frozenset(filter(_may_be_edge, often)))


def _may_be_stuffed(often: Mapping[str, int], times: int, characters: int, marks: int) -> bool:
    """Tell by the words of a text whether a phrase of them may take too much of it.

    A phrase stands there no more often than its rarest word, so than the second word that may be
    one of its ends. It has no more marks than all words have.
    """
    ends = sorted(count for word, count in often.items() if _may_be_edge(word))
    most = 0 if len(ends) < _FEWEST_EDGES else ends[-_FEWEST_EDGES]
    if most < times:
        return False
    heaviest = sorted(len(word) * min(count, most) for word, count in often.items())
    return sum(heaviest[-_LONGEST_PHRASE:]) + marks > _LEAST_SHARE * characters


def _stuffed_paragraphs(copy: Sequence[Cut], ends: frozenset[str]) -> Iterator[Hit]:
    """Report the first paragraph with a phrase over and over, two of whose words are of `ends`."""
    fewest = _FEWEST_EDGES * (_TIMES_A_PARAGRAPH - 1)
    for block, found in copy if len(ends) >= _FEWEST_EDGES else ():
        if block.kind != "paragraph" or len(found) < _PARAGRAPH_WORDS:
            continue
        near = list(filter(ends.__contains__, found))
        if len(near) - len(set(near)) < fewest:
            continue
        often = {
            word: times for word, times in Counter(found).items() if times >= _TIMES_A_PARAGRAPH
        }
        marks = sum(map(block.text.count, _MARKS))
        if not _may_be_stuffed(often, _TIMES_A_PARAGRAPH, len("".join(found)), marks):
            continue
        what = _stuffed(words_of(block), _TIMES_A_PARAGRAPH)
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
