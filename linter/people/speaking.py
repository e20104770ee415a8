"""How the biography speaks of its subject: pronouns, person, profession."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lazy import lazy
from ..model import Severity
from .contradiction import Contradiction
from .first_person import first_person, is_place, spanish_shift
from .given import Gender, mostly
from .mentions import is_person
from .names import parse
from .roles import business_role, calls_reporter

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .naming import Reading
    from .pronouns import Declaration, Pronoun
    from .prose import Sentence

_INVITATION = lazy(
    r"\b(?:follow|contact|e-?mail|reach|write to|find|tweet|views?|opinions?|subscribe|say hi"
    r"|holdings|own shares?|invest\w*)\b",
    re.IGNORECASE,
)
_MANY = 3
_WEAK = 0.5


def pronoun_conflicts(reading: Reading) -> Iterator[Contradiction]:
    """Yield he and she for one person, or a pronoun other than the declared ones."""
    found = reading.pronouns
    if not found or (len(reading.persons) > 1 and not reading.subjects):
        return
    declared = reading.declaration
    if declared is not None:
        yield from _undeclared(reading, found, declared)
        return
    owners = {pronoun.owner for pronoun in found}
    if len(owners) > 1:
        found = tuple(pronoun for pronoun in found if _is_surely_owned(reading, pronoun))
    for owner in sorted({pronoun.owner for pronoun in found}):
        yield from _both(reading, [one for one in found if one.owner == owner])


def _is_surely_owned(reading: Reading, pronoun: Pronoun) -> bool:
    """Whether no other subject of the paragraph can be meant: "He came in 2015; she in 2019."."""
    inside = [one for one in reading.subjects if one.paragraph == pronoun.paragraph]
    return len({one.text for one in inside}) < 2 or any(
        one.sentence == pronoun.sentence for one in inside
    )


def _both(reading: Reading, found: Sequence[Pronoun]) -> Iterator[Contradiction]:
    first = found[0]
    other = next((one for one in found if one.gender != first.gender), None)
    if other is None:
        return
    strong = len(found) >= _MANY or first.nominative or other.nominative
    yield Contradiction(
        "pronoun-conflict",
        other.start,
        other.end,
        _subject_at(reading, other.start),
        other.text,
        severity=None if strong else Severity.MINOR,
        related=(first.start, first.end),
    )


def _undeclared(
    reading: Reading, found: Sequence[Pronoun], declared: Declaration
) -> Iterator[Contradiction]:
    if len({pronoun.owner for pronoun in found}) > 1 or len(reading.persons) > 1:
        return
    for pronoun in found:
        if pronoun.gender not in declared.genders:
            in_bio = reading.prose.text[declared.start : declared.end] == declared.text
            yield Contradiction(
                "pronoun-vs-declared",
                pronoun.start,
                pronoun.end,
                reading.author,
                pronoun.text,
                related=(declared.start, declared.end) if in_bio else None,
                told=(("declared", declared.text),),
            )
            return


def pronoun_mismatch(reading: Reading, names: Sequence[Contradiction]) -> Iterator[Contradiction]:
    """Yield the first pronoun that agrees with the contradicting name and not the author's."""
    kinds = {"name-mismatch", "foreign-name"}
    name = next((found for found in names if found.kind in kinds), None)
    if name is None or reading.declaration is not None:
        return
    gender = mostly(parse(name.other).given)
    found = reading.pronouns
    if not found or gender is None or {one.gender for one in found} != {gender}:
        return
    if _author_genders(reading) == {_opposite(gender)}:
        yield Contradiction(
            "pronoun-mismatch",
            found[0].start,
            found[0].end,
            reading.author,
            found[0].text,
            related=(name.start, name.end),
        )


def _author_genders(reading: Reading) -> set[Gender | None]:
    names = reading.persons or (reading.author,)
    return {mostly(parse(name).given) for name in names}


def _opposite(gender: Gender) -> Gender:
    return "male" if gender == "female" else "female"


def person_shifts(reading: Reading) -> Iterator[Contradiction]:
    """Yield the place where "I am" turns into "she covers", or the other way round."""
    third = _third_person(reading)
    for paragraph in sorted({place[0] for place in third}):
        he = min(place[1:] for place in third if place[0] == paragraph)
        i = _first_person(reading, paragraph)
        if i is not None:
            yield _shift(reading, min(he, i), max(he, i))
            return
    yield from _shift_in_spanish(reading)


def _shift(reading: Reading, earlier: tuple[int, int], later: tuple[int, int]) -> Contradiction:
    text = reading.prose.text
    return Contradiction(
        "person-shift",
        *later,
        _subject_at(reading, later[0]),
        text[slice(*later)],
        related=earlier,
        told=(("against", text[slice(*earlier)]),),
    )


def _third_person(reading: Reading) -> list[tuple[int, int, int]]:
    """Return (paragraph, start, end) where a sentence speaks of its subject from outside."""
    places = [
        (one.paragraph, one.start, one.end)
        for one in reading.pronouns
        if one.nominative and one.opens
    ]
    places.extend(
        (mention.paragraph, mention.start, mention.end)
        for mention in reading.subjects
        if mention.role == "subject" and reading.is_own(mention) and reading.english
    )
    return places


def _first_person(reading: Reading, paragraph: int) -> tuple[int, int] | None:
    for sentence in reading.prose.sentences:
        if sentence.paragraph == paragraph and not _invites(reading, sentence):
            found = first_person(reading.prose.masked, sentence)
            if found is not None:
                return found
    return None


def _invites(reading: Reading, sentence: Sentence) -> bool:
    return bool(_INVITATION.search(reading.prose.masked, sentence.start, sentence.end))


def _shift_in_spanish(reading: Reading) -> Iterator[Contradiction]:
    shift = spanish_shift(reading.prose.masked)
    if shift is None:
        return
    between = range(shift.first[1], shift.third[0])
    named = [one for one in reading.mentions if one.start in between and is_person(one)]
    if all(reading.is_author(one) or is_place(reading.prose.masked, one.start) for one in named):
        yield _shift(reading, shift.first, shift.third)


def role_conflicts(reading: Reading) -> Iterator[Contradiction]:
    """Yield a business role in the box of somebody whom the biography calls a reporter."""
    role = business_role(reading.box)
    if role is None or not calls_reporter(reading.prose.masked):
        return
    named = bool(role.company) and role.company.lower() in reading.prose.text.lower()
    yield Contradiction(
        "role-conflict",
        role.start,
        role.end,
        reading.author,
        role.text,
        severity=Severity.INFO if named else None,
        confidence=_WEAK if named else None,
        in_box=True,
    )


def _subject_at(reading: Reading, offset: int) -> str:
    """Return the last person named as a subject before `offset`, else the author."""
    before = [mention.text for mention in reading.subjects if mention.start < offset]
    return before[-1] if before and not reading.persons else reading.author
