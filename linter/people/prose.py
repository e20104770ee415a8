"""A biography as sentences and words, with everything quoted taken out.

Masking keeps the length of the text, so every offset stays true.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from ..lazy import lazy
from .lexicon import words
from .spelling import fold

MASK = "\ufffc"

_QUOTED = lazy(
    r"“[^“”\n]{0,300}”|\"[^\"\n]{0,300}\"|«[^«»\n]{0,300}»|„[^„“”\n]{0,300}[“”]"
    r"|(?<!\w)[‘'](?=\w)(?:[^‘’'\n]|[’'](?=\w)){1,150}[’'](?!\w)"
)
_BRACKETED = lazy(r"\[[^\[\]\n]{0,80}\]|\{[^{}\n]{0,80}\}|<[^<>\n]{0,80}>")
_ADDRESS = lazy(r"https?://\S+|[@#]\w+|[\w.+-]{1,64}@[\w.-]{1,255}")
_ALIAS = lazy(r"(?<=\w) ?[“\"‘'(]([^\W\d_]{2,20})[”\"’')](?= ?[^\W\d_])")
_WORD = lazy(r"[^\W\d_]+(?:[.'’‐‑-][^\W\d_]+)*")
_SENTENCE_END = lazy(r"(?<![.!?…।。])[.!?…।。]++[)\]’'\ufffc]*(?=\s)|\n+")
_GENITIVE = lazy(r"['’]s$", re.IGNORECASE)


class Word(NamedTuple):
    """A word of the masked text; `end` excludes a possessive ending.

    `folded` is in lower case without marks. A `capital` word is written as a name is.
    """

    text: str
    start: int
    end: int
    possessive: bool
    folded: str
    capital: bool


class Sentence(NamedTuple):
    """A range of the text, its words, and the number of the paragraph it stands in."""

    start: int
    end: int
    paragraph: int
    words: tuple[Word, ...]


class Prose:
    """A text ready to be read: quotations, addresses and slots are masked in `masked`."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def aliases(self) -> tuple[str, ...]:
        """Short names given in quotes or brackets inside a name: Robert "Bob" Example."""
        return tuple(found[1] for found in self._alias_matches if found[1][0].isupper())

    def aliases_in(self, start: int, end: int) -> tuple[str, ...]:
        """Return the short names given between two offsets."""
        found = self._alias_matches
        return tuple(alias[1] for alias in found if start <= alias.start() and alias.end() <= end)

    @cached_property
    def masked(self) -> str:
        """The text with the same length and without the words of others."""
        text = self.text
        for found in self._alias_matches:
            if found[1][0].isupper():
                text = _blank(text, found.start(), found.end(), " ")
        for pattern in (_QUOTED, _BRACKETED, _ADDRESS):
            text = pattern.sub(lambda found: MASK * len(found[0]), text)
        return text

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order; a line end always ends one."""
        cuts = [cut.end() for cut in _SENTENCE_END.finditer(self.masked) if self._ends(cut)]
        starts = [0, *cuts]
        found = []
        paragraph = 0
        for start, end in zip(starts, [*cuts, len(self.masked)], strict=True):
            inside = tuple(self._words(start, end))
            if inside:
                found.append(Sentence(start, end, paragraph, inside))
            if "\n" in self.masked[start:end]:
                paragraph += 1
        return tuple(found)

    @cached_property
    def _alias_matches(self) -> tuple[re.Match[str], ...]:
        return tuple(_ALIAS.finditer(self.text))

    def _words(self, start: int, end: int) -> list[Word]:
        return [_word(found) for found in _WORD.finditer(self.masked, start, end)]

    def _ends(self, cut: re.Match[str]) -> bool:
        """Whether a full stop is one: not after "Dr" or "J", not before a small letter."""
        if cut[0][0] == "\n":
            return True
        rest = self.masked[cut.end() : cut.end() + 3].lstrip()
        if rest[:1].islower():
            return False
        if cut[0][0] != ".":
            return True
        before = re.search(r"[^\W\d_]+$", self.masked[max(0, cut.start() - 12) : cut.start()])
        if before is None:
            return True
        return before[0].lower() not in words("abbreviations") and not _is_initial(before[0])


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _word(found: re.Match[str]) -> Word:
    text, (start, end) = found[0], found.span()
    genitive = None if text.isalpha() else _GENITIVE.search(text)
    if genitive:
        text = text[: genitive.start()]
        return Word(text, start, start + len(text), True, fold(text), _is_capital(text))
    follower = found.string[end : end + 2]
    plural = text[-1] in "sxz" and follower[:1] in {"'", "’"} and follower[1:2] in {" ", ""}
    return Word(text, start, end, plural, fold(text), _is_capital(text))


def _is_capital(text: str) -> bool:
    """Tell whether a word is written as a name is; "al-Sayed" and "d'Ancona" are."""
    if text[0].isupper():
        return True
    head, mark, tail = text.replace("’", "'").replace("'", "-").partition("-")
    return bool(mark) and len(head) <= 3 and tail[:1].isupper()


def _blank(text: str, start: int, end: int, fill: str) -> str:
    return text[:start] + fill * (end - start) + text[end:]
