"""Which files to read: those named, and the articles in the folders named.

Files named are taken whatever they are called; in folders ``.gitignore`` files count, hidden
entries and symbolic links are passed by, and the papers of a project (README, LICENSE ...) are no
articles. The order of the arguments makes no difference.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .lazy import lazy
from .model import Failure, Skipped, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .ignoring import Ignored
    from .model import Format

FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mdx": "markdown",
}
# What these hold only their content can tell: an export, a feed, or nothing of ours.
CONTAINERS = frozenset({".xml", ".rss", ".atom", ".wxr", ".json"})
# "license-fees-rise.html" is an article, "LICENSE-MIT.txt" and "readme.zh-CN.md" are none.
_NO_ARTICLE = lazy(
    r"(?:README|CHANGELOG|LICEN[SC]E|CONTRIBUTING)(?:[._-](?:[a-z]{2}(?:[-_]\w{2,4})?|MIT|APACHE|BSD"
    r"|[AL]?GPL|MPL|[\d.]+)){0,3}\.\w+|requirements.*\.txt|robots\.txt",
    re.IGNORECASE,
)


class Found(NamedTuple):
    """A file to read, and how; None where only its content can tell."""

    path: str
    format: Format | None


Entry = Found | Skipped | Failure


def discover(paths: Sequence[str]) -> Iterator[Entry]:
    """Return the files behind `paths`, each once: named files first, then folders, sorted.

    Raises UsageError at once when a path does not exist.
    """
    names = sorted({path.replace(os.sep, "/") for path in paths})
    missing = [name for name in names if not Path(name).exists()]
    if missing:
        raise UsageError("no such file or folder: " + ", ".join(missing))
    return _discover(names)


def _discover(names: Sequence[str]) -> Iterator[Entry]:
    folders = [name for name in names if Path(name).is_dir()]
    seen: set[str] = set()
    for name in names:
        if not Path(name).is_dir():
            yield from _once(_judge_named(name), seen)
    for folder in folders:
        for entry in _walk(folder):
            yield from _once(entry, seen)


def _once(entry: Entry, seen: set[str]) -> Iterator[Entry]:
    key = os.path.realpath(entry.path)
    if key not in seen:
        seen.add(key)
        yield entry


def _judge_named(name: str) -> Entry:
    try:
        if not stat.S_ISREG(Path(name).stat().st_mode):
            return Failure(name, "not a regular file")
    except OSError as error:
        return Failure(name, _why(error))
    if not Path(name).suffix:
        return Found(name, None)
    entry = _by_extension(name)
    return entry if isinstance(entry, Found) else Skipped(name, entry.reason, named=True)


def _by_extension(path: str) -> Found | Skipped:
    extension = Path(path).suffix.lower()
    if extension in CONTAINERS:
        return Found(path, None)
    known = FORMATS.get(extension)
    if known is None:
        return Skipped(path, f"unknown file type {extension}" if extension else "no file type")
    return Found(path, known)


def _walk(folder: str) -> Iterator[Entry]:
    """Walk a folder in sorted order, without recursion: folders may nest as deep as they like."""
    from .ignoring import ignored_above

    waiting: list[tuple[str, Ignored]] = [(folder, ignored_above(folder))]
    while waiting:
        path, ignored = waiting.pop()
        try:
            with os.scandir(path) as scanned:
                entries = sorted(scanned, key=lambda entry: entry.name)
        except OSError as error:
            yield Failure(path, _why(error))
            continue
        inner: list[tuple[str, Ignored]] = []
        ignored = ignored.with_folder(path, {entry.name for entry in entries})
        for entry in entries:
            inside = _join(path, entry.name)
            if _is_folder(entry):
                if not entry.name.startswith(".") and not ignored.covers(inside + "/"):
                    inner.append((inside, ignored))
            elif not ignored.covers(inside):
                yield _judge_found(inside, entry)
        waiting += reversed(inner)


def _join(folder: str, name: str) -> str:
    if folder in {".", ""}:
        return name
    return folder.rstrip("/") + "/" + name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _judge_found(path: str, entry: os.DirEntry[str]) -> Entry:
    if entry.name.startswith("."):
        return Skipped(path, "hidden")
    try:
        if entry.is_symlink():
            return Skipped(path, "a symbolic link")
        if not entry.is_file(follow_symlinks=False):
            return Skipped(path, "not a regular file")
    except OSError as error:
        return Failure(path, _why(error))
    if _NO_ARTICLE.fullmatch(entry.name):
        return Skipped(path, "no article by its name")
    return _by_extension(path)


def _why(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
