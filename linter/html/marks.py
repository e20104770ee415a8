"""What the mark-up says about ranges of a piece's text: names, dates, captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ..model import SignalSource
from .elements import lineage
from .pieces import element_of, part_stops

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from turbohtml import Element

    from .hints import Hints
    from .pieces import Piece

ROLES: Final = frozenset({"byline", "dateline", "dek", "title", "caption"})
_EPOCH_KEY: Final = re.compile(r"data-[\w-]{0,20}(?:time|date)[\w-]{0,20}")
_NEAR: Final = 6
_NAMED_WITHIN: Final = 3
_Said = tuple[str, SignalSource, str]
_NOTHING: _Said = ("", "byline", "")


class Mark(NamedTuple):
    """A range of a piece's text and what the mark-up around it says it is.

    `value` is the machine-readable form of a date.
    """

    hint: str
    source: SignalSource
    start: int
    end: int
    value: str = ""


def marks_of(piece: Piece, hints: Hints) -> tuple[Mark, ...]:
    """Return the marked ranges of a piece: its inline elements, and those around it."""
    if piece.is_furniture:
        return ()
    said = {node: _said(node, hints) for node in set(map(element_of, piece.parts))}
    if all(one == _NOTHING for one in said.values()):
        return ()
    return tuple(mark for mark in _ranges(piece, said) if mark.hint)


def _ranges(piece: Piece, said: Mapping[Element, _Said]) -> Iterator[Mark]:
    last = Mark("", "byline", 0, 0)
    start = 0
    for stop, part in part_stops(piece.parts):
        hint, source, value = said[element_of(part)]
        if (hint, source, value) == (last.hint, last.source, last.value):
            last = Mark(last.hint, last.source, last.start, stop, last.value)
        else:
            yield last
            last = Mark(hint, source, start, stop, value)
        start = stop
    yield last


def _said(element: Element, hints: Hints) -> _Said:
    """Return what the innermost element around a part says that it is."""
    for near in lineage(element, _NEAR):
        hint = hints[near]
        if hint in ROLES:
            return hint, _source(near), _moment(near) if hint == "dateline" else ""
        if hint in {"article", "copy"}:
            break
    return _NOTHING


def _moment(element: Element) -> str:
    """Return the machine-readable form of a date, "" when the element has none."""
    stated = element.attr("datetime") or element.attr("content") or _abbreviated(element)
    numbers = (element.attr(key) or "" for key in element.attrs if _EPOCH_KEY.fullmatch(key))
    return stated or next(filter(str.isdigit, numbers), "")


def _abbreviated(element: Element) -> str:
    """Return what an abbreviation stands for: microformats print a date in words and mean this."""
    return (element.attr("title") or "") if element.tag == "abbr" else ""


def _source(element: Element) -> SignalSource:
    """Return which kind of mark-up names an author, out of the element and those around it."""
    source: SignalSource = "byline"
    for near in lineage(element, _NAMED_WITHIN):
        if "author" in (near.attr("rel") or "").split():
            return "rel-author"
        if "author" in (near.attr("itemprop") or "").split():
            source = "microdata"
    return source
