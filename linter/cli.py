"""The command line: arguments to a run, a run to output and an exit code."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TextIO

from . import __version__
from .linting import STDIN, Reading, articles, at_least, lint
from .masking import keep, mask
from .model import Run, Severity, UnreadableError, UsageError
from .rulebook import SEVERITIES, Rule, load_rules
from .selection import select
from .terminal import printable

EXIT_CLEAN, EXIT_FINDINGS, EXIT_USAGE, EXIT_INCOMPLETE, EXIT_INTERRUPTED = 0, 1, 2, 3, 130
FORMATS = ("text", "json")
_RULES_HELP = "read rules of your own, too; an id of ours replaces ours"
_INPUT_FORMATS = ("text", "html", "markdown")
_EPILOG = """\
commands: check PATH... (the default), inspect FILE, explain RULE, rules
exit codes: 0 nothing at or above --fail-on; 1 findings; 2 usage or rule error; 3 something could
not be read (everything else is reported); 130 interrupted
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    # A page is a hundred thousand small objects without cycles; by default Python would look
    # for cycles among them every 700 allocations, a quarter of the time a page takes.
    gc.set_threshold(100_000, 50, 50)
    _use_utf8(sys.stdout, sys.stderr)
    try:
        return _dispatch(arguments)
    except UsageError as error:
        _complain(str(error).splitlines() if "\n" in str(error) else [f"newslint: {error}"])
        return EXIT_USAGE
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except BrokenPipeError:  # the reader of our output has gone, as in `newslint . | head`
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FINDINGS


def _use_utf8(*streams: TextIO) -> None:
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _dispatch(arguments: list[str]) -> int:
    commands = {"check": _check, "inspect": _inspect, "explain": _explain, "rules": _rules}
    if arguments and arguments[0] in commands:
        return commands[arguments[0]](arguments[1:])
    return _check(arguments)


def _parser(name: str, description: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog=f"newslint {name}".rstrip(),
        description=description,
        epilog=_EPILOG if not name else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _check_parser() -> argparse.ArgumentParser:
    parser = _parser("", "Find publishing defects in articles.")
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files and folders; - reads standard input")
    add("-f", "--format", choices=FORMATS, default="text", help="output format")
    add("--select", metavar="RULES", action="append", help="run only these rules or families")
    add("--ignore", metavar="RULES", action="append", help="leave these rules or families out")
    add("--fail-on", choices=SEVERITIES, default="major", help="exit 1 from this severity on")
    add("--min-severity", choices=SEVERITIES, help="show from this severity on (text: minor)")
    add("--exit-zero", action="store_true", help="exit 0 in spite of findings")
    add("--color", choices=("auto", "always", "never"), default="auto")
    add("-v", "--verbose", action="store_true", help="say what was skipped, and why")
    add("-q", "--quiet", action="store_true", help="print nothing when nothing was found")
    _add_rules(parser)
    _add_reading(parser)
    add("--version", action="version", version=f"newslint {__version__}")
    return parser


def _add_rules(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--rules", metavar="DIR", action="append", default=[], dest="rule_folders", help=_RULES_HELP
    )


def _add_reading(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--show-sensitive", action="store_true", help="do not mask phone numbers and addresses")
    add("--now", metavar="DATE", type=_day, default=None, help="today, as YYYY-MM-DD")
    add("--input-format", choices=_INPUT_FORMATS, help="read every input as this")
    add("--stdin-filename", metavar="NAME", help="the name standard input goes by")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write YYYY-MM-DD") from error


def _reading(options: argparse.Namespace) -> Reading:
    return Reading(options.now or date.today(), options.input_format, options.stdin_filename)


def _check(arguments: list[str]) -> int:
    options = _check_parser().parse_args(arguments)
    if not options.paths:
        raise UsageError("name a file or a folder, or - for standard input (see --help)")
    from .engine import Plan  # not needed to print a help text

    gate = Severity[options.fail_on.upper()]
    shown = _shown(options)
    chosen = select(
        load_rules(options.rule_folders, examples=False), options.select, options.ignore
    )
    plan = Plan(_needed(chosen, min(gate, shown)), keep if options.show_sensitive else mask)
    run = lint(options.paths, plan, _reading(options), figures=options.format == "json")
    _print(_report(at_least(run, shown), options))
    _complain(f"newslint: {note}" for note in run.notes)
    if options.verbose:
        _complain(f"skipped {count}: {reason}" for reason, count in run.skipped)
    return _exit_code(run, gate, exit_zero=options.exit_zero)


def _shown(options: argparse.Namespace) -> Severity:
    """Return the lowest severity to show: people see no info unless they ask or select."""
    if options.min_severity:
        return Severity[options.min_severity.upper()]
    return Severity.MINOR if options.format == "text" and not options.select else Severity.INFO


def _needed(rules: Iterable[Rule], lowest: Severity) -> tuple[Rule, ...]:
    """Leave out rules that can neither be shown nor gate nor score: info never scores."""
    floor = min(lowest, Severity.MINOR)
    return tuple(rule for rule in rules if rule.severity >= floor)


def _report(run: Run, options: argparse.Namespace) -> Iterable[str]:
    from .reports import REPORTS, coloured_text_report

    if options.quiet and not run.failures and not any(v.findings for v in run.verdicts):
        return ()
    if options.format == "text" and _colour(options.color):
        return coloured_text_report(run)
    return REPORTS[options.format](run)


def _colour(choice: str) -> bool:
    if choice == "auto":
        return sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return choice == "always"


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _complain(lines: Iterable[str]) -> None:
    """Print to standard error; names of files and rules must not steer the terminal."""
    for line in lines:
        sys.stderr.write(f"{printable(line)}\n")
    sys.stderr.flush()


def _exit_code(run: Run, gate: Severity, *, exit_zero: bool) -> int:
    if run.failures:
        return EXIT_INCOMPLETE
    found = any(f.severity >= gate for verdict in run.verdicts for f in verdict.findings)
    return EXIT_FINDINGS if found and not exit_zero else EXIT_CLEAN


def _inspect(arguments: list[str]) -> int:
    parser = _parser("inspect", "Show how a file is read: who, when, and the zone of every block.")
    parser.add_argument("file", metavar="FILE", help="a file; - reads standard input")
    parser.add_argument("-f", "--format", choices=FORMATS, default="text")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    _add_reading(parser)
    options = parser.parse_args(arguments)
    from .inspection import inspection_json, inspection_text

    show = keep if options.show_sensitive else mask
    if options.file != STDIN and not Path(options.file).exists():
        raise UsageError(f"no such file: {options.file}")
    try:
        read = list(articles(options.file, _reading(options)))
    except UnreadableError as error:
        _complain([f"newslint: {options.file}: {error}"])
        return EXIT_INCOMPLETE
    if options.format == "json":
        _print([inspection_json(read, show)])
    else:
        _print(inspection_text(read, show, colour=_colour(options.color)))
    return EXIT_CLEAN


def _explain(arguments: list[str]) -> int:
    parser = _parser("explain", "Say what a rule reports, why, and show its examples.")
    parser.add_argument("rule", metavar="RULE")
    _add_rules(parser)
    options = parser.parse_args(arguments)
    from .explanation import explain

    _print(explain(options.rule, load_rules(options.rule_folders)))
    return EXIT_CLEAN


def _rules(arguments: list[str]) -> int:
    parser = _parser("rules", "List the rules.")
    parser.add_argument("-f", "--format", choices=FORMATS, default="text")
    _add_rules(parser)
    options = parser.parse_args(arguments)
    from .explanation import rule_list

    _print(rule_list(load_rules(options.rule_folders), as_json=options.format == "json"))
    return EXIT_CLEAN
