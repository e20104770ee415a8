"""``newslint inspect FILE``: show how a file is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..masking import keep, mask
from ..model import UnreadableError, UsageError
from ..reading import STDIN, articles
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
    try:
        read = list(articles(options.file, common.reading(options)))
    except UnreadableError as error:
        common.complain([f"newslint: {options.file}: {error}"])
        return common.EXIT_INCOMPLETE
    if options.format == "json":
        common.print_lines([inspection_json(read, show)])
    else:
        colour = common.in_colour(options.color)
        common.print_lines(inspection_text(read, show, colour=colour))
    return common.EXIT_CLEAN
