"""The finding of the person model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from ..model import Severity

ContradictionKind = Literal[
    "name-mismatch",
    "foreign-name",
    "surname-differs",
    "spelling",
    "pronoun-conflict",
    "pronoun-vs-declared",
    "pronoun-mismatch",
    "role-conflict",
    "org-as-person",
    "person-shift",
    "name-statistics",
    "experience",
]


class Contradiction(NamedTuple):
    """Two statements of one page that cannot both be true of its author.

    `start` and `end` are the range of the contradicting words in the biography, or in the box
    row when `in_box`. `subject` is the person the page says this is, `other` the name, pronoun
    or role that contradicts. `severity` and `confidence` are set only where they lie below what
    the kind deserves. `related` is the range of the second place in the biography. `told` are
    further words for the message of the rule, by their names.
    """

    kind: ContradictionKind
    start: int
    end: int
    subject: str
    other: str
    severity: Severity | None = None
    confidence: float | None = None
    related: tuple[int, int] | None = None
    in_box: bool = False
    told: tuple[tuple[str, str], ...] = ()
