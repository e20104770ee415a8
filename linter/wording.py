"""Words and sentences of a text, with the small figures that checks share."""

from __future__ import annotations

from functools import lru_cache

from .lazy import lazy
from .model import Block

WORD = lazy(r"\w+(?:['’\-]\w+)*")
_SENTENCE = lazy(r"[^.!?।؟。]*(?:[.!?।؟。]+[\"'”’»)\]]*|$)")
_TERMINAL = lazy(r"[.!?…।؟。:;][\"'”’»)\]*\s]*$")


def words(text: str) -> list[str]:
    """Return the words of a text in lower case; hyphenated words are one."""
    lower = text.lower()
    if len(lower) == len(text) and "Σ" not in text:
        return WORD.findall(lower)
    return [word.lower() for word in WORD.findall(text)]  # as if each stood alone


@lru_cache(maxsize=1024)  # a long page; several rules count its words
def words_of(block: Block) -> tuple[str, ...]:
    """Return the words of a block."""
    return tuple(words(block.text))


def sentences(text: str) -> list[str]:
    """Cut a text at sentence punctuation; abbreviations are not known, so pieces may be short."""
    return [piece for found in _SENTENCE.finditer(text) if (piece := found[0].strip())]


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends in sentence punctuation, closing marks aside."""
    return _TERMINAL.search(text) is not None
