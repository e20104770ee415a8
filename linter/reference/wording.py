"""What a rule says of itself in its keys, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model import ZONES
from ..rulebook.evidence import CONFIDENCES, Evidence
from ..rulebook.rule import Rule

_METHODS = {
    "phrase": "looks for words and phrases, however they are spaced, quoted and marked up",
    "pattern": "looks for patterns in the text",
    "contact": "looks for numbers, addresses and identifiers that are somebody's own",
    "identity": "compares what byline, bio and metadata say of a person",
    "structure": "looks at the shape of paragraphs, headings, links and quotation marks",
    "presence": "tells that something is not there",
    "metric": "counts and measures the text",
    "consistency": "compares two statements of the article",
    "duplicate": "looks for text that stands there twice",
}


def weight_of(rule: Rule) -> str:
    """Return severity and confidence: ``major, confidence 0.95 (high)``."""
    words = [word for word, value in CONFIDENCES.items() if value == rule.confidence]
    named = f" ({words[0]})" if words else ""
    return f"{rule.severity.label}, confidence {rule.confidence:g}{named}"


def zones_of(rule: Rule) -> str:
    """Return the zones a rule looks in, in the order of a page."""
    outside = set(ZONES) - rule.zones
    if not outside:
        return "every zone"
    if outside == {"chrome"}:
        return "every zone but chrome"
    return ", ".join(zone for zone in ZONES if zone in rule.zones)


def languages_of(rule: Rule) -> str:
    """Return the codes of the languages a rule judges, or ``any language``."""
    return "any language" if "any" in rule.languages else ", ".join(sorted(rule.languages))


def method_of(rule: Rule) -> str:
    """Return how a rule looks: its check kind and what that does."""
    return f"check kind {rule.kind}" + (f": {_METHODS[rule.kind]}" if rule.kind in _METHODS else "")


def lowering_of(rule: Rule) -> str:
    """Return how far the evidence of a rule lowers its findings, or an empty text."""
    return "; ".join(dict.fromkeys(_lowered(evidence) for evidence in rule.evidence))


def _lowered(evidence: Evidence) -> str:
    return " and ".join(_limits(evidence))


def _limits(evidence: Evidence) -> Iterator[str]:
    if evidence.severity is not None:
        yield evidence.severity.label
    if evidence.confidence is not None:
        yield f"confidence {evidence.confidence:g}"


def fix_of(rule: Rule) -> str:
    """Return what may be deleted for a finding of a rule to be gone, or an empty text."""
    if rule.fix is None:
        return ""
    deleted = (
        "delete the whole block, if the finding is all it holds"
        if rule.fix.delete == "block"
        else "delete the words that are reported"
    )
    return f"{deleted}; {'safe' if rule.fix.safe else 'have a look at the result'}"


def others_of_group(rule: Rule, rules: Sequence[Rule]) -> tuple[str, ...]:
    """Return the ids of the other rules of a rule's group."""
    if not rule.group:
        return ()
    ids = (other.id for other in rules if other.group == rule.group and other.id != rule.id)
    return tuple(sorted(ids))
