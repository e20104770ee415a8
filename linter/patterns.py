"""Patterns from rule files, run by RE2: linear time, whatever the rule says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

import re2


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

    groupindex: dict[str, int]

    def search(self, text: str) -> Match | None:
        """Find the first match."""
        ...

    def fullmatch(self, text: str) -> Match | None:
        """Match the whole text."""
        ...

    def finditer(self, text: str) -> Iterator[Match]:
        """Find all matches that do not overlap."""
        ...


def compile_gate(patterns: Sequence[str], *, fold_case: bool = True) -> Pattern | None:
    """Compile what matches a text of many lines wherever one of the patterns matches a line.

    None when a pattern is anchored to the text's own ends, which lines do not have.
    """
    if any(re.search(r"\\[AzQ]|\(\?[a-zA-Z]*-?[a-zA-Z]*[sU]", pattern) for pattern in patterns):
        return None
    branches = (re.sub(r"\(\?P?<\w+>", "(?:", pattern) for pattern in patterns)
    return compile_pattern("(?m)" + "|".join(f"(?:{b})" for b in branches), fold_case=fold_case)


def compile_pattern(text: str, *, fold_case: bool = True) -> Pattern:
    """Compile a pattern; ValueError says what RE2 does not take."""
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
