from __future__ import annotations

import json

import pytest

from newslint.html.dates import date_in_address, iso_date
from newslint.html.jsonld import read_statements
from newslint.model import Article, Source
from newslint.readers.html import read_html

COPY = (
    "<p>The harbour office said on Monday that the northern gate will stay shut until May.</p>"
    "<p>Engineers from the port spent the weekend taking out the hinges, which had rusted.</p>"
)


def read(head: str = "", header: str = "", after: str = "") -> Article:
    page = (
        f"<html lang='en-GB'><head><title>Gate shut | Gazette</title>{head}</head><body><article>"
        f"<h1>Gate shut</h1>{header}{COPY}</article>{after}</body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    return article


def script(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


def names(article: Article) -> list[str]:
    return [author.name for author in article.authors]


ANA = {"@type": "Person", "name": "Ana Ruiz"}


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Ana Ruiz", ["Ana Ruiz"]),
        (ANA, ["Ana Ruiz"]),
        ([ANA, {"name": "Jo Li"}], ["Ana Ruiz", "Jo Li"]),
        (["Ana Ruiz", "Jo Li", "Ana Ruiz"], ["Ana Ruiz", "Jo Li"]),
        ("Ana Ruiz and Jo Li", ["Ana Ruiz", "Jo Li"]),
        ({"name": ["Ana Ruiz", "Jo Li"]}, ["Ana Ruiz", "Jo Li"]),
        ({"name": "Mia D&#39;Arco"}, ["Mia D'Arco"]),
        ({"@id": "#ana"}, ["Ana Ruiz"]),
        ({"@id": "#nobody"}, []),
        (None, []),
        (7, []),
        ([], []),
        ({"name": None}, []),
    ],
)
def test_authors_of_json_ld(author: object, expected: list[str]) -> None:
    graph = [
        {"@type": "NewsArticle", "headline": "Gate shut", "author": author},
        {"@id": "#ana", "@type": "Person", "name": "Ana Ruiz"},
    ]
    assert names(read(script({"@graph": graph}))) == expected


@pytest.mark.parametrize(
    "broken",
    [
        "{",
        "",
        "[" * 100_000,
        '{"a":' * 100_000,
        "null",
        '"text"',
        '{"@type": ["NewsArticle", 3], "author": [[["deep"]]]}',
        '{"@id": {"a": 1}, "@type": {"b": 2}}',
    ],
)
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    good = {"@type": "NewsArticle", "author": ANA}
    assert names(read(script(broken) + script(good))) == ["Ana Ruiz"]


def test_line_breaks_in_json_ld_strings_are_read() -> None:
    (said,) = read_statements(['{"@type": "NewsArticle", "headline": "Gate\nshut"}'])
    assert said.headline == "Gate\nshut"


def test_articles_speak_before_pages() -> None:
    page = {"@type": "WebPage", "datePublished": "2020-01-01"}
    article = {"@type": "Article", "datePublished": "2026-03-02"}
    published = read(script([page, article])).published
    assert published is not None and published.value == "2026-03-02"


@pytest.mark.parametrize(
    ("head", "header", "sources"),
    [
        (script({"@type": "NewsArticle", "author": ANA}), "", {"jsonld"}),
        ('<meta name="author" content="By Ana Ruiz">', "", {"meta"}),
        ('<meta property="article:author" content="Ana Ruiz">', "", {"article:author"}),
        ("", '<a rel="author" href="/x">Ana Ruiz</a>', {"rel-author"}),
        ("", '<span itemprop="author"><b>Ana Ruiz</b></span>', {"microdata"}),
        ("", '<div class="post-author">Ana Ruiz</div>', {"byline"}),
        ("", "<p>By Ana Ruiz</p>", {"by-line-text"}),
        ("", '<p>By <a class="author-name" href="/author/1">Ana Ruiz</a> on Monday</p>', None),
        (
            '<meta name="author" content="Ana Ruiz">',
            '<p class="byline">By Ana Ruiz</p>',
            {"meta", "byline", "by-line-text"},
        ),
    ],
)
def test_signals_are_kept_apart(head: str, header: str, sources: set[str] | None) -> None:
    article = read(head, header)
    assert names(article) == ["Ana Ruiz"]
    if sources is not None:
        assert {signal.source for signal in article.authors[0].signals} == sources


def test_a_visible_signal_knows_its_place() -> None:
    article = read("", '<p class="byline">By <a rel="author" href="/x">Ana&nbsp;Ruiz</a></p>')
    places = [signal.place for signal in article.authors[0].signals]
    assert places
    for place in places:
        assert place is not None and place.text == "Ana\xa0Ruiz"
        assert place.block in article.blocks and place.block.zone == "byline"


@pytest.mark.parametrize(
    "content", ["https://www.facebook.com/ana.ruiz", "/staff/ana", "www.example.org", "1234", ""]
)
def test_addresses_are_no_authors(content: str) -> None:
    assert names(read(f'<meta property="article:author" content="{content}">')) == []


def test_an_outlet_is_not_the_author_of_its_articles() -> None:
    said = {
        "@type": "NewsArticle",
        "author": {"@type": "Organization", "name": "Example Gazette"},
        "publisher": {"name": "Example Gazette"},
    }
    assert names(read(script(said))) == []
    assert names(read(script(said), "<p class=byline>By Ana Ruiz</p>")) == ["Ana Ruiz"]


def test_names_beside_related_articles_are_no_authors() -> None:
    after = '<div class="related"><p class="byline">By Jo Li</p><p>By Mia Arco</p></div>'
    assert names(read("", "", after)) == []


def test_a_byline_under_the_copy_counts_where_none_is_above() -> None:
    page = (
        f"<html><body><article><h1>Gate shut</h1>{COPY}<footer class='entry-footer'></footer>"
        "<div class='post-author'>Ana Ruiz</div></article></body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    assert names(article) == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("head", "header", "published"),
    [
        (
            script({"@type": "Article", "datePublished": "2026-03-02T08:00:00Z"}),
            "",
            "2026-03-02T08:00:00Z",
        ),
        ('<meta property="article:published_time" content="2026-03-02">', "", "2026-03-02"),
        ('<meta name="date" content="March 2, 2026">', "", "2026-03-02"),
        ("", '<time datetime="2026-03-02T09:00+05:30">yesterday</time>', "2026-03-02T09:00+05:30"),
        ("", "<p>Published 2 March 2026</p>", "2026-03-02"),
        ("", '<span class="date">March 2, 2026</span>', "2026-03-02"),
        ('<link rel="canonical" href="https://gazette.example/2026/03/02/gate">', "", "2026-03-02"),
        ("", "", None),
        ('<meta name="date" content="soon">', "", None),
    ],
)
def test_published(head: str, header: str, published: str | None) -> None:
    article = read(head, header)
    assert (article.published.value if article.published else None) == published


def test_readers_see_the_local_day() -> None:
    head = script({"@type": "Article", "datePublished": "2026-03-03T02:30:00Z"})
    published = read(head, "<p>March 2, 2026</p>").published
    assert published is not None and published.value == "2026-03-02"
    assert published.place is not None and published.place.text == "March 2, 2026"


def test_modified_language_and_canonical() -> None:
    article = read(
        '<link rel=canonical href="https://gazette.example/gate">'
        '<meta property="article:modified_time" content="2026-03-04T10:00:00+01:00">'
    )
    assert article.modified is not None
    assert article.modified.value == "2026-03-04T10:00:00+01:00"
    assert article.language == "en-GB"
    assert article.canonical == "https://gazette.example/gate"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-03-02", "2026-03-02"),
        ("2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"),
        ("20260302T1000", "2026-03-02"),
        ("Mon, 02 Mar 2026 09:12:22 +0100", "2026-03-02T09:12:22+01:00"),
        ("Mon Mar 02 09:12:22 CET 2026", "2026-03-02"),
        ("tomorrow", ""),
        ("", ""),
    ],
)
def test_iso_date(value: str, expected: str) -> None:
    assert iso_date(value) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://gazette.example/2026/03/02/gate", "2026-03-02"),
        ("https://gazette.example/news/2026-03-02-gate", "2026-03-02"),
        ("https://gazette.example/2026/13/02/gate", None),
        ("https://gazette.example/12026/03/02", None),
        ("", None),
    ],
)
def test_date_in_address(address: str, expected: str | None) -> None:
    assert date_in_address(address) == expected


@pytest.mark.parametrize(
    ("head", "above", "published"),
    [
        (
            '<meta name="article_date_original" content="Monday, March 2, 2026, 3:02 PM">',
            "",
            "2026-03-02",
        ),
        ("", "<time datetime='2026-03-02 09:30:00 -0500'></time>", "2026-03-02"),
        ("", "<b>March 2, 2026 - 11:28 AMT</b><br><br>", "2026-03-02"),
        ('<script>var page = {"pub_date": "2026-03-02T10:00:00"}</script>', "", "2026-03-02"),
        ("", "<p>The storm of March 2, 2026 is not forgotten at the quay.</p>", None),
        ('<meta name="article_modified_date" content="2026-03-02">', "", None),
    ],
)
def test_dates_in_unknown_markup(head: str, above: str, published: str | None) -> None:
    prose = "The operator said that the fares would rise by a tenth from spring, as fuel was dear. "
    page = (
        f"<html><head>{head}</head><body><article><h1>Ferry fares rise</h1>{above}"
        f"<p>{prose * 3}</p><p>{prose * 3}</p></article></body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    found = article.published.value[:10] if article.published else None
    assert found == published


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("," * 600_000, id="commas"),
        pytest.param("[" * 600_000, id="opening brackets"),
        pytest.param("]" * 600_000, id="closing brackets"),
        pytest.param("[]" * 300_000, id="pairs of brackets"),
        pytest.param('{"author":' * 60_000, id="objects in objects"),
        pytest.param("[" + ",]" * 300_000, id="commas before brackets"),
        pytest.param("[" + ", " * 300_000 + "]", id="commas and spaces"),
        pytest.param("<!--" + "--> " * 150_000 + "x", id="ends of comments"),
    ],
)
def test_scripts_of_nothing_but_signs_leave_the_article(text: str) -> None:
    article = read(script(text), "<p>By Ana Ruiz</p>")
    assert article.title is not None
    assert article.title.text == "Gate shut"
    assert names(article) == ["Ana Ruiz"]


def test_what_metadata_says_of_an_author_belongs_to_the_author() -> None:
    said = [
        ANA | {"description": "Ana Ruiz covers <b>ports</b> &amp; ferries."},
        {"@type": "Person", "name": "Jo Li"},
    ]
    article = read(script({"@type": "NewsArticle", "author": said}))
    assert [author.bio for author in article.authors] == ["Ana Ruiz covers ports & ferries.", None]


@pytest.mark.parametrize(
    "element",
    [
        '<meta property="og:locale" content="pt_BR">',
        '<meta http-equiv="Content-Language" content="pt_BR">',
    ],
)
def test_a_head_may_declare_the_language(element: str) -> None:
    page = f"<html><head><title>Gate shut</title>{element}</head><body>{COPY}</body></html>"
    (article,) = read_html(Source("page.html", page))
    assert article.language == "pt_BR"
    assert read(element).language == "en-GB"


def test_a_link_marked_as_the_author_is_seen_around_marked_words() -> None:
    by = '<p><a rel="author" href="/x"><span class="author-name">Ana Ruiz</span></a></p>'
    article = read(header=by)
    assert [signal.source for signal in article.authors[0].signals] == ["rel-author"]
