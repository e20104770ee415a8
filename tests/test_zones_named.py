"""Parts of a page that templates put aside by their names, however little copy there is."""

from __future__ import annotations

import pytest

from newslint.model import Article, Source
from newslint.readers.html import read_html

FIRST = (
    "The quay wall at Nordhaven will be rebuilt by autumn, the port said after a long meeting on "
    "Monday, and the boats of the fishermen will use the basin in the north while the work goes on."
)
LICENCE = (
    "What is written here stands under a free licence that all readers of the blog know, and that "
    "is told once more at the end of every page. All else belongs to those who are named beside it."
)


def read(body: str) -> Article:
    page = f"<html><head><title>A wall for the quay</title></head><body>{body}</body></html>"
    (article,) = read_html(Source("page.html", page))
    return article


def zones(article: Article, words: str) -> set[str]:
    return {block.zone for block in article.blocks if words in block.text}


@pytest.mark.parametrize(
    "name",
    [
        *("id='footer'", "class='footer-text'", "class='site-footer'", "class='pageFooter'"),
        *("id='colophon'", "class='main-footer cf'"),
    ],
)
def test_the_footer_of_a_page_is_no_copy_however_much_it_says(name: str) -> None:
    article = read(
        f"<div class='post'><h1>A wall for the quay</h1><div><p>{FIRST}</p></div></div>"
        f"<div {name}><p>{LICENCE}</p><p>{LICENCE} And so on.</p></div>"
    )
    assert zones(article, "free licence") == {"chrome"}
    assert zones(article, "quay wall at") == {"body"}


def test_a_footer_is_no_copy_of_an_article_without_a_paragraph() -> None:
    article = read(f"<div><h1>A wall</h1><p>It is built.</p></div><div id=footer>{LICENCE}</div>")
    assert zones(article, "free licence") == {"chrome"}
    assert zones(article, "It is built") == {"body"}


@pytest.mark.parametrize("name", ["above-footer", "body-footer", "has-footer", "no-footer"])
def test_what_stands_at_a_footer_or_ends_an_article_is_none(name: str) -> None:
    article = read(f"<div class={name}><h1>A wall for the quay</h1><p>{FIRST}</p></div>")
    assert zones(article, "quay wall at") == {"body"}


@pytest.mark.parametrize("name", ["forum-message", "crayon forum-texte-41 ", "forum-fil"])
def test_messages_of_readers_are_comments(name: str) -> None:
    message = f"<div class='{name}'><p>The port,which some hold dear,knows nothing of walls: "
    article = read(
        f"<div class='article'><h1>A wall for the quay</h1><p>{FIRST}</p><h2>2 messages</h2>"
        f"<div>{message}{LICENCE}</p></div>{message}{FIRST}</p></div></div></div>"
    )
    assert zones(article, "knows nothing") == {"comments"}


def test_a_first_paragraph_named_like_a_dek_is_copy_wherever_it_stands() -> None:
    chapo = f"{FIRST} {LICENCE} {FIRST}"
    paragraphs = f"<p>{LICENCE}</p><p>{FIRST}</p>" * 3
    article = read(
        f"<div><h1>A wall for the quay</h1><div class=chapo><p>{chapo}</p></div>"
        f"<div class=article-texte>{paragraphs}</div></div>"
    )
    assert zones(article, chapo) == {"body"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("class='desktopText show-for-large-up'", "class='mobileText hide-for-large-up'"),
        ("class='d-none d-md-block'", "class='d-md-none'"),
        ("class='hidden-xs'", "class='visible-xs'"),
        ("", "class='md:hidden'"),
        ("class='slick-slide'", "class='slick-slide slick-cloned'"),
    ],
)
def test_a_copy_for_another_screen_is_left_out(one: str, other: str) -> None:
    article = read(
        f"<article><h1>A wall for the quay</h1><div {one}><p>{FIRST}</p></div>"
        f"<div {other}><p>{FIRST}</p></div><p>{LICENCE}</p></article>"
    )
    copies = [block.zone for block in article.blocks if block.text == FIRST]
    assert copies == ["body", "chrome"]


def test_a_slide_that_is_shown_again_at_the_end_is_left_out() -> None:
    slide = f"<div class=tile>{FIRST}</div>"
    article = read(
        f"<div><div id=slider>{slide}<div class=tile>Ferries</div>{slide}</div>"
        f"<h1>A wall for the quay</h1><p>{LICENCE}</p><p>{FIRST} So it goes.</p></div>"
    )
    assert [block.zone for block in article.blocks if block.text == FIRST][1] == "chrome"


@pytest.mark.parametrize("around", ["body", "body class='desktop mobile-menu'"])
def test_what_merely_stands_there_twice_is_copy_twice(around: str) -> None:
    paragraphs = f"<p>{FIRST}</p><p>{LICENCE}</p>"
    page = f"<html><{around}><article><h1>A wall</h1>{paragraphs * 2}</article></body></html>"
    (article,) = read_html(Source("page.html", page))
    assert [block.zone for block in article.blocks[1:]] == ["body"] * 4


def test_a_column_is_no_copy_of_a_page_with_nothing_else_to_read() -> None:
    letters = "Sign here for the letters of the quay, which come by mail on every first Monday."
    column = f"<aside><h2>Letters</h2><p>{letters}</p></aside>"
    footer = f"<div id=footer><p>{LICENCE}</p></div>"
    picture = "<div><h1>A wall in pictures</h1><p>Watch on.</p></div>"
    article = read(f"<div class='promotion'>{picture}{column}{footer}</div>")
    assert zones(article, letters) == {"chrome"}
