"""Where an article's copy ends: the tail behind the last prose, and author boxes in the text."""

from __future__ import annotations

from bisect import bisect
from itertools import groupby
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from ..model import Bio, Block, BlockKind, Zone
from .boxes import (
    about_name,
    has_bio_vocabulary,
    has_words,
    is_box_heading,
    is_furniture,
    is_prose,
    subject_of_bio,
    word_count,
)
from .names import bare, is_desk, is_organisation, tokens_of
from .vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


_COPY: frozenset[Zone] = frozenset({"body", "tail"})
_MAX_BOX = 8
_MAX_BOXES_LEFT = 40
_LEAST_STORY = 2
_LONGEST_HEADING = 80
_MAX_BIOS = 3
_NEVER_TAIL: frozenset[BlockKind] = frozenset({"cell", "code"})
# So many words are story even where a stray mark or code follows the last sentence.
_LONG_PROSE = 30
_LONG_TEXT = 600
_PRONOUNS = words(
    """he she they his her their when before after in prior previously outside follow email
    reach contact él ella ele ela il elle er sie lui lei dia ia"""
)


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


def _is_story(block: Block) -> bool:
    if block.kind == "heading" or is_furniture(block.text):
        return False
    return is_prose(block.text) or has_words(block.text[:_LONG_TEXT], _LONG_PROSE)


def _end_of_story(blocks: Sequence[Block], copy: Sequence[int]) -> int:
    """Find the last story paragraph; an author box behind most of the words ends the story."""
    last = next((index for index in reversed(copy) if _is_story(blocks[index])), None)
    if last is None:
        return _before_furniture(blocks, copy)
    box = next((index for index, block in enumerate(blocks) if block.zone == "bio"), last)
    if box >= last:
        return last
    prose = [index for index in copy if _is_story(blocks[index])]
    earlier = [index for index in prose if index < box]
    before = sum(word_count(blocks[index].text) for index in earlier)
    after = sum(word_count(blocks[index].text) for index in prose if index > box)
    return earlier[-1] if earlier and before >= 2 * after else last


def mark_bios(blocks: Sequence[Block], authors: Sequence[str]) -> tuple[Block, ...]:
    """Re-zone as `bio` the author boxes that are text, at the end of the copy.

    A box has a heading ("Author Profile", "About NAME") with rows and sentences under it, or is
    a closing paragraph that introduces its writer ("NAME is a journalist ...").
    """
    copy = [index for index, block in enumerate(blocks) if block.zone in _COPY]
    boxed = tuple(_headed(blocks, copy, authors)) or tuple(_unheaded(blocks, copy, authors))
    if not boxed:
        return tuple(blocks)
    marked = list(blocks)
    for index in boxed:
        marked[index] = marked[index]._replace(zone="bio")
    return tuple(marked)


def _headed(blocks: Sequence[Block], copy: Sequence[int], authors: Sequence[str]) -> Iterator[int]:
    """Yield the blocks of boxes under a widget heading, searched near the end of the copy."""
    position = max(1, len(copy) - _MAX_BOXES_LEFT)
    while position < len(copy):
        short = len(blocks[copy[position]].text) <= _LONGEST_HEADING
        box = _box_at(blocks, copy[position:], authors) if short else []
        yield from box
        position += max(1, len(box))


def _box_at(blocks: Sequence[Block], copy: Sequence[int], authors: Sequence[str]) -> list[int]:
    """Return the box that the first of `copy` is the heading of; empty when it heads none."""
    if not _heads_box(blocks, copy, authors):
        return []
    box = [copy[0]]
    sentences = 0
    for index in copy[1 : 1 + _MAX_BOX]:
        block = blocks[index]
        if not _belongs(block, authors, sentences):
            break
        sentences += is_prose(block.text, least=6)
        box.append(index)
    return box if len(box) > 1 else []


def _heads_box(blocks: Sequence[Block], copy: Sequence[int], authors: Sequence[str]) -> bool:
    heading = blocks[copy[0]].text
    if is_box_heading(heading):
        return True
    name = about_name(heading)
    if name is None or len(copy) < 2 or is_organisation(name):
        return False
    if any(_same_person(name, author) for author in authors):
        return True
    subject = subject_of_bio(blocks[copy[1]].text)
    return bool(subject) and _same_person(name, subject or "")


def _belongs(block: Block, authors: Sequence[str], sentences: int) -> bool:
    """Say whether a block goes on with the author box above it."""
    text = block.text
    if is_furniture(text) or is_box_heading(text):
        return False
    if block.kind == "heading":
        return sentences == 0 and any(_same_person(text, author) for author in authors)
    if not is_prose(text, least=6):
        return sentences == 0 or _is_contact_row(text)
    if sentences == 0:
        return True
    return subject_of_bio(text) is not None or bare(tokens_of(text)[0]) in _PRONOUNS


def _is_contact_row(text: str) -> bool:
    return len(text) < 200 and ("@" in text or "[email" in text or "|" in text)


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
    if any(_opens_with(block.text, author) for author in people):
        return True
    subject = subject_of_bio(block.text)
    if subject is None:
        return False
    if not subject:
        return True
    known = any(_same_person(subject, author) for author in authors)
    story = (blocks[other].text for other in copy if other < index)
    return (known or has_bio_vocabulary(block.text)) and not _is_mentioned(subject, story)


def _opens_with(text: str, author: str) -> bool:
    """Say whether a text begins with a full name and goes on: nobody reports on themselves so."""
    opening = text[: len(author) + 20].casefold().removeprefix("the ")
    name = author.casefold().removeprefix("the ")
    rest = opening[len(name) :]
    return " " in name and opening.startswith(name) and rest[:1] == " " and rest[1:2].isalpha()


def _is_mentioned(name: str, story: Iterable[str]) -> bool:
    """Say whether a person of the story is meant: its writer is not spoken of in it."""
    surname = bare(tokens_of(name)[-1])
    return any(surname in text.lower() for text in story)


def _same_person(name: str, author: str) -> bool:
    """Say whether two names are equal or share a word of three letters, accents aside."""
    words, others = _folded_words(author), _folded_words(name)
    return words == others or any(len(word) > 2 and word in words for word in others)


def _folded_words(name: str) -> list[str]:
    words: list[str] = []
    for word in tokens_of(name):
        words += [word] if word.isascii() else tokens_of(_without_accents(word))
    return list(map(bare, words))


def _without_accents(word: str) -> str:
    return "".join([char for char in normalize("NFKD", word) if not combining(char)])


def group_bios(blocks: Sequence[Block], authors: Sequence[str]) -> tuple[Bio, ...]:
    """Make one bio of each run of neighbouring bio blocks, tied to the authors it speaks of.

    Boxes that follow one another part where a heading names another author.
    """
    if not any(map(_is_bio, blocks)):
        return ()
    runs = [tuple(run) for is_bio, run in groupby(blocks, key=_is_bio) if is_bio]
    boxes = [box for run in runs for box in _boxes(run, authors)]
    return tuple(Bio(box, _spoken_of(box, authors)) for box in boxes)


def _boxes(run: Sequence[Block], authors: Sequence[str]) -> Iterator[tuple[Block, ...]]:
    start = 0
    for index, block in enumerate(run):
        if index > start and _names_author(block, authors):
            yield tuple(run[start:index])
            start = index
    yield tuple(run[start:])


def _names_author(block: Block, authors: Sequence[str]) -> bool:
    return block.kind == "heading" and any(_same_person(block.text, name) for name in authors)


def _is_bio(block: Block) -> bool:
    return block.zone == "bio"


def _spoken_of(bio: Sequence[Block], authors: Sequence[str]) -> tuple[str, ...]:
    """Return the authors named in a bio; one that names nobody speaks of the only author."""
    said = set(_folded_words(" ".join(block.text for block in bio)))
    whole = tuple(author for author in authors if said.issuperset(_folded_words(author)))
    text = " ".join(said)
    partly = whole or tuple(author for author in authors if _same_person(text, author))
    nameless = not any(subject_of_bio(block.text) for block in bio)
    return partly or (tuple(authors) if len(authors) == 1 and nameless else ())
