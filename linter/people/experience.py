"""Lengths of experience in a biography that do not add up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..lazy import lazy
from .compare import same_person
from .contradiction import Contradiction
from .mentions import is_person
from .tenures import Claim, claims
from .trades import holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .naming import Reading

_HINT = lazy(r"\b(?:experience|career|journalist|journalism|media|news)\b")
_FIGURE = lazy(r"\b(?:years?|yrs|decades?|century)\b")
_YEAR = lazy(r"\b20\d\d\b")
_ANOTHER_LIFE = lazy(
    r"\b(?:former(?:ly)?|previous(?:ly)?|turned|switch\w*|transition\w*|second career|prior to"
    r"|(?:before|after) (?:becoming|joining|moving|entering|turning|working|a career))\b"
)
# Careers begin with internships, and articles show biographies of a later day.
_GRACE = 2


def experience_conflicts(reading: Reading, year: int | None) -> Iterator[Contradiction]:
    """Yield a length of experience that another statement of the biography rules out.

    Lengths are compared in one field, and a part with its whole; years at one outlet are neither.
    `year` is the latest in which the biography can have been written: without it, the year in
    which a career began is compared with nothing.
    """
    lowered = reading.prose.text.lower()
    if not (_FIGURE.search(lowered) and _HINT.search(lowered)) or not reading.english:
        return
    own = filter(partial(_is_own, reading), claims(reading.prose))
    found = sorted(own, key=lambda claim: claim.start)
    for place, later in enumerate(found):
        for earlier in found[:place]:
            if _is_one_person(reading, later) and _differ(reading, earlier, later, year):
                yield _contradiction(reading, earlier, later)
                return


def _contradiction(reading: Reading, earlier: Claim, later: Claim) -> Contradiction:
    text = reading.prose.text
    return Contradiction(
        "experience",
        later.start,
        later.end,
        reading.author,
        text[later.start : later.end],
        related=(earlier.start, earlier.end),
        told=(("against", text[earlier.start : earlier.end]),),
    )


def _is_own(reading: Reading, claim: Claim) -> bool:
    """Whether nobody else is named in the sentence before the claim."""
    return not any(
        mention.sentence == claim.sentence
        and mention.start < claim.start
        and is_person(mention)
        and not (reading.persons and reading.is_author(mention))
        and same_person(mention.text, reading.author) == "different"
        for mention in reading.mentions
    )


def _is_one_person(reading: Reading, later: Claim) -> bool:
    """Whether no sentence up to the later claim turns to somebody else."""
    if any(mention.role == "group" for mention in reading.mentions):
        return False
    names = [mention.text for mention in reading.subjects if mention.sentence <= later.sentence]
    return all(same_person(names[0], name) != "different" for name in names[1:])


def _differ(reading: Reading, earlier: Claim, later: Claim, year: int | None) -> bool:
    if earlier.year is not None and later.length is not None:
        return _begins_too_late(reading, earlier, later, year)
    if later.year is not None and earlier.length is not None:
        return _begins_too_late(reading, later, earlier, year)
    if earlier.length is None or later.length is None:
        return False
    if earlier.role and later.role and earlier.role != later.role:
        return False
    if earlier.field == later.field:
        return not earlier.length.meets(later.length)
    if holds(earlier.field, later.field):
        return later.length.low >= earlier.length.high
    return holds(later.field, earlier.field) and earlier.length.low >= later.length.high


def _begins_too_late(reading: Reading, start: Claim, claim: Claim, year: int | None) -> bool:
    if year is None or start.year is None or claim.length is None:
        return False
    text = reading.prose.masked
    if not claim.field and _ANOTHER_LIFE.search(text.lower()):
        return False
    if claim.field and claim.field != start.field and not holds(start.field, claim.field):
        return False
    latest = max(year, *map(int, _YEAR.findall(text)), 0)
    return claim.length.low - (latest - start.year) > _GRACE
