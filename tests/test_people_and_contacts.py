"""The page about people and contacts: its tables are what the rules say, its figures the code's."""

import re
from pathlib import Path

import pytest

from newslint.configuration.configuration import load
from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.masking import keep, mask
from newslint.model import Finding, Format, Source
from newslint.people import statistics
from newslint.people.given import MOSTLY, SELDOM, recorded
from newslint.people.lexicon import data_lines
from newslint.readers import READERS
from newslint.rulebook import load_rules
from newslint.rulebook.rule import Rule

DOCS = Path(__file__).parent.parent / "docs"
PAGE = (DOCS / "people-and-contacts.md").read_text(encoding="utf-8")
WORDS = " ".join(PAGE.split())
RULES = {rule.id: rule for rule in load_rules(examples=False)}
COPY = (
    "The operator said on Monday that the fares would rise by a tenth from spring, as fuel had "
    "become dearer over the winter.\n\n"
)
TEXTS = {
    "author box": "---\ntitle: Ferry fares rise\nauthor: Nora Feld\nauthor_bio: {}\n---\n\n" + COPY,
    "end of text": "# Ferry fares rise\n\nBy Nora Feld\n\n" + COPY + "{}\n",
    "text": "# Ferry fares rise\n\nBy Nora Feld\n\n" + COPY + "{}\n\n" + COPY,
}


def rows(*header: str) -> list[tuple[str, ...]]:
    """Return the rows of all tables with these headings."""
    tables = PAGE.split(f"| {' | '.join(header)} |\n")[1:]
    lines = [line for table in tables for line in table.split("\n\n")[0].splitlines()[1:]]
    return [tuple(cell.strip() for cell in line.strip("|").split(" | ")) for line in lines]


def findings(rules: list[Rule], text: str, kind: Format = "markdown") -> list[Finding]:
    articles = map(with_language, READERS[kind](Source("example", text)))
    return [found for article in articles for found in judge(article, Plan(rules, keep)).findings]


@pytest.mark.parametrize(
    ("byline", "bio", "reported"), rows("byline", "bio begins", "what is reported")
)
def test_names_are_compared_as_the_page_says(byline: str, bio: str, reported: str) -> None:
    identity = [rule for rule in RULES.values() if rule.family == "identity"]
    text = f"---\ntitle: Ferry fares rise\nauthor: {byline}\nauthor_bio: '{bio}'\n---\n\n{COPY}"
    found = [(one.rule, one.severity.label) for one in findings(identity, text)]
    told = re.match(r"`([a-z-]+)`, (\w+)", reported)
    assert found == ([(told[1], told[2])] if told else [])
    assert told or reported.startswith("nothing: ")


@pytest.mark.parametrize(("where", "line", "reported"), rows("where", "line", "reported"))
def test_numbers_are_judged_as_the_page_says(where: str, line: str, reported: str) -> None:
    name = "contact-phone-in-body" if where == "text" else "contact-personal-phone"
    found = findings([RULES[name]], TEXTS[where].format(f"'{line}'" if "box" in where else line))
    assert [one.text[-5:] for one in found] == ["45670"] * reported.startswith("yes: ")
    assert reported.startswith(("yes: ", "no: "))


def test_every_severity_named_is_that_of_the_rule() -> None:
    named = re.findall(r"`([a-z-]+)`(?: \((\w+)\)|, (major)\. )", PAGE)
    assert len(named) > 5
    assert [(rule, RULES[rule].severity.label) for rule, _, _ in named] == [
        (rule, one or other) for rule, one, other in named
    ]


def test_every_rule_of_the_family_is_named() -> None:
    identity = {rule.id for rule in RULES.values() if rule.family == "identity"}
    assert not [rule for rule in identity if f"`{rule}`" not in PAGE]
    named = set(re.findall(r"`((?:bio|contact|byline|author)-[a-z-]+)`", PAGE))
    assert named <= set(RULES)


def test_the_thresholds_of_statistics_are_those_of_the_code() -> None:
    assert f"at least {statistics.FEWEST_RECORDS} records" in WORDS
    assert f"in at least {statistics.FEWEST_SOURCES} lists" in WORDS
    assert f"at most {statistics.HARDLY_EVER:.0%}".replace("%", " %") in WORDS
    assert (SELDOM, MOSTLY) == (0.1, 0.9)  # nine cases of ten
    told = re.search(r"Names such as ((?:\w+, )*\w+ or \w+) are never reported", WORDS)
    assert told is not None
    for name in re.findall(r"[A-Z]\w+", told[1]):
        entry = recorded(name)
        assert entry is not None and 0.02 < entry.share < 0.98
    assert round(sum(1 for _ in data_lines("given_names.tsv")), -3) == 20_000


def test_values_are_masked_as_the_page_shows() -> None:
    for value, shown in (
        ("+91 98123 45670", "+** ***** ***70"),
        ("nora.feld@quays.org", "n***.****@*****.***"),
        ("t.me/quaypaper", "t.me/*********"),
    ):
        assert mask(value) == shown
        assert f"`{shown}`" in PAGE


def test_the_configuration_shown_is_one(tmp_path: Path) -> None:
    shown = re.search(r"```yaml\n# newslint.yaml\n(.*?)```", PAGE, re.DOTALL)
    assert shown is not None
    (tmp_path / "newslint.yaml").write_text(shown[1], encoding="utf-8")
    found = load(str(tmp_path / "newslint.yaml")).publisher
    assert found.regions == ("GB", "IE")
    assert [author.name for author in found.authors.values()] == ["Nora Feld", "Tom Guest"]


def test_a_number_in_the_fields_of_an_article_is_declared() -> None:
    shown = re.search(r"```yaml\n(author:\n.*?)```", PAGE, re.DOTALL)
    assert shown is not None
    head = f"---\ntitle: Ferry fares rise\n{shown[1]}author_bio: Nora Feld. Mob. +91 98123 45670.\n"
    declared = f"{head}---\n\n{COPY}"
    assert not findings([RULES["contact-personal-phone"]], declared)
    bare = declared.replace('  phone: "+91 98123 45670"\n', "")
    assert findings([RULES["contact-personal-phone"]], bare)


@pytest.mark.parametrize("name", ["people-and-contacts.md", "writing-rules.md"])
def test_links_between_the_pages_lead_somewhere(name: str) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    for file, anchor in re.findall(r"\]\(((?:[\w-]+\.md)?)#([\w-]+)\)", page):
        target = (DOCS / (file or name)).read_text(encoding="utf-8")
        plain = re.sub(r"```.*?```", "", target, flags=re.DOTALL)
        headings = re.findall(r"^#+ (.*)$", plain, re.MULTILINE)
        anchors = {re.sub(r"[^\w -]", "", text.lower()).replace(" ", "-") for text in headings}
        assert anchor in anchors, (file, anchor)
