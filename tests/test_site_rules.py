"""The rules of an invented newsroom, written in the language alone: docs/site-rules."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.cli import main
from newslint.configuration.configuration import load
from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.masking import keep
from newslint.model import Format, Source
from newslint.readers import READERS
from newslint.rule_tests.report import report
from newslint.rule_tests.trials import check_rule
from newslint.rulebook.rule import Rule
from newslint.ruling import rules_of

SITE = Path(__file__).parent.parent / "docs" / "site-rules"
RULES = {
    rule.id: rule
    for rule in rules_of(load(str(SITE / "newslint.yaml")), (), examples=True)
    if not rule.shipped
}


class Told(NamedTuple):
    """A finding as a report has it."""

    rule: str
    line: int
    column: int
    message: str


Lint = Callable[[str, str], list[Told]]


def test_there_are_five_rules() -> None:
    assert set(RULES) == {
        "byline-staff",
        "no-slams",
        "partner-disclosure",
        "sponsor-price",
        "world-dateline",
    }


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_examples_and_their_mutants_pass(rule: Rule) -> None:
    outcome = check_rule(rule)
    assert not outcome.failures and not outcome.gap, "\n".join(report([outcome]))
    assert not outcome.searches_all


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_each_rule_has_three_examples_of_both_kinds_in_several_formats(rule: Rule) -> None:
    for bad in (True, False):
        formats = [example.format for example in rule.examples if example.bad is bad]
        assert len(formats) >= 3
        assert set(formats) & {"html", "markdown"}


def test_what_the_site_changes_of_shipped_rules() -> None:
    configuration = load(str(SITE / "newslint.yaml"))
    rules = {rule.id: rule for rule in rules_of(configuration, (), examples=True)}
    assert rules["byline-missing"].severity.label == "major"
    assert configuration.overrides["headline-question"].off


# The whole path: files below the configuration, linted by the command


@pytest.fixture
def lint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Lint:
    """Return what the newsroom's rules report in an article that lies beside them."""
    shutil.copytree(SITE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path)

    def linted(name: str, text: str) -> list[Told]:
        Path("articles", name).write_text(text, encoding="utf-8")
        options = ["--no-cache", "--format", "json", "--now", "2026-06-01"]
        main([*options, "--select", ",".join(RULES), f"articles/{name}"])
        (article,) = json.loads(capsys.readouterr().out)["articles"]
        return [Told(f["rule"], f["line"], f["column"], f["message"]) for f in article["findings"]]

    return linted


def test_a_page_with_a_slam_a_sponsor_and_a_stranger(lint: Lint) -> None:
    text = """\
<!doctype html>
<html lang="en"><head><title>Mayor slams ferries</title></head>
<body>
<nav><a href="/partner">Quayside Motors from €99</a></nav>
<article>
<h1>Mayor <em>slams</em> ferry fares</h1>
<p class="byline">By <a rel="author" href="/people/n-field">Nora Field</a></p>
<p>The mayor said on Monday that a family of four could no longer afford the crossing.</p>
<p>A day ticket of Brightwater&nbsp;Ferries costs <b>€24.50</b> from May.</p>
</article>
</body></html>
"""
    assert lint("fares.html", text) == [
        Told("no-slams", 6, 15, 'our headlines do not say "slams"; say what was said'),
        Told("byline-staff", 7, 61, '"Nora Field" is not on the staff list'),
        Told(
            "sponsor-price",
            9,
            20,
            "our sponsor Brightwater Ferries stands beside the price €24.50",
        ),
    ]


def test_a_partner_article_in_markdown(lint: Lint) -> None:
    text = """\
---
title: Warm houses, small bills
category: Partner
author: News Desk
---

A heat pump can halve the bill of an old house, engineers of Nordlicht Energy say.

It costs $9,000 at Nordlicht Energy, and the state pays a third.
"""
    message = "filed under Partner, and the article does not say who paid for it"
    assert lint("heat.md", text) == [Told("partner-disclosure", 2, 8, message)]


def test_a_world_story_in_markdown(lint: Lint) -> None:
    text = """\
---
title: "Night trains return"
section: World
authors:
  - Lucía Ortega
  - Ana Quill
---

The first night train in ten years left on Friday, and every bed was sold.

OSLO — The last one had arrived empty.
"""
    assert lint("trains.md", text) == [
        Told(
            "world-dateline", 2, 9, "stories in World begin with the place they were reported from"
        ),
        Told("byline-staff", 6, 5, '"Ana Quill" is not on the staff list'),
    ]


def test_a_plain_text(lint: Lint) -> None:
    text = """\
Operator “shocked” as council lashes out at fares

By Rohan Mehta and Tom Guest

The council met on Tuesday, and nobody spoke for the operator.

Coffee in the hall was £2 a cup, courtesy of Halden & Voss.
"""
    assert lint("council.txt", text) == [
        Told("no-slams", 1, 31, 'our headlines do not say "lashes out at"; say what was said'),
        Told("byline-staff", 3, 20, '"Tom Guest" is not on the staff list'),
        Told("sponsor-price", 7, 46, "our sponsor Halden & Voss stands beside the price £2"),
    ]


def test_a_page_as_it_should_be(lint: Lint) -> None:
    text = """\
<!doctype html>
<html lang="en"><head>
<meta name="category" content="Partner">
<meta property="article:section" content="World">
</head>
<body>
<article>
<h1>“She slams every door”: a winter in Oslo</h1>
<p class="byline">By <a rel="author" href="/people/siobhan">Siobhán O&rsquo;Dell</a></p>
<p>OSLO, Norway — The house by the fjord has eleven doors and one tenant.</p>
<p>A cabin of Brightwater Ferries costs €80 a night, breakfast included.</p>
<p>Paid for by Brightwater Ferries.</p>
</article>
</body></html>
"""
    assert lint("oslo.html", text) == []


# Close calls


@pytest.mark.parametrize(
    ("rule", "kind", "text"),
    [
        ("no-slams", "text", "Lorry slams into the harbour wall\n\nNobody was hurt.\n"),
        ("no-slams", "text", "Two Grand Slams in a year\n\nShe won in Oslo, too.\n"),
        ("no-slams", "text", "Islamic art returns\n\nThe museum slams nobody.\n"),
        ("partner-disclosure", "markdown", "---\ntags: [Partner]\n---\n\n# Walks\n\nWalk on.\n"),
        (
            "partner-disclosure",
            "markdown",
            "---\ncategory: Partners\n---\n\n# Dance\n\nTwo dance.\n",
        ),
        (
            "partner-disclosure",
            "markdown",
            "---\ncategory: partner\n---\n\n# Walks\n\nSPONSORED  BY\nQuayside Motors\n",
        ),
        ("sponsor-price", "text", "Ferries\n\nBrightwater Ferries will run 24 boats a day.\n"),
        ("sponsor-price", "text", "Ferries\n\nThe Brightwater ferry line takes €24.50.\n"),
        ("sponsor-price", "text", "Ferries\n\nBrightwater Ferries replied.\n\nTickets: €24.50\n"),
        ("byline-staff", "text", "Bread\n\nBy NORA FELD and Rohan Mehta\n\nThe bakery reopens.\n"),
        ("byline-staff", "text", "Bread\n\nThe bakery by Nora Field’s house reopens.\n"),
        (
            "byline-staff",
            "markdown",
            "---\nsection: Letters\nauthor: Tom Guest\n---\n\n# Bread\n\nBread is a right.\n",
        ),
        (
            "world-dateline",
            "markdown",
            "---\nsection: World\n---\n\n# Trains\n\n**São Paulo** – The trains are back.\n",
        ),
        ("world-dateline", "markdown", "---\nsection: Worldly wise\n---\n\n# Wine\n\nDrink it.\n"),
    ],
)
def test_close_calls_stay_silent(rule: str, kind: Format, text: str) -> None:
    (article,) = map(with_language, READERS[kind](Source("example", text)))
    assert not judge(article, Plan((RULES[rule],), keep)).findings
