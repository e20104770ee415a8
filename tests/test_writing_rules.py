"""The page about writing rules: its rules work, its outputs are real, and it leaves nothing out."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
import yaml

from newslint.boundaries import BOUNDARIES
from newslint.checks import KINDS
from newslint.checks.consistency import COMPARISONS
from newslint.checks.contact import VALUES
from newslint.checks.metric import MEASURES
from newslint.checks.presence import NEEDS
from newslint.checks.stated import STATED
from newslint.checks.structure import SHAPES
from newslint.cli import main
from newslint.configuration.configuration import RULE_SETS, load
from newslint.engine import Plan, judge
from newslint.identifiers import KINDS as IDENTIFIERS
from newslint.language import with_language
from newslint.literals import required_sets
from newslint.masking import keep
from newslint.model import ZONES, Finding, InputFormat, Source
from newslint.operators.facts import COUNTS, FACTS
from newslint.operators.links import LINK_KINDS
from newslint.operators.logic import OPERATORS
from newslint.operators.placing import CONTAINERS
from newslint.operators.things import THINGS
from newslint.people.contradiction import ContradictionKind
from newslint.readers import READERS
from newslint.rule_tests.marking import unmark
from newslint.rule_tests.report import report
from newslint.rule_tests.trials import check_rules
from newslint.rulebook.evidence import CONFIDENCES, SEVERITIES
from newslint.rulebook.rule import MUTANTS, Rule
from newslint.ruling import rules_of

from .rule_language import mistakes_of

DOCS = Path(__file__).parent.parent / "docs"
PAGE = (DOCS / "writing-rules.md").read_text(encoding="utf-8")
_BLOCK = re.compile(
    r"^```(?:yaml|text)\n# (?P<path>\S+\.(?:yaml|txt))(?P<note>.*)\n(?P<text>(?:.*\n)*?)```$",
    re.MULTILINE,
)
_CONSOLE = re.compile(r"^```console\n\$ newslint (.*)\n((?:.*\n)*?)```$", re.MULTILINE)
_RULES = "newsroom-rules"
_OF_THE_SITE = "site-rules/"
JOINING = ("all", "any", "not")


class Shown(NamedTuple):
    """A file that the page shows; a note says that it is not one to follow."""

    path: str
    note: str
    text: str
    offset: int


SHOWN = [Shown(f["path"], f["note"], f["text"], f.start()) for f in _BLOCK.finditer(PAGE)]
RUNNABLE = [shown for shown in SHOWN if not shown.note and not shown.path.startswith(_OF_THE_SITE)]


def write(root: Path, files: list[Shown]) -> None:
    """Lay out files as the page says; what it shows of newslint.yaml is one file together."""
    parts = [shown.text for shown in files if shown.path == "newslint.yaml"]
    configuration = "".join(parts) or f"rules: {_RULES}\n"
    (root / "newslint.yaml").write_text(configuration, encoding="utf-8")
    for shown in files:
        if shown.path != "newslint.yaml":
            path = root / _RULES / shown.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(shown.text, encoding="utf-8")


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> tuple[Rule, ...]:
    """The rules of the page, under the configuration of the page."""
    root = tmp_path_factory.mktemp("page")
    write(root, RUNNABLE)
    configuration = load(str(root / "newslint.yaml"))
    loaded = rules_of(configuration, (), examples=True)
    return tuple(rule for rule in loaded if not rule.shipped)


def findings(rules: tuple[Rule, ...], text: str, kind: InputFormat = "text") -> list[Finding]:
    source = Source("example", unmark(text).text)
    articles = map(with_language, READERS[kind](source))
    return [found for article in articles for found in judge(article, Plan(rules, keep)).findings]


def test_all_examples_of_the_page_and_their_mutants_pass(rules: tuple[Rule, ...]) -> None:
    files = [s for s in RUNNABLE if s.path.endswith(".yaml") and s.path != "newslint.yaml"]
    assert len(rules) == len(files)
    outcomes = list(check_rules(rules))
    told = "\n".join(report(outcomes))
    assert not any(one.failures or one.gap or one.searches_all for one in outcomes), told


def test_every_rule_has_bad_and_good_examples(rules: tuple[Rule, ...]) -> None:
    for rule in rules:
        assert {example.bad for example in rule.examples} == {True, False}, rule.id


def test_every_message_of_the_page_is_filled(rules: tuple[Rule, ...]) -> None:
    for rule in rules:
        for example in (example for example in rule.examples if example.bad):
            for found in findings((rule,), example.text, example.format):
                assert not re.search(r"\{\w+\}|…", found.message), found.message


def test_the_configuration_of_the_page_is_in_force(tmp_path: Path) -> None:
    write(tmp_path, RUNNABLE)
    configuration = load(str(tmp_path / "newslint.yaml"))
    loaded = {rule.id: rule for rule in rules_of(configuration, (), examples=True)}
    assert loaded["agency-vague-credit"].confidence == 0.9
    assert loaded["structure-empty-elements"].languages == {"en", "fr"}
    assert configuration.overrides["headline-question"].off


def test_rules_of_a_group_report_once(rules: tuple[Rule, ...]) -> None:
    grouped = tuple(rule for rule in rules if rule.group == "unique")
    (found,) = findings(grouped, "Owls return\n\nThe tower is very unique.\n")
    assert (found.rule, found.also) == ("very-unique", ("very",))


def test_evidence_lowers(rules: tuple[Rule, ...]) -> None:
    alleged = tuple(rule for rule in rules if rule.id == "alleged")
    weights = [
        (found.severity.label, found.confidence)
        for example in alleged[0].examples
        for found in findings(alleged, example.text)
    ]
    assert weights == [("critical", 0.95), ("critical", 0.75), ("minor", 0.5)]


# The outputs


@pytest.mark.parametrize("console", list(_CONSOLE.finditer(PAGE)), ids=lambda found: found[1])
def test_the_outputs_shown_are_real(
    console: re.Match[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    above = [shown for shown in SHOWN if shown.offset < console.start()]
    write(tmp_path, above[-1:])
    monkeypatch.chdir(tmp_path)
    main(console[1].split())
    printed = capsys.readouterr()
    assert printed.out + printed.err == console[2]


def test_the_rule_that_fails_passes_without_its_exact_case(tmp_path: Path) -> None:
    (shown,) = (shown for shown in SHOWN if "first try" in shown.note)
    write(tmp_path, [shown._replace(text=shown.text.replace("case: exact\n", ""))])
    configuration = load(str(tmp_path / "newslint.yaml"))
    own = [rule for rule in rules_of(configuration, (), examples=True) if not rule.shipped]
    assert [outcome.failures for outcome in check_rules(own)] == [()]


# What the page leaves out: nothing


def trees() -> Iterator[dict[str, Any]]:
    for shown in SHOWN:
        name = shown.path.rsplit("/", 1)[-1]
        if not shown.note and name.endswith(".yaml") and name != "newslint.yaml":
            yield yaml.safe_load(shown.text)


def operators(conditions: Any) -> Iterator[str]:
    for entry in conditions if isinstance(conditions, list) else [conditions]:
        for name, value in entry.items():
            yield name
            if name in JOINING:
                yield from operators(value)


def conditions(tree: dict[str, Any]) -> Iterator[Any]:
    for part in (tree, tree.get("add", {}), *tree.get("evidence", ())):
        yield from (part[key] for key in ("when", "unless") if key in part)


def values(key: str) -> set[str]:
    return {tree[key] for tree in trees() if key in tree}


def test_runnable_rules_show_every_check_kind_need_value_and_boundary() -> None:
    assert values("check") == set(KINDS)
    assert values("need") == {*NEEDS, "words"}
    assert values("value") == set(VALUES)
    assert values("boundary") == set(BOUNDARIES)
    assert values("unit") == {"subhead", "paragraph"}


def test_runnable_rules_show_every_operator() -> None:
    used = {name for tree in trees() for each in conditions(tree) for name in operators(each)}
    assert used == {*OPERATORS, *JOINING}


def test_runnable_rules_show_every_key_of_evidence_and_every_source_of_words() -> None:
    evidence = {key for tree in trees() for entry in tree.get("evidence", ()) for key in entry}
    assert evidence == {"when", "unless", "severity", "confidence"}
    slots = [words for tree in trees() for words in tree.get("where", {}).values()]
    assert any(isinstance(words, list) for words in slots)
    taken = {key for words in slots if isinstance(words, dict) for key in words}
    assert taken == {"list", "site"}


def test_runnable_rules_extend_and_add() -> None:
    named = [(Path(s.path).stem, yaml.safe_load(s.text)) for s in RUNNABLE if "extends:" in s.text]
    extending = [
        (stem, tree["extends"]) for stem, tree in named if isinstance(tree["extends"], str)
    ]
    assert any(stem == base for stem, base in extending)
    assert any(stem != base for stem, base in extending)
    added = {key for tree in trees() for key in tree.get("add", {})}
    assert added >= {"any", "where", "unless", "examples"}


WORDS = {
    "zones": (*ZONES, "any"),
    "containers": CONTAINERS,
    "links": LINK_KINDS,
    "things": THINGS,
    "facts": (*FACTS, *COUNTS),
    "statements": STATED,
    "shapes": SHAPES,
    "measures": MEASURES,
    "comparisons": COMPARISONS,
    "contradictions": get_args(ContradictionKind),
    "needs": (*NEEDS, "words"),
    "contacts": VALUES,
    "identifiers": IDENTIFIERS,
    "mutants": MUTANTS,
    "weights": (*SEVERITIES, *CONFIDENCES),
    "rule sets": RULE_SETS,
}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_the_page_names_every_word(words: tuple[str, ...]) -> None:
    assert not [word for word in words if f"`{word}`" not in PAGE]


@pytest.mark.parametrize(
    "keys",
    [
        "check: phrase\nany: [x]",
        "check: phrase\nany: [x]\nwhole: block",
        "check: phrase\nany: [x]\nof: tag",
        "check: pattern\npatterns: [x]",
        *(f"check: contact\nproviders: [x]\nvalue: {value}" for value in VALUES),
        "check: identity\ncontradiction: spelling",
        "check: structure\nshapes: [dead-link]",
        "check: presence\nneed: words\nany: [x]",
        *(f"check: metric\npatterns: [x]\nmeasure: {measure}" for measure in MEASURES),
        *(f"check: consistency\npatterns: [x]\ncompare: {compare}" for compare in COMPARISONS),
        *(f"check: duplicate\nunit: {unit}" for unit in ("subhead", "paragraph")),
    ],
)
def test_the_page_names_every_key(keys: str) -> None:
    (mistake,) = (m for m in mistakes_of(f"{keys}\nqqq: x") if "'qqq'" in m.message)
    allowed = mistake.message.partition("allowed: ")[2].split(", ")
    assert not [key for key in allowed if not re.search(rf"`{re.escape(key)}\b", PAGE)]


def test_links_within_the_page_lead_somewhere() -> None:
    headings = re.findall(
        r"^#+ (.*)$", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL), re.MULTILINE
    )
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]*)\)", PAGE)) <= anchors


def test_patterns_called_slow_are_slow() -> None:
    table = PAGE.partition("| slow |")[2].partition("\n\n")[0]
    slow = re.findall(r"^\| `([^`]+)`", table, re.MULTILINE)
    assert slow and not any(required_sets(pattern) for pattern in slow)


def test_the_newsroom_is_shown_as_it_is() -> None:
    shown = {block.path: block.text for block in SHOWN if block.path.startswith(_OF_THE_SITE)}
    files = [path for path in (DOCS / _OF_THE_SITE).rglob("*") if path.is_file()]
    assert shown == {
        path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8") for path in files
    }
