"""The headline is what the page's head calls it, wherever a theme puts it."""

from __future__ import annotations

import pytest

from newslint.html.titles import trim_heading
from newslint.model import Article, Source
from newslint.readers.html import read_html

COPY = (
    "<p>The council voted on Tuesday to rebuild the bridge that fell in the winter storm.</p>" * 6
)
HEAD = "<head><title>Council backs plan for bridge | Harbour Gazette</title></head>"


def read(body: str, head: str = HEAD) -> Article:
    (article,) = read_html(Source("page.html", f"<html>{head}<body>{body}</body></html>"))
    return article


@pytest.mark.parametrize(
    "headline",
    [
        "<h3 class='post-title entry-title'>Council backs plan for bridge</h3>",
        "<h4>Council backs plan for bridge</h4>",
        "<div><font size=5>Council backs plan for bridge</font></div>",
        "<p><b>Council backs plan for bridge</b></p>",
    ],
)
def test_a_headline_beside_the_outlets_heading(headline: str) -> None:
    article = read(f"<h1><a href=/>Harbour Notes</a></h1><div>{headline}{COPY}</div>")
    assert article.title is not None
    assert article.title.text == "Council backs plan for bridge"
    assert article.title.block.zone == "title"
    body = [block.text for block in article.blocks if block.zone in {"body", "tail"}]
    assert len(body) == 6


def test_a_heading_of_the_top_wins_over_lines() -> None:
    line = "<p>Council backs plan for bridge</p>"
    article = read(f"{line}<h1>Council backs plan for the bridge</h1>{COPY}")
    assert article.title is not None
    assert article.title.text == "Council backs plan for the bridge"


@pytest.mark.parametrize(
    ("heading", "stated", "title"),
    [
        ("Local news Council backs plan", "Council backs plan", "Council backs plan"),
        ("Council backs plan – Gazette", "Council backs plan", "Council backs plan"),
        ("Council backs plan|Gazette", "Council backs plan", "Council backs plan"),
        ("Exclusive: Council backs plan", "Council backs plan", "Exclusive: Council backs plan"),
        ("Council backs plan again", "Council backs plan", "Council backs plan again"),
        ("City council backs plan", "backs plan", "City council backs plan"),
        ("Council backs plan", "Council backs plan", "Council backs plan"),
    ],
)
def test_kickers_and_names_are_no_part_of_the_title(heading: str, stated: str, title: str) -> None:
    start, end = trim_heading(heading, [stated])
    assert heading[start:end] == title


@pytest.mark.parametrize(
    ("logo", "headline", "head"),
    [
        (
            "<a href='/quay/'>The Quay Gang</a>",
            "<h2><a href=/quay/calm>Calm at Sea</a></h2>",
            "The Quay Gang » Calm at Sea",
        ),
        (
            "<a href='https://example.org'>Quay-Law</a>",
            "<h3>Who owns a wall?</h3>",
            "Quay-Law » Who owns a wall?",
        ),
        ("<a href='/'>quay.example</a>", "<h1>SEA LOVERS</h1>", "SEA LOVERS | quay.example"),
        (
            "<a href='/'>Songs of Quays</a>",
            "<h3>Sea - Jo Ruiz (海)</h3>",
            "Songs of Quays: Sea - Jo Ruiz (海)",
        ),
    ],
)
def test_the_name_of_the_site_is_no_headline(logo: str, headline: str, head: str) -> None:
    song = "<meta property=og:title content='Sea - Jo Ruiz (海)'>" if "海" in head else ""
    article = read(f"<div><h1>{logo}</h1>{headline}{COPY}</div>", f"<title>{head}</title>{song}")
    assert article.title is not None
    assert f"{article.title.text}<" in headline
    assert article.title.block.zone == "title"


def test_a_heading_that_leads_to_the_article_itself_is_its_headline() -> None:
    link = "<a href='/2026/council-backs-plan'>Council backs plan for bridge</a>"
    article = read(f"<h1>{link}</h1><h2>Harbour Gazette</h2>{COPY}")
    assert article.title is not None
    assert article.title.text == "Council backs plan for bridge"


def test_the_only_heading_is_the_headline_even_if_it_leads_to_the_first_page() -> None:
    article = read(f"<h1><a href=/>Harbour Notes</a></h1>{COPY}", "<title>Untitled</title>")
    assert article.title is not None
    assert article.title.text == "Harbour Notes"


def test_the_heading_of_a_form_below_the_article_is_no_headline() -> None:
    form = "<div class=modal><form><h1>Gazette Newsletter</h1><input></form></div>"
    article = read(f"<h1>Council backs plan</h1>{COPY}{form}", "<title>GAZETTE</title>")
    assert article.title is not None
    assert article.title.text == "Council backs plan"


def test_a_short_heading_below_that_of_a_section_is_what_the_head_states() -> None:
    head = "<title></title><meta property=og:title content='Bridge again'>"
    article = read(f"<h1>News</h1><h3>Bridge again</h3>{COPY}", head)
    assert article.title is not None
    assert article.title.text == "Bridge again"


def test_what_is_named_the_headline_is_it_where_there_is_no_heading() -> None:
    line = "<p class=body><span class='headline entry-title'>Bridge to be rebuilt</span></p>"
    article = read(f"<div class=hentry>{line}{COPY}</div>", "<title>News from the Gazette</title>")
    assert article.title is not None
    assert article.title.text == "Bridge to be rebuilt"


def test_a_headline_far_from_the_copy_is_no_furniture() -> None:
    deep = f"<div><div><div><div>{COPY}</div></div></div></div>"
    article = read(f"<div><h1 class=title>Council backs plan for bridge</h1>{deep}</div>")
    assert article.title is not None
    assert article.title.block.level == 1


def test_a_logo_names_no_author_and_a_date_above_the_headline_is_its_own() -> None:
    logo = "<h1 class='vcard author'><a href=/>Harbour Gazette</a></h1>"
    date = "<h2 class='date-header'>17.7.11</h2>"
    headline = "<div class=post><h3>Council backs plan for bridge</h3>"
    article = read(f"<div id=rap>{logo}<div>{date}{headline}{COPY}</div></div><p>End</p></div>")
    assert not article.authors
    assert article.published is not None
    assert article.published.value == "2011-07-17"
