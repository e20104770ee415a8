"""What makes a hit of a rule less severe or less certain."""

from __future__ import annotations

from typing import NamedTuple

from ..fields import Fields, allowed_words
from ..model import Severity
from ..nodes import Mapping, Scalar
from ..operators.case import Case, Condition
from ..operators.logic import excuses, requirements
from ..scope import Scope

CONFIDENCES = {"high": 0.95, "medium": 0.75, "low": 0.5}
SEVERITIES = tuple(severity.label for severity in Severity)


class Weight(NamedTuple):
    """How bad a finding is and how certain."""

    severity: Severity
    confidence: float

    def lowered(self, severity: Severity | None, confidence: float | None) -> Weight:
        """Return the lower of this and another weight; None leaves it as it is."""
        return Weight(
            self.severity if severity is None else min(self.severity, severity),
            self.confidence if confidence is None else min(self.confidence, confidence),
        )


class Evidence(NamedTuple):
    """What a hit weighs at most where `when` holds, or `unless` does not."""

    when: Condition | None
    unless: Condition | None
    severity: Severity | None
    confidence: float | None

    def weigh(self, weight: Weight, case: Case) -> Weight:
        """Lower the weight where the evidence applies."""
        if self.when is not None and self.when(case) is None:
            return weight
        if self.unless is not None and self.unless(case) is not None:
            return weight
        return weight.lowered(self.severity, self.confidence)


def read_weight(fields: Fields) -> Weight:
    """Read the `severity` and `confidence` of a rule."""
    severity = Severity[fields.choice("severity", SEVERITIES, "info", required=True).upper()]
    fields.get("confidence", required=True)
    confidence = read_confidence(fields)
    return Weight(severity, CONFIDENCES["low"] if confidence is None else confidence)


def read_confidence(fields: Fields) -> float | None:
    """Read `confidence`, a word or a number above 0 up to 1; None where it is not given."""
    node = fields.get("confidence")
    if isinstance(node, Scalar) and node.text in CONFIDENCES:
        return CONFIDENCES[node.text]
    try:
        value = float(node.text) if isinstance(node, Scalar) else -1.0
    except ValueError:
        value = -1.0
    if 0 < value <= 1:
        return value
    if node is not None:
        word = node.text if isinstance(node, Scalar) else ""
        listed = allowed_words(word, tuple(CONFIDENCES))
        fields.mistake(node, f"confidence must be a number above 0 up to 1, or a word; {listed}")
    return None


def read_evidence(
    fields: Fields, rule: Weight, scope: Scope, *, inherited: bool
) -> tuple[Evidence, ...]:
    """Read `evidence`: a list of what lowers a hit's severity or confidence, and when.

    Evidence that is no lower than the rule itself is a mistake, unless the rule was lowered by
    whoever inherited it.
    """
    found: list[Evidence] = []
    for node in fields.items("evidence"):
        if not isinstance(node, Mapping):
            fields.mistake(node, "evidence is a mapping: when or unless, severity or confidence")
            continue
        entry = fields.sharing(node, "key of evidence")
        found.append(_one(entry, scope))
        if not inherited:
            _check_lower(entry, found[-1], rule)
        entry.finish()
    return tuple(found)


def _one(entry: Fields, scope: Scope) -> Evidence:
    when, unless = requirements(entry, "when", scope), excuses(entry, "unless", scope)
    if when is None and unless is None:
        entry.mistake(entry.node, "evidence needs a condition: when or unless")
    word = entry.choice("severity", SEVERITIES, "")
    severity = Severity[word.upper()] if word else None
    confidence = read_confidence(entry)
    if severity is None and confidence is None:
        entry.mistake(entry.node, "evidence lowers severity or confidence; neither is given")
    return Evidence(when, unless, severity, confidence)


def _check_lower(entry: Fields, evidence: Evidence, rule: Weight) -> None:
    if evidence.severity is not None and evidence.severity >= rule.severity:
        entry.mistake(entry.node, f"severity must be below the rule's {rule.severity.label}")
    if evidence.confidence is not None and evidence.confidence >= rule.confidence:
        entry.mistake(entry.node, f"confidence must be below the rule's {rule.confidence:g}")
