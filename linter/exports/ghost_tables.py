"""The tables of a Ghost export that say what was published and by whom.

All others (settings with their keys, members, sessions) are passed over undecoded: they hold
secrets, and nothing of them may reach a report.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from .json_tree import BrokenJsonError, Object
from .json_values import Broken, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .json_documents import JsonDocument
    from .json_tree import Node

_JOINS: Final = {"posts_authors": "author_id", "posts_tags": "tag_id"}
_WANTED: Final = ("posts", "users", "tags", "posts_meta", *_JOINS)
_LAST: Final = float("inf")
_MOST_LEVELS: Final = 4


class Link(NamedTuple):
    """What a table of joins says of a post: an id, where it stands, and its rank."""

    id: str
    row: Row
    rank: float


class Tables(NamedTuple):
    """Where the posts begin, the rows they refer to, and what of the file could not be read."""

    posts: int | None
    users: Mapping[str, Row]
    tags: Mapping[str, Row]
    meta: Mapping[str, Row]
    authors_of: Mapping[str, list[Link]]
    tags_of: Mapping[str, list[Link]]
    broken: tuple[Broken, ...]


def read_tables(document: JsonDocument) -> Tables:
    """Find the tables of an export and read all but the posts."""
    reading = _Reading(document)
    at = reading.locate()
    return Tables(
        at if document.is_list(at) else reading.starts.get("posts"),
        reading.by_key("users", "id"),
        reading.by_key("tags", "id"),
        reading.by_key("posts_meta", "post_id"),
        reading.links("posts_authors"),
        reading.links("posts_tags"),
        tuple(reading.broken),
    )


class _Reading:
    def __init__(self, document: JsonDocument) -> None:
        self._document = document
        self.starts: dict[str, int] = {}
        self.broken: list[Broken] = []

    def locate(self) -> int:
        """Note where the tables begin, and return where they or the posts alone stand."""
        at = self._document.start
        try:
            at = _database(self._document, at)
            self.starts.update(self._document.keys(at))
        except BrokenJsonError as error:
            # What is wrong with a table shows again when its rows are read.
            if error.offset not in self.starts.values():
                self.broken.append(self._document.broken(error))
            self._search()
        return at

    def _search(self) -> None:
        """Look behind what cannot be read for the tables that are wanted."""
        start = self.starts.get("posts")
        for name in _WANTED if start is not None else ():
            found = self._document.find(name, start or 0)
            if name not in self.starts and found is not None:
                self.starts[name] = found

    def by_key(self, table: str, key: str) -> dict[str, Row]:
        """Return the rows of a table by one of their keys."""
        return {row.text(key): row for row in self._rows(table)}

    def links(self, table: str) -> dict[str, list[Link]]:
        """Return the rows of a table of joins by their posts, in rank."""
        links: dict[str, list[Link]] = defaultdict(list)
        for row in self._rows(table):
            rank = row.text("sort_order")
            order = int(rank) if rank.isdecimal() and len(rank) < 9 else _LAST
            links[row.text("post_id")].append(Link(row.text(_JOINS[table]), row, order))
        for found in links.values():
            found.sort(key=_rank)
        return links

    def _rows(self, table: str) -> Iterator[Row]:
        start = self.starts.get(table)
        for value in self._document.items(start, is_object) if start is not None else ():
            if isinstance(value, Broken):
                self.broken.append(value._replace(problem=f"in {table}: {value.problem}"))
            elif isinstance(value.node, Object):
                yield Row(value.node, value)


def is_object(node: Node) -> bool:
    """Tell whether a value is an object."""
    return isinstance(node, Object)


def _rank(link: Link) -> float:
    return link.rank


def _database(document: JsonDocument, start: int) -> int:
    """Return where the tables stand: under `db` and `data`, under `data`, or at the top.

    That may also be a bare list of posts.
    """
    at = start
    for _ in range(_MOST_LEVELS):
        if document.is_list(at):
            first = document.first(at)
            if not any(key == "data" for key, _ in document.keys(first)):
                return at
            at = first
        keys = (found for found in document.keys(at) if found[0] in {"db", "data", "posts"})
        key, inner = next(keys, ("posts", at))
        if key == "posts":
            return at
        at = inner
    return at
