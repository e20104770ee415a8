"""Report format `json`: everything a run knows, for machines."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Failure, Finding, Metrics, Run, Severity, Verdict
from ..terminal import json_lines

REPORT_VERSION = 1


def json_report(run: Run) -> Iterator[str]:
    """Yield the report as one JSON document."""
    document = {
        "version": REPORT_VERSION,
        "tool": {"name": "newslint", "version": run.version},
        "summary": _summary(run),
        "articles": [_article(verdict) for verdict in run.verdicts],
        "corpus": [],
        "errors": [_error(failure) for failure in run.failures],
    }
    yield json_lines(document)


def _summary(run: Run) -> dict[str, object]:
    return {
        "articles": len(run.verdicts),
        "findings": {level.label: run.number_of(level) for level in sorted(Severity, reverse=True)},
        "quality": run.quality,
        "grade": run.grade,
        "abstained": sum(verdict.abstained for verdict in run.verdicts),
        "errors": len(run.failures),
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
