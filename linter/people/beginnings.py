"""The year in which a biography says that a career began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import lazy
from .claims import Claim
from .trades import Field, field_of

if TYPE_CHECKING:
    from collections.abc import Iterator

# What goes on behind the year ("as a potter", "at the Courier", "after emigrating", "when she left
# publishing") tells that only some part of a working life began in it.
_YEAR = (
    r"(?P<year>(?:19|20)\d\d)\b(?=\s*(?:[.;:!?)(—–\n]|$)|,?\s(?:and|but|then|he|she|they|has|is)\b"
    r"|,\s[A-Z])"
)
_A_YEAR = lazy(_YEAR)
_BEGINNINGS = (
    lazy(
        r"\b(?i:(?:began|started|launched|kicked\soff|starting|beginning|launching)"
        r"\s(?:her|his|their|my)\s(?P<kind>(?:[a-z][\w-]*\s){0,3}?)(?P<life>career|journey)\b"
        rf"(?P<rest>[^,.;:\n]{{0,60}}?)\s(?:back\s)?in)\s{_YEAR}",
    ),
    lazy(
        r"\b(?i:entered|joined|entering|joining)\s(?P<kind>(?P<life>journalism"
        rf"|the\s(?:profession|industry|field)))(?P<rest>)\sin\s{_YEAR}",
    ),
    lazy(
        r"\b(?P<kind>(?P<life>[Aa]n?\s(?:professional\s|working\s)?journalist|in\sjournalism"
        rf"|in\sthe\smedia))(?P<rest>)\ssince\s{_YEAR}",
    ),
)


def beginnings(text: str) -> Iterator[Claim]:
    """Yield the beginnings that a sentence states, with offsets in it.

    A beginning without a field is that of the whole career: "began her career in 2021". Of
    "began her career at the Courier in 2015" nothing is known but where she was in that year.
    """
    for pattern in _BEGINNINGS if _A_YEAR.search(text) else ():
        for found in pattern.finditer(text):
            field = field_of(found["kind"], found["rest"])
            if not (field.place or (found["life"] == "journey" and field == Field(""))):
                yield Claim(found.start(), found.end(), 0, field, year=int(found["year"]))
