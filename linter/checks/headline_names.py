"""Comparisons `headline-entity` and `headline-spelling`: names of the headline against the copy.

Only what is a name beyond doubt counts: a given name with a surname behind it, two words with
capitals in a headline that is written as a sentence, and in English a country or a large city. The
copy has to be long enough to be the whole story.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple

from ..fields import Fields
from ..lazy import lazy
from ..links import host_of
from ..model import Abstention, Article, Block, Hit, Place, Severity, Zone
from ..quotations import inside_quotation
from ..scope import Scope
from .compiled import Compiled

_UPPER, _LOWER = "A-ZÀ-ÖØ-Þ", "a-zß-öø-ÿā-ž"
_PERSON = lazy(
    rf"(?<![\w'’&@#-])(?P<given>[{_UPPER}][{_LOWER}]{{2,}})(?:\s[A-Z]\.)?"
    rf"(?:\s(?:de|del|da|dos|von|van|der|bin|al|el|la|le)){{0,2}}\s(?P<family>(?:Mc|Mac|O['’]|D['’])?"
    rf"[{_UPPER}][{_LOWER}]{{3,}}(?:-[{_UPPER}][{_LOWER}]+)?)(?![\w&-])"
)
_CAPITALISED = lazy(rf"(?<![\w'’&@#.-])[{_UPPER}][{_LOWER}]{{3,}}(?![\w&-])")
_WORD = lazy(r"[^\W\d_]+")
# Furniture says nothing of the story, and the headline is what is compared.
_NO_COPY: frozenset[Zone] = frozenset({"title", "chrome", "related", "comments", "metadata"})
_SITE = "og:site_name"
_LONG_WORD = lazy(r"[^\W\d_]{4,}")
_APOSTROPHE = lazy(r"['’]")
_FEWEST = 2  # long words in lower case from which on a headline is a sentence
# What texts call by another name.
_CALLED_OTHERWISE = frozenset(
    {
        *(("big", "apple"), ("white", "house"), ("wall", "street"), ("capitol", "hill")),
        *(("silicon", "valley"), ("downing", "street"), ("supreme", "court"), ("high", "court")),
        *(("prime", "minister"), ("holy", "see"), ("windy", "city"), ("three", "lions")),
        *(("red", "devils"), ("old", "firm"), ("grand", "slam"), ("team", "india")),
    }
)
_STEM = 4
_TYPO = 6  # letters from which on a word may be told by a misspelling


class Named(NamedTuple):
    """A name in a headline, `start` to `end`.

    One word of the copy will do that begins with a stem, or holds one of the words, misspelled.
    It is `sure` when it begins with a given name.
    """

    start: int
    end: int
    stems: tuple[str, ...]
    words: tuple[str, ...] = ()
    sure: bool = False


def read_entities(fields: Fields, scope: Scope) -> Compiled:
    """Read `from_words`: the length of copy below which nothing is compared."""
    words = int(fields.number("from_words", 150, low=20, high=10_000, whole=True))
    return Compiled(partial(missing_names, words, scope.zones), frozenset({"name"}))


def missing_names(
    from_words: int, zones: frozenset[Zone], article: Article
) -> Iterator[Hit | Abstention]:
    """Report the names of the headline of which the copy, author boxes and captions know nothing.

    Places, and names beside others that the copy knows, are minor: "the capital" may be one.
    """
    title = article.title
    names = [] if title is None else list(_names(title.text, article.language))
    if title is None or not names:
        return
    if not _is_long(article.in_zones(zones - _NO_COPY), from_words):
        yield Abstention("the copy is too short to name everything")
        return
    missing = _missing(title.text, names, article)
    for name in missing:
        place = Place(title.block, title.start + name.start, title.start + name.end)
        sure = name.sure and len(missing) == len(names)
        severity = None if sure else Severity.MINOR
        yield Hit(place, (("name", place.text),), severity)


def _is_long(blocks: Iterable[Block], from_words: int) -> bool:
    """Tell whether a copy has so many words; a look at the first paragraphs will do mostly."""
    return any(number >= from_words for number in accumulate(len(b.text.split()) for b in blocks))


def _missing(headline: str, names: Sequence[Named], article: Article) -> list[Named]:
    """Return the names that nothing but the headline has.

    Most are told by a word as the headline spells it; the words are cut for the others alone.
    """
    texts = [block.text for block in article.blocks if block.zone not in _NO_COPY]
    texts += [author.name for author in article.authors]
    # A paper of the country need not name it.
    texts += [host_of(article.canonical), *(f.value for f in article.fields if f.name == _SITE)]
    text = " ".join(texts)
    left = [name for name in names if headline[name.start : name.end] not in text]
    known = _words(text) if left else frozenset()
    return [name for name in left if not _is_told(name, known)]


def _names(headline: str, language: str | None) -> Iterator[Named]:
    tongue = (language or "")[:2]
    people = list(_people(headline, capitals_tell=tongue != "de" and _is_sentence(headline)))
    yield from people
    places = _places(headline) if tongue == "en" else ()
    taken = [range(one.start, one.end) for one in people]
    yield from (one for one in places if not any(one.start in span for span in taken))


def _is_sentence(headline: str) -> bool:
    """Tell whether a headline is written as a sentence, so that capitals mark its names."""
    long = _LONG_WORD.findall(headline)
    lower: int = sum(word.islower() for word in long)
    return lower >= _FEWEST and 2 * lower >= len(long)


def _people(headline: str, *, capitals_tell: bool) -> Iterator[Named]:
    from ..people.given import is_given_name  # tables that only headlines with names need
    from ..people.spelling import fold

    for found in _PERSON.finditer(headline):
        known = is_given_name(found["given"])
        words = (fold(found["given"]), fold(_APOSTROPHE.split(found["family"])[-1]))
        proper = known or (capitals_tell and words not in _CALLED_OTHERWISE)
        if proper and not inside_quotation(headline, *found.span()):
            stems = tuple(_stem(word) for word in words if len(word) >= _STEM)
            yield Named(*found.span(), stems, words, sure=known)


def _places(headline: str) -> Iterator[Named]:
    from .place_names import place_stems

    for found in _CAPITALISED.finditer(headline):
        stems = place_stems().get(found[0])
        if stems and not inside_quotation(headline, *found.span()):
            yield Named(*found.span(), stems)


def _words(text: str) -> frozenset[str]:
    from ..people.spelling import fold

    return frozenset(map(fold, frozenset(_WORD.findall(text))))


def _stem(word: str) -> str:
    """Leave off what inflection may change."""
    return word[: max(_STEM, len(word) - 2)]


def _is_told(name: Named, known: frozenset[str]) -> bool:
    if any(word.startswith(name.stems) for word in known):
        return True
    return any(_holds(word, part) for part in name.words for word in known)


def _holds(word: str, part: str) -> bool:
    """Tell whether a word is another spelling of a part of a name, or has it inside."""
    from ..people.spelling import distance

    if word == part or (len(part) >= _STEM and part in word):
        return True
    near = len(part) >= _TYPO and abs(len(part) - len(word)) <= 2 and part[0] == word[:1]
    return near and distance(part, word) <= 2
