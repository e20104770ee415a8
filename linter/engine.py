"""Runs the rules over one article and stamps their hits as findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .counting import capped, counted
from .fingerprints import fingerprint
from .fixing import offered
from .folding import fold
from .grouping import Grouped, one_a_defect
from .lazy import lazy
from .masking import Mask, keep, mask, mask_addresses
from .matching import Ears, Matcher, Scanner
from .model import (
    Abstention,
    Article,
    Check,
    Elsewhere,
    Finding,
    Hit,
    Metrics,
    Place,
    RelatedLocation,
    Span,
    Verdict,
)
from .operators.case import Case
from .remembering import forget
from .rulebook.evidence import Weight
from .rulebook.rule import Rule
from .scoring import score
from .sensitive import hiding
from .snippets import snippet

_SLOT = lazy(r"\{(\w+)\}")
_TIMESTAMP = lazy(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)? ?(?:Z|[+-]\d\d:?\d\d)?)?"
)
_LONGEST = 60
_LANGUAGES = 50  # kept at once; pages may declare anything


class Plan:
    """Which rules run, how contact values are shown, and the secret key of fingerprints.

    Rules of words are looked for together, the others judge the article one by one.
    """

    def __init__(self, rules: Iterable[Rule], show: Mask = mask, key: bytes = b"") -> None:
        self.rules = tuple(rules)
        self.mask = show
        self.key = key
        self._of_words = [(r, r.check) for r in self.rules if isinstance(r.check, Matcher)]
        self._scanner = Scanner([matcher for _, matcher in self._of_words])
        self._judging: dict[str | None, Judging] = {}

    def hits(self, article: Article) -> Iterator[tuple[Rule, Iterable[Hit | Abstention]]]:
        """Yield what the rules that judge this article's language find in it, rule by rule."""
        judging = self._judging_in(article.language)
        for number, finds in self._scanner.finds(article, judging.ears).items():
            rule, matcher = self._of_words[number]
            yield rule, matcher.hits(article, finds)
        for rule, check in judging.others:
            yield rule, check(article)

    def _judging_in(self, language: str | None) -> Judging:
        """Return the rules that judge a language."""
        if language not in self._judging:
            if len(self._judging) >= _LANGUAGES:
                self._judging.clear()
            others = [
                (rule, rule.check)
                for rule in self.rules
                if not isinstance(rule.check, Matcher) and rule.speaks(language)
            ]
            speaking = (n for n, (rule, _) in enumerate(self._of_words) if rule.speaks(language))
            self._judging[language] = Judging(self._scanner.ears(speaking), tuple(others))
        return self._judging[language]


class Judging(NamedTuple):
    """The rules that judge a language: how those of words listen, and the others."""

    ears: Ears
    others: tuple[tuple[Rule, Check], ...]


class Shown(NamedTuple):
    """How an article's strings leave the program: to readers, and into fingerprints."""

    show: Mask
    hide: Mask
    key: bytes


def judge(article: Article, plan: Plan, metrics: Metrics | None = None) -> Verdict:
    """Run a plan over an article."""
    kept: list[tuple[Rule, Hit]] = []
    abstained = 0
    for rule, hits in plan.hits(article):
        found = tuple(hits)
        if not found:
            continue
        good = list(_good_hits(article, rule, found))
        abstained += sum(isinstance(hit, Abstention) for hit in good)
        left = [hit for hit in good if isinstance(hit, Hit)]
        counts = left if rule.counting is None else counted(rule.counting, left)
        kept += [(rule, hit) for hit in (capped(rule.most, counts) if rule.most else counts)]
    contacts = [hit for rule, hit in kept if rule.kind == "contact"]
    show = hiding(article, plan.mask, contacts) if kept else plan.mask
    hide = show if plan.mask is not keep or not kept else hiding(article, mask, contacts)
    shown = Shown(show, hide, plan.key)
    seen: Counter[tuple[str, str]] = Counter()
    stamped = [Grouped(rule.group, _stamp(article, rule, hit, shown, seen)) for rule, hit in kept]
    findings = sorted(one_a_defect(stamped), key=_source_order)
    graded = score(findings)
    verdict = Verdict(
        path=article.source.path,
        item=_identity(article, plan.mask),
        title=show(article.title.text) if article.title else None,
        url=_link(article, show, contacts),
        language=article.language,
        authors=tuple(show(author.name) for author in article.authors),
        published=_day(article.published.value, show) if article.published else None,
        quality=graded.quality,
        grade=graded.grade,
        findings=tuple(findings),
        points=graded.points,
        abstained=abstained,
        metrics=metrics,
        status=article.status,
        edit_url=article.edit_url,
    )
    forget()
    return verdict


def _identity(article: Article, show: Mask) -> str | None:
    """Return what names the article in its container; Atom makes ids of addresses."""
    item = article.item
    return item if item is None or show is keep else mask_addresses(item)


def _day(value: str, show: Mask) -> str:
    """Return a date; one that a machine wrote has digits that call nobody."""
    return value if _TIMESTAMP.fullmatch(value) else show(value)


def _link(article: Article, show: Mask, contacts: Sequence[Hit]) -> str | None:
    """Return the page's address; digits in it are no telephone number unless one is known."""
    url = article.canonical
    if url is None or show is keep:
        return url
    return hiding(article, mask_addresses, contacts)(url) if contacts else mask_addresses(url)


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
    shown: Shown,
    seen: Counter[tuple[str, str]],
) -> Finding:
    span = _span(hit)
    weight = Weight(rule.severity, rule.confidence).lowered(hit.severity, hit.confidence)
    for evidence in rule.evidence:
        weight = evidence.weigh(weight, Case(article, hit.place))
    said = hit.place.text if hit.place else ""
    words = shown.show(said)
    # Whether values are shown changes no fingerprint.
    normal = " ".join(fold(said if shown.key else shown.hide(said)).split())
    seen[rule.id, normal] += 1
    return Finding(
        rule=rule.id,
        family=rule.family,
        severity=weight.severity,
        confidence=weight.confidence,
        message=shown.show(_message(rule.message, words, hit, shown.show) + _elsewhere(hit.place)),
        zone=hit.place.block.zone if hit.place else "body",
        location=article.source.location(span),
        text=words,
        fingerprint=fingerprint(
            rule.id, article.item or article.source.path, normal, seen[rule.id, normal], shown.key
        ),
        snippet=snippet(article, span, shown.show),
        related=tuple(_related(article, hit, shown.show)),
        fix=offered(rule.fix, hit, certain=weight.confidence == rule.confidence),
    )


def _span(hit: Hit) -> Span:
    if hit.span is not None:
        return hit.span
    if hit.place is None:
        return Span(0, 0)
    return hit.place.block.origin.span(hit.place.start, hit.place.end)


def _elsewhere(place: Place | None) -> str:
    """Return where the words stand when that is another file than the article's."""
    origin = place.block.origin if place else None
    return f" ({origin.file}:{origin.line})" if isinstance(origin, Elsewhere) else ""


def _message(template: str, words: str, hit: Hit, show: Mask) -> str:
    # What is cut short is masked before: half a number tells no pattern what it is.
    values = {"match": words, **{name: show(value) for name, value in hit.captures}}
    return _SLOT.sub(lambda slot: _shortened(values.get(slot[1], "…")), template)


def _shortened(words: str) -> str:
    shown = " ".join(words.split())
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1].rstrip() + "…"


def _related(article: Article, hit: Hit, show: Mask) -> Iterator[RelatedLocation]:
    for other in hit.related:
        span = other.place.block.origin.span(other.place.start, other.place.end)
        line, column = article.source.position(span.start)
        yield RelatedLocation(line, column, show(other.message + _elsewhere(other.place)))
