"""The keys at the top of a document of JSON, as far as its beginning shows them."""

from __future__ import annotations

from typing import Final

from .lazy import lazy

MOST_LEVELS: Final = 4
_TOKEN = lazy(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"(\s*:)?|[][{}"]')


def outline(text: str) -> frozenset[tuple[str, ...]]:
    """Return the paths of keys in the beginning of a document; lists are no step of a path."""
    paths: set[tuple[str, ...]] = set()
    around: list[tuple[str, ...]] = []
    here: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in {"{", "["}:
            around.append(here)
            here = below
        elif mark in {"}", "]"}:
            here = below = around.pop() if around else ()
        elif mark == '"':
            break  # a string that goes on behind the beginning
        elif token[2] and len(here) < MOST_LEVELS:
            below = (*here, token[1])
            paths.add(below)
    return frozenset(paths)
