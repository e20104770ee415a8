from __future__ import annotations

import json
from datetime import date

import pytest

from newslint.html.dates import (
    Reading,
    date_in_address,
    first_date,
    is_next_day,
    is_other_day,
    iso_date,
    with_long_years,
)
from newslint.model import Article, Source
from newslint.readers import read_html

COPY = (
    "<p>The old mill by the river was closed on Monday, and nobody in the village knows for how "
    "long. Neighbours said that the wheel had stood still for weeks before the doors were shut, "
    "and that the owner had not been seen since the last flood.</p>"
) * 3


def read(head: str = "", header: str = "", after: str = "", language: str = "en-GB") -> Article:
    page = (
        f"<!doctype html><html lang='{language}'><head><title>Mill shut</title>{head}</head><body>"
        f"<article><h1>Mill shut</h1>{header}<div class='entry-content'>{COPY}</div></article>"
        f"{after}</body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    return article


def published(
    head: str = "", header: str = "", after: str = "", language: str = "en-GB"
) -> str | None:
    article = read(head, header, after, language)
    return article.published.value if article.published else None


def said(**stated: str) -> str:
    body = json.dumps({"@type": "NewsArticle", "headline": "Mill shut", **stated})
    return f'<script type="application/ld+json">{body}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-03-14", "2026-03-14"),
        ("2026-03-14T10:15:00.123+05:30", "2026-03-14T10:15:00.123+05:30"),
        ("2026-03-14T10:15:00-0800", "2026-03-14T10:15:00-0800"),
        ("2026-03-14 10:15:00 UTC", "2026-03-14 10:15:00 UTC"),
        ("2026-03-14T10:15:00ZZ", "2026-03-14T10:15:00Z"),
        ("2026-03-14T10:15Z[UTC]", "2026-03-14T10:15Z"),
        ("2026/03/14 10:15", "2026-03-14T10:15"),
        ("20260314", "2026-03-14"),
        ("20260314101500", "2026-03-14"),
        ("1773483300", "2026-03-14T10:15:00Z"),
        ("1773483300000", "2026-03-14T10:15:00Z"),
        ("Sat, 14 Mar 2026 10:15:00 GMT", "2026-03-14T10:15:00Z"),
        (
            "Sat Mar 14 2026 10:15:00 GMT+0000 (Coordinated Universal Time)",
            "2026-03-14T10:15:00+00:00",
        ),
        ("14. März 2026", "2026-03-14"),
        ("14.03.2026 - 10:15", "2026-03-14T10:15"),
        ("١٤ مارس ٢٠٢٦", "2026-03-14"),
        ("1970-01-01T00:00:00Z", ""),
        ("0001-01-01T00:00:00", ""),
        ("0000-00-00", ""),
        ("2026-13-01", ""),
        ("2026-02-30T10:00:00Z", ""),
        ("2199-01-01", ""),
        ("31 December 2099", ""),
        ("20261341", ""),
        ("P3M51S", ""),
        ("12345", ""),
        ("null", ""),
        ("14", ""),
    ],
)
def test_iso_date(value: str, expected: str) -> None:
    assert iso_date(value) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en-US", "2026-03-05"), ("en-GB", "2026-05-03"), ("en", "2026"), (None, "2026")],
)
def test_iso_date_in_numbers(language: str | None, expected: str) -> None:
    assert iso_date("03/05/2026", language) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://gazette.example/2026/mar/14/mill-shut", "2026-03-14"),
        ("https://gazette.example/news/2026/03/14/mill", "2026-03-14"),
        ("https://gazette.example/news/2026/03/14.html", "2026-03-14"),
        ("https://gazette.example/2026-03/14/c_1.htm", "2026-03-14"),
        ("https://gazette.example/news/20260314/mill", "2026-03-14"),
        ("https://gazette.example/news/202603140", None),
        ("https://gazette.example/news/20261314/mill", None),
        ("https://gazette.example/2026/02/30/mill", None),
        ("https://gazette.example/2026/foo/14/mill", None),
        ("https://gazette.example/2026/03/mill", None),
        ("https://gazette.example/1970/01/01/mill", None),
        ("https://gazette.example/p/20260314-12", None),
    ],
)
def test_date_in_address(address: str, expected: str | None) -> None:
    assert date_in_address(address) == expected


@pytest.mark.parametrize(
    ("stated", "shown", "expected"),
    [
        ("2026-03-14T02:15:00Z", "2026-03-13", True),
        ("2026-03-14T02:15:00+00:00", "2026-03-13T21:15", True),
        ("2026-03-14T23:15:00Z", "2026-03-15", True),
        ("2026-03-14T02:15:00Z", "2026-03-14", False),
        ("2026-03-14T02:15:00Z", "2026-03-12", False),
        ("2026-03-14T02:15:00-05:00", "2026-03-13", False),
        ("2026-03-14", "2026-03-13", False),
        ("2026-03-14T02:15:00Z", "", False),
    ],
)
def test_is_other_day(stated: str, shown: str, expected: bool) -> None:
    assert is_other_day(stated, shown) is expected


def test_is_next_day_by_any_clock() -> None:
    assert is_next_day("2026-03-14T02:15:00", "2026-03-13")
    assert not is_next_day("2026-03-14", "2026-03-13")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("29.12.14", "29.12.2014"),
        ("12/29/14", "12/29/2014"),
        ("15.Jun.19", "15.Jun.2019"),
        ("15 Jun '19", "15 Jun 2019"),
        ("1.11.23 20:19", "1.11.2023 20:19"),
        ("1.11.78", "1.11.1978"),
        ("version 1.2.34.5", "version 1.2.34.5"),
        ("12 men 14", "12 men 14"),
        ("10:12/11/14", "10:12/11/14"),
        ("1/2/345", "1/2/345"),
    ],
)
def test_with_long_years(text: str, expected: str) -> None:
    assert with_long_years(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "known", "expected"),
    [
        ("12.29.14", "en", (), "2014-12-29"),
        ("29.12.14", "de", (), "2014-12-29"),
        ("am 14.03.2026 um 10:15", "de", (), "2026-03-14T10:15"),
        ("03/05/2026", "en", ("2026-05-03",), "2026-05-03"),
        ("03/05/2026", "en", ("2026-03-06",), "2026-03-05"),
        ("03/05/2026", "en", ("2026-03-05", "2026-05-03"), "2026"),
        ("03/05/2026", "en", ("2025-03-05",), "2026"),
        ("five days ago", "en", (), ""),
        ("1 January 1970", "en", (), ""),
    ],
)
def test_first_date(text: str, language: str, known: tuple[str, ...], expected: str) -> None:
    days = frozenset(map(date.fromisoformat, known))
    assert first_date(text, Reading(language, days)) in {expected, f"{expected}T10:15"}


@pytest.mark.parametrize(
    ("head", "header", "expected"),
    [
        pytest.param(
            said(datePublished="2026-03-14T10:15:00+01:00"),
            "<p>Published 14 March 2026</p>",
            "2026-03-14T10:15:00+01:00",
            id="agreed",
        ),
        pytest.param(
            said(datePublished="2026-03-14T02:15:00Z"),
            "<p>13 March 2026, 9:15 pm</p>",
            "2026-03-13T21:15",
            id="local day",
        ),
        pytest.param(
            said(datePublished="2026-03-14T02:15:00Z"),
            "<time datetime='2026-03-13T21:15:00-05:00'>five hours ago</time>",
            "2026-03-13T21:15:00-05:00",
            id="local day of a time element",
        ),
        pytest.param(
            said(datePublished="2026-03-14T09:15:00Z")
            + meta("article:published_time", "2026-03-11T09:15:00Z"),
            "<p class=date>11 March 2026</p>",
            "2026-03-11T09:15:00Z",
            id="of two statements the shown one",
        ),
        pytest.param(
            said(datePublished="2024-03-14", dateModified="2026-05-03"),
            "<p>Updated 3 May 2026</p>",
            "2024-03-14",
            id="a change is not the first one",
        ),
        pytest.param(
            said(datePublished="2024-03-14", dateModified="2026-05-03"),
            "<p class=date>3 May 2026</p>",
            "2026-05-03",
            id="what is shown as the date",
        ),
        pytest.param(
            meta("article:published_time", "2026-05-03T08:00:00Z"),
            "<p class=date>14 March 2024</p>",
            "2024-03-14",
            id="shown before the page was moved",
        ),
        pytest.param(
            said(datePublished="2024-03-14"),
            "<p class=date>3 May 2026</p><p class=date>4 May 2026</p>",
            "2024-03-14",
            id="several others",
        ),
        pytest.param(
            meta("article:published_time", "1970-01-01T00:00:00Z"),
            "<p class=date>14 March 2024</p>",
            "2024-03-14",
            id="never",
        ),
        pytest.param(
            meta("article:published_time", "03-05-2026"),
            "<p>Published May 3, 2026</p>",
            "2026-05-03",
            id="ambiguous metadata",
        ),
        pytest.param(
            "", "<p class=byline>Ana Ruiz 14 March 2026 Oslo</p>", "2026-03-14", id="beside a name"
        ),
        pytest.param(
            "", "<p>Saturday 14 March 2026, by Ana Ruiz</p>", "2026-03-14", id="before it"
        ),
        pytest.param(
            "",
            "<div>By <b>ana</b> <span class='itemDate'>on 14/03/2026 10:15</span> (9 times)</div>",
            "2026-03-14T10:15",
            id="marked part of a line",
        ),
        pytest.param(
            "",
            "<div class=byline>Ana Ruiz <time datetime='14-03-2026 10:15'>14 March</time></div>",
            "2026-03-14T10:15",
            id="odd datetime",
        ),
        pytest.param(
            "",
            "<p>Published <time datetime='2026-03-15T00:53:52'>14 March 2026, 7:53pm</time></p>",
            "2026-03-14T19:53",
            id="clock of another place",
        ),
        pytest.param("", "<p class=date>14.3.26</p>", "2026-03-14", id="two-digit year"),
        pytest.param(
            "", "<p>14 March 2026</p><p>Published 12 March 2026</p>", "2026-03-12", id="named first"
        ),
    ],
)
def test_published(head: str, header: str, expected: str) -> None:
    assert published(head, header) == expected


@pytest.mark.parametrize(
    "header",
    [
        "<time datetime=2026-05-06>6 May 2026</time>",
        "<p class=date>6 May 2026</p>",
        "<p>By Ana Ruiz, 6 May 2026</p>",
    ],
)
def test_a_day_without_a_label_that_is_known_as_that_of_a_change(header: str) -> None:
    head = meta("article:published_time", "2026-05-03") + meta(
        "article:modified_time", "2026-05-06"
    )
    article = read(head, header)
    assert article.published is not None
    assert article.published.value == "2026-05-03"
    assert article.modified is not None
    assert article.modified.value == "2026-05-06"
    assert published(head, header.replace("6 May", "Published 6 May")) == "2026-05-06"


@pytest.mark.parametrize(
    "header",
    [
        "<p>Updated 3 May 2026</p>",
        "<p>Last modified on 3 May 2026</p>",
        "<div>Last updated:</div><div class=date>3 May 2026</div>",
        "<p>Updated <time datetime='2026-05-03'>3 May 2026</time></p>",
        "<time class=date datetime='2026-05-03'><span>Updated 3 May 2026</span></time>",
    ],
)
def test_a_change_alone_is_no_publication(header: str) -> None:
    article = read("", header)
    assert article.published is None
    assert article.modified is not None
    assert article.modified.value == "2026-05-03"


def of_body(body: str, head: str = "", names: str = "") -> str | None:
    page = (
        f"<!doctype html><html lang=en><head><title>Mill shut</title>{head}</head>"
        f"<body class='{names}'>{body}</body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    return article.published.value if article.published else None


TODAY = "<div class=date>Saturday, 21 November 2026</div>"
HEADLINE = "<h1>Mill shut</h1><p>By Ana Ruiz</p>"
MASTHEADS = [
    f"<header>{TODAY}</header><main><article>{HEADLINE}{COPY}</article></main>",
    f"<header><a href=/>Gazette</a>{TODAY}<nav><a href=/n>News</a></nav></header>"
    f"<main>{HEADLINE}{COPY}</main>",
    f"<header><time datetime=2026-11-21>21 November</time></header>{HEADLINE}{COPY}",
    f"<span>Saturday, 21 November 2026</span><article>{HEADLINE}{COPY}</article>",
    f"<div><span>21 November 2026</span></div><div class=content>{HEADLINE}{COPY}</div>",
    f"<div id=page><div>{TODAY}</div><article>{HEADLINE}{COPY}</article><footer>© Gazette</footer>"
    "</div>",
]


@pytest.mark.parametrize("names", ["", "single-post"])
@pytest.mark.parametrize("body", MASTHEADS)
def test_the_day_in_the_head_of_the_site(body: str, names: str) -> None:
    assert of_body(body, names=names) is None
    dated = body.replace("By Ana Ruiz", "By Ana Ruiz, 2 March 2024")
    assert of_body(dated, names=names) == "2024-03-02"
    stated = meta("article:published_time", "2024-03-02")
    assert of_body(body, stated, names) == "2024-03-02"


@pytest.mark.parametrize(
    "body",
    [
        f"<article>{TODAY}{HEADLINE}{COPY}</article>",
        f"<article>{TODAY}<div class=inner>{HEADLINE}{COPY}</div></article>",
        f"<article><header>{TODAY}{HEADLINE}</header>{COPY}</article>",
        f"<main><div class=head><span>21 November 2026</span>{HEADLINE}</div>{COPY}</main>",
        f"<header class=post-header>{TODAY}{HEADLINE}</header><div class=body>{COPY}</div>",
        f"<div class=page><div>{TODAY}</div><div>{HEADLINE}</div><div>{COPY}</div></div>",
        f"{TODAY}{HEADLINE}{COPY}",
        f"<p>Gazette</p><div class=row><div>{TODAY}</div><div class=hentry>{HEADLINE}{COPY}</div>"
        "</div><footer>© Gazette</footer>",
        f"<header>Published 21 November 2026</header><article>{HEADLINE}{COPY}</article>",
    ],
)
def test_a_date_above_the_headline(body: str) -> None:
    assert of_body(body) == "2026-11-21"


def test_stated_changes_keep_their_offset() -> None:
    article = read(meta("article:modified_time", "2026-05-03T23:30:00-08:00"))
    assert article.published is None
    assert article.modified is not None
    assert article.modified.value == "2026-05-03T23:30:00-08:00"


@pytest.mark.parametrize(
    ("language", "address", "expected"),
    [
        ("en-US", "https://gazette.example/mill", "2026-03-05"),
        ("en-GB", "https://gazette.example/mill", "2026-05-03"),
        ("es", "https://gazette.example/mill", "2026-05-03"),
        ("en", "https://gazette.example/2026/mar/05/mill", "2026-03-05"),
        ("en", "https://gazette.example/2026/05/03/mill", "2026-05-03"),
        ("en", "https://gazette.example/mill", "2026"),
    ],
)
def test_ambiguous_dates(language: str, address: str, expected: str) -> None:
    head = f'<link rel="canonical" href="{address}">'
    assert published(head, "<p>Published 03/05/2026</p>", language=language) == expected


def test_ambiguous_dates_are_settled_by_other_statements() -> None:
    head = meta("article:modified_time", "2026-05-04T01:00:00Z")
    assert published(head, "<p>Published 03/05/2026</p>", language="en") == "2026-05-03"


NO_DATES = [
    pytest.param("", "<div class=comments><p>14 March 2026</p></div>", id="comment"),
    pytest.param(
        "", "<div class=related><p class=date>14 March 2026</p></div>", id="related article"
    ),
    pytest.param("", "<footer>© 2019-2026 Example Gazette</footer>", id="copyright"),
    pytest.param("<p>14 March 2026 – 16 March 2026</p>", "", id="period"),
    pytest.param(
        "<p>The council will meet again on 14 March 2026 in the old hall.</p>", "", id="prose"
    ),
    pytest.param(
        "<p>Ana Ruiz joined the Gazette on 14 March 2020 and covers courts.</p>", "", id="bio"
    ),
    pytest.param("<p>Published in 2026</p>", "", id="year"),
    pytest.param("<p>Published 31 February 2099</p>", "", id="no day"),
    pytest.param(
        "",
        "<aside><ul><li><time datetime='2026-03-14'>Fair</time><li>"
        "<time datetime='2026-03-15'>Market</time></ul></aside>" + "<p></p>" * 600,
        id="events",
    ),
    pytest.param(
        "",
        '<script>var list = [{"datePublished":"2026-03-14"},{"datePublished":"2026-03-12"}]'
        "</script>",
        id="other articles in a script",
    ),
]


@pytest.mark.parametrize(("header", "after"), NO_DATES)
def test_what_does_not_count_alone_does_not_count_against_metadata(header: str, after: str) -> None:
    assert published(said(datePublished="2024-03-14"), header, after) == "2024-03-14"


@pytest.mark.parametrize(("header", "after"), NO_DATES)
def test_a_missing_date_stays_missing(header: str, after: str) -> None:
    assert published("", header, after) is None


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (
            '<script>page = {"publish_date" : "2026-03-14T10:15:00Z"}</script>',
            "2026-03-14T10:15:00Z",
        ),
        ("<ul><li><b>Date</b> 14.03.2026</li><li><b>Pages</b> 12</li></ul>", "2026-03-14"),
        ("<p><b>Datum:</b> 14. März 2026</p>", "2026-03-14"),
        ('<script>page = {"datePublished": 1773483300, "id": 3}</script>', "2026-03-14T10:15:00Z"),
        ('<script>page = {"datePublished":1773483300000}</script>', "2026-03-14T10:15:00Z"),
        (
            "<abbr class=published title=2026-03-14T10:15:00+02:00>14 March</abbr>"
            "<abbr class=updated title=2026-03-16T10:15:00+02:00>16 March</abbr>",
            "2026-03-14T10:15:00+02:00",
        ),
        (
            "<span class='entry updated' title='2026-03-14T10:15:00+00:00'></span>",
            "2026-03-14T10:15:00+00:00",
        ),
    ],
)
def test_last_dates(after: str, expected: str) -> None:
    assert published("", "", after) == expected


def test_a_date_in_json_that_is_a_number() -> None:
    head = said().replace("}", ', "datePublished": 1773483300}')
    assert published(head, "") == "2026-03-14T10:15:00Z"


@pytest.mark.parametrize(
    "header",
    [
        "<p>Veröffentlicht am 2. März 2024</p><p>Stand: 5. März 2024</p>",
        "<p>Stand: 5. März 2024</p><p>Veröffentlicht am 2. März 2024</p>",
        "<p>Veröffentlicht am 2. März 2024 | Stand: 5. März 2024, 10 Uhr</p>",
        "<p>Veröffentlicht: Samstag, 2. März 2024, Stand: Dienstag, 5. März 2024</p>",
    ],
)
def test_the_day_up_to_which_a_text_is_right(header: str) -> None:
    article = read("", header, language="de")
    assert article.published is not None
    assert article.published.value == "2024-03-02"
    assert article.modified is not None
    assert article.modified.value.startswith("2024-03-05")


def test_the_day_up_to_which_a_text_is_right_dates_it_alone() -> None:
    article = read("", "<p>Stand: 5. März 2024</p>", language="de")
    assert article.published is not None
    assert article.published.value == "2024-03-05"
    assert article.modified is None


def test_a_letter_is_dated_where_it_is_signed() -> None:
    page = (
        "<!doctype html><html lang=de><head><title>Mill shut</title></head><body><article>"
        f"<h1>Mill shut</h1>{COPY}<p>Ana Ruiz</p><p>14. März 2026</p></article></body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    assert article.published is not None
    assert article.published.value == "2026-03-14"
    assert article.published.place is not None
    assert article.published.place.text == "14. März 2026"


@pytest.mark.parametrize(
    ("header", "after", "expected"),
    [
        (
            "<cite class='byline'>Ana Ruiz <abbr title='2026-03-14T01:40:40Z'>1 h</abbr></cite>",
            "",
            "2026-03-14T01:40:40Z",
        ),
        (
            "<p class='meta'>Ana Ruiz <span class='publish-time' data-publishtime='1773483300000'>"
            "3/14/26 10:15am</span></p>",
            "",
            "2026-03-14T10:15:00Z",
        ),
        (
            "<span class='submitted-by'>Submitted on Sat, 2026-03-14 13:49</span>",
            "",
            "2026-03-14T13:49",
        ),
        (
            "<div class='meta'><span>Von </span><a href='/a' rel='author'>Ana Ruiz</a>"
            "<span class='updated hidden'>2026-05-07T17:27:31+02:00</span>"
            "<span>März 14, 2026</span><span>|</span><a href='/c'>Hafen</a></div>",
            "",
            "2026-03-14",
        ),
        ("", "<div>Gespeichert von Ana Ruiz am 14. März 2026 - 18:55</div>", "2026-03-14T18:55"),
        (
            "",
            "<div>Dieser Artikel wurde am 14. März 2026 um 14:48 von Ana veröffentlicht.</div>",
            "2026-03-14T14:48",
        ),
        ("", "<div>This entry was posted on March 14, 2026 by Ana Ruiz.</div>", "2026-03-14"),
    ],
)
def test_dates_beside_names(header: str, after: str, expected: str) -> None:
    assert published("", header, after, language="de") == expected


def test_a_time_named_as_that_of_a_change_beside_the_day() -> None:
    header = (
        "<div class='meta'><a href='/a' rel='author'>Ana Ruiz</a>"
        "<span class='updated hidden'>2026-05-07T17:27:31+02:00</span>"
        "<span>14 March 2026</span></div>"
    )
    article = read("", header)
    assert article.modified is not None
    assert article.modified.value == "2026-05-07T17:27:31+02:00"


ABOVE = "<div><p>{}</p></div><div><h1>Mill shut</h1>" + COPY + "</div>"


@pytest.mark.parametrize(
    "page",
    [
        ABOVE.format("14.06.2025 (nf)"),
        ABOVE.format("02.12.19"),
        f"<h1>Mill shut</h1><p>von <a rel='author' href='/a'>Ana Ruiz</a>, 8.5.12</p>{COPY}",
        f"<h1>Mill shut</h1>{COPY}<footer>Von Ana am 03.05.2025, 11:51 | 0 Meinungen</footer>",
        f"<h1>Mill shut</h1>{COPY}<div itemscope itemtype='http://schema.org/AudioObject'>The mill "
        f"on air <span itemprop='datePublished'>18.03.2026 13:15 Uhr</span></div>{COPY * 3}",
        f"<h1>Mill shut</h1><div data-time='1773483300'>two hours ago</div>{COPY}",
        f"<h1>إغلاق</h1><div>الأربعاء، 4 آذار/مارس 2026، آخر تحديث 14:00 (GMT+0400)</div>{COPY}",
        f"<h1>Mill shut</h1>{COPY}<p>Unser Text wurde am Samstag, 3. März 2026 gegen "
        "%H:%M Uhr veröffentlicht und steht bei Mühlen, Flüssen und Wetter. Kommentare sind "
        "als Feed zu lesen, und Verweise von eigenen Seiten aus sind erlaubt.</p>",
    ],
)
def test_a_date_that_cannot_be_placed(page: str) -> None:
    (article,) = read_html(Source("page.html", f"<!doctype html><title>Mill</title><body>{page}"))
    assert article.published is None
    assert "date" in article.untold


@pytest.mark.parametrize(
    "after",
    [
        "<p>The mill opened on 4 March 1920.</p>",
        "<p>The mill will be repaired from 4 March 2027 on, the council of the town said.</p>",
        "<section class='comments'><p>Ana Ruiz, 4 March 2026</p><p>So sad.</p></section>",
        "<aside class='related'><time>4 March 2026</time><a href='/a'>Mill open</a></aside>",
        "<footer>© 2026 The Courier</footer>",
        "<footer data-time='5000'>The Courier</footer>",
    ],
)
def test_a_page_without_a_date(after: str) -> None:
    page = f"<!doctype html><title>Mill</title><body><h1>Mill shut</h1>{COPY}{after}"
    (article,) = read_html(Source("page.html", page))
    assert article.published is None
    assert not article.untold


@pytest.mark.parametrize(
    "header",
    [
        "<dl><dt>Beginn:</dt><dd>13. Mai 2025 11:00</dd><dt>Ende:</dt><dd>13. Mai 2025</dd></dl>",
        "<dl><dt>Wann</dt><dd><time datetime='2025-05-13'>13. Mai 2025</time></dd></dl>",
        "<table><tr><td>Sonntags, ab 05.03.2026</td><td>10:00 Uhr Anfänger</td></tr></table>",
        "<p class='date'>Einlass: 13. Mai 2025</p>",
    ],
)
def test_the_days_of_an_event(header: str) -> None:
    assert published("", header, language="de") is None


def test_a_date_below_a_name_that_holds_a_word_for_events() -> None:
    assert published("", "<p>By Nora Bishop</p><p>December 3, 2025</p>") == "2025-12-03"


def test_a_date_of_a_teaser() -> None:
    after = (
        "<ul><li><h3><a href='/a'>Palm of the quay</a></h3><span>Blog entry | 28 April 2025</span>"
        "</li><li><h3><a href='/b'>Report</a></h3>"
        "<span>Publication | 17 January 2025</span></li></ul>"
    )
    assert published("", "", after) is None


def test_a_post_in_a_block_of_summaries() -> None:
    after = (
        "<div class='summary-item'><time class='summary-metadata-item--date' datetime='2025-07-03'>"
        "Jul 3, 2025</time><div><a href='/boats'>Boats</a></div></div>"
    )
    article = read(meta("article:published_time", "2025-06-17T18:28:00Z"), after=after)
    assert not any(block.zone == "dateline" for block in article.blocks)


def test_an_article_that_is_older_than_its_entry() -> None:
    head = meta("article.created", "2019-05-07T17:00:52+02:00")
    assert published(head) == "2019-05-07T17:00:52+02:00"
    assert published(head, "<p class='date'>12 October 2015, 19:16</p>") == "2015-10-12T19:16"
    assert published(head, "<p class='date'>6 May 2019</p>") == "2019-05-06"
    others = "<ul><li><time>12 October 2015</time></li><li><time>3 May 2014</time></li></ul>"
    assert published(head, after=others) == "2019-05-07T17:00:52+02:00"


def test_a_clock_in_the_head_of_the_site_below_the_headline() -> None:
    page = (
        "<!doctype html><html lang=es><head><title>El molino cierra</title></head><body>"
        "<header role=banner><h1>El molino cierra</h1><time>jueves, 05 marzo 2026 - 10:21 h</time>"
        "</header><nav><a href='/'>Portada</a></nav><article>"
        f"<p class='autor'>Ana Ruiz | Muelle | 02/03/2026</p>{COPY}</article></body></html>"
    )
    (article,) = read_html(Source("page.html", page))
    assert article.published is not None
    assert article.published.value == "2026-03-02"
