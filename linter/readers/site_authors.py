"""Authors whom an article names by an id or by name, and of whom its site's data say more."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from ..decoding import decode
from ..model import Failure, UnreadableError
from .author_data import Entry, read_entries
from .site_files import (
    files_of_people,
    files_of_person,
    folders_of_people,
    levels,
    slug,
    state,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .site_files import State

_MAX_BYTES: Final = 512 * 1024
_LONGEST_ID: Final = 120
# Tina and Decap name the file itself: content/authors/jane.md
_ENDINGS: Final = (".md", ".mdx", ".json", ".yml", ".yaml", ".toml")


class SiteAuthors:
    """Looks authors up in the data of the site that a file belongs to.

    A text without a file belongs to none. `failures` are the data files that cannot be read.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._failures: dict[Failure, None] = {}

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Return what stood in the way of looking somebody up."""
        return tuple(self._failures)

    def find(self, identity: str) -> Entry | None:
        """Return what the data nearest to the file say of somebody."""
        if len(identity) > _LONGEST_ID:
            return None
        wanted = slug(_stem(identity))
        return next(self._found(wanted), None) if wanted else None

    def _found(self, wanted: str) -> Iterator[Entry]:
        for files, folders in self._places:
            for path in files:
                yield from self._in_file(path, wanted)
            for people in folders:
                for path in files_of_person(people, wanted):
                    yield from self._in_file(path, "")

    @cached_property
    def _places(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        """Files and folders of people, from the folder of the text upwards."""
        return tuple(
            (tuple(files_of_people(folder)), tuple(folders_of_people(folder)))
            for folder in (levels(self._path) if state(self._path) else ())
        )

    def _in_file(self, path: str, wanted: str) -> Iterator[Entry]:
        """Yield the person called so; the only one of a file of its own, where none is."""
        known = state(path)
        read = _read(path, known) if known else _Read({})
        if read.problem:
            self._failures[Failure(path, read.problem)] = None
        entry = read.people.get(wanted)
        if entry is not None:
            yield entry


class _Read(NamedTuple):
    """The people of a data file by the slugs of their ids and names, or why there are none."""

    people: Mapping[str, Entry]
    problem: str | None = None


@lru_cache(maxsize=256)
def _read(path: str, known: State) -> _Read:
    if known.size > _MAX_BYTES:
        return _Read({}, f"author data, longer than {_MAX_BYTES // 1024} kB")
    try:
        source = decode(Path(path).read_bytes(), path, markup=False)
        people: dict[str, Entry] = {}
        for name, entry in read_entries(source):
            people.setdefault(name if name == "" else slug(name), entry)
    except OSError as error:
        return _Read({}, f"author data, cannot be read: {error.strerror or error}")
    except UnreadableError as error:
        return _Read({}, "author data, " + str(error).removeprefix("front matter, "))
    except RecursionError:
        return _Read({}, "author data, nested too deep")
    return _Read(people)


def _stem(identity: str) -> str:
    """Return the name of the file that an id may be the path of."""
    name = identity.rsplit("/", 1)[-1]
    ending = next((ending for ending in _ENDINGS if name.endswith(ending)), None)
    return name.removesuffix(ending) if ending else identity
