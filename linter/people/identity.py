"""Contradictions between a byline, an author box and the biography in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .naming import naming, read
from .personas import personas
from .speaking import person_shifts, pronoun_conflicts, pronoun_mismatch, role_conflicts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .contradiction import Contradiction


def contradictions(bylines: Sequence[str], bio: str, box: str = "") -> tuple[Contradiction, ...]:
    """Return what cannot be true of one person, in the order of the biography.

    `bio` is the biography's paragraphs joined by blank lines, `box` the row above it. Nothing
    is compared with the world: only what stands on this page counts.
    """
    reading = read(bylines, bio, box)
    names = tuple(naming(reading))
    found = [
        *names,
        *pronoun_mismatch(reading, names),
        *pronoun_conflicts(reading),
        *person_shifts(reading),
        *role_conflicts(reading),
        *personas(reading),
    ]
    return tuple(sorted(found, key=lambda one: (one.in_box, one.start, one.kind)))
