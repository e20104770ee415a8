"""How a kind of identifier is written: its pattern, its check, and the words that go with it.

Every pattern is bounded and begins where no number goes on, so that the search is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..folding import fold
from ..lazy import lazy
from .identifier import Identifier, IdentifierKind

SEPARATOR = "[ \u00a0\u2007\u2009\u202f\u2010-\u2013-]"
# An identifier is no part of a longer code, sum, address or version, and not half masked. What
# counts as a letter is ASCII, as scripts without spaces set numbers between their words.
# STARTS follows the first character, as a digit is sought faster than what is not before one.
STARTS = rf"(?<![A-Za-z\d_/=+*@&].)(?<!\d[.,:].)(?<!\d{SEPARATOR}.)(?<![Xx*•][Xx*•]{SEPARATOR}.)"
_EXPIRY = r"\d?\d/\d\d"
ENDS = rf"(?![A-Za-z\d_%@*])(?![.,:]\d)(?!{SEPARATOR}(?!{_EXPIRY})\d)(?!{SEPARATOR}[Xx*•][Xx*•])"
_NOT_IN_NUMBER = lazy(r"[^\dA-Za-z]")
_BEFORE = 40
_AFTER = 20
OF_SOMETHING_ELSE = lazy(
    r"\b(?:imei|isbn|issn|ean|upc|gtin|iccid|orcid|sku|awb|utr|txn|transaction|tracking|track"
    r"|consignment|waybill|shipment|parcel|package|order|invoice|receipt|barcode|serial"
    r"|sim(?:[\s-]?card)?|reference|ref|ticket|pnr|docket|voucher|coupon|gift\s?card|promo|model"
    r"|part|patent"
    r"|application|meeting|phone|tel|telephone|call|mobile|fax|whats\s?app|helpline|hotline)\b"
    r"(?:\bn[or]\.|(?!aa?dhaa?r|(?:master|\b)card|\bvisa)[^\d.;]){0,20}$",
    re.IGNORECASE,
)


class Form(NamedTuple):
    """One way to write an identifier.

    `holds` judges what the pattern found, without separators and in capitals. `label` is what
    must stand near it, where the check alone is too weak; `unless_after` what may not stand
    directly before it. What `has` finds is a part of every number of the form.
    """

    kind: IdentifierKind
    pattern: re.Pattern[str]
    holds: Callable[[str], bool]
    label: re.Pattern[str] | None = None
    unless_after: re.Pattern[str] | None = None
    has: re.Pattern[str] | None = None

    def may_stand_in(self, around: str, folded: str) -> bool:
        """Tell whether the text around numbers, as it is and folded, does not rule the form out.

        Fewer texts hold a word of a label than a number, and the patterns are slow to search.
        """
        if self.label is not None:
            words = _words_of(self.label)
            if words and not any(map(folded.__contains__, words)):
                return False
        return all(part is None or part.search(around) for part in (self.label, self.has))

    def found(self, text: str) -> Iterator[Identifier]:
        """Yield the identifiers of this form in a text, in order."""
        for match in self.pattern.finditer(text):
            start, end = match.span()
            if (
                self.holds(compact(match[0]))
                and (self.unless_after is None or not _before(self.unless_after, text, start))
                and (self.label is None or is_near(self.label, text, start, end))
            ):
                yield Identifier(self.kind, start, end)


def fold_label(text: str) -> str:
    """Fold a text in which the words of labels are looked for, whatever their case."""
    return fold(text).replace("ı", "i")  # `re` takes these for one letter


@lru_cache(maxsize=32)
def _words_of(label: re.Pattern[str]) -> frozenset[str]:
    """Return words one of which stands, folded, wherever a label does."""
    from ..literals import required_sets

    return next(iter(required_sets(label.pattern)), frozenset())


def is_near(words: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Tell whether words stand within 40 characters before a range or 20 after it."""
    return _before(words, text, start) or words.search(text, end, end + _AFTER) is not None


def _before(words: re.Pattern[str], text: str, start: int) -> bool:
    return words.search(text, max(0, start - _BEFORE), start) is not None


def compact(written: str) -> str:
    """Return a number as it is checked: letters and digits only, in capitals."""
    return _NOT_IN_NUMBER.sub("", written).upper()
