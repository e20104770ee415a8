"""``newslint test [PATH]``: run the examples of rules, and mutants of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from ..configuration.configuration import Configuration
from ..model import UsageError
from ..rulebook.files import LISTS
from ..rulebook.rule import Rule
from ..ruling import rules_of
from . import options as common
from .loaded import configuration_here


def run(arguments: Sequence[str]) -> int:
    """Test rules and return 1 when an example fails or a rule was never seen to fire."""
    parser = common.parser("test", "Run the examples of rules, and mutants of them.")
    parser.add_argument(
        "path",
        nargs="?",
        metavar="PATH",
        help="a folder of rules or one rule file (default: the configured folders, else ours)",
    )
    parser.add_argument("--coverage", action="store_true", help="say of each rule what fires")
    common.add_rules(parser)
    options = parser.parse_args(arguments)
    from ..rule_tests.report import report
    from ..rule_tests.trials import check_rules

    outcomes = list(check_rules(_rules(options)))
    common.print_lines(report(outcomes, coverage=options.coverage))
    failed = any(outcome.failures or outcome.gap for outcome in outcomes)
    return common.EXIT_FINDINGS if failed else common.EXIT_CLEAN


def _rules(options: argparse.Namespace) -> tuple[Rule, ...]:
    path = options.path or "."
    inside = f"{path}/-" if Path(path).is_dir() else path
    configuration = configuration_here(options, inside)
    folders = tuple(options.rule_folders)
    configured = tuple(setting.text for setting in configuration.rule_folders)
    if options.path is None:
        rules = rules_of(configuration, folders, examples=True)
        own = tuple(rule for rule in rules if not rule.shipped)
        return own or rules
    named = Path(options.path)
    if not named.exists():
        raise UsageError(f"no such file or folder: {options.path}")
    # A folder that holds the configured folders stands for them.
    holds = any(named.resolve() in Path(folder).resolve().parents for folder in configured)
    if not holds and not _below(named, (*configured, *folders)):
        folders = (*folders, _root(named))
    return _in_path(named, configuration, folders)


def _in_path(
    path: Path, configuration: Configuration, folders: tuple[str, ...]
) -> tuple[Rule, ...]:
    rules = rules_of(configuration, folders, examples=True)
    inside = path.resolve()
    found = tuple(
        rule
        for rule in rules
        if not rule.shipped
        and (Path(rule.path).resolve() == inside or inside in Path(rule.path).resolve().parents)
    )
    if not found:
        raise UsageError(f"{path}: no rules in it")
    return found


def _below(path: Path, folders: tuple[str, ...]) -> bool:
    roots = [Path(folder).resolve() for folder in folders]
    return any(root == path.resolve() or root in path.resolve().parents for root in roots)


def _root(path: Path) -> str:
    """Return the folder of rules that a path means: itself, or that of a single file.

    A file's family is its folder, and the folder of rules the one above, where lists would be.
    """
    folder = path if path.is_dir() else path.parent
    above = folder.resolve().parent
    has_lists = not (folder / LISTS).is_dir() and (above / LISTS).is_dir()
    return (folder.parent if has_lists else folder).as_posix()
