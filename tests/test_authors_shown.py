"""Bylines as pages show them: what stands around the name, and names of other articles."""

from __future__ import annotations

import pytest

from newslint.layout.byline import byline_names, clean_names
from newslint.model import Article, Source
from newslint.readers.html import read_html

COPY = (
    "<p>The council voted on Tuesday to pay for a new bridge over the mouth of the harbour.</p>"
    "<p>Work is to begin in spring and will close the quay to lorries for eleven weeks.</p>"
    "<p>Two members voted against the plan, as the old bridge could be mended for less.</p>"
)
HEADLINE = "Council backs plan for bridge"


def read(header: str = "", body: str = COPY, before: str = "", after: str = "") -> Article:
    page = (
        f"<html lang=en><head><title>{HEADLINE} | Harbour Gazette</title></head><body>{before}"
        f"<article><h1>{HEADLINE}</h1>{header}{body}</article>{after}</body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    return article


def names(article: Article) -> list[str]:
    return [author.name for author in article.authors]


@pytest.mark.parametrize(
    "line",
    [
        "By Clara Whitfield 5 min read",
        "By Clara Whitfield · 12-minute read",
        "Von Clara Whitfield 4 Min. Lesezeit",
        "By Clara Whitfield @cwhitfield",
        "By Clara Whitfield Photos by Otto Fenwick",
        "By Clara Whitfield/Harbour Gazette",
        "Par Clara Whitfield avec AFP",
        "Von Clara Whitfield mit dpa",
        "Foto: Otto Fenwick | Text: Clara Whitfield",
        "Foto: Otto Fenwick, Text: Clara Whitfield",
        "dpa/Clara Whitfield",
        "By Clara Whitfield The Associated Press",
        "By Clara Whitfield Associated Press",
        "By Whitfield, Clara",
        "Von Whitfield, Clara",
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(line: str) -> None:
    assert byline_names(line) == ("Clara Whitfield",)
    assert clean_names(line) == ("Clara Whitfield",)
    assert names(read(f"<p class=byline>{line}</p>")) == ["Clara Whitfield"]


def test_capitals_stay_as_they_are() -> None:
    assert byline_names("By CLARA WHITFIELD The Associated Press") == ("CLARA WHITFIELD",)


@pytest.mark.parametrize(
    "line", ["記者王克蘭／台北報導", "記者 王克蘭 / 台北報導", "記者王克蘭/報導"]
)
def test_reports_from_a_place_name_the_reporter(line: str) -> None:
    assert byline_names(line) == ("王克蘭",)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ana Ruiz, Jo Li", ("Ana Ruiz", "Jo Li")),
        ("By Ana Ruiz/Jo Li", ("Ana Ruiz", "Jo Li")),
        ("By Ana Ruiz, Bo Lund, and Jo Li, EXA", ("Ana Ruiz", "Bo Lund", "Jo Li")),
        ("Foto: Otto Fenwick", ()),
        ("Foto: Otto Fenwick | Harbour Gazette", ()),
        ("Von: kra/dpa", ("kra/dpa",)),
    ],
)
def test_other_lines_keep_their_parts(line: str, expected: tuple[str, ...]) -> None:
    assert byline_names(line) == expected


@pytest.mark.parametrize("label", ["责任编辑", "編輯", "编辑"])
def test_an_editor_stands_back_behind_the_author(label: str) -> None:
    article = read("<p>作者：王克蘭</p>", COPY + f"<p class=author>{label}：李大明</p>")
    assert names(article) == ["王克蘭"]


@pytest.mark.parametrize(
    "heading",
    [
        "About Clara Whitfield",
        "Über Clara Whitfield",
        "Acerca de Clara Whitfield",
        "Sobre Clara Whitfield",
        "À propos de Clara Whitfield",
        "Om Clara Whitfield",
        "O autorze Clara Whitfield",
        "View all posts by Clara Whitfield",
    ],
)
@pytest.mark.parametrize(
    "box",
    [
        "<div class=author-box><h3 class=author-name>{}</h3><p>Clara lives by the sea.</p></div>",
        "<div class=author><h3><a href=/author/clara>{}</a></h3></div>",
        "<div><h3 class=author><a href=/author/clara rel=author>{}</a></h3></div>",
    ],
)
def test_headings_of_author_boxes_name_the_author_alone(heading: str, box: str) -> None:
    assert names(read(after=box.format(heading))) == ["Clara Whitfield"]
    assert names(read(body=COPY + box.format(heading))) == ["Clara Whitfield"]


def test_a_given_name_is_no_word_before_a_name() -> None:
    assert clean_names("Om Prakash Verma") == ("Om Prakash Verma",)


TEASER = (
    "<a href=/ferries><h2>Ferry fares to rise again</h2></a><p class=byline>By Otto Fenwick</p>"
)
TEASERS = TEASER + TEASER.replace("Ferry fares to rise again", "Gulls return").replace("Otto", "Al")


@pytest.mark.parametrize(
    "teasers",
    [
        f"<div>{TEASER}</div>",
        f"<div>{TEASERS}</div>",
        f"<section><h2>More stories</h2>{TEASER}</section>",
        f"<div class=cards><div class=card>{TEASER}</div></div>",
        "<ul><li><h3><a href=/ferries>Ferry fares to rise again</a></h3>"
        "<span class=author>Otto Fenwick</span></li></ul>",
        "<div class=teaser><a href=/ferries>Ferry fares to rise again in June</a>"
        "<a rel=author href=/author/otto>Otto Fenwick</a></div>",
    ],
)
def test_bylines_under_other_headlines_name_nobody(teasers: str) -> None:
    assert names(read(after=teasers)) == []
    assert names(read(before=teasers)) == []
    assert names(read("<p class=byline>By Clara Whitfield</p>", after=teasers)) == [
        "Clara Whitfield"
    ]


@pytest.mark.parametrize("tag", ["cite", "footer", "p"])
def test_who_is_quoted_is_no_author(tag: str) -> None:
    quote = (
        "<blockquote><p>The old bridge would have done for many more years.</p>"
        f"<{tag} class=author>Otto Fenwick</{tag}></blockquote>"
    )
    assert names(read(body=COPY + quote + COPY)) == []
    assert names(read(body=COPY + quote)) == []
    assert names(read(body=quote + COPY)) == []


def test_names_of_the_whole_page_mark_no_byline() -> None:
    page = (
        f"<html><head><title>{HEADLINE}</title></head><body class='single single-author'>"
        "<h1><a href=/>Quay &amp; Kai // Reading &amp; Hearing</a></h1>"
        f"<h2 class=entry-title>{HEADLINE}</h2><div class=entry-content>{COPY}</div></body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    assert names(article) == []


@pytest.mark.parametrize("name", ["comments_datetime", "byline-comments", "firma_comentarios"])
def test_a_byline_beside_the_link_to_the_comments_is_no_comment(name: str) -> None:
    rows = (
        "<p>By Clara Whitfield | 5 October 2025</p>",
        "<span class=byline><a href=/author/clara rel=author>Clara Whitfield</a></span>",
    )
    for row in rows:
        assert names(read(f"<div class={name}>{row}</div>")) == ["Clara Whitfield"]


@pytest.mark.parametrize("name", ["comment-author-link", "comment_author", "commentAuthor"])
def test_who_comments_is_no_author(name: str) -> None:
    widget = f"<aside><ul><li><span class={name}>Otto Fenwick</span> on Bridges</li></ul></aside>"
    assert names(read(after=widget)) == []
    assert names(read(after=f"<div><p class={name}>Otto Fenwick</p></div>")) == []


DATE = "Wed, 4 March 2026"


@pytest.mark.parametrize(
    "rows",
    [
        f"<p>Clara Whitfield</p><p>The Harbour Gazette</p><p>{DATE}</p>",
        f"<ul><li>Clara Whitfield</li><li>{DATE}</li><li>Harbour</li><li>10 comments</li></ul>",
        f"<ul><li>{DATE}</li><li>Clara Whitfield</li></ul>",
        f"<p>Clara Whitfield | {DATE}</p>",
    ],
)
def test_a_full_name_beside_the_date_is_the_author_s(rows: str) -> None:
    assert names(read(f"<div class=article-info>{rows}</div>")) == ["Clara Whitfield"]


@pytest.mark.parametrize("word", ["Digital Life", "Harbour", "Lower Quay"])
def test_other_words_beside_the_date_are_none(word: str) -> None:
    assert names(read(f"<p>{word}</p><p>{DATE}</p>")) == []
    assert names(read(f"<p>{word} | {DATE}</p>")) == []


def test_a_caption_beside_the_date_names_who_is_seen() -> None:
    figure = "<figure><img src=/x><figcaption>Clara Whitfield</figcaption></figure>"
    assert names(read(f"{figure}<p>{DATE}</p>")) == []


def test_a_name_beside_the_date_stands_right_under_the_copy() -> None:
    row = f"<p class=postmeta>Clara Whitfield | {DATE}</p>"
    assert names(read(after=f"<div>{row}</div>")) == ["Clara Whitfield"]
    assert names(read(after=f"<div><p>1</p><p>2</p><p>3</p>{row}</div>")) == []
    assert names(read(after=f"<div>{row}<p>Nice piece, thank you!</p></div>")) == []
    assert names(read(after=f"<div><p>Clara Whitfield</p><p>{DATE}</p></div>")) == []


def test_a_linked_name_above_the_headline_stands_before_a_marked_date() -> None:
    link = "<span><a href=https://example.org/1>{}</a></span><span class=publish-time>3/4/26</span>"
    assert names(read(before=f"<div>{link.format('Clara Whitfield')}</div>")) == ["Clara Whitfield"]
    assert names(read(before=f"<div>{link.format('Digital Life')}</div>")) == []


def test_a_log_in_is_the_author_behind_a_date_or_with_a_page_of_its_own() -> None:
    assert names(read("<small>11.05.2025, 10:22 by clarawhit</small>")) == ["clarawhit"]
    assert names(read("<p>11.05.2025 the ferry is replaced by buses</p>")) == []
    assert names(read("<p>11.05.2025 by ferry</p>")) == []
    footer = (
        "<footer class=entry-footer><span class='author vcard'><span class=screen-reader-text>"
        "Author </span><a class='url fn n' href=/author/clara>clara</a></span></footer>"
    )
    assert names(read(body=COPY + footer)) == ["clara"]


def test_a_byline_that_is_one_link_stays_a_byline() -> None:
    desk = "<span class='author vcard'> Gazette's Editorial Writers</span>"
    page = read(f"<p><a href='/authors.aspx?a=1'>By{desk}</a></p>")
    (block,) = [one for one in page.blocks if "Editorial" in one.text]
    assert block.zone == "byline"


@pytest.mark.parametrize("section", ["Harbour", "ADVERT", "Digital Life"])
def test_a_section_linked_beside_the_date_is_no_author(section: str) -> None:
    link = f"<a href=/{section.lower().replace(' ', '-')}>{section}</a>"
    assert names(read(f"<p>4 March 2026 at 08:45 | {link} | 1 comment</p>")) == []
    assert names(read(f"<p>{link} | 4 March 2026</p>")) == []


def test_the_link_to_all_articles_names_nobody() -> None:
    box = (
        "<p class=author><a rel=author href=/author/clara>Clara Whitfield</a></p><div>"
        "<a rel=author href=/author/clara>SHOW ALL ARTICLES OF<br>Clara Whitfield</a></div>"
    )
    assert names(read(box)) == ["Clara Whitfield"]


@pytest.mark.parametrize("stated", ["Gazette Ltd", "Webworks d.o.o. - www.example.org", "Wave"])
@pytest.mark.parametrize(
    "row", ["<div>{} Clara Whitfield</div>", "<p class=author>{} Clara Whitfield</p>"]
)
@pytest.mark.parametrize("lead", ["By", "durch"])
def test_a_person_shown_stands_before_an_outlet_in_the_head(
    stated: str, row: str, lead: str
) -> None:
    meta = f'<meta name="author" content="{stated}">'
    page = (
        f"<html><head><title>{HEADLINE}</title>{meta}</head><body><article><h1>{HEADLINE}</h1>"
        f"<p>The council voted on Tuesday.</p>{row.format(lead)}{COPY}</article></body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    assert names(article) == ["Clara Whitfield"]


def test_an_outlet_in_the_head_stays_where_a_byline_names_it_or_nobody() -> None:
    meta = '<meta name="author" content="Wave">'
    for header in ("", "<p class=byline>Wave</p><p class=byline>By Clara Whitfield</p>"):
        page = f"<html><head>{meta}</head><body><h1>{HEADLINE}</h1>{header}{COPY}</body></html>"
        (article,) = read_html(Source("page.html", page))
        assert names(article) == ["Wave"]


def test_a_name_under_a_company_s_text_may_be_a_contact() -> None:
    meta = '<meta name="author" content="Wave">'
    page = f"<html><head>{meta}</head><body><h1>{HEADLINE}</h1>{COPY}<p>Clara Whitfield</p></body>"
    (article,) = read_html(Source("page.html", page))
    assert names(article) == ["Wave"]


def test_a_place_between_name_and_date_is_no_author() -> None:
    for place in ("Palma del Mar", "Lower Quay"):
        row = f"<p class=autor><b>Clara Whitfield</b> | {place} | 08/01/2026</p>"
        assert names(read(row)) == ["Clara Whitfield"]
    row = "<p class=firma><em>Clara Whitfield</em> | {}</p>"
    assert names(read(row.format("<span>Lower Quay</span>"))) == ["Clara Whitfield"]
    assert names(read(row.format("Otto Fenwick"))) == ["Clara Whitfield", "Otto Fenwick"]


def test_the_photographer_s_own_page_makes_no_author() -> None:
    link = "<a href=/contributors/otto-fenwick>Otto Fenwick</a>"
    assert names(read(f"<p>Photographs by {link}</p>")) == []
    assert names(read(f"<p>4 May 2026 • {link}</p>")) == ["Otto Fenwick"]
