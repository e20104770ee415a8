"""Check kind `pattern`: RE2 patterns on the text of a block.

Where case folds, so do quotes, dashes and spaces, as for phrases: a pattern is written with
straight quotes, hyphens and ordinary spaces. `case: exact` sees the text as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..boundaries import BOUNDARIES, Boundary, bounded
from ..fields import Fields
from ..folding import FoldedBlock, fold_phrase, searchable
from ..matching import Find, Matcher
from ..model import Article, Hit, Place, Zone
from ..patterns import Match, Pattern, PatternSet, read_patterns
from ..scope import Scope
from .compiled import Compiled
from .stated import STATED

Captures = tuple[tuple[str, str], ...]


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `patterns` and how they must stand.

    A group named `report` in a pattern is what the finding marks; other named groups are words
    for the message. `case` (fold, exact); `whole: block`; `boundary` says which ends of a match
    must be ends of words; `repeat: [first, again]` wants groups with the same words. `once`
    (block, article) reports the first hit and counts the others in {count}, `at_least` wants so
    many. `of: author` and the like match what the article states instead of its text.
    """
    exact = fields.choice("case", ("fold", "exact"), "fold") == "exact"
    fields.get("patterns", required=True)
    found = read_patterns(fields, "patterns", fold_case=not exact, slots=scope.slots)
    groups = found.groups - {"report"}
    of = fields.choice("of", ("text", *STATED), "text")
    if of != "text":
        return Compiled(StatedPatterns(of, found.patterns).check, groups | {"name"})
    once = fields.choice("once", ("block", "article", "none"), "none")
    at_least = int(fields.number("at_least", 1, low=1, high=1000, whole=True))
    if at_least > 1 and once == "none":
        once = "article"
    check = Patterns(
        found.patterns,
        exact,
        fields.choice("whole", ("block", "none"), "none") == "block",
        fields.word("boundary", BOUNDARIES, "none"),
        _repeated(fields, groups),
        once,
        at_least,
    )
    captures = groups | ({"count"} if once != "none" else frozenset())
    if found.literals:
        matcher = Matcher(scope.zones, found.literals, frozenset(), False, False, check.hits)
        return Compiled(matcher, captures, folds=not exact)
    ungated = Ungated(scope.zones, check, found).check
    return Compiled(ungated, captures, folds=not exact, searches_all=True)


def _repeated(fields: Fields, groups: frozenset[str]) -> tuple[str, ...]:
    names = fields.words("repeat", tuple(sorted(groups)))
    if len(names) == 1:
        fields.mistake(fields.node, "repeat names two groups of the patterns or more")
    return names


class Patterns(NamedTuple):
    """Matches blocks against patterns."""

    patterns: tuple[Pattern, ...]
    exact: bool
    whole: bool
    boundary: Boundary
    repeat: tuple[str, ...]
    once: str
    at_least: int

    def hits(self, _article: Article, finds: Sequence[Find]) -> Iterator[Hit]:
        """Yield the hits in the blocks in which a literal of the patterns was found."""
        blocks = {id(find.folded): find.folded for find in finds}
        yield from self.in_blocks(blocks.values())

    def in_blocks(self, blocks: Iterable[FoldedBlock]) -> Iterator[Hit]:
        """Yield the hits in some blocks."""
        each = [list(self._in_block(self._seen(folded))) for folded in blocks]
        whole = [[hit for hits in each for hit in hits]]
        for hits in whole if self.once == "article" else each:
            if self.once == "none":
                yield from hits
            elif len(hits) >= self.at_least and hits:
                first = hits[0]
                yield first._replace(captures=(*first.captures, ("count", str(len(hits)))))

    def _seen(self, folded: FoldedBlock) -> FoldedBlock:
        return FoldedBlock(folded.block, folded.block.text) if self.exact else folded

    def _in_block(self, folded: FoldedBlock) -> Iterator[Hit]:
        taken = -1
        for start, end, captures in sorted(self._ranges(folded)):
            if start >= taken and end > start:
                taken = end
                yield Hit(Place(folded.block, *folded.place(start, end)), captures)

    def _ranges(self, folded: FoldedBlock) -> Iterator[tuple[int, int, Captures]]:
        text, offset = folded.text, 0
        if self.whole:
            offset = len(text) - len(text.lstrip())
            text = text.strip()
        for pattern in self.patterns:
            for match in _matches(pattern, text, whole=self.whole):
                start, end = _reported(pattern, match)
                if self._repeats(pattern, match) and bounded(text, start, end, self.boundary):
                    captures = _captures(pattern, match, folded, offset)
                    yield start + offset, end + offset, captures

    def _repeats(self, pattern: Pattern, match: Match) -> bool:
        groups = [number for name, number in pattern.groupindex.items() if name in self.repeat]
        return len({fold_phrase(match.group(number) or "") for number in groups}) <= 1


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
    """Return what the named groups matched, as it stands in the block."""
    taken = (
        (name, folded.place(match.start(number) + offset, match.end(number) + offset))
        for name, number in pattern.groupindex.items()
        if name != "report" and match.start(number) >= 0
    )
    return tuple((name, folded.block.text[start:end]) for name, (start, end) in taken)


class Ungated(NamedTuple):
    """Patterns without a literal to look for: every block of the zones has to be searched."""

    zones: frozenset[Zone]
    patterns: Patterns
    found: PatternSet

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        copy = searchable(article, self.zones, exact=self.patterns.exact)
        gate = self.found.gate
        if gate is None:
            yield from self.patterns.in_blocks(copy.blocks)
        elif gate.search(copy.text):
            yield from self.patterns.in_blocks(b for b in copy.blocks if gate.search(b.text))


class StatedPatterns(NamedTuple):
    """Matches the whole of each statement, such as every author's name."""

    of: str
    patterns: tuple[Pattern, ...]

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article, where the words stand or else at the headline."""
        for name, place in STATED[self.of](article):
            if any(pattern.fullmatch(fold_phrase(name)) for pattern in self.patterns):
                yield Hit(place or article.title, (("name", name),))
