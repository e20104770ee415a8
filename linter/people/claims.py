"""The claim that a biography makes about a working life, whatever its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazy

if TYPE_CHECKING:
    import re

    from .lengths import Length
    from .trades import Field

_CLAUSE_END = lazy(r"[.;:()—–\n]")
_LONGEST_CLAUSE = 160


class Claim(NamedTuple):
    """A length of experience in a field, or (`year`) the beginning of a career in it.

    `role` is what the person is called beside it. `career`: the length is that of "her 20-year
    career", which need not be that of her experience in what she does now.
    """

    start: int
    end: int
    sentence: int
    field: Field
    role: str = ""
    length: Length | None = None
    year: int | None = None
    career: bool = False


def clause_after(found: re.Match[str]) -> str:
    """Return the words of the clause from the group "rest" of a match on, commas included."""
    start = found.start("rest")
    return _CLAUSE_END.split(found.string[start : start + _LONGEST_CLAUSE], maxsplit=1)[0]
