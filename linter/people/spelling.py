"""How one name part may be spelled: folding, expansion, transliteration, distance."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from ..lazy import lazy

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"}
)
_EXPANSIONS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_SOUNDS = (
    ("ph", "f"),
    ("ck", "k"),
    ("sz", "s"),
    ("x", "ks"),
    ("q", "k"),
    ("c", "k"),
    ("w", "v"),
    ("z", "s"),
    ("tch", "c"),
)
_SURNAME_ENDINGS = (
    (
        ("skaya", "skaia", "skaja", "skyy", "skyi", "skij", "skiy", "skii", "ska", "ski", "sky"),
        "sk",
    ),
    (("cka", "cki", "cky"), "ck"),
    (("dzka", "dzki"), "dzk"),
    (("ova", "off", "ov"), "ov"),
    (("eva", "eff", "ev"), "ev"),
)
_LONG_WORD = 6
_CHINESE = lazy(
    r"(?:(?:zh|ch|sh|ts|tz|hs|kw|gw|ng|[bpmfdtnlgkhjs]y|[bpmfdtnlgkhjqxzcsrwy])?[aeiou]{1,3}(?:ng|[nmptkhr])?){1,2}"
)
_NOT_LETTER = lazy(r"[^a-z]+")
_SILENT = lazy(r"(?<!^)[aeiouyh]+")
_DOUBLE = lazy(r"(.)\1+")
_LAST_LATIN = 0x24F
_LATIN_ADDITIONS = range(0x1E00, 0x1F00)


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return a word in lower case without marks: one spelling for what ASCII would keep."""
    lowered = word.casefold().translate(_LETTERS)
    if lowered.isascii():
        return lowered
    plain = unicodedata.normalize("NFKD", lowered).translate(_LETTERS)
    return "".join(mark for mark in plain if not unicodedata.combining(mark))


@lru_cache(maxsize=4096)
def forms(word: str) -> frozenset[str]:
    """Return the ASCII spellings of a word: marks dropped, and umlauts written out."""
    composed = unicodedata.normalize("NFC", word).lower()
    return frozenset({fold(word), fold(composed.translate(_EXPANSIONS))})


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """Return the consonants that survive transliteration; an initial vowel stays as ``a``."""
    reduced = _NOT_LETTER.sub("", fold(word))
    for written, sound in _SOUNDS:
        reduced = reduced.replace(written, sound)
    if reduced[:1] in {"e", "i", "o", "u"}:
        reduced = "a" + reduced[1:]
    return _DOUBLE.sub(r"\1", _SILENT.sub("", reduced))


def surname_stem(word: str) -> str:
    """Return a folded surname without the ending that Slavic languages inflect or respell.

    Zawadzka and Zawadzki, Ryabininskaya and Ryabininsky, Dimitroff and Dimitrova: one surname.
    """
    for endings, stem in _SURNAME_ENDINGS:
        for ending in endings:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                return word[: -len(ending)] + stem
    return word


def is_chinese(word: str) -> bool:
    """Whether a folded word may be one or two Chinese syllables, in any romanisation."""
    return _CHINESE.fullmatch(word) is not None


def is_scrambled(first: str, second: str) -> bool:
    """Whether two folded words have the same letters, some of them in another place."""
    same = sorted(first) == sorted(second) and first[:1] == second[:1]
    return same and len(first) >= _LONG_WORD and distance(first, second) <= 2


def distance(first: str, second: str) -> int:
    """Return how many letters of two short words differ; two swapped ones count once."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for line, left in enumerate(first, 1):
        last, before, row = before, row, [line]
        for column, right in enumerate(second, 1):
            cost = min(before[column] + 1, row[-1] + 1, before[column - 1] + (left != right))
            if (
                line > 1
                and column > 1
                and first[line - 2 : line] == second[column - 2 : column][::-1]
            ):
                cost = min(cost, last[column - 2] + 1)
            row.append(cost)
    return row[-1]


def is_latin(text: str) -> bool:
    """Whether every letter of the text belongs to the Latin script."""
    return all(
        ord(letter) <= _LAST_LATIN or ord(letter) in _LATIN_ADDITIONS or not letter.isalpha()
        for letter in unicodedata.normalize("NFC", text)
    )


def romanised(text: str) -> str:
    """Return text of another script in Latin letters."""
    if is_latin(text):
        return text
    from anyascii import anyascii  # tables for all of Unicode, seldom needed

    latin: str = anyascii(text)
    return latin
