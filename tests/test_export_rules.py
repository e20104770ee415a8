"""What rules know of exports: their statuses, what they cannot say, and examples in them."""

import json

from newslint.engine import Plan, judge
from newslint.nodes import Mistake
from newslint.rule_tests.mutants import mutants
from newslint.rule_tests.trials import check_rule
from newslint.rulebook import load_rules, read_rule
from newslint.rulebook.rule import Example, Rule

from .exported import articles, outcomes

RULES = {rule.id: rule for rule in load_rules()}
PROSE = "The harbour board said that the fares of the ferry to Lower Quay would rise. " * 8


def judged(post: dict[str, object], users: list[object], *rules: str) -> list[str]:
    tables = {"posts": [{"id": "a", "html": f"<p>{PROSE}</p>", "title": "Fares"} | post]}
    read = outcomes(json.dumps({"data": tables | {"users": users}}), "ghost")
    (article,) = articles(read).values()
    return [one.rule for one in judge(article, Plan([RULES[name] for name in rules])).findings]


def test_a_missing_biography_counts_where_the_export_would_have_it() -> None:
    named: dict[str, object] = {"id": "1", "name": "Nora Feld"}
    post: dict[str, object] = {"author_id": "1"}
    assert judged(post, [named | {"bio": None}], "bio-missing") == ["bio-missing"]
    assert judged(post, [named], "bio-missing") == []
    assert judged(post, [named | {"bio": "Nora Feld keeps the log."}], "bio-missing") == []


def test_what_is_to_be_published_later_may_be_dated_so() -> None:
    later: dict[str, object] = {"published_at": "2031-01-01T00:00:00.000Z"}
    assert judged(later | {"status": "published"}, [], "date-future") == ["date-future"]
    assert judged(later | {"status": "scheduled"}, [], "date-future") == []


def test_a_placeholder_of_ghost_is_told_in_other_exports_only() -> None:
    copy = {"rendered": '<p>See <a href="__GHOST_URL__/a/">the log</a>.</p>'}
    read = outcomes(json.dumps([{"title": {"rendered": "Log"}, "content": copy}]), "wordpress-json")
    (other,) = articles(read).values()
    plan = Plan([RULES["cms-ghost-url"]])
    (found,) = judge(other, plan).findings
    assert found.text == "the log"
    assert judge(other._replace(export="ghost"), plan).findings == ()


def rule_with(example: str) -> tuple[Rule | None, list[Mistake]]:
    text = f"""\
title: Ferries
severity: minor
confidence: high
zones: [title, body]
check: phrase
any: [ferry]
message: "{{match}}"
why: House style.
examples:
  bad:
    - {example}
"""
    mistakes: list[Mistake] = []
    return read_rule(text, "rules/house/ferries.yaml", "house", "ferries", mistakes), mistakes


def example_of(content: object, kind: str = "wordpress-json") -> str:
    return f"{{{kind}: {json.dumps(json.dumps(content, ensure_ascii=False), ensure_ascii=False)}}}"


def test_an_example_may_be_an_export_with_several_articles() -> None:
    posts = [
        {"id": 1, "title": {"rendered": "A ⟦ferry⟧"}, "content": {"rendered": "<p>No.</p>"}},
        {"id": 2, "title": {"rendered": "None"}, "content": {"rendered": "<p>The ⟦ferry⟧.</p>"}},
    ]
    rule, mistakes = rule_with(example_of(posts))
    assert not mistakes
    assert rule is not None
    outcome = check_rule(rule)
    assert (outcome.failures, outcome.examples, outcome.mutants) == ((), 1, 0)


def test_an_example_that_cannot_be_read_says_why() -> None:
    post = {"id": 1, "title": {"rendered": "A ⟦ferry⟧"}}
    broken = json.dumps(json.dumps([post], ensure_ascii=False).replace('"id": 1', '"id": x'))
    rule, _ = rule_with(f"{{wordpress-json: {broken}}}")
    assert rule is not None
    (failure,) = check_rule(rule).failures
    assert failure.error.startswith("cannot be read: line 1, column 9: no value")


def test_examples_in_exports_have_no_mutants() -> None:
    example = Example('[{"title": {"rendered": "A ⟦ferry⟧"}}]', "wordpress-json", True, "", 1)
    assert list(mutants(example, ["nbsp", "entity"])) == []
