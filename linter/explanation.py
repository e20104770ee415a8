"""Texts about rules, for people: one rule explained, all rules listed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from .fields import suggestion
from .model import ZONES, UsageError
from .rulebook import Example, Rule

_WIDTH = 90


def explain(name: str, rules: Sequence[Rule]) -> Iterator[str]:
    """Yield what a rule reports, why, what to do, and its examples.

    Raises UsageError with the nearest name for a rule that does not exist.
    """
    rule = next((rule for rule in rules if rule.id == name), None)
    if rule is None:
        raise UsageError(f"no rule {name!r}{suggestion(name, [rule.id for rule in rules])}")
    yield f"{rule.id}: {rule.title}"
    yield f"family {rule.family}, severity {rule.severity.label}, confidence {rule.confidence:g}"
    zones = [zone for zone in ZONES if zone in rule.zones]
    yield f"looks in {', '.join(zones)}; languages: {', '.join(sorted(rule.languages))}"
    for label, text in (("Why", rule.why), ("What to do", rule.do)):
        if text:
            yield ""
            import textwrap  # only here; a run of a hook has no use for it

            yield from textwrap.wrap(f"{label}: {text}", _WIDTH)
    yield from (f"Source: {source}" for source in rule.sources)
    for label, bad in (("Reported (between ⟦ and ⟧):", True), ("Not reported:", False)):
        examples = [example for example in rule.examples if example.bad == bad]
        if examples:
            yield ""
            yield label
            yield from (line for example in examples for line in _sample(example))


def _sample(example: Example) -> Iterator[str]:
    kind = "" if example.format == "text" else f" ({example.format})"
    lines = example.text.strip("\n").split("\n")
    yield f"  -{kind} {lines[0]}"
    yield from (f"    {line}".rstrip() for line in lines[1:])
    if example.todo:
        yield f"    known to fail: {example.todo}"


def rule_list(rules: Sequence[Rule], *, as_json: bool) -> Iterator[str]:
    """Yield all rules: a line each, or one JSON document."""
    if as_json:
        yield json.dumps({"rules": [_entry(rule) for rule in rules]}, ensure_ascii=False, indent=2)
        return
    width = max((len(rule.id) for rule in rules), default=0)
    for rule in sorted(rules, key=lambda rule: (rule.family, rule.id)):
        yield f"{rule.family:<12} {rule.id:<{width}}  {rule.severity.label:<8}  {rule.title}"


def _entry(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "family": rule.family,
        "title": rule.title,
        "severity": rule.severity.label,
        "confidence": rule.confidence,
        "zones": [zone for zone in ZONES if zone in rule.zones],
        "languages": sorted(rule.languages),
        "check": rule.kind,
        "message": rule.message,
        "why": rule.why,
        "do": rule.do,
        "sources": list(rule.sources),
    }
