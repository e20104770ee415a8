"""What a page shows about who wrote the article: marked bylines and "By NAME" lines."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..layout.byline import byline_names, clean_names
from ..layout.byline_ends import is_about, strip_about
from ..layout.leads import ends_with_credit, is_lead
from ..layout.names import is_role
from ..layout.vocabulary import NOBODY
from ..model import Place, Signal
from .profiles import is_profile
from .teasers import follows_headline, foreign_bylines, last_of_copy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..model import Block, Link
    from .marks import Mark

_MOST_MARKED: Final = 160
_NEAR: Final = 6
_LABEL: Final = 24
_TOGETHER: Final = 1
_FEWEST_LISTED: Final = 4
_ASIDE: Final = frozenset({"comments", "related"})


def visible_signals(
    blocks: Sequence[Block], marks: Mapping[int, Sequence[Mark]], title: int
) -> Iterator[Signal]:
    """Yield what marked byline elements and "By NAME" lines say, with their places.

    `marks` has the marked ranges of the blocks that may name authors, by their index.
    """
    yield from labelled_signals(blocks, title)
    yield from _listed_signals(blocks, title)
    last = last_of_copy(blocks)
    others = _late_teasers(blocks, marks, last) | foreign_bylines(blocks, title)
    for index, ranges in marks.items():
        if index in others or (index and _is_other_credit(blocks[index - 1])):
            continue
        block = blocks[index]
        outside = not title <= index <= last
        for mark in ranges:
            if outside and follows_headline(block.text[: mark.start]):
                continue
            if mark.hint == "byline" and mark.end - mark.start <= _MOST_MARKED:
                yield from marked_signals(block, mark, block.links)
        for name in line_names(block.text):
            start = block.text.find(name)
            if start >= 0:
                yield Signal("by-line-text", name, Place(block, start, start + len(name)))


def _is_other_credit(label: Block) -> bool:
    """Say whether a block of its own says that the next one names no writer: "Reviewed by"."""
    return len(label.text) <= _LABEL and ends_with_credit(label.text)


def _late_teasers(
    blocks: Sequence[Block], marks: Mapping[int, Sequence[Mark]], last: int
) -> frozenset[int]:
    """Return the bylines under the copy that stand apart: those of other articles."""
    marked = [i for i, ranges in marks.items() if any(mark.hint == "byline" for mark in ranges)]
    if len(marked) < 2:
        return frozenset()
    late = [index for index in marked if 0 <= last < index]
    apart = any(after - before > _TOGETHER for before, after in pairwise(sorted(late)))
    said = {blocks[index].text for index in late}
    return frozenset(late) if apart and len(said) > 1 else frozenset()


def labelled_signals(blocks: Sequence[Block], title: int) -> Iterator[Signal]:
    """Yield the names in blocks of their own under blocks that only say "By" or "Author"."""
    for index in range(max(title - _NEAR, 0), min(max(title, 0) + 3 * _NEAR, len(blocks) - 1)):
        label = blocks[index].text
        if len(label) > _LABEL or not is_lead(label):
            continue
        block = blocks[index + 1]
        if block.zone not in _ASIDE:
            names = byline_names(f"By {block.text}")
            for name in names:
                start = block.text.find(name)
                if start >= 0:
                    yield Signal("by-line-text", name, Place(block, start, start + len(name)))


def _listed_signals(blocks: Sequence[Block], title: int) -> Iterator[Signal]:
    """Yield the names of "By" lines near the headline that are too long for any other byline."""
    for index in range(max(title - _NEAR, 0), min(max(title, 0) + 3 * _NEAR, len(blocks))):
        block = blocks[index]
        if len(block.text) <= _MOST_MARKED or block.zone in _ASIDE:
            continue
        names = line_names(block.text)
        for name in names if len(names) >= _FEWEST_LISTED else ():
            start = block.text.find(name)
            if start >= 0:
                yield Signal("by-line-text", name, Place(block, start, start + len(name)))


def line_names(text: str) -> tuple[str, ...]:
    """Return the names of a byline line; "By" may touch the name where mark-up parts them."""
    names = byline_names(text)
    if not names and text.startswith("By") and text[2:3].isupper():
        names = byline_names(f"By {text[2:]}")
    return names


def marked_signals(block: Block, mark: Mark, links: Sequence[Link]) -> Iterator[Signal]:
    """Yield the marked words: the linked names among them where there are any."""
    links = [link for link in links if mark.start <= link.start < link.end <= mark.end]
    named = [
        link
        for link in links
        if _is_name(block.text[link.start : link.end])
        and not ends_with_credit(block.text[: link.start])
    ]
    profiles = [link for link in named if is_profile(link.href, block.text[link.start : link.end])]
    for link in profiles:
        yield Signal(mark.source, *_named(block, link.start, link.end))
    words = block.text[mark.start : mark.end].strip()
    credited = ends_with_credit(block.text[: mark.start])
    if words and not (profiles or credited or is_lead(words) or is_about(words)):
        start = block.text.find(words, mark.start)
        words, place = _named(block, start, start + len(words))
        yield Signal(mark.source, ", ".join(line_names(words)) or words, place)


def _named(block: Block, start: int, end: int) -> tuple[str, Place]:
    """Return words without the "About" before a name, and their place."""
    name = strip_about(block.text[start:end], heading=block.level > 0)
    return name, Place(block, end - len(name), end)


def _is_name(words: str) -> bool:
    return all(map(names_somebody, clean_names(words) or ("",)))


def names_somebody(name: str) -> bool:
    """Say whether the words of a link or a mark are no label and no job title."""
    return bool(name) and name.casefold() not in NOBODY and not (is_role(name) or is_about(name))
