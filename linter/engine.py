"""Runs the rules over one article and stamps their hits as findings."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from .counting import counted
from .folding import fold
from .grouping import Grouped, one_a_defect
from .lazy import lazy
from .masking import Mask, keep, mask, mask_addresses
from .matching import Matcher, Scanner
from .model import (
    Abstention,
    Article,
    Finding,
    Hit,
    Location,
    Metrics,
    RelatedLocation,
    Span,
    Verdict,
)
from .operators.case import Case
from .rulebook.evidence import Weight
from .rulebook.rule import Rule
from .scoring import score
from .snippets import snippet

_SLOT = lazy(r"\{(\w+)\}")
_LONGEST = 60
_FINGERPRINT_LENGTH = 16


class Plan:
    """Which rules run, and how contact values are shown.

    Rules of words are looked for together, the others judge the article one by one.
    """

    def __init__(self, rules: Iterable[Rule], show: Mask = mask) -> None:
        self.rules = tuple(rules)
        self.mask = show
        words = [(rule, rule.check) for rule in self.rules if isinstance(rule.check, Matcher)]
        self._of_words = words
        self._scanner = Scanner([matcher for _, matcher in words])
        self._others = [
            (rule, rule.check) for rule in self.rules if not isinstance(rule.check, Matcher)
        ]

    def hits(self, article: Article) -> Iterator[tuple[Rule, Iterable[Hit | Abstention]]]:
        """Yield what the rules that judge this article's language find in it, rule by rule."""
        for number, finds in self._scanner.finds(article).items():
            rule, matcher = self._of_words[number]
            if rule.speaks(article.language):
                yield rule, matcher.hits(article, finds)
        for rule, check in self._others:
            if rule.speaks(article.language):
                yield rule, check(article)


def judge(article: Article, plan: Plan, metrics: Metrics | None = None) -> Verdict:
    """Run a plan over an article."""
    found: list[Grouped] = []
    abstained = 0
    seen: Counter[tuple[str, str]] = Counter()
    for rule, hits in plan.hits(article):
        good = list(_good_hits(article, rule, hits))
        abstained += sum(isinstance(hit, Abstention) for hit in good)
        left = [hit for hit in good if isinstance(hit, Hit)]
        kept = left if rule.counting is None else counted(rule.counting, left)
        found += [Grouped(rule.group, _stamp(article, rule, h, plan.mask, seen)) for h in kept]
    findings = sorted(one_a_defect(found), key=_source_order)
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


def _good_hits(
    article: Article, rule: Rule, hits: Iterable[Hit | Abstention]
) -> Iterator[Hit | Abstention]:
    """Yield the hits that the conditions of their rule leave, with what these tell."""
    for hit in hits:
        if isinstance(hit, Abstention):
            yield hit
            continue
        case = Case(article, hit.place)
        told = () if rule.when is None else rule.when(case)
        if told is not None and (rule.unless is None or rule.unless(case) is None):
            yield hit._replace(captures=(*told, *hit.captures)) if told else hit


def _stamp(
    article: Article,
    rule: Rule,
    hit: Hit,
    show: Mask,
    seen: Counter[tuple[str, str]],
) -> Finding:
    span = _span(hit)
    weight = Weight(rule.severity, rule.confidence).lowered(hit.severity, hit.confidence)
    for evidence in rule.evidence:
        weight = evidence.weigh(weight, Case(article, hit.place))
    words = show(hit.place.text) if hit.place else ""
    normal = " ".join(fold(words).split())
    seen[rule.id, normal] += 1
    return Finding(
        rule=rule.id,
        family=rule.family,
        severity=weight.severity,
        confidence=weight.confidence,
        message=show(_message(rule.message, words, hit)),
        zone=hit.place.block.zone if hit.place else "body",
        location=_location(article, span),
        text=words,
        fingerprint=_fingerprint(rule.id, article, normal, seen[rule.id, normal]),
        snippet=snippet(article, span, show),
        related=tuple(_related(article, hit, show)),
    )


def _span(hit: Hit) -> Span:
    if hit.span is not None:
        return hit.span
    if hit.place is None:
        return Span(0, 0)
    return hit.place.block.origin.span(hit.place.start, hit.place.end)


def _location(article: Article, span: Span) -> Location:
    line, column = article.source.position(span.start)
    end_line, end_column = article.source.position(max(span.start, span.end))
    return Location(line, column, end_line, end_column)


def _message(template: str, words: str, hit: Hit) -> str:
    values = {"match": words, **dict(hit.captures)}
    return _SLOT.sub(lambda slot: _shortened(values.get(slot[1], "…")), template)


def _shortened(words: str) -> str:
    shown = " ".join(words.split())
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1].rstrip() + "…"


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
