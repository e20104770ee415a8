"""Bank accounts: IBANs, and the handles that India's payment interface UPI pays to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lazy import lazy
from .checksums import iban
from .forms import SEPARATOR, compact, is_near
from .identifier import Identifier

# The IBAN registry of SWIFT (ISO 13616): what follows country and check digits, as runs of
# digits (n), capitals (a) or either (c).
# fmt: off
_ACCOUNTS = {
    "AD": "8n12c", "AE": "19n", "AL": "8n16c", "AT": "16n", "AZ": "4a20c", "BA": "16n", "BE": "12n",
    "BG": "4a6n8c", "BH": "4a14c", "BR": "23n1a1c", "CH": "5n12c", "CR": "18n", "CY": "8n16c",
    "CZ": "20n", "DE": "18n", "DK": "14n", "DO": "4c20n", "EE": "16n", "EG": "25n", "ES": "20n",
    "FI": "14n", "FO": "14n", "FR": "10n11c2n", "GB": "4a14n", "GE": "2a16n", "GI": "4a15c",
    "GR": "7n16c", "GT": "4c20c", "HR": "17n", "HU": "24n", "IE": "4a14n", "IL": "19n", "IS": "22n",
    "IT": "1a10n12c", "JO": "4a4n18c", "KW": "4a22c", "KZ": "3n13c", "LB": "4n20c", "LI": "5n12c",
    "LT": "16n", "LU": "3n13c", "LV": "4a13c", "MC": "10n11c2n", "MD": "20c", "ME": "18n",
    "MK": "3n10c2n", "MT": "4a5n18c", "NL": "4a10n", "NO": "11n", "PK": "4a16c", "PL": "24n",
    "PS": "4a21c", "PT": "21n", "QA": "4a21c", "RO": "4a16c", "RS": "18n", "SA": "2n18c",
    "SE": "20n", "SI": "15n", "SK": "20n", "SM": "1a10n12c", "TN": "20n", "TR": "6n16c",
    "UA": "6n19c", "VA": "18n", "XK": "16n",
}
# fmt: on
_CLASSES = {"n": r"\d", "a": "[A-Z]", "c": r"[A-Z\d]"}
_RUN = lazy(r"(\d+)([nac])")
_IBAN_HEAD = lazy(rf"(?<![A-Za-z\d])[A-Z]{{2}}\d{{2}}(?={SEPARATOR}?[A-Z\d])")
# Handles of the banks and apps that NPCI lists: those that mean nothing else, and those that are
# also the names of companies, to which mentions glued to a word before them may point.
_HANDLES = (
    "oksbi okaxis okicici okhdfcbank okbizaxis ybl ibl axl yapl rapl ptyes ptaxis pthdfc ptsbi"
    " barodampay cnrb uboi idfcbank yesbankltd kmbl ikwik jupiteraxis naviaxis waaxis wahdfcbank"
    " waicici wasbi yescred tapicici timecosmos goaxb abfspay pingpay eazypay ezeepay myicici cboi"
    " axisb mahb equitas utbi"
)
_NAMES = (
    "upi paytm apl sbi icici hdfcbank axisbank kotak pnb unionbank indianbank idfcfirst idbi"
    " yesbank rbl aubank fbl freecharge airtel jio payzapp postbank centralbank iob kvb sib tmb dcb"
)
_UPI = lazy(
    r"(?<![\w.+*@/•-])(?P<account>[A-Za-z\d][A-Za-z\d._-]{1,63})@"
    rf"(?:{_HANDLES.replace(' ', '|')}|(?P<named>{_NAMES.replace(' ', '|')}))(?![\w@-]|\.\w)",
    re.IGNORECASE,
)
_UPI_LABEL = lazy(
    r"\b(?:upi|vpa|bhim|g-?pay|google pay|phone ?pe|paytm|pay|payments?|send|transfer)\b"
    r"|\bdonat|यूपीआई|भुगतान",
    re.IGNORECASE,
)
_NOBODY = lazy(
    r"(?:your|my)?[._-]?(?:user|mobile|phone|first|business|shop)?[._-]?(?:name|number|no|id|upi)"
    r"|[\w.-]*xxx[\w.-]*|xx|abc\w*|xyz\w*|user|mobile|example|test|sample|someone|merchant"
    r"|customer|help|support|care|1234567890|9876543210",
    re.IGNORECASE,
)


def ibans(text: str) -> Iterator[Identifier]:
    """Yield the IBANs of a text, whose separators may stand anywhere."""
    for head in _IBAN_HEAD.finditer(text):
        if head[0][:2] in _ACCOUNTS:
            found = _account(head[0][:2]).match(text, head.start())
            if found is not None and iban(compact(found[0])):
                yield Identifier("iban", *found.span())


@cache
def _account(country: str) -> re.Pattern[str]:
    runs = _RUN.findall(_ACCOUNTS[country])
    account = "".join(f"(?:{SEPARATOR}?{_CLASSES[kind]}){{{length}}}" for length, kind in runs)
    return re.compile(rf"{country}\d\d{account}(?![A-Za-z\d]|{SEPARATOR}\d)")


def upi_handles(text: str) -> Iterator[Identifier]:
    """Yield the UPI handles of a text but those that stand for anybody's."""
    for found in _UPI.finditer(text):
        start, end = found.span()
        sure = found["named"] is None or found["account"].isdecimal()
        if _NOBODY.fullmatch(found["account"]) is None and (
            sure or is_near(_UPI_LABEL, text, start, end)
        ):
            yield Identifier("upi", start, end)
