"""Telephone numbers that stand in a row, with nothing but a stroke or a space between them."""

from __future__ import annotations

from ..lazy import lazy

_BETWEEN = lazy(r"\s?/\s?|\s{2,}|\s[\u2010-\u2014-]\s")
_SHORTEST = 7
_LONGEST = 15  # digits of a number, by ITU-T E.164
_LAST_DIGITS = 3


def in_a_row(run: str) -> list[tuple[int, int]]:
    """Return the range of each number in a run of digits.

    Of "98123 45670/71" the last digits, which stand for those of a second number, are left out.
    """
    cuts = [found.span() for found in _BETWEEN.finditer(run)]
    starts, ends = (0, *(end for _, end in cuts)), (*(start for start, _ in cuts), len(run))
    pieces = list(zip(starts, ends, strict=True))
    lengths = [_digits(run[start:end]) for start, end in pieces]
    if len(pieces) == 2 and lengths[0] > _SHORTEST and lengths[1] <= _LAST_DIGITS:
        return pieces[:1]
    if min(lengths) < _SHORTEST:
        pieces = [(0, len(run))]
    return [part for start, end in pieces for part in _parted(run, start, end)]


def _parted(run: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part a run too long for a number at a space: into halves, else behind the first number."""
    digits = _digits(run[start:end])
    if digits <= _LONGEST:
        return [(start, end)]
    spaces = [place for place in range(start, end) if run[place].isspace()]
    before = {place: _digits(run[start:place]) for place in spaces}
    halves = [place for place in spaces if 2 * before[place] == digits]
    behind = [place for place in spaces if _SHORTEST <= before[place] <= _LONGEST]
    if not halves and not behind:
        return [(start, end)]
    cut = halves[0] if halves else behind[-1]
    return [(start, cut), *_parted(run, cut + 1, end)]


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))
