"""Whom the lines of an author box speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from .boxes import has_bio_vocabulary, subject_of_bio
from .names import bare, tokens_of
from .vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

_PERSONS = words("he she they his her their él ella ele ela il elle er sie lui lei dia ia")


def opens_with(text: str, author: str) -> bool:
    """Say whether a text begins with a full name and goes on: nobody reports on themselves so."""
    opening = text[: len(author) + 20].casefold().removeprefix("the ")
    name = author.casefold().removeprefix("the ")
    rest = opening[len(name) :]
    return " " in name and opening.startswith(name) and rest[:1] == " " and rest[1:2].isalpha()


def same_person(name: str, author: str) -> bool:
    """Say whether two names are equal or share a word of three letters, accents aside."""
    words, others = folded_words(author), folded_words(name)
    return words == others or any(len(word) > 2 and word in words for word in others)


def is_name_of(text: str, authors: Sequence[str]) -> bool:
    """Say whether a text is the name of an author and nothing else."""
    words = folded_words(text) if len(text) <= 80 else []
    return bool(words) and any(words == folded_words(author) for author in authors)


def folded_words(name: str) -> list[str]:
    """Return the words of a name in lower case, without accents."""
    words: list[str] = []
    for word in tokens_of(name):
        words += [word] if word.isascii() else tokens_of(_without_accents(word))
    return list(map(bare, words))


def _without_accents(word: str) -> str:
    return "".join([char for char in normalize("NFKD", word) if not combining(char)])


def named_in(text: str, authors: Sequence[str]) -> tuple[str, ...]:
    """Return the authors whose whole names a text has; else those with a word of theirs in it."""
    said = set(folded_words(text))
    whole = tuple(author for author in authors if said.issuperset(folded_words(author)))
    plain = " ".join(said)
    return whole or tuple(author for author in authors if same_person(plain, author))


def plainly_introduces(text: str, authors: Sequence[str], *, known: bool) -> bool:
    """Say whether a text introduces its writer, where copy may follow that opens with a name too.

    `known` ones are introduced already, and others need more than a name.
    """
    if any(opens_with(text, author) for author in authors):
        return True
    if bare(tokens_of(text)[0]) in _PERSONS:
        return has_bio_vocabulary(text)
    subject = subject_of_bio(text)
    if not subject:
        return subject is not None
    said = set(folded_words(subject))
    if any(said.issubset(folded_words(author)) for author in authors):
        return True
    return not known and has_bio_vocabulary(text)
