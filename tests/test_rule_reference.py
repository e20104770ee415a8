import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from newslint.reference.explanation import rule_list
from newslint.reference.markdown_text import anchors, cited, code_span, escaped, fenced, link
from newslint.reference.measurements import Measurement, read_measurements, shipped_measurements
from newslint.rulebook import load_rules
from newslint.rulebook.rule import Example, Rule

from .rule_language import rule_of

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"
README = Path(__file__).parent.parent / "README.md"
REWRITE = "newslint rules --isolated --format markdown > docs/rules.md"
SHIPPED = load_rules()
RULE = rule_of("check: phrase\nany: [x]\n")
HARMLESS = {"text", "strong_open", "strong_close", "softbreak"}


def page_of(*rules: Rule) -> str:
    return "\n".join(rule_list(rules, "markdown")) + "\n"


def tokens(markdown: str) -> list[Token]:
    """Return the tokens of a text, those inside paragraphs and headings included."""
    found = []
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(markdown):
        found += [token, *(token.children or ())]
    return found


def shown(markdown: str) -> str:
    """Return what a reader of the rendered text sees."""
    return "".join(token.content for token in tokens(markdown) if token.type == "text")


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page_of(*SHIPPED), f"run: {REWRITE}"


def test_the_readme_counts_the_rules_of_each_family() -> None:
    shown = re.findall(
        r"^\| ([a-z-]+) \| (\d+) \|", README.read_text(encoding="utf-8"), re.MULTILINE
    )
    counts = Counter(rule.family for rule in SHIPPED)
    assert shown == [(family, str(number)) for family, number in sorted(counts.items())]


def test_the_order_of_rules_does_not_matter() -> None:
    assert page_of(*reversed(SHIPPED)) == page_of(*SHIPPED)


def test_every_entry_of_the_contents_leads_to_a_heading() -> None:
    parsed = tokens(page_of(*SHIPPED))
    headings = [after.content for token, after in pairwise(parsed) if token.type == "heading_open"]
    leads = [str(token.attrs["href"]) for token in parsed if token.type == "link_open"]
    inside = {address[1:] for address in leads if address.startswith("#")}
    assert inside == set(anchors(headings)[1:])
    assert {rule.id for rule in SHIPPED} <= inside


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[here](https://example.org/) and ![x](https://example.org/x.png)",
        "`code` ``and`` *that* __this__ _so_ ~~not~~",
        "- item",
        "+ item",
        "12) item",
        "1. item",
        "# heading",
        "> quote",
        "===",
        "---",
        "~~~",
        "```",
        "|a|b|",
        "&lt; &#60; & AT&T",
        "back\\slash \\* \\",
        "snake_case_name and _edge_",
        "<https://example.org>",
        "⟦marks⟧ stay",
    ],
)
def test_texts_show_as_they_are_written(text: str) -> None:
    for markdown in (escaped(text), f"**{escaped(text)}**", f"- {escaped(text)}"):
        inline = [token for token in tokens(markdown) if token.level > 0 or token.type == "text"]
        assert shown(markdown) == text
        assert not {token.type for token in inline} & {
            "code_inline",
            "html_inline",
            "image",
            "em_open",
        }
    assert {token.type for token in tokens(escaped(text)) if not token.block} <= HARMLESS


def test_lines_of_a_text_make_no_blocks() -> None:
    markdown = escaped("one\n\n# two\n\n<div>\n\n- three\n")
    assert [token.type for token in tokens(markdown) if token.block and token.nesting == 1] == [
        "paragraph_open"
    ]


@pytest.mark.parametrize("text", ["plain", "a ` b", "`a`", "``` a", " ", "\\"])
def test_code_spans(text: str) -> None:
    (code,) = [token for token in tokens(code_span(text)) if token.type == "code_inline"]
    assert code.content == (text.strip() or "…")


def test_nothing_closes_a_fence() -> None:
    lines = ["```", "out", "`````", "~~~", "    ```"]
    (block,) = tokens("\n".join(fenced(lines, "text")))
    assert block.type == "fence"
    assert block.info == "text"
    assert block.content == "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://example.org/a?b=c&d", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://example.org/> <script>", False),
        ("https://example.org/a b", False),
        ("A book, 1968", False),
        ("https://example.org/" + "x" * 1000, False),
    ],
)
def test_only_web_addresses_are_links(address: str, leads: bool) -> None:
    found = [token for token in tokens(link(address)) if token.type == "link_open"]
    assert bool(found) is leads


@pytest.mark.parametrize(
    ("source", "title", "address"),
    [
        ("Our style <https://example.org/a>", "Our style", "https://example.org/a"),
        ("[x](y) `z` <b> <https://example.org/a>", "[x](y) `z` <b>", "https://example.org/a"),
        ("<https://example.org/a>", "<https://example.org/a>", ""),
        ("https://example.org/a", "https://example.org/a", "https://example.org/a"),
        ("Our style", "Our style", ""),
        ("Our style <javascript:alert(1)>", "Our style <javascript:alert(1)>", ""),
        (
            "Style <https://example.org/a) [b](c>",
            "Style <https://example.org/a) [b](c>",
            "",
        ),
        ("Our style <https://example.org/a> and", "Our style <https://example.org/a> and", ""),
    ],
)
def test_a_source_is_its_title_with_its_address(source: str, title: str, address: str) -> None:
    markdown = cited(source)
    found = [token for token in tokens(markdown) if token.type == "link_open"]
    assert shown(markdown) == title
    assert [token.attrs["href"] for token in found] == ([address] if address else [])


def test_anchors_are_those_of_headings() -> None:
    assert anchors(["Rules", "a-b", "Rules", "A & B", "a-b", "été"]) == [
        "rules", "a-b", "rules-1", "a--b", "a-b-1", "été",
    ]  # fmt: skip


def test_a_hostile_rule_stays_in_its_section() -> None:
    text = "x](https://example.org) <img src=x>\n\n# Heading\n\n```\n|a|b|\n|-|-|\n"
    rule = RULE._replace(
        title=text, why=text, do=text, message=text, family=text, sources=(text,),
        examples=(
            Example(f"⟦{text}⟧", "text", True, "", 1),
            Example(f"````\n# Out\n{text}", "markdown", False, "", 2),
        ),
    )  # fmt: skip
    harmless = RULE._replace(sources=("https://example.org",), do="Stop.", examples=rule.examples)
    found, expected = (tokens(page_of(one)) for one in (rule, harmless))
    kinds = [token.type for token in found if token.block]
    assert kinds == [token.type for token in expected if token.block]
    assert not {token.type for token in found} & {"html_inline", "html_block", "image"}
    leads = [str(token.attrs["href"]) for token in found if token.type == "link_open"]
    assert all(address.startswith("#") for address in leads)


def test_a_rule_in_full() -> None:
    told = page_of(
        RULE._replace(
            title="A title", why="A reason.", do="A remedy.",
            sources=("A book <https://example.org/a>", "B"), group="all", shipped=False,
            examples=(
                Example("⟦one⟧", "text", True, "", 1),
                Example("⟦two⟧", "html", True, "not yet", 2),
                Example("three", "markdown", False, "", 3),
            ),
        ),
        RULE._replace(id="b-rule", group="all"),
    )  # fmt: skip
    assert (
        """
### a-rule

**A title**

A reason.

What to do: A remedy.

- Severity: major, confidence 0.95 (high)
- Looks in: body, tail; any language
- How: check kind phrase: looks for words and phrases, however they are spaced, quoted and marked up
- Says: `{match}`
- Where it overlaps with b-rule, one of them counts
- Sources: [A book](<https://example.org/a>); B

Reported:

```text
⟦one⟧
```

Not reported:

```markdown
three
```

### b-rule
"""
        in told
    )


def test_measured_rules_are_shipped() -> None:
    assert set(shipped_measurements()) <= {rule.id for rule in SHIPPED}


def test_measurements_are_read() -> None:
    header = "rule\ton\tpages\tpages_hit\tfindings\tread\ttrue\n"
    table = f"# note\n{header}\na-rule\tpages\t1000\t2\t3\t3\t1\na-rule\ttexts\t5\t0\t0\t0\t0\n"
    many, none = read_measurements(table)["a-rule"]
    assert many == Measurement("pages", 1000, 2, 3, 3, 1)
    assert many.told() == "3 findings on 2 of 1,000 pages; right in 1 of 3 read"
    assert none.told() == "no findings on 5 texts"
    some = many._replace(read=2)
    assert some.told().endswith("right in 1 of 2 read (a random sample)")
    assert many._replace(findings=1, read=0).told() == "1 finding on 2 of 1,000 pages; none read"


@pytest.mark.parametrize(
    "row",
    [
        "a-rule\tpages\t10\t2\t3\t3",
        "a-rule\tpages\t10\t2\t3\t3\t1\t1",
        "a-rule\tpages\t10\t2\t3\tall\t1",
        "a-rule\tpages\t10\t2\t3\t2\t3",
        "a-rule\tpages\t10\t2\t3\t4\t1",
        "a-rule\tpages\t10\t11\t12\t0\t0",
        "a-rule\tpages\t10\t4\t3\t0\t0",
        "a-rule\tpages\t10\t0\t3\t0\t0",
        "a-rule\tpages\t10\t2\t3\t1\t-1",
    ],
)
def test_counts_that_cannot_be(row: str) -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_measurements(f"# counts\n{row}\n")
