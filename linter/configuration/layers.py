"""A configuration file and all it extends, as layers that are laid over one another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..fields import Fields, suggestion
from ..model import UnreadableError, UsageError
from ..nodes import Mistake, YamlError
from .configuration import RULE_SETS, Configuration, ConfigurationError
from .files import PYPROJECT, is_configuration, read_mapping
from .paths import beside, objection_to, real
from .settings import Layer, read_settings

if TYPE_CHECKING:
    from .configuration import Setting

MAX_CHAIN = 10
MAX_FILES = 100
_WHAT_IT_IS = f"a configuration is a file named *.yaml, *.yml or {PYPROJECT}"


def layers(path: str) -> tuple[Configuration, ...]:
    """Return what a configuration builds on, and then what it says itself, the weakest first.

    Raises ConfigurationError with the mistakes of all files, UsageError when the file itself
    cannot be read.
    """
    if not is_configuration(path):
        raise UsageError(f"{path}: {_WHAT_IT_IS}")
    stack = _Stack()
    try:
        stack.add(Path(path).as_posix(), ())
    except UnreadableError as error:
        raise UsageError(f"{path}: configuration cannot be read: {error}") from error
    if stack.mistakes:
        raise ConfigurationError(stack.mistakes)
    return tuple(stack.layers)


class _Stack:
    """The layers found so far, and the mistakes in them."""

    def __init__(self) -> None:
        self.layers: list[Configuration] = []
        self.mistakes: list[tuple[str, Mistake]] = []
        self._files = 0
        self._read: dict[str, Layer] = {}

    def add(self, path: str, trail: tuple[str, ...]) -> None:
        """Add a file after what it extends; `trail` are the files that led to it, outermost first.

        Raises UnreadableError when it cannot be read.
        """
        self._files += 1
        if path not in self._read:
            self._read[path] = self._layer(path)
        extends, configuration = self._read[path]
        for setting in extends:
            if setting.text in RULE_SETS:
                sources = {"extends": f"{path}:{setting.line}"}
                self.layers.append(Configuration(path, setting.text, sources=sources))
            else:
                self._add_other(setting, (*trail, path))
        self.layers.append(configuration)

    def _layer(self, path: str) -> Layer:
        try:
            root = read_mapping(path)
        except YamlError as error:
            self.mistakes.append((path, error.mistake))
            return Layer((), Configuration(path))
        noted: list[Mistake] = []
        layer = read_settings(Fields(root, noted), path)
        self.mistakes += ((path, mistake) for mistake in sorted(noted))
        return layer

    def _add_other(self, setting: Setting, trail: tuple[str, ...]) -> None:
        objection = _objection(setting.text) or self._too_much(trail)
        path = "" if objection else beside(setting.path, setting.text)
        if not objection and real(path) in map(real, trail):
            objection = "leads back to itself: " + " -> ".join((*trail, path))
        if not objection:
            try:
                self.add(path, trail)
            except UnreadableError as error:
                objection = f"{setting.text[:80]} cannot be read: {error}"
        if objection:
            mistake = Mistake(setting.line, setting.column, f"extends: {objection}")
            self.mistakes.append((setting.path, mistake))

    def _too_much(self, trail: tuple[str, ...]) -> str:
        if len(trail) >= MAX_CHAIN:
            return f"a chain of more than {MAX_CHAIN} files"
        return f"more than {MAX_FILES} files in all" if self._files >= MAX_FILES else ""


def _objection(text: str) -> str:
    if not is_configuration(text):
        shown = f"{text[:40]!r} is neither a set of rules ({', '.join(RULE_SETS)}) nor a path"
        return f"{shown}; {_WHAT_IT_IS}{suggestion(text, RULE_SETS)}"
    return objection_to(text)
