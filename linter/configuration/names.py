"""Whether the rules and families that a configuration names are there."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from ..fields import suggestion
from ..nodes import Mistake
from .configuration import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from .configuration import Configuration, Setting

_MOST_TOLD = 100


def check_names(
    configuration: Configuration, rules: Collection[str], families: Collection[str]
) -> None:
    """Raise ConfigurationError for the rule ids and families that are configured and not there."""
    unknown = list(islice(_unknown_names(configuration, rules, families), _MOST_TOLD))
    if unknown:
        raise ConfigurationError(unknown)


def _unknown_names(
    configuration: Configuration, rules: Collection[str], families: Collection[str]
) -> Iterator[tuple[str, Mistake]]:
    for setting in (*(configuration.select or ()), *configuration.ignore):
        if setting.text not in rules and setting.text not in families:
            yield _unknown(setting, "rule or family", (*rules, *families))
    for override in configuration.overrides.values():
        if override.rule.text not in rules:
            yield _unknown(override.rule, "rule", rules)


def _unknown(setting: Setting, what: str, known: Iterable[str]) -> tuple[str, Mistake]:
    message = f"no {what} {setting.text[:40]!r}{suggestion(setting.text, known)}"
    return setting.path, Mistake(setting.line, setting.column, message)
