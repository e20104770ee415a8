"""Who wrote the articles of whole pages, by each kind of mark-up, and who did not."""

from __future__ import annotations

import json

import pytest

from newslint.html.authorship import resolve_authors
from newslint.model import Article, Author, Signal, SignalSource, Source
from newslint.readers.html import read_html

COPY = (
    "<p>The harbour office said on Monday that the northern gate will stay shut until May.</p>"
    "<p>Engineers from the port spent the weekend taking out the hinges, which had rusted.</p>"
    "<p>Two ferries a day will use the southern gate until then, the office said in a note.</p>"
)


def read(
    head: str = "", header: str = "", body: str = COPY, after: str = "", site: str = " | Gazette"
) -> Article:
    page = (
        f"<html lang='en'><head><title>Gate shut{site}</title>{head}</head><body><article>"
        f"<h1>Gate shut</h1>{header}{body}</article>{after}</body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    return article


def names(article: Article) -> list[str]:
    return [author.name for author in article.authors]


def jsonld(author: object, **more: object) -> str:
    said = {"@type": "NewsArticle", "headline": "Gate shut", "author": author, **more}
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


NORA = {"@type": "Person", "name": "Nora Feld"}
GAZETTE = {"@type": "Organization", "name": "Gazette"}


@pytest.mark.parametrize(
    "header",
    [
        '<p class="byline">By <a href="/authors/nora-feld">Nora Feld</a>, Harbour Reporter</p>',
        '<p class="byline">By <a href="/authors/nora-feld">Nora Feld</a> <a href="/">Share</a></p>',
        '<div class="byline"><span>By</span> <span>Nora Feld</span></div>',
        '<div class="c-byline__name">Nora Feld</div><div class="c-byline__job">Port Reporter</div>',
        '<span class="author vcard"><a class="url fn n" href="/author/nora">Nora Feld</a></span>',
        '<p class="post-author vcard">Posted by <span class="fn">Nora Feld</span> at 10:52</p>',
        '<span itemprop="author" itemscope><a href="/n"><span itemprop="name">Nora Feld</span></a>'
        "</span>",
        '<div itemprop="author"><p itemprop="name">Nora Feld</p></div>',
        '<p>By</p><p><a href="/staff/nora-feld">Nora Feld</a></p>',
        "<ul><li>Author</li><li>Nora Feld</li><li>Date</li><li>3 May 2026</li></ul>",
        '<p>3 May 2026 • Harbour • <a href="/profile/nora-feld">Nora Feld</a></p>',
        '<p class="byline">By Nora FeldPublished: 3 May 2026</p>',
        '<p class="meta">Medically reviewed by <a href="/reviewers/jo">Jo Berg</a></p>'
        '<p class="byline">Written by <a href="/authors/nora-feld">Nora Feld</a></p>',
        '<p class="byline">By Nora Feld</p><p class="byline">Photographs by Jo Berg</p>',
        '<p class="byline"><a href="/author/nora">Nora Feld</a> <span>NF</span></p>',
        '<p class="byline">Nora Feld</p><p class="byline">@norafeld</p><p class="byline">X</p>',
        '<div class="author">Nora Feld <a href="mailto:n@example.org">n@example.org</a></div>',
        "<p>By Nora Feld, Gazette</p>",
        "<p>By Nora Feld Gazette</p>",
    ],
)
def test_one_shown_author(header: str) -> None:
    assert names(read(header=header)) == ["Nora Feld"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (jsonld([NORA, {"@type": "Person", "name": "Jo Berg"}]), ["Nora Feld", "Jo Berg"]),
        (jsonld({"@type": "Person", "givenName": "Nora", "familyName": "Feld"}), ["Nora Feld"]),
        (jsonld({"@type": "Person", "alternateName": "Nordlicht"}), ["Nordlicht"]),
        (jsonld({"@type": "Organization", "name": "Valley Agency"}), ["Valley Agency"]),
        (jsonld("Feld, Nora"), ["Nora Feld"]),
        (jsonld("nora_feld") + '<meta name="author" content="Nora Feld">', ["nora_feld"]),
        (jsonld(None, creator=[NORA]), ["Nora Feld"]),
        (jsonld(NORA, creator="Nora Feld"), ["Nora Feld"]),
        ('<meta name="twitter:label1" content="Written by">'
         '<meta name="twitter:data1" content="Nora Feld">', ["Nora Feld"]),
        ('<meta name="twitter:label1" content="Verfasst von">'
         '<meta name="twitter:data1" content="Nora Feld">', ["Nora Feld"]),
        ('<meta name="twitter:label1" content="Reading time">'
         '<meta name="twitter:data1" content="Two Minutes">', []),
        ('<meta name="author" content="Nora Feld, Jo Berg">', ["Nora Feld", "Jo Berg"]),
        ('<meta itemprop="author" content="Nora Feld">', ["Nora Feld"]),
        ('<meta name="author" content="null">', []),
        ('<meta name="author" content="No Author">', []),
        ('<meta name="author" content="Photo: Nora Feld">', []),
        ('<meta name="author" content="dpa">', ["dpa"]),
    ],
)  # fmt: skip
def test_authors_of_the_head(head: str, expected: list[str]) -> None:
    assert names(read(head)) == expected


@pytest.mark.parametrize(
    ("head", "header", "expected"),
    [
        pytest.param(
            jsonld(GAZETTE, publisher=GAZETTE),
            "<p class=byline>By Nora Feld</p>",
            ["Nora Feld"],
            id="the outlet is its own author in JSON-LD",
        ),
        pytest.param(
            jsonld({"@type": "Organization", "name": "Valley Press Group"}),
            "<p class=byline>By Nora Feld</p>",
            ["Nora Feld"],
            id="another organisation",
        ),
        pytest.param(
            '<meta name="author" content="Gazette">',
            '<p>By <a rel="author" href="/x">Nora Feld</a></p>',
            ["Nora Feld"],
            id="the outlet by the title alone",
        ),
        pytest.param(
            '<meta property="og:site_name" content="Harbour Gazette">'
            '<meta name="author" content="HarbourGazette.com">',
            "",
            [],
            id="the outlet's domain",
        ),
        pytest.param(
            '<link rel="canonical" href="https://www.harbour.example/gate">'
            '<meta name="author" content="harbour.example">',
            "",
            [],
            id="the page's own domain",
        ),
        pytest.param(
            jsonld({"@type": "Person", "name": "Jo Berg"})
            + '<meta name="author" content="Nora Feld">',
            '<p class=byline>By <a rel="author" href="/x">Nora Feld</a></p>',
            ["Nora Feld"],
            id="one statement against two that agree",
        ),
        pytest.param(
            jsonld(NORA) + '<meta name="author" content="Nora Feld, Jo Berg">',
            '<p class=byline>By <a rel="author" href="/x">Nora Feld</a> and '
            '<a rel="author" href="/y">Jo Berg</a></p>',
            ["Nora Feld", "Jo Berg"],
            id="the second author is left out of JSON-LD",
        ),
        pytest.param(
            jsonld(NORA) + '<meta name="author" content="Jo Berg">',
            "",
            ["Nora Feld"],
            id="one against one: the more trusted",
        ),
        pytest.param(
            jsonld(NORA),
            '<p class=byline>By Nora Feld</p><p class=byline>Jo Berg</p>',
            ["Nora Feld"],
            id="more names in the byline alone",
        ),
        pytest.param(
            jsonld("Valley Newsroom"),
            '<p>Fact checked by</p><p class=byline><a href="/author/jo">Jo Berg</a></p>',
            ["Valley Newsroom"],
            id="a desk and its fact checker",
        ),
    ],
)  # fmt: skip
def test_sources_that_differ(head: str, header: str, expected: list[str]) -> None:
    assert names(read(head, header)) == expected


@pytest.mark.parametrize(
    "text",
    [
        '{"@type": "NewsArticle", "author": {"name": "Nora Feld",},}',
        '{"@type": "NewsArticle",\n  // "headline": "old",\n "author": "Nora Feld"}',
        '{"@type": "NewsArticle", "author": ["Nora Feld", , ]}',
        '{"@type": "NewsArticle", "author": "Nora Feld"}\n}',
        '<!-- {"@type": "NewsArticle", "author": "Nora Feld"} -->',
    ],
)
def test_json_ld_with_slips_is_read(text: str) -> None:
    head = f'<script type="application/ld+json">{text}</script>'
    assert names(read(head)) == ["Nora Feld"]


def test_the_article_of_the_page_speaks_before_others() -> None:
    other = {"@type": "NewsArticle", "headline": "Gate opens", "author": "Jo Berg"}
    head = f'<script type="application/ld+json">{json.dumps(other)}</script>{jsonld(NORA)}'
    assert names(read(head)) == ["Nora Feld"]


def test_blogs_named_after_their_writers() -> None:
    head = '<meta property="og:site_name" content="Nora Feld">' + jsonld(NORA)
    assert names(read(head, site=" | Nora Feld")) == ["Nora Feld"]


@pytest.mark.parametrize(
    ("body", "after", "expected"),
    [
        (COPY + "<p>Author: Nora Feld</p>", "", ["Nora Feld"]),
        (COPY + "<p>Texte : Nora Feld</p>", "", ["Nora Feld"]),
        (COPY + "<p>Nora Feld</p>", "", ["Nora Feld"]),
        (COPY + "<p>Nora</p><p>3 May 2026</p>", "", ["Nora"]),
        (COPY + "<p>(Nora Feld)</p>", "", ["Nora Feld"]),
        (COPY.replace("<p>The", "<p>LAKEVIEW (AP) — The", 1), "", ["AP"]),
        (COPY.replace("<p>The", "<p>Lakeview (dpa/lno) - The", 1), "", ["dpa/lno"]),
        (COPY.replace("<p>The", "<p>Lakeview (GDP) - The", 1), "", []),
        (COPY.replace("office said", "office (AP) said"), "", []),
        (COPY + '<footer class="entry-footer">Posted by <a rel="author" href="/n">Nora Feld</a>'
         "</footer>", "", ["Nora Feld"]),
        ("<p>von <em>Nora Feld</em></p>" + COPY, "", ["Nora Feld"]),
        (COPY + "<p>Lakeview Harbour</p>", "", []),
        (COPY + "<p>Read More</p>", "", []),
        (COPY + "<p>Nora Feld</p><p>Anna Berg</p>", "", []),
        (COPY, "<footer><p>Website by Nora Feld</p></footer>", []),
        (COPY, "<footer><p>© 2026 by Nora Feld</p></footer>", []),
        (COPY, '<aside><a href="/authors/nora-feld">Nora Feld</a><a href="/authors/jo-berg">'
         "Jo Berg</a></aside>", []),
        (COPY, '<div class="comments"><p class="comment-author vcard"><cite class="fn">Nora Feld'
         "</cite></p><p>Nice.</p></div>", []),
        (COPY, '<section class="related"><p class="byline">By Nora Feld</p></section>', []),
        (COPY, '<div><h3>Gate opens</h3><p class="author">by Nora Feld</p><h3>Gate stuck</h3>'
         '<p class="author">by Jo Berg</p><h3>Gate old</h3><p class="author">by Li Mo</p></div>',
         []),
    ],
)  # fmt: skip
def test_names_under_the_copy(body: str, after: str, expected: list[str]) -> None:
    assert names(read(body=body, after=after)) == expected


def test_agencies_stand_under_the_headline() -> None:
    (author,) = read(header='<p class="credit">JIJI</p>').authors
    assert author.name == "JIJI"
    place = author.signals[0].place
    assert place is not None and place.text == "JIJI"


def test_late_signals_know_their_places() -> None:
    (author,) = read(body=COPY + "<p>Author: Nora Feld</p>").authors
    (signal,) = author.signals
    assert signal.source == "by-line-text"
    assert signal.place is not None and signal.place.text == "Nora Feld"


def authors(*said: tuple[SignalSource, str], outlets: tuple[str, ...] = ()) -> tuple[Author, ...]:
    return resolve_authors([Signal(source, text) for source, text in said], outlets)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("jsonld", "Nora Feld"), ("meta", "NORA FELD")], ["Nora Feld"]),
        ([("meta", "Norá Feld, Nora Feld")], ["Norá Feld"]),
        ([("meta", "nora-feld, Nora Feld")], ["Nora Feld"]),
        ([("meta", "Nora Feld, @norafeld")], ["Nora Feld"]),
        ([("meta", "Nora Feld, Feld")], ["Nora Feld"]),
        ([("byline", "Sat, 20 Dec, 2025 - 06:36")], []),
        ([("byline", "Font Size"), ("byline", "Nora Feld")], ["Nora Feld"]),
        ([("rel-author", "und"), ("byline", "Nora Feld")], ["Nora Feld"]),
        ([("byline", "Port Reporter"), ("byline", "Nora Feld")], ["Nora Feld"]),
        ([("byline", "April Ryder")], ["April Ryder"]),
        ([("meta", "admin")], ["admin"]),
        ([("meta", "{{ author }}")], ["{{ author }}"]),
        ([], []),
    ],
)
def test_resolution(said: list[tuple[SignalSource, str]], expected: list[str]) -> None:
    assert [author.name for author in authors(*said)] == expected


def test_every_signal_is_kept_apart() -> None:
    first, second = authors(
        ("jsonld", "Nora Feld"),
        ("jsonld", "Jo Berg"),
        ("meta", "Nora Feld"),
        ("byline", "By Nora Feld and Jo Berg"),
    )
    assert [signal.source for signal in first.signals] == ["jsonld", "meta", "byline"]
    assert [signal.source for signal in second.signals] == ["jsonld", "byline"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Nora Feld Valley Post", "Nora Feld"),
        ("Web Desk Valley Post", "Web Desk Valley Post"),
        ("Nora Feld Valley", "Nora Feld Valley"),
    ],
)
def test_outlets_behind_names_are_cut_off(said: str, expected: str) -> None:
    (author,) = authors(("meta", said), outlets=("Valley Post",))
    assert author.name == expected


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ("", " • Nora Feld"),
        ('<meta property="og:site_name" content="Nora Feld on Quaylog">', ""),
    ],
)
def test_a_site_with_the_name_in_its_author_s_address(head: str, site: str) -> None:
    link = '<link rel="author" href="https://people.example.org/+NoraFeld">'
    assert names(read(head + link, site=site)) == ["Nora Feld"]
    assert names(read(head, site=site)) == []
    assert names(read(head + link.replace("NoraFeld", "gazette"), site=site)) == []
