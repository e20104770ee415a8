"""Report format `json`: everything a run knows, for machines."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Failure, Finding, Metrics, Run, Severity, Tally, Verdict
from ..terminal import json_lines

REPORT_VERSION = 1


def json_report(run: Run) -> Iterator[str]:
    """Yield the report as one JSON document, piece by piece."""
    tool = {"name": "newslint", "version": run.version}
    opening = {"version": REPORT_VERSION, "tool": tool, "summary": _summary(run)}
    yield json_lines(opening).removesuffix("\n}") + ","
    yield from _list("articles", map(_article, run.verdicts))
    yield '  ],\n  "corpus": [],'
    yield from _list("errors", map(_error, run.failures))
    yield "  ]\n}"


def _list(key: str, documents: Iterator[object]) -> Iterator[str]:
    """Yield a list as far as its last member, one at a time: there may be millions of them."""
    yield f'  "{key}": ['
    before = None
    for document in documents:
        if before is not None:
            yield f"{before},"
        before = "    " + json_lines(document).replace("\n", "\n    ")
    if before is not None:
        yield before


def _summary(run: Run) -> dict[str, object]:
    return {
        "articles": len(run.verdicts),
        "findings": {level.label: run.number_of(level) for level in sorted(Severity, reverse=True)},
        "quality": run.quality,
        "grade": run.grade,
        "abstained": run.abstained,
        "errors": len(run.failures),
        "exports": [_tally(tally) for tally in run.tallies],
    }


def _tally(tally: Tally) -> dict[str, object]:
    return {
        "path": tally.path,
        "format": tally.told.format,
        "seen": tally.seen,
        "linted": tally.linted,
        "skipped": dict(tally.skipped),
        "failed": tally.failed,
    }


def _article(verdict: Verdict) -> dict[str, object]:
    return {
        "path": verdict.path,
        "item": verdict.item,
        "title": verdict.title,
        "url": verdict.url,
        "language": verdict.language,
        "authors": list(verdict.authors),
        "published": verdict.published,
        "status": verdict.status,
        "edit_url": verdict.edit_url,
        "quality": verdict.quality,
        "grade": verdict.grade,
        "points": {points.rule: points.points for points in verdict.points},
        "metrics": _metrics(verdict.metrics),
        "findings": [_finding(finding) for finding in verdict.findings],
    }


def _metrics(metrics: Metrics | None) -> dict[str, float | None] | None:
    if metrics is None:
        return None
    return {
        "words": metrics.words,
        "sentences": metrics.sentences,
        "lix": metrics.lix,
        "ari": metrics.ari,
    }


def _finding(finding: Finding) -> dict[str, object]:
    place = finding.location
    return {
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity.label,
        "confidence": finding.confidence,
        "score": finding.score,
        "message": finding.message,
        "zone": finding.zone,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "text": finding.text,
        "fingerprint": finding.fingerprint,
        "related": [
            {"line": other.line, "column": other.column, "message": other.message}
            for other in finding.related
        ],
        "also": list(finding.also),
        "fix": None if finding.fix is None else finding.fix._asdict(),
    }


def _error(failure: Failure) -> dict[str, object]:
    return {"path": failure.path, "item": failure.item, "message": failure.message}
