from __future__ import annotations

import re

import pytest

from newslint.model import Article, Source
from newslint.readers.html import read_html

TITLE = "Bridge over the Ondra to close for painting"
DEK = "Detours of nine kilometres from Monday until the end of the month"
PARAGRAPHS = (
    "The iron bridge over the Ondra will be closed to all traffic from Monday, the county said.",
    "Painters will work from both banks at once and hope to meet in the middle by the 28th.",
    "Buses on line seven turn back at the mill, and passengers can walk across on a planked way.",
    "The last coat was put on thirty years ago, and the inspectors counted rust in 400 places.",
)
COPY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)

WORDPRESS = f"""<!DOCTYPE html>
<html lang="en"><head><title>{TITLE} - Example Courier</title>
<link rel="canonical" href="https://www.example.org/bridge/">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{TITLE}",
"author": {{"@type": "Person", "name": "Pavel Strand"}}}}</script></head>
<body class="post-template-default single single-post has-sidebar cookies-not-set">
<header id="masthead"><a href="/">Example Courier</a>
<nav id="site-navigation"><ul><li><a href="/news">News</a></li>
<li><a href="/town">Town</a></li></ul></nav></header>
<main id="primary"><article id="post-7" class="post-7 post type-post status-publish hentry">
<header class="entry-header"><h1 class="entry-title">{TITLE}</h1><h2>{DEK}</h2>
<div class="entry-meta"><span class="posted-on"><time datetime="2026-05-01">1 May 2026</time></span>
<span class="byline"> by <a href="/author/pavel">Pavel Strand</a></span></div></header>
<div class="entry-content">{COPY}
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Print</a></li></ul></div></div>
<footer class="entry-footer"><span class="tags-links">Tags: <a href="/tag/ondra">Ondra</a></span>
</footer></article>
<nav class="post-navigation"><a href="/p">Mill opens its doors</a></nav>
<div id="comments" class="comments-area"><h2>1 thought</h2><p>About time they painted it.</p>
<div id="respond"><h3>Leave a Reply</h3></div></div></main>
<aside id="secondary" class="widget-area"><h2>Recent Posts</h2><ul><li><a href="/a">Ferry sold</a>
</li></ul></aside><footer id="colophon"><p>Proudly powered by a press.</p></footer></body></html>"""

AMP = f"""<!doctype html><html amp lang="en"><head><title>{TITLE}</title></head><body>
<amp-sidebar id="s" layout="nodisplay"><ul><li><a href="/news">News</a></li></ul></amp-sidebar>
<header class="amp-wp-header"><a href="/">Example Courier</a></header>
<article class="amp-wp-article"><header class="amp-wp-article-header">
<h1 class="amp-wp-title">{TITLE}</h1><h2>{DEK}</h2>
<div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">Pavel Strand</span>
</div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="2026-05-01">1 May</time></div>
</header><div class="amp-wp-article-content">{COPY}
<amp-ad width="300"><div>Advertisement</div></amp-ad></div>
<footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-tag">Tags:
<a href="/tag/ondra">Ondra</a></div><div class="amp-wp-meta amp-wp-comments-link">
<a href="/bridge/#respond">Leave a Comment</a></div></footer></article>
<amp-consent><div>We use cookies to count our readers.</div></amp-consent>
<footer><p>Back to top</p></footer></body></html>"""

SOUP = f"""<html><head><title>{TITLE}</title></head><body><div class="a1"><div class="a2">
<a href="/">Example Courier</a> <a href="/news">News</a> <a href="/town">Town</a></div></div>
<div class="b1"><div class="b2"><div class="b3"><h1>{TITLE}</h1></div><div class="b3"><h2>{DEK}</h2>
</div><div class="b4">By Pavel Strand</div><div class="b4">1 May 2026</div>
<div class="b5"><div class="b6"><div>{"</div><div>".join(PARAGRAPHS)}</div></div></div>
<div class="b7"><a href="/p"><h3>Mill opens its doors on Sunday</h3></a></div></div></div>
<div class="c1"><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></div></body></html>"""

TABLES = f"""<html><head><title>{TITLE}</title></head><body><table><tr><td width="150">
<a href="/news">News</a><br><a href="/town">Town</a></td><td><font size="5"><h1>{TITLE}</h1></font>
<h2>{DEK}</h2><i>By Pavel Strand</i><br><i>1 May 2026</i>{COPY}</td></tr></table></body></html>"""

BREAKS = f"""<html><head><title>{TITLE}</title></head><body>
<div id="menu"><a href="/">Home</a></div><h1>{TITLE}</h1>
<h2>{DEK}</h2><div>By Pavel Strand</div><div>1 May 2026</div>
<div>{"<br><br>".join(PARAGRAPHS)}</div></body></html>"""

COMPONENTS = f"""<html><head><title>{TITLE}</title></head><body><app-root><app-header>
<a href="/">Example Courier</a></app-header><article-page><h1>{TITLE}</h1><h2>{DEK}</h2>
<article-byline>By Pavel Strand</article-byline><div>1 May 2026</div><article-body>{COPY}
</article-body><related-articles><p>Mill opens its doors</p></related-articles>
<newsletter-signup><p>Get the Courier by mail</p></newsletter-signup></article-page>
</app-root></body></html>"""

LAYOUTS = {
    "wordpress": WORDPRESS,
    "amp": AMP,
    "div-soup": SOUP,
    "tables": TABLES,
    "line-breaks": BREAKS,
    "components": COMPONENTS,
}


def minified(page: str) -> str:
    return re.sub(r">\s+<", "><", page.replace("\n", " "))


def stripped(page: str) -> str:
    return re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)


def anonymous(page: str) -> str:
    """Take away everything an element says about itself."""
    return re.sub(r' (?:class|id|rel|itemprop)="[^"]*"', "", page)


def read(page: str) -> Article:
    (article,) = read_html(Source("page.html", page))
    return article


def copy_of(article: Article) -> list[str]:
    return [block.text for block in article.blocks if block.zone in {"body", "tail"}]


@pytest.mark.parametrize("change", [str, minified, stripped, anonymous])
@pytest.mark.parametrize("page", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_the_copy_is_read_and_nothing_else(page: str, change: type[str]) -> None:
    article = read(change(page))
    copy = copy_of(article)
    assert [text for text in copy if text in PARAGRAPHS] == list(PARAGRAPHS)
    assert article.title is not None and article.title.text == TITLE


@pytest.mark.parametrize("change", [str, minified, stripped])
@pytest.mark.parametrize("page", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_header_and_furniture_of_layouts(page: str, change: type[str]) -> None:
    article = read(change(page))
    assert copy_of(article) == list(PARAGRAPHS)
    assert article.dek is not None and article.dek.text == DEK
    assert [author.name for author in article.authors] == ["Pavel Strand"]
    assert article.published is not None
    zones = {block.zone for block in article.blocks}
    assert {"title", "dek", "byline", "body"} <= zones


def test_teasers_with_more_words_than_the_article_are_not_the_copy() -> None:
    teaser = "A summary of another story that is told at some length so that readers follow it. "
    cards = "".join(
        f'<li><h5><a href="/story/{n}">Story number {n} of the day</a></h5><p>{teaser * 3}</p></li>'
        for n in range(6)
    )
    page = (
        f"<html><head><title>{TITLE}</title></head><body><main><div class='row'><h1>{TITLE}</h1>"
        f"<div class='RichText-body'>{COPY}{COPY}</div></div>"
        f"<div class='below'><ul>{cards}</ul></div></main></body></html>"
    )
    assert len(teaser) * 18 > len(COPY) * 2
    assert copy_of(read(page)) == list(PARAGRAPHS) * 2


def test_states_of_the_page_in_the_names_of_its_body_say_nothing() -> None:
    for names in ("cookie-consent-open", "nav-open menu", "modal popup", "comments-off sidebar"):
        page = (
            f"<html><body class='{names}'><article><h1>{TITLE}</h1>{COPY}</article></body></html>"
        )
        assert copy_of(read(page)) == list(PARAGRAPHS)
