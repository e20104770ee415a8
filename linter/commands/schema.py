"""``newslint schema [rule|config]``: the JSON Schema of a rule file or of the configuration."""

from __future__ import annotations

from collections.abc import Sequence

from . import options as common


def run(arguments: Sequence[str]) -> int:
    """Print a schema, with which editors complete and check what is written."""
    parser = common.parser("schema", "Print the JSON Schema of a rule file or of newslint.yaml.")
    parser.add_argument("which", nargs="?", choices=("rule", "config"), default="rule")
    options = parser.parse_args(arguments)
    from ..schema import schema_json

    common.print_lines([schema_json(options.which)])
    return common.EXIT_CLEAN
