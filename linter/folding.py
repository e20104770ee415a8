"""Normalised text for matching: same length as the block's text, so offsets stay true."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .model import Article, Block, Zone

_BETWEEN = "\x1e"
_LOOK_ALIKES = (
    *((character, "'") for character in "‘’‚‛′´`ʼ"),
    *((character, '"') for character in "“”„‟″«»"),
    *((character, "-") for character in "‐‑‒–—―−"),
    *((character, " ") for character in "\t\n\r\u00a0\u202f\u2007\u2009\u200a\u2002\u2003"),
    *((character, "\u200b") for character in "\u200c\u200d\u2060\ufeff\u00ad"),
    ("İ", "i"),  # its lower case is two characters long
)


def fold(text: str) -> str:
    """Lower the case and unify quotes, dashes and spaces, character for character.

    Zero-width characters and soft hyphens become U+200B. Some forty searches for one character
    each are a tenth of the cost of `str.translate`.
    """
    for character, plain in _LOOK_ALIKES:
        text = text.replace(character, plain)
    folded = text.lower()
    return folded if len(folded) == len(text) else "".join(map(_lower, text))


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


class FoldedBlock(NamedTuple):
    """A block's text as matchers see it.

    `offsets` maps offsets of `text` back to the block's text where zero-width characters had to
    be taken out, and is None where the two are aligned.
    """

    block: Block
    text: str
    offsets: tuple[int, ...] | None = None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Translate a range of the folded text into a range of the block's text."""
        if self.offsets is None:
            return start, end
        last = self.offsets[end - 1] + 1 if end > start else self.offsets[start]
        return self.offsets[start], last


def _fold_block(block: Block, folded: str) -> FoldedBlock:
    if "\u200b" not in folded:
        return FoldedBlock(block, folded)
    kept = [i for i, character in enumerate(folded) if character != "\u200b"]
    return FoldedBlock(block, "".join(folded[i] for i in kept), (*kept, len(folded)))


class Searchable(NamedTuple):
    """The blocks with text of some zones, and all their texts, a line each.

    What matches nowhere in `text` matches in no block, so that most rules need one search.
    """

    blocks: tuple[FoldedBlock, ...]
    text: str


@lru_cache(maxsize=16)
def searchable(article: Article, zones: frozenset[Zone], *, exact: bool = False) -> Searchable:
    """Prepare the blocks of some zones, once for all rules that look there.

    They are folded in one string, as a call a block would cost more than the folding; `exact`
    leaves them as they stand.
    """
    blocks = [block for block in article.in_zones(zones) if block.text]
    if exact:
        found = tuple(FoldedBlock(block, block.text) for block in blocks)
    else:
        texts = fold(_BETWEEN.join(block.text for block in blocks)).split(_BETWEEN)
        if len(texts) != len(blocks):  # a text holds the separator itself, or there is none
            texts = [fold(block.text) for block in blocks]
        found = tuple(map(_fold_block, blocks, texts))
    return Searchable(found, "\n".join(block.text for block in found))
