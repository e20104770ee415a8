"""Where the files of a site lie that say who its authors are, from an article's folder upwards.

Jekyll and Eleventy keep one file of people in ``_data``, Hugo in ``data``, Docusaurus beside the
posts; all of them, and Astro, may have a folder with one file a person instead.
"""

from __future__ import annotations

import os
import stat
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from ..lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_LEVELS: Final = 8
_MOST_ENTRIES: Final = 50_000
_ROOTS: Final = frozenset(
    """.git hugo.toml hugo.yaml hugo.yml hugo.json config.toml _config.yml _config.yaml _config.toml
    astro.config.mjs astro.config.js astro.config.ts astro.config.mts docusaurus.config.js
    docusaurus.config.ts docusaurus.config.mjs .eleventy.js eleventy.config.js eleventy.config.mjs
    eleventy.config.cjs eleventy.config.ts zola.toml""".split()  # noqa: SIM905
)
_CONFIGURATIONS: Final = {
    **dict.fromkeys(("_config.yml", "_config.yaml", "_config.toml"), "jekyll"),
    **dict.fromkeys(("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"), "hugo"),
}
_CONFIGURATIONS_BESIDE_CONTENT: Final = {  # of many programs, if there is no content beside them
    **dict.fromkeys(("config.toml", "config.yaml", "config.yml", "config.json"), "hugo"),
}
_DATA_FOLDERS: Final = ("_data", "data", "src/_data", "src/data")
_DATA_NAMES: Final = (
    *("authors", "author", "members", "people", "team", "staff", "contributors", "writers"),
)
PEOPLE: Final = ("authors", "_authors", "author", "_author")
_PEOPLE_FOLDERS: Final = (
    *PEOPLE,
    *("content/authors", "content/author", "src/content/authors", "src/content/author"),
)
_DATA: Final = (".yml", ".yaml", ".json", ".toml")
_PAGES: Final = (".md", ".mdx", ".markdown")
_INDEX: Final = ("_index.md", "index.md", "index.mdx")
_NO_WORD = lazy(r"[\W_]+")


def slug(name: str) -> str:
    """Return what a name and the names of files and keys for it have in common."""
    return _NO_WORD.sub("-", name.casefold()).strip("-")


def levels(path: str) -> Iterator[str]:
    """Yield the folders from that of a file up to the root of its site, at most eight.

    They are as relative as the path is.
    """
    folder = os.path.dirname(path) or "."  # noqa: PTH120 - a path would lose the leading "./"
    for _ in range(MOST_LEVELS):
        yield folder
        above = os.path.normpath(f"{folder}/..")
        if _ROOTS & entries(folder).keys() or _changed(above) == _changed(folder):
            return
        folder = above.replace(os.sep, "/")


def configurations(folder: str) -> Iterator[tuple[str, str]]:
    """Yield the files in a folder that configure a generator, and which one that is."""
    found = entries(folder)
    beside = _CONFIGURATIONS_BESIDE_CONTENT if "content" in found else {}
    for name, generator in (_CONFIGURATIONS | beside).items():
        if name in found:
            yield _join(folder, name), generator


def files_of_people(folder: str) -> Iterator[str]:
    """Yield the data files below a folder that list the people of a site."""
    for inside, names in (("", ("authors",)), *((name, _DATA_NAMES) for name in _DATA_FOLDERS)):
        found = _inside(folder, inside)
        for name in names:
            for ending in _DATA:
                if name + ending in found:
                    yield _join(folder, inside, name + ending)


def folders_of_people(folder: str) -> Iterator[str]:
    """Yield the folders below a folder that have a file for each of the people of a site."""
    for inside in _PEOPLE_FOLDERS:
        above, _, name = inside.rpartition("/")
        if name in _inside(folder, above):
            yield _join(folder, inside)
    for inside in _DATA_FOLDERS:
        found = _inside(folder, inside)
        yield from (_join(folder, inside, name) for name in _DATA_NAMES if name in found)


def files_of_person(people: str, name: str) -> Iterator[str]:
    """Yield the files of such a folder that are about one person, by the slug of their name."""
    for entry in _by_slug(people, _changed(people)).get(name, ()):
        if os.path.splitext(entry)[1] in (*_DATA, *_PAGES):  # noqa: PTH122
            yield _join(people, entry)
        else:
            index = next((page for page in _INDEX if page in entries(_join(people, entry))), "")
            yield from [_join(people, entry, index)] if index else []


def _inside(folder: str, inside: str) -> Mapping[str, None]:
    """Return the names in a folder's folder, which few folders have."""
    here = entries(folder)
    if not inside:
        return here
    return entries(_join(folder, inside)) if inside.split("/")[0] in here else {}


def entries(folder: str) -> Mapping[str, None]:
    """Return the names in a folder; none when it cannot be read."""
    changed = _changed(folder)
    return _listed(folder, changed) if changed else {}


class State(NamedTuple):
    """What changes when a file or a folder does."""

    inode: int
    changed: int
    size: int


def state(path: str) -> State | None:
    """Return the state of a regular file; None for anything else, a link included."""
    try:
        found = os.lstat(path)
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return State(found.st_ino, found.st_mtime_ns, found.st_size)


def _changed(folder: str) -> State | None:
    try:
        found = os.stat(folder)  # noqa: PTH116 - it is asked a dozen times an article
    except (OSError, ValueError):
        return None
    return State(found.st_ino, found.st_mtime_ns, 0) if stat.S_ISDIR(found.st_mode) else None


@lru_cache(maxsize=256)
def _listed(folder: str, _changed: State) -> dict[str, None]:
    try:
        with os.scandir(folder) as scanned:
            return dict.fromkeys(sorted(entry.name for entry in islice(scanned, _MOST_ENTRIES)))
    except OSError:
        return {}


@lru_cache(maxsize=64)
def _by_slug(folder: str, changed: State | None) -> dict[str, list[str]]:
    """Return the entries of a folder of people by what their names say."""
    found: dict[str, list[str]] = {}
    for entry in _listed(folder, changed) if changed else ():
        stem, ending = os.path.splitext(entry)  # noqa: PTH122
        known = ending in (*_DATA, *_PAGES)
        if not entry.startswith("_index."):
            found.setdefault(slug(stem if known else entry), []).append(entry)
    return found


def _join(*parts: str) -> str:
    path = "/".join(part for part in parts if part and part != ".")
    return path or "."
