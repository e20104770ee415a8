"""``newslint rules``: list the rules."""

from __future__ import annotations

from collections.abc import Sequence

from ..reference.explanation import rule_list
from . import options as common
from .loaded import loaded_rules


def run(arguments: Sequence[str]) -> int:
    """Print all rules as a table, as JSON, or as the reference in Markdown."""
    parser = common.parser("rules", "List the rules.")
    parser.add_argument("-f", "--format", choices=("text", "json", "markdown"), default="text")
    common.add_rules(parser)
    options = parser.parse_args(arguments)
    common.print_lines(rule_list(loaded_rules(options), options.format))
    return common.EXIT_CLEAN
