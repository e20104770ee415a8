"""Author boxes in the text that have a heading ("Author Profile", "About NAME")."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from .boxes import about_name, has_words, is_box_heading, is_furniture, is_prose, subject_of_bio
from .names import bare, is_organisation, tokens_of
from .subjects import plainly_introduces, same_person
from .vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Block


_MAX_BOX = 8
_MAX_BOXES_LEFT = 40
# A box above the copy stands among its first blocks, and has so many rows above its text.
_MAX_ABOVE = 8
_MAX_ROWS = 3
_LEAST_STORY = 2
_LONGEST_HEADING = 80
# So many words are story even where a stray mark or code follows the last sentence.
_LONG_PROSE = 30
_LONG_TEXT = 600
_PRONOUNS = words(
    """he she they his her their when before after in prior previously outside follow email
    reach contact él ella ele ela il elle er sie lui lei dia ia"""
)


def headed(blocks: Sequence[Block], copy: Sequence[int], authors: Sequence[str]) -> Iterator[int]:
    """Yield the blocks of boxes under a widget heading, near the end of the copy or above it."""
    position = 0
    while position < len(copy):
        if position >= _MAX_ABOVE:
            position = max(position, len(copy) - _MAX_BOXES_LEFT)
        short = len(blocks[copy[position]].text) <= _LONGEST_HEADING
        box = _box_at(blocks, copy, position, authors) if short else []
        yield from box
        position += max(1, len(box))


def _box_at(
    blocks: Sequence[Block], copy: Sequence[int], position: int, authors: Sequence[str]
) -> list[int]:
    """Return the box that the block at a position of `copy` heads; empty when it heads none."""
    if not _heads_box(blocks, copy[position : position + 2], authors):
        return []
    below = copy[position + 1 : position + 1 + _MAX_BOX]
    box = _box_behind(blocks, below, authors)
    if _is_above(blocks, copy, position, len(box)):
        box = _box_above(blocks, below, authors)
    return [copy[position], *box] if box else []


def _is_above(blocks: Sequence[Block], copy: Sequence[int], position: int, size: int) -> bool:
    """Say whether a box stands above the story and not behind it."""
    before = _stories(blocks, copy[max(0, position - _MAX_ABOVE) : position], _LEAST_STORY)
    if before in {0, _LEAST_STORY}:
        return not before
    below = position + 1 + size
    return _stories(blocks, copy[below : below + _MAX_ABOVE], before + 1) > before


def _stories(blocks: Sequence[Block], indexes: Sequence[int], most: int) -> int:
    """Count paragraphs of story, `most` of them at most."""
    return sum(1 for _ in islice(filter(is_story, (blocks[index] for index in indexes)), most))


def _box_behind(blocks: Sequence[Block], below: Sequence[int], authors: Sequence[str]) -> list[int]:
    """Return what belongs to a box of the blocks below its heading."""
    box: list[int] = []
    sentences = 0
    for index in below:
        block = blocks[index]
        if not _belongs(block, authors, sentences):
            break
        sentences += is_prose(block.text, least=6)
        box.append(index)
    return box


def _box_above(blocks: Sequence[Block], below: Sequence[int], authors: Sequence[str]) -> list[int]:
    """Return what belongs to a box above the copy, which must not lose its first paragraphs."""
    box: list[int] = []
    known = False
    for index in below:
        block = blocks[index]
        if plainly_introduces(block.text, authors, known=known):
            known = True
        elif known or len(box) == _MAX_ROWS or not _is_row(block, authors):
            break
        box.append(index)
    return box if known else []


def _is_row(block: Block, authors: Sequence[str]) -> bool:
    if len(block.text) > _LONGEST_HEADING or is_prose(block.text, least=6):
        return False
    return _belongs(block, authors, 0)


def _heads_box(blocks: Sequence[Block], copy: Sequence[int], authors: Sequence[str]) -> bool:
    heading = blocks[copy[0]].text
    if is_box_heading(heading):
        return True
    name = about_name(heading)
    if name is None or len(copy) < 2 or is_organisation(name):
        return False
    if any(same_person(name, author) for author in authors):
        return True
    subject = subject_of_bio(blocks[copy[1]].text)
    return bool(subject) and same_person(name, subject or "")


def _belongs(block: Block, authors: Sequence[str], sentences: int) -> bool:
    """Say whether a block goes on with the author box above it."""
    text = block.text
    if is_furniture(text) or is_box_heading(text):
        return False
    if block.kind == "heading":
        return sentences == 0 and any(same_person(text, author) for author in authors)
    if not is_prose(text, least=6):
        return sentences == 0 or _is_contact_row(text)
    if sentences == 0:
        return True
    return subject_of_bio(text) is not None or bare(tokens_of(text)[0]) in _PRONOUNS


def _is_contact_row(text: str) -> bool:
    return len(text) < 200 and ("@" in text or "[email" in text or "|" in text)


def is_story(block: Block) -> bool:
    """Say whether a block is a paragraph of a story."""
    if block.kind == "heading" or is_furniture(block.text):
        return False
    return is_prose(block.text) or has_words(block.text[:_LONG_TEXT], _LONG_PROSE)
