"""The files that configure: which names they have, and what stands in them.

They come with the articles, from whoever sent those: nothing but regular files of bounded size is
read, and what is wrong with one is told with its place.
"""

from __future__ import annotations

import stat
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ..model import UnreadableError

if TYPE_CHECKING:
    from ..nodes import Mapping, Node

NAMES: Final = ("newslint.yaml", "newslint.yml")
PYPROJECT: Final = "pyproject.toml"
MAX_BYTES: Final = 4_000_000
_TABLE: Final = ("tool", "newslint")


def is_configuration(path: str) -> bool:
    """Say whether a file of this name is read as a configuration."""
    return Path(path).name == PYPROJECT or Path(path).suffix in (".yaml", ".yml")


def read_mapping(path: str) -> Mapping:
    """Return what a configuration file holds.

    Raises UnreadableError for what is no regular file that can be read, YamlError for what is no
    mapping in YAML or TOML.
    """
    from ..nodes import Mapping, Mistake, YamlError
    from ..yaml_tree import parse

    text = decoded(read(path))
    if Path(path).name == PYPROJECT:
        table = table_in(text)
        if table is None:
            raise YamlError(Mistake(1, 1, "there is no table [tool.newslint]"))
    else:
        table = parse(text) or Mapping((), 1, 1)
    if not isinstance(table, Mapping):
        raise YamlError(Mistake(table.line, table.column, "a configuration is a mapping of keys"))
    return table


# Asked twice of a file: whether the table is there, and then for what it holds.
@lru_cache(maxsize=2)
def table_in(text: str) -> Node | None:
    """Return ``[tool.newslint]`` of a pyproject.toml; raises YamlError for what is not TOML."""
    from ..nodes import Mapping
    from .toml_tree import parse

    node: Node | None = parse(text)
    for name in _TABLE:
        pairs = node.pairs if isinstance(node, Mapping) else ()
        node = next((value for key, value in pairs if key.text == name), None)
    return node


def decoded(data: bytes) -> str:
    """Return the text of a file; raises YamlError when it is too long or not UTF-8."""
    from ..nodes import Mistake, YamlError, no_text

    if len(data) > MAX_BYTES:
        raise YamlError(Mistake(1, 1, f"file is longer than {MAX_BYTES:,} bytes"))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise YamlError(no_text(data, error)) from error


def read(path: str) -> bytes:
    """Return the bytes of a regular file, one more than is allowed at most.

    Raises UnreadableError; folders, devices and pipes are never opened.
    """
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode):
            raise UnreadableError("not a regular file")
        with Path(path).open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError((error.strerror or str(error)).lower()) from error
