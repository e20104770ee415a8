"""Where an article's copy ends: the tail behind the last prose, and author boxes in the text."""

from __future__ import annotations

from bisect import bisect
from itertools import groupby
from typing import TYPE_CHECKING

from ..model import Bio, Block, BlockKind, Zone
from .box_rows import heading_above, with_rows
from .boxes import (
    has_bio_vocabulary,
    is_box_heading,
    is_furniture,
    is_prose,
    subject_of_bio,
    word_count,
)
from .headed_boxes import headed, is_story
from .names import bare, is_desk, is_organisation, tokens_of
from .subjects import named_in, opens_with, same_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_COPY: frozenset[Zone] = frozenset({"body", "tail"})
_MAX_BOX = 8
_LEAST_STORY = 2
_MAX_BIOS = 3
_NEVER_TAIL: frozenset[BlockKind] = frozenset({"cell", "code"})


def mark_tail(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Re-zone as `tail` the body blocks behind the last prose paragraph or the author box."""
    copy = [index for index, block in enumerate(blocks) if block.zone == "body"]
    last = _end_of_story(blocks, copy)
    marked = list(blocks)
    for index in copy[bisect(copy, last) :]:
        if marked[index].kind not in _NEVER_TAIL:
            marked[index] = marked[index]._replace(zone="tail")
    return tuple(marked)


def _before_furniture(blocks: Sequence[Block], copy: Sequence[int]) -> int:
    """Find the last block that is no furniture, for copy without a paragraph of prose."""
    kept = (i for i in reversed(copy) if not _is_widget(blocks[i].text))
    return next(kept, len(blocks))


def _is_widget(text: str) -> bool:
    return is_box_heading(text) or is_furniture(text)


def _end_of_story(blocks: Sequence[Block], copy: Sequence[int]) -> int:
    """Find the last story paragraph; an author box behind most of the words ends the story."""
    last = next((index for index in reversed(copy) if is_story(blocks[index])), None)
    if last is None:
        return _before_furniture(blocks, copy)
    box = next((index for index, block in enumerate(blocks) if block.zone == "bio"), last)
    if box >= last:
        return last
    prose = [index for index in copy if is_story(blocks[index])]
    earlier = [index for index in prose if index < box]
    before = sum(word_count(blocks[index].text) for index in earlier)
    after = sum(word_count(blocks[index].text) for index in prose if index > box)
    return earlier[-1] if earlier and before >= 2 * after else last


def mark_bios(blocks: Sequence[Block], authors: Sequence[str]) -> tuple[Block, ...]:
    """Re-zone as `bio` the author boxes that are text, at the end of the copy or above it.

    A box has a heading ("Author Profile", "About NAME") with rows and sentences under it, or is
    a closing paragraph that introduces its writer ("NAME is a journalist ...").
    """
    copy = [index for index, block in enumerate(blocks) if block.zone in _COPY]
    boxed = tuple(headed(blocks, copy, authors)) or tuple(_unheaded(blocks, copy, authors))
    marked = list(blocks)
    for index in boxed:
        marked[index] = marked[index]._replace(zone="bio")
    return with_rows(marked, authors)


def _unheaded(
    blocks: Sequence[Block], copy: Sequence[int], authors: Sequence[str]
) -> Iterator[int]:
    """Yield closing paragraphs that introduce their writer, at most three, behind the story."""
    found = 0
    for index in reversed(copy[_LEAST_STORY:][-_MAX_BOX:]):
        text = blocks[index].text
        if is_furniture(text) or not is_prose(text, least=3):
            continue
        if found < _MAX_BIOS and _introduces(blocks, index, copy, authors):
            found += 1
            yield index
        elif is_prose(text):
            return


def _introduces(
    blocks: Sequence[Block], index: int, copy: Sequence[int], authors: Sequence[str]
) -> bool:
    block = blocks[index]
    if block.kind not in {"paragraph", "quote"}:
        return False
    people = [author for author in authors if not is_organisation(author) or is_desk(author)]
    if any(opens_with(block.text, author) for author in people):
        return True
    subject = subject_of_bio(block.text)
    if subject is None:
        return False
    if not subject:
        return True
    known = any(same_person(subject, author) for author in authors)
    story = (blocks[other].text for other in copy if other < index)
    return (known or has_bio_vocabulary(block.text)) and not _is_mentioned(subject, story)


def _is_mentioned(name: str, story: Iterable[str]) -> bool:
    """Say whether a person of the story is meant: its writer is not spoken of in it."""
    surname = bare(tokens_of(name)[-1])
    return any(surname in text.lower() for text in story)


def group_bios(blocks: Sequence[Block], authors: Sequence[str]) -> tuple[Bio, ...]:
    """Make one bio of each run of neighbouring bio blocks, tied to the authors it speaks of.

    Boxes that follow one another part where a heading names another author.
    """
    if not any(map(_is_bio, blocks)):
        return ()
    boxes = [box for run in _runs(blocks) for box in _boxes(run, authors)]
    return tuple(Bio(box, _spoken_of(box, authors)) for box in boxes)


def _runs(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Yield the runs of bio blocks, each with the heading above it."""
    start = 0
    for is_bio, run in groupby(blocks, key=_is_bio):
        stop = start + len(list(run))
        if is_bio:
            yield blocks[heading_above(blocks, start) : stop]
        start = stop


def _boxes(run: Sequence[Block], authors: Sequence[str]) -> Iterator[tuple[Block, ...]]:
    start = 0
    named: set[str] = set()
    for index, block in enumerate(run):
        if block.kind != "heading" or is_box_heading(block.text):
            continue
        names = set(named_in(block.text, authors))
        if names - named and not all(map(_is_title, run[start:index])):
            yield tuple(run[start:index])
            start = index
            named = set()
        named |= names
    yield tuple(run[start:])


def _is_title(block: Block) -> bool:
    """Say whether a block above a box's first name is its heading."""
    return block.kind == "heading" or is_box_heading(block.text)


def _is_bio(block: Block) -> bool:
    return block.zone == "bio"


def _spoken_of(bio: Sequence[Block], authors: Sequence[str]) -> tuple[str, ...]:
    """Return the authors named in a bio; one that names nobody speaks of the only author."""
    named = named_in(" ".join(block.text for block in bio), authors)
    nameless = not any(subject_of_bio(block.text) for block in bio)
    return named or (tuple(authors) if len(authors) == 1 and nameless else ())
