"""``newslint inspect FILE``: show how a file is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..masking import keep, mask
from ..model import Article, Failure, UnreadableError, UsageError
from ..reading import STDIN, outcomes
from . import options as common


def run(arguments: Sequence[str]) -> int:
    """Print the articles of a file as the rules see them."""
    parser = common.parser(
        "inspect", "Show how a file is read: who, when, and the zone of every block."
    )
    parser.add_argument("file", metavar="FILE", help="a file; - reads standard input")
    parser.add_argument("-f", "--format", choices=("text", "json"), default="text")
    common.add_colour(parser)
    common.add_reading(parser)
    options = parser.parse_args(arguments)
    from ..inspection import inspection_json, inspection_text

    show = keep if options.show_sensitive else mask
    if options.file != STDIN and not Path(options.file).exists():
        raise UsageError(f"no such file: {options.file}")
    read: list[Article] = []
    failures: list[str] = []
    try:
        for outcome in outcomes(options.file, common.reading(options)):
            if isinstance(outcome, Article):
                read.append(outcome)
            elif isinstance(outcome, Failure):
                failures.append(outcome.message)
    except UnreadableError as error:
        failures.append(str(error))
    if options.format == "json":
        common.print_lines([inspection_json(read, show)])
    else:
        colour = common.in_colour(options.color)
        common.print_lines(inspection_text(read, show, colour=colour))
    common.complain(f"newslint: {options.file}: {message}" for message in failures)
    return common.EXIT_INCOMPLETE if failures else common.EXIT_CLEAN
