"""What ``.gitignore`` files leave out: those of a folder, its parents and what lies below it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from pathspec import GitIgnoreSpec

_FILE = ".gitignore"
_MAX_BYTES = 1_000_000


class Ignored(NamedTuple):
    """The ignore files in force, outermost first, each with the absolute folder it stands in."""

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    def with_folder(self, folder: str, names: AbstractSet[str]) -> Ignored:
        """Add the ignore file of a folder whose entries are `names`, if it has one."""
        if _FILE not in names:
            return self
        base = str(Path(folder).absolute())
        spec = _read(base)
        return self if spec is None else Ignored((*self.specs, (base, spec)))

    def covers(self, path: str) -> bool:
        """Say whether a path is left out; folders end in a slash, the innermost file decides."""
        if not self.specs:
            return False
        absolute = Path(path).absolute()
        tail = "/" if path.endswith("/") else ""
        for base, spec in reversed(self.specs):
            relative = os.path.relpath(absolute, base).replace(os.sep, "/")
            verdict = spec.check_file(relative + tail).include
            if verdict is not None:
                return verdict
        return False


def ignored_above(folder: str) -> Ignored:
    """Gather the ignore files from the repository's root down to the parent of a folder.

    A folder that they leave out itself was named on purpose: then they do not count.
    """
    top = Path(folder).absolute()
    parents: list[Path] = []
    for parent in (top, *top.parents):
        if parent != top:
            parents.append(parent)
        if (parent / ".git").exists():
            break
    else:
        return Ignored()
    ignored = Ignored()
    for parent in reversed(parents):
        if (parent / _FILE).is_file():
            ignored = ignored.with_folder(str(parent), {_FILE})
    return Ignored() if _leaves_out(ignored, top, parents) else ignored


def _leaves_out(ignored: Ignored, top: Path, parents: list[Path]) -> bool:
    return bool(parents) and any(ignored.covers(f"{inner}/") for inner in (top, *parents[:-1]))


def _read(folder: str) -> GitIgnoreSpec | None:
    """Read an ignore file; one that cannot be read leaves nothing out."""
    from pathspec import GitIgnoreSpec

    try:
        with Path(folder, _FILE).open("rb") as stream:
            lines = stream.read(_MAX_BYTES).decode("utf-8", "replace").splitlines()
        return GitIgnoreSpec.from_lines(lines)
    except (OSError, ValueError):
        return None
