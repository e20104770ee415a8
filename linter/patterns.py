"""Patterns from rule files, run by RE2: linear time, whatever the rule says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

import re2

from .fields import Fields


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
    def groupindex(self) -> dict[str, int]:
        """Numbers of the named groups."""
        ...

    def search(self, text: str) -> Match | None:
        """Find the first match."""
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
    def groupindex(self) -> dict[str, int]:
        """Numbers of the named groups."""
        return self.compiled.groupindex

    def search(self, text: str) -> Match | None:
        """Find the first match."""
        return self.compiled.search(text)

    def fullmatch(self, text: str) -> Match | None:
        """Match the whole text."""
        return self.compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[Match]:
        """Find all matches that do not overlap."""
        return self.compiled.finditer(text)


def _compile(text: str, *, fold_case: bool) -> Pattern:
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


class PatternSet(NamedTuple):
    """The patterns of one rule, and a gate: no pattern matches where it does not.

    The gate takes a text of many lines; it is None where a pattern is anchored to the text's own
    ends, which lines do not have.
    """

    patterns: tuple[Pattern, ...]
    gate: Pattern | None


def read_patterns(fields: Fields, key: str, *, fold_case: bool = True) -> PatternSet:
    """Read a list of patterns; what RE2 does not take is a mistake at its place.

    The patterns of rules whose mistakes were looked for before are not compiled yet.
    """
    items = fields.scalars(key)
    patterns = [Deferred(item.text, fold_case=fold_case) for item in items]
    if not fields.proven:
        for item, pattern in zip(items, patterns, strict=True):
            try:
                pattern.compiled  # noqa: B018 - compiling is the test
            except ValueError as error:
                fields.mistake(item, f"{key}: {error}")
    return PatternSet(tuple(patterns), _gate([item.text for item in items], fold_case=fold_case))


def _gate(patterns: Sequence[str], *, fold_case: bool) -> Deferred | None:
    if any(re.search(r"\\[AzQ]|\(\?[a-zA-Z]*-?[a-zA-Z]*[sU]", pattern) for pattern in patterns):
        return None
    branches = (re.sub(r"\(\?P?<\w+>", "(?:", pattern) for pattern in patterns)
    either = "(?m)" + "|".join(f"(?:{branch})" for branch in branches)
    return Deferred(either, fold_case=fold_case)
