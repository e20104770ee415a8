"""Who an article credits where no author could be read: an outlet, an agency, initials."""

from __future__ import annotations

import re
from itertools import pairwise

from ..calendar_dates import CALENDAR_DATE
from ..lazy import lazy
from ..model import Article, Signal, Zone
from .trailing import is_signature

_COPY: frozenset[Zone] = frozenset({"body", "tail"})
# "LOWER QUAY, Ont. (EX) —", "Example.Net - " and "Example News – " at the head of a story.
_AGENCY = lazy(
    r"[^()\n]{2,60}\([^\W\d][\w .&'’-]{1,30}\)\s?[-–—]"
    r"|(?:\w+\.\w{2,4}|(?:[A-Z][\w.'’-]*\s){1,4}(?:News|Press|Times|Post))\s[-–—]\s"
)
# "Autoren Nora Feld und Jan Holm" and "Recipe from Example Kitchen" as lines of their own.
_CREDIT = lazy(
    r"(?:autor(?:en|in|innen|es|as)?|auteurs?|authors?|texte?|words|interview)[:|]?\s(.{5,80})"
    r"|recipe\s(?:from|by|courtesy\sof)\s(.{2,40})",
    re.IGNORECASE,
)
_LABEL = lazy(r"(?:interview|texte?|words|story|autor(?:in)?|author)", re.IGNORECASE)
_NAME = lazy(r"[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){1,3}")
_INITIALS = lazy(r"[(\[]?[A-Z]{2,5}(?:[/-][A-Za-z]{2,5})?[)\]]?")
_BUTTONS = frozenset({"print", "share", "email", "e-mail", "save", "comments", "author", "by"})
_FIRST, _LAST = 2, 2
_LONGEST_SIGNATURE = 60


def is_credited(article: Article) -> bool:
    """Tell whether an article credits anybody: an author, an outlet in its byline, an agency.

    What metadata alone say of an outlet is no credit: nobody sees it.
    """
    if article.authors or any(map(_names_somebody, article.signals)):
        return True
    blocks = [block for block in article.in_zones(_COPY) if block.text.strip()]
    lines = [block.text.strip() for block in blocks if block.kind in ("paragraph", "label")]
    return (
        any(map(_AGENCY.match, lines[:_FIRST]))
        or any(map(_is_credit, lines))
        or any(map(_is_signed, lines[-_LAST:]))
        or any(_LABEL.fullmatch(a.text) and _NAME.fullmatch(b.text) for a, b in pairwise(blocks))
    )


def _names_somebody(signal: Signal) -> bool:
    """Tell whether a byline that readers see is more than a date or a button."""
    if signal.source != "byline" or signal.place is None or CALENDAR_DATE.search(signal.text):
        return False
    words = signal.text.lower().split()
    return any(map(str.isalpha, signal.text)) and not _BUTTONS.issuperset(words)


def _is_credit(line: str) -> bool:
    """Tell whether a line labels names and nothing else: its words are high, but for an "and"."""
    found = _CREDIT.fullmatch(line)
    if found is None:
        return False
    words = (found[1] or found[2]).split()
    lower = sum(map(str.islower, words))
    return lower <= len(words) // 3


def _is_signed(line: str) -> bool:
    if len(line) > _LONGEST_SIGNATURE:
        return False
    return _INITIALS.fullmatch(line) is not None or is_signature(line.lstrip("-–—~ "))
