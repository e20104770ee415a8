"""Addresses that no reader can use: where they are looked for, and whose site they belong to."""

import pytest

from newslint.checks.link_addresses import is_of_site

from .rule_language import Story, mistakes_of, rule_of

LOCAL = """\
check: consistency
compare: link-address
patterns: ['https?://localhost[:/]']
own_site: ['^https?://dev[.]']
zones: [body, metadata]
message: "{address}{more}"
"""
PAGE = """<html><head><link rel="canonical" href="{}"></head><body><article>
<h1>Ferry fares rise</h1><p>The operator said the fares would rise. {}</p></article>
</body></html>"""


def messages(text: str) -> list[str]:
    """Return what the rule says of a page."""
    story = Story(text, "html" if text.startswith("<") else "text")
    return [finding.message for finding in story.findings(rule_of(LOCAL))]


@pytest.mark.parametrize(
    ("host", "known", "belongs"),
    [
        ("dev.example.org", ("example.org",), True),
        ("dev.example.org", ("news.example.org",), True),
        ("example.org", ("example.org",), True),
        ("dev.example.net", ("example.org",), False),
        ("devexample.org", ("example.org",), False),
        ("dev.other.co.uk", ("example.co.uk",), False),
        ("dev.example.org", ("",), False),
        ("", ("example.org",), False),
        ("dev.example.org", ("", "example.org"), True),
    ],
)
def test_a_host_belongs_to_the_site_it_stands_below_or_beside(
    host: str, known: tuple[str, ...], belongs: bool
) -> None:
    assert is_of_site(host, known) is belongs


@pytest.mark.parametrize(
    ("canonical", "words", "told"),
    [
        ("/a", "<a href='http://localhost/x'>Read it</a>", ["http://localhost/x"]),
        ("/a", "Read <a href='http://localhost/x'>http://localhost/x</a>", ["http://localhost/x"]),
        ("/a", "Read (http://localhost:80/x?y=1).", ["http://localhost:80/x?y=1"]),
        ("/a", "<a href='http://localhost/x'>1</a> <a href='http://localhost/x'>2</a>",
         ["http://localhost/x"]),
        ("http://localhost/a", "No link.", ["http://localhost/a"]),
        ("https://example.org/a", "<a href='https://dev.example.org/x'>Read</a>",
         ["https://dev.example.org/x"]),
        ("https://example.org/a", "<a href='https://dev.example.net/x'>Read</a>", []),
        ("https://dev.example.org/a", "<a href='https://dev.example.org/x'>Read</a>", []),
        ("https://example.org/a", "<a href='https://example.org/x'>Read</a>", []),
    ],
)  # fmt: skip
def test_addresses_of_links_words_and_metadata_are_reported_once(
    canonical: str, words: str, told: list[str]
) -> None:
    assert messages(PAGE.format(canonical, words)) == told


def test_a_link_marks_its_words() -> None:
    page = PAGE.format("/a", "<a href='http://localhost/x'>Read it</a>")
    (finding,) = Story(page, "html").findings(rule_of(LOCAL))
    assert finding.text == "Read it"


def test_five_addresses_are_shown_and_the_rest_counted() -> None:
    links = " ".join(f"http://localhost/{number}" for number in range(7))
    told = messages(f"Ferry fares rise\n\nThe operator said it. {links}\n")
    assert len(told) == 5
    assert told[-1].startswith("http://localhost/4")
    assert told[-1].endswith("(the last of 5 shown, of 7)")


def test_code_is_not_looked_at() -> None:
    assert not messages(PAGE.format("/a", "</p><pre>http://localhost/x</pre><p>"))


def test_patterns_are_needed_and_must_be_of_re2() -> None:
    frame = "check: consistency\ncompare: link-address\n"
    assert any("patterns is missing" in one.message for one in mistakes_of(frame))
    assert mistakes_of(f"{frame}patterns: ['x(?=y)']\n")
    assert mistakes_of(f"{frame}patterns: [xyz]\nown_site: ['(']\n")
