"""What the configuration of a site's generator says of all articles of the site.

A blog names its author once. Jekyll states that author in the head and the feed for every post
that names none, and the themes of Hugo print it below the title.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from ..decoding import decode
from ..model import UnreadableError
from .author_data import data_root
from .frontmatter import Mapping, first_string
from .persons import NAME
from .site_files import configurations, levels, state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .frontmatter import Node
    from .site_files import State

_MAX_BYTES: Final = 512 * 1024


class SiteConfig(NamedTuple):
    """The generator ("jekyll", "hugo") and who writes what names nobody; None where unknown."""

    generator: str | None = None
    author: str | None = None


def site_config(path: str) -> SiteConfig:
    """Return what the site says that a file belongs to; nothing for a text without a file.

    A configuration that cannot be read says nothing, as the generator is the one to complain.
    """
    for folder in levels(path) if state(path) else ():
        for file, generator in configurations(folder):
            known = state(file)
            if known is not None:
                return _read(file, generator, known)
    return SiteConfig()


@lru_cache(maxsize=16)
def _read(path: str, generator: str, known: State) -> SiteConfig:
    try:
        data = Path(path).read_bytes() if known.size <= _MAX_BYTES else b""
        root = data_root(decode(data, path, markup=False))
    except (OSError, UnreadableError, RecursionError):
        root = None
    if not isinstance(root, Mapping):
        return SiteConfig(generator)
    author = next(filter(None, map(_name, _authors(root))), None)
    of_zola = root.get("base_url") is not None  # its file may be called as that of Hugo
    return SiteConfig(None if of_zola else generator, author)


def _authors(root: Mapping) -> Iterator[Node | None]:
    """Yield what may name the author of the site, or of all that Jekyll gives no other values."""
    yield root.get("author")
    yield _map(root.get("params")).get("author")
    defaults = root.get("defaults")
    for each in defaults if isinstance(defaults, tuple) else ():
        scope, values = (_map(each).get(key) for key in ("scope", "values"))
        if first_string(_map(scope).get("path")) is None:
            yield _map(values).get("author")


def _map(node: Node | None) -> Mapping:
    return node if isinstance(node, Mapping) else Mapping(())


def _name(node: Node | None) -> str | None:
    written = first_string(node.get(*NAME) if isinstance(node, Mapping) else node)
    return written.text if written else None
