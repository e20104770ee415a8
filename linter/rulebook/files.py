"""The files of rules and of shared word lists: those that ship and those of a site's folders."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from ..model import UsageError
from ..nodes import Mistake

LISTS = "lists"
_SUFFIXES = (".yaml", ".yml")
MOST_FILES = 10_000
MAX_BYTES = 4_000_000


class RuleFile(NamedTuple):
    """The text of a rule file; `layer` 0 ships, later folders have higher ones.

    `path` is shown to users.
    """

    path: str
    family: str
    stem: str
    text: str
    layer: int = 0


class ListFile(NamedTuple):
    """A shared list of words as its file has it, a line each."""

    path: str
    name: str
    text: str

    def words(self) -> tuple[str, ...]:
        """Return the words: lines without blank ones and those that begin with #."""
        lines = (line.strip() for line in self.text.splitlines())
        return tuple(line for line in lines if line and not line.startswith("#"))


class Folder(NamedTuple):
    """What a folder of rules holds."""

    rules: tuple[RuleFile, ...]
    lists: tuple[ListFile, ...]


def shipped() -> Folder:
    """Return the rules and lists that ship with newslint."""
    # The package's own folder, not importlib.resources: its import takes longer than the rules.
    root = Path(import_module("newslint.rules").__path__[0])
    rules = tuple(
        RuleFile(f"rules/{file.parent.name}/{file.name}", file.parent.name, file.stem, _text(file))
        for file in sorted(root.glob("*/*.yaml"))
    )
    lists = (ListFile(f"rules/{LISTS}/{f.name}", f.stem, _text(f)) for f in _lists(root))
    return Folder(rules, tuple(lists))


def of_folder(folder: str, layer: int) -> Folder:
    """Return the rules and lists of a site's folder.

    Symbolic links that lead out of the folder are refused: a rule folder in a pull request must
    not make files readable that lie elsewhere. Raises UsageError for a folder that does not exist
    or holds no rule, and for files that cannot be read.
    """
    root = Path(folder)
    if not root.is_dir():
        raise UsageError(f"{folder}: no such folder of rules")
    inside = root.resolve()
    rules = tuple(
        RuleFile(path.as_posix(), _family(path, root), path.stem, _read(path, inside), layer)
        for path in _found(root)
    )
    if not rules:
        raise UsageError(f"{folder}: no rule files (*.yaml) in it")
    lists = (ListFile(path.as_posix(), path.stem, _read(path, inside)) for path in _lists(root))
    return Folder(rules, tuple(lists))


def _family(path: Path, root: Path) -> str:
    return path.parent.name if path.parent != root else "site"


def _found(root: Path) -> list[Path]:
    """Return the rule files below a folder; a configuration beside them is none."""
    found = [
        path
        for path in root.rglob("*")
        if path.suffix in _SUFFIXES and path.stem != "newslint" and path.is_file()
    ]
    if len(found) > MOST_FILES:
        raise UsageError(f"{root.as_posix()}: more than {MOST_FILES:,} rule files")
    return sorted(found)


def _lists(root: Path) -> Iterator[Path]:
    return iter(sorted((root / LISTS).glob("*.txt")))


def _read(path: Path, inside: Path) -> str:
    if not path.resolve().is_relative_to(inside):
        raise UsageError(f"{path.as_posix()}: leads out of the folder of rules")
    return _text(path)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UsageError(f"{path.as_posix()}: larger than {MAX_BYTES:,} bytes")
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path.as_posix()}: cannot be read: {error}") from error


def wrong_number(file: ListFile, most: int) -> Mistake | None:
    """Return the mistake of a list with no words, or more than a rule can have phrases."""
    number = len(file.words())
    if not number:
        return Mistake(1, 1, "the list holds no words: one a line, # begins a comment")
    return Mistake(1, 1, f"a list holds at most {most:,} words") if number > most else None
