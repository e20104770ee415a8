"""He and she in a biography: whom they stand for, and what was declared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..lazy import lazy
from .antecedents import others
from .compare import same_person
from .lexicon import words
from .mentions import Mention, is_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .antecedents import Others
    from .given import Gender
    from .prose import Prose, Sentence

Declared = Literal["male", "female", "other"]

_GENERIC = lazy(
    r"\b(?:he|his|him|himself)\s*(?:or|and|/)\s*(?:she|hers?|herself)\b"
    r"|\b(?:she|hers?|herself)\s*(?:or|and|/)\s*(?:he|his|him|himself)\b"
    r"|\(s\)he\b|\bs/he\b|\b(?:him|her)\s*(?:or|/)\s*(?:her|him)self\b",
    re.IGNORECASE,
)
_DECLARATION = lazy(
    r"(?P<open>\(|pronouns\b\W{0,3}(?:are |is )?|(?:^|[|•·,–—-])\s*)"
    r"(?P<first>she|he|they|ze|xe|zie|any|all)"
    r"(?:\s?/\s?(?P<second>her|hers|him|his|them|they|she|he|zir|hir|xem|ze|xe|any)"
    r"(?:\s?/\s?[a-z]{2,7})?|(?<=any|all)\s+pronouns)\b(?P<close>\))?",
    re.IGNORECASE | re.MULTILINE,
)
_SETS: dict[str, Declared] = {
    "he": "male",
    "him": "male",
    "his": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
}
_NEUTRAL = frozenset({"they", "them", "their", "theirs", "ze", "zie", "zir", "hir", "xe", "xem"})
_EVERY: frozenset[Declared] = frozenset({"male", "female", "other"})
_NOMINATIVE = frozenset({"he", "she"})


class Pronoun(NamedTuple):
    """A he-form or she-form and the person it stands for (`owner` numbers the subjects)."""

    text: str
    start: int
    end: int
    gender: Gender
    owner: int
    sentence: int
    paragraph: int
    opens: bool

    @property
    def nominative(self) -> bool:
        """Whether it is "he" or "she"."""
        return self.text.lower() in _NOMINATIVE


class Declaration(NamedTuple):
    """Pronouns somebody declared, and where."""

    genders: frozenset[Declared]
    start: int
    end: int
    text: str


def is_english(prose: Prose) -> bool:
    """Whether the text is in the language whose pronouns are read here."""
    spoken = [word.folded for sentence in prose.sentences for word in sentence.words]
    english = sum(word in words("english") for word in spoken)
    # "Das" is a surname, too.
    small = (
        word.folded for sentence in prose.sentences for word in sentence.words if not word.capital
    )
    return english >= 2 and english > 2 * sum(word in words("tongues") for word in small)


def is_foreign(prose: Prose) -> bool:
    """Whether words of another language stand in the text."""
    spoken = (word for sentence in prose.sentences for word in sentence.words)
    return any(word.folded in words("tongues") for word in spoken if not word.capital)


def declarations(text: str) -> Iterator[Declaration]:
    """Yield the pronoun declarations of a text: "(she/they)", "Pronouns: he/him"."""
    for found in _DECLARATION.finditer(text):
        named = [part.lower() for part in (found["first"], found["second"]) if part]
        genders = frozenset(_SETS.get(part, "other") for part in named)
        generic = genders == {"male", "female"} and not found["open"]
        if generic or (len(named) == 1 and named[0] not in {"any", "all"}):
            continue
        if {"any", "all"} & set(named):
            genders = _EVERY
        yield Declaration(genders, found.start("first"), found.end(), found[0].strip("() "))


def declared(texts: Iterable[str], stated: Iterable[str] = ()) -> Declaration | None:
    """Return the first declaration in some texts, or else what authors state of themselves.

    What is stated in words that are not known here allows every pronoun.
    """
    for text in texts:
        for declaration in declarations(text):
            return declaration
    for text in stated:
        named = re.findall(r"[^\W\d_]+", text.lower())
        known = bool(named) and all(word in _SETS or word in _NEUTRAL for word in named)
        genders = frozenset(_SETS.get(word, "other") for word in named) if known else _EVERY
        return Declaration(genders, 0, 0, text)
    return None


def pronouns(prose: Prose, named: Sequence[Mention]) -> tuple[Pronoun, ...]:
    """Return the pronouns that can only stand for the subject of their sentence.

    Once another person has been mentioned, a pronoun may be theirs: from there on nothing
    counts until a sentence begins with a subject's name again. Behind other nouns nothing counts
    until the sentence ends.
    """
    found: list[Pronoun] = []
    skipped = [hit.span() for hit in _GENERIC.finditer(prose.masked)]
    skipped += [(hit.start, hit.end) for hit in declarations(prose.masked)]
    owners = _Owners()
    by_sentence: dict[int, list[Mention]] = {}
    for mention in named:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    for number, sentence in enumerate(prose.sentences):
        inside = by_sentence.get(number, [])
        owners.enter(inside)
        entering = others(sentence, inside)
        if owners.certain:
            found.extend(_read(sentence, number, entering, owners.current, skipped))
        owners.certain = owners.certain and entering.person is None and not entering.stays
    return tuple(found)


class _Owners:
    """Keeps track of whom the sentences are about."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.current = 0
        self.certain = True

    def enter(self, inside: Sequence[Mention]) -> None:
        """Turn to the subject of the next sentence, if it names one."""
        for mention in inside:
            if mention.role == "group":
                self.certain = False
            elif (mention.about or mention.role == "label") and is_person(mention):
                self.current = self._number(mention.text)
                self.certain = True
                return

    def _number(self, name: str) -> int:
        for number, known in enumerate(self.seen):
            if same_person(known, name) in {"same", "spelling", "unknown", "surname-differs"}:
                return number
        self.seen.append(name)
        return len(self.seen) - 1


def _read(
    sentence: Sentence,
    number: int,
    entering: Others,
    owner: int,
    skipped: Sequence[tuple[int, int]],
) -> Iterator[Pronoun]:
    for place, word in enumerate(sentence.words):
        if entering.person is not None and word.start > entering.person:
            return
        if place and entering.thing is not None and word.start > entering.thing:
            return
        spoken = re.split(r"['’]", word.folded)[0]
        gender = _gender(spoken)
        # A capital inside a sentence belongs to a title.
        if gender is None or (place and word.text[0].isupper()):
            continue
        if any(start <= word.start < end for start, end in skipped):
            continue
        # "Britain and her empire"
        both = place > 1 and sentence.words[place - 1].folded == "and"
        if both and sentence.words[place - 2].capital:
            continue
        yield Pronoun(
            word.text[: len(spoken)],
            word.start,
            word.start + len(spoken),
            gender,
            owner,
            number,
            sentence.paragraph,
            place == 0,
        )


def _gender(word: str) -> Gender | None:
    if word in words("male"):
        return "male"
    return "female" if word in words("female") else None
