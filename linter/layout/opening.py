"""The lines between headline and story: standfirst, byline, date."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..folding import fold
from ..model import CAPTIONS, Author, BlockKind, Dated, Place, Signal
from .boxes import is_prose, word_count
from .byline import byline_names
from .dateline import stated_dates
from .names import tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..model import Block, Zone

_MOST_LINES = 8
_LONGEST_DEK = 350
_NO_LINES: frozenset[BlockKind] = CAPTIONS | {"code", "cell", "item"}


class Opening(NamedTuple):
    """The blocks with their credit lines re-zoned, and what those lines say."""

    blocks: tuple[Block, ...]
    authors: tuple[Author, ...] = ()
    published: Dated | None = None
    modified: Dated | None = None
    dek: Place | None = None


def read_opening(blocks: Sequence[Block]) -> Opening:
    """Find byline and date lines before the story, else behind it, and the dek before them."""
    credit_lines = _top_credits(blocks) or _closing_credits(blocks)
    marked = [
        block._replace(zone=credit_lines[index], kind="label") if index in credit_lines else block
        for index, block in enumerate(blocks)
    ]
    dek = _dek_index(blocks, credit_lines)
    if dek is not None:
        marked[dek] = marked[dek]._replace(zone="dek")
    lines = [marked[index] for index in sorted(credit_lines)]
    dates = [date for line in lines for date in _dates(line)]
    return Opening(
        tuple(marked),
        tuple(author for line in lines for author in byline_authors(line)),
        next((dated for dated, changed in dates if not changed), None),
        next((dated for dated, changed in dates if changed), None),
        None if dek is None else Place(marked[dek], 0, len(marked[dek].text)),
    )


def byline_authors(block: Block) -> tuple[Author, ...]:
    """Make the authors that a byline line names, each with the place of its name."""
    return tuple(
        Author(name, (Signal("by-line-text", name, _place_of(name, block)),))
        for name in byline_names(block.text)
    )


def merge_authors(authors: Iterable[Author]) -> tuple[Author, ...]:
    """Make one author of those whose names differ in nothing but case; signals add up."""
    merged: dict[str, Author] = {}
    for author in authors:
        key = author.name.casefold()
        known = merged.get(key)
        merged[key] = author if known is None else _both(known, author)
    return tuple(merged.values())


def _both(known: Author, other: Author) -> Author:
    return known._replace(
        signals=known.signals + other.signals,
        login=known.login or other.login,
        pronouns=known.pronouns or other.pronouns,
        profiles=known.profiles + other.profiles,
        contacts=known.contacts + other.contacts,
        is_account=known.is_account and other.is_account,
    )


def _place_of(name: str, block: Block) -> Place:
    start = block.text.find(name)
    if start < 0:  # the name has plain spaces, the line may have others
        start = fold(block.text).find(fold(name))
    if start < 0:
        return Place(block, 0, len(block.text))
    return Place(block, start, start + len(name))


def _dates(block: Block) -> list[tuple[Dated, bool]]:
    return [
        (Dated(date.value, Place(block, date.start, date.end)), date.changed)
        for date in stated_dates(block.text)
    ]


def _credit(block: Block) -> Zone | None:
    if block.zone != "body" or block.kind in _NO_LINES:
        return None
    if byline_names(block.text):
        return "byline"
    return "dateline" if stated_dates(block.text) else None


def _top_credits(blocks: Sequence[Block]) -> dict[int, Zone]:
    """Take credit lines until the story begins; one paragraph may stand before a byline."""
    found: dict[int, Zone] = {}
    prose = False
    for index in _body(blocks)[:_MOST_LINES]:
        zone = _credit(blocks[index])
        if zone is not None and (zone == "byline" or not prose):
            found[index] = zone
            prose = False
        elif prose or (found and is_prose(blocks[index].text)):
            break
        else:
            prose = is_prose(blocks[index].text)
    return found


def _closing_credits(blocks: Sequence[Block]) -> dict[int, Zone]:
    """Take byline and date lines among the last short blocks."""
    found: dict[int, Zone] = {}
    for index in reversed(_body(blocks)[1:][-_MOST_LINES:]):
        block = blocks[index]
        if is_prose(block.text):
            break
        zone = _credit(block)
        full = all(len(tokens_of(name)) > 1 for name in byline_names(block.text))
        if zone is not None and full:
            found[index] = zone
    return found


def _body(blocks: Sequence[Block]) -> list[int]:
    return [index for index, block in enumerate(blocks) if block.zone == "body"]


def _dek_index(blocks: Sequence[Block], credit_lines: dict[int, Zone]) -> int | None:
    """Find the one paragraph between title and credit lines."""
    titles = [index for index, block in enumerate(blocks) if block.zone == "title"]
    if not titles or not credit_lines:
        return None
    between = range(titles[-1] + 1, min(credit_lines))
    if len(between) != 1:
        return None
    block = blocks[between[0]]
    fits = len(block.text) <= _LONGEST_DEK and word_count(block.text) >= 4
    return between[0] if fits and block.kind == "paragraph" and block.zone == "body" else None
