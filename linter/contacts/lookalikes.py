"""Runs of digits that look like telephone numbers and are none."""

from __future__ import annotations

import re

from ..lazy import lazy
from .labels import LABEL_BEFORE

_BEFORE = lazy(
    r"(?:\b(?:isbn|issn|doi|order|invoice|reference|ref|case|account|iban|pnr|ticket|docket"
    r"|section|article|page|version|id|no|nr|number of|permit|licen[cs]e|registration|patent"
    r"|(?:us)?dot|(?:un)?mc|sku|ean|gtin|imei|awb|tracking|fir|aadhaar|lottery|winning|dossier"
    r"|draw|powerball|lotto|roll|seat|chassis|postcode|zip|serial|reg"
    r"|permis|r[ée]f[ée]rence|compte|konto|pedido|expediente|processo|protocolo"
    r"|cep|cnpj|blz|plz|siret|siren|nif|steuernummer|aktenzeichen|spendenkonto|loter[íi]a|loto)\b"
    r"[\s.:#№-]{0,4}(?:no\.?|numbers?|nr\.?|num[ée]ro|n[úu]mero)?|\bn[°º]|#|№|संख्या|क्रमांक)[\s.:#]*$",
    re.IGNORECASE,
)
_AFTER = lazy(
    r"\s*(?:rupees|crore|lakh|dollars|euros?|pounds|dated|million|billion|per\s?cent|votes"
    r"|people|shares|units|overs?|km|hours?|points|runs|°|:\d\d|uhr|gmt|cet|utc|[ap]\.?m\b)",
    re.IGNORECASE,
)
_MONEY_BEFORE = lazy(r"(?:[$€£₹¥]|\b(?:rs|inr|usd|eur|gbp)\.?)\s*$", re.IGNORECASE)
_MONTH_BEFORE = lazy(
    r"\b(?:jan(?:uary?|vier)?|feb(?:ruary?)?|mar(?:ch|s)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\.?\s*$",
    re.IGNORECASE,
)
_DAY_OR_YEAR = lazy(r"\d{1,2}\b|(?:19|20)\d\d\b")
_DATES = (
    # Years and spans of years, ISO dates and dates with dots, times, "2019 18.54".
    lazy(r"\(?(?:1\d|20)\d\d(?:\s?[-–/]\s?(?:1\d|20)\d\d)+"),
    lazy(r"\d{1,2}/\d{1,2}/(?:19|20)\d\d.*|\d{1,4}([-./])\d{1,2}\1\d{2,4}"),
    lazy(r"\d{1,2}[.:]\d\d\s?[–-]\s?\d{1,2}[.:]\d\d"),
    lazy(r"(?:\d{1,2}\s)?(?:19|20)\d\d\s\d{1,2}(?:\.\d\d)?"),
)
_CODES = (
    # Dates and times in a row, decimals, sums, addresses of the net and versions.
    lazy(r"\d{1,2}\.[\s–-]*\d{1,2}\.[\s–-]*\d.*"),
    lazy(r"-?\d{1,3}\.\d{3,}(?:[^.\d].*)?"),
    lazy(r"\d{1,3}(?:\.\d{3}){2,}|[1-9]\d?(?:\s\d{3}){2,}"),
    lazy(r"\d{1,3}(?:\.\d{1,5}){3}"),
    # ISBNs, scores of cricket, CAS numbers, and serial numbers too long for a national number.
    lazy(r"97[89](?:[\s-]?\d){10}"),
    lazy(r"\d{1,3}/\d{1,2}\s?\(\d.*"),
    lazy(r"[1-9]\d{1,6}-\d\d-\d"),
    lazy(r"\d{14,}"),
)
# Numbers of France and Belgium are written with dots like dates and versions.
_DOTTED = lazy(r"0[1-9](?:\.\d\d){4}|04\d\d\.\d\d\.\d\d\.\d\d")
_GROUPS = lazy(r"\d+")


def is_something_else(run: str, before: str, after: str) -> bool:
    """Tell whether a run of digits is a date, a sum, a score, a serial number.

    `before` and `after` are the words around it.
    """
    if any(pattern.fullmatch(run) for pattern in _DATES):
        return True
    if LABEL_BEFORE.search(before):
        return False
    return bool(
        _BEFORE.search(before)
        or _MONEY_BEFORE.search(before)
        or (_MONTH_BEFORE.search(before) and _DAY_OR_YEAR.match(run))
        or _AFTER.match(after)
        or _is_code(run)
    )


def _is_code(run: str) -> bool:
    if _DOTTED.fullmatch(run):
        return False
    return any(pattern.fullmatch(run) for pattern in _CODES) or _is_table_row(run)


def _is_table_row(run: str) -> bool:
    """Tell whether the run is a row of small numbers: scores by quarter, lottery draws."""
    groups = _GROUPS.findall(run)
    if run.startswith("+") or max(map(len, groups)) > 2:
        return False
    return len(groups) < 5 or any(len(group) == 1 for group in groups)
