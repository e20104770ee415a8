"""Users of WordPress as its REST interface lists them, which supply what posts leave out.

Posts name their author by a number, exports in XML by a login. A list of the site's users saved
beside them says who that is, and what the author box says of them.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from ..decoding import decode
from ..html.assembly import copy_blocks
from ..links import host_of
from ..model import Source, UnreadableError
from .json_tree import Array, Object, parse_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .json_tree import Node

_MOST_BYTES: Final = 8 * 1024 * 1024
_MOST_FILES: Final = 10_000
_SNIFFED: Final = 4096
_KEYS: Final = (b'"avatar_urls"', b'"description"')


class User(NamedTuple):
    """A user: `id` as written, `slug` of the page about them; what is not known is ""."""

    id: str
    slug: str
    name: str
    bio: str
    link: str


class Users:
    """Users to look up; of none of two that differ and share a key can be said who is meant."""

    def __init__(self, users: Iterable[User]) -> None:
        self._users = tuple(dict.fromkeys(users))

    def __len__(self) -> int:
        return len(self._users)

    def find(self, *, id: str = "", slug: str = "", name: str = "", site: str = "") -> User | None:  # noqa: A002 - the key's name
        """Return the one user with such an id, slug or name; None when there is none or several.

        `site` is an address of the site that asks: users of another one are not meant.
        """
        host = host_of(site)
        found = {
            user
            for user in self._users
            if (id and user.id == id)
            or (slug and user.slug == slug)
            or (name and user.name.casefold() == name.casefold())
            if not host or not user.link or host_of(user.link) == host
        }
        return found.pop() if len(found) == 1 else None


NO_USERS: Final = Users(())


def users_beside(path: str) -> Users:
    """Return the users listed in the JSON files of a file's folder; standard input has none.

    What is no list of users, too large or broken counts for nothing here.
    """
    if path == "-":
        return NO_USERS
    folder = Path(path).parent
    try:
        return _users_in(str(folder), folder.stat().st_mtime_ns)
    except (OSError, ValueError):
        return NO_USERS


def user_of(node: Node) -> User | None:
    """Return the user that an object of the REST interface is; None for anything else."""
    if not isinstance(node, Object) or not _is_user(node):
        return None
    said = {key: node.text(key) or "" for key in ("id", "slug", "name", "description", "link")}
    bio = shown_text(said["description"])
    return User(said["id"], said["slug"], shown_text(said["name"]), bio, said["link"])


def _is_user(node: Object) -> bool:
    """Tell users from terms, which have nearly the same keys, and from posts."""
    if not all(node.scalar(key) for key in ("id", "slug", "name")):
        return False
    if any(node.get(key) is not None for key in ("taxonomy", "title", "content", "count")):
        return False
    keys = {name for name, _ in node.pairs}
    return "avatar_urls" in keys or {"description", "link", "url"} <= keys


@lru_cache(maxsize=16)  # asked again for every file of a folder
def _users_in(folder: str, _changed: int) -> Users:
    return Users(user for file in _candidates(folder) for user in _listed(file))


def _candidates(folder: str) -> Iterator[str]:
    """Yield the JSON files of a folder that may be lists of users, sorted."""
    with os.scandir(folder) as scanned:
        names = sorted(entry.name for entry in scanned if _is_small_json(entry))
    for name in names[:_MOST_FILES]:
        path = Path(folder, name)
        with suppress(OSError), path.open("rb") as stream:
            start = stream.read(_SNIFFED)
            if any(key in start for key in _KEYS):
                yield str(path)


def _is_small_json(entry: os.DirEntry[str]) -> bool:
    if not entry.name.lower().endswith(".json"):
        return False
    try:
        return (
            entry.is_file(follow_symlinks=False)
            and entry.stat(follow_symlinks=False).st_size <= _MOST_BYTES
        )
    except OSError:
        return False


def _listed(path: str) -> Iterator[User]:
    try:
        with Path(path).open("rb") as stream:
            source = decode(stream.read(_MOST_BYTES), path, markup=False)
        node = parse_json(source.text)
    except (OSError, UnreadableError):
        return
    for member in node.items if isinstance(node, Array) else (node,):
        user = user_of(member)
        if user is not None:
            yield user


def shown_text(text: str) -> str:
    """Return what readers see of a text that may hold tags and references of HTML."""
    if "<" not in text and "&" not in text:
        return text.strip()
    return " ".join(block.text.strip() for block in copy_blocks(Source("", text)) if block.text)
