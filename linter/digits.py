"""Which blocks may hold a long number, told for a whole article at once."""

from __future__ import annotations

from collections.abc import Iterator

from .characters import odd_characters
from .folding import OUTSIDE_CHROME, unplain_characters
from .model import ZONES, Article, Block, Zone
from .remembering import remembered

_BETWEEN, _BETWEEN_SHAPES = "\x1e", b"\x1e"
_SHAPES = bytes.maketrans(
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
    b"0" * 10 + b"A" * 26 + b"a" * 26,
)
_KEPT = "@" + _BETWEEN
_DROPPED = bytes(
    code for code in range(256) if code >= 0x80 or not (chr(code).isalnum() or chr(code) in _KEPT)
)


def blocks_of_shape(
    article: Article, zones: frozenset[Zone], shapes: tuple[bytes, ...]
) -> list[Block]:
    """Return the blocks of some zones whose text has one of the shapes.

    A shape is what is left of a text when digits are ``0``, letters of ASCII ``A`` or ``a``, and
    nothing else counts but ``@``: ``98-76 AB`` is ``0000AA``.
    """
    blocks, whole = _shapes(article, frozenset(ZONES) if "chrome" in zones else OUTSIDE_CHROME)
    numbers = {number for shape in shapes for number in _numbers(whole, shape)}
    return [blocks[number] for number in sorted(numbers) if blocks[number].zone in zones]


def _numbers(whole: bytes, shape: bytes) -> Iterator[int]:
    """Yield the numbers of the blocks that have a shape."""
    number = start = 0
    at = whole.find(shape)
    while at >= 0:
        number += whole.count(_BETWEEN_SHAPES, start, at)
        yield number
        start = whole.find(_BETWEEN_SHAPES, at)
        at = whole.find(shape, start) if start >= 0 else -1


@remembered(2)
def _shapes(article: Article, zones: frozenset[Zone]) -> tuple[tuple[Block, ...], bytes]:
    """Return the blocks of some zones and the shape of all of them together."""
    blocks = tuple(article.in_zones(zones))
    texts = [block.text for block in blocks]
    text = _BETWEEN.join(texts)
    if text.count(_BETWEEN) >= max(1, len(blocks)):
        text = _BETWEEN.join([text.replace(_BETWEEN, " ") for text in texts])
    shared = zones == OUTSIDE_CHROME
    return blocks, _shape(text, odd_characters(article) if shared else unplain_characters(text))


def _shape(text: str, odd: frozenset[str]) -> bytes:
    for digit in filter(str.isdecimal, odd):
        text = text.replace(digit, "0")
    return text.encode("utf-8", "surrogatepass").translate(_SHAPES, _DROPPED)
