"""Runs the examples that every shipped rule carries, and their mutants."""

import re

import pytest

from newslint.engine import Plan, judge
from newslint.masking import keep
from newslint.model import Source
from newslint.rule_tests.marking import unmark
from newslint.rule_tests.report import failure_lines
from newslint.rule_tests.trials import check_rule, read_example
from newslint.rulebook import load_rules
from newslint.rulebook.rule import Rule

RULES = load_rules()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_and_their_mutants(rule: Rule) -> None:
    outcome = check_rule(rule)
    failures = outcome.failures
    assert not outcome.gap
    assert not failures, "\n".join(line for failure in failures for line in failure_lines(failure))


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
            source = Source("example", unmark(example.text).text)
            for article in read_example(source, example.format):
                for finding in judge(article, Plan((rule,), keep)).findings:
                    # What is quoted from the article may hold braces itself.
                    told = finding.message.replace(finding.text, "")
                    assert not re.search(r"\{\w+\}", told), finding.message
