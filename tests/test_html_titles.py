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
