"""What an article is filed under, in its publisher's words: lists of terms, and each term once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .model import Term, TermKind

MOST_TERMS: Final = 300
LONGEST_TERM: Final = 150
# What stands in brackets belongs together: "Prices (fares, fees and rates)".
_BETWEEN_COMMAS = lazy(r"(?:[^,，、،(]+|\([^()]{0,80}\)|\()+")
_BETWEEN_SEMICOLONS = lazy(r"[^;；]+")
_COMMA = lazy(r"[,，、،]")


def parted(text: str) -> list[str]:
    """Return the terms in a list with commas, else with semicolons."""
    if "(" not in text and text.isascii():  # as most are
        parts = text.split("," if "," in text else ";")
        return [words for part in parts if (words := part.strip())]
    return [text[start:end] for start, end in parts_of(text)]


def parts_of(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the terms in a list with commas, else with semicolons."""
    parts = _BETWEEN_COMMAS if _COMMA.search(text) else _BETWEEN_SEMICOLONS
    for found in parts.finditer(text):
        words = found[0].strip()
        if words:
            start = found.start() + found[0].index(words)
            yield start, start + len(words)


def unique(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return the first of the terms that differ in nothing but case, with the first place known.

    What has no letter or is longer than `LONGEST_TERM` is no term; `MOST_TERMS` are kept.
    """
    known: dict[tuple[TermKind, str], Term] = {}
    for term in terms:
        kind, text, place = term
        if len(text) > LONGEST_TERM or not (text[:1].isalnum() or any(map(str.isalnum, text))):
            continue
        key = (kind, text.casefold())
        same = known.get(key)
        if same is not None:
            if place and not same.place:
                known[key] = same._replace(place=place)
        elif len(known) < MOST_TERMS:
            known[key] = term
    return tuple(known.values())
