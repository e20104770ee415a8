"""The rule reference: all rules as one Markdown page.

Rules of a site are as untrusted here as anywhere: their texts are escaped, and their examples
stand behind fences that nothing in them can close.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..rulebook.rule import Rule
from .listing import by_family
from .markdown_text import anchors, cited, code_span, escaped, fenced
from .measurements import Measurement, shipped_measurements
from .samples import sample_lines
from .wording import (
    fix_of,
    languages_of,
    lowering_of,
    method_of,
    others_of_group,
    weight_of,
    zones_of,
)

_TITLE = "Rules"
_MOST_EXAMPLES = 2
_MOST_SOURCES = 10
_INTRODUCTION = """\
What newslint reports, by family. `newslint explain RULE` shows one rule in the terminal.

Severity and confidence are those of a clear case; a rule may report with less, never with more. In
the examples ⟦ and ⟧ enclose what is reported, `…` stands for what is left out, and escapes such as
`\\u00a0` for characters that cannot be seen. Where a rule was measured, people have read what it
found and counted how often it was right.

A site silences or changes a rule in its `newslint.yaml`, and changes its words in a rule of its own
that says `extends: RULE`:

```yaml
override:
  RULE: off
  OTHER-RULE: {severity: minor}
```

This page is made from the rule files: `newslint rules --format markdown > docs/rules.md`."""


def reference(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the lines of the page: a table of contents by family, then rule by rule."""
    families = tuple(by_family(rules))
    yield f"# {_TITLE}"
    yield ""
    yield from _INTRODUCTION.splitlines()
    yield ""
    yield from _contents(families)
    measured = shipped_measurements()
    for family, members in families:
        yield from ("", f"## {_heading(family)}")
        for rule in members:
            counted = measured.get(rule.id, ()) if rule.shipped else ()
            yield from _section(rule, rules, counted)


def _heading(family: str) -> str:
    return escaped(family, 60)


def _contents(families: Sequence[tuple[str, Sequence[Rule]]]) -> Iterator[str]:
    headings = [_TITLE]
    for family, members in families:
        headings += [_heading(family), *(rule.id for rule in members)]
    fragments = iter(anchors(headings)[1:])
    for family, members in families:
        yield f"- [{_heading(family)}](#{next(fragments)}) ({len(members)})"
        for rule in members:
            yield f"  - [{rule.id}](#{next(fragments)}): {escaped(rule.title, 200)}"


def _section(rule: Rule, rules: Sequence[Rule], measured: Sequence[Measurement]) -> Iterator[str]:
    yield from ("", f"### {rule.id}")
    yield from ("", f"**{escaped(rule.title, 200)}**", "", escaped(rule.why))
    if rule.do:
        yield from ("", f"What to do: {escaped(rule.do)}")
    yield ""
    yield from (f"- {line}" for line in _particulars(rule, rules, measured))
    yield from _examples(rule, "Reported:", bad=True)
    yield from _examples(rule, "Not reported:", bad=False)


def _particulars(
    rule: Rule, rules: Sequence[Rule], measured: Sequence[Measurement]
) -> Iterator[str]:
    lowered = lowering_of(rule)
    yield f"Severity: {weight_of(rule)}" + (f"; lowered by context to {lowered}" if lowered else "")
    yield f"Looks in: {zones_of(rule)}; {languages_of(rule)}"
    yield f"How: {method_of(rule)}"
    yield f"Says: {code_span(rule.message)}"
    if fix := fix_of(rule):
        yield f"Fix: {fix}"
    if others := others_of_group(rule, rules):
        yield f"Where it overlaps with {', '.join(others)}, one of them counts"
    yield from (f"Measured: {escaped(counted.told())}" for counted in measured)
    if rule.sources:
        yield f"Sources: {'; '.join(map(cited, rule.sources[:_MOST_SOURCES]))}"


def _examples(rule: Rule, heading: str, *, bad: bool) -> Iterator[str]:
    examples = [example for example in rule.examples if example.bad == bad and not example.todo]
    if examples:
        yield from ("", heading)
    for example in examples[:_MOST_EXAMPLES]:
        yield ""
        yield from fenced(sample_lines(example), example.format)
