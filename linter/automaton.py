"""Literals that are looked for together, by an Aho-Corasick automaton."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from .boundaries import RE2_WORD, WORD_END, bare

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_SHORT = 10_000  # characters of a text that is asked for each literal


class Wanted(NamedTuple):
    """A literal as its owners asked for it, by the ends of it that must be ends of a word."""

    literal: str
    begins: bool
    ends: bool
    owners: Sequence[int]

    def stands(self, text: str, start: int, end: int) -> bool:
        """Tell whether a range of a text is as wanted, which has characters around it if asked."""
        if self.begins and text[start - 1] in RE2_WORD:
            return False
        return not (self.ends and text[end] in RE2_WORD)


class Automaton:
    """Finds literals in texts that stand between two line feeds.

    Literals have owners who asked for them, and `wanted` is who wants each text that is looked
    for, by its number. One may be wanted as a word by some and anywhere by others.
    """

    def __init__(self, owners: Mapping[str, Sequence[int]]) -> None:
        wanted: dict[str, list[Wanted]] = {}
        for literal, asking in owners.items():
            begins, ends = literal.startswith(WORD_END), literal.endswith(WORD_END)
            wanted.setdefault(bare(literal), []).append(Wanted(literal, begins, ends, asking))
        self._texts = tuple(wanted)
        self.wanted = tuple(wanted.values())
        self._searched = False

    def matches(self, text: str) -> Iterable[tuple[int, int, int]]:
        """Return the number, start and end of what stands in a text, in the order of the ends.

        An automaton of thousands of literals takes longer to build than to ask a short text for
        each of them, which is all that a commit hook may have to do.
        """
        if not self._texts:
            return ()
        if self._searched or len(text) > _SHORT:
            return self._whole.find_matches_as_indexes(text, overlapping=True)
        self._searched = True
        begun = {text[at : at + size] for size in (1, 2, 3) for at in range(len(text))}
        words = self._texts
        found = [n for n, word in enumerate(words) if word[:3] in begun and word in text]
        few = _built([words[number] for number in found])
        matches = few.find_matches_as_indexes(text, overlapping=True)
        return ((found[number], start, end) for number, start, end in matches)

    def held(self, text: str) -> frozenset[str]:
        """Return the literals that stand in a text."""
        return frozenset(
            wanted.literal
            for number, start, end in self.matches(text)
            for wanted in self.wanted[number]
            if wanted.stands(text, start, end)
        )

    @cached_property
    def _whole(self) -> AhoCorasick:
        return _built(self._texts)


def _built(words: Sequence[str]) -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, Implementation

    # Of the three kinds the one that is fastest on cold texts; a DFA takes 40 ms to build.
    return AhoCorasick(words, implementation=Implementation.ContiguousNFA)
