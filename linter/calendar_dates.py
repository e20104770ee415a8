"""Calendar dates in running text, as far as checks need to know that there is one."""

from __future__ import annotations

import re

from .lazy import lazy

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|fev|mai|set|out|dez|märz"
    r"|mär|okt|janv|févr|avr|juin|juil|août|déc)[a-zéûä]*\.?"
)
CALENDAR_DATE = lazy(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?{_MONTH}|{_MONTH}\s+\d{{1,2}}(?!\d))(?!\w)"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b",
    re.IGNORECASE,
)
_YEAR = lazy(r"(?:19|20)\d\d")


def full_date(text: str) -> bool:
    """Tell whether a text holds a date with its year."""
    return any(
        _YEAR.search(text, date.start(), date.end() + 8) for date in CALENDAR_DATE.finditer(text)
    )
