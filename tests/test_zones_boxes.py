from __future__ import annotations

import pytest

from newslint.model import Source
from newslint.readers.html import read_html

COPY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The salt works at Ludrin will open its drying sheds to visitors for the first time.",
        "Until now only workers and, once a year, schoolchildren were let in behind the wall.",
        "Two of the sheds were built before the railway came and still have their wooden floors.",
        "Tickets are sold at the gate, and the first tour begins each day when the pans are full.",
    )
)
# Says nothing of a name: only the mark-up tells whose box it is.
BIO = "Writes about work and the people who do it; once kept the books of a shipyard in Tolmer."

BOXES = {
    "simple-author-box": (
        '<div class="saboxplugin-wrap"><div class="saboxplugin-authorname"><a class="vcard author" '
        'href="/a">Mira Holt</a></div><div class="saboxplugin-desc"><p>{}</p></div></div>'
    ),
    "molongui": (
        '<div class="m-a-box"><div class="m-a-box-container"><div class="m-a-box-name">Mira Holt'
        '</div><div class="m-a-box-bio">{}</div></div></div>'
    ),
    "publishpress": (
        '<div class="pp-multiple-authors-boxes-wrapper box-post-id-7"><ul><li><div '
        'class="pp-author-boxes-name">Mira Holt</div><p class="pp-author-boxes-description">{}</p>'
        "</li></ul></div>"
    ),
    "starbox": (
        '<div class="abh_box abh_box_down"><section class="abh_about_tab abh_tab"><div '
        'class="abh_name">Mira Holt</div><div class="abh_description"><p>{}</p></div>'
        "</section></div>"
    ),
    "wp-post-author": (
        '<div class="wp-post-author-wrap"><h3 class="awpa-title">About Post Author</h3><div '
        'class="wp-post-author"><h4>Mira Holt</h4><p class="awpa-bio">{}</p></div></div>'
    ),
    "genesis": (
        '<section class="author-box"><h4 class="author-box-title">About Mira Holt</h4><div '
        'class="author-box-content"><p>{}</p></div></section>'
    ),
    "tagdiv": (
        '<div class="author-box-wrap"><div class="desc"><div class="td-author-name">Mira Holt</div>'
        '<div class="td-author-description">{}</div></div></div>'
    ),
    "elementor": (
        '<div class="elementor-author-box"><h4 class="elementor-author-box__name">Mira Holt</h4>'
        '<div class="elementor-author-box__bio"><p>{}</p></div></div>'
    ),
    "block-editor": (
        '<div class="wp-block-post-author"><p class="wp-block-post-author__name">Mira Holt</p>'
        '<p class="wp-block-post-author__bio">{}</p></div>'
    ),
    "block-editor-biography": '<div class="wp-block-post-author-biography">{}</div>',
    "ghost": (
        '<section class="author-card"><section class="author-card-content"><h4>Mira Holt</h4>'
        "<p>{}</p></section></section>"
    ),
    "blogger": '<div class="author-profile"><div class="author-desc"><span>{}</span></div></div>',
    "jnews": '<div class="jeg_authorbox"><p class="jeg_author_desc">{}</p></div>',
    "post-author": (
        '<div class="post-author"><div class="author-content"><h5>Mira Holt</h5><p>{}</p>'
        "</div></div>"
    ),
    "detail-box": '<div class="author_detail_box"><strong>Mira Holt</strong><p>{}</p></div>',
    "spanish": '<div class="caja-autor"><h3>Sobre la autora</h3><p>{}</p></div>',
    "theme-single-box": (
        '<div class="single-box-author"><div class="author-title"><a href="/a"><h3>Mira Holt</h3>'
        '</a></div><div class="author-summary">{}</div></div>'
    ),
    "german": '<div class="autorenbox"><strong>Mira Holt</strong><p>{}</p></div>',
    "heading-alone": "<div><h3>About the author</h3><p>{}</p></div>",
    "heading-german": "<div><h3>Über die Autorin</h3><p>{}</p></div>",
}


def page_with(copy: str, behind: str = "") -> str:
    return (
        "<html><head><title>Salt works opens its sheds</title></head><body><main>"
        '<article class="post"><h1>Salt works opens its sheds</h1><div class="byline">By <a '
        f'rel="author" href="/a">Mira Holt</a></div><div class="entry-content">{copy}</div>{behind}'
        "</article></main><footer><p>© Example Post</p></footer></body></html>"
    )


def zone_of(page: str, words: str) -> str:
    (article,) = read_html(Source("page.html", page))
    (zone,) = [block.zone for block in article.blocks if words in block.text]
    return zone


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES.keys())
def test_author_boxes_in_the_copy(box: str) -> None:
    page = page_with(COPY + box.format(BIO))
    assert zone_of(page, "Writes about work") == "bio"
    assert zone_of(page, "Tickets are sold") == "body"


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES.keys())
def test_author_boxes_behind_the_copy(box: str) -> None:
    page = page_with(COPY, box.format(BIO))
    assert zone_of(page, "Writes about work") == "bio"
    assert zone_of(page, "Tickets are sold") == "body"


DRAWN = (
    '<div class="InfoBox"><h6 class="InfoBox-title">Über die Autorin</h6>'
    f'<div class="InfoBox-text"><p>{BIO}</p></div></div>'
)


def test_the_heading_of_a_box_that_a_template_draws_is_no_copy() -> None:
    page = page_with(COPY + DRAWN)
    assert zone_of(page, "Über die Autorin") == "chrome"
    assert zone_of(page, "Writes about work") == "bio"
    assert zone_of(page, "Tickets are sold") == "body"


def test_the_heading_of_a_box_among_the_paragraphs_of_the_copy_was_pasted() -> None:
    pasted = f'<p class="sub">Über die Autorin</p><p class="text">{BIO}</p>'
    assert zone_of(page_with(COPY + pasted), "Über die Autorin") != "chrome"


def test_a_chapter_on_an_author_is_copy_where_there_is_no_other() -> None:
    chapter = f'<div class="part"><h2>The author</h2><p>{BIO}</p></div>'
    assert zone_of(page_with(chapter), "Writes about work") != "chrome"
    assert zone_of(page_with(chapter), "The author") != "chrome"


def test_a_box_heading_beside_the_article() -> None:
    page = page_with(COPY).replace(
        "<footer>", f'<div class="widget"><h3>About the author</h3><p>{BIO}</p></div><footer>'
    )
    assert zone_of(page, "Writes about work") == "bio"


@pytest.mark.parametrize(
    "beside",
    [
        f"<nav><h3>About the author</h3><p>{BIO}</p></nav>",
        f'<div class="related-posts"><h3>About the author</h3><p>{BIO}</p></div>',
        f'<div class="widget"><h3>About the salt works</h3><p>{BIO}</p></div>',
    ],
    ids=["menu", "related", "other-heading"],
)
def test_what_is_no_author_box(beside: str) -> None:
    page = page_with(COPY).replace("<footer>", f"{beside}<footer>")
    assert zone_of(page, "Writes about work") != "bio"


def test_the_copy_in_an_element_named_after_its_author_is_copy() -> None:
    page = page_with(f'<div class="post-author">{COPY}</div>')
    assert zone_of(page, "Until now only") == "body"


ABOVE = "Mira Holt is a reporter who writes about work and the people who do it in Tolmer."


@pytest.mark.parametrize(
    "heading", ["<p><strong>About the author</strong></p>", "<h3>O autorze</h3>"]
)
@pytest.mark.parametrize("rows", ["", "<h4>Mira Holt</h4>"])
def test_a_box_between_headline_and_copy(heading: str, rows: str) -> None:
    page = page_with(COPY).replace("</div><div", f"</div>{heading}{rows}<p>{ABOVE}</p><div", 1)
    (article,) = read_html(Source("page.html", page))
    assert article.dek is None
    assert zone_of(page, "writes about work") == "bio"
    assert zone_of(page, "The salt works") == "body"
    (bio,) = article.bios
    assert [block.text for block in bio.blocks][-1] == ABOVE
    assert bio.authors == ("Mira Holt",)


def test_a_box_at_the_start_of_the_copy() -> None:
    page = page_with(f"<h3>About the author</h3><p>{ABOVE}</p>{COPY}")
    assert zone_of(page, "writes about work") == "bio"
    assert zone_of(page, "The salt works") == "body"


@pytest.mark.parametrize("inside", [True, False])
def test_rows_of_a_box_are_in_its_bio(*, inside: bool) -> None:
    box = (
        '<div class="author-box-wrap"><div class="desc"><div class="td-author-name vcard author">'
        '<span class="fn"><a href="/a">Mira Holt</a></span></div><div class="td-author-url">'
        '<a href="https://mira.example.org">https://mira.example.org</a></div>'
        f'<div class="td-author-description">{BIO}</div></div></div>'
    )
    page = page_with(COPY + box) if inside else page_with(COPY, box)
    (article,) = read_html(Source("page.html", page))
    (bio,) = article.bios
    assert [block.text for block in bio.blocks] == ["Mira Holt", "https://mira.example.org", BIO]
    assert {block.zone for block in bio.blocks} == {"bio"}


@pytest.mark.parametrize("heading", ["Over de auteur", "About the author"])
def test_a_box_with_a_title_and_a_name_is_one_bio(heading: str) -> None:
    box = (
        f'<div class="author-box"><h3>{heading}</h3><h4><a rel="author" href="/a">Mira Holt</a>'
        f"</h4><p>{BIO}</p></div>"
    )
    (article,) = read_html(Source("page.html", page_with(COPY, box)))
    (bio,) = article.bios
    assert [block.text for block in bio.blocks] == [heading, "Mira Holt", BIO]


def test_a_box_heading_above_the_copy_without_a_box_leaves_the_copy_alone() -> None:
    copy = "<p>The council voted on Tuesday to rebuild the bridge that fell in the storm.</p>" * 5
    page = (
        "<html><body><main><h1>Bridge to be rebuilt</h1><div><h4>About the author</h4></div>"
        f"<div class=content>{copy}</div></main></body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    assert not any(block.zone == "bio" for block in article.blocks)
    told = [block.zone for block in article.blocks if block.text.startswith("The council")]
    assert told == ["body"] * 5
