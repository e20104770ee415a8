"""Comparison `elapsed-years`: a span of years or an age against a year in the same sentence.

The end of the span is the publication. Whole years are compared, so that a span may be one off; a
sentence with two years, or inside a quotation, may speak of another day and is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from ..fields import Fields
from ..lazy import lazy
from ..model import Article, Hit, Place, Zone
from ..page_dates import day_of
from ..quotations import inside_quotation
from ..scope import Scope
from .compiled import Compiled

_YEAR = lazy(r"(?<![\w.,/$€£-])(?:1[89]|20)\d\d(?![\w/%-]|[.,]\d)")
_SENTENCE = lazy(r"[^.!?]+(?:[.!?](?=\w)[^.!?]*)*")
_WORDS = (
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty"
    " sixty seventy eighty ninety"
)
_NUMBER = rf"(?P<number>\d{{1,3}}|{_WORDS.replace(' ', '|')}|a hundred)"
_SPAN = rf"(?P<about>\b[a-z]+ )?\b(?:{_NUMBER} (?:years?|(?P<tens>decades))|(?P<decade>a decade))"
_START = r"(?P<year>(?:1[89]|20)\d\d)\b"
_AGE = r"(?P<number>\d{1,3})"
# What must stand together to be of one thing, and what the span is then called.
_FORMS = (
    lazy(rf"\bin {_START},? (?:or )?(?:{_SPAN}) ago\b", re.IGNORECASE),
    lazy(rf"(?:{_SPAN}) ago,? in {_START}", re.IGNORECASE),
    lazy(rf"(?:{_SPAN}) since (?:[a-z]+ )?{_START}", re.IGNORECASE),
    lazy(rf"\b(?:aged|age) {_AGE},? (?:and )?(?:was |is )?born in {_START}", re.IGNORECASE),
    lazy(
        rf"\bborn in {_START},? (?:and )?(?:is )?(?:now )?(?:aged )?{_AGE}\b(?! [b-z])",
        re.IGNORECASE,
    ),
)
_VALUES = dict(
    zip(
        _WORDS.split(),
        (*range(2, 13), 15, 20, 30, 40, 50, 60, 70, 80, 90),
        strict=True,
    )
) | {"a hundred": 100}
_VAGUE = frozenset(
    [
        *("nearly", "almost", "over", "about", "around", "some", "roughly", "than", "least", "to"),
        *("under", "approximately", "within"),
    ]
)


class _Span(NamedTuple):
    start: int
    end: int
    years: int
    year: int
    vague: bool


def read(_fields: Fields, scope: Scope) -> Compiled:
    """Read the keys of this comparison: it has none."""
    check = partial(conflicts, scope.zones)
    return Compiled(check, frozenset({"span", "year", "published"}))


def conflicts(zones: frozenset[Zone], article: Article) -> Iterator[Hit]:
    """Report spans that do not lead from their year to that of the publication."""
    published = day_of(article.published)
    if published is None:
        return
    for block in [b for b in article.in_zones(zones) if _is_hinted(b.text)]:
        for span in _spans(block.text):
            if _fits(span, published) or inside_quotation(block.text, span.start, span.end):
                continue
            told = (("span", str(span.years)), ("year", str(span.year)))
            place = Place(block, span.start, span.end)
            yield Hit(place, (*told, ("published", str(published.year))))


def _fits(span: _Span, published: date) -> bool:
    away = abs(published.year - span.year - span.years)
    return away <= (max(2, span.years // 5) if span.vague else 1)


def _is_hinted(text: str) -> bool:
    # Asked of every paragraph, and a loop over three words takes three times as long.
    return "ago" in text or "since" in text or "born" in text


def _spans(text: str) -> Iterator[_Span]:
    if not _YEAR.search(text):
        return
    for sentence in _SENTENCE.finditer(text.replace("\u00a0", " ")):
        if len(_YEAR.findall(sentence[0])) == 1:
            found = (form.search(sentence[0]) for form in _FORMS)
            yield from (_read(one, sentence.start()) for one in found if one)


def _read(found: re.Match[str], offset: int) -> _Span:
    groups = found.groupdict()
    number = (groups["number"] or "").lower()
    years = 10 if groups.get("decade") else _VALUES.get(number) or int(number)
    years *= 10 if groups.get("tens") else 1
    about = (groups.get("about") or "").strip().lower()
    vague = about in _VAGUE or bool(groups.get("decade") or groups.get("tens"))
    start = found.end("about") if about and found.start("about") == found.start() else found.start()
    return _Span(start + offset, found.end() + offset, years, int(found["year"]), vague)
