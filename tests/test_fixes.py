"""Fixes of rules: what is read of them, and which findings offer them."""

import pytest

from newslint.model import Fix

from .rule_language import Story, mistakes_of, rule_of, story

STUB = "check: phrase\nany: [source link]\nfix: {delete: block}\n"


def fixes(keys: str, told: Story) -> list[Fix | None]:
    return [finding.fix for finding in told.findings(rule_of(keys))]


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
