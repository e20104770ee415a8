"""Payment cards: numbers of known issuers that pass Luhn's check."""

from __future__ import annotations

import re

from ..lazy import lazy
from .checksums import luhn
from .forms import ENDS, OF_SOMETHING_ELSE, SEPARATOR, STARTS, Form

# First digits and lengths as the networks assign them (ISO/IEC 7812): Visa, Mastercard with its
# series from 2221 to 2720, American Express, Diners, JCB, Discover, RuPay, UnionPay, Maestro.
_ISSUED = lazy(
    r"4(?:\d{15}|\d{18})"
    r"|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}"
    r"|3[47]\d{13}"
    r"|3(?:0[0-5]|[689]\d)\d{11}"
    r"|35(?:2[89]|[3-8]\d)\d{12}"
    r"|(?:6011|64[4-9]\d|65\d\d|60\d\d|508\d|8[12]\d\d)\d{12}"
    r"|62\d{14,17}"
    r"|(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{12,15}"
)
_LABEL = lazy(
    r"\b(?:cards?|master\s?card|american express|amex|rupay|maestro|visa|cvv2?)\b"
    r"|kredi(?:t)?\s?kart|tarjeta de (?:cr[ée]dito|d[ée]bito)|cart[ãa]o de (?:cr[ée]dito|d[ée]bito)"
    r"|carte (?:bancaire|bleue|de cr[ée]dit)|carta di credito|банковск\w{1,5} карт"
    r"|(?:क्रेडिट|डेबिट) कार्ड|信用卡|银行卡|クレジットカード",
    re.IGNORECASE,
)
_ALIKE = 0.75


def _grouped(number: str) -> bool:
    """Check a number printed in groups, which says card by itself but in a row of figures."""
    groups = [int(number[place : place + 4]) for place in range(0, 16, 4)]
    return _card(number) and not (len(number) == 16 and _is_row(groups))


def _card(number: str) -> bool:
    """Check issuer, length and check digit."""
    return _ISSUED.fullmatch(number) is not None and luhn(number)


def _is_row(groups: list[int]) -> bool:
    """Tell years, marks of an axis and other rows of figures: rising or falling a little, or round.

    One card in some hundreds looks like that, and one row in ten like a card.
    """
    ordered = sorted(set(groups))
    if all(group % 10 == 0 for group in groups):
        return True
    steady = groups in (ordered, ordered[::-1])
    return steady and ordered[0] > _ALIKE * ordered[-1]


FORMS = (
    Form(
        "payment-card",
        lazy(
            rf"\d{STARTS}\d{{3}}({SEPARATOR})(?:\d{{4}}\1\d{{4}}\1\d{{4}}(?:\1\d{{3}})?"
            rf"|\d{{6}}\1\d{{4,5}}){ENDS}"
        ),
        _grouped,
        unless_after=OF_SOMETHING_ELSE,
        has=lazy(r"\d{4}\D(?:\d{4}\D\d{4}\D|\d{6}\D)\d{4}"),
    ),
    Form("payment-card", lazy(rf"\d{STARTS}\d{{13,18}}{ENDS}"), _card, _LABEL, OF_SOMETHING_ELSE),
)
