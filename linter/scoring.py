"""Quality of an article and of a site: 0-100, monotone, bounded, explained by points that add up.

The formula is the project's own: each rule costs ``W * confidence``, repeats add ever less, rules
of one family are damped because they tend to fire together.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from .model import Finding, Points, Severity

_WEIGHTS = {
    Severity.CRITICAL: 0.35,
    Severity.MAJOR: 0.15,
    Severity.MINOR: 0.04,
    Severity.INFO: 0.0,
}
_REPEATS = 0.4  # however often a rule fires, it costs at most 1.4 times its first hit
_DAMPING = 0.7  # each further rule of a family weighs 0.7 of the one before
_WORST_LOSS = 3.0  # one ruined article cannot drown a site
_GRADES = ((90.0, "A"), (75.0, "B"), (60.0, "C"), (40.0, "D"))


class Score(NamedTuple):
    """An article's quality 0-100, its grade, and each rule's share of the points lost."""

    quality: float
    grade: str
    points: tuple[Points, ...]


def grade(quality: float) -> str:
    """Return the letter for a quality: A >= 90, B >= 75, C >= 60, D >= 40, else F."""
    return next((letter for floor, letter in _GRADES if quality >= floor), "F")


def score(findings: Sequence[Finding]) -> Score:
    """Score an article by its findings, in any order."""
    losses = _damped(_losses(findings))
    quality = 100 * math.exp(-math.fsum(losses.values()))
    quality = min(quality, _cap(findings))
    total = math.fsum(losses.values())
    lost = 100 - quality
    points = tuple(
        Points(rule, round(lost * loss / total, 1))
        for (_, rule), loss in sorted(losses.items(), key=lambda item: (-item[1], item[0]))
        if loss
    )
    return Score(round(quality, 1), grade(round(quality, 1)), points)


def _losses(findings: Iterable[Finding]) -> dict[tuple[str, str], float]:
    """Return -ln(1 - d) by (family, rule)."""
    by_rule: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.family, finding.rule].append(finding)
    return {key: _loss(hits) for key, hits in by_rule.items()}


def _loss(hits: Sequence[Finding]) -> float:
    repeats = 1 + _REPEATS * (1 - 0.5 ** (len(hits) - 1))
    weight = max(_WEIGHTS[hit.severity] for hit in hits)
    confidence = max(hit.confidence for hit in hits)
    return -math.log(1 - min(0.9, weight * confidence * repeats))


def _damped(losses: dict[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    families: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (family, rule), loss in losses.items():
        families[family].append((loss, rule))
    return {
        (family, rule): loss * _DAMPING**place
        for family, rules in families.items()
        for place, (loss, rule) in enumerate(sorted(rules, key=lambda item: (-item[0], item[1])))
    }


def _cap(findings: Iterable[Finding]) -> float:
    families = {
        finding.family
        for finding in findings
        if finding.severity is Severity.CRITICAL and finding.confidence >= 0.8
    }
    return {0: 100.0, 1: 59.0}.get(len(families), 39.0)


def site_quality(qualities: Collection[float]) -> float:
    """Return the quality of a set of articles; 100 for none."""
    if not qualities:
        return 100.0
    losses = (min(-math.log(max(q, 1e-9) / 100), _WORST_LOSS) for q in qualities)
    return round(100 * math.exp(-math.fsum(losses) / len(qualities)), 1)
