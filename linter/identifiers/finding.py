"""Finds the identifiers of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..lazy import lazy
from ..remembering import remembered
from . import cards, national
from .banking import ibans, upi_handles
from .forms import fold_label
from .identifier import Identifier

# Nine digits with single separators, seven or eight and a letter, the middle of a Corsican number,
# or the end of a codice fiscale or of a PAN: hardly a paragraph has any, and all that is looked for
# has one of them. That it begins with digits, and no choice, makes the search three times faster.
_GATE = lazy(
    r"\d[^\w\n]?\d[^\w\n]?\d"
    r"(?:(?:[^\w\n]?\d){4}(?:(?:[^\w\n]?\d){2}|\d?[ -]?[A-Zk](?![a-z]))"
    r"|(?:[^\w\n]?\d){3}[AB] ?\d{3}"
    r"|(?<=[A-Z]\d{3})[A-Z]|(?<=[A-Z]{5}\d{3})\d[A-Z])"
)
SHAPES = (b"@", b"0" * 7, b"000000A000", b"A000A", b"AAAAA0000A")
"""One of these is left of every text with an identifier, when but digits and letters go."""
_AROUND = 100  # more than the longest number and the distance of its label
_FORMS = (*national.FORMS, *cards.FORMS)


def may_hold_identifiers(text: str) -> bool:
    """Tell whether a text, of one line or many, can hold an identifier."""
    return "@" in text or _GATE.search(text) is not None


@remembered(64)  # a rule reports them, and reports hide them
def identifiers(text: str) -> tuple[Identifier, ...]:
    """Return the identifiers of a text in order of their start, the longer of two that overlap.

    Numbers count when their check digits are right; where that happens by chance too often, a
    word that says what they are must stand within 40 characters before or 20 after them.
    """
    found = list(upi_handles(text)) if "@" in text else []
    numbers = [number.span() for number in _GATE.finditer(text)]
    if numbers:
        found += ibans(text)
        around = text[max(0, numbers[0][0] - _AROUND) : numbers[-1][1] + _AROUND]
        folded = fold_label(around)
        for form in _FORMS:
            found += form.found(text) if form.may_stand_in(around, folded) else ()
    return tuple(_longest(found))


def _longest(found: Iterable[Identifier]) -> Iterator[Identifier]:
    end = 0
    for identifier in sorted(found, key=lambda one: (one.start, -one.end)):
        if identifier.start >= end:
            yield identifier
            end = identifier.end
