"""Short lines behind the end of a story that close no sentence, and what else ends articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..calendar_dates import full_date
from ..lazy import lazy
from ..model import Article, Block, Zone
from ..wording import WORD, ends_sentence

_STORY: frozenset[Zone] = frozenset({"body", "tail", "bio"})
_BRACKETED = lazy(r"^[(\[].*[)\]]$")
# "Council: 03069 ..." is an entry of a list, not a stray button; so is a footnote.
_LABELLED = lazy(r"^(?:[^:]{2,40}: \S|[*†‡]+\s?\w)")
_ADDRESS = lazy(r"^(?:@\w+|\S+@\S+\.\w+|(?:https?://|www\.)\S+|\w[\w-]*(?:\.\w[\w-]*)+/\S+)$")
_CREDIT_BEHIND = lazy(r"[(（\[][^()（）\[\]]+[)）\]]\s*$")
_WIDE_STOP = ("！", "？", "．")
_LONGEST_NAME = 4
_SHORTEST_LETTERS = 2


def trailing_lines(article: Article, tail: Iterable[Block], short: int) -> list[Block]:
    """Return the short lines behind the last sentence, in reading order.

    `short` is the most characters a short line has. A list that a colon announces is none, nor is
    a signature that a comma does. On a page only lines that stand right below the story count:
    what stands further down is the template's.
    """
    run: list[Block] = []
    for block in tail:
        end = block.text.rstrip()[-1:]
        if end == ",":
            break
        if _is_short(block, short):
            run.append(block)
        elif _closes_sentence(block.text):
            run.clear()  # the story goes on
        if end == ":":
            break
    return _below_story(article, run) if article.format == "html" else run


def _below_story(article: Article, run: Sequence[Block]) -> list[Block]:
    """Return the run as far as nothing of the template stands before and between its lines."""
    if not run:
        return []
    lines = frozenset(run)
    blocks = [block for block in article.blocks if block.text.strip()]
    first = blocks.index(run[0])
    joined: list[Block] = []
    for block in blocks[max(0, first - 1) :]:
        if block.zone not in _STORY:
            break
        joined.append(block)
    return [block for block in joined if block in lines]


def _is_short(block: Block, short: int) -> bool:
    text = block.text.strip()
    if block.link_density > 0.5:  # a list of links is the page's, swept in by its template
        return False
    # Headings, lists, tables and captions are parts of a story, whatever their words.
    if not text or len(text) > short or block.kind != "paragraph":
        return False
    return not (_closes_sentence(text) or _belongs(text)) and WORD.search(text) is not None


def _belongs(text: str) -> bool:
    """Tell whether a line may end an article: a credit, an address, a date, a signature."""
    if sum(map(str.isalpha, text)) < _SHORTEST_LETTERS:
        return True
    shapes = (_BRACKETED, _LABELLED, _ADDRESS)
    return any(shape.match(text) for shape in shapes) or full_date(text) or is_signature(text)


def is_signature(text: str) -> bool:
    """Tell whether a line is a person's name, with a place behind it or without."""
    from ..people.given import is_given_name  # tables of names that few articles need

    name = text.partition(",")[0].split()
    if not 0 < len(name) <= _LONGEST_NAME or not all(word[0].isupper() for word in name):
        return False
    return is_given_name(name[0])


def _closes_sentence(text: str) -> bool:
    """Tell whether a sentence ends here, a credit in brackets behind it aside."""
    closing = _CREDIT_BEHIND.sub("", text).rstrip()
    return ends_sentence(closing) or closing.endswith(_WIDE_STOP)
