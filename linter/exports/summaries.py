"""Which text of a feed's item is its copy, and which is only a summary of it."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING, Final, NamedTuple

from ..html.assembly import copy_blocks
from ..lazy import lazy
from ..model import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Block
    from .fragments import Item
    from .passages import Passage

# How programs and themes say that an item goes on elsewhere.
_MORE = (
    r"\[\s?(?:…|\.{3})\s?\]|[\[(]more[\])]"
    r"|(?:continue|keep) reading|read (?:more|the (?:full|rest|whole|entire) [^.:]{3,40}|full \w+)"
    r"|view (?:full|original) \w+|weiterlesen|mehr lesen|lire la suite"
    r"|(?:leer|ler|ver) m[aá]is?|leia mais|(?:seguir|sigue) leyendo|continu(?:e|ar) lendo"
    r"|leggi (?:tutto|di più)|continua a leggere|lees (?:verder|meer)|verder lezen"
    r"|l[äæe]s (?:mere?|vidare|videre)|lue lisää|czytaj (?:dalej|więcej)|číst (?:dál|více)"
    r"|devamını oku|читать (?:далее|дальше|полностью)|читати далі"
    r"|続きを読む|阅读全文|閱讀全文|더 ?보기"
)
_CLOSING = lazy(rf"(?:{_MORE})[\s.…»→›>\])]*$", re.IGNORECASE)
_OPENING = lazy(rf"[\s(\[]*(?:{_MORE})(?!\s?:)", re.IGNORECASE)
_ELLIPSIS = lazy(r"(?:…|\.{3})[\"'”’»)\]\s]*$")
_LONGEST_INVITATION: Final = 150
_LAST: Final = 2
# A text this long that invites to read more does so about something else.
_LONGEST_CUT: Final = 3000
# What feeds that carry whole articles in their descriptions have there, in characters.
_WHOLE: Final = 1000
_FEW: Final = 0.2
_LETTER = lazy(r"[^\W_]+")
_COMPARED: Final = 40
_SHORTEST: Final = 15


class Words(NamedTuple):
    """A text of an item, in HTML or plain."""

    passage: Passage
    markup: bool = True

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of a text in HTML."""
        return copy_blocks(Source("", self.passage.text)) if self.markup else ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written there."""
        return not self.passage.text.strip()


def state_text(item: Item, full: Words | None, summary: Words | None, title: str) -> None:
    """Add the copy and the dek of an item.

    A summary that is the beginning of the copy, cut off, or the title, says nothing new.
    """
    if full is None or full.is_empty or _invites(full):
        first = summary if full is None or full.is_empty else full
        if first is not None and _letters(first.passage.text) != _letters(title):
            item.dek(first.passage, markup=first.markup)
        return
    if full.markup:
        item.copy(full.passage)
    else:
        item.plain_copy(full.passage)
    if summary is not None and not _repeats(summary, item.copied() + " " + title):
        item.dek(summary.passage, markup=summary.markup)


def are_whole(descriptions: Sequence[Words]) -> bool:
    """Say whether a feed's descriptions are its articles: long, in paragraphs, and not cut off."""
    texts = [blocks for words in descriptions if (blocks := words.blocks())]
    if not texts:
        return False
    lengths = [sum(len(block.text) for block in blocks) for blocks in texts]
    parted = sum(len(blocks) > 1 for blocks in texts)
    cut = sum(is_cut(blocks) for blocks in texts)
    return (
        median(lengths) >= _WHOLE and 2 * parted >= len(texts) and cut <= max(0, _FEW * len(texts))
    )


def is_cut(blocks: Sequence[Block]) -> bool:
    """Say whether a text breaks off or invites to read on elsewhere."""
    return any(_goes_on(block) or _ELLIPSIS.search(block.text) for block in blocks[-_LAST:])


def _invites(words: Words) -> bool:
    """Say whether what is called the full text goes on elsewhere."""
    if len(words.passage.text) > 2 * _LONGEST_CUT:  # mark-up included
        return False
    blocks = words.blocks()
    long = sum(len(block.text) for block in blocks) > _LONGEST_CUT
    return not long and any(map(_goes_on, blocks[-_LAST:]))


def _goes_on(block: Block) -> bool:
    if _CLOSING.search(block.text):
        return True
    linked = bool(block.links) and len(block.text) <= _LONGEST_INVITATION
    return linked and _OPENING.match(block.text) is not None


def _repeats(summary: Words, said: str) -> bool:
    """Say whether a summary repeats what is said, or is cut off: then a program made it."""
    blocks = summary.blocks()
    if is_cut(blocks) or _ELLIPSIS.search(summary.passage.text):
        return True
    texts = [block.text for block in blocks] if summary.markup else [summary.passage.text]
    starts = (_letters(text)[:_COMPARED] for text in texts)
    start = next((start for start in starts if len(start) >= _SHORTEST), None)
    return start is None or start in _letters(said)


def _letters(text: str) -> str:
    return "".join(_LETTER.findall(text)).casefold()
