"""Paths that a configuration names: relative to its file, and never anchored."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath


def objection_to(text: str) -> str:
    """Say why a configuration may not name this path; nothing when it may."""
    if not text or not text.isprintable():
        return "a path must be printable and not empty"
    # Windows takes /a, \a, C:a and //host/a as anchored; of these POSIX takes the first and last.
    if PureWindowsPath(text).anchor:
        return f"{text[:40]!r} must be relative to the configuration file"
    return ""


def beside(path: str, relative: str) -> str:
    """Return what a path relative to the folder of `path` leads to, without detours."""
    joined = Path(path).parent / relative
    tidy = os.path.normpath(joined)
    # Behind a link to a folder, .. is another place than the text of the path says.
    return Path(tidy if real(tidy) == real(str(joined)) else joined).as_posix()


def real(path: str) -> str:
    """Return the absolute path without links, by which files are told apart."""
    return os.path.realpath(path)
