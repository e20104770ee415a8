"""Fixes of rules: which findings offer them, and that those that ship do what they say."""

import pytest

from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.masking import keep
from newslint.model import Finding, Fix, InputFormat, Source, Verdict
from newslint.readers import READERS
from newslint.rule_tests.marking import unmark
from newslint.rulebook import load_rules
from newslint.rulebook.rule import Example, Rule

from .rule_language import Story, mistakes_of, rule_of, story

FIXING = [rule for rule in load_rules() if rule.fix is not None]
STUB = "check: phrase\nany: [source link]\nfix: {delete: block}\n"


def judged(rule: Rule, text: str, form: InputFormat) -> Verdict:
    (article,) = map(with_language, READERS[form](Source("story", text)))
    return judge(article, Plan([rule], keep))


def fixes(keys: str, told: Story) -> list[Fix | None]:
    return [finding.fix for finding in told.findings(rule_of(keys))]


def without(finding: Finding, text: str) -> str:
    """Return a text without what the fix of a finding deletes: its words or its lines."""
    place = finding.location
    lines = text.splitlines(keepends=True)
    first, last = place.line - 1, place.end_line - 1
    if finding.fix == Fix("match"):
        rest = lines[first][: place.column - 1] + lines[last][place.end_column - 1 :]
        return "".join([*lines[:first], rest, *lines[last + 1 :]])
    return "".join(lines[:first] + lines[last + 1 :])


def test_a_finding_offers_the_fix_of_its_rule() -> None:
    told = story("The fares rise from spring.", "Source link")
    assert fixes(STUB, told) == [Fix("block")]
    assert fixes("check: phrase\nany: [source link]\n", told) == [None]
    assert fixes(STUB.replace("block", "block, safe: true"), told) == [Fix("block", safe=True)]


@pytest.mark.parametrize(
    ("last", "offered"),
    [
        ("Source link", True),
        ("(Source link) →", True),
        ("Source link of the paper", False),
        ("यह source link", False),
    ],
)
def test_a_block_with_other_words_is_not_deleted(last: str, offered: bool) -> None:
    assert fixes(STUB, story("The fares rise from spring.", last)) == [
        Fix("block") if offered else None
    ]


def test_words_are_deleted_from_any_block() -> None:
    told = story("The fares rise from spring, says the source link of the paper.")
    assert fixes(STUB.replace("block", "match"), told) == [Fix("match")]


def test_what_the_evidence_doubts_is_not_deleted() -> None:
    told = story("The fares rise.", "Source link", "(Source link)")
    bracketed = "evidence: [{when: {block: ['^[(]']}, %s}]\n"
    assert fixes(STUB + bracketed % "confidence: low", told) == [Fix("block"), None]
    assert fixes(STUB + bracketed % "severity: minor", told) == [Fix("block"), Fix("block")]


def test_a_block_of_front_matter_is_not_deleted() -> None:
    titled = Story("---\ntitle: Source link\n---\n\nThe fares rise from spring.\n", "markdown")
    assert fixes(f"{STUB}zones: [title]\n", titled) == [None]


@pytest.mark.parametrize(
    ("fix", "message"),
    [
        ("block", "fix must be a mapping"),
        ("{safe: true}", "delete is missing"),
        ("{delete: lines}", "delete: 'lines' is unknown; allowed: block, match"),
        ("{delete: blok}", "did you mean block?"),
        ("{delete: block, safe: perhaps}", "safe: 'perhaps' is unknown; allowed: true, false"),
        ("{delete: block, saef: true}", "unknown key of a fix 'saef'; allowed: delete, safe"),
    ],
)
def test_a_fix_that_cannot_be_read(fix: str, message: str) -> None:
    (mistake,) = mistakes_of(f"check: phrase\nany: [x]\nfix: {fix}\n")
    assert message in mistake.message


@pytest.mark.parametrize("rule", FIXING, ids=lambda rule: rule.id)
def test_a_fix_that_ships_ends_its_finding(rule: Rule) -> None:
    tried = [example for example in rule.examples if example.bad and example.format != "html"]
    assert sum(_ends_findings(rule, example) for example in tried)


def _ends_findings(rule: Rule, example: Example) -> int:
    """Check all fixes that an example offers; returns their number."""
    text = unmark(example.text).text
    before = judged(rule, text, example.format)
    offered = [finding for finding in before.findings if finding.fix is not None]
    for finding in offered:
        after = judged(rule, without(finding, text), example.format)
        assert len(after.findings) < len(before.findings)
        assert after.title == before.title
    return len(offered)


@pytest.mark.parametrize("rule", FIXING, ids=lambda rule: rule.id)
def test_what_ships_is_safe_only_if_it_is_a_whole_block_and_certain(rule: Rule) -> None:
    assert rule.fix is not None
    if rule.fix.safe:
        assert rule.fix.delete == "block"
        assert rule.confidence >= 0.95
