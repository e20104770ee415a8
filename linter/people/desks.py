"""Bylines that are not persons: desks, agencies, accounts, outlets."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lazy import lazy
from .given import is_in_name_lists
from .lexicon import words
from .spelling import fold

_WORD = lazy(r"[^\W_]+(?:[-'’][^\W_]+)*")
# No surname is one of these, whatever given name seems to stand before it ("Tim Redaksi"). Scripts
# that part words by marks are compared as written.
_DESKS = frozenset(
    [
        "agencies",
        "desk",
        "newsdesk",
        "newsroom",
        "redaccion",
        "redacao",
        "redaktion",
        "redaksi",
        "redakcja",
        "redazione",
        "redactie",
        "redaction",
        "webdesk",
        "merkezi",
        "डेस्क",
        "ब्यूरो",
        "संवाददाता",
        "एजेंसी",
        "التحرير",
        "الوكالات",
        "وكالات",
        "редакции",
        "редакция",
    ]
)
_DOMAIN = lazy(r"\w\.(?:com|org|net|in|co|news|info|tv)\b", re.IGNORECASE)


@lru_cache(maxsize=256)  # several rules ask of the same bylines
def is_organisation(name: str) -> bool:
    """Whether a byline names a desk, an agency, an account or an outlet."""
    found = [fold(word) for word in _WORD.findall(name)]
    if not found:
        return False
    if any(_is_desk(word) for word in name.lower().split()):
        return True
    if _DOMAIN.search(name) or found[0] == "the" or found[0] in words("agencies"):
        return True
    if found[0] in words("orgwords"):
        return True
    # "Emily Press" may be a person, "Example Press" is not.
    return any(word in words("orgwords") for word in found[1:]) and not (
        len(found) == 2 and is_in_name_lists(found[0])
    )


def _is_desk(word: str) -> bool:
    folded = fold(word)
    return word in _DESKS or folded in _DESKS or folded.endswith("redaktion")
