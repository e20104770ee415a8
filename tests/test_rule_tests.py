"""Testing rules by their examples: what fails and how it is told."""

from datetime import date

import pytest

from newslint.engine import Plan, judge
from newslint.model import Article, Span, Verdict
from newslint.nodes import Mistake
from newslint.rule_tests.report import report
from newslint.rule_tests.trials import Outcome, check_rule, check_rules
from newslint.rulebook import read_rule
from newslint.rulebook.rule import Rule

PHRASE = "check: phrase\nany: [netizens, social media users]"
EXACT = "check: pattern\ncase: exact\npatterns: ['social media users', \"netizen's\"]"
WORDS = ("⟦netizens⟧", "⟦people⟧", "⟦social media users⟧", "⟦netizens⟧ and netizens")
GOOD = "Fares rise\\n\\nMany citizens complained.\\n"


def rule(bad: str, good: str = f'"{GOOD}"', check: str = PHRASE, name: str = "no-netizens") -> Rule:
    text = f"""\
title: No netizens
severity: minor
confidence: high
zones: [title, body]
{check}
message: "{{match}}"
why: House style.
examples:
  bad: [{bad}]
  good: [{good}]
"""
    mistakes: list[Mistake] = []
    made = read_rule(text, f"rules/house/{name}.yaml", "house", name, mistakes)
    assert made is not None, mistakes
    return made


def failures(made: Rule) -> list[tuple[str, str]]:
    return [(failure.mutant, failure.kind) for failure in check_rule(made).failures]


def marked(words: str) -> str:
    return f'"Fares rise\\n\\nMany {words} complained.\\n"'


def test_a_sound_rule_passes_with_all_its_mutants() -> None:
    html = '{html: "<h1>Fares rise</h1><p>Many ⟦social <i>media</i> users⟧ complained.</p>"}'
    outcome = check_rule(rule(f"{marked('⟦social media users⟧')}, {html}"))
    assert outcome == Outcome(
        "no-netizens", "rules/house/no-netizens.yaml", (), examples=3, mutants=8, todos=0, gap=""
    )


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("⟦neighbours⟧", "missed"),
        ("⟦netizens⟧ and ⟦neighbours⟧", "missed"),
        ("⟦netizens⟧ and netizens", "false alarm"),
        ("⟦netizens and⟧ neighbours", "wrong place"),
        ("⟦neighbours⟧ and netizens", "wrong place"),
    ],
)
def test_a_bad_example_must_be_reported_where_it_is_marked(words: str, kind: str) -> None:
    assert failures(rule(marked(words))) == [("", kind)]


def test_a_good_example_must_stay_silent() -> None:
    outcome = check_rule(rule(marked("⟦netizens⟧"), marked("netizens")))
    (failure,) = outcome.failures
    assert (failure.bad, failure.kind, failure.line) == (False, "false alarm", 11)
    assert (failure.expected, failure.found) == ((), (Span(17, 25),))


@pytest.mark.parametrize(
    ("words", "missed"),
    [
        ("⟦social media users⟧", ["nbsp"]),
        ("⟦netizen's⟧ crew", ["curly-quote"]),
    ],
)
def test_a_rule_that_finds_its_literal_example_only_fails(words: str, missed: list[str]) -> None:
    made = rule(marked(words), check=EXACT)
    assert failures(made) == [(mutant, "missed") for mutant in missed]


def test_mutants_of_a_good_example_must_stay_silent_too() -> None:
    strict = "check: pattern\ncase: exact\npatterns: ['[^ ]media']"
    made = rule(marked("multi⟦-media⟧"), '"Fares rise\\n\\nOn social media.\\n"', strict)
    assert ("nbsp", "false alarm") in failures(made)


def test_a_rule_names_the_mutants_it_must_stand() -> None:
    lenient = rule(marked("⟦social media users⟧"), check=f"{EXACT}\nmutants: [curly-quote]")
    outcome = check_rule(lenient)
    assert (outcome.failures, outcome.mutants) == ((), 0)


def test_only_rules_that_fold_case_must_stand_capitals() -> None:
    upper = rule(marked("⟦netizens⟧"), '"Fares rise\\n\\nIt\\n"')
    assert check_rule(upper).mutants == 2
    exact = rule(marked("⟦netizen's⟧"), '"Fares rise\\n\\nIt\\n"', EXACT)
    assert {failure.mutant for failure in check_rule(exact).failures} == {"curly-quote"}


def test_what_fails_as_written_is_told_once() -> None:
    outcome = check_rule(rule(marked("⟦social media people⟧")))
    assert len(outcome.failures) == 1
    assert outcome.mutants == 1  # of the good example, which passes


def todo(words: str) -> str:
    return f"{{text: {marked(words)}, todo: 'spelled in two words'}}"


def test_a_todo_that_fails_is_counted_and_not_mutated() -> None:
    outcome = check_rule(rule(f"{marked('⟦netizens⟧')}, {todo('⟦net citizens at home⟧')}"))
    assert (outcome.failures, outcome.todos, outcome.gap) == ((), 1, "")
    assert outcome.mutants == 2


def test_a_todo_that_passes_is_a_failure() -> None:
    outcome = check_rule(rule(f"{marked('⟦netizens⟧')}, {todo('⟦social media users⟧')}"))
    assert [failure.kind for failure in outcome.failures] == ["todo passes now"]
    assert outcome.todos == 0


@pytest.mark.parametrize(
    ("bad", "gap"),
    [
        (marked("⟦netizens⟧"), ""),
        (f"{marked('⟦netizens⟧')}, {marked('⟦people⟧')}", ""),
        (marked("⟦people⟧"), "each of its bad examples fails"),
        (f"{marked('⟦people⟧')}, {todo('⟦folk⟧')}", "each of its bad examples fails"),
        (todo("⟦people⟧"), "each of its bad examples is a todo"),
        (todo("⟦netizens⟧"), "each of its bad examples is a todo"),
    ],
)
def test_coverage_wants_a_bad_example_that_fires(bad: str, gap: str) -> None:
    assert check_rule(rule(bad)).gap == gap


def test_a_rule_without_bad_examples_is_not_covered() -> None:
    made = rule(marked("⟦netizens⟧"))
    silent = made._replace(examples=tuple(e for e in made.examples if not e.bad))
    assert check_rule(silent).gap == "it has no bad example"


def test_an_exception_ends_one_example_and_not_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def fragile(article: Article, plan: Plan) -> Verdict:
        if "people" in article.source.text:
            raise ZeroDivisionError("a share\nof nothing")
        return judge(article, plan)

    monkeypatch.setattr("newslint.rule_tests.trials.judge", fragile)
    made = rule(f"{marked('⟦people⟧')}, {marked('⟦netizens⟧')}")
    (failure,) = check_rule(made).failures
    assert (failure.kind, failure.error) == ("error", "ZeroDivisionError: a share of nothing")
    assert next(report([check_rule(made)])) == (
        "rules/house/no-netizens.yaml:10: no-netizens, bad example: could not be judged: "
        "ZeroDivisionError: a share of nothing"
    )


def test_marks_that_do_not_pair_fail() -> None:
    made = rule(marked("⟦netizens⟧"))
    unpaired = made.examples[0]._replace(text="Fares rise\n\nMany ⟧netizens⟦\n")
    (failure,) = check_rule(made._replace(examples=(unpaired,))).failures
    assert failure.error == "ValueError: ⟦ and ⟧ do not come in pairs"


def test_an_example_that_cannot_be_read_fails() -> None:
    broken = '{markdown: "---\\ntitle: ⟦Netizens⟧\\n\\nNo end.\\n"}'
    (failure,) = check_rule(rule(broken)).failures
    assert failure.error.startswith("cannot be read: front matter, line 1")


def test_today_is_a_setting() -> None:
    dated = '"Fares rise\\n\\nPublished: ⟦31 January 2031⟧\\n\\nThe fares rise.\\n"'
    made = rule(dated, check="check: consistency\ncompare: future-date")
    (before,) = check_rules([made], today=date(2030, 1, 1))
    (after,) = check_rules([made], today=date(2032, 1, 1))
    assert not before.failures
    assert [failure.kind for failure in after.failures] == ["missed"]


def test_the_order_of_rules_does_not_matter() -> None:
    rules = [rule(marked(words), name=f"rule-{n}") for n, words in enumerate(WORDS)]
    forwards = {outcome.rule: outcome for outcome in check_rules(rules)}
    backwards = {outcome.rule: outcome for outcome in check_rules(reversed(rules))}
    assert forwards == backwards


# The report


def lines(*rules: Rule, coverage: bool = False) -> list[str]:
    return list(report(list(check_rules(rules)), coverage=coverage))


def test_a_failure_is_a_small_diff() -> None:
    assert lines(rule(marked("⟦social media users⟧"), check=EXACT)) == [
        "rules/house/no-netizens.yaml:11: no-netizens, bad example, nbsp mutant: "
        "not found where marked",
        "  - Many ⟦social media users⟧ complained.",
        "  + Many social media users complained.",
        "1 rule, 2 examples, 2 mutants: 1 failure",
    ]


def test_only_lines_that_differ_are_shown() -> None:
    words = "⟦netizens⟧ and\\nthe\\n⟦netizens⟧ and netizens"
    assert lines(rule(marked(words)))[1:3] == [
        "  - ⟦netizens⟧ and netizens complained.",
        "  + ⟦netizens⟧ and ⟦netizens⟧ complained.",
    ]


def test_long_lines_are_cut_around_the_difference() -> None:
    padding = "the old ferry and its crew " * 9
    assert lines(rule(marked(f"{padding}⟦people⟧ {padding}")))[1:3] == [
        "  - …ew the old ferry and its crew ⟦people⟧ the old ferry and its crew th…",
        "  + …ew the old ferry and its crew people the old ferry and its crew th…",
    ]
    whole = lines(rule(marked(f"⟦{padding}people⟧")))[1]
    assert whole.startswith("  - Many ⟦the old")
    assert whole.endswith("people⟧ complained.")
    assert len(whole) < 200


def test_examples_that_differ_throughout_are_cut() -> None:
    words = "\\n".join(["⟦people⟧"] * 20)
    shown = lines(rule(marked(words)))
    assert len(shown) == 1 + 2 * 6 + 1 + 1 + 1
    assert shown[-3] == "    and 14 lines more"
    assert shown[-2].endswith("never seen to fire: each of its bad examples fails")


def test_nothing_in_a_rule_file_can_steer_the_terminal() -> None:
    made = rule(marked("⟦peo\\e[2Jple⟧ \\u202e"))._replace(path="rules/\x1b]0;x\x07.yaml")
    for line in lines(made, coverage=True):
        assert not set(line) & set("\x1b\x07\u202e\n")


def test_todos_in_the_report() -> None:
    made = rule(f"{marked('⟦netizens⟧')}, {todo('⟦folk⟧')}, {todo('⟦social media users⟧')}")
    assert lines(made) == [
        "rules/house/no-netizens.yaml:10: no-netizens, bad example: passes now; delete the todo",
        "1 rule, 4 examples, 2 mutants: 1 failure, 1 known to fail",
    ]


def test_coverage_in_the_report() -> None:
    sound, idle = rule(marked("⟦netizens⟧")), rule(todo("⟦folk⟧"), name="no-folk")
    told = "rules/house/no-folk.yaml:1: no-folk: never seen to fire: each of its bad examples is a"
    sums = "2 rules, 4 examples, 3 mutants: no failures, 1 known to fail, 1 rule never seen to fire"
    assert lines(sound, idle) == [f"{told} todo", sums]
    assert lines(sound, idle, coverage=True) == [
        f"{told} todo",
        "no-folk      never fires, 2 examples, 1 mutant, 1 known to fail",
        "no-netizens  fires, 2 examples, 2 mutants",
        sums,
    ]


def test_a_rule_that_is_slow_is_told() -> None:
    slow = rule(marked("⟦people⟧"))._replace(searches_all=True)
    assert any("every block is searched" in line for line in lines(slow))
