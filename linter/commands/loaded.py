"""The rules that commands speak about: the shipped ones and those of the site at hand."""

from __future__ import annotations

import argparse

from ..configuration.configuration import Configuration, load
from ..configuration.nearest import Configurations
from ..rulebook.rule import Rule
from ..ruling import rules_of


def configuration_here(options: argparse.Namespace, path: str = ".") -> Configuration:
    """Return the configuration named, none, or the one that counts for a path."""
    if options.isolated:
        return Configuration()
    return load(options.config) if options.config else Configurations().of(path)


def loaded_rules(options: argparse.Namespace) -> tuple[Rule, ...]:
    """Return all rules with their examples, those that are switched off included."""
    return rules_of(configuration_here(options), tuple(options.rule_folders), examples=True)
