"""The keys of one configuration file, read from its tree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..fields import Fields
from ..lazy import lazy
from ..nodes import Mapping, Mistake, Scalar
from .configuration import Configuration, Setting
from .overrides import read_list, read_override, read_severity
from .paths import beside, objection_to
from .site import read_publisher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Severity
    from ..nodes import Node
    from .configuration import Override

KEYS = (
    *("extends", "rules", "lists", "select", "ignore", "override", "facts", "site"),
    *("fail-on", "min-severity"),
)
MAX_KEYS = 1_000
_MOST_MISTAKES = 100
_NAME = lazy(r"[a-z0-9_-]+")


class Layer(NamedTuple):
    """What one file extends, and what it says itself."""

    extends: tuple[Setting, ...]
    configuration: Configuration


def read_settings(fields: Fields, path: str) -> Layer:
    """Read the keys of one file; everything that is wrong with it is noted in the fields."""
    file = _File(fields, path)
    layer = Layer(
        file.settings("extends"),
        Configuration(
            path=path,
            rule_folders=file.folders("rules"),
            lists=file.texts_by_name("lists"),
            select=file.selection("select"),
            ignore=file.names("ignore"),
            overrides=file.overrides("override"),
            facts=file.texts_by_name("facts"),
            publisher=read_publisher(file.fields, file.state),
            fail_on=file.severity("fail-on"),
            min_severity=file.severity("min-severity"),
            sources=file.sources,
        ),
    )
    file.fields.finish()
    return layer


class _File:
    """A file that is being read; `sources` says where it gives a key, or a name below one."""

    def __init__(self, fields: Fields, path: str) -> None:
        given = _bounded(_with_values(fields.node), fields.mistakes)
        self.fields = fields.sharing(given, "key")
        self.path = path
        self.sources: dict[str, str] = {}

    def _setting(self, node: Scalar, text: str) -> Setting:
        return Setting(text, self.path, node.line, node.column)

    def state(self, key: str, node: Node) -> None:
        """Note where a key is given."""
        self.sources[key] = f"{self.path}:{node.line}"

    def settings(self, key: str) -> tuple[Setting, ...]:
        """Return a text or a list of texts."""
        return tuple(self._setting(node, node.text) for node in read_list(self.fields, key))

    def names(self, key: str) -> tuple[Setting, ...]:
        """Return names: each a text of its own, or separated by commas as on a command line."""
        return tuple(
            self._setting(node, name.strip())
            for node in read_list(self.fields, key)
            for name in node.text.split(",")
            if name.strip()
        )

    def selection(self, key: str) -> tuple[Setting, ...] | None:
        """Return names, None where the key is not given; a lint without rules is a mistake."""
        noted = len(self.fields.mistakes)
        node, names = self.fields.get(key), self.names(key)
        if node is None:
            return None
        if not names and len(self.fields.mistakes) == noted:
            self.fields.mistake(node, f"{key} is empty; leave it out to run every rule")
        self.state(key, node)
        return names

    def folders(self, key: str) -> tuple[Setting, ...]:
        """Return folders by the paths under which they can be opened."""
        found: list[Setting] = []
        for node in read_list(self.fields, key):
            objection = objection_to(node.text)
            path = "" if objection else beside(self.path, node.text)
            if not objection and not Path(path).is_dir():
                objection = f"no such folder: {path}"
            if objection:
                self.fields.mistake(node, f"{key}: {objection}")
            found.append(self._setting(node, path))
        return tuple(found)

    def severity(self, key: str) -> Severity | None:
        """Return a severity, None where the key is not given."""
        node = self.fields.get(key)
        if node is not None:
            self.state(key, node)
        return read_severity(self.fields, key)

    def texts_by_name(self, key: str) -> dict[str, tuple[str, ...]]:
        """Return lists of texts by names of the user's own; one text counts as a list of one."""
        found: dict[str, tuple[str, ...]] = {}
        for fields, name, _ in self._entries(key):
            if not _NAME.fullmatch(name.text):
                fields.mistake(name, f"{key}: {name.text[:40]!r} is no name of a-z, 0-9, - and _")
                continue
            texts = fields.scalars(name.text, required=True)
            for node in texts:
                if not node.text.strip():
                    fields.mistake(node, f"{name.text} holds an empty text")
            found[name.text] = tuple(node.text for node in texts)
        return found

    def overrides(self, key: str) -> dict[str, Override]:
        """Return what is changed of rules, by their ids."""
        return {
            name.text: read_override(self._setting(name, name.text), node, fields)
            for fields, name, node in self._entries(key)
        }

    def _entries(self, key: str) -> Iterator[tuple[Fields, Scalar, Node]]:
        """Yield what a mapping holds under names of the user's own, until it is hopeless."""
        node = self.fields.get(key)
        if not isinstance(node, Mapping):
            self.fields.nested(key)  # which notes the mistake
            return
        fields = self.fields.sharing(_bounded(node, self.fields.mistakes), "name")
        first = {pair[0].text: pair for pair in reversed(fields.node.pairs)}
        for name, value in reversed(first.values()):
            if len(fields.mistakes) > _MOST_MISTAKES:
                return
            self.state(f"{key}.{name.text}", name)
            yield fields, name, value


def _with_values(root: Mapping) -> Mapping:
    """Leave out keys of ours without a value: often all that stood below is commented out."""
    return root._replace(
        pairs=tuple(
            (key, node)
            for key, node in root.pairs
            if key.text not in KEYS or not isinstance(node, Scalar) or node.text or node.quoted
        )
    )


def _bounded(node: Mapping, mistakes: list[Mistake]) -> Mapping:
    if len(node.pairs) > MAX_KEYS:
        key = node.pairs[MAX_KEYS][0]
        mistakes.append(Mistake(key.line, key.column, f"more than {MAX_KEYS:,} keys"))
    return node._replace(pairs=node.pairs[:MAX_KEYS])
