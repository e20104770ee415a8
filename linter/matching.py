"""One pass over an article for the words of all rules.

Rules of words (phrases and patterns) say which literals must stand in a block before they can
have anything to report there. All of them are looked for at once: literals by one Aho-Corasick
automaton over the folded text of all zones together, phrases that must be a whole block by
looking the block up. What is found is told to its rule if the block's zone is one of the rule's.
Rules about links are told of words in the addresses as well.
The cost hardly depends on the number of rules: those of which nothing is found are not called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from .automaton import Automaton, Wanted
from .boundaries import core
from .folding import SEPARATOR, FoldedBlock, Searchable, between_edges, searchable
from .lazy import lazy
from .links import addresses_of
from .model import Article, Hit, Zone

Form = Literal["literal", "whole", "closing", "address"]
_LONGEST_WHOLE = 200  # unless a rule has a longer one
_AROUND = 40  # characters of brackets, quotes and bullets around a whole
_CLOSING = lazy(r"[(\[]([^()\[\]]{3,80})[)\]]\s*[.।]?\s*$")
_CLOSING_ENDS = (")", "]", ").", "].", ")।", "]।")
_NOWHERE: frozenset[Zone] = frozenset()


class Find(NamedTuple):
    """Words of a rule in a block: their range in its folded text.

    A `whole` is the block without brackets, quotes and bullets; a `closing` stands in brackets
    at the end of a longer block, brackets included. An `address` stands in the targets of the
    block's links, of which `folded` then has the text, or in an address that metadata state. The
    line feed of a literal that is tied to an end of the block lies just outside of the text.
    """

    folded: FoldedBlock
    start: int
    end: int
    words: str
    form: Form


_Found = dict[int, list[tuple[int, Find]]]


class Matcher(NamedTuple):
    """A check of words: what to look for, and what to make of the finds (in reading order).

    All words are folded as by `fold_phrase`. `literals` may stand anywhere, those with a line feed
    at an end of the block; `wholes` must be a block of their own, or with `closings` end one in
    brackets. Without `each` it is enough to know each literal once a block. With `addresses`
    literals count in those as well.
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


class Ears(NamedTuple):
    """Which matchers listen, where: the zones of each by its number, none of those that do not.

    `text` are the zones in which literals or wholes are looked for, `address` those of addresses.
    `heard` are the literals that somebody wants in a zone, by the number
    that an automaton has for them, as far as they were asked for.
    """

    each: tuple[frozenset[Zone], ...]
    text: frozenset[Zone]
    address: frozenset[Zone]
    heard: dict[tuple[Form, Zone], dict[int, tuple[Wanted, ...]]]

    def of(self, wanted: Iterable[Wanted], zone: Zone) -> tuple[Wanted, ...]:
        """Return what of a literal is wanted in a zone."""
        owned = (
            one._replace(owners=[owner for owner in one.owners if zone in self.each[owner]])
            for one in wanted
        )
        return tuple(one for one in owned if one.owners)


class Scanner:
    """The words of several matchers, ready to be looked for together."""

    def __init__(self, matchers: Sequence[Matcher]) -> None:
        self._matchers = tuple(matchers)
        self._in_text = Automaton(_owners(matcher.literals for matcher in matchers))
        addressed = (m.literals if m.addresses else frozenset[str]() for m in matchers)
        self._in_addresses = Automaton(_owners(addressed))
        self._wholes = _owners(matcher.wholes for matcher in matchers)
        self._closings = _owners(m.wholes if m.closings else () for m in matchers)
        longest = max((len(words) for words in self._wholes), default=0)
        self._longest = max(_LONGEST_WHOLE, longest + _AROUND)
        self.all_ears = self.ears(range(len(self._matchers)))

    def ears(self, numbers: Iterable[int]) -> Ears:
        """Return what the matchers of these numbers listen to, and no other does."""
        listening = frozenset(numbers)
        asked = [(number in listening, matcher) for number, matcher in enumerate(self._matchers)]
        return Ears(
            tuple(matcher.zones if listens else _NOWHERE for listens, matcher in asked),
            _NOWHERE.union(*(m.zones for listens, m in asked if listens)),
            _NOWHERE.union(*(m.zones for listens, m in asked if listens and m.addresses)),
            {},
        )

    def finds(self, article: Article, ears: Ears | None = None) -> dict[int, list[Find]]:
        """Return what was found, by the number of the matcher, in reading order.

        What stands in addresses follows what stands in the text.
        """
        ears = ears or self.all_ears
        copy = searchable(article, ears.text)
        found: _Found = {}
        self._add_literals(self._in_text, copy.blocks, copy.text, ears, found)
        if ears.address:
            blocks = addresses_of(article, ears.address)
            text = SEPARATOR.join([folded.text for folded in blocks])
            self._add_literals(self._in_addresses, blocks, text, ears, found)
        if self._wholes:
            self._add_wholes(copy, ears, found)
        for owner, entries in found.items():
            # The others are told of blocks, which are in order.
            if len(entries) > 1 and self._matchers[owner].each:
                entries.sort(key=_reading_order)
        return {owner: [find for _, find in entries] for owner, entries in found.items()}

    def _add_literals(
        self,
        literals: Automaton,
        blocks: Sequence[FoldedBlock],
        text: str,
        ears: Ears,
        found: _Found,
    ) -> None:
        """Add the literals that stand in blocks, whose texts together are `text`.

        The loop sees hundreds of literals a page, most of which stand in no zone of their rules.
        """
        form: Form = "literal" if literals is self._in_text else "address"
        # Each block stands between two line feeds, the first of which is another's last.
        ends = [end + 1 for end in accumulate([len(folded.text) + 1 for folded in blocks])]
        once: set[tuple[int, str]] = set()
        order, begin, last = -1, 1, 0
        zone: Zone = "body"
        heard: dict[int, tuple[Wanted, ...]] = {}
        edged = between_edges(text)
        # They come in the order of their ends, and none goes beyond its block.
        for number, start, end in literals.matches(edged):
            if end > last:
                once.clear()
                while end > last:
                    begin, order = last or 1, order + 1
                    last = ends[order]
                zone = blocks[order].block.zone
                heard = ears.heard.setdefault((form, zone), {})
            if number not in heard:
                heard[number] = ears.of(literals.wanted[number], zone)
            for wanted in heard[number]:
                if not wanted.stands(edged, start, end):
                    continue
                for owner in wanted.owners:
                    if (owner, wanted.literal) in once:
                        continue
                    if not self._matchers[owner].each:
                        once.add((owner, wanted.literal))
                    find = Find(blocks[order], start - begin, end - begin, wanted.literal, form)
                    found.setdefault(owner, []).append((order, find))

    def _add_wholes(self, copy: Searchable, ears: Ears, found: _Found) -> None:
        """Add blocks that are a whole, and wholes in brackets at the end of a block."""
        for order, folded in enumerate(copy.blocks):
            text = folded.text
            if len(text) <= self._longest:
                start, end = core(text)
                words = text if end - start == len(text) else text[start:end]
                if words in self._wholes:
                    whole = Find(folded, start, end, words, "whole")
                    self._add_find(self._wholes[words], order, whole, ears, found)
            if self._closings and text.rstrip().endswith(_CLOSING_ENDS):
                for owners, closing in self._closing(folded):
                    self._add_find(owners, order, closing, ears, found)

    def _add_find(
        self, owners: Sequence[int], order: int, find: Find, ears: Ears, found: _Found
    ) -> None:
        zone = find.folded.block.zone
        for owner in owners:
            if zone in ears.each[owner]:
                found.setdefault(owner, []).append((order, find))

    def _closing(self, folded: FoldedBlock) -> Iterator[tuple[Sequence[int], Find]]:
        bracketed = _CLOSING.search(folded.text)
        if bracketed is None or bracketed.start() == 0:
            return
        words = bracketed[1][slice(*core(bracketed[1]))]
        if owners := self._closings.get(words):
            yield owners, Find(folded, *bracketed.span(), words, "closing")


def _reading_order(entry: tuple[int, Find]) -> tuple[int, int, int]:
    """Of finds that begin together the longest comes first."""
    order, find = entry
    return order, find.start, -find.end


def by_block(finds: Iterable[Find]) -> Iterator[tuple[FoldedBlock, frozenset[str]]]:
    """Yield the blocks in which literals were found, each with its literals."""
    last: FoldedBlock | None = None
    words: set[str] = set()
    for find in finds:
        if find.folded is not last:
            if last is not None:
                yield last, frozenset(words)
            last, words = find.folded, set()
        words.add(find.words)
    if last is not None:
        yield last, frozenset(words)


def _owners(words: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """Return who asked for each word, by the number of the asking matcher."""
    owners: dict[str, list[int]] = {}
    for number, asked in enumerate(words):
        for word in sorted(asked):
            owners.setdefault(word, []).append(number)
    return owners
