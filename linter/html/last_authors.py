"""Authors of pages whose byline stands where no byline is looked for.

Looked for only when metadata and header name nobody: marked names anywhere in the article,
"Author: NAME" lines in and under the copy, the agency of the dateline, a name as signature.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..layout.boxes import is_prose
from ..layout.byline import clean_names
from ..layout.dates import find_dates, without_dates
from ..layout.leads import ends_with_credit, is_lead
from ..layout.names import bare, is_agency, is_organisation, looks_like_name, tokens_of
from ..layout.vocabulary import DAYS
from ..lazy import lazy
from ..model import Place, Signal
from ..people.given import is_given_name
from .bylines import line_names, marked_signals, names_somebody
from .marks import marks_of
from .profiles import is_own_page, is_profile_place, leads_to_author
from .teasers import follows_headline, foreign_bylines, last_of_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ..model import Block, Zone
    from .pieces import Page, Piece

_OPEN: Final[frozenset[Zone]] = frozenset(
    {"body", "tail", "dek", "dateline", "byline", "chrome", "bio"}
)
_COPY: Final[frozenset[Zone]] = frozenset({"body", "tail"})
_SHORT: Final = 160
_LONG: Final = 400
_UNDER: Final = 12
_EDGE: Final = 4
_SIGNATURE: Final = 3
_DATE: Final = 7
_BESIDE: Final = 3
_ABOVE: Final = 6
_AROUND: Final = " -–—()[],|•·\xa0\n"
_DATELINE = lazy(r"[^().:!?]{0,60}?[(\[](?P<name>[\w/-]{2,20})[)\]]\s*[-–—:.]")


def last_signals(page: Page, blocks: Sequence[Block], title: int) -> tuple[Signal, ...]:
    """Return what names the author outside of the header, of the best kind there is."""
    pieces = page.pieces
    copy = [index for index, block in enumerate(blocks) if block.zone in _COPY]
    if not copy:
        return ()
    others = foreign_bylines(blocks, title)
    under = [
        index
        for index in range(max(title, 0), len(blocks))
        if blocks[index].zone in _OPEN and index not in others
    ]
    prose = [index for index in copy if is_prose(blocks[index].text)] or copy
    top, end = prose[:_EDGE][-1], prose[-_EDGE:][0]
    edges = [
        index
        for index in under
        if (index <= top or end <= index <= prose[-1] + _UNDER)
        and len(blocks[index].text) <= _SHORT
    ]
    above = [
        index
        for index in range(max(title - _ABOVE, 0), max(title, 0))
        if blocks[index].zone in _OPEN and index not in others
    ]
    ways: tuple[Callable[[], Iterator[Signal]], ...] = (
        lambda: _marked(page, blocks, under),
        lambda: _lines(blocks, [i for i in edges if i <= top]),
        lambda: _lines(blocks, edges),
        lambda: _linked(blocks, pieces, edges),
        lambda: _dated(page, blocks, [*above, *(i for i in edges if i < copy[0])]),
        lambda: _beside_date(blocks, [i for i in edges if not top <= i <= prose[-1]], prose[-1]),
        lambda: _signature(blocks, [i for i in edges if i >= end]),
        lambda: _agency(blocks, title, copy),
    )
    return next((found for way in ways if (found := _unanimous(way()))), ())


def _unanimous(signals: Iterator[Signal]) -> tuple[Signal, ...]:
    """Return the signals of one block or of several that say the same, else nothing."""
    found = tuple(signals)
    blocks: dict[Block, set[str]] = {}
    for signal in found:
        if signal.place is not None:
            blocks.setdefault(signal.place.block, set()).update(clean_names(signal.text))
    return found if len({frozenset(names) for names in blocks.values()}) == 1 else ()


def _marked(page: Page, blocks: Sequence[Block], near: Sequence[int]) -> Iterator[Signal]:
    last = last_of_copy(blocks)
    for index in near:
        piece = page.pieces[index]
        for mark in marks_of(piece, page.hints) if len(piece.text) <= _LONG else ():
            if index > last and follows_headline(piece.text[: mark.start]):
                continue
            if mark.hint == "byline" and mark.end - mark.start <= _SHORT:
                marked = marked_signals(blocks[index], mark, piece.links)
                yield from filter(_is_named, marked)


def _is_named(signal: Signal) -> bool:
    """Say whether what is marked is a name, or a log-in that links to its author's page."""
    if len(tokens_of(signal.text)) == 1 and is_profile_place(signal.place, signal.text):
        return names_somebody(signal.text)
    return any(names_somebody(name) and looks_like_name(name) for name in clean_names(signal.text))


def _lines(blocks: Sequence[Block], near: Sequence[int]) -> Iterator[Signal]:
    for index in near:
        block = blocks[index]
        for name in line_names(block.text):
            start = block.text.find(name)
            if start >= 0:
                yield Signal("by-line-text", name, Place(block, start, start + len(name)))


def _linked(
    blocks: Sequence[Block], pieces: Sequence[Piece], near: Sequence[int]
) -> Iterator[Signal]:
    """Yield the names that link to a page of their own or, after "By", to any."""
    for index in near:
        block, links = blocks[index], pieces[index].links
        if any(not block.text[one.end : other.start].strip() for one, other in pairwise(links)):
            continue  # a row of links
        for link in links:
            name = block.text[link.start : link.end]
            before = block.text[: link.start]
            led = is_lead(before) and link.end == len(block.text)
            own = is_own_page(link.href, name) and not ends_with_credit(before)
            if (led or own) and looks_like_name(name):
                yield Signal("byline", name, Place(block, link.start, link.end))


def _dated(page: Page, blocks: Sequence[Block], near: Sequence[int]) -> Iterator[Signal]:
    """Yield the user, or the person, whose linked name stands before nothing but a date."""
    for index in near:
        block, piece = blocks[index], page.pieces[index]
        for link in piece.links[:1]:
            rest = block.text[: link.start] + block.text[link.end :]
            place = Place(block, link.start, link.end)
            user = find_dates(rest) and leads_to_author(link.href)
            if user or (_is_full_name(place.text) and _is_marked_date(page, piece, link.end)):
                yield Signal("byline", place.text, place)


def _is_marked_date(page: Page, piece: Piece, start: int) -> bool:
    """Say whether the mark-up calls a date what goes on behind a name, however it is spelled."""
    return any(
        mark.hint == "dateline" and mark.start >= start for mark in marks_of(piece, page.hints)
    )


def _beside_date(blocks: Sequence[Block], near: Sequence[int], last: int) -> Iterator[Signal]:
    """Yield the full name in a line with a date or, above the copy, in one of its own beside it.

    `last` is the last paragraph of the copy; further below such lines are those of comments.
    """
    for index in near:
        block = blocks[index]
        name = _undated(block.text)
        if block.level or block.kind == "caption" or not _is_full_name(name):
            continue
        dated = len(name) < len(block.text.strip()) - _DATE
        if index > last:
            dated = dated and index <= last + _BESIDE and not _opens_comment(blocks, index)
        else:
            beside = (index - 1, index + 1, index + 2)
            dated = dated or any(_is_dated(blocks, other) for other in beside)
        if dated:
            start = block.text.find(name)
            yield Signal("by-line-text", name, Place(block, start, start + len(name)))


def _opens_comment(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a sentence goes on below a line with a name and a date."""
    below = blocks[index + 1].text if index + 1 < len(blocks) else ""
    return below.rstrip().endswith((".", "!", "?", "…", ")"))


def _is_full_name(name: str) -> bool:
    """Say whether words are a person's full name beyond doubt, as those with no label must be."""
    words = tokens_of(name)
    if not 2 <= len(words) <= _SIGNATURE or is_organisation(name) or not names_somebody(name):
        return False
    return is_given_name(words[0]) and looks_like_name(name)


def _signature(blocks: Sequence[Block], near: Sequence[int]) -> Iterator[Signal]:
    """Yield the full name that stands by itself under the last paragraphs."""
    for index in near:
        block = blocks[index]
        name = _undated(block.text)
        words = tokens_of(name)
        dated = len(name) < len(block.text.strip()) - _DATE or _is_dated(blocks, index + 1)
        least = 1 if dated else 2
        if not least <= len(words) <= _SIGNATURE or block.zone not in _COPY or block.links:
            continue
        if blocks[index - 1].zone not in _COPY or is_organisation(name):
            continue
        if looks_like_name(name) and (dated or is_given_name(words[0])):
            start = block.text.find(name)
            yield Signal("by-line-text", name, Place(block, start, start + len(name)))


def _is_dated(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a block is a date and nothing else, as under a letter."""
    text = blocks[index].text if 0 <= index < len(blocks) else ""
    return bool(text) and not _undated(text[:_SHORT]).strip(" .")


def _undated(text: str) -> str:
    """Return what a line says before or behind its date, and its day of the week."""
    words = tokens_of(without_dates(text).strip(_AROUND))
    while words and (bare(words[-1]) in DAYS or not words[-1].strip(_AROUND)):
        words.pop()
    return " ".join(words).strip(_AROUND)


def _agency(blocks: Sequence[Block], title: int, copy: Sequence[int]) -> Iterator[Signal]:
    """Yield the agency of a dateline ("VALLEY CITY (AP) - ") or under the headline."""
    for block in blocks[title + 1 : copy[0] + 1]:
        if is_agency(block.text.strip(" ()")):
            yield Signal("by-line-text", block.text, Place(block, 0, len(block.text)))
            return
    for index in copy[:_EDGE]:
        found = _DATELINE.match(blocks[index].text)
        if found and is_agency(found["name"]):
            yield Signal("by-line-text", found["name"], Place(blocks[index], *found.span("name")))
            return
