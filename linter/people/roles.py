"""What the box row and the biography say somebody is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazy
from .lexicon import words
from .spelling import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_CELL = lazy(r"[^|•·\n]+")
_WORD = lazy(r"[^\W\d_]+(?:[-'’&][^\W\d_]+)*")
_AT = lazy(r"\s+(?:at|@|of|for|with|bei|chez)\s+|\s*,\s*", re.IGNORECASE)
_BUSINESS = lazy(
    r"\b(?:managing director|executive director|director|ceo|cto|cfo|coo|cmo|proprietor|owner"
    r"|president|chairman|chairwoman|business development \w+|sales \w+|account manager)\b",
    re.IGNORECASE,
)
_FOUNDER = lazy(r"\b(?:co-?)?founder\b", re.IGNORECASE)
_CAMEL = lazy(r"[a-z][A-Z]")

_NO_MORE = frozenset({"not", "former", "formerly", "ex", "never", "no", "once", "retired", "was"})


class BoxRole(NamedTuple):
    """An occupation outside journalism in a box row."""

    text: str
    start: int
    end: int
    company: str


def business_role(box: str) -> BoxRole | None:
    """Return the first business or search-marketing role that a box row gives."""
    return next(_roles(box), None)


def calls_reporter(bio: str) -> bool:
    """Whether a biography calls its subject a journalist, not a former one or none."""
    spoken = [fold(word) for word in _WORD.findall(bio)]
    return any(
        word in words("reporters") and _NO_MORE.isdisjoint(spoken[max(0, place - 3) : place])
        for place, word in enumerate(spoken)
    )


def _roles(box: str) -> Iterator[BoxRole]:
    for cell in _CELL.finditer(box):
        text = cell[0].strip()
        title, company = _halves(text)
        if text and _is_business(title, company):
            start = cell.start() + cell[0].index(text)
            yield BoxRole(text, start, start + len(text), company)


def _halves(text: str) -> tuple[str, str]:
    parts = _AT.split(text, maxsplit=1)
    return (parts[0], parts[1].strip()) if len(parts) == 2 else (text, "")


def _is_business(title: str, company: str) -> bool:
    role = {fold(word) for word in _WORD.findall(title)}
    if role & words("newsroom"):
        return False
    if role & words("marketing"):
        return True
    if not company or company.lower().startswith("the ") or _is_outlet(company):
        return False
    if _BUSINESS.search(title):
        return True
    return bool(_FOUNDER.search(title)) and _is_firm(company)


def _is_outlet(company: str) -> bool:
    return bool({fold(word) for word in _WORD.findall(company)} & words("mediawords"))


def _is_firm(company: str) -> bool:
    named = {fold(word) for word in _WORD.findall(company)}
    return bool(named & words("companywords")) or bool(_CAMEL.search(company))
