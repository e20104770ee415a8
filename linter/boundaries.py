"""Where words begin and end in any script, which RE2 knows for ASCII only."""

from __future__ import annotations

import unicodedata
from typing import Literal, get_args

Boundary = Literal["word", "start", "end", "none"]
BOUNDARIES: tuple[Boundary, ...] = get_args(Boundary)


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
