from __future__ import annotations

import pytest

from newslint.model import Source
from newslint.readers.html import read_html

FIRST = "The town council of Carvel voted on Tuesday to keep the old tram depot open for two years."
SECOND = (
    "Drivers had feared that the depot would be sold before the new one by the river was ready."
)
THIRD = (
    "The mayor said the money would come from the reserve and that nobody would lose their post."
)
SITE = "https://www.example.org"


def page_with(inside: str, head: str = f'<link rel="canonical" href="{SITE}/news/depot">') -> str:
    return (
        f"<html><head><title>Tram depot stays open</title>{head}</head><body>"
        '<nav><a href="/">Home</a></nav><article><h1>Tram depot stays open</h1>'
        f'<div class="entry-content"><p>{FIRST}</p>{inside}<p>{SECOND}</p><p>{THIRD}</p></div>'
        "</article><footer><p>© Example Post</p></footer></body></html>"
    )


def zones_of(page: str, words: str) -> list[str]:
    (article,) = read_html(Source("page.html", page))
    found: list[str] = [block.zone for block in article.blocks if words in block.text]
    assert found, [block.text for block in article.blocks]
    return found


def zone_inside(markup: str, words: str) -> str:
    (zone,) = zones_of(page_with(markup), words)
    return zone


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('<p><a href="/news/trams">Why the trams of Carvel run late</a></p>', "Why the trams"),
        ('<p>[ <a href="/news/trams">Why the trams of Carvel run late</a> ]</p>', "Why the"),
        (f'<p><strong><a href="{SITE}/trams">WHY OUR TRAMS RUN LATE</a></strong></p>', "WHY OUR"),
        ('<p><a href="//m.example.org/t">Four trams that we miss</a></p>', "Four trams"),
        ('<p>Related: <a href="/news/trams">Why the trams run late</a></p>', "Why the trams"),
        ('<p>Lesen Sie auch: <a href="/t">Warum die Bahnen stehen</a></p>', "Warum die"),
        ('<p>Читайте также: <a href="/t">Почему стоят трамваи</a></p>', "Почему"),
        ('<p>اقرأ أيضا: <a href="/t">لماذا تتأخر القطارات</a></p>', "لماذا"),
        ('<p>関連記事：<a href="/t">路面電車はなぜ遅れるのか</a></p>', "路面電車"),
        ('<p>Lue myös: <a href="/t">Miksi raitiovaunut myöhästyvät</a></p>', "Miksi"),
        ('<a href="/t"><h3>Why the trams of Carvel run late</h3></a>', "Why the trams"),
        ('<a href="/t"><h3>Late trams again</h3><p>What drivers say of it</p></a>', "What drivers"),
        (
            '<h3><a href="/1">Why the trams run late</a></h3>'
            '<h3><a href="/2">Where the buses go at night</a></h3>',
            "Where the buses",
        ),
        ('<div class="saiba-mais"><p>Os bondes atrasam</p></div>', "Os bondes"),
    ],
)
def test_lines_that_lead_to_other_articles_of_the_site(markup: str, words: str) -> None:
    assert zone_inside(markup, words) == "related"


def test_a_label_above_such_lines_goes_with_them() -> None:
    markup = '<h4>Mehr zum Thema</h4><p><a href="/t">Warum die Bahnen heute stehen</a></p>'
    assert zone_inside(markup, "Mehr zum Thema") == "related"
    assert zone_inside(markup, "Warum die Bahnen") == "related"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('<p><a href="https://wire.example.net/9">Source link</a></p>', "Source link"),
        ('<p><a href="https://wire.example.net/9">The full report of the agency</a></p>', "full"),
        ('<p>Read more: <a href="https://wire.example.net/9">Depot saved</a></p>', "Depot saved"),
        ("<p>Also read: Why the trams of Carvel run late</p>", "Also read"),
        ("<p>Advertisement</p>", "Advertisement"),
        ("<p>Share this article</p>", "Share this"),
        ("<p>Subscribe to our newsletter and get the news in your inbox.</p>", "Subscribe"),
    ],
)
def test_what_copied_articles_bring_along_stays_copy(markup: str, words: str) -> None:
    assert zone_inside(markup, words) == "body"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('<p><a href="/author/ana-ruiz">Ana Ruiz</a></p>', "Ana Ruiz"),
        ('<p><a href="/staff/ana">Ana Maria Ruiz y Gomez</a></p>', "Ana Maria"),
        ('<p><a href="mailto:ana@example.org">Write to Ana Ruiz about trams</a></p>', "Write to"),
        ('<h2><a href="/lines/4">Line four to the harbour</a></h2>', "Line four"),
        ('<p>See <a href="/lines/4">the map of line four to the harbour</a>, page two.</p>', "See"),
        ('<figure><img src=a><figcaption><a href="/p/jo">Photo by Jo Li of the Post'
         "</a></figcaption></figure>", "Photo by"),
        ("<table><tr><td>Share</td><td>4</td></tr></table>", "Share"),
        ('<p><a href="#n1">1</a></p><p><a href="/x">Map</a></p>', "Map"),
    ],
)  # fmt: skip
def test_links_of_the_copy_stay(markup: str, words: str) -> None:
    assert zone_inside(markup, words) == "body"


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('<div><a href="#">close</a></div>', "close"),
        ('<p><a href="javascript:void(0)">Show the whole map of lines</a></p>', "whole map"),
        ("<div>Advertisement</div>", "Advertisement"),
        ("<div><span>Anzeige:</span></div>", "Anzeige"),
        ("<div>View all (12)</div>", "View all"),
        ('<p><a href="https://shop.example.net/t">$350 at Example Shop</a></p>', "$350"),
        ('<p><a rel="nofollow sponsored" href="https://shop.example.net/t">See it there</a></p>',
         "See it"),
        ('<p>Tags: <a href="/t/tram">trams</a>, <a href="/t/c">Carvel</a></p>', "Tags"),
        ('<div>Schlagwörter: <a href="/t/tram">Straßenbahn</a></div>', "Schlagw"),
        ('<p>Get the day in your inbox: <a href="/letters">sign up for our newsletter</a>.</p>',
         "Get the day"),
        ('<p>Noch mehr? <a href="/brief">Jetzt den Newsletter abonnieren</a>.</p>', "Noch mehr"),
        ('<div class="after-content"><p>Help us keep the Post free to read.</p></div>', "Help us"),
        ('<div class="cookie-notice"><p>We use cookies.</p></div>', "We use cookies"),
        ("<app-no-consent><p>Agree to see the map.</p></app-no-consent>", "Agree to"),
    ],
)  # fmt: skip
def test_labels_buttons_tags_and_appeals(markup: str, words: str) -> None:
    assert zone_inside(markup, words) == "chrome"


def test_links_that_recur_are_buttons() -> None:
    shops = "".join(
        f"<p>Tram model {number} has wheels of brass.</p>"
        f'<p><a href="https://shop.example.net/{number}">Ask for a price ({number}5)</a></p>'
        for number in range(3)
    )
    assert zones_of(page_with(shops), "Ask for a price") == ["chrome"] * 3


def test_two_equal_links_are_no_buttons() -> None:
    shops = '<p><a href="https://shop.example.net/1">Ask for a price</a></p>' * 2
    assert zones_of(page_with(shops), "Ask for a price") == ["body"] * 2


@pytest.mark.parametrize("head", ["", '<link rel="canonical" href="http://[bad">'])
def test_without_a_known_site_only_links_without_a_host_are_its_own(head: str) -> None:
    line = '<p><a href="{}">Why the trams of Carvel run late</a></p>'
    assert zones_of(page_with(line.format("/trams"), head), "Why the") == ["related"]
    assert zones_of(page_with(line.format(f"{SITE}/trams"), head), "Why the") == ["body"]


def test_the_site_may_be_named_by_the_page_for_sharing() -> None:
    head = f'<meta property="og:url" content="{SITE}/news/depot">'
    line = f'<p><a href="{SITE}/trams">Why the trams of Carvel run late</a></p>'
    assert zones_of(page_with(line, head), "Why the") == ["related"]


def test_a_sign_off_with_an_address_is_no_appeal() -> None:
    markup = (
        '<p>Write to <a href="mailto:ana@example.org">ana@example.org</a> or '
        '<a href="/letters">subscribe to the newsletter</a>.</p>'
    )
    assert zone_inside(markup, "Write to") == "body"


def test_a_notice_in_place_of_the_copy_is_not_read_as_copy() -> None:
    items = "".join(
        f'<li><a href="https://other.example.net/{n}">Depot {n}</a> via <b>Tram Letter</b></li>'
        for n in range(4)
    )
    page = (
        "<html><head><title>Links of the week</title></head><body class='cookies-not-set single'>"
        f'<article><h1>Links of the week</h1><div class="entry-content"><ul>{items}</ul></div>'
        '</article><div class="widget_eu_cookie_law_widget"><p>Privacy and cookies: this site '
        "uses cookies. By going on to use this website, you agree to their use.</p></div></body>"
    )
    assert zones_of(page, "Depot 2") == ["body"]
    assert zones_of(page, "Privacy and cookies") == ["chrome"]


@pytest.mark.parametrize("label", ["<p>Related articles</p>", "<h4>Lees ook</h4>"])
def test_all_of_a_short_list_under_a_label_leads_elsewhere(label: str) -> None:
    items = '<li><a href="/a">Depot A</a></li><li><a href="/b">Depot B</a></li>'
    page = page_with(f"<div>{label}<ul>{items}</ul></div>")
    assert zones_of(page, "Depot ") == ["related"] * 2


def test_a_list_under_a_label_stays_with_what_leads_to_other_sites_or_is_text() -> None:
    items = (
        '<li><a href="/a">Depot A</a></li><li><a href="https://b.example.net/">Depot B</a></li>'
        "<li>Depot C</li>"
    )
    page = page_with(f"<div><p>Related articles</p><ul>{items}</ul></div>")
    assert zones_of(page, "Depot ") == ["related", "body", "body"]


def test_another_list_is_not_under_the_label() -> None:
    lists = '<ul><li><a href="/a">Depot A</a></li></ul><ol><li><a href="/b">Depot B</a></li></ol>'
    page = page_with(f"<div><p>Related articles</p>{lists}</div>")
    assert zones_of(page, "Depot ") == ["related", "body"]


def row_of_articles(headline: str) -> str:
    teaser = (
        f"<article><strong>{headline}</strong><div><p>{THIRD} Of the six (...)</p></div></article>"
    )
    return "".join(f"<li>{teaser.format(number)}</li>" for number in range(3))


def test_a_row_of_other_articles_behind_the_copy_is_none_of_it() -> None:
    row = row_of_articles("<a href='/news/{0}'>Three drivers of number {0} tell</a>")
    page = f"<html><body><main><h1>Depot</h1><div><p>{FIRST}</p></div><ul>{row}</ul></main></body>"
    assert set(zones_of(page, "Of the six")) == {"related"}
    assert zones_of(page, FIRST) == ["body"]


@pytest.mark.parametrize(
    "headline",
    [
        "Three drivers of number {} tell",
        "<a href='#entry-{}'>Three drivers of number {} tell</a>",
        "<a href='https://shop.example.com/{}'>Three drivers of number {} tell</a>",
    ],
)
def test_chapters_in_articles_of_their_own_are_copy(headline: str) -> None:
    row = row_of_articles(headline.replace("{}", "4"))
    page = f"<html><body><main><h1>Depot</h1><div><p>{FIRST}</p></div><ul>{row}</ul></main></body>"
    assert "related" not in zones_of(page, "Of the six")
