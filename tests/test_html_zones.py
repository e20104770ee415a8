from __future__ import annotations

import pytest

from newslint.model import Article, Source
from newslint.readers.html import read_html

FIRST = (
    "The harbour office said on Monday that the northern gate will stay shut until the repairs end."
)
SECOND = (
    "Engineers from the port spent the weekend taking out the old hinges, which had rusted through."
)
THIRD = (
    "Fishing boats can use the southern gate, although it is open for only four hours at each tide."
)
COPY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"
HEAD = (
    "<html lang=en><head><title>Northern gate stays shut | Example Gazette</title></head><body>"
    '<header><a class="logo" href="/">Example Gazette</a><nav><ul><li><a href="/news">News</a>'
    '<li><a href="/sport">Sport</a></ul></nav></header>'
)
FOOT = "<footer><p>© Example Gazette. All rights reserved.</p></footer></body></html>"
TITLE = "<h1>Northern gate stays shut</h1>"
FORM = (
    '<div id="respond" class="comment-respond"><h3 id="reply-title">Leave a Reply</h3>'
    '<form id="commentform"><p>Your email address will not be published.</p></form></div>'
)
COMMENTS = (
    '<div id="comments" class="comments-area"><h2>2 thoughts</h2><ol class="comment-list">'
    f"<li><p>{FIRST} I saw it myself and the hinges were a disgrace to the whole town.</p></li>"
    f"</ol>{FORM}</div>"
)


def read(page: str) -> Article:
    (article,) = read_html(Source("page.html", page))
    return article


def zone_of(page: str, words: str) -> str:
    found = [block.zone for block in read(page).blocks if words in block.text]
    assert len(found) == 1, found
    return found[0]


def page_with(article: str) -> str:
    return HEAD + article + FOOT


def test_the_parts_of_a_page() -> None:
    article = read(
        page_with(
            f"<article>{TITLE}<p class=standfirst>Repairs to the hinges take a week longer.</p>"
            '<div class="byline">By <a rel="author" href="/author/ana-ruiz">Ana Ruiz</a></div>'
            f'<time datetime="2026-03-02">2 March 2026</time>{COPY}'
            "<figure><img src=g.jpg alt=''><figcaption>The gate. Jo Li</figcaption></figure>"
            f"<p>{THIRD}</p></article>"
            '<aside class="related-posts"><ul><li><a href="/a">Old gate</a></ul></aside>'
        )
    )
    assert [(block.zone, block.text[:12]) for block in article.blocks] == [
        ("chrome", "Example Gaze"),
        ("chrome", "News"),
        ("chrome", "Sport"),
        ("title", "Northern gat"),
        ("dek", "Repairs to t"),
        ("byline", "By Ana Ruiz"),
        ("dateline", "2 March 2026"),
        ("body", FIRST[:12]),
        ("body", SECOND[:12]),
        ("body", THIRD[:12]),
        ("body", "The gate. Jo"),
        ("body", THIRD[:12]),
        ("related", "Old gate"),
        ("chrome", "© Example Ga"),
    ]
    assert article.title is not None and article.title.text == "Northern gate stays shut"
    assert article.dek is not None and article.dek.text.startswith("Repairs")
    assert [block.kind for block in article.blocks if block.text.startswith("The gate.")] == [
        "caption"
    ]


CONTAINERS = [
    "<article>{}</article>",
    "<main>{}</main>",
    '<div class="entry-content">{}</div>',
    '<div class="x1"><div class="x2">{}</div></div>',
    '<div class="sidebar-left has-newsletter comments-open">{}</div>',
    '<table><tr><td class="menu"><a href="/">x</a><td>{}</table>',
    '<form action="/page.aspx">{}</form>',
    '<section itemprop="articleBody">{}</section>',
]


@pytest.mark.parametrize("container", CONTAINERS)
def test_the_copy_is_found(container: str) -> None:
    page = page_with(container.format(TITLE + COPY))
    assert zone_of(page, FIRST) == "body"
    assert zone_of(page, "Northern gate stays") == "title"
    assert zone_of(page, "All rights") == "chrome"
    assert zone_of(page, "Sport") == "chrome"


@pytest.mark.parametrize("container", CONTAINERS)
def test_residue_as_paragraphs_of_the_copy_is_in_it(container: str) -> None:
    residue = (
        "<p><a href='https://wire.example.org/1'>Source link</a></p><p>Author Profile</p>"
        "<p>Ana Ruiz</p><p>Ana Ruiz is a reporter who covers the harbour for the Gazette.</p>"
        "<p>Leave a Reply</p><p>Your email address will not be published.</p>"
    )
    page = page_with(container.format(TITLE + COPY + residue))
    assert zone_of(page, "Source link") == "tail"
    assert zone_of(page, "Author Profile") == "bio"
    assert zone_of(page, "covers the harbour") == "bio"
    assert zone_of(page, "Leave a Reply") == "tail"
    assert zone_of(page, "will not be published") == "tail"


@pytest.mark.parametrize(
    "page",
    [
        page_with(f"<article>{TITLE}{COPY}{COMMENTS}</article>"),
        page_with(f"<article>{TITLE}{COPY}</article>{COMMENTS}"),
        page_with(f'<div class="entry-content">{TITLE}{COPY}{COMMENTS}</div>'),
        page_with(f"<article>{TITLE}{COPY}{FORM}</article>"),
        page_with(f"<article>{TITLE}{COPY}</article>{FORM}"),
        page_with(f"<div><div>{TITLE}{COPY}</div>{FORM}</div>"),
    ],
    ids=["inside", "outside", "in-content", "form-inside", "form-outside", "div-soup"],
)
def test_comments_are_not_the_copy(page: str) -> None:
    assert zone_of(page, "Leave a Reply") == "comments"
    assert zone_of(page, "will not be published") == "comments"
    assert [block.text for block in read(page).blocks if block.zone == "body"] == [
        FIRST,
        SECOND,
        THIRD,
    ]


@pytest.mark.parametrize(
    "box",
    [
        '<div class="author-box">{}</div>',
        '<div class="saboxplugin-wrap">{}</div>',
        '<div class="m-a-box">{}</div>',
        '<section id="author-bio">{}</section>',
        '<div class="pp-multiple-authors-boxes-wrapper">{}</div>',
        '<aside class="about-author">{}</aside>',
        '<footer><div class="postAuthorBio">{}</div></footer>',
    ],
)
@pytest.mark.parametrize("place", ["<article>{0}</article>{1}", "<article>{0}{1}</article>"])
def test_author_widgets(box: str, place: str) -> None:
    bio = "<h3>About the author</h3><h4>Ana Ruiz</h4><p>Ana Ruiz covers the harbour for us.</p>"
    page = page_with(place.format(TITLE + COPY, box.format(bio)))
    assert zone_of(page, "About the author") == "chrome"
    assert zone_of(page, "covers the harbour") == "bio"
    article = read(page)
    assert [[block.text for block in bio.blocks] for bio in article.bios] == [
        ["About the author", "Ana Ruiz", "Ana Ruiz covers the harbour for us."]
    ]


def test_an_author_box_longer_than_the_copy_is_no_copy() -> None:
    box = (
        f'<div class="author-box"><p>Ana Ruiz covers the harbour for us. {SECOND} {THIRD}</p></div>'
    )
    page = page_with(f"<article>{TITLE}<p>{FIRST}</p></article>{box}")
    assert zone_of(page, FIRST) == "body"
    assert zone_of(page, "covers the harbour") == "bio"


@pytest.mark.parametrize(
    ("markup", "zone"),
    [
        ('<div class="share-bar"><a href="#">Share</a></div>', "chrome"),
        ('<div class="newsletter-signup"><p>Get our newsletter</p></div>', "chrome"),
        ("<aside><p>Tide tables on page four</p></aside>", "chrome"),
        ('<div class="related"><a href="/x">Gate opens</a></div>', "related"),
        (
            '<ul><li><a href="/1">Old gate</a><li><a href="/2">New gate</a>'
            '<li><a href="/3">No gate</a></ul>',
            "related",
        ),
        ('<ul><li>Bring a coat<li><a href="/2">New gate</a><li>Bring boots</ul>', "body"),
        ('<p class="wp-caption-text">Photo by Jo Li</p>', "body"),
        ("<h2>Repairs</h2>", "body"),
        ("<p>Also read: <a href='/x'>Gate opens</a></p>", "body"),
    ],
)
def test_parts_inside_the_copy(markup: str, zone: str) -> None:
    page = page_with(
        f"<article>{TITLE}<p>{FIRST}</p><p>{SECOND}</p>{markup}<p>{THIRD}</p></article>"
    )
    blocks = read(page).blocks
    start = next(index for index, block in enumerate(blocks) if block.text == SECOND)
    stop = next(index for index, block in enumerate(blocks) if block.text == THIRD)
    assert {block.zone for block in blocks[start + 1 : stop]} == {zone}


def test_a_fragment_is_all_copy() -> None:
    article = read(f"<h1>Northern gate</h1>{COPY}<footer>Leave a Reply</footer><nav>Menu</nav>")
    assert [block.zone for block in article.blocks] == ["title", *["body"] * 3, "tail", "tail"]
    assert article.title is not None and article.title.text == "Northern gate"


def test_a_fragment_without_a_heading_has_no_title() -> None:
    article = read(COPY)
    assert article.title is None
    assert {block.zone for block in article.blocks} == {"body"}


@pytest.mark.parametrize("page", ["", " \n ", "<html><body><img src=x></body></html>", "<p></p>"])
def test_a_page_without_text_has_no_article(page: str) -> None:
    assert not list(read_html(Source("page.html", page)))


def test_a_page_without_prose_keeps_its_blocks() -> None:
    article = read("<html><body><nav><a href=/>Home</a></nav><div>Soon</div></body></html>")
    assert [block.text for block in article.blocks] == ["Home", "Soon"]


def test_a_page_with_nothing_but_a_title() -> None:
    article = read("<html><head><title>Soon | Example Gazette</title></head></html>")
    assert article.title is not None and article.title.block.zone == "metadata"


def test_without_a_heading_the_head_gives_the_title() -> None:
    article = read(HEAD + f"<div>{COPY}</div>" + FOOT)
    assert article.title is not None
    assert article.title.text == "Northern gate stays shut"
    span = article.title.block.origin.span(article.title.start, article.title.end)
    assert article.source.text[span.start : span.end] == "Northern gate stays shut"


def test_the_headline_is_not_the_logo() -> None:
    page = (
        HEAD + f"<h1>Example Gazette</h1><h2>Northern gate stays shut</h2><div>{COPY}</div>" + FOOT
    )
    article = read(page)
    assert article.title is not None and article.title.text == "Northern gate stays shut"


def test_a_page_on_one_line_reads_like_a_laid_out_one() -> None:
    page = page_with(f"<article>\n  {TITLE}\n  {COPY}\n</article>\n{COMMENTS}")
    one_line = page.replace("\n  ", "").replace("\n", "")
    assert [(block.zone, block.text) for block in read(page).blocks] == [
        (block.zone, block.text) for block in read(one_line).blocks
    ]


def test_deeply_nested_copy_is_read() -> None:
    page = page_with("<div>" * 5_000 + TITLE + COPY + "</div>" * 5_000)
    assert zone_of(page, FIRST) == "body"


def test_a_lower_heading_is_the_title_of_a_page_without_one() -> None:
    page = (
        "<html><body><h2>Ferry fares rise</h2><p>The operator said that the fares would rise by a "
        "tenth from spring, as fuel had become dearer over the winter.</p></body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    assert article.title is not None
    assert article.title.text == "Ferry fares rise"


def test_lines_of_verse_are_the_copy_beside_a_column_of_prose() -> None:
    lines = ("The ferry sails at dawn", "and nobody is late", "the gulls are loud and free")
    verse = "<br>".join(line for line in lines for _ in range(4))
    column = f"<aside class=sidebar><h2>Support us</h2><p>{FIRST}</p><h2>Archive</h2></aside>"
    article = read(f"{HEAD}<div>{TITLE}<div class=post>{verse}</div>{column}</div>{FOOT}")
    assert {b.zone for b in article.blocks if "gulls" in b.text} <= {"body", "tail"}
    assert {b.zone for b in article.blocks if b.text == FIRST} == {"chrome"}
