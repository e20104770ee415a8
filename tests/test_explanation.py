import json

import pytest

from newslint.model import UsageError
from newslint.reference.explanation import explain, rule_list
from newslint.reference.measurements import shipped_measurements
from newslint.reference.samples import sample_lines, shortened
from newslint.rulebook import load_rules
from newslint.rulebook.rule import Example, Rule
from newslint.terminal import printable

from .rule_language import rule_of

SHIPPED = load_rules()
# An escape that clears the screen, an 8-bit one, a bell, a bidirectional override.
STEERING = "a\x1b[2Jb\x9b31mc\x07d\u202ee\u2028f"
PLAIN = rule_of("""\
check: phrase
title: House style bans "netizens"
severity: minor
any: [netizen, netizens]
message: '"{match}": say readers'
why: The word is a label nobody uses for themselves.
do: Say who is meant.
sources: [Our style <https://example.org/style>]
fix: {delete: match, safe: true}
group: labels
languages: [en, fr]
evidence:
  - {when: {inside: quotation}, severity: info}
  - {when: {late: 0.5}, confidence: 0.5}
examples:
  bad:
    - "Ferry fares rise\\n\\nMany ⟦netizens⟧ complained.\\n"
    - {html: "<h1>Fares</h1><div><p>Angry <b>⟦netizens⟧</b> wrote.</p><p>None replied.</p></div>"}
    - {markdown: "# Fares\\n\\nAny ⟦netizen⟧.\\n", todo: not yet}
    - "Fares\\n\\nThe last ⟦netizen⟧.\\n"
  good: ["Ferry fares rise\\n\\nMany citizens complained.\\n"]
""")._replace(shipped=False, path="house/labels/a-rule.yaml")


def explained(rule: Rule, *others: Rule) -> str:
    return "\n".join(explain(rule.id, (rule, *others)))


def example(text: str, bad: bool = True) -> Example:
    return Example(text, "text", bad, "", 1)


@pytest.mark.parametrize(
    "told",
    [
        'a-rule: House style bans "netizens"\nminor, confidence 0.95 (high); family site\n',
        "The word is a label nobody uses for themselves.",
        "What to do: Say who is meant.",
        "  1. text\n     Ferry fares rise\n\n     Many ⟦netizens⟧ complained.",
        "     <h1>Fares</h1>\n     <div>\n     <p>Angry <b>⟦netizens⟧</b> wrote.</p>\n"
        "     <p>None replied.</p>\n     </div>",
        "  3. markdown, known to fail: not yet",
        "  and 1 more in house/labels/a-rule.yaml",
        "Not reported:\n  1. text",
        "Looks in   body, tail; en, fr",
        "How        check kind phrase: looks for words and phrases",
        'Says       "{match}": say readers',
        "Lowered    to info; confidence 0.5, where the context speaks for it",
        "Fix        delete the words that are reported; safe",
        "Group      labels: of findings that overlap one counts",
        "Source     Our style <https://example.org/style>",
        "File       house/labels/a-rule.yaml",
        "  override:\n    a-rule: off\n",
        "`a-rule: {severity: info}`",
        "\n  extends: a-rule",
    ],
)
def test_what_a_reader_of_a_finding_is_told(told: str) -> None:
    assert told in explained(PLAIN)


def test_a_group_names_its_other_rules() -> None:
    others = [PLAIN._replace(id=name) for name in ("b-rule", "c-rule")]
    stranger = PLAIN._replace(id="d-rule", group="")
    told = explained(PLAIN, *others, stranger)
    assert "labels with b-rule, c-rule: of" in told
    assert "d-rule" not in told


def test_what_has_no_milder_severity_is_only_switched_off() -> None:
    told = explained(PLAIN._replace(severity=PLAIN.severity.INFO))
    assert "a-rule: off" in told
    assert "to keep it as" not in told


def test_places_and_languages_in_words() -> None:
    everywhere = rule_of("check: phrase\nany: [x]\nzones: [any]\n")
    assert "every zone but chrome; any language" in explained(everywhere)
    assert "every zone; any" in explained(
        rule_of("check: phrase\nany: [x]\nzones: [any, chrome]\n")
    )


def test_measurements_are_told_of_shipped_rules_alone() -> None:
    rule = next(rule for rule in SHIPPED if rule.id in shipped_measurements())
    assert "Measured   " in explained(rule)
    assert "Measured   " not in explained(rule._replace(shipped=False))


@pytest.mark.parametrize("rule", SHIPPED, ids=lambda rule: rule.id)
def test_shipped_rules_fit_a_terminal(rule: Rule) -> None:
    for line in explained(rule).split("\n"):
        assert len(line) <= 80 or len(max(line.split(), key=len)) > 40, line


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a-rul", "no rule 'a-rul'; did you mean a-rule?"),
        ("sit", "no rule 'sit'; did you mean site?"),
        ("zzz", "no rule 'zzz'"),
        ("site", "'site' is no rule but the family of\n  a-rule  House style bans"),
    ],
)
def test_names_that_no_rule_has(name: str, told: str) -> None:
    with pytest.raises(UsageError) as raised:
        list(explain(name, (PLAIN, PLAIN._replace(id="b-rule", family="other"))))
    assert told in str(raised.value)
    assert "b-rule" not in str(raised.value)


def test_a_hostile_name_is_cut_and_cleaned() -> None:
    with pytest.raises(UsageError) as raised:
        explain(STEERING + "x" * 100_000, (PLAIN,))
    assert len(str(raised.value)) < 200
    assert "\x1b" not in str(raised.value)


def hostile() -> Rule:
    """A rule of a site whose every text steers the terminal and is far too long."""
    text = STEERING + " word" * 100_000
    return PLAIN._replace(
        title=text, why=text, do=text, message=text, family=text, path=text,
        sources=(text,) * 1000,
        examples=(example(f"{text}⟦{text}⟧{text}"), example(f"{STEERING}\n" * 10_000, bad=False)),
    )  # fmt: skip


@pytest.mark.parametrize("form", ["explain", "text", "markdown"])
def test_nothing_steers_the_terminal_or_floods_it(form: str) -> None:
    rules = (hostile(),)
    told = list(
        explain("a-rule", rules)
        if form == "explain"
        else rule_list(rules, "text" if form == "text" else "markdown")
    )
    assert all(line == printable(line) for line in told)
    assert len("\n".join(told)) < 40_000


def test_json_keeps_hostile_texts_whole() -> None:
    rule = hostile()._replace(sources=(STEERING,))
    (entry,) = json.loads("".join(rule_list((rule,), "json")))["rules"]
    assert entry["why"] == rule.why


def test_invisible_characters_of_an_example_are_spelled_out() -> None:
    assert sample_lines(example("a⟦\u00a0⟧b\tc\u200bd\r\ne\U000e0041\n")) == (
        "a⟦\\u00a0⟧b c\\u200bd",
        "e\\U000e0041",
    )


def test_of_a_long_line_what_is_marked_stays() -> None:
    text = "x" * 500 + "⟦one⟧" + "y" * 900 + "⟦two⟧" + "z" * 500
    (line,) = sample_lines(example(text))
    assert len(line) < 400
    assert line.startswith("…x")
    assert "x⟦one⟧y" in line
    assert "y…y" in line
    assert "y⟦two⟧z" in line
    assert line.endswith("z…")


def test_a_long_mark_loses_its_middle() -> None:
    (line,) = sample_lines(example("a ⟦" + "b" * 5000 + "⟧ c"))
    assert line == "a ⟦" + "b" * 80 + "…" + "b" * 80 + "⟧ c"


def test_of_a_long_example_the_lines_around_the_mark_stay() -> None:
    lines = sample_lines(example("\n".join([*map(str, range(50)), "⟦here⟧", "behind"])))
    assert lines[0] == "…"
    assert lines[-2:] == ("⟦here⟧", "behind")
    assert len(lines) == 17
    assert sample_lines(example("\n".join(map(str, range(50))), bad=False))[-1] == "…"


def test_shortened_texts_stand_in_one_line() -> None:
    assert shortened("a\n b\t c", 10) == "a b c"
    assert shortened("word " * 1000, 11) == "word word…"


def test_the_list_is_grouped_by_family() -> None:
    other = PLAIN._replace(id="long-rule", family="agency", title="Second", shipped=True)
    assert list(rule_list((PLAIN, other, PLAIN._replace(id="b", title="Third")), "text")) == [
        "agency (1)",
        "  long-rule  minor     Second",
        "site (2)",
        '  a-rule     minor     House style bans "netizens"  [house/labels/a-rule.yaml]',
        "  b          minor     Third  [house/labels/a-rule.yaml]",
    ]


def test_the_list_of_no_rules() -> None:
    assert list(rule_list((), "text")) == []
    assert json.loads("".join(rule_list((), "json"))) == {"rules": []}


def test_the_json_list_has_what_a_rule_file_says() -> None:
    (entry,) = json.loads("".join(rule_list((PLAIN,), "json")))["rules"]
    assert entry["id"] == "a-rule"
    assert entry["severity"] == "minor"
    assert entry["zones"] == ["body", "tail"]
    assert entry["fix"] == {"delete": "match", "safe": True}
    assert entry["group"] == "labels"
    assert entry["path"] == "house/labels/a-rule.yaml"
    assert entry["shipped"] is False
    assert entry["sources"] == ["Our style <https://example.org/style>"]
    assert "nbsp" in entry["mutants"]
    assert entry["measured"] == []
    assert len(entry["examples"]) == 5
    assert entry["examples"][2] == {
        "text": "# Fares\n\nAny ⟦netizen⟧.\n", "format": "markdown", "bad": True, "todo": "not yet",
    }  # fmt: skip


def test_the_json_list_has_the_measurements_of_shipped_rules() -> None:
    listed = json.loads("".join(rule_list(SHIPPED, "json")))["rules"]
    measured = [entry for entry in listed if entry["measured"]]
    assert measured
    assert set(measured[0]["measured"][0]) == {
        "on", "pages", "pages_hit", "findings", "read", "true",
    }  # fmt: skip
