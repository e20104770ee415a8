"""Contact values of one article, however its mark-up spells them: none of them may be shown.

A report quotes words, lines of source, titles and names. A value that was seen in one of them
is hidden in all of them, also where the words that gave it away are out of sight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from .contacts import EMAIL, SEVEN_DIGITS, phones
from .contacts.messengers import chats
from .lazy import lazy
from .masking import Mask, keep, masked_value
from .model import Article, Block, Hit, Span

_DIGIT_RUN = lazy(r"\d(?:[\W_]{0,3}\d){6,33}")
_NO_DIGIT = lazy(r"\D+")
_NAME_PARTS = lazy(r"[\W_]+")
# Without country code and trunk prefix a number is the same however it is written.
_SIGNIFICANT = 10


class Sensitive(NamedTuple):
    """The values as blocks have them, and the source ranges that spell them otherwise."""

    values: frozenset[str]
    spans: tuple[Span, ...]


@lru_cache(maxsize=2)
def sensitive_values(article: Article) -> Sensitive:
    """Return the telephone numbers, addresses, chats and identifiers of an article's blocks."""
    values: set[str] = set()
    spans: list[Span] = []
    for block in article.blocks:
        for start, end in _ranges(block):
            values.add(block.text[start:end])
            span = block.origin.span(start, end)
            if span.end - span.start != end - start:
                spans.append(span)
    values.update(_in_fields(article))
    return Sensitive(frozenset(values), tuple(spans))


def _in_fields(article: Article) -> Iterator[str]:
    """Yield identifiers of fields, whose names are what tells them: ``author.pan: ...``."""
    from .identifiers import identifiers

    for field in article.fields:
        name = _NAME_PARTS.sub(" ", field.name).upper()
        text = f"{name}: {field.value}"
        yield from (text[one.start : one.end] for one in identifiers(text))


def hiding(article: Article, show: Mask, reported: Iterable[Hit] = ()) -> Mask:
    """Return how strings about an article are shown; `reported` are hits that quote contacts."""
    if show is keep:
        return keep
    quoted = {hit.place.text for hit in reported if hit.place is not None}
    values = sorted(filter(_is_value, sensitive_values(article).values | quoted), key=_longest)
    if not values:
        return show
    numbers = {_significant(value) for value in values} - {""}
    lengths = sorted({len(number) for number in numbers})

    def in_other_words(found: re.Match[str]) -> str:
        digits = _NO_DIGIT.sub("", found[0])
        known = any(digits[-length:] in numbers for length in lengths)
        return masked_value(found[0]) if known else found[0]

    def hide(text: str) -> str:
        for value in values:
            if value in text:
                text = text.replace(value, masked_value(value))
        return show(_DIGIT_RUN.sub(in_other_words, text) if numbers else text)

    return hide


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


def _ranges(block: Block) -> Iterator[tuple[int, int]]:
    from .identifiers import identifiers

    if "@" in block.text:
        yield from (found.span() for found in EMAIL.finditer(block.text))
    if SEVEN_DIGITS.search(block.text):
        yield from ((phone.start, phone.end) for phone in phones(block.text))
    yield from ((one.start, one.end) for one in identifiers(block.text))
    yield from ((chat.start, chat.end) for chat in chats(block) if _spells(block, chat.address))


def _spells(block: Block, address: str) -> bool:
    """Tell whether the text shows an address, which a link with other words does not."""
    return address in block.text
