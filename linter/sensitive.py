"""Contact values of one article, however its mark-up spells them: none of them may be shown.

A report quotes words, lines of source, titles and names. A value that was seen in one of them
is hidden in all of them, also where the words that gave it away are out of sight.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from .contacts import EMAIL, SEVEN_DIGITS, phones
from .contacts.messengers import MESSENGER, may_lead_to_chat
from .lazy import lazy
from .masking import Mask, keep, masked_value
from .model import Article, Block, Elsewhere, Hit, Span
from .remembering import remembered

# Every value has digits, an @ or a word of these; few blocks and few strings of a report do. That
# the pattern begins with a digit, and no choice, makes it ten times faster.
_DIGITS = lazy(r"\d(?:(?:\D{0,3}\d){4}|(?<=[A-Za-z]{5}\d))")
_CHAT_WORDS = ("wa.me/", "whatsapp", "t.me/", "telegram.", "signal.", "discord")
_FEWEST_DIGITS = 5
_DIGIT_RUN = lazy(r"\d(?:[\W_]{0,3}\d){6,33}")
_AT = lazy("@")
_DIGIT_OR_AT = lazy(r"[\d@]")
_NO_DIGIT = lazy(r"\D+")
_NAME_PARTS = lazy(r"[\W_]+")
# Without country code and trunk prefix a number is the same however it is written.
_SIGNIFICANT = 10


class Sensitive(NamedTuple):
    """The values as blocks have them, and the source ranges that spell them otherwise."""

    values: frozenset[str]
    spans: tuple[Span, ...]


@remembered(2)
def sensitive_values(article: Article) -> Sensitive:
    """Return the telephone numbers, addresses, chats and identifiers of an article's blocks."""
    values: set[str] = set()
    spans: list[Span] = []
    for block in _suspects(article.blocks):
        for start, end in _ranges(block):
            values.add(block.text[start:end])
            span = block.origin.span(start, end)
            if span.end - span.start != end - start and not isinstance(block.origin, Elsewhere):
                spans.append(span)
    values.update(_in_fields(article))
    return Sensitive(frozenset(values), tuple(spans))


def _in_fields(article: Article) -> Iterator[str]:
    """Yield identifiers of fields, whose names are what tells them: ``author.pan: ...``."""
    from .identifiers import identifiers, may_hold_identifiers

    for field in article.fields:
        if not (may_hold_identifiers(field.value) or _DIGIT_OR_AT.search(field.name)):
            continue
        name = _NAME_PARTS.sub(" ", field.name).upper()
        text = f"{name}: {field.value}"
        yield from (text[one.start : one.end] for one in identifiers(text))


def hiding(article: Article, show: Mask, reported: Iterable[Hit] = ()) -> Mask:
    """Return how strings about an article are shown; `reported` are hits that quote contacts."""
    if show is keep:
        return keep
    quoted = frozenset(hit.place.text for hit in reported if hit.place is not None)
    return _Hiding(article, show, quoted).hide


class _Hiding:
    """Hides the values of an article; it is read for them when a string may hold one."""

    def __init__(self, article: Article, show: Mask, quoted: frozenset[str]) -> None:
        self._article, self._show, self._quoted = article, show, quoted

    def hide(self, text: str) -> str:
        """Return a string about the article without values."""
        if not _may_hold(text):
            return self._show(text)
        for value in self._values:
            if value in text:
                text = text.replace(value, masked_value(value))
        return self._show(_DIGIT_RUN.sub(self._in_other_words, text) if self._numbers else text)

    @cached_property
    def _values(self) -> list[str]:
        every = sensitive_values(self._article).values | self._quoted
        return sorted(filter(_is_value, every), key=_longest)

    @cached_property
    def _numbers(self) -> frozenset[str]:
        return frozenset(map(_significant, self._values)) - {""}

    @cached_property
    def _lengths(self) -> list[int]:
        return sorted({len(number) for number in self._numbers})

    def _in_other_words(self, found: re.Match[str]) -> str:
        digits = _NO_DIGIT.sub("", found[0])
        known = any(digits[-length:] in self._numbers for length in self._lengths)
        return masked_value(found[0]) if known else found[0]


def _significant(value: str) -> str:
    """Return the last digits of a number, nothing of a value that is none."""
    if any(map(str.isalpha, value)):
        return ""
    return _NO_DIGIT.sub("", value)[-_SIGNIFICANT:]


def _is_value(text: str) -> bool:
    """Tell a value from the words of a link that leads to one."""
    return any(character.isdigit() or character in "@/" for character in text)


def _longest(value: str) -> tuple[int, str]:
    return -len(value), value


def _may_hold(text: str) -> bool:
    """Tell whether a text can hold a value at all."""
    if "@" in text or _DIGITS.search(text) is not None:
        return True
    return _names_chat(text)


def _names_chat(text: str) -> bool:
    folded = text.casefold()
    return any(word in folded for word in _CHAT_WORDS)


def _suspects(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks that may hold a value, by one search through all their texts."""
    text = "\n".join([block.text for block in blocks])
    if _names_chat(text):
        return blocks
    starts = list(accumulate([len(block.text) + 1 for block in blocks], initial=0))
    found = {bisect_right(starts, at.start()) - 1 for at in _AT.finditer(text)}
    for digits in _DIGITS.finditer(text):  # a few may stand in one block and the others in the next
        first, last = digits.span()
        found.update(range(bisect_right(starts, first) - 1, bisect_right(starts, last - 1)))
    return [blocks[number] for number in sorted(found)]


def _ranges(block: Block) -> Iterator[tuple[int, int]]:
    text = block.text
    if not _may_hold(text):
        return
    from .identifiers import identifiers

    yield from (found.span() for found in (EMAIL.finditer(text) if "@" in text else ()))
    if SEVEN_DIGITS.search(text):
        yield from ((phone.start, phone.end) for phone in phones(text))
    yield from ((one.start, one.end) for one in identifiers(text))
    if may_lead_to_chat(text):
        yield from (found.span() for found in MESSENGER.finditer(text))


def may_be_spelled(text: str) -> bool:
    """Tell whether source text may spell a value, in plain characters, entities or between tags."""
    return "@" in text or "&" in text or sum(map(str.isdigit, text)) >= _FEWEST_DIGITS
