"""Runs the rules over one article and stamps their hits as findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .folding import fold
from .lazy import lazy
from .masking import Mask, keep, mask, mask_addresses
from .model import (
    Abstention,
    Article,
    Finding,
    Hit,
    Location,
    Metrics,
    RelatedLocation,
    Severity,
    Span,
    Verdict,
)
from .rulebook import Rule
from .scoring import score
from .snippets import snippet

_SLOT = lazy(r"\{(\w+)\}")
_LONGEST_MATCH = 60
_FINGERPRINT_LENGTH = 16


class Plan(NamedTuple):
    """Which rules run, and how contact values are shown."""

    rules: tuple[Rule, ...]
    mask: Mask = mask


def judge(article: Article, plan: Plan, metrics: Metrics | None = None) -> Verdict:
    """Run a plan over an article."""
    findings: list[Finding] = []
    abstained = 0
    for rule in plan.rules:
        if not rule.speaks(article.language):
            continue
        hits = list(rule.check(article))
        abstained += sum(isinstance(hit, Abstention) for hit in hits)
        findings += _findings(article, rule, hits, plan.mask)
    findings.sort(key=_source_order)
    graded = score(findings)
    show = plan.mask
    return Verdict(
        path=article.source.path,
        item=article.item,
        title=show(article.title.text) if article.title else None,
        url=_link(article.canonical, show),
        language=article.language,
        authors=tuple(show(author.name) for author in article.authors),
        published=article.published.value if article.published else None,
        quality=graded.quality,
        grade=graded.grade,
        findings=tuple(findings),
        points=graded.points,
        abstained=abstained,
        metrics=metrics,
    )


def _link(url: str | None, show: Mask) -> str | None:
    return url if url is None or show is keep else mask_addresses(url)


def _source_order(finding: Finding) -> tuple[int, int, int, str]:
    place = finding.location
    return place.line, place.column, -finding.severity, finding.rule


def _findings(
    article: Article, rule: Rule, hits: Sequence[Hit | Abstention], show: Mask
) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for hit in hits:
        if isinstance(hit, Hit) and not _excused(rule, hit):
            finding = _stamp(article, rule, hit, show, seen)
            yield finding


def _excused(rule: Rule, hit: Hit) -> bool:
    place = hit.place
    return place is not None and any(condition(place) for condition in rule.unless)


def _stamp(article: Article, rule: Rule, hit: Hit, show: Mask, seen: Counter[str]) -> Finding:
    span = _span(hit)
    words = show(hit.place.text) if hit.place else ""
    normal = " ".join(fold(words).split())
    seen[normal] += 1
    return Finding(
        rule=rule.id,
        family=rule.family,
        severity=_lower(rule.severity, hit.severity),
        confidence=min(rule.confidence, hit.confidence or 1.0),
        message=show(_message(rule.message, words, hit)),
        zone=hit.place.block.zone if hit.place else "body",
        location=_location(article, span),
        text=words,
        fingerprint=_fingerprint(rule.id, article, normal, seen[normal]),
        snippet=snippet(article, span, show),
        related=tuple(_related(article, hit, show)),
    )


def _span(hit: Hit) -> Span:
    if hit.span is not None:
        return hit.span
    if hit.place is None:
        return Span(0, 0)
    return hit.place.block.origin.span(hit.place.start, hit.place.end)


def _lower(default: Severity, found: Severity | None) -> Severity:
    return default if found is None else min(default, found)


def _location(article: Article, span: Span) -> Location:
    line, column = article.source.position(span.start)
    end_line, end_column = article.source.position(max(span.start, span.end))
    return Location(line, column, end_line, end_column)


def _message(template: str, words: str, hit: Hit) -> str:
    shown = " ".join(words.split())
    if len(shown) > _LONGEST_MATCH:
        shown = shown[: _LONGEST_MATCH - 1].rstrip() + "…"
    values = {"match": shown, **dict(hit.captures)}
    return _SLOT.sub(lambda slot: values.get(slot[1], slot[0]), template)


def _related(article: Article, hit: Hit, show: Mask) -> Iterator[RelatedLocation]:
    for other in hit.related:
        span = other.place.block.origin.span(other.place.start, other.place.end)
        line, column = article.source.position(span.start)
        yield RelatedLocation(line, column, show(other.message))


def _fingerprint(rule: str, article: Article, words: str, nth: int) -> str:
    """Identify a finding across runs: no line numbers, and masked words, so nothing leaks."""
    key = article.item or article.source.path
    text = "\0".join((rule, key, words, str(nth)))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_FINGERPRINT_LENGTH]
