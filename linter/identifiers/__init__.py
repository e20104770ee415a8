"""Government and bank identifiers in text: which are there, told by their check digits."""

from __future__ import annotations

from .finding import identifiers, may_hold_identifiers, may_hold_numbers
from .identifier import KINDS, LABELS, Identifier, IdentifierKind

__all__ = [
    "KINDS",
    "LABELS",
    "Identifier",
    "IdentifierKind",
    "identifiers",
    "may_hold_identifiers",
    "may_hold_numbers",
]
