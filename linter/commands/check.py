"""``newslint [check] PATH...``: find defects in articles and report them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence

from .. import __version__
from ..linting import lint
from ..masking import keep, mask
from ..model import Run, Severity, UsageError
from ..rulebook.evidence import SEVERITIES
from ..ruling import Choice, Rulings
from . import options as common

FORMATS = ("text", "json")
_EPILOG = """\
commands: check PATH... (the default), inspect FILE, explain RULE, rules, test [PATH], schema,
init [FOLDER], config [PATH]
exit codes: 0 nothing at or above --fail-on; 1 findings; 2 usage, configuration or rule error;
3 something could not be read (everything else is reported); 130 interrupted
"""


def run(arguments: Sequence[str]) -> int:
    """Lint the paths and return the exit code."""
    options = _parser().parse_args(arguments)
    if not options.paths:
        raise UsageError("name a file or a folder, or - for standard input (see --help)")
    rulings = Rulings(_choice(options))
    reading = common.reading(options)
    found = lint(options.paths, rulings.of, reading, figures=options.format == "json")
    common.print_lines(_report(found, options))
    common.complain(f"newslint: {note}" for note in found.notes)
    if options.verbose:
        common.complain(f"{path}: read as {told.format}: {told.why}" for path, told in found.told)
        common.complain(f"skipped {count}: {reason}" for reason, count in found.skipped)
    return _exit_code(found, exit_zero=options.exit_zero)


def _parser() -> argparse.ArgumentParser:
    parser = common.parser("", "Find publishing defects in articles.", _EPILOG)
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files and folders; - reads standard input")
    add("-f", "--format", choices=FORMATS, default="text", help="output format")
    add("--select", metavar="RULES", action="append", help="run only these rules or families")
    add("--ignore", metavar="RULES", action="append", default=[], help="leave these out")
    add("--fail-on", choices=SEVERITIES, help="exit 1 from this severity on (default: major)")
    add("--min-severity", choices=SEVERITIES, help="show from this severity on (text: minor)")
    add("--exit-zero", action="store_true", help="exit 0 in spite of findings")
    add("--no-cache", action="store_true", help="read all rules anew, and keep nothing of them")
    common.add_colour(parser)
    add("-v", "--verbose", action="store_true", help="say what was skipped, and why")
    add("-q", "--quiet", action="store_true", help="print nothing when nothing was found")
    common.add_rules(parser)
    common.add_reading(parser)
    add("--version", action="version", version=f"newslint {__version__}")
    return parser


def _choice(options: argparse.Namespace) -> Choice:
    # People see no info unless they ask for it or select rules.
    people = options.format == "text" and not options.select
    return Choice(
        shown=Severity.MINOR if people else Severity.INFO,
        mask=keep if options.show_sensitive else mask,
        config=options.config,
        isolated=options.isolated,
        folders=tuple(options.rule_folders),
        select=None if options.select is None else tuple(options.select),
        ignore=tuple(options.ignore),
        fail_on=_severity(options.fail_on),
        min_severity=_severity(options.min_severity),
        cache=not options.no_cache,
    )


def _severity(word: str | None) -> Severity | None:
    return None if word is None else Severity[word.upper()]


def _report(found: Run, options: argparse.Namespace) -> Iterable[str]:
    from ..reports import REPORTS, coloured_text_report

    if options.quiet and not found.failures and not found.findings.total():
        return ()
    if options.format == "text" and common.in_colour(options.color):
        return coloured_text_report(found)
    return REPORTS[options.format](found)


def _exit_code(found: Run, *, exit_zero: bool) -> int:
    if found.failures:
        return common.EXIT_INCOMPLETE
    return common.EXIT_FINDINGS if found.gated and not exit_zero else common.EXIT_CLEAN
