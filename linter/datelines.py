"""Datelines: the place, and perhaps date and agency, that a report opens with."""

from __future__ import annotations

from .lazy import lazy

_WORD = r"[^\W\d_][^\s,:;()|–—―]*"
_JOINING = frozenset(
    {
        *("de", "la", "le", "del", "di", "da", "do", "am", "an", "der", "im", "sur"),
        *("upon", "under", "on", "the", "of"),
    }
)
_JOINED = rf"(?:(?:{'|'.join(sorted(_JOINING))})\s)?"
_OPENING = lazy(
    rf"\W{{0,2}}(?P<place>{_WORD}(?:\s{_JOINED}{_WORD}){{0,3}}(?:,\s?{_WORD}(?:\s{_WORD})?)?)"
    r"(?P<date>,?\s(?:[^\W\d_]+\.?\s)?\d{1,2}(?:\.?\s[^\W\d_]+\.?)?(?:,?\s\d{4})?)?"
    r"(?P<agency>\s?\([^()]{2,40}\))?"
    r"\s?(?P<mark>[-–—―|:])(?P<space>\s?)"
)
_SHORTEST = 2  # "Q: What happened?"
# Labels that open a paragraph in the same way and name no place.
_LABELS = frozenset(
    {
        *("analysis", "answer", "breaking", "correction", "exclusive", "explained", "explainer"),
        *("fact", "live", "note", "opinion", "photos", "question", "review", "summary", "update"),
        *("updated", "video", "warning", "watch"),
    }
)


def opens_with_place(text: str) -> bool:
    """Tell whether a paragraph opens with a dateline: ``LOWER QUAY, March 4 (Agency) - ``.

    A place begins in upper case in scripts that have it. A colon will do behind a place in
    capitals, a date or an agency; behind other words it might end a label.
    """
    found = _OPENING.match(text)
    if found is None:
        return False
    place = found["place"]
    words = [word for word in place.replace(",", " ").split() if word not in _JOINING]
    capital = all(_begins_high(word) for word in words)
    if not capital or place.split()[0].strip(",.").lower() in _LABELS:
        return False
    shouted = place == place.upper()
    sure = shouted or bool(found["date"]) or bool(found["agency"])
    if found["mark"] == ":":
        return bool(found["space"]) and len(place) > _SHORTEST and (sure or len(words) > 1)
    return bool(found["space"]) or shouted


def _begins_high(word: str) -> bool:
    letter = word[0]
    return letter.isupper() or letter.lower() == letter.upper()
