from __future__ import annotations

import pytest

from newslint.model import Article, Source
from newslint.readers.html import read_html

COPY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The lighthouse keeper of Brannoc Head put out the lamp on Friday, for the last time.",
        "From Monday on a machine in an office two hundred miles away will do what he has done.",
        "He has kept a diary of every night since he came, and the museum would like to have it.",
        "The lamp itself is to stay in the tower, where school classes will be able to look at it.",
    )
)
DEK = "After forty-one years the last keeper on the coast goes home to his garden"


def read(header: str, head: str = "", after: str = "") -> Article:
    page = (
        f"<html><head><title>Last keeper puts out the lamp</title>{head}</head><body>"
        f'<div class="wrap"><div class="top">{header}</div><div class="x"><div>{COPY}</div></div>'
        f"</div>{after}</body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    return article


def zone_of(article: Article, words: str) -> str:
    (zone,) = [block.zone for block in article.blocks if words in block.text]
    return zone


TITLE = "<h1>Last keeper puts out the lamp</h1>"


@pytest.mark.parametrize(
    ("header", "head"),
    [
        (f"{TITLE}<h2>{DEK}</h2>", ""),
        (f"{TITLE}<div>By Ana Ruiz</div><div>2 March 2026</div><h4>{DEK}</h4>", ""),
        (f"{TITLE}<div>{DEK}</div>", f'<meta name="description" content="{DEK}">'),
        (f"{TITLE}<div>{DEK}</div>", f'<meta property="og:description" content="{DEK[:60]}…">'),
        (f"{TITLE}<p class='standfirst'>{DEK}</p>", ""),
    ],
    ids=["heading", "below-the-byline", "told-in-the-head", "cut-off-in-the-head", "named"],
)
def test_the_dek_is_found_outside_the_copy(header: str, head: str) -> None:
    article = read(header, head)
    assert article.dek is not None and article.dek.text == DEK
    assert zone_of(article, DEK) == "dek"


@pytest.mark.parametrize(
    "header",
    [
        f"{TITLE}<h2><a href='/other'>{DEK}</a></h2>",
        f"{TITLE}<h2>Sign up for our newsletter and get the harbour news each day</h2>",
        f"{TITLE}<h2>The last keeper puts out the lamp, the last</h2>",
        f"{TITLE}<div>{DEK}</div>",
        f"{TITLE}<h2>Harbour</h2>",
        f"{TITLE}<nav><h2>{DEK}</h2></nav>",
        f"<h2>{DEK}</h2>{TITLE}",
    ],
    ids=["link", "appeal", "title-again", "plain-text", "short", "in-a-menu", "above"],
)
def test_no_dek_is_made_up(header: str) -> None:
    assert read(header).dek is None


@pytest.mark.parametrize(
    "header",
    [
        f"{TITLE}<figure><img src=a><figcaption>The keeper at the lamp in 1998, a photograph by "
        "Jo Li</figcaption></figure>",
        "<figure><img src=a><figcaption>The keeper at the lamp in 1998, a photograph by Jo Li"
        f"</figcaption></figure>{TITLE}",
        f"{TITLE}<div><p class='wp-caption-text'>The keeper at the lamp in 1998, Jo Li</p></div>",
    ],
)
def test_the_caption_at_the_headline_is_copy(header: str) -> None:
    assert zone_of(read(header), "The keeper at the lamp") == "body"


def test_a_figure_in_the_copy_is_no_furniture_whatever_its_name() -> None:
    figure = (
        '<figure class="x-popup-image"><img src=a><figcaption>The keeper at his lamp in the year '
        "1998</figcaption></figure>"
    )
    page = f"<html><body><article>{TITLE}{COPY}{figure}{COPY}</article></body></html>"
    (article,) = read_html(Source("page.html", page))
    assert zone_of(article, "The keeper at his lamp") == "body"


def test_a_notice_above_the_headline_is_no_copy() -> None:
    notice = (
        "<article><p>We choose what we recommend and may earn something when you buy it here.</p>"
        f"{TITLE}{COPY}{COPY}</article>"
    )
    (article,) = read_html(Source("page.html", f"<html><body>{notice}</body></html>"))
    assert zone_of(article, "We choose what") == "chrome"
    assert article.title is not None and article.title.text.startswith("Last keeper")


def test_much_prose_above_the_headline_is_copy() -> None:
    page = f"<html><body><article>{COPY}{TITLE}{COPY}</article></body></html>"
    (article,) = read_html(Source("page.html", page))
    assert all(block.zone != "chrome" for block in article.blocks)


def test_an_address_as_text_is_no_paragraph() -> None:
    address = "https://www.example.org/news/2026/03/02/last-keeper-of-the-coast-puts-out-the-lamp-7"
    page = f"<html><body><article><p>{address}</p>{TITLE}{COPY}</article></body></html>"
    (article,) = read_html(Source("page.html", page))
    assert zone_of(article, address) == "chrome"
