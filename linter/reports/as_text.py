"""Report format `text`: for a person at a terminal, grouped by article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model import Finding, Run, Severity, Tally, Verdict
from ..terminal import columns, printable

_RESET = "\x1b[0m"
_BOLD, _DIM = "\x1b[1m", "\x1b[2m"
_COLOURS = {
    Severity.INFO: "\x1b[36m",
    Severity.MINOR: "\x1b[33m",
    Severity.MAJOR: "\x1b[31m",
    Severity.CRITICAL: "\x1b[1;31m",
}
_GRADE_COLOURS = {"A": "\x1b[32m", "B": "\x1b[32m", "C": "\x1b[33m", "D": "\x1b[31m"}


class _Paint(NamedTuple):
    colour: bool

    def __call__(self, code: str, text: str) -> str:
        return f"{code}{text}{_RESET}" if self.colour and text else text


def text_report(run: Run) -> Iterator[str]:
    """Yield the plain report."""
    yield from _report(run, _Paint(colour=False))


def coloured_text_report(run: Run) -> Iterator[str]:
    """Yield the report with terminal colours."""
    yield from _report(run, _Paint(colour=True))


def _report(run: Run, paint: _Paint) -> Iterator[str]:
    for verdict in run.verdicts:
        if verdict.findings:
            yield from _article(verdict, paint)
            yield ""
    for failure in run.failures:
        where = f"{failure.path} {failure.item}" if failure.item else failure.path
        yield f"{paint(_BOLD, printable(where))}: {paint(_COLOURS[Severity.MAJOR], 'error')}: " + (
            printable(failure.message)
        )
    yield from (_tally(tally) for tally in run.tallies)
    yield _summary(run, paint)


def _tally(tally: Tally) -> str:
    skipped = "; ".join(f"{reason}: {count}" for reason, count in tally.skipped)
    passed = tally.seen - tally.linted - tally.failed
    counts = [
        f"{_plural(tally.seen, 'item')} seen",
        f"{tally.linted} linted",
        f"{passed} skipped ({skipped})" if skipped else "0 skipped",
        f"{tally.failed} failed",
    ]
    return f"{printable(tally.path)}: {', '.join(counts)}"


def _article(verdict: Verdict, paint: _Paint) -> Iterator[str]:
    name = f"{verdict.path} {verdict.item}" if verdict.item else verdict.path
    colour = _GRADE_COLOURS.get(verdict.grade, _COLOURS[Severity.CRITICAL])
    quality = paint(colour, f"{verdict.quality:g}/100 {verdict.grade}")
    yield f"{paint(_BOLD, printable(name))}  {quality}"
    if verdict.title:
        yield f"  {printable(verdict.title)}"
    if verdict.item and verdict.url:
        yield f"  {printable(verdict.url)}"
    if verdict.edit_url:
        yield f"  edit: {printable(verdict.edit_url)}"
    for finding in verdict.findings:
        yield from _finding(finding, paint)


def _finding(finding: Finding, paint: _Paint) -> Iterator[str]:
    place = finding.location
    severity = paint(_COLOURS[finding.severity], finding.severity.label)
    also = f", also {' '.join(finding.also)}" if finding.also else ""
    rule = paint(_DIM, f"[{finding.rule} {finding.score:g}{also}]")
    where = f"{place.line}:{place.column}"
    yield f"  {where:<8} {severity}  {printable(finding.message)}  {rule}"
    yield from _source(finding, paint)
    for other in finding.related:
        where = f"{other.line}:{other.column}"
        yield f"           {paint(_DIM, '=')} {where} {printable(other.message)}"


def _source(finding: Finding, paint: _Paint) -> Iterator[str]:
    snippet = finding.snippet
    before = printable(snippet.text[: snippet.start])
    marked = printable(snippet.text[snippet.start : snippet.start + snippet.width])
    after = printable(snippet.text[snippet.start + snippet.width :])
    if not (before + marked + after).strip():
        return
    yield f"           {paint(_DIM, '|')} {before}{marked}{after}".rstrip()
    caret = paint(_COLOURS[finding.severity], "^" * max(1, columns(marked)))
    yield f"           {paint(_DIM, '|')} {' ' * columns(before)}{caret}"


def _summary(run: Run, paint: _Paint) -> str:
    counts = ", ".join(
        f"{run.number_of(level)} {level.label}"
        for level in sorted(Severity, reverse=True)
        if run.number_of(level)
    )
    articles = _plural(len(run.verdicts), "article")
    errors = f", {_plural(len(run.failures), 'error')}" if run.failures else ""
    if not run.verdicts:
        return paint(_BOLD, f"no articles{errors}")
    hidden = f"{run.hidden} not shown (--min-severity)" if run.hidden else ""
    found = ", ".join(part for part in (counts, hidden) if part) or "no findings"
    return paint(_BOLD, f"{articles}: {found}{errors}; quality {run.quality:g}/100 {run.grade}")


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
