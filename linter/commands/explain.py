"""``newslint explain RULE``: what a rule reports, and why."""

from __future__ import annotations

from collections.abc import Sequence

from ..reference.explanation import explain
from . import options as common
from .loaded import loaded_rules


def run(arguments: Sequence[str]) -> int:
    """Print one rule for people."""
    parser = common.parser("explain", "Say what a rule reports, why, and show its examples.")
    parser.add_argument("rule", metavar="RULE")
    common.add_rules(parser)
    options = parser.parse_args(arguments)
    common.print_lines(explain(options.rule, loaded_rules(options)))
    return common.EXIT_CLEAN
