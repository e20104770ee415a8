"""Word lists and tables that ship with the package, read once and only when needed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


# Not importlib.resources: its import takes longer than reading the tables.
_HERE = Path(__file__).parent


def data_lines(file_name: str) -> Iterator[str]:
    """Yield the lines of a shipped table without comments and blank lines."""
    lines = data_text(file_name).splitlines()
    return (line for line in lines if line and not line.startswith("#"))


def data_text(file_name: str) -> str:
    """Return a shipped table as it is."""
    return (_HERE / file_name).read_text(encoding="utf-8")


@cache
def words(section: str) -> frozenset[str]:
    """Return one section of words.txt; an unknown section is a KeyError."""
    return _sections()[section]


@cache
def _sections() -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in data_lines("words.txt"):
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), [])
        else:
            current.extend(line.split())
    return {name: frozenset(entries) for name, entries in found.items()}
