"""Patterns from rule files, run by RE2: linear time, whatever the rule says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

from .boundaries import WORD_END, bare
from .fields import Fields
from .folding import SEPARATOR, never_folded
from .lazy import lazy
from .slots import Slots, slot_of

_GROUP = lazy(r"\\.|\(\?P?<(\w+)>")  # an escaped bracket opens no group
MOST_PATTERNS = 300
_WORTH_ASKING = 100
MOST_GROUPS = 20  # each is asked for at every match


class Match(Protocol):
    """The part of a match object that checks use."""

    def start(self, group: int = 0) -> int:
        """Offset of the group's first character, -1 when it did not take part."""
        ...

    def end(self, group: int = 0) -> int:
        """Offset behind the group's last character."""
        ...

    def group(self, group: int = 0) -> str | None:
        """Text of the group."""
        ...


class Pattern(Protocol):
    """A compiled pattern."""

    @property
    def groups(self) -> int:
        """Number of the groups that capture, slots included."""
        ...

    @property
    def groupindex(self) -> dict[str, int]:
        """Numbers of the named groups."""
        ...

    def search(self, text: str | bytes) -> Match | None:
        """Find the first match; in UTF-8 its offsets are those of bytes."""
        ...

    def fullmatch(self, text: str) -> Match | None:
        """Match the whole text."""
        ...

    def finditer(self, text: str) -> Iterator[Match]:
        """Find all matches that do not overlap."""
        ...


class Deferred:
    """A pattern that is compiled when it is first used; most patterns of a run never are."""

    def __init__(self, text: str, *, fold_case: bool) -> None:
        self._text, self._fold_case = text, fold_case

    @cached_property
    def compiled(self) -> Pattern:
        """The pattern, compiled; ValueError says what RE2 does not take."""
        return _compile(self._text, fold_case=self._fold_case)

    @property
    def groups(self) -> int:
        """Number of the groups that capture, slots included."""
        return self.compiled.groups

    @property
    def groupindex(self) -> dict[str, int]:
        """Numbers of the named groups."""
        return self.compiled.groupindex

    def search(self, text: str | bytes) -> Match | None:
        """Find the first match; in UTF-8 its offsets are those of bytes."""
        return self.compiled.search(text)

    def fullmatch(self, text: str) -> Match | None:
        """Match the whole text."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[Match]:
        """Find all matches that do not overlap."""
        return self.compiled.finditer(text)


def _compile(text: str, *, fold_case: bool) -> Pattern:
    import re2  # most runs find no word of a pattern, and compile none

    options = re2.Options()
    options.case_sensitive = not fold_case
    options.log_errors = False
    options.max_mem = 16 << 20
    try:
        compiled: Pattern = re2.compile(text, options)
    except re2.error as error:
        reason = error.args[0]
        shown = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        raise ValueError(f"RE2 does not take this pattern: {shown}") from error
    return compiled


class Needs(NamedTuple):
    """What a text must hold for the patterns of a rule to match.

    One of the literals of each of a pattern's sets has to stand in the folded text: of its
    `first`, which are looked for, and of its `others`, of which the small ones come first.
    `owners` are the patterns that need a literal of the first set, which tells where words end,
    `free` those without any.
    """

    first: tuple[tuple[str, ...], ...]
    others: tuple[tuple[tuple[str, ...], ...], ...]
    owners: dict[str, list[int]]
    free: tuple[int, ...]

    @classmethod
    def of(cls, sets: Sequence[tuple[frozenset[str], ...]]) -> Needs:
        """Index the literals of several patterns."""
        owners: dict[str, list[int]] = {}
        for number, needed in enumerate(sets):
            for word in needed[0] if needed else ():
                owners.setdefault(word, []).append(number)
        free = tuple(number for number, needed in enumerate(sets) if not needed)
        first = tuple(tuple({bare(word) for word in s[0]}) if s else () for s in sets)
        others = tuple(tuple(map(tuple, sorted(s[1:], key=len))) for s in sets)
        return cls(first, others, owners, free)


class PatternSet(NamedTuple):
    """The patterns of one rule, their named groups, and what tells that none of them matches.

    One of `literals` stands in every folded text that a pattern matches; none are known when
    empty. Then `gate` is searched first, in a text of many lines; it is None where a pattern is
    anchored to the text's own ends, which lines do not have.
    """

    patterns: tuple[Pattern, ...]
    groups: frozenset[str]
    literals: frozenset[str]
    gate: Deferred | None
    needs: Needs
    texts: tuple[str, ...]

    def possible(self, folded: str) -> Iterator[Pattern]:
        """Yield the patterns that may match a folded text, between line feeds if `edges` count.

        To compile one takes a millisecond, and to run one as long as to look for many words.
        """
        needs = self.needs
        for pattern, first, others in zip(self.patterns, needs.first, needs.others, strict=True):
            ruled_out = 0 < len(first) <= _WORTH_ASKING and not _holds(folded, first)
            if not ruled_out and _holds_all(folded, others):
                yield pattern

    def among(self, words: Iterable[str], folded: str) -> list[Pattern]:
        """Return the patterns that may match a folded text of whose literals it has these.

        The text stands between line feeds if `edges` count.
        """
        needs = self.needs
        numbers = set(needs.free)
        for word in words:
            numbers.update(needs.owners.get(word, ()))
        return [
            self.patterns[number]
            for number in sorted(numbers)
            if _holds_all(folded, needs.others[number])
        ]

    def usable_gate(self) -> Pattern | None:
        """Return the gate, None where all patterns together are too much for RE2."""
        try:
            return None if self.gate is None else self.gate.compiled
        except ValueError:
            return None


NO_PATTERNS = PatternSet((), frozenset(), frozenset(), None, Needs.of(()), ())


def _holds_all(folded: str, sets: Iterable[Iterable[str]]) -> bool:
    return all(any(map(folded.__contains__, few)) for few in sets)


def _holds(folded: str, few: Iterable[str]) -> bool:
    return any(map(folded.__contains__, few))


class Frame(NamedTuple):
    """How a pattern stands in the text of a block: as between `before` and `behind`.

    With `edges` its ends of the text are those of the block, which is folded if case is.
    """

    before: str = ""
    behind: str = ""
    edges: bool = True

    def around(self, pattern: str) -> str:
        """Return a framed pattern; one that reports a part of itself may go beyond the frame."""
        return pattern if "<report>" in pattern else f"{self.before}{pattern}{self.behind}"


class Marks(NamedTuple):
    """What literals tell of the places where they stand: ends of the text, ends of words."""

    edges: bool
    words: bool


def read_patterns(
    fields: Fields,
    key: str,
    *,
    fold_case: bool = True,
    slots: Slots | None = None,
    frame: Frame | None = None,
) -> PatternSet:
    """Read a list of patterns; what RE2 does not take is a mistake at its place.

    The patterns of rules whose mistakes were looked for before are not compiled yet. With a
    `frame` literals tell what is tied to ends of the text or of words.
    """
    items = fields.scalars(key)
    texts = [
        item.text if slots is None else slots.pattern(fields, item, fold_case=fold_case)
        for item in items
    ]
    patterns = [Deferred(text, fold_case=fold_case) for text in texts[:MOST_PATTERNS]]
    if not fields.memory.proven:
        for item, pattern in zip(items, patterns, strict=False):
            if message := _objection(item.text, pattern, fold_case=fold_case):
                fields.mistake(item, f"{key}: {message}")
    if len(items) > MOST_PATTERNS:
        fields.mistake(items[MOST_PATTERNS], f"{key} holds more than {MOST_PATTERNS} patterns")
    groups = frozenset(slot_of(name) for text in texts for name in _GROUP.findall(text) if name)
    marks = Marks(frame is not None and frame.edges, frame is not None and fold_case)
    framed = texts if frame is None else [frame.around(text) for text in texts]
    needs = Needs.of(_literals(framed[:MOST_PATTERNS], fields.memory.literals, marks))
    return PatternSet(
        tuple(patterns),
        groups,
        frozenset() if needs.free else frozenset(needs.owners),
        _gate(texts, fold_case=fold_case),
        needs,
        tuple(texts),
    )


def _objection(text: str, pattern: Deferred, *, fold_case: bool) -> str:
    """Return what is wrong with a pattern, an empty string if nothing is."""
    if any(character < " " for character in text if character != "\n"):
        return "holds a control character; write patterns in single quotes"
    if fold_case and (odd := never_folded(text)):
        return f"{odd!r} stands in no folded text; write straight quotes, - and plain spaces"
    try:
        groups = pattern.compiled.groups
    except ValueError as error:
        return f"{error}{_instead(text)}"
    return f"has more than {MOST_GROUPS} groups" if groups > MOST_GROUPS else ""


def _instead(text: str) -> str:
    if re.search(r"\(\?<?[=!]", text):
        return "; instead of looking around use unless, near or boundary"
    return "; instead of \\1 use named groups and repeat" if re.search(r"\\[1-9]", text) else ""


def _literals(
    patterns: Sequence[str], known: dict[str, tuple[frozenset[str], ...]], marks: Marks
) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return the sets of literals that each pattern needs; there are none where none are known."""
    signs = SEPARATOR * marks.edges + WORD_END * marks.words
    unknown = [pattern for pattern in patterns if signs + pattern not in known]
    if unknown:
        from .literals import required_sets

        for pattern in unknown:
            known[signs + pattern] = required_sets(pattern, edges=marks.edges, words=marks.words)
    return tuple(known[signs + pattern] for pattern in patterns)


def _unnamed(found: re.Match[str]) -> str:
    return "(?:" if found[1] else found[0]


def _gate(patterns: Sequence[str], *, fold_case: bool) -> Deferred | None:
    if any(re.search(r"\\[AzQ]|\(\?[a-zA-Z]*-?[a-zA-Z]*[sU]", pattern) for pattern in patterns):
        return None
    branches = (_GROUP.sub(_unnamed, pattern) for pattern in patterns)
    either = "(?m)" + "|".join(f"(?:{branch})" for branch in branches)
    return Deferred(either, fold_case=fold_case)
