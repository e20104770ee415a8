"""The person model: who an article names as its author, and where that contradicts itself."""

from .compare import NameVerdict, same_person
from .contradiction import Contradiction, ContradictionKind
from .desks import is_organisation
from .given import Recorded, recorded
from .identity import contradictions

__all__ = [
    "Contradiction",
    "ContradictionKind",
    "NameVerdict",
    "Recorded",
    "contradictions",
    "is_organisation",
    "recorded",
    "same_person",
]
