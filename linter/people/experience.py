"""Lengths of experience in a biography that do not add up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazy
from .compare import same_person
from .contradiction import Contradiction
from .mentions import is_person
from .tenures import claims
from .trades import JOURNALISM, holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .claims import Claim
    from .mentions import Mention
    from .naming import Reading

_HINT = lazy(r"\b(?:experience|career|journalist|journalism|media|news)\b")
_FIGURE = lazy(r"\b(?:years?|yrs|decades?|century)\b")
_YEAR = lazy(r"\b20\d\d\b")
_ANOTHER_LIFE = lazy(
    r"\b(?:former(?:ly)?|previous(?:ly)?|turned|switch\w*|transition\w*|prior to|until|retired?"
    r"|by training|trained as|qualified|practi[sc]ed|spell|stint|emigrat\w+|second career"
    r"|career change|(?:changed|changing) careers?|when (?:she|he|they) (?:left|quit)"
    r"|(?:before|after) (?:becoming|joining|moving|entering|turning|working|leaving|quitting"
    r"|a career))\b"
)
# Careers begin with internships, and articles show biographies of a later day.
_GRACE = 2
# A biography makes two or three claims; every pair of these is compared.
_MOST_CLAIMS = 40


class _Life(NamedTuple):
    """The latest year the biography knows of, and whether it tells of one working life only."""

    latest: int | None
    single: bool


def experience_conflicts(reading: Reading, year: int | None) -> Iterator[Contradiction]:
    """Yield a length of experience that another statement of the biography rules out.

    Lengths are compared in one field, and a part with its whole; years at one outlet are neither.
    The year in which a career began is compared with lengths in the same field, or with all work
    if it is that of the whole career. `year` is the latest in which the biography can have been
    written: without it, such a year is compared with nothing.
    """
    lowered = reading.prose.masked.lower()
    if not (_FIGURE.search(lowered) and _HINT.search(lowered)) or not reading.english:
        return
    latest = None if year is None else max(year, *map(int, _YEAR.findall(lowered)), 0)
    life = _Life(latest, _ANOTHER_LIFE.search(lowered) is None)
    found = _own_claims(reading)
    for place, later in enumerate(found):
        for earlier in found[:place]:
            if _differ(earlier, later, life):
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


def _own_claims(reading: Reading) -> list[Claim]:
    """Return what is claimed of the first person, each claim once, in order."""
    last = _last_sentence(reading)
    if last < 0:
        return []
    others: dict[int, int] = {}
    for mention in reading.mentions:
        if mention.sentence not in others and _is_another(reading, mention):
            others[mention.sentence] = mention.start
    said: dict[Claim, Claim] = {}
    for claim in sorted(claims(reading.prose), key=lambda claim: claim.start):
        if claim.sentence <= last and claim.start < others.get(claim.sentence, claim.end):
            said.setdefault(claim._replace(start=0, end=0, sentence=0), claim)
    return list(said.values())[:_MOST_CLAIMS]


def _is_another(reading: Reading, mention: Mention) -> bool:
    return (
        is_person(mention)
        and not (reading.persons and reading.is_author(mention))
        and same_person(mention.text, reading.author) == "different"
    )


def _last_sentence(reading: Reading) -> int:
    """Return the number of the last sentence before one is about somebody else, -1 for none."""
    if any(mention.role == "group" for mention in reading.mentions):
        return -1
    subjects = reading.subjects
    turns = (
        mention.sentence - 1
        for mention in subjects
        if same_person(subjects[0].text, mention.text) == "different"
    )
    return next(turns, len(reading.prose.sentences))


def _differ(earlier: Claim, later: Claim, life: _Life) -> bool:
    if earlier.year is not None or later.year is not None:
        return _begins_too_late(earlier, later, life) or _begins_too_late(later, earlier, life)
    # Twenty-five years of working life may hold five years of experience in what she does now.
    if earlier.length is None or later.length is None or earlier.career != later.career:
        return False
    if earlier.role and later.role and earlier.role != later.role:
        return False
    if earlier.field == later.field:
        return not earlier.length.meets(later.length)
    if holds(earlier.field, later.field):
        return later.length.low >= earlier.length.high
    return holds(later.field, earlier.field) and earlier.length.low >= later.length.high


def _begins_too_late(start: Claim, claim: Claim, life: _Life) -> bool:
    if start.year is None or claim.length is None or life.latest is None:
        return False
    field = claim.field.name or (JOURNALISM if claim.role == "journalist" else "")
    if field != start.field.name and (start.field.name or field != JOURNALISM):
        return False
    if not (field or life.single):
        return False
    return claim.length.low - (life.latest - start.year) > _GRACE
