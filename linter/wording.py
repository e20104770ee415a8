"""Words and sentences of a text, with the small figures that checks share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from .characters import odd_characters
from .lazy import lazy
from .model import Article, Block, Zone

WORD = lazy(r"\w+(?:['’\-]\w+)*")
_SENTENCE = lazy(r"[^.!?।؟。]*(?:[.!?।؟。]+[\"'”’»)\]]*|$)")
_RUNNING = frozenset({"paragraph", "item", "quote", "caption"})
_BETWEEN = "\x1e"
_MARK, _LAST_OF_LATIN_1 = "-", "\xff"
_MOST_OTHERS = 8
_GROWS = "\u0130"  # two characters in lower case
# Letters in lower case, the marks that join words one of them, all else a space.
_LETTERS = bytes(
    ord(lower if (lower := chr(code).lower()).isalnum() or lower in f"_{_BETWEEN}" else " ")
    if chr(code) not in "'-"
    else ord(_MARK)
    for code in range(256)
)
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


class Cut(NamedTuple):
    """A block and its words."""

    block: Block
    words: Sequence[str]


class RoughWords(NamedTuple):
    """The words of running text without the `marks` inside them: "it's" and "its" are one.

    They are as many as the true ones, and where those are equal, these are.
    """

    cuts: tuple[Cut, ...]
    marks: int


@lru_cache(maxsize=2)
def rough_words(article: Article, zones: frozenset[Zone]) -> RoughWords:
    """Cut the running text of some zones into words, in a third of the time that `words` takes.

    What this rules out need not be looked at more closely. Letters of most languages in Latin
    script are one byte each, and one stands in for a few others; texts that hold many of these
    are cut as `words` does.
    """
    blocks = [block for block in article.in_zones(zones) if block.kind in _RUNNING]
    joined = _BETWEEN.join([block.text for block in blocks])
    others = list(filter(_is_other_letter, odd_characters(article)))
    if len(others) <= _MOST_OTHERS and _GROWS not in others:
        for letter in others:
            joined = joined.replace(letter, _LAST_OF_LATIN_1)
        plain = joined.replace("’", "'").encode("latin-1", "replace").translate(_LETTERS)
        marked = plain.decode("latin-1").replace(2 * _MARK, "  ")
        texts = marked.replace(_MARK, "").split(_BETWEEN)
        if len(texts) == len(blocks):  # none of them holds what stands between them
            return RoughWords(tuple(map(Cut, blocks, map(str.split, texts))), marked.count(_MARK))
    return RoughWords(tuple(Cut(block, words_of(block)) for block in blocks), 0)


def _is_other_letter(character: str) -> bool:
    return character > _LAST_OF_LATIN_1 and character.isalnum()


def sentences(text: str) -> list[str]:
    """Cut a text at sentence punctuation; abbreviations are not known, so pieces may be short."""
    return [piece for found in _SENTENCE.finditer(text) if (piece := found[0].strip())]


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends in sentence punctuation, closing marks aside."""
    return _TERMINAL.search(text) is not None
