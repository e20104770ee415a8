"""Operator `seam`: words that run from one element of a page into another."""

from __future__ import annotations

from ..fields import Fields
from ..lazy import lazy
from ..model import Elsewhere, Place
from ..scope import Scope
from .case import Captures, Case, Condition, verdict

# A link or bold words stand in the line. What has a class of its own may be set apart by a style
# sheet, in a line or a box of its own, and so are the others listed by browsers themselves.
_SET_APART = lazy(r"(?i)<(?:(?!a\b)[a-z][\w-]*\b[^<>]*\s(?:class|id)\s*=|(?:button|label|time)\b)")


def _has_seam(case: Case) -> bool:
    place = case.place
    if place is None or case.article.format != "html" or place.end <= place.start:
        return False
    if isinstance(place.block.origin, Elsewhere):
        return False
    return _SET_APART.search(_markup(case, place)) is not None


def _markup(case: Case, place: Place) -> str:
    span = place.block.origin.span(place.start, place.end)
    return case.article.source.text[span.start : span.end]


def read_seam(fields: Fields, key: str, _scope: Scope) -> Condition:
    """Read true or false: whether an element that a style sheet may set apart begins within."""
    wanted = fields.flag(key, default=True)

    def holds(case: Case) -> Captures | None:
        return verdict(_has_seam(case) == wanted)

    return holds
