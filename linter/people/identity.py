"""Contradictions between a byline, an author box and the biography in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .experience import experience_conflicts
from .naming import naming, read
from .personas import personas
from .speaking import person_shifts, pronoun_conflicts, pronoun_mismatch, role_conflicts
from .statistics import name_statistics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .contradiction import Contradiction


def contradictions(
    bylines: Sequence[str],
    bio: str,
    box: str = "",
    *,
    declared: Sequence[str] = (),
    year: int | None = None,
) -> tuple[Contradiction, ...]:
    """Return what cannot be true of one person, in the order of the biography.

    `bio` is the biography's paragraphs joined by blank lines, `box` the row above it, `declared`
    the pronouns that the author states elsewhere ("she/her"), `year` that of publication. Nothing
    is compared with the world: only what stands on this page counts.
    """
    reading = read(bylines, bio, box, declared)
    names = tuple(naming(reading))
    found = [
        *names,
        *pronoun_mismatch(reading, names),
        *pronoun_conflicts(reading),
        *name_statistics(reading, names),
        *person_shifts(reading),
        *role_conflicts(reading),
        *personas(reading),
        *experience_conflicts(reading, year),
    ]
    return tuple(sorted(found, key=lambda one: (one.in_box, one.start, one.kind)))
