"""Which rules judge an input, and from which severity on it counts: configuration and options."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from .configuration.configuration import DEFAULT_FAIL_ON, Configuration, load
from .configuration.names import check_names
from .configuration.nearest import Configurations
from .engine import Plan
from .fingerprints import secret_key
from .masking import Mask
from .model import Severity
from .rulebook import Site, load_rules
from .rulebook.files import LISTS
from .rulebook.rule import Rule
from .selection import select


class Choice(NamedTuple):
    """What the command line says about rules; None and () where it says nothing.

    `shown` is what is shown where neither option nor configuration says. `select` replaces the
    configuration's, `ignore` and `folders` add to it.
    """

    shown: Severity
    mask: Mask
    config: str | None = None
    isolated: bool = False
    folders: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    min_severity: Severity | None = None
    cache: bool = True


class Ruling(NamedTuple):
    """How one input is judged: its plan, the gate of the exit code, what reports show of it."""

    plan: Plan
    gate: Severity
    shown: Severity
    rule_folders: tuple[Path, ...]

    def holds_rules(self, path: str) -> bool:
        """Tell whether a file is a list of words of the rules; the rules are no articles anyway."""
        if not self.rule_folders or not path.endswith(".txt"):
            return False
        home = Path(path).absolute().parent
        return any(home == folder / LISTS for folder in self.rule_folders)


class Rulings:
    """The ruling of each input; rules are loaded once for each configuration."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        self._configurations = Configurations()
        self._made: dict[str | None, Ruling] = {}

    def of(self, path: str) -> Ruling:
        """Return the ruling of an input; UsageError when its configuration or rules are broken."""
        configuration = self.configuration(path)
        if configuration.path not in self._made:
            self._made[configuration.path] = self._ruling(configuration)
        return self._made[configuration.path]

    def configuration(self, path: str) -> Configuration:
        """Return the configuration of an input: the one named, none, or the nearest."""
        return self._configurations.of(path) if self._named is None else self._named

    @cached_property
    def _named(self) -> Configuration | None:
        """The configuration that the command line sets for every input."""
        if self._choice.isolated:
            return Configuration()
        return None if self._choice.config is None else load(self._choice.config)

    def _ruling(self, configuration: Configuration) -> Ruling:
        choice = self._choice
        gate = _first(choice.fail_on, configuration.fail_on, DEFAULT_FAIL_ON)
        shown = _first(choice.min_severity, configuration.min_severity, choice.shown)
        rules = rules_of(configuration, choice.folders, examples=False, cache=choice.cache)
        chosen = chosen_rules(rules, configuration, choice)
        folders = (*(s.text for s in configuration.rule_folders), *choice.folders)
        return Ruling(
            Plan(_needed(chosen, min(gate, shown)), choice.mask, secret_key()),
            gate,
            shown,
            tuple(Path(folder).absolute() for folder in folders),
        )


def _first(*severities: Severity | None) -> Severity:
    return next((found for found in severities if found is not None), DEFAULT_FAIL_ON)


def rules_of(
    configuration: Configuration, folders: tuple[str, ...], *, examples: bool, cache: bool = False
) -> tuple[Rule, ...]:
    """Load the rules a configuration brings, those it switches off included."""
    site = Site(
        tuple(setting.text for setting in configuration.rule_folders),
        configuration.lists,
        {**configuration.publisher.words, **configuration.facts},
        {rule: override.keys for rule, override in configuration.overrides.items()},
        configuration.publisher,
    )
    rules = load_rules(folders, examples=examples, site=site, cache=cache)
    check_names(configuration, {rule.id for rule in rules}, {rule.family for rule in rules})
    return rules


def chosen_rules(
    rules: tuple[Rule, ...], configuration: Configuration, choice: Choice
) -> tuple[Rule, ...]:
    """Return the rules that judge: of the set, or selected by name, and not switched off."""
    named = choice.select
    if named is None and configuration.select is not None:
        named = tuple(setting.text for setting in configuration.select)
    ignored = (*(setting.text for setting in configuration.ignore), *choice.ignore)
    chosen = select(rules, named, ignored)
    if named is None:
        chosen = tuple(rule for rule in chosen if _in_set(configuration, rule))
    return tuple(rule for rule in chosen if not _off(configuration, rule))


def _off(configuration: Configuration, rule: Rule) -> bool:
    override = configuration.overrides.get(rule.id)
    return override is not None and override.off


def _in_set(configuration: Configuration, rule: Rule) -> bool:
    """Tell whether a rule belongs to the set: a site's own and those it overrides always do."""
    chosen = not rule.shipped or rule.id in configuration.overrides
    return chosen or rule.severity >= configuration.lowest


def _needed(rules: tuple[Rule, ...], lowest: Severity) -> tuple[Rule, ...]:
    """Leave out rules that can neither be shown nor gate nor score: info never scores."""
    floor = min(lowest, Severity.MINOR)
    return tuple(rule for rule in rules if rule.severity >= floor)
