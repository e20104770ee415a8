"""Whose biography it is: the names in it against the byline and against each other."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ..model import Severity
from .compare import NameVerdict, best, same_person
from .contradiction import Contradiction
from .desks import is_organisation
from .given import is_given_name, is_in_name_lists, mostly
from .mentions import Mention, is_person, mentions
from .names import parse
from .predicates import tells_of_another
from .pronouns import Declaration, Pronoun, declared, is_english, is_foreign, pronouns
from .prose import Prose
from .spelling import fold, is_latin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AUTHOR: frozenset[NameVerdict] = frozenset({"same", "spelling"})
_ACCUSING: frozenset[NameVerdict] = frozenset({"different", "shared-surname", "initial-conflict"})
_LOWERED = 0.75
# A biography is a few hundred words; a book in its place is not read to the end.
LONGEST = 20_000


class Reading:
    """A biography read once, with the bylines it is compared with."""

    def __init__(
        self, bylines: tuple[str, ...], prose: Prose, box: str, declared: tuple[str, ...] = ()
    ) -> None:
        self.bylines, self.prose, self.box, self.declared = bylines, prose, box, declared

    @cached_property
    def persons(self) -> tuple[str, ...]:
        """The bylines that name persons."""
        return tuple(name for name in self.bylines if not is_organisation(name))

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name in the biography."""
        return mentions(self.prose)

    @cached_property
    def english(self) -> bool:
        """Whether the biography is in English."""
        return is_english(self.prose)

    @cached_property
    def pronouns(self) -> tuple[Pronoun, ...]:
        """The English pronouns that stand for the biography's subjects."""
        return pronouns(self.prose, self.mentions) if self.english else ()

    @cached_property
    def declaration(self) -> Declaration | None:
        """The pronouns that the page or the site declares for its author."""
        return declared((self.prose.text, self.box, *self.bylines), self.declared)

    @cached_property
    def subjects(self) -> tuple[Mention, ...]:
        """The names of persons that sentences are about."""
        return tuple(
            mention
            for mention in self.mentions
            if mention.about and (self.is_author(mention) or is_person(mention))
        )

    @cached_property
    def owner(self) -> Mention | None:
        """The first place where the biography names the person it should be about."""
        if not self.persons:
            return self.subjects[0] if self.subjects else None
        authors = (mention for mention in self.mentions if self.is_author(mention))
        return next(authors, None)

    @cached_property
    def author(self) -> str:
        """The person the page says this is."""
        if self.persons:
            return ", ".join(self.persons)
        return self.owner.text if self.owner else ", ".join(self.bylines)

    def is_own(self, mention: Mention) -> bool:
        """Whether a sentence or a line is about the person the page says this is."""
        if not mention.about and mention.role not in ("label", "group"):
            return False
        return self.is_author(mention) if self.persons else mention is self.owner

    def verdict(self, name: str) -> NameVerdict:
        """Compare a name with all bylines at once; the closest counts."""
        return best(same_person(name, byline) for byline in self.persons)

    def is_author(self, mention: Mention) -> bool:
        """Whether a name is that of a byline author, as far as it goes.

        A short name inside it counts as the given name: Robert (Bob) Example.
        """
        names = [mention.text]
        names += [
            f"{alias} {mention.text.split()[-1]}"
            for alias in self.prose.aliases_in(mention.start, mention.end)
        ]
        return any(self.verdict(name) in _AUTHOR for name in names)


def read(bylines: Sequence[str], bio: str, box: str, declared: Sequence[str] = ()) -> Reading:
    """Prepare a biography; the order of the bylines never matters."""
    named = sorted({byline.strip() for byline in bylines if byline.strip()})
    return Reading(tuple(named), Prose(bio[:LONGEST]), box[:LONGEST], tuple(declared))


def naming(reading: Reading) -> Iterator[Contradiction]:
    """Yield the contradictions of names."""
    if reading.owner is not None:
        yield from _respelled(reading, reading.owner)
        if not reading.english and is_foreign(reading.prose):
            return
        subject = next(filter(reading.is_own, reading.mentions), None)
        if subject is not None:
            yield from _foreign(reading, subject)
    elif reading.subjects:
        yield from _mismatch(reading, reading.subjects[0])


def _mismatch(reading: Reading, first: Mention) -> Iterator[Contradiction]:
    verdict = reading.verdict(first.text)
    if _is_alias(reading, first) or _introduced(reading, first) or not _presents(first):
        return
    if first.predicate is not None and first.predicate.reviewer:
        return
    if verdict == "surname-differs":
        yield Contradiction(verdict, first.start, first.end, reading.author, first.text)
    elif verdict in _ACCUSING and _is_comparable(reading):
        full = min(len(parse(name).full) for name in (first.text, *reading.persons)) > 1
        told = first.predicate is None or first.predicate.personal or first.predicate.biographical
        lowered = None if full and told and verdict == "different" else Severity.MAJOR
        yield Contradiction(
            "name-mismatch",
            first.start,
            first.end,
            reading.author,
            first.text,
            severity=lowered,
            confidence=None if lowered is None else _LOWERED,
        )


def _is_comparable(reading: Reading) -> bool:
    """Whether every byline is surely a person's name: brands and handles prove nothing."""
    return all(_is_surely_person(name) for name in reading.persons)


def _is_surely_person(name: str) -> bool:
    parts = parse(name).parts
    if not is_latin(name) or any(part.initials for part in parts):
        return len(parts) > 1
    if len(parts) == 1:
        return is_given_name(parts[0].text)
    return any(is_in_name_lists(part.text) for part in (parts[0], parts[-1]))


def _presents(first: Mention) -> bool:
    """Whether a sentence presents a person, and not a name that something is told of."""
    told = first.predicate
    if first.role != "subject" or told is None or told.personal or told.biographical:
        return True
    return told.indefinite and is_given_name(first.text.split()[0])


def _respelled(reading: Reading, owner: Mention) -> Iterator[Contradiction]:
    full = [mention for mention in reading.mentions if mention.full]
    if reading.persons and reading.verdict(owner.text) == "spelling":
        other_spelling = any(reading.verdict(mention.text) == "same" for mention in full)
        if not other_spelling:
            yield Contradiction("spelling", owner.start, owner.end, reading.author, owner.text)


def _foreign(reading: Reading, owner: Mention) -> Iterator[Contradiction]:
    reported: set[str] = set()
    for mention in reading.subjects:
        if mention.text in reported or not _is_foreign(reading, owner, mention):
            continue
        reported.add(mention.text)
        verdict = same_person(mention.text, owner.text)
        yield Contradiction(
            "foreign-name",
            mention.start,
            mention.end,
            reading.author,
            mention.text,
            severity=None if verdict == "different" else Severity.MAJOR,
            related=(owner.start, owner.end),
        )


def _is_foreign(reading: Reading, owner: Mention, mention: Mention) -> bool:
    if not (_is_described(mention) or _owns_its_work(reading, mention)):
        return False
    if reading.is_author(mention) or _is_alias(reading, mention) or not is_person(mention):
        return False
    if same_person(mention.text, owner.text) not in _ACCUSING:
        return False
    if mention.predicate is not None and mention.predicate.reviewer:
        return False
    return not _has_own_biography(reading, owner, mention) and not _introduced(reading, mention)


def _owns_its_work(reading: Reading, mention: Mention) -> bool:
    limit = reading.prose.sentences[mention.sentence].end
    gender = mostly(parse(mention.text).given)
    another = tells_of_another(reading.prose.masked, mention.end, limit, gender)
    return mention.role == "possessive" and not another


def _is_described(mention: Mention) -> bool:
    """Whether a sentence says of a name what biographies say of their subjects.

    Everything else may be said of a partner, a rival, a book or its heroine as well.
    """
    told = mention.predicate
    return mention.role == "first-person" or (told is not None and told.biographical)


def _is_alias(reading: Reading, mention: Mention) -> bool:
    return mention.text in reading.prose.aliases


def _has_own_biography(reading: Reading, owner: Mention, mention: Mention) -> bool:
    """Whether this starts the next of several biographies in one box."""
    if mention.role != "subject" or not mention.full:
        return False
    if not reading.persons and mention.predicate is not None and mention.predicate.copula:
        return True
    return mention.paragraph != owner.paragraph and not any(
        other.paragraph == mention.paragraph and other.start < mention.start
        for other in reading.mentions
    )


def _introduced(reading: Reading, mention: Mention) -> bool:
    """Whether the biography has spoken of this person before, as of somebody else."""
    known = {
        fold(part)
        for other in reading.mentions
        if other.start < mention.start and not other.about and not reading.is_author(other)
        for part in other.text.split()
    }
    known.update(fold(part) for part in reading.box.split())
    return any(fold(part) in known for part in mention.text.split())
