"""Which blocks may hold a long number, told for a whole article at once."""

from __future__ import annotations

from functools import lru_cache

from .folding import unplain_characters
from .model import ZONES, Article, Block, Zone

_BETWEEN = "\x1e"
_ALL = frozenset(ZONES)
_OUTSIDE_CHROME = _ALL - {"chrome"}
_SHAPES = bytes.maketrans(
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    b"0" * 10 + b"A" * 26 + b"a" * 26,
)
_SEPARATORS = bytes(
    code
    for code in range(256)
    if code >= 0x80 or not (chr(code).isalnum() or chr(code) == _BETWEEN)
)


def blocks_of_shape(
    article: Article, zones: frozenset[Zone], shapes: tuple[bytes, ...]
) -> list[Block]:
    """Return the blocks of some zones whose text has one of the shapes.

    A shape is what is left of a text when digits are ``0``, letters of ASCII ``A`` or ``a``, and
    nothing else counts: ``98-76 AB`` is ``0000AA``.
    """
    whole, by_block = _shapes(article, _ALL if "chrome" in zones else _OUTSIDE_CHROME)
    found = [shape for shape in shapes if shape in whole]
    if not found:
        return []
    return [
        block
        for block, text in by_block
        if block.zone in zones and any(map(text.__contains__, found))
    ]


@lru_cache(maxsize=2)
def _shapes(
    article: Article, zones: frozenset[Zone]
) -> tuple[bytes, tuple[tuple[Block, bytes], ...]]:
    """Return the shape of all blocks together, and that of each."""
    blocks = tuple(block for block in article.in_zones(zones) if block.text)
    whole = _shape(_BETWEEN.join([block.text for block in blocks]))
    texts = whole.split(_BETWEEN.encode())
    if len(texts) != len(blocks):  # a text holds what stands between them, or there is none
        texts = [_shape(block.text.replace(_BETWEEN, " ")) for block in blocks]
        whole = _BETWEEN.encode().join(texts)
    return whole, tuple(zip(blocks, texts, strict=True))


def _shape(text: str) -> bytes:
    if not text.isascii():
        for digit in filter(str.isdecimal, unplain_characters(text)):
            text = text.replace(digit, "0")
    return text.encode("utf-8", "surrogatepass").translate(_SHAPES, _SEPARATORS)
