"""A person's name, taken apart for comparison."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..lazy import lazy
from .lexicon import words
from .spelling import fold, forms, is_latin, romanised

_BRACKETED = lazy(r"\[[^\]]*\]|\{[^}]*\}")
_PRONOUNS = lazy(r"\([^()]*/[^()]*\)")
_BORN = lazy(r"\b(?:née|nee|né|born|geb)\b\.?", re.IGNORECASE)
_BY = lazy(r"\s*(?:by|von|par|por)\s+(?=\S)", re.IGNORECASE)
_PIECE = lazy(r"[^\s()\[\]{}“”\"«»,;|/]+")
_INITIALS = lazy(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\.?|[^\W\d_]\.[^\W\d_]\.?")
_IDEOGRAPH = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MAX_LENGTH = 120
_MAX_PARTS = 10


class Part(NamedTuple):
    """One word of a name: its accepted spellings, whether it is an initial or several."""

    text: str
    forms: frozenset[str]
    initials: str = ""

    @property
    def folded(self) -> str:
        """The plain spelling."""
        return fold(self.text)


class Name(NamedTuple):
    """The parts of a name that count, without titles, degrees and particles."""

    text: str
    parts: tuple[Part, ...]
    latin: bool
    ideographic: bool

    @property
    def full(self) -> tuple[Part, ...]:
        """The parts that are written out."""
        return tuple(part for part in self.parts if not part.initials)

    @property
    def given(self) -> str:
        """The first written-out part: the given name in most of the world's bylines."""
        return self.full[0].folded if self.full else ""


@lru_cache(maxsize=1024)
def parse(text: str) -> Name:
    """Take a name apart; text without any name word gives a name without parts."""
    latin = is_latin(text)
    spelled = _without_titles(_pieces(_essence(romanised(text[:_MAX_LENGTH]))))
    kept = [piece for piece in spelled if fold(piece) not in words("particles")] or spelled
    shouted = all(piece.isupper() for piece in kept)
    parts = [part for piece in kept for part in _parts(piece, shouted)]
    return Name(text.strip(), tuple(parts[:_MAX_PARTS]), latin, _has_ideographs(text))


def _has_ideographs(text: str) -> bool:
    return not text.isascii() and _IDEOGRAPH.search(text) is not None


def _essence(text: str) -> str:
    """Drop what is not the name: declared pronouns, slots, "By", the title after a comma."""
    text = _BORN.sub(" ", _PRONOUNS.sub(" ", _BRACKETED.sub(" ", text)))
    by = _BY.match(text)
    if by:
        text = text[by.end() :]
    head, comma, tail = text.partition(",")
    if not comma:
        return re.split(r"\s[|–—-]\s", text)[0]
    # "Last, First" has one word before the comma; "First Last, Title" has more.
    return f"{head} {tail.partition(',')[0]}" if len(head.split()) == 1 else head


def _pieces(text: str) -> list[str]:
    found: list[str] = []
    for piece in _PIECE.findall(text):
        cleaned = piece.replace("’", "'").strip(".'‘`*_:!?-‐‑")
        if _INITIALS.fullmatch(piece):
            found.extend(letter for letter in piece if letter != ".")
        elif any(mark.isalpha() for mark in cleaned):
            found.append(cleaned)
    return found


def _without_titles(pieces: list[str]) -> list[str]:
    while len(pieces) > 1 and fold(pieces[0]) in words("honorifics"):
        pieces = pieces[1:]
    while len(pieces) > 2 and _is_suffix(pieces[-1]):
        pieces = pieces[:-1]
    return pieces


def _is_suffix(piece: str) -> bool:
    if fold(piece) in words("suffixes"):
        return True
    return fold(piece.replace(".", "")) in words("credentials") and piece[-1:].isupper()


def _parts(piece: str, shouted: bool) -> list[Part]:
    """Split at hyphens; attached particles go, capitals without a word become initials."""
    if len(piece) == 1 or (len(piece) <= 3 and piece.isupper() and not shouted):
        return [Part(piece, frozenset({fold(piece)}), initials=fold(piece))]
    split = [half for half in re.split(r"[-‐‑]", piece) if half]
    kept = [half for half in split if fold(half) not in words("particles")] or split
    return [_part(half) for half in kept]


def _part(word: str) -> Part:
    plain = re.sub(r"['.’`]", "", word)
    return Part(plain, forms(plain))
