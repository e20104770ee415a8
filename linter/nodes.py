"""Trees of strings with positions, into which configuration and rule files are read.

`yaml_tree` and `toml_tree` make them; whoever has them already needs no parser.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias

from .model import UsageError

_MOST_SHOWN = 100
MAX_DEPTH = 40
MAX_CHARACTERS = 1_000_000


class Mistake(NamedTuple):
    """One thing wrong in a file, 1-based position."""

    line: int
    column: int
    message: str


def no_text(data: bytes, error: UnicodeDecodeError) -> Mistake:
    """Return where the first byte stands that is not UTF-8."""
    before = data[: error.start].decode("utf-8-sig")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Mistake(line, column, "a byte that is not UTF-8")


class MistakesError(UsageError):
    """Files with mistakes; the message lists them as ``file:line:column: what``, a line each.

    `mistakes` are (path, mistake) pairs in the order in which they are shown.
    """

    def __init__(self, mistakes: Iterable[tuple[str, Mistake]]) -> None:
        self.mistakes = tuple(dict.fromkeys(mistakes))
        lines = [f"{path}:{m.line}:{m.column}: {m.message}" for path, m in self.mistakes]
        hidden = len(lines) - _MOST_SHOWN
        if hidden > 0:
            lines[_MOST_SHOWN:] = [f"... and {hidden} more mistakes"]
        super().__init__("\n".join(lines))


class YamlError(Exception):
    """The text is not YAML that we read; carries where and why."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.message)
        self.mistake = mistake


class Scalar(NamedTuple):
    """A value as written; `quoted` tells ``"1"`` from ``1``."""

    text: str
    line: int
    column: int
    quoted: bool


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


class Mapping(NamedTuple):
    """Key-value pairs in file order, duplicates included."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping
