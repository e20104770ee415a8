"""Which language an article is in: what it declares, unless its copy certainly says otherwise.

Templates state the language of whoever made them, so ``lang="en"`` stands on pages in any
language. Frequent short words or the script confirm most declarations for next to nothing; only
what they leave open is detected, from the copy alone. Short and mixed copy proves nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from .language_signs import is_confirmed, is_foreign
from .language_tags import normal_tag, primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gcld3 import NNetLanguageIdentifier

    from .model import Article

# The detector calls a language it does not know by the name of its nearest relative.
_DETECTABLE: Final = (
    "af am ar az be bg bn bs ca ceb co cs cy da de el en eo es et eu fa fi fr fy ga gd gl gu ha "
    "haw he hi hmn hr ht hu hy id ig is it ja jv ka kk km kn ko ku ky la lb lo lt lv mg mi mk ml "
    "mn mr ms mt my ne nl no ny pa pl ps pt ro ru sd si sk sl sm sn so sq sr st su sv sw ta te tg "
    "th tl tr uk ur uz vi xh yi yo zh zu"
)
# Languages that are written nearly alike: which of them it is, the publisher knows best.
_ALIKE: Final = (
    frozenset({"bs", "hr", "sr"}),
    frozenset({"da", "no"}),
    frozenset({"gl", "pt"}),
    frozenset({"id", "ms"}),
)
# Codes of countries that are codes of small languages too.
_COUNTRIES: Final = {"br": "pt", "se": "sv"}
# They share the probability between them, so that little more than half of it is much.
_SHARED: Final = 1.6

_LONGEST_COPY: Final = 2000
_SAMPLE: Final = 400
_LONGEST_CHARACTER: Final = 4  # bytes
_FEWEST_BYTES: Final = 60
_ENOUGH_BYTES: Final = 400
# Copy without any of the declared language's own words needs less to be told.
_ENOUGH_FOREIGN_BYTES: Final = 150
_LIKELY: Final = 0.8
_CERTAIN: Final = 0.97


class Guess(NamedTuple):
    """A detected language and how probable it is, 0.0-1.0."""

    probability: float
    language: str


def with_language(article: Article) -> Article:
    """Return the article with the language that its rules are chosen by."""
    return article._replace(
        language=decide(article.language, copy_of(article)), declared_language=article.language
    )


def decide(declared: str | None, copy: str) -> str | None:
    """Return the language of a copy that declares one, or none; None where it stays unknown."""
    tag = normal_tag(declared)
    language = primary(tag)
    # English goes by its words alone: it is most of what declares nothing, and has no relatives.
    if is_confirmed(language or "en", copy):
        return tag or "en"
    guess = detect(copy, language)
    if guess is None or language is None:
        return guess.language if guess and guess.probability >= _LIKELY else tag
    return guess.language if _refutes(guess, language, copy) else tag


def copy_of(article: Article) -> str:
    """Return the beginning of the article's running text."""
    parts: list[str] = []
    length = 0
    for block in article.blocks:
        if block.zone in {"body", "tail"} and block.kind != "code":
            parts.append(block.text)
            length += len(block.text)
            if length >= _LONGEST_COPY:
                break
    return "\n".join(parts)[:_LONGEST_COPY]


def _refutes(guess: Guess, language: str, copy: str) -> bool:
    """Tell whether a guess is certain enough to overrule a declared language."""
    if guess.probability < _CERTAIN or _are_alike(guess.language, language):
        return False
    if _COUNTRIES.get(language) == guess.language:
        return True
    least = _ENOUGH_FOREIGN_BYTES if is_foreign(language, copy) else _ENOUGH_BYTES
    return language in _DETECTABLE.split() and _size(copy) >= least


def _are_alike(one: str, other: str) -> bool:
    return one == other or any({one, other} <= names for names in _ALIKE)


def _size(text: str) -> int:
    """Return how much a text says: an ideograph or a syllable counts for more than a letter."""
    return len("".join(filter(str.isalpha, text)).encode("utf-8", "ignore"))


def detect(copy: str, expected: str | None = None) -> Guess | None:
    """Return the one language of a text; None where it is too short, mixed or unclear.

    Nothing beyond the first sample is looked at where that is in the expected language.
    """
    if _size(copy[:_SAMPLE]) < _FEWEST_BYTES:
        return None
    guesses: list[Guess] = []
    for sample in _samples(copy):
        guess = _detected(sample)
        if guess is None or not _are_alike(guess.language, (guesses or [guess])[0].language):
            return None
        guesses.append(guess)
        if guess.language == expected:
            break
    return max(guesses)


def _samples(copy: str) -> Iterator[str]:
    """Yield the beginning of a text and, where that leaves as much again, its end."""
    yield copy[:_SAMPLE]
    if len(copy) >= 2 * _SAMPLE:
        yield copy[-_SAMPLE:]


def _detected(sample: str) -> Guess | None:
    detector = _detector()
    if detector is None:
        return None
    # Bytes, as lone surrogates cannot be handed over.
    result = detector.FindLanguage(sample.encode("utf-8", "ignore"))
    language = primary(result.language)
    # Transliterations ("ru-Latn") are what it takes lists of names for.
    if language is None or result.language.endswith("-Latn"):
        return None
    is_shared = any(language in names for names in _ALIKE)
    return Guess(min(1.0, result.probability * (_SHARED if is_shared else 1)), language)


@lru_cache(maxsize=1)
def _detector() -> NNetLanguageIdentifier | None:
    try:
        from gcld3 import NNetLanguageIdentifier
    except ImportError:  # not every platform has a wheel
        return None
    return NNetLanguageIdentifier(0, _SAMPLE * _LONGEST_CHARACTER)
