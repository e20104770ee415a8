"""Government and bank identifiers in text: which are there, told by their check digits."""

from __future__ import annotations

from .finding import SHAPES, identifiers, may_hold_identifiers
from .identifier import KINDS, LABELS, Identifier, IdentifierKind

__all__ = [
    "KINDS",
    "LABELS",
    "SHAPES",
    "Identifier",
    "IdentifierKind",
    "identifiers",
    "may_hold_identifiers",
]
