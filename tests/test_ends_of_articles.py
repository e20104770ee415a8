"""What ends an article and what fills a page: lines, credits, gaps, links and sub-heads."""

import pytest

from .rule_language import Story, rule_of

STORY = "The operator said that the fares would rise by a tenth from spring, as fuel was dearer."
TRAILING = rule_of("zones: [tail]\ncheck: structure\nshapes: [trailing-junk]\n")
BYLINE = rule_of("zones: [title, body]\ncheck: presence\nneed: byline\n")
HEADLINES = rule_of("zones: [body, tail]\ncheck: structure\nshapes: [headline-run]\n")
EMPTY = rule_of("check: structure\nshapes: [blank-run, empty-heading, dead-link]\n")
ECHO = rule_of("check: duplicate\nunit: subhead\ncontainment: 0.85\n")


def page(body: str, below: str = "") -> Story:
    return Story(
        f"<html><body><article><h1>Fares</h1>{body}</article>{below}</body></html>", "html"
    )


def text(*lines: str) -> Story:
    return Story("\n\n".join(("Ferry fares rise", *lines)) + "\n")


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (("Latest News", "Harbour live"), 1),
        (("Latest News",), 0),
        (("Latest News", "The last boat left at ten, as it does.", "Harbour live"), 0),
        (("Latest News", "Nora Feld", "Harbour live"), 1),
        (("Nora Feld", "Jan Holm, Lower Quay"), 0),
        (("Yours,", "Lower Quay", "North Basin"), 0),
        (("Ask here:", "Lower Quay", "North Basin"), 0),
        (("nora@example.org", "example.org/nora", "@norafeld"), 0),
        (("10 September 2026", "313-555-0143"), 0),
        (("(Edited in Lower Quay)", "Photo: Example Herald", "*Names were changed"), 0),
    ],
)
def test_short_lines_below_a_text(lines: tuple[str, ...], count: int) -> None:
    assert len(text(STORY, *lines).findings(TRAILING)) == count


def test_a_page_has_its_own_short_lines() -> None:
    story, lines = f"<p>{STORY}</p>", "<p>Trending</p><p>Most viewed</p>"
    assert page(story + lines).findings(TRAILING)
    assert not page(story + "<h3>Trending</h3><h3>Most viewed</h3>").findings(TRAILING)
    comments = "<div class='comments'><p>Show comments</p></div>"
    assert not page(story + comments + lines).findings(TRAILING)


@pytest.mark.parametrize(
    ("first", "last", "credited"),
    [
        ("", "", False),
        ("LOWER QUAY, Ont. (EX) — ", "", True),
        ("Example.Net - ", "", True),
        ("The harbour board (founded 1968) said so. ", "", False),
        ("", "EXPA", True),
        ("", "GIS/nf", True),
        ("", "Nora Feld, Example Radio News", True),
        ("", "Autoren Nora Feld und Jan Holm", True),
        ("", "Autoren haben es schwer", False),
        (
            "",
            "Nora Feld, who has sailed on every ferry of the line since it opened, said so.",
            False,
        ),
        ("", "Recipe from Example Kitchen", True),
        ("Example Harbour News – ", "", True),
        ("", "Interview\n\nSVEN MUSTERMANN", True),
        ("", "Happy sailing!", False),
    ],
)
def test_who_is_credited_without_a_byline(first: str, last: str, credited: bool) -> None:
    lines = (first + STORY, STORY, last) if last else (first + STORY, STORY)
    assert (not text(*lines).findings(BYLINE)) is credited


@pytest.mark.parametrize(
    ("byline", "credited"),
    [("Example Courier wire services", True), ("Print", False), ("Sat, 20 Dec 2025", False)],
)
def test_a_shown_byline_is_one_whomever_it_names(byline: str, credited: bool) -> None:
    story = page(f"<p class='byline'>{byline}</p><p>{STORY}</p><p>{STORY}</p>")
    assert (not story.findings(BYLINE)) is credited


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<p>Juice, <a href=''>soda</a> and tea.</p>", 1),
        ("<p>It is told in <a href='#'>the report</a>.</p>", 1),
        ("<p>The boat left. <a href='#'>Read more</a></p>", 0),
        ("<p><a href='#'>See the photos.</a></p>", 0),
        ("<p>One.</p>" + "<p>&nbsp;</p>" * 5 + "<p>Two.</p>", 1),
        ("<p>One.</p>" + "<p>&nbsp;</p>" * 4 + "<p>Two.</p>", 0),
        ("<p>One.</p>" + "<div id='slot'></div>" * 6 + "<p>Two.</p>", 0),
        ("<p>One.</p><ul>" + "<li><a href='/x'></a></li>" * 6 + "</ul><p>Two.</p>", 0),
        ("<h2>Cards</h2><h2>More cards</h2><p>One.</p>", 0),
    ],
)
def test_what_is_empty_on_a_page(body: str, count: int) -> None:
    assert len(page(f"<p>{STORY}</p>{body}").findings(EMPTY)) == count


@pytest.mark.parametrize(
    ("below", "count"),
    [("", 1), ("![](hall.jpg)", 0), ("```\ncode\n```", 0), ("<!-- chart -->", 0), ("Text.", 0)],
)
def test_what_is_empty_below_a_heading(below: str, count: int) -> None:
    story = f"# Fares\n\n{STORY}\n\n## Hall\n\n{below}\n\n## Quay\n\nThe last boat left.\n"
    assert len(Story(story, "markdown").findings(EMPTY)) == count
    assert (
        len(Story(f"# Fares\n\n{STORY}\n\n## Hall\n\n{below}\n", "markdown").findings(EMPTY))
        == count
    )


@pytest.mark.parametrize(
    ("heading", "below", "count"),
    [
        ("The crews have waited for three winters", "The crews have waited for three winters.", 1),
        ("The crews have waited for three winters", "The crews have waited for three winters", 0),
        ("3. “Not some irregular channel”", "“It was not some irregular channel,” she said.", 1),
        ("Harbour Star Express at Lower Quay", "The Harbour Star Express at Lower Quay is new.", 0),
        ("Ferry 2 with the new engine room", "They sell the ferry with the new engine room.", 0),
        (
            "Crews on the boats want a timetable",
            "Crews whom nobody on any of the older and slower boats has asked for years want at "
            "long last a printed timetable.",
            0,
        ),
    ],
)  # fmt: skip
def test_what_a_subhead_lifts(heading: str, below: str, count: int) -> None:
    story = f"# Fares\n\n{STORY}\n\n## {heading}\n\n{below}\n\n{STORY}\n"
    assert len(Story(story, "markdown").findings(ECHO)) == count


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (("Read more:", "Harbour bridge to stay closed until autumn", STORY), 1),
        (("Read more:", STORY, "Harbour bridge to stay closed until autumn"), 0),
        (("Also read: Bridge closed", "Harbour bridge to stay closed until autumn"), 1),
        (("Related to that is the bridge.", "Harbour bridge to stay closed until autumn"), 0),
        (("Nora Feld contributed to this story.", "Harbour bridge to stay closed till May"), 1),
        (("Nora Feld contributed to this story.", "The Associated Example, Lower Quay"), 0),
        (("Nora Feld contributed to this story.", "Contact Nora Feld at the desk in the port"), 0),
    ],
)
def test_headlines_below_a_label_or_a_credit(lines: tuple[str, ...], count: int) -> None:
    assert len(text(STORY, *lines).findings(HEADLINES)) == count
