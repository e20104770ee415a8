"""The files of rules and of shared word lists: those that ship and those of a site's folders."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from ..model import UsageError
from ..nodes import Mistake, no_text

LISTS = "lists"
_SUFFIXES = (".yaml", ".yml")
MOST_FILES = 10_000
MAX_BYTES = 4_000_000


class RuleFile(NamedTuple):
    """A rule file; `layer` 0 ships, later folders have higher ones.

    `path` is shown to users. What ships is read from `source` when it is asked for: at most starts
    the pack holds what is needed of it.
    """

    path: str
    family: str
    stem: str
    written: str
    layer: int = 0
    source: Path | None = None

    @property
    def text(self) -> str:
        """What the file holds."""
        return self.written if self.source is None else self.source.read_text(encoding="utf-8")

    @property
    def state(self) -> str:
        """What changes when the file does: its text, or size and time of one that ships."""
        if self.source is None:
            return self.written
        status = self.source.stat()
        return f"{status.st_size} {status.st_mtime_ns}"


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
    """What a folder of rules holds, and what of it cannot be read."""

    rules: tuple[RuleFile, ...]
    lists: tuple[ListFile, ...]
    mistakes: tuple[tuple[str, Mistake], ...]


def shipped() -> Folder:
    """Return the rules and lists that ship with newslint."""
    # The package's own folder, not importlib.resources: its import takes longer than the rules.
    root = Path(import_module("newslint.rules").__path__[0])
    rules = tuple(
        RuleFile(
            f"rules/{file.parent.name}/{file.name}",
            file.parent.name,
            file.stem,
            "",
            source=file,
        )
        for file in sorted(root.glob("*/*.yaml"))
    )
    lists = (
        ListFile(f"rules/{LISTS}/{file.name}", file.stem, file.read_text(encoding="utf-8"))
        for file in _lists(root)
    )
    return Folder(rules, tuple(lists), ())


def of_folder(folder: str, layer: int) -> Folder:
    """Return the rules and lists of a site's folder; hidden files and folders are passed by.

    Symbolic links that lead out of the folder are not followed: a rule folder in a pull request
    must not make files readable that lie elsewhere. Raises UsageError for a folder that does not
    exist or holds no rule.
    """
    root = Path(folder)
    if not root.is_dir():
        raise UsageError(f"{folder}: no such folder of rules")
    found = _found(root)
    if not found:
        raise UsageError(f"{folder}: no rule files (*.yaml) in it")
    reading = _Reading(root.resolve(), [])
    rules = [
        RuleFile(path.as_posix(), _family(path, root), path.stem, text, layer)
        for path in found
        if (text := reading.text(path)) is not None
    ]
    lists = [
        ListFile(path.as_posix(), path.stem, text)
        for path in _lists(root)
        if (text := reading.text(path)) is not None
    ]
    return Folder(tuple(rules), tuple(lists), tuple(reading.mistakes))


def _family(path: Path, root: Path) -> str:
    return path.parent.name if path.parent != root else "site"


def _found(root: Path) -> list[Path]:
    """Return the rule files below a folder; a configuration beside them is none."""
    found = [
        path
        for path in root.rglob("*")
        if path.suffix in _SUFFIXES
        and path.stem != "newslint"
        and not any(part.startswith(".") for part in path.relative_to(root).parts)
        and path.is_file()
    ]
    if len(found) > MOST_FILES:
        raise UsageError(f"{root.as_posix()}: more than {MOST_FILES:,} rule files")
    return sorted(found)


def _lists(root: Path) -> list[Path]:
    return sorted(path for path in (root / LISTS).glob("*.txt") if path.is_file())


class _Reading(NamedTuple):
    """Reads the files of a folder; what cannot be read is noted at its place."""

    inside: Path
    mistakes: list[tuple[str, Mistake]]

    def text(self, path: Path) -> str | None:
        """Return the text of a file, None where it cannot be read."""
        if not path.resolve().is_relative_to(self.inside):
            return self._note(path, Mistake(1, 1, "leads out of the folder of rules"))
        try:
            if path.stat().st_size > MAX_BYTES:
                return self._note(path, Mistake(1, 1, f"larger than {MAX_BYTES:,} bytes"))
            data = path.read_bytes()
        except OSError as error:
            return self._note(path, Mistake(1, 1, f"cannot be read: {error.strerror or error}"))
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            return self._note(path, no_text(data, error))

    def _note(self, path: Path, mistake: Mistake) -> None:
        self.mistakes.append((path.as_posix(), mistake))


def wrong_number(file: ListFile, most: int) -> Mistake | None:
    """Return the mistake of a list with no words, or more than a rule can have phrases."""
    number = len(file.words())
    if not number:
        return Mistake(1, 1, "the list holds no words: one a line, # begins a comment")
    return Mistake(1, 1, f"a list holds at most {most:,} words") if number > most else None
