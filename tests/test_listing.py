from __future__ import annotations

import pytest

from newslint.html.cutter import cut
from newslint.html.listing import is_listing
from newslint.html.metadata import read_metadata
from newslint.html.microdata import read_microdata
from newslint.html.zones import zone_page

STORIES = (
    ("Ferry to Ansel Island gets a second boat", "Ana Ruiz", "4 May 2026"),
    ("School on the hill loses its bell tower", "Jo Li", "3 May 2026"),
    ("Market hall to stay open on Sundays", "Pavel Strand", "2 May 2026"),
    ("Council counts the trees of Carvel again", "Mira Holt", "1 May 2026"),
    ("Old tram number nine comes home", "Ana Ruiz", "30 April 2026"),
)
TEASER = (
    "Nobody in town remembers a spring like this one, and the harbour office says there is more "
    "to come before the summer timetable begins."
)
PARAGRAPHS = (
    "The second boat is to make the crossing four times a day, starting on the first Monday of "
    "June, when the school term on the island ends and the guests arrive.",
    "It was bought from a company on the mainland that had no more use for it, and it has been "
    "in the yard since February, where its engine and its hull were repaired.",
    "Fares stay the same, the ferry office said, although fuel has become dearer and the landing "
    "stage on the island has to be made longer before the new boat can use it.",
    "The islanders had asked for a second boat for eleven years; their last petition was signed "
    "by all but two of the households between the lighthouse and the quarry.",
    "Whether the boat will also sail in winter is to be decided in October, when the ferry office "
    "knows how many people have used it and what the storms have left of the pier.",
)
COPY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
SITE = "https://www.example.org"


def address_of(headline: str) -> str:
    return "/2026/05/" + "-".join(headline.lower().split())


def posts(post: str, text: str = f"<p>{TEASER}</p>") -> str:
    return "".join(
        post.format(href=address_of(headline), headline=headline, author=author, day=day, text=text)
        for headline, author, day in STORIES
    )


def page_with(main: str, head: str = "", names: str = "", title: str = "Example Post") -> str:
    return (
        f'<html lang="en"><head><title>{title}</title>{head}</head><body class="{names}">'
        '<header><a href="/">Example Post</a><nav><ul><li><a href="/news">News</a></li>'
        '<li><a href="/sport">Sport</a></li></ul></nav></header>'
        f"<main>{main}</main><footer><p>© Example Post</p></footer></body></html>"
    )


def listed(page: str) -> bool:
    cut_page = cut(page)
    metadata = read_metadata(cut_page, read_microdata(cut_page))
    return is_listing(cut_page, zone_page(cut_page, metadata.titles), metadata.canonical)


POST = (
    '<article class="post"><h2 class="entry-title"><a href="{href}">{headline}</a></h2>'
    '<div class="entry-meta"><time>{day}</time> by {author}</div>'
    '<div class="entry-content">{text}</div></article>'
)
CARD = '<div class="card"><a href="{href}"><h3>{headline}</h3></a></div>'
SOUP = (
    '<div class="p"><div><h3><a href="{href}">{headline}</a></h3></div><div>{day} · {author}</div>'
    "<div>{text}</div></div>"
)
FULL = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[:3])


def canonical(path: str) -> str:
    return f'<link rel="canonical" href="{SITE}{path}">'


COLLECTION = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@graph": '
    '[{"@type": "CollectionPage", "name": "Town"}, {"@type": "WebSite"}]}</script>'
)
ARTICLE_TYPE = '<meta property="og:type" content="article">'


@pytest.mark.parametrize(
    "page",
    [
        page_with(f"<h1>Town</h1>{posts(POST)}", names="archive category category-town"),
        page_with(posts(POST, FULL), names="home blog"),
        page_with(posts(CARD), canonical("/")),
        page_with(posts(CARD), canonical("/en/")),
        page_with(posts(CARD) + f"<p>{TEASER}</p>", canonical("")),
        page_with(f"<h1>Town</h1>{posts(POST)}", COLLECTION + ARTICLE_TYPE + canonical("/town/")),
        page_with(f"<h1>Results</h1>{posts(POST)}", names="search search-results"),
        page_with(posts(POST), names="tag-template tag-ferry"),
        page_with(posts(POST, FULL)),
        page_with(posts(SOUP)),
        page_with(posts(SOUP, f"<p>{TEASER}</p>" * 2), canonical("/town/")),
        page_with(posts(POST, FULL), names="index"),
        page_with(f"<h1>Ana Ruiz</h1><p>{TEASER}</p>{posts(POST)}", names="archive author"),
    ],
    ids=[
        "category", "blog-front-with-whole-posts", "home", "home-of-a-language",
        "home-with-some-prose", "collection-that-calls-itself-an-article", "search", "tag",
        "undeclared-posts", "undeclared-div-soup", "undeclared-with-an-address", "blogger-index",
        "author-archive",
    ],
)  # fmt: skip
def test_listings(page: str) -> None:
    assert listed(page)


HEADLINE, AUTHOR, DAY = STORIES[0]
HEADER = f"<h1>{HEADLINE}</h1><div>By {AUTHOR}</div><time>{DAY}</time>"
ARTICLE = f'<article class="post">{HEADER}{COPY}</article>'
BRIEF = f'<article class="post">{HEADER}<p>{PARAGRAPHS[0]}</p></article>'
RAIL = f'<section class="more"><h2>More stories</h2>{posts(CARD)}</section>'
UPDATES = "".join(
    f'<div class="update"><time>1{hour}:05</time><h3>{headline}</h3><p>{TEASER}</p></div>'
    for hour, (headline, _, _) in enumerate(STORIES)
)
ROUND_UP = "".join(
    f'<h2><a href="{address_of(headline)}">{headline}</a></h2><p>{TEASER}</p>'
    for headline, _, _ in STORIES
)


@pytest.mark.parametrize(
    "page",
    [
        page_with(ARTICLE + RAIL, title=HEADLINE),
        page_with(ARTICLE + posts(POST), title=HEADLINE),
        page_with(posts(POST) + ARTICLE, title=HEADLINE),
        page_with(ARTICLE + RAIL, names="single single-post category-town blog"),
        page_with(BRIEF + posts(POST), names="single single-post"),
        page_with(BRIEF + RAIL, '<meta property="article:published_time" content="2026-05-04">'),
        page_with(BRIEF + RAIL, ARTICLE_TYPE),
        page_with(BRIEF + RAIL),
        page_with(f"{HEADER}{UPDATES}", ARTICLE_TYPE, title=HEADLINE),
        page_with(f"{HEADER}{UPDATES}", title=HEADLINE),
        page_with(f"{HEADER}<p>{TEASER}</p>{ROUND_UP}", title="The week in five stories"),
        page_with(f"<h1>The week in five stories</h1>{ROUND_UP}", ARTICLE_TYPE),
        page_with(ARTICLE + RAIL, canonical("/")),
        page_with(ARTICLE + RAIL, names="archive"),
        page_with(
            f'<article><h2><a href="{SITE}/ferry/">{HEADLINE}</a></h2>{COPY}</article>{RAIL}',
            canonical("/ferry"),
        ),
        page_with("<p>Nothing here.</p>", canonical("/")),
        page_with(
            BRIEF + posts(POST),
            canonical("/")
            + '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry"}'
            "</script>",
        ),
    ],
    ids=[
        "rail-below", "other-posts-below", "other-posts-above", "single-post", "brief-single",
        "brief-dated", "brief-typed", "brief", "live-blog", "live-blog-without-metadata",
        "round-up-without-metadata", "round-up", "wrong-canonical", "wrong-class",
        "headline-linked-to-itself", "nothing-listed", "one-article-stated",
    ],
)  # fmt: skip
def test_articles_are_no_listings(page: str) -> None:
    assert not listed(page)


TITLE = f"{HEADLINE} | Example Post"
NOTE = "<p>The boat is due in June, when the school term on the island ends, its office said.</p>"
SHORT = f'<article class="post">{HEADER}{NOTE}{NOTE}</article>'
RELATED = posts('<article><h2><a href="{href}">{headline}</a></h2><p>{day}</p>{text}</article>')
EVENTS = "".join(
    f'<h2><a href="{address_of(headline)}">{headline}</a></h2><p>{day}</p><p>{TEASER}</p>'
    for headline, _, day in (
        *STORIES,
        *(
            (f"{number} more boats", "", "1 May 2026")
            for number in ("Six", "Seven", "Eight", "Nine", "Ten")
        ),
    )
)


def stating(*types: str) -> str:
    objects = ", ".join(
        f'{{"@type": "{name}", "headline": "{STORIES[at % 5][0]}"}}'
        for at, name in enumerate(types)
    )
    return f'<script type="application/ld+json">[{objects}]</script>'


@pytest.mark.parametrize(
    "names",
    ["", "blog", "home", "tag", "author", "date", "index", "category", "paged", "archive"],
)
@pytest.mark.parametrize(
    "head",
    [
        "",
        canonical("/"),
        f'<meta property="og:url" content="{SITE}/">',
        canonical("/") + ARTICLE_TYPE,
        stating("CollectionPage", "NewsArticle"),
        stating("NewsArticle", "NewsArticle", "NewsArticle", "ProfilePage"),
    ],
    ids=["bare", "canonical", "og-url", "typed", "collection", "profile"],
)
def test_a_short_article_above_others(head: str, names: str) -> None:
    assert not listed(page_with(SHORT + RELATED, head, names, TITLE))
    assert not listed(page_with(f"{HEADER}{EVENTS}", head, names, TITLE))
    undated = f"<h1>{HEADLINE}</h1><p>By {AUTHOR}</p>{NOTE}"
    assert not listed(page_with(f"{undated}{RELATED}", head, names, TITLE))


@pytest.mark.parametrize("head", ["", canonical("/")])
def test_an_unsigned_article_above_others(head: str) -> None:
    assert not listed(page_with(f"<h1>{HEADLINE}</h1>{NOTE}{RELATED}", head, title=TITLE))


def test_a_headline_that_links_to_its_own_page() -> None:
    header = HEADER.replace(HEADLINE, f'<a href="/ferry">{HEADLINE}</a>')
    assert not listed(page_with(f"{header}{NOTE}{RELATED}", title=TITLE))


def test_a_page_that_its_head_dates() -> None:
    dated = '<meta name="date" content="2026-05-04">'
    assert not listed(page_with(RELATED, dated))
    assert listed(page_with(RELATED, dated.replace("2026-05-04", "")))


BYLINED = posts(
    '<article><h2><a href="{href}">{headline}</a></h2>By {author} {day}<p>Two lines.</p></article>'
)


@pytest.mark.parametrize(
    "heading",
    [
        "Category: Politics",
        "Tag: ferry",
        "Author: Ana Ruiz",
        "Archives",
        "Search results for: the bridge",
        "All posts by Ana Ruiz",
        "Kategorie: Politik",
        "Suchergebnisse für: Brücke",
        "Catégorie : Politique",
        "Resultados de la búsqueda: puente",
        "Категория: Политика",
        "Kategoria: Polityka",
        "カテゴリー: 政治",
        "分类：政治",
        "تصنيف: سياسة",
    ],
)
def test_a_heading_that_says_what_the_list_is_of(heading: str) -> None:
    title = f"{heading} | Example Post"
    assert listed(page_with(f"<h1>{heading}</h1>{BYLINED}", title=title))
    assert not listed(page_with(f"<h1>{heading}</h1>{BYLINED}", stating("NewsArticle"), "", title))
    assert not listed(page_with(f"<h1>{heading}</h1>{COPY}{BYLINED}", title=title))


@pytest.mark.parametrize(
    "heading",
    ["Politics", "Authors demand higher fees", "Tagging of dogs begins", "Archive burns in Carvel"],
)
def test_headings_that_do_not_say_so(heading: str) -> None:
    assert not listed(page_with(f"<h1>{heading}</h1>{BYLINED}", title=f"{heading} | Example Post"))


@pytest.mark.parametrize(
    "header",
    [
        "<h1>Politics</h1>",
        f"<h1>Politics</h1><p>{TEASER}</p>",
        "<h1>Example Post</h1><p>Saturday, 21 November 2026</p>",
        f'<h1><a href="/">Example Post of Carvel</a></h1><p>{TEASER}</p>',
    ],
)
def test_headings_of_lists(header: str) -> None:
    title = "Example Post" if "Example" in header else "Politics | Example Post"
    assert listed(page_with(f"{header}{RELATED}", title=title))


def test_a_fragment_is_no_listing() -> None:
    assert not listed(posts(POST))


@pytest.mark.parametrize("address", ["http://[", "https://", "//", "mailto:x@example.org"])
def test_an_address_that_is_none(address: str) -> None:
    assert not listed(page_with(posts(CARD), f'<link rel="canonical" href="{address}">'))
