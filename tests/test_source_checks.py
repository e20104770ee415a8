"""Who wrote it and who pays: agency copy, foreign datelines, employers, earning links, sources."""

from __future__ import annotations

import pytest

from newslint.checks.foreign_datelines import ForeignDatelines
from newslint.language import with_language
from newslint.model import Article, Finding, Format, Hit, Severity, Source
from newslint.readers.html import read_html
from newslint.readers.text import read_text

from .rule_language import Story, rule_of

AGENCY_COPY = """\
zones: [body]
check: consistency
compare: agency-copy
patterns: ['^[^()]{2,40} \\((?:pti|ap)\\) ?-', '\\breporting by .{3,80}; ?editing by\\b']
agencies: ['\\b(?:pti|ap)\\b', '\\bagencies\\b']
message: '{author} signs "{match}"'
"""
EMPLOYER = """\
zones: [byline, bio, body]
check: consistency
compare: author-employer
patterns: ['(?i:director|founder) (?:at|of) (?P<org>[A-Z][\\w&-]*(?: [A-Z][\\w&-]*){0,4})']
generic: [national]
outlets: [times]
message: '{org}, {count} times'
"""
LINKS = """\
zones: [body]
check: consistency
compare: affiliate-link
patterns: ['\\bshort\\.example/\\w+', '[?&]tag=\\w+']
message: '{count} links, {address} first'
"""
VAGUE = """\
zones: [body]
check: metric
measure: vague-sourcing
patterns: ['\\bsources say\\b', '\\bit is said that\\b']
named: ['(?P<name>[A-Z][a-z]+ [A-Z][a-z]+) said']
at_least: 3
above: 0.3
message: '{count} sentences, {percent}'
"""
COPY = "Water came through the dam on Monday, and two roads were closed until the evening."


def findings(keys: str, text: str, form: Format = "text") -> list[Finding]:
    return list(Story(text, form).findings(rule_of(keys)))


def story(byline: str, opening: str, end: str = "") -> str:
    return f"Dam leaks\n\n{byline}\n\n{opening}{COPY}\n\n{COPY}\n\n{end}\n"


@pytest.mark.parametrize(
    ("byline", "opening", "end"),
    [
        ("By Peter Halden", "NEW QUAY (PTI) - ", ""),
        ("By Peter Halden", "", "(Reporting by Nora Feld; Editing by Tom Guest)"),
    ],
)
def test_a_person_signs_agency_copy(byline: str, opening: str, end: str) -> None:
    (finding,) = findings(AGENCY_COPY, story(byline, opening, end))
    assert finding.message.startswith("Peter Halden signs")
    assert finding.related[0].message == "the byline"


@pytest.mark.parametrize(
    ("byline", "opening", "end"),
    [
        ("By PTI", "NEW QUAY (PTI) - ", ""),
        ("By Peter Halden and agencies", "NEW QUAY (PTI) - ", ""),
        ("By Peter Halden, AP", "NEW QUAY (AP) - ", ""),
        ("By Nora Feld", "", "(Reporting by Nora Feld; Editing by Tom Guest)"),
        ("By Peter Halden", "", ""),
    ],
)
def test_agency_copy_that_is_credited(byline: str, opening: str, end: str) -> None:
    assert findings(AGENCY_COPY, story(byline, opening, end)) == []


def page(head: str, text: str) -> Article:
    html = f"<html><head>{head}</head><body><article><h1>Water falls</h1><p>{text}{COPY}</p>"
    (article,) = read_html(Source("page.html", html + "</article></body></html>"))
    return with_language(article)


def datelines(article: Article, *domains: str) -> list[Hit]:
    return list(ForeignDatelines(frozenset({"body", "tail"}), domains).check(article))


SITE = "<meta property='og:site_name' content='Harbour Mirror'>"
DATELINES = ["LOWER QUAY, Quaycourier.com - ", "QUAYCOURIER.CO.ID, LOWER QUAY -- "]


@pytest.mark.parametrize("dateline", [*DATELINES, "LOWER QUAY (quaycourier.com) — "])
def test_the_dateline_of_another_outlet(dateline: str) -> None:
    (hit,) = datelines(page(SITE, dateline))
    assert hit.place is not None and hit.place.text == dateline.rstrip(" -—")
    assert dict(hit.captures)["outlet"].lower().startswith("quaycourier.")
    assert hit.severity is None


def test_who_publishes_is_not_known() -> None:
    (hit,) = datelines(page("", DATELINES[0]))
    assert hit.severity is Severity.INFO


@pytest.mark.parametrize(
    "head",
    [
        "<link rel='canonical' href='https://news.quaycourier.com/a'>",
        "<meta property='og:site_name' content='Quay Courier'>",
    ],
)
def test_the_dateline_of_the_house(head: str) -> None:
    assert datelines(page(head, DATELINES[0])) == []


def test_the_publisher_states_its_domain() -> None:
    assert datelines(page("", DATELINES[0]), "quaycourier.com") == []


@pytest.mark.parametrize("text", ["LOWER QUAY - ", "Example.com - the shop - closed. ", ""])
def test_no_outlet_in_the_dateline(text: str) -> None:
    assert datelines(page(SITE, text)) == []


def test_an_address_alone_is_a_dateline_in_indonesian() -> None:
    copy = "Air di kota itu surut pada hari Senin setelah hujan reda, kata wali kota kepada warga."
    text = f"Banjir surut\n\nWartacontoh.com - {copy}\n\n{copy}\n"
    (article,) = read_text(Source("a.txt", text))
    (hit,) = datelines(with_language(article))
    assert dict(hit.captures) == {"outlet": "Wartacontoh.com"}


def employed(bio: str, copy: str, title: str = "Ten years of pumps") -> list[Finding]:
    front = f"---\ntitle: {title}\nauthor: Peter Halden\nauthor_bio: {bio}\n---\n\n"
    return findings(EMPLOYER, front + copy + "\n", "markdown")


@pytest.mark.parametrize(
    ("bio", "copy", "title"),
    [
        ("He is director at Nordlicht Tech Hub.", "Nordlicht builds. Nordlicht wins.", "Pumps"),
        ("Founder of Quayplan. He lives here.", "Quayplan is best.", "Top tools - Quayplan"),
        (
            "He is director of National Pumps.",
            "The National Pumps story. National Pumps won.",
            "Pumps",
        ),
    ],
)
def test_the_employer_in_the_story(bio: str, copy: str, title: str) -> None:
    (finding,) = employed(bio, copy, title)
    assert finding.related[0].message == "the author box"


@pytest.mark.parametrize(
    ("bio", "copy"),
    [
        ("He is director at Nordlicht.", "Quayside, Nordlicht and Brightwater build pumps."),
        ("He is a former director of Nordlicht.", "Nordlicht builds. Nordlicht wins."),
        ("He is director of The Quay Times.", "The Quay Times said so. The Quay Times knows."),
        ("He is director of National Pumps.", "National pride and national parks. National."),
        ("He is director at Nordlicht.", "Peter Halden of Nordlicht writes. Nordlicht is good."),
    ],
)
def test_employers_that_readers_expect(bio: str, copy: str) -> None:
    assert employed(bio, copy) == []


def test_links_that_earn_are_told_once() -> None:
    links = "[small](https://short.example/a1) and the [big](https://shop.example/b?tag=q)"
    text = f"# Lamps\n\nThe {links} one.\n"
    (finding,) = findings(LINKS, text, "markdown")
    assert finding.text == "small"
    assert finding.message == "2 links, https://short.example/a1 first"
    assert (
        findings(LINKS, text.replace("short.example/a1", "x").replace("tag", "t"), "markdown") == []
    )


def test_a_share_of_sentences_without_a_source() -> None:
    vague = "Sources say that he left. It is said that he rests. Sources say more. He is old."
    (finding,) = findings(VAGUE, f"Actor leaves\n\n{vague} The show began in spring.\n")
    assert finding.message == "3 sentences, 60%"


@pytest.mark.parametrize(
    "text",
    [
        "Sources say that he left. Sources say more. He is old.",
        "Sources say a. Sources say b. Sources say c. " + "He is old. " * 20,
        "Sources say a. Sources say b. Sources say c. Nora Feld said d. Tom Guest said e.",
        "“Sources say a. Sources say b. Sources say c,” he shouted at the wall.",
    ],
)
def test_sourcing_that_is_good_enough(text: str) -> None:
    assert findings(VAGUE, f"Actor leaves\n\n{text}\n") == []
