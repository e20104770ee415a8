"""Check kind `pattern`: RE2 patterns on the text of a block.

Where case folds, so do quotes, dashes and spaces, as for phrases: a pattern is written with
straight quotes, hyphens and ordinary spaces. `case: exact` sees the text as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..automaton import Automaton
from ..boundaries import BOUNDARIES, Boundary, bounded
from ..characters import odd_characters, required_characters
from ..counting import Count
from ..fields import Fields
from ..folding import FoldedBlock, between_edges, fold, fold_phrase, plain_bytes, searchable
from ..lazy import lazy
from ..matching import Find, Matcher, by_block
from ..model import Article, Hit, Place, Zone
from ..patterns import Frame, Match, Pattern, PatternSet, read_patterns
from ..scope import Scope
from ..slots import slot_of
from .compiled import Compiled
from .stated import STATED

Captures = tuple[tuple[str, str], ...]
_WORD = Frame(r"\b(?:", r")\b")
_BOUNDED: dict[Boundary, Frame] = {
    "none": Frame(),
    "start": Frame(_WORD.before, ")"),
    "end": Frame("(?:", _WORD.behind),
    "word": _WORD,
}
_WORD_END = lazy(r"\w(?!\w)")
_LONGEST_TRY = 60


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `patterns` and how they must stand.

    A group named `report` in a pattern is what the finding marks; other named groups are words
    for the message. `case` (fold, exact); `whole: block`; `boundary` says which ends of a match
    must be ends of words; `repeat: [first, again]` wants groups with the same words. `once`
    (block, article) reports the first hit and counts the others in {count}, `at_least` wants so
    many. `of` matches the whole of what the article states instead of its text: the cleaned names
    (`author`); the words of bylines and author fields behind their "By" (`byline`), or of the
    byline where nothing names a person (`impersonal-byline`); author fields of metadata and front
    matter as they are written (`author-field`); log-ins that an export gives no name for
    (`unresolved-login`); a `section`, `category` or `tag`.
    """
    exact = fields.choice("case", ("fold", "exact"), "fold") == "exact"
    of = fields.choice("of", ("text", *STATED), "text")
    whole = of == "text" and fields.choice("whole", ("block", "none"), "none") == "block"
    fields.get("patterns", required=True)
    boundary = fields.word("boundary", BOUNDARIES, "none") if of == "text" else "none"
    found = read_patterns(
        fields,
        "patterns",
        fold_case=not exact,
        slots=scope.slots,
        frame=_frame(of, boundary, exact=exact, whole=whole),
    )
    groups = found.groups - {"report"}
    if of != "text":
        check = StatedPatterns(of, found, exact, Automaton(found.needs.owners)).check
        return Compiled(check, groups | {"name"}, folds=not exact)
    count = _read_count(fields)
    patterns = Patterns(
        found,
        exact,
        whole,
        boundary,
        _repeated(fields, groups),
    )
    captures = groups | ({"count"} if count else frozenset())
    if found.literals:
        matcher = Matcher(scope.zones, found.literals, frozenset(), False, False, patterns.hits)
        return Compiled(matcher, captures, folds=not exact, counting=count)
    odd = required_characters(found.texts) if exact and "chrome" not in scope.zones else frozenset()
    ungated = Ungated(scope.zones, patterns, found, odd).check
    return Compiled(ungated, captures, folds=not exact, searches_all=True, counting=count)


def _frame(of: str, boundary: Boundary, *, exact: bool, whole: bool) -> Frame | None:
    """Return how patterns stand in a text, None where that cannot be told from the folded one.

    Spaces around a whole block or an exact statement are in one of the texts only.
    """
    if whole:
        return _WORD._replace(edges=False)
    if of == "text":
        return _BOUNDED[boundary]
    return None if exact else Frame("^(?:", ")$")


def _read_count(fields: Fields) -> Count | None:
    once = fields.choice("once", ("block", "article", "none"), "none")
    at_least = int(fields.number("at_least", 1, low=1, high=1000, whole=True))
    if once == "none" and at_least == 1:
        return None
    return Count(at_least, a_block=once == "block")


def _repeated(fields: Fields, groups: frozenset[str]) -> tuple[str, ...]:
    node = fields.get("repeat")
    if node is not None and not groups:
        fields.mistake(node, "repeat names groups of the patterns, as in (?P<first>the)")
        return ()
    names = fields.words("repeat", tuple(sorted(groups)))
    if len(names) == 1:
        fields.mistake(fields.node, "repeat names two groups of the patterns or more")
    return names


class Patterns(NamedTuple):
    """Matches blocks against patterns."""

    found: PatternSet
    exact: bool
    whole: bool
    boundary: Boundary
    repeat: tuple[str, ...]

    def hits(self, _article: Article, finds: Sequence[Find]) -> Iterator[Hit]:
        """Yield the hits in the blocks in which literals of the patterns were found."""
        for folded, words in by_block(finds):
            if possible := self.found.among(words, between_edges(folded.text)):
                yield from self._in_block(folded, possible)

    def in_blocks(self, blocks: Iterable[FoldedBlock]) -> Iterator[Hit]:
        """Yield the hits in some blocks."""
        found = self.found
        for folded in blocks:
            if found.needs.owners:
                text = fold(folded.text) if self.exact else folded.text
                yield from self._in_block(folded, found.possible(between_edges(text)))
            else:
                yield from self._in_block(folded, found.patterns)

    def _in_block(self, folded: FoldedBlock, possible: Iterable[Pattern]) -> Iterator[Hit]:
        """Yield the hits in a block; of matches that overlap the first and longest counts."""
        seen = FoldedBlock(folded.block, folded.block.text) if self.exact else folded
        taken = -1
        for start, end, captures in sorted(self._ranges(seen, possible), key=_first_and_longest):
            if start >= taken and end > start:
                taken = end
                yield Hit(Place(seen.block, *seen.place(start, end)), captures)

    def _ranges(
        self, folded: FoldedBlock, possible: Iterable[Pattern]
    ) -> Iterator[tuple[int, int, Captures]]:
        text, offset = folded.text, 0
        if self.whole:
            offset = len(text) - len(text.lstrip())
            text = text.strip()
        for pattern in possible:
            for match in _matches(pattern, text, whole=self.whole):
                start, end = _reported(pattern, match)
                end = self._bounded_end(pattern, text, start, end)
                if end > start and self._repeats(pattern, match):
                    captures = _captures(pattern, match, folded, offset)
                    yield start + offset, end + offset, captures

    def _bounded_end(self, pattern: Pattern, text: str, start: int, end: int) -> int:
        """Return where a match ends that begins at `start` and keeps the boundary, else `start`.

        RE2 gives one match for a start: of "art|article" the first. Where that one breaks the
        boundary, those that end with one of the next words are tried, the longest first.
        """
        if bounded(text, start, end, self.boundary):
            return end
        if not bounded(text, start, start, self.boundary) and self.boundary != "end":
            return start
        stops = [found.end() for found in _WORD_END.finditer(text, start, start + _LONGEST_TRY)]
        good = (stop for stop in reversed(stops) if bounded(text, start, stop, self.boundary))
        return next((stop for stop in good if pattern.fullmatch(text[start:stop])), start)

    def _repeats(self, pattern: Pattern, match: Match) -> bool:
        groups = [number for name, number in pattern.groupindex.items() if name in self.repeat]
        return len({fold_phrase(match.group(number) or "") for number in groups}) <= 1


def _first_and_longest(found: tuple[int, int, Captures]) -> tuple[int, int]:
    return found[0], -found[1]


def _matches(pattern: Pattern, text: str, *, whole: bool) -> Iterator[Match]:
    if not whole:
        yield from pattern.finditer(text)
    elif (match := pattern.fullmatch(text)) is not None:
        yield match


def _reported(pattern: Pattern, match: Match) -> tuple[int, int]:
    group = pattern.groupindex.get("report", 0)
    if match.start(group) < 0:
        group = 0
    return match.start(group), match.end(group)


def _captures(pattern: Pattern, match: Match, folded: FoldedBlock, offset: int) -> Captures:
    """Return what the named groups matched, as it stands in the block.

    A slot that stands twice has two groups; the first that took part is told.
    """
    told: dict[str, str] = {}
    for name, number in pattern.groupindex.items():
        if name != "report" and match.start(number) >= 0:
            start, end = folded.place(match.start(number) + offset, match.end(number) + offset)
            told.setdefault(slot_of(name), folded.block.text[start:end])
    return tuple(told.items())


class Ungated(NamedTuple):
    """Patterns without a literal to look for: every block of the zones has to be searched.

    If there are any, only those that hold `odd` characters.
    """

    zones: frozenset[Zone]
    patterns: Patterns
    found: PatternSet
    odd: frozenset[str]

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        for folded in self._suspects(article):
            gate = self.found.usable_gate()
            if gate is None or gate.search(folded.text):
                yield from self.patterns.in_blocks((folded,))

    def _suspects(self, article: Article) -> Iterable[FoldedBlock]:
        """Return the blocks with odd characters, or all blocks if one of them has a match."""
        if self.odd:
            odd = self.odd & odd_characters(article)
            blocks = article.in_zones(self.zones) if odd else ()
            return [FoldedBlock(b, b.text) for b in blocks if any(map(b.text.__contains__, odd))]
        exact, gate = self.patterns.exact, self.found.usable_gate()
        if gate is None:
            return searchable(article, self.zones, exact=exact).blocks
        # One text for all rules of the copy: to join the blocks of each one's zones takes longer.
        shared = exact and "body" in self.zones and "chrome" not in self.zones
        if shared and not gate.search(plain_bytes(article)):
            return ()
        copy = searchable(article, self.zones, exact=exact)
        return copy.blocks if gate.search(copy.text) else ()


class StatedPatterns(NamedTuple):
    """Matches the whole of each statement, such as every author's name."""

    of: str
    found: PatternSet
    exact: bool
    literals: Automaton

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article, where the words stand or else at the headline."""
        for name, place in STATED[self.of](article):
            told = self._told(name)
            if told is not None:
                yield Hit(place or article.title, (("name", name), *told))

    def _told(self, name: str) -> Captures | None:
        folded = fold_phrase(name)
        text = name if self.exact else folded
        edged = between_edges(folded)
        for pattern in self.found.among(self.literals.held(edged), edged):
            if (match := pattern.fullmatch(text)) is not None:
                groups = pattern.groupindex.items()
                told = ((slot_of(name), match.group(number)) for name, number in groups)
                return tuple((name, words) for name, words in told if words is not None)
        return None
