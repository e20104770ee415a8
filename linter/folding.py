"""Normalised text for matching: what readers see alike is alike, and offsets stay true."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import normalize

from .lazy import lazy
from .model import ZONES, Article, Block, Zone
from .remembering import remembered

OUTSIDE_CHROME = frozenset(ZONES) - {"chrome"}
SEPARATOR = "\n"  # folded text holds none of its own
_BETWEEN = "\x1e"
_SPACES = "\t\n\x0b\x0c\r\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_NO_WIDTH = "\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u00ad" + "".join(
    map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_LOOK_ALIKES = (
    *((character, "'") for character in "‘’‚‛′´`ʼ"),
    *((character, '"') for character in "“”„‟″«»"),
    *((character, "-") for character in "‐‑‒–—―−"),
    *((character, " ") for character in _SPACES),
    *((character, "\u200b") for character in _NO_WIDTH),
    ("İ", "i"),  # its lower case is two characters long
    # Old forms that RE2 takes for the letters when case folds.
    ("ſ", "s"),
    *zip("ᲀᲁᲂᲃᲄᲅᲆᲇᲈ", "вдосттъѣꙋ", strict=True),
)
_ASCII_LOOK_ALIKES = tuple(pair for pair in _LOOK_ALIKES if pair[0].isascii())
_PLAIN_FORMS = dict(_LOOK_ALIKES)
_TABLE = str.maketrans(_PLAIN_FORMS)
_PLAIN = bytes((*b"\t\n\r", *range(0x20, 0x7F)))
_SHORT = 200
# A letter with marks of its own, as some systems write é; a space and what of spaces follows.
_CLUSTER = lazy(r"[^\W\d_][\u0300-\u036f]+|\u200b+| [ \u200b]+")
_MARK = lazy(r"[\u0300-\u036f\u200b]")
_TO_MEND = lazy(r"[\u0300-\u036f\u200b]|  ")


def fold(text: str) -> str:
    """Lower the case and unify quotes, dashes and spaces, character for character.

    Characters of no width become U+200B. In long texts a replacement for each character that
    stands there costs less than a tenth of `str.translate`; rules have thousands of short ones.
    """
    if text.isascii():
        if len(text) > _SHORT or "`" in text or not text.isprintable():
            for character, plain in _ASCII_LOOK_ALIKES:
                text = text.replace(character, plain)
        return text.lower()
    if len(text) > _SHORT:
        return _fold_long(text, unplain_characters(text))
    return _lowered(text.translate(_TABLE))


def _fold_long(text: str, unplain: Iterable[str]) -> str:
    """Fold a text of which all unplain characters are known."""
    for character in (*unplain, *"\t\n\r`"):
        if character in _PLAIN_FORMS:
            text = text.replace(character, _PLAIN_FORMS[character])
    return _lowered(text)


def _lowered(text: str) -> str:
    folded = text.lower()
    if len(folded) != len(text):
        folded = "".join(map(_lower, text))
    return folded.replace("ς", "σ")  # a sigma at the end of a word


def unplain_characters(text: str) -> frozenset[str]:
    """Return the characters of a text that are neither printable ASCII nor ends of lines.

    To delete bytes takes a tenth of the time of a search for characters, or of a set of all.
    """
    left = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)
    return frozenset(left.decode("utf-8", "surrogatepass"))


def _lower(character: str) -> str:
    lower = character.lower()
    return lower if len(lower) == 1 else character


def between_edges(folded: str) -> str:
    """Return a folded text of which literals can tell where it ends."""
    return f"{SEPARATOR}{folded}{SEPARATOR}"


def never_folded(text: str) -> str:
    """Return the first character that no folded text holds, whatever its case, or ''."""
    return next((character for character in text if ord(character) in _TABLE), "")


def fold_phrase(text: str) -> str:
    """Fold words as they stand in the folded text of a block, and trim them."""
    folded = fold(text)
    return (_mended(folded)[0] if _TO_MEND.search(folded) else folded).strip()


class FoldedBlock(NamedTuple):
    """A block's text as matchers see it: folded, composed, single spaces, nothing of no width.

    `starts` and `ends` map offsets of `text` back to the block's text where characters had to be
    taken out or joined, and are None where the two are aligned.
    """

    block: Block
    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Translate a range of the folded text into a range of the block's text."""
        if self.starts is None or self.ends is None:
            return start, end
        first = self.starts[start] if start < len(self.starts) else len(self.block.text)
        return first, self.ends[end - 1] if end > start else first

    def offset(self, place: int) -> int:
        """Translate an offset of the block's text into one of the folded text."""
        return place if self.starts is None else bisect_left(self.starts, place)


@remembered(64)  # conditions ask again for every hit in a block
def folded_block(block: Block) -> FoldedBlock:
    """Fold one block."""
    return _fold_block(block, fold(block.text))


def _fold_block(block: Block, folded: str) -> FoldedBlock:
    if _TO_MEND.search(folded) is None:
        return FoldedBlock(block, folded)
    return FoldedBlock(block, *_mended(folded))


def _mended(folded: str) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """Compose letters, make spaces single and take out what has no width; say what is whence."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for found in _CLUSTER.finditer(folded):
        start, end = found.span()
        characters = _composed(found[0])
        pieces += (folded[last:start], characters)
        starts += (*range(last, start), *range(start, start + len(characters)))
        ends += (*range(last + 1, start + 1), *range(start + 1, start + len(characters) + 1))
        if characters not in ("", " "):
            ends[-1] = end
        last = end
    pieces.append(folded[last:])
    starts += range(last, len(folded))
    ends += range(last + 1, len(folded) + 1)
    return "".join(pieces), tuple(starts), tuple(ends)


def _composed(cluster: str) -> str:
    """Return what is left of a letter with its marks, of spaces, or of what has no width."""
    if cluster[0] in " \u200b":
        return cluster[0].strip("\u200b")
    return normalize("NFC", cluster)


class Searchable(NamedTuple):
    """The blocks with text of some zones, and all their texts, a line each.

    What matches nowhere in `text` matches in no block, so that most rules need one search.
    """

    blocks: tuple[FoldedBlock, ...]
    text: str


@remembered(128)
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


@remembered(64)
def plain_text(article: Article, zones: frozenset[Zone]) -> str:
    """Return the texts of the blocks of some zones as they stand, a line each."""
    return SEPARATOR.join([block.text for block in article.in_zones(zones) if block.text])


@remembered(2)
def plain_bytes(article: Article) -> bytes:
    """Return the text of an article but its chrome, a line a block, as RE2 reads it."""
    return plain_text(article, OUTSIDE_CHROME).encode("utf-8", "surrogatepass")


@remembered(4)
def _folded(article: Article, *, chrome: bool) -> tuple[FoldedBlock, ...]:
    """Fold all blocks with text in one string, as a call a block would cost more than folding.

    Chrome is half of a page's text, and hardly a rule looks there.
    """
    blocks = [block for block in article.blocks if block.text]
    if not chrome:
        blocks = [block for block in blocks if block.zone != "chrome"]
    joined = _BETWEEN.join([block.text for block in blocks])
    unplain = frozenset[str]() if joined.isascii() else unplain_characters(joined)
    together = _fold_long(joined, unplain) if unplain else fold(joined)
    texts = together.split(_BETWEEN)
    if len(texts) != len(blocks):  # a text holds the separator itself, or there is none
        texts = [fold(block.text) for block in blocks]
    if unplain and _MARK.search(fold("".join(unplain))):
        return tuple(map(_fold_block, blocks, texts))
    if "  " not in together:
        return tuple(map(FoldedBlock, blocks, texts))
    found = zip(blocks, texts, strict=True)
    return tuple((_fold_block if "  " in text else FoldedBlock)(b, text) for b, text in found)
