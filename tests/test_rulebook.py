from pathlib import Path

import pytest

from newslint.boundaries import bare
from newslint.matching import Matcher
from newslint.model import Severity, UsageError
from newslint.nodes import Mistake
from newslint.rulebook import RulebookError, load_rules, read_rule

GOOD = """\
title: No exclamation
severity: minor
confidence: high
zones: [body]
check: phrase
any: [wow]
message: "{match}"
why: House style.
examples:
  bad: ["Ferry fares\\n\\nThat is ⟦wow⟧ indeed.\\n"]
  good: ["Ferry fares\\n\\nThat is wowed.\\n"]
"""


def mistakes(text: str) -> list[Mistake]:
    noted: list[Mistake] = []
    assert (read_rule(text, "x.yaml", "site", "x", noted) is None) == bool(noted)
    return noted


def test_a_good_rule_has_no_mistakes() -> None:
    assert mistakes(GOOD) == []


def test_all_mistakes_are_reported_at_once_with_positions_and_suggestions() -> None:
    text = (
        GOOD.replace("severity: minor", "severty: minor\nseverity: mnior")
        .replace("zones: [body]", "zones: [boddy]")
        .replace("confidence: high", "confidence: very")
    )
    noted = {(m.line, m.column): m.message for m in mistakes(text)}
    assert noted[2, 1] == ("unknown key 'severty'; " + noted[2, 1].split("; ", 1)[1])
    assert noted[2, 1].endswith("did you mean severity?")
    assert noted[3, 11].startswith("severity: 'mnior' is unknown; allowed: info, minor")
    assert noted[3, 11].endswith("did you mean minor?")
    assert "did you mean body?" in noted[5, 9]
    assert "confidence must be a number" in noted[4, 13]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("check: phrase", "check: phrases", "did you mean phrase?"),
        ("any: [wow]", "any: ['{who}']", "{who} has no words under where"),
        ("any: [wow]", "any: []", "any is empty"),
        ("any: [wow]", "", "any is missing"),
        ("title: No exclamation", "title: ''", "title is empty"),
        ("title: No exclamation", "title: a\ntitle: b", "title is given twice"),
        ("check: phrase\nany: [wow]", "check: pattern\npatterns: ['(?=a)']", "RE2 does not take"),
        ("check: phrase\nany: [wow]", "check: pattern", "patterns is missing"),
        ("⟦wow⟧", "wow", "must mark with ⟦⟧"),
        ("wowed", "⟦wowed⟧", "must not hold ⟦⟧"),
        ("examples:", "unless: {inside: cod}\nexamples:", "did you mean code?"),
        ("examples:", "unless: {nera: x}\nexamples:", "unknown operator 'nera'"),
        ("title: No exclamation", "title: *alias", "alias"),
        ("title: No exclamation", "title: [a, b", "expected"),
        ("languages", "languages", ""),
    ],
)
def test_mistakes(old: str, new: str, message: str) -> None:
    noted = mistakes(GOOD.replace(old, new))
    if not message:
        assert noted == []
        return
    assert any(message in m.message for m in noted), noted


@pytest.mark.parametrize(
    "text",
    [
        "[" * 30_000,
        "- " * 30_000 + "a",
        "{a: " * 30_000,
        "? " * 20_000,
        "a: &x [1]\nb: *x",
        "a\n---\nb",
        "\x00",
        "- [a",
        "\ttitle: x",
        "42",
        "",
        "x" * 1_100_000,
    ],
    ids=["flow", "sequences", "maps", "keys", "alias", "documents", "nul", "open", "tab", "scalar",
         "empty", "long"],
)  # fmt: skip
def test_hostile_rule_files_are_refused(text: str) -> None:
    assert mistakes(text)


def test_files_of_a_folder_add_and_replace_rules(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "no-wow.yaml").write_text(GOOD, encoding="utf-8")
    own = GOOD.replace("severity: minor", "severity: critical")
    (tmp_path / "date-missing.yml").write_text(own, encoding="utf-8")
    rules = {rule.id: rule for rule in load_rules([str(tmp_path)])}
    assert rules["no-wow"].family == "house"
    assert rules["date-missing"].severity is Severity.CRITICAL
    assert "byline-missing" in rules


def test_mistakes_of_all_files_come_together(tmp_path: Path) -> None:
    for name in ("a", "b"):
        broken = GOOD.replace("minor", "mnior")
        (tmp_path / f"{name}.yaml").write_text(broken, encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        load_rules([str(tmp_path)])
    lines = str(caught.value).splitlines()
    assert [line.split(": ")[0].rsplit("/", 1)[-1] for line in lines] == [
        "a.yaml:2:11",
        "b.yaml:2:11",
    ]


def test_a_missing_or_empty_folder_of_rules_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        load_rules([str(tmp_path / "absent")])
    with pytest.raises(UsageError, match="no rule files"):
        load_rules([str(tmp_path)])


def test_two_files_cannot_define_one_rule(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "no-wow.yaml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(RulebookError, match="also defined in"):
        load_rules([str(tmp_path)])


def test_yaml_words_are_not_converted() -> None:
    noted: list[Mistake] = []
    text = GOOD.replace("any: [wow]", "any: [no, 010, 12:30:45]").replace("⟦wow⟧", "⟦no⟧")
    rule = read_rule(text, "x.yaml", "site", "x", noted)
    assert rule is not None
    assert isinstance(rule.check, Matcher)
    assert {bare(literal) for literal in rule.check.literals} == {"no", "010", "12:30:45"}


def test_slots_that_stand_for_too_many_phrases_are_counted_not_made() -> None:
    slots = "{" + ", ".join(f"{name}: [{'x, ' * 300}x]" for name in "abcdefgh") + "}"
    text = GOOD.replace(
        "any: [wow]", f"any: ['{{a}} {{b}} {{c}} {{d}} {{e}} {{f}} {{g}} {{h}}']\nwhere: {slots}"
    )
    assert any("more than 2,000 phrases" in m.message for m in mistakes(text))
