"""Texts about rules: one rule explained to whoever has just met its finding, all rules listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from ..fields import suggestion
from ..model import Severity, UsageError
from ..rulebook.rule import Example, Rule
from ..terminal import printable
from .measurements import shipped_measurements
from .samples import sample_lines, shortened
from .wording import (
    fix_of,
    languages_of,
    lowering_of,
    method_of,
    others_of_group,
    weight_of,
    zones_of,
)

_WIDTH = 80
_LABEL = 11
_MOST_EXAMPLES = 3
_MOST_SOURCES = 10
_MOST_NAMES = 12

ListForm = Literal["text", "json", "markdown"]


def explain(name: str, rules: Sequence[Rule]) -> Iterator[str]:
    """Yield what a rule reports, why, what to do, its examples, how it looks and how to change it.

    Nothing of it can steer a terminal. Raises UsageError for a rule that does not exist, with the
    nearest name, or with the rules of the family where the name is that of a family.
    """
    rule = next((rule for rule in rules if rule.id == name), None)
    if rule is None:
        raise UsageError(_no_such_rule(name, rules))
    return map(printable, _explained(rule, rules))


def rule_list(rules: Sequence[Rule], form: ListForm = "text") -> Iterator[str]:
    """Yield all rules: a line each by family, one JSON document, or the reference in Markdown."""
    if form == "markdown":
        from .pages import reference

        return reference(rules)
    from .listing import json_list, text_list

    return json_list(rules) if form == "json" else text_list(rules)


def _no_such_rule(name: str, rules: Sequence[Rule]) -> str:
    shown = shortened(name, 60)
    family = [rule for rule in rules if rule.family == name]
    if family:
        width = max(len(rule.id) for rule in family)
        listed = [f"  {rule.id:<{width}}  {shortened(rule.title, 100)}" for rule in family]
        return "\n".join((f"newslint: {shown!r} is no rule but the family of", *listed))
    known = {known for rule in rules for known in (rule.id, rule.family)}
    return f"no rule {shown!r}{suggestion(shown, sorted(known))}"


def _explained(rule: Rule, rules: Sequence[Rule]) -> Iterator[str]:
    yield from _wrapped(f"{rule.id}: {shortened(rule.title, 200)}")
    yield f"{weight_of(rule)}; family {shortened(rule.family, 60)}"
    for heading, text in (("", rule.why), ("What to do: ", rule.do)):
        if text:
            yield ""
            yield from _wrapped(heading + shortened(text, 2000))
    yield from _examples(rule, "Reported (what stands between ⟦ and ⟧):", bad=True)
    yield from _examples(rule, "Not reported:", bad=False)
    yield ""
    for label, text in _particulars(rule, rules):
        yield from _wrapped(f"{label:<{_LABEL}}{text}", " " * _LABEL)
    for source in rule.sources[:_MOST_SOURCES]:
        yield from _wrapped(f"{'Source':<{_LABEL}}{shortened(source, 300)}", " " * _LABEL)
    yield f"{'File':<{_LABEL}}{shortened(rule.path, 200)}"
    yield ""
    yield from _changing(rule)


def _wrapped(text: str, indent: str = "") -> list[str]:
    import textwrap  # only here; a run of a hook has no use for it

    return textwrap.wrap(
        text, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _examples(rule: Rule, heading: str, *, bad: bool) -> Iterator[str]:
    examples = [example for example in rule.examples if example.bad == bad]
    if examples:
        yield ""
        yield heading
    for number, example in enumerate(examples[:_MOST_EXAMPLES], 1):
        yield from _example(number, example)
    if len(examples) > _MOST_EXAMPLES:
        yield f"  and {len(examples) - _MOST_EXAMPLES} more in {shortened(rule.path, 200)}"


def _example(number: int, example: Example) -> Iterator[str]:
    yield f"  {number}. {example.format}" + (
        f", known to fail: {shortened(example.todo, 200)}" if example.todo else ""
    )
    for line in sample_lines(example):
        yield from _wrapped(f"     {line}", "       ") or [""]


def _particulars(rule: Rule, rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    yield "Looks in", f"{zones_of(rule)}; {languages_of(rule)}"
    yield "How", method_of(rule)
    yield "Says", shortened(rule.message, 300)
    if lowered := lowering_of(rule):
        yield "Lowered", f"to {lowered}, where the context speaks for it"
    if fix := fix_of(rule):
        yield "Fix", fix
    if rule.group:
        others = others_of_group(rule, rules)
        with_others = f" with {', '.join(others[:_MOST_NAMES])}" if others else ""
        yield "Group", f"{rule.group}{with_others}: of findings that overlap one counts"
    if rule.shipped:
        for measured in shipped_measurements().get(rule.id, ()):
            yield "Measured", measured.told()


def _changing(rule: Rule) -> Iterator[str]:
    yield "To silence it, in newslint.yaml:"
    yield "  override:"
    yield f"    {rule.id}: off"
    if rule.severity > Severity.INFO:
        milder = Severity(rule.severity - 1).label
        yield f"or, to keep it as {milder}, `{rule.id}: {{severity: {milder}}}`."
    yield "To change its words or conditions, write a rule of your own that begins with"
    yield f"  extends: {rule.id}"
