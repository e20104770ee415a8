"""What the mark-up says about ranges of a piece's text: names, dates, captions."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from ..model import SignalSource
from .hints import hint_of
from .pieces import part_stops

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .elements import Node
    from .pieces import Piece

ROLES: Final = frozenset({"byline", "dateline", "dek", "title", "caption"})
_NEAR: Final = 6
_NOTHING: tuple[str, SignalSource, str] = ("", "byline", "")


class Mark(NamedTuple):
    """A range of a piece's text and what the mark-up around it says it is.

    `value` is the machine-readable form of a date.
    """

    hint: str
    source: SignalSource
    start: int
    end: int
    value: str = ""


def marks_of(piece: Piece) -> tuple[Mark, ...]:
    """Return the marked ranges of a piece: its inline elements, and those around it."""
    return tuple(mark for mark in _ranges(piece) if mark.hint)


def _ranges(piece: Piece) -> Iterator[Mark]:
    known: dict[Node, tuple[str, SignalSource, str]] = {}
    last = Mark("", "byline", 0, 0)
    start = 0
    for stop, node in part_stops(piece.parts):
        if node not in known:
            known[node] = _said(node)
        if known[node] == (last.hint, last.source, last.value):
            last = Mark(last.hint, last.source, last.start, stop, last.value)
        else:
            yield last
            hint, source, value = known[node]
            last = Mark(hint, source, start, stop, value)
        start = stop
    yield last


def _said(node: Node) -> tuple[str, SignalSource, str]:
    """Return what the innermost element around a part says that it is."""
    for near in islice(node.ancestors(), _NEAR):
        hint = hint_of(near)
        if hint in ROLES:
            value = near.get("datetime") or near.get("content") or ""
            return hint, _source(near), value if hint == "dateline" else ""
        if hint in {"article", "copy"}:
            break
    return _NOTHING


def _source(node: Node) -> SignalSource:
    if "author" in (node.get("rel") or "").split():
        return "rel-author"
    for near in islice(node.ancestors(), 2):
        if "author" in (near.get("itemprop") or "").split():
            return "microdata"
    return "byline"
