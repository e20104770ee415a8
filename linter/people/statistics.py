"""What public lists record about an author's given name, against the pronouns of the bio.

Lists say nothing certain about a person, so this is a question that shows its numbers, asked
only where they are as good as unanimous and the page says nothing else: declared pronouns, a
second name, or both pronouns in one bio are other rules' matters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .contradiction import Contradiction
from .given import Recorded, recorded
from .names import Name, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .given import Gender
    from .naming import Reading

# With these no covered name contradicts the list for India of gender-guesser 0.4.0.
HARDLY_EVER = 0.02
FEWEST_RECORDS = 100
FEWEST_SOURCES = 5


def name_statistics(reading: Reading, names: Sequence[Contradiction]) -> Iterator[Contradiction]:
    """Yield the first pronoun of a bio that lists hardly ever record with the author's name."""
    found = reading.pronouns
    if names or not found or reading.declaration is not None:
        return
    author = _only_author(reading)
    genders = {pronoun.gender for pronoun in found}
    if author is None or len(genders) > 1 or len({pronoun.owner for pronoun in found}) > 1:
        return
    if len(found) == 1 and not (found[0].nominative or found[0].opens):
        return  # a single "her" may be anybody's
    entry = _unusual(parse(author), genders.pop())
    if entry is not None:
        owner = reading.owner
        yield Contradiction(
            "name-statistics",
            found[0].start,
            found[0].end,
            author,
            found[0].text.lower(),
            related=None if owner is None else (owner.start, owner.end),
            told=(
                ("records", f"{entry.records:,}"),
                ("sources", str(entry.sources)),
                ("share", f"{entry.share * 100:.1f}"),
            ),
        )


def _only_author(reading: Reading) -> str | None:
    """Return the name of the one person whom the bio can only be about."""
    if len(reading.persons) > 1 or len({mention.text for mention in reading.subjects}) > 3:
        return None
    if reading.persons:
        others = [subject for subject in reading.subjects if not reading.is_author(subject)]
        return None if others else reading.persons[0]
    return reading.owner.text if reading.owner is not None else None


def _unusual(name: Name, gender: Gender) -> Recorded | None:
    """Return what lists record of the given name where that all but excludes the gender.

    Which part is the given name depends on where somebody comes from: where lists know another
    part as well, with the gender of the bio or with both, they say nothing.
    """
    if not name.parts or name.parts[0].initials or not name.latin:
        return None
    entry = recorded(name.given)
    if entry is None or not _is_against(entry, gender):
        return None
    others = (recorded(part.folded) for part in name.full[1:])
    known = (other for other in others if other is not None and other.sources >= FEWEST_SOURCES)
    return entry if all(_is_lesser(other, entry, gender) for other in known) else None


def _is_against(entry: Recorded, gender: Gender) -> bool:
    if entry.records < FEWEST_RECORDS or entry.sources < FEWEST_SOURCES:
        return False
    return entry.share <= HARDLY_EVER if gender == "female" else entry.share >= 1 - HARDLY_EVER


def _is_lesser(other: Recorded, entry: Recorded, gender: Gender) -> bool:
    """Whether another part of the name agrees, or is a given name far more seldom."""
    return _is_against(other, gender) or other.records * 10 < entry.records
