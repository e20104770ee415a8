"""Which configuration counts for a linted file: that of its folder, or the nearest one above."""

from __future__ import annotations

import os
import re
from pathlib import Path

from ..lazy import lazy
from ..model import UnreadableError
from .configuration import Configuration, ConfigurationError, load
from .files import NAMES, PYPROJECT, decoded, read, table_in

_MARK = b"[tool.newslint"
_HEADER = lazy(r"^[ \t]*\[tool\.newslint[\].]", re.MULTILINE)


class Configurations:
    """The configuration of each linted file; remembers folders and files for one run."""

    def __init__(self) -> None:
        self._nearest: dict[str, str | None] = {}
        self._loaded: dict[str | None, Configuration] = {None: Configuration()}

    def of(self, linted: str) -> Configuration:
        """Return the configuration for a linted file; raises what `nearest` and `load` raise."""
        path = self.nearest(linted)
        if path is not None and path not in self._loaded:
            self._loaded[path] = load(path)
        return self._loaded[path]

    def nearest(self, linted: str) -> str | None:
        """Return the configuration file in the folder of a linted file, or nearest above it.

        The path is relative when it lies below the working directory. Standard input has the name
        it goes by, or ``-``. Raises ConfigurationError when two files of a folder configure.
        """
        name = linted.replace(os.sep, "/")
        folder = name[: name.rfind("/") + 1]
        if folder not in self._nearest:
            # Links are not resolved: one belongs to the folder it stands in.
            self._nearest[folder] = self._upwards(Path(os.path.normpath(Path(folder).absolute())))
        return self._nearest[folder]

    def _upwards(self, start: Path) -> str | None:
        passed: list[str] = []
        found: str | None = None
        for folder in map(str, (start, *start.parents)):
            if folder in self._nearest:
                found = self._nearest[folder]
                break
            passed.append(folder)
            found = _configuration_in(folder)
            if found is not None:
                break
        self._nearest.update(dict.fromkeys(passed, found))
        return found


def _configuration_in(folder: str) -> str | None:
    inside = folder.rstrip("/") + "/"
    found = [name for name in NAMES if _is_there(inside + name)]
    if _is_there(inside + PYPROJECT) and _configures(inside + PYPROJECT):
        found.append(PYPROJECT)
    if not found:
        return None
    path = _shown(inside + found[0])
    if len(found) > 1:
        from ..nodes import Mistake

        message = f"{found[1]} in the same folder configures newslint, too; keep one of them"
        raise ConfigurationError([(path, Mistake(1, 1, message))])
    return path


def _is_there(path: str) -> bool:
    # A link that leads nowhere is there: it must be told, not passed over.
    try:
        os.lstat(path)
    except OSError:
        return False
    return True


def _shown(path: str) -> str:
    here, found = Path.cwd(), Path(path)
    return (found.relative_to(here) if found.is_relative_to(here) else found).as_posix()


def _configures(path: str) -> bool:
    """Say whether a pyproject.toml has our table; what cannot be read is none of ours."""
    try:
        data = read(path)
    except UnreadableError:
        return False
    return _MARK in data and _has_table(data)


def _has_table(data: bytes) -> bool:
    from ..nodes import YamlError

    try:
        text = decoded(data)
        return _HEADER.search(text) is not None and table_in(text) is not None
    except YamlError:
        return True  # It is told when the file is loaded.
