"""What machine-readable statements say of the article on the page, and what of other things."""

from __future__ import annotations

import json

import pytest

from newslint.html.cutter import cut
from newslint.html.metadata import read_metadata
from newslint.html.microdata import Microdata
from newslint.model import Article, Source
from newslint.readers.html import read_html

COPY = (
    "<p>The council voted on Tuesday to pay for a new bridge over the mouth of the harbour.</p>"
    "<p>Work is to begin in spring and will close the quay to lorries for eleven weeks.</p>"
    "<p>Two members voted against the plan, as the old bridge could be mended for less.</p>"
)
CLARA = {"@type": "Person", "name": "Clara Whitfield"}
OTTO = {"@type": "Person", "name": "Otto Fenwick"}
HEADLINE = "Council backs plan for bridge"
OWN = {"@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2024-03-04"}
OTHER = {
    "@type": "NewsArticle",
    "headline": "Ferry fares to rise again in June",
    "datePublished": "2021-02-03",
    "dateModified": "2021-02-04",
    "author": OTTO,
}
LINK = '<a rel=author href="/author/clara">Clara Whitfield</a>'
BYLINE = f"<p class=byline>By {LINK}</p>"


def read(head: str = "", header: str = "", body: str = COPY, after: str = "") -> Article:
    page = (
        f"<html lang=en><head><title>{HEADLINE} | Harbour Gazette</title>{head}</head><body>"
        f"<article><h1>{HEADLINE}</h1>{header}{body}</article>{after}</body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    return article


def ld(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


def names(article: Article) -> list[str]:
    return [author.name for author in article.authors]


def listed(*items: object) -> dict[str, object]:
    items = tuple({"@type": "ListItem", "item": item} for item in items)
    return {"@type": "ItemList", "itemListElement": items}


@pytest.mark.parametrize("escape", [r"\udc00", r"\ud83d", r"\UD83D\udc00 \ud83d".lower()])
def test_halves_of_characters_are_replaced(escape: str) -> None:
    said = json.dumps({**OWN, "author": "Jane Miller X", "description": "Y"}).replace("X", escape)
    (author,) = read(ld(said)).authors
    assert author.name.startswith("Jane Miller")
    for signal in author.signals:
        signal.text.encode()


@pytest.mark.parametrize(
    "others",
    [
        [listed(OTHER)],
        [OTHER],
        [{"@graph": [OTHER]}],
        [{"@type": "WebPage", "name": HEADLINE, "hasPart": [OTHER]}],
        [{"@type": "CollectionPage", "mainEntity": listed(OTHER)}],
        [{"@type": "VideoObject", "name": "Boats in the fog", "uploadDate": "2021-02-03"}],
        [{"@type": "AboutPage", "datePublished": "2021-02-03", "dateModified": "2021-02-04"}],
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_other_objects_give_no_dates(others: list[object], first: bool) -> None:
    objects = [*others, OWN] if first else [OWN, *others]
    article = read("".join(map(ld, objects)))
    assert article.published is not None
    assert article.published.value == "2024-03-04"
    assert article.modified is None
    assert names(article) == []


@pytest.mark.parametrize(
    "key",
    ["citation", "video", "hasPart", "mentions", "comment", "review", "subjectOf", "isBasedOn"],
)
def test_what_stands_inside_the_article_gives_nothing(key: str) -> None:
    bare = {"@type": "NewsArticle", "headline": HEADLINE, key: [{**OTHER, "headline": HEADLINE}]}
    assert names(read(ld(bare))) == []
    said = read_metadata(cut(f"<title>{HEADLINE}</title>{ld(bare)}"), Microdata())
    assert (said.published, said.modified) == ((), ())


@pytest.mark.parametrize("foreign", [OTHER, listed(OTHER)])
def test_statements_about_another_article_alone_give_nothing(foreign: object) -> None:
    assert names(read(ld(foreign))) == []
    said = read_metadata(cut(f"<title>{HEADLINE}</title>{ld(foreign)}"), Microdata())
    assert (said.published, said.modified) == ((), ())


def test_the_article_at_the_page_s_address_is_its_own() -> None:
    link = '<link rel=canonical href="https://gazette.example/bridge/">'
    own = {**OWN, "headline": "Eleven weeks without lorries", "author": CLARA}
    for key in ("url", "@id", "mainEntityOfPage"):
        said = [OTHER, {**own, key: "http://www.gazette.example/bridge#main"}]
        article = read(link + ld(said))
        assert names(article) == ["Clara Whitfield"]
        assert article.published is not None
        assert article.published.value == "2024-03-04"


@pytest.mark.parametrize(
    "said",
    [
        {"@type": "WebPage", "mainEntity": {**OWN, "author": CLARA}},
        {"page": {"article": {**OWN, "author": CLARA}}},
        {"@type": "Thing", "@graph": [{**OWN, "author": CLARA}]},
        {"@type": "NewsArticle", "author": CLARA, "datePublished": "2024-03-04"},
        {**OWN, "author": CLARA, "headline": "Plan for bridge backed"},
    ],
)
def test_the_page_s_own_article_is_found(said: object) -> None:
    article = read(ld(said))
    assert names(article) == ["Clara Whitfield"]
    assert article.published is not None


def test_a_video_s_own_page_is_dated_by_it() -> None:
    article = read(ld({"@type": "VideoObject", "name": HEADLINE, "uploadDate": "2024-03-04"}))
    assert article.published is not None


@pytest.mark.parametrize("order", [1, -1])
def test_a_reference_is_joined_with_what_is_said_of_it(order: int) -> None:
    bio = "Clara Whitfield covers ports."
    graph = [
        {**OWN, "author": {"name": "Clara Whitfield", "@id": "https://gazette.example/#p"}},
        {**CLARA, "@id": "https://gazette.example/#p", "description": bio},
    ]
    (author,) = read(ld({"@graph": graph[::order]})).authors
    assert (author.name, author.bio) == ("Clara Whitfield", bio)


ARTICLE = "itemscope itemtype=https://schema.org/NewsArticle"


def item(inner: str) -> Article:
    """Read a page whose article is an item with further parts."""
    page = (
        f"<html lang=en><head><title>{HEADLINE}</title></head><body><article {ARTICLE}>"
        f"<h1 itemprop=headline>{HEADLINE}</h1>{inner}{COPY}</article></body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    return article


@pytest.mark.parametrize("prop", ["video", "comment", "image", "publisher", "hasPart", "citation"])
def test_metas_of_other_items_do_not_count(prop: str) -> None:
    metas = (
        "<meta itemprop=datePublished content=2021-02-03>"
        "<meta itemprop=dateModified content=2021-02-04>"
        '<meta itemprop=author content="Otto Fenwick">'
    )
    article = item(
        f"<div itemprop={prop} itemscope>{metas}</div>"
        "<meta itemprop=datePublished content=2024-03-04>"
    )
    assert article.published is not None
    assert article.published.value == "2024-03-04"
    assert (article.modified, names(article)) == (None, [])


@pytest.mark.parametrize(
    "inner",
    [
        '<span itemprop=author itemscope><meta itemprop=name content="Clara Whitfield"></span>',
        '<meta itemprop=author content="Clara Whitfield">',
        "<div itemprop=author itemscope><p itemprop=name>Clara Whitfield</p>"
        "<p itemprop=description>Ana Ruiz covers ports.</p></div>",
        "<p itemprop=author itemscope><b itemprop=name>Clara Whitfield</b> "
        "<i itemprop=jobTitle>Harbour Correspondent</i></p>",
        "<p>By <span property=author typeof=Person><b property=name>Clara Whitfield</b></span></p>",
        "<p><span property='dc:creator'>Clara Whitfield</span></p>",
        "<p><span property='schema:author'>Clara Whitfield</span></p>",
        '<p class="author vcard"><span class=fn>Clara Whitfield</span></p>',
    ],
)
def test_items_name_the_author(inner: str) -> None:
    assert names(item(inner)) == ["Clara Whitfield"]


@pytest.mark.parametrize("prop", ["comment", "review", "citation"])
def test_authors_inside_other_items_are_none(prop: str) -> None:
    inner = (
        f"<div itemprop={prop} itemscope><p><span itemprop=author>Otto Fenwick</span></p>"
        "<p itemprop=text>The old one would have done.</p></div>"
    )
    assert names(item(inner)) == []


def test_metas_of_the_post_of_a_blog_count() -> None:
    blog = (
        "<title>Council backs plan for bridge</title><body itemscope itemtype=//schema.org/Blog>"
        "<article itemprop=blogPost itemscope itemtype=//schema.org/BlogPosting>"
        f"<h1>{HEADLINE}</h1><meta itemprop=datePublished content=2024-03-04>{COPY}</article>"
    )
    (article,) = read_html(Source("page.html", blog))
    assert article.published is not None
    assert article.published.value == "2024-03-04"


@pytest.mark.parametrize(
    "login",
    [
        *("admin", "Administrator", "webmaster", "root", "user1", "staff", "guest", "newsroom"),
        *("Redaktion", "clara-whitfield", "cwhitfield", "clarawhitfield", "Editor"),
    ],
)
@pytest.mark.parametrize("stated", ["jsonld", "meta"])
def test_accounts_stand_back_behind_people_shown(login: str, stated: str) -> None:
    head = ld({**OWN, "author": login})
    if stated == "meta":
        head = f'<meta name=author content="{login}">'
    article = read(head, BYLINE)
    assert names(article) == ["Clara Whitfield"]
    sources = {signal.source for signal in article.authors[0].signals}
    assert "rel-author" in sources


@pytest.mark.parametrize("login", ["admin", "user1", "cwhitfield"])
def test_an_account_stays_where_nobody_else_is_named(login: str) -> None:
    assert names(read(ld({**OWN, "author": login}))) == [login]


def test_people_stated_stand_before_people_shown() -> None:
    head = ld({**OWN, "author": [CLARA, OTTO]})
    assert names(read(head, BYLINE)) == ["Clara Whitfield", "Otto Fenwick"]


def test_an_outlet_as_author_for_machines_names_nobody() -> None:
    inner = (
        "<div itemprop=author itemscope itemtype=https://schema.org/Organization>"
        '<meta itemprop=name content="Harbour Notes"></div><p>By Clara Whitfield</p>'
    )
    assert names(item(inner)) == ["Clara Whitfield"]


def test_metas_of_teasers_do_not_count() -> None:
    teaser = (
        f"<div {ARTICLE}><h3 itemprop=headline>Ferry fares to rise again in June</h3>"
        "<meta itemprop=datePublished content=2021-02-03>"
        '<meta itemprop=author content="Otto Fenwick">'
        "<p><span itemprop=author>Otto Fenwick</span></p></div>"
    )
    own = f"<meta itemprop=datePublished content=2024-03-04>{COPY}"
    body = f"<article {ARTICLE}><h1 itemprop=headline>{HEADLINE}</h1>{own}</article>"
    page = f"<html lang=en><head><title>{HEADLINE}</title></head><body>"
    for whole in (page + teaser + body, page + body + teaser):
        (article,) = read_html(Source("page.html", whole))
        assert article.published is not None
        assert article.published.value == "2024-03-04"
        assert names(article) == []


def test_an_object_encoded_twice_is_read() -> None:
    assert names(read(ld({**OWN, "author": json.dumps(CLARA)}))) == ["Clara Whitfield"]
    assert names(read(ld({**OWN, "author": "{clara}"}))) == ["{clara}"]


def test_a_person_who_is_their_own_publisher_is_no_outlet() -> None:
    clara = {"@id": "https://clara.example/#person"}
    both = {**clara, "@type": ["Person", "Organization"], "name": "Clara"}
    graph = {"@graph": [{**OWN, "author": clara, "publisher": clara}, both]}
    assert names(read(ld(graph))) == ["Clara"]
