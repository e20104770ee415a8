"""Options that several commands share, and how commands print."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import get_args

from ..model import STATUSES, ExportFormat, Format, InputFormat, Status
from ..reading import Reading
from ..terminal import printable

EXIT_CLEAN, EXIT_FINDINGS, EXIT_USAGE, EXIT_INCOMPLETE, EXIT_INTERRUPTED = 0, 1, 2, 3, 130
_INPUT_FORMATS: tuple[InputFormat, ...] = (*get_args(Format), *get_args(ExportFormat))
_COLUMNS = 80  # where nothing says how many there are
_RULES_HELP = "read rules of your own, too; an id of ours replaces ours"


def parser(name: str, description: str, epilog: str | None = None) -> argparse.ArgumentParser:
    """Return the parser of a command; an empty name is the program's own."""
    return argparse.ArgumentParser(
        prog=f"newslint {name}".rstrip(),
        description=description,
        epilog=epilog,
        formatter_class=partial(argparse.RawDescriptionHelpFormatter, width=_columns() - 2),
        allow_abbrev=False,
    )


def _columns() -> int:
    """Return the columns of the terminal; argparse imports a module for that, and four more."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size().columns or _COLUMNS
    except OSError:
        return _COLUMNS


def add_rules(to: argparse.ArgumentParser) -> None:
    """Add the options that say where rules come from."""
    add = to.add_argument
    add(
        "--rules", metavar="DIR", action="append", default=[], dest="rule_folders", help=_RULES_HELP
    )
    which = to.add_mutually_exclusive_group()
    which.add_argument("--config", metavar="FILE", help="use this configuration for every input")
    which.add_argument("--isolated", action="store_true", help="use no configuration at all")


def add_reading(to: argparse.ArgumentParser) -> None:
    """Add the options that say how inputs are read."""
    add = to.add_argument
    add("--show-sensitive", action="store_true", help="do not mask phone numbers and addresses")
    add("--now", metavar="DATE", type=_day, default=None, help="today, as YYYY-MM-DD")
    add("--input-format", choices=_INPUT_FORMATS, help="read every input as this")
    add(
        "--status",
        metavar="STATUS",
        type=_statuses,
        default=None,
        help=f"lint what is {', '.join(STATUSES)}, or all (default: published,scheduled)",
    )
    add("--stdin-filename", metavar="NAME", help="the name standard input goes by")


def add_colour(to: argparse.ArgumentParser) -> None:
    """Add the option that says whether to print in colour."""
    to.add_argument("--color", choices=("auto", "always", "never"), default="auto")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write YYYY-MM-DD") from error


def _statuses(text: str) -> frozenset[Status]:
    named = {word.strip() for word in text.split(",")}
    if wrong := sorted(named - {*STATUSES, "all"}):
        raise argparse.ArgumentTypeError(f"no status: {', '.join(wrong)}")
    return frozenset(status for status in STATUSES if status in named or "all" in named)


def reading(options: argparse.Namespace) -> Reading:
    """Return how inputs are read."""
    today = options.now or date.today()
    how = Reading(today, options.input_format, options.stdin_filename)
    return how if options.status is None else how._replace(statuses=options.status)


def in_colour(choice: str) -> bool:
    """Tell whether to print in colour: when asked, or on a terminal without NO_COLOR."""
    if choice == "auto":
        return sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return choice == "always"


def print_lines(lines: Iterable[str]) -> None:
    """Print to standard output."""
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def complain(lines: Iterable[str]) -> None:
    """Print to standard error; names of files and rules must not steer the terminal."""
    for line in lines:
        sys.stderr.write(f"{printable(line)}\n")
    sys.stderr.flush()
