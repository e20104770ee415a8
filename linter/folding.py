"""Normalised text for matching: same length as the block's text, so offsets stay true."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .model import Article, Block

_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_LOOK_ALIKES = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′´`ʼ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\t\n\r", " "),
        **dict.fromkeys(_ZERO_WIDTH, "\u200b"),
        "İ": "i",  # its lower case is two characters long
    }
)


def fold(text: str) -> str:
    """Lower the case and unify quotes, dashes and spaces, character for character.

    Zero-width characters and soft hyphens become U+200B.
    """
    folded = text.translate(_LOOK_ALIKES).lower()
    if len(folded) == len(text):
        return folded
    return "".join(_lower(character) for character in text.translate(_LOOK_ALIKES))


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


def fold_block(block: Block) -> FoldedBlock:
    """Fold one block."""
    folded = fold(block.text)
    if "\u200b" not in folded:
        return FoldedBlock(block, folded)
    kept = [i for i, character in enumerate(folded) if character != "\u200b"]
    return FoldedBlock(block, "".join(folded[i] for i in kept), (*kept, len(folded)))


@lru_cache(maxsize=2)
def folded_blocks(article: Article) -> tuple[FoldedBlock, ...]:
    """Fold every block of an article, once for all rules."""
    return tuple(fold_block(block) for block in article.blocks)
