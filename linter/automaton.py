"""Literals that are looked for together, by an Aho-Corasick automaton."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_SHORT = 10_000  # characters of a text that is asked for each literal


class Automaton:
    """Finds literals in texts; they have numbers, and owners who asked for them."""

    def __init__(self, owners: Mapping[str, Sequence[int]]) -> None:
        self.literals = tuple(owners)
        self.owners = tuple(owners.values())
        self._searched = False

    def matches(self, text: str) -> Iterable[tuple[int, int, int]]:
        """Return the number, start and end of all literals in a text, in the order of their ends.

        An automaton of thousands of literals takes longer to build than to ask a short text for
        each of them, which is all that a commit hook may have to do.
        """
        if not self.literals:
            return ()
        if self._searched or len(text) > _SHORT:
            return self._whole.find_matches_as_indexes(text, overlapping=True)
        self._searched = True
        begun = {text[at : at + size] for size in (1, 2, 3) for at in range(len(text))}
        words = self.literals
        found = [n for n, word in enumerate(words) if word[:3] in begun and word in text]
        few = _built([words[number] for number in found])
        matches = few.find_matches_as_indexes(text, overlapping=True)
        return ((found[number], start, end) for number, start, end in matches)

    @cached_property
    def _whole(self) -> AhoCorasick:
        return _built(self.literals)


def _built(words: Sequence[str]) -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, Implementation

    # Of the three kinds the one that is fastest on cold texts; a DFA takes 40 ms to build.
    return AhoCorasick(words, implementation=Implementation.ContiguousNFA)
