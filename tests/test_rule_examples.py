"""Runs the examples that every shipped rule carries."""

import re
from dataclasses import dataclass

import pytest

from newslint.engine import Plan, judge
from newslint.masking import keep
from newslint.model import Article, Source, Span
from newslint.readers import READERS
from newslint.rulebook import Example, Rule, load_rules

RULES = load_rules()
_MARK = re.compile("[⟦⟧]")


@dataclass(frozen=True)
class Sample:
    text: str
    marked: list[Span]


def unmarked(example: Example) -> Sample:
    """Take the marks out and return what they enclosed."""
    marks = [found.start() - i for i, found in enumerate(_MARK.finditer(example.text))]
    spans = [Span(a, b) for a, b in zip(marks[::2], marks[1::2], strict=True)]
    return Sample(_MARK.sub("", example.text), spans)


def reported(rule: Rule, sample: Sample, example: Example) -> list[Span]:
    source = Source("example", sample.text)
    spans = []
    for article in READERS[example.format](source):
        for finding in judge(article, Plan((rule,), keep)).findings:
            place = finding.location
            spans.append(
                Span(
                    offset(article, place.line, place.column),
                    offset(article, place.end_line, place.end_column),
                )
            )
    return spans


def offset(article: Article, line: int, column: int) -> int:
    return article.source.line_starts[line - 1] + column - 1


def cases() -> list[object]:
    return [
        pytest.param(
            rule,
            example,
            id=f"{rule.id}:{example.line}",
            marks=[pytest.mark.xfail(reason=example.todo)] if example.todo else [],
        )
        for rule in RULES
        for example in rule.examples
    ]


@pytest.mark.parametrize(("rule", "example"), cases())
def test_example(rule: Rule, example: Example) -> None:
    sample = unmarked(example)
    assert reported(rule, sample, example) == sample.marked


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_bad_and_good_examples_and_reasons(rule: Rule) -> None:
    assert any(example.bad for example in rule.examples)
    assert any(not example.bad for example in rule.examples)
    assert rule.why
    assert rule.do


def test_no_slot_of_a_message_stays_unfilled() -> None:
    for rule in RULES:
        for example in rule.examples:
            if not example.bad or example.todo:
                continue
            sample = unmarked(example)
            for article in READERS[example.format](Source("example", sample.text)):
                for finding in judge(article, Plan((rule,), keep)).findings:
                    assert not re.search(r"\{\w+\}", finding.message), finding.message
