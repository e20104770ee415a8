"""Normalised text for matching: same length as the block's text, so offsets stay true."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .lazy import lazy
from .model import Article, Block, Zone

SEPARATOR = "\n"  # folded text holds none of its own
_BETWEEN = "\x1e"
_LOOK_ALIKES = (
    *((character, "'") for character in "‘’‚‛′´`ʼ"),
    *((character, '"') for character in "“”„‟″«»"),
    *((character, "-") for character in "‐‑‒–—―−"),
    *((character, " ") for character in "\t\n\r\u00a0\u202f\u2007\u2009\u200a\u2002\u2003"),
    *((character, "\u200b") for character in "\u200c\u200d\u2060\ufeff\u00ad"),
    ("İ", "i"),  # its lower case is two characters long
    # Old forms that RE2 takes for the letters when case folds.
    ("ſ", "s"),
    *zip("ᲀᲁᲂᲃᲄᲅᲆᲇᲈ", "вдосттъѣꙋ", strict=True),
)
_ASCII_LOOK_ALIKES = tuple(pair for pair in _LOOK_ALIKES if pair[0].isascii())
_TABLE = str.maketrans(dict(_LOOK_ALIKES))
_SHORT = 200
_KEPT = lazy(r"[^\u200b ]+| ")


def fold(text: str) -> str:
    """Lower the case and unify quotes, dashes and spaces, character for character.

    Zero-width characters and soft hyphens become U+200B. In long texts some fifty searches for
    one character each are a tenth of the cost of `str.translate`; rules have thousands of short
    ones.
    """
    if text.isascii():
        for character, plain in _ASCII_LOOK_ALIKES:
            text = text.replace(character, plain)
        return text.lower()
    if len(text) <= _SHORT:
        text = text.translate(_TABLE)
    else:
        for character, plain in _LOOK_ALIKES:
            text = text.replace(character, plain)
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(map(_lower, text))
    return folded.replace("ς", "σ")  # a sigma at the end of a word


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


def fold_phrase(text: str) -> str:
    """Fold words to search for: as `fold`, with single spaces and nothing of no width."""
    return " ".join(fold(text).replace("\u200b", "").split())


class FoldedBlock(NamedTuple):
    """A block's text as matchers see it: folded, nothing of no width, single spaces.

    `offsets` maps offsets of `text` back to the block's text where characters had to be taken
    out, and is None where the two are aligned.
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
    if "\u200b" not in folded and "  " not in folded:
        return FoldedBlock(block, folded)
    kept: list[int] = []
    spaced = False
    for run in _KEPT.finditer(folded):
        if run[0] != " ":
            kept.extend(range(*run.span()))
        elif not spaced:
            kept.append(run.start())
        spaced = run[0] == " "
    return FoldedBlock(block, "".join(folded[i] for i in kept), (*kept, len(folded)))


class Searchable(NamedTuple):
    """The blocks with text of some zones, and all their texts, a line each.

    What matches nowhere in `text` matches in no block, so that most rules need one search.
    """

    blocks: tuple[FoldedBlock, ...]
    text: str


@lru_cache(maxsize=32)
def searchable(article: Article, zones: frozenset[Zone], *, exact: bool = False) -> Searchable:
    """Prepare the blocks of some zones, once for all rules that look there.

    `exact` leaves them as they stand.
    """
    if exact:
        blocks = (block for block in article.in_zones(zones) if block.text)
        found = tuple(FoldedBlock(block, block.text) for block in blocks)
    else:
        folded = _folded(article, chrome="chrome" in zones)
        found = tuple(entry for entry in folded if entry.block.zone in zones)
    return Searchable(found, SEPARATOR.join([entry.text for entry in found]))


@lru_cache(maxsize=4)
def _folded(article: Article, *, chrome: bool) -> tuple[FoldedBlock, ...]:
    """Fold all blocks with text in one string, as a call a block would cost more than folding.

    Chrome is half of a page's text, and hardly a rule looks there.
    """
    blocks = [block for block in article.blocks if block.text]
    if not chrome:
        blocks = [block for block in blocks if block.zone != "chrome"]
    texts = fold(_BETWEEN.join([block.text for block in blocks])).split(_BETWEEN)
    if len(texts) != len(blocks):  # a text holds the separator itself, or there is none
        texts = [fold(block.text) for block in blocks]
    return tuple(map(_fold_block, blocks, texts))
