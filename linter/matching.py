"""One pass over an article for the words of all rules.

Rules of words (phrases and patterns) say which literals must stand in a block before they can
have anything to report there. All of them are looked for at once: literals by one Aho-Corasick
automaton over the folded text of all zones together, phrases that must be a whole block by
looking the block up. What is found is told to its rule if the block's zone is one of the rule's.
Rules about links are told of words in the addresses as well.
The cost hardly depends on the number of rules: those of which nothing is found are not called.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from .boundaries import core
from .folding import SEPARATOR, FoldedBlock, Searchable, searchable
from .lazy import lazy
from .links import addresses_of
from .model import Article, Hit, Zone

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

Form = Literal["literal", "whole", "closing", "address"]
_LONGEST_WHOLE = 200  # unless a rule has a longer one
_AROUND = 40  # characters of brackets, quotes and bullets around a whole
_CLOSING = lazy(r"[(\[]([^()\[\]]{3,80})[)\]]\s*[.।]?\s*$")
_CLOSING_ENDS = (")", "]", ").", "].", ")।", "]।")


class Find(NamedTuple):
    """Words of a rule in a block: their range in its folded text.

    A `whole` is the block without brackets, quotes and bullets; a `closing` stands in brackets
    at the end of a longer block, brackets included. An `address` stands in the targets of the
    block's links, of which `folded` then has the text, or in an address that metadata state.
    """

    folded: FoldedBlock
    start: int
    end: int
    words: str
    form: Form


class Matcher(NamedTuple):
    """A check of words: what to look for, and what to make of the finds (in reading order).

    All words are folded as by `fold_phrase`. `literals` may stand anywhere, `wholes` must be a
    block of their own, or with `closings` end one in brackets. Without `each` it is enough to
    know each literal once a block. With `addresses` literals count in those as well.
    """

    zones: frozenset[Zone]
    literals: frozenset[str]
    wholes: frozenset[str]
    closings: bool
    each: bool
    hits: Callable[[Article, Sequence[Find]], Iterable[Hit]]
    addresses: bool = False

    def alone(self, article: Article) -> Iterable[Hit]:
        """Look for these words only, and return the hits of one article."""
        finds = Scanner([self]).finds(article)
        return self.hits(article, finds[0]) if finds else ()


class Scanner:
    """The words of several matchers, ready to be looked for together."""

    def __init__(self, matchers: Sequence[Matcher]) -> None:
        self._zones = [matcher.zones for matcher in matchers]
        self._each = [matcher.each for matcher in matchers]
        self._literals = _owners(matcher.literals for matcher in matchers)
        self._wholes = _owners(matcher.wholes for matcher in matchers)
        self._closings = _owners(m.wholes if m.closings else () for m in matchers)
        self._all_zones = frozenset(zone for zones in self._zones for zone in zones)
        self._whole_zones = frozenset(zone for m in matchers if m.wholes for zone in m.zones)
        self._address_zones = frozenset(z for m in matchers if m.addresses for z in m.zones)
        longest = max((len(words) for words in self._wholes), default=0)
        self._longest = max(_LONGEST_WHOLE, longest + _AROUND)
        self._by_number = list(self._literals.values())
        self._by_number_addressed = [
            [owner for owner in owners if matchers[owner].addresses] for owners in self._by_number
        ]

    def finds(self, article: Article) -> dict[int, list[Find]]:
        """Return what was found, by the number of the matcher, in reading order.

        What stands in addresses follows what stands in the text.
        """
        copy = searchable(article, self._all_zones)
        found: dict[int, list[tuple[int, int, int, Find]]] = {}
        once: set[tuple[int, int, str]] = set()
        for owners, order, find in chain(
            self._literal_finds(article, copy), self._whole_finds(copy)
        ):
            zone = find.folded.block.zone
            for owner in owners:
                if zone not in self._zones[owner]:
                    continue
                if not self._each[owner]:
                    if (owner, order, find.words) in once:
                        continue
                    once.add((owner, order, find.words))
                # Of finds that begin together the longest comes first.
                found.setdefault(owner, []).append((order, find.start, -find.end, find))
        return {
            owner: [entry[3] for entry in sorted(entries, key=itemgetter(0, 1, 2))]
            for owner, entries in found.items()
        }

    def _literal_finds(
        self, article: Article, copy: Searchable
    ) -> Iterator[tuple[Sequence[int], int, Find]]:
        if not self._literals:
            return
        addresses = addresses_of(article, self._address_zones) if self._address_zones else ()
        blocks, text = copy
        if addresses:
            blocks = (*blocks, *addresses)
            text = SEPARATOR.join([text, *(folded.text for folded in addresses)])
        matches = self._automaton.find_matches_as_indexes(text, overlapping=True)
        starts = list(accumulate([len(b.text) + 1 for b in blocks], initial=0))
        for number, start, end in matches:
            order = bisect_right(starts, start) - 1
            addressed = order >= len(copy.blocks)
            owners = (self._by_number, self._by_number_addressed)[addressed][number]
            if owners:
                form: Form = "address" if addressed else "literal"
                offset = starts[order]
                find = Find(blocks[order], start - offset, end - offset, text[start:end], form)
                yield owners, order, find

    def _whole_finds(self, copy: Searchable) -> Iterator[tuple[Sequence[int], int, Find]]:
        for order, folded in enumerate(copy.blocks) if self._wholes else ():
            text = folded.text
            if folded.block.zone not in self._whole_zones:
                continue
            if len(text) <= self._longest:
                start, end = core(text)
                words = text[start:end]
                if owners := self._wholes.get(words):
                    yield owners, order, Find(folded, start, end, words, "whole")
            if self._closings and text.rstrip().endswith(_CLOSING_ENDS):
                yield from self._closing_find(folded, order)

    def _closing_find(
        self, folded: FoldedBlock, order: int
    ) -> Iterator[tuple[Sequence[int], int, Find]]:
        bracketed = _CLOSING.search(folded.text)
        if bracketed is None or bracketed.start() == 0:
            return
        words = bracketed[1][slice(*core(bracketed[1]))]
        if owners := self._closings.get(words):
            yield owners, order, Find(folded, *bracketed.span(), words, "closing")

    @cached_property
    def _automaton(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick, Implementation

        # Of the three kinds the one that is fastest on cold texts; a DFA takes 40 ms to build.
        return AhoCorasick(list(self._literals), implementation=Implementation.ContiguousNFA)


def by_block(finds: Iterable[Find]) -> Iterator[tuple[FoldedBlock, frozenset[str]]]:
    """Yield the blocks in which literals were found, each with its literals."""
    for _, found in groupby(finds, key=_block_number):
        first, *others = found
        yield first.folded, frozenset({first.words, *(find.words for find in others)})


def _block_number(find: Find) -> int:
    return id(find.folded)


def _owners(words: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """Return who asked for each word, by the number of the asking matcher."""
    owners: dict[str, list[int]] = {}
    for number, asked in enumerate(words):
        for word in sorted(asked):
            owners.setdefault(word, []).append(number)
    return owners
