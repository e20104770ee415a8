"""Runs of digits that look like telephone numbers and are none."""

from __future__ import annotations

import re

from ..lazy import lazy

_BEFORE = lazy(
    r"(?:\b(?:isbn|issn|doi|order|invoice|reference|ref|case|account|iban|pnr|ticket|docket"
    r"|section|article|page|version|id|no|nr|number of|permit|licen[cs]e|registration|patent"
    r"|(?:us)?dot|(?:un)?mc|sku|ean|gtin|imei|awb|tracking|fir|aadhaar|lottery|winning)\b"
    r"[\s.:#№-]{0,4}(?:no\.?|number|nr\.?)?|#)[\s.:#]*$",
    re.IGNORECASE,
)
_AFTER = lazy(
    r"\s*(?:rupees|crore|lakh|dollars|euros?|pounds|dated|million|billion|per\s?cent|votes"
    r"|people|shares|units|overs?|km|hours?|points|runs|°|:\d\d|uhr|gmt|cet|utc|[ap]\.?m\b)",
    re.IGNORECASE,
)
_MONEY_BEFORE = lazy(r"(?:[$€£₹¥]|\b(?:rs|inr|usd|eur|gbp)\.?)\s*$", re.IGNORECASE)
_MONTH_BEFORE = lazy(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s*$", re.IGNORECASE
)
_RUNS = (
    # Years and spans of years, ISO dates and dates with dots, times, "2019 18.54".
    lazy(r"\(?(?:1\d|20)\d\d\s?[-–/]\s?(?:1\d|20)\d\d"),
    lazy(r"\d{1,2}/\d{1,2}/(?:19|20)\d\d.*|\d{1,4}([-./])\d{1,2}\1\d{2,4}"),
    lazy(r"\d{1,2}\.\s?\d{1,2}\.[\s–-]*\d.*"),
    lazy(r"\d{1,2}[.:]\d\d\s?[–-]\s?\d{1,2}[.:]\d\d"),
    lazy(r"(?:\d{1,2}\s)?(?:19|20)\d\d\s\d{1,2}(?:\.\d\d)?"),
    # Decimals, ISBNs, scores of cricket, and serial numbers too long for a national number.
    lazy(r"-?\d{1,3}\.\d{3,}.*"),
    lazy(r"97[89][\s-]?\d.*"),
    lazy(r"\d{1,3}/\d{1,2}\s?\(\d.*"),
    lazy(r"\d{14,}"),
)
_GROUPS = lazy(r"\d+")


def is_something_else(run: str, before: str, after: str) -> bool:
    """Tell whether a run of digits is a date, a sum, a score, a serial number.

    `before` and `after` are the words around it.
    """
    return bool(
        any(pattern.fullmatch(run) for pattern in _RUNS)
        or _BEFORE.search(before)
        or _MONEY_BEFORE.search(before)
        or _MONTH_BEFORE.search(before)
        or _AFTER.match(after)
        or _is_table_row(run)
    )


def _is_table_row(run: str) -> bool:
    """Tell whether the run is a row of small numbers: scores by quarter, lottery draws."""
    groups = _GROUPS.findall(run)
    if run.startswith("+") or max(map(len, groups)) > 2:
        return False
    return len(groups) < 5 or any(len(group) == 1 for group in groups)
