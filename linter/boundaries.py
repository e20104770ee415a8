"""Where words begin and end in any script, which RE2 knows for ASCII only."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal, get_args

Boundary = Literal["word", "start", "end", "none"]
BOUNDARIES: tuple[Boundary, ...] = get_args(Boundary)
# At an end of a literal: a word begins or ends there, as RE2's \b has it in folded text.
WORD_END = "\b"
RE2_WORD = frozenset("0123456789_abcdefghijklmnopqrstuvwxyz")
_OF_THE_WORDS = "@&%+=±©®™℗№℠"
_EDGE_CATEGORIES = frozenset({"P", "Z", "C"})
_EDGE_SYMBOLS = frozenset({"Sm", "So", "Sk"})


def bare(literal: str) -> str:
    """Return a literal without the marks of words."""
    return literal.strip(WORD_END)


def at_words(text: str, *, begins: bool, ends: bool) -> str:
    """Return a literal that tells whether words begin and end at its ends, as far as RE2 knows."""
    before = WORD_END if begins and text[:1] in RE2_WORD else ""
    return f"{before}{text}{WORD_END}" if ends and text[-1:] in RE2_WORD else before + text


def at_boundary(text: str, offset: int) -> bool:
    """Tell whether no word goes on across an offset of the text."""
    if offset <= 0 or offset >= len(text):
        return True
    return not (_in_word(text[offset - 1]) and _in_word(text[offset]))


def _in_word(character: str) -> bool:
    # Marks belong to the word: the vowel signs of Devanagari and Arabic are no letters.
    return (
        character.isalnum() or character == "_" or unicodedata.category(character).startswith("M")
    )


def bounded(text: str, start: int, end: int, boundary: Boundary) -> bool:
    """Tell whether a range begins and ends where the boundary wants it to.

    ``start`` asks only that a word begins there ("report" in "reporters"), ``end`` only that one
    ends.
    """
    if boundary in ("word", "start") and not at_boundary(text, start):
        return False
    return boundary in ("start", "none") or at_boundary(text, end)


def core(text: str) -> tuple[int, int]:
    """Return the range of a text without what may stand around its words.

    That are brackets, quotes, full stops, bullets, arrows, pictures and spaces in any script, but
    no signs that say something (@, %, ©, a currency).
    """
    start, end = 0, len(text)
    if text[:1].isalnum() and text[-1].isalnum():
        return start, end
    while start < end and _is_edge(text[start]):
        start += 1
    while end > start and _is_edge(text[end - 1]):
        end -= 1
    return start, end


@lru_cache(maxsize=512)
def _is_edge(character: str) -> bool:
    if character.isalnum() or character in _OF_THE_WORDS:
        return False
    category = unicodedata.category(character)
    return category[0] in _EDGE_CATEGORIES or category in _EDGE_SYMBOLS
