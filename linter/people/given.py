"""What public lists record about given names.

The figures are facts about lists. They say nothing certain about a person, so they are used
for two things only: to tell a given name from other capitalised words, and to see which of two
contradicting names the pronouns of a biography agree with.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from .lexicon import data_lines, data_text, words
from .spelling import fold

Gender = Literal["male", "female"]

SELDOM = 0.1
MOSTLY = 0.9


class Recorded(NamedTuple):
    """How often a given name is recorded, in how many lists, and its share with women."""

    records: int
    sources: int
    share: float


def recorded(name: str) -> Recorded | None:
    """Return what the shipped table knows about a given name."""
    row = _row(fold(name))
    if row is None:
        return None
    _, records, sources, share = row.split("\t")
    return Recorded(int(records), int(sources), float(share))


def mostly(name: str) -> Gender | None:
    """Return the gender with which lists record the name in nine cases of ten."""
    entry = recorded(name)
    if entry is None or SELDOM < entry.share < MOSTLY:
        return None
    return "male" if entry.share <= SELDOM else "female"


def is_given_name(word: str) -> bool:
    """Whether a word standing alone is known as a given name and as nothing else."""
    folded = fold(word)
    return folded not in words("notgiven") and is_in_name_lists(folded)


def is_in_name_lists(word: str) -> bool:
    """Whether lists know the word as a given name, whatever else it may mean."""
    folded = fold(word)
    return len(folded) > 2 and (
        _row(folded) is not None or _row(folded, "nicknames.tsv") is not None
    )


def are_opposite(first: str, second: str) -> bool:
    """Whether lists record one name with men and the other with women."""
    genders = {mostly(first), mostly(second)}
    return genders == {"male", "female"}


def are_forms_of_one(first: str, second: str) -> bool:
    """Whether two folded given names are a name and its short or foreign form."""
    if first == second:
        return True
    return bool(_groups(first) & _groups(second)) or (
        second in _nicknames(first) and not are_opposite(first, second)
    )


def are_transliterated(first: str, second: str) -> bool:
    """Whether two folded given names are one name in two languages or scripts."""
    return bool(_groups(first) & _groups(second))


def chinese_surname(name: str) -> frozenset[int]:
    """Return which Chinese surnames a folded word may be a romanisation of, as numbers."""
    return _romanised().get(name, frozenset())


@cache
def _romanised() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(data_lines("chinese_surnames.tsv")):
        for name in line.split("\t"):
            found[name] = found.get(name, frozenset()) | {number}
    return found


@cache
def _groups(name: str) -> frozenset[int]:
    return _grouped().get(name, frozenset())


@cache
def _grouped() -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(data_lines("diminutives.tsv")):
        for name in line.split("\t"):
            found[fold(name)] = found.get(fold(name), frozenset()) | {number}
    return found


def _nicknames(name: str) -> frozenset[str]:
    row = _row(name, "nicknames.tsv")
    return frozenset(row.split("\t")[1:]) if row else frozenset()


@lru_cache(maxsize=4096)
def _row(name: str, table: str = "given_names.tsv") -> str | None:
    """Look a folded name up in the text of a sorted table, of which a dict takes 20 ms to build."""
    text, wanted = _table(table), f"{name}\t"

    def line(at: int) -> str:
        start = text.rfind("\n", 0, at) + 1
        return text[start : start + len(wanted)]

    start = bisect_left(range(len(text)), wanted, key=line)
    return text[start : text.index("\n", start)] if text.startswith(wanted, start) else None


@cache
def _table(name: str) -> str:
    return f"{data_text(name).rstrip()}\n"
