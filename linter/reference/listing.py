"""All rules at a glance, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..model import ZONES
from ..rulebook.rule import Example, Rule
from ..terminal import json_lines
from .measurements import Measurement, shipped_measurements
from .samples import shortened

_SEVERITY = 8  # the longest word, critical


def text_list(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the families with the number of their rules, and a line for each rule.

    A rule that does not ship is followed by its file. Nothing of it can steer a terminal.
    """
    width = max((len(rule.id) for rule in rules), default=0)
    for family, members in by_family(rules):
        yield f"{shortened(family, 60)} ({len(members)})"
        for rule in members:
            origin = "" if rule.shipped else f"  [{shortened(rule.path, 200)}]"
            title = shortened(rule.title, 120)
            yield f"  {rule.id:<{width}}  {rule.severity.label:<{_SEVERITY}}  {title}{origin}"


def by_family(rules: Sequence[Rule]) -> Iterator[tuple[str, tuple[Rule, ...]]]:
    """Yield the families in alphabetical order, each with its rules in that order."""
    ordered = sorted(rules, key=lambda rule: (rule.family, rule.id))
    for family, members in groupby(ordered, key=lambda rule: rule.family):
        yield family, tuple(members)


def json_list(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield one JSON document with everything a rule file says that is not for the engine alone."""
    measured = shipped_measurements()
    entries = [_entry(rule, measured.get(rule.id, ()) if rule.shipped else ()) for rule in rules]
    yield json_lines({"rules": entries})


def _entry(rule: Rule, measured: tuple[Measurement, ...]) -> dict[str, object]:
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
        "fix": None if rule.fix is None else rule.fix._asdict(),
        "group": rule.group or None,
        "mutants": sorted(rule.mutants),
        "path": rule.path,
        "shipped": rule.shipped,
        "examples": [_example(example) for example in rule.examples],
        "measured": [counted._asdict() for counted in measured],
    }


def _example(example: Example) -> dict[str, object]:
    return {
        "text": example.text,
        "format": example.format,
        "bad": example.bad,
        "todo": example.todo or None,
    }
