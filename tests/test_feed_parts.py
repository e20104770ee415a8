"""Parts of feeds: authors beside addresses, dates, summaries, and what is a feed at all."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.exports import EXPORT_READERS
from newslint.exports.feed_authors import names_beside_mail
from newslint.exports.feed_dates import is_later, iso_date
from newslint.exports.passages import whole
from newslint.model import Article, Export, Failure, InputFormat
from newslint.sniffing import sniff_export

LONG = "The clerk of Lower Quay copies the tide table by hand every autumn, and checks it. " * 6


def read(data: str | bytes, form: InputFormat) -> list[Article]:
    raw = data if isinstance(data, bytes) else data.encode()
    found = EXPORT_READERS[form](Export("feed", BytesIO(raw), date(2026, 3, 10)))
    return [one for one in found if isinstance(one, Article)]


def rss(*items: str) -> str:
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f"<rss version='2.0'><channel><title>Quay</title>{inside}</channel></rss>"


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("nora@quay.example (Nora Feld)", ["Nora Feld"]),
        ("Nora Feld <nora@quay.example>", ["Nora Feld"]),
        ("Nora Feld (nora@quay.example)", ["Nora Feld"]),
        ("nora@quay.example Nora Feld", ["Nora Feld"]),
        ("n@quay.example (Nora Feld), j@quay.example (Jo Li)", ["Nora Feld", "Jo Li"]),
        ("nora@quay.example", []),
        ("mailto:nora@quay.example", []),
        ("Nora Feld", ["Nora Feld"]),
        ("Nora Feld in Oslo", ["Nora Feld in Oslo"]),
        ("Nora Feld in Oslo and Jo Li in Bergen", ["Nora Feld", "Jo Li"]),
        ("Nora Feld in Quay, Maine and Jo Li in Bergen", ["Nora Feld", "Jo Li"]),
        ("Nora Feld and Jo Li in Bergen", ["Nora Feld and Jo Li in Bergen"]),
        ("", []),
    ],
)
def test_names_beside_mail(field: str, names: list[str]) -> None:
    found = list(names_beside_mail(whole(field)))
    assert [name.text for name in found] == names
    assert all(field[name.offset(0) :].startswith(name.text) for name in found)


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("Wed, 04 Mar 2026 06:30:00 +0100", "2026-03-04T06:30:00+01:00"),
        ("04 Mar 26 06:30 GMT", "2026-03-04T06:30Z"),
        ("Tue, 07 Jun 94 06:30:00 PDT", "1994-06-07T06:30:00-07:00"),
        ("Wed, 4 Mar 2026 06:30:00 EST\n   ", "2026-03-04T06:30:00-05:00"),
        ("2026-03-04T06:30:00.125Z", "2026-03-04T06:30:00Z"),
        ("2026-03-04", "2026-03-04"),
        ("yesterday", None),
    ],
)
def test_dates(stated: str, iso: str | None) -> None:
    assert iso_date(stated) == iso


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("2026-03-04T10:00:00Z", "2026-03-04T10:30:00+01:00", True),
        ("2026-03-04T10:00:00Z", "2026-03-04T11:00:00+01:00", False),
        ("2026-03-04T10:00:00", "2026-03-04T11:00:00+01:00", False),
        ("2026-03-05", "2026-03-04T11:00:00+01:00", True),
        ("2026", "2025", False),
    ],
)
def test_later_dates(one: str, other: str, later: bool) -> None:
    assert is_later(one, other) is later


@pytest.mark.parametrize(
    ("description", "abridged"),
    [
        (f"<p>{LONG}</p><p>{LONG}</p><p>It is right.</p>", False),
        (f"<p>{LONG}</p><p>{LONG}</p><p>It is right&#8230;</p>", True),
        (f"<p>{LONG}</p><p>{LONG}</p><p><a href='/x'>Read more</a></p>", True),
        (f"<p>{LONG}</p><p>{LONG}</p><p>It is [&#8230;]</p><p>The post X.</p>", True),
        (f"{LONG}{LONG}{LONG}", True),
        ("<p>The clerk.</p><p>The table.</p>", True),
    ],
)
def test_which_descriptions_are_articles(description: str, abridged: bool) -> None:
    (article,) = read(rss(f"<description><![CDATA[{description}]]></description>"), "rss")
    assert article.abridged is abridged


def test_short_items_among_long_ones() -> None:
    entire = f"<description><![CDATA[<p>{LONG}</p><p>{LONG}</p><p>Right.</p>]]></description>"
    short = "<description>In short: the ferry sails.</description>"
    cut = f"<description><![CDATA[<p>{LONG}</p><p>{LONG}</p><p>And so&#8230;</p>]]></description>"
    found = read(rss(*[entire] * 6, short, cut), "rss")
    assert [article.abridged for article in found] == [False] * 8


@pytest.mark.parametrize(
    ("content", "abridged"),
    [
        ("<p>The clerk copies.</p><p><a href='/x'>Continue reading on Quay »</a></p>", True),
        ("<p>The clerk copies it by hand [&#8230;]</p>", True),
        ("<p>The clerk copies it by hand&#8230;</p>", False),
        ("<p>The clerk copies.</p><p><a href='/x'>Read more: The tide of 1962</a></p>", False),
        ("<p>The clerk copies it. You can read more about her in the almanac.</p>", False),
    ],
)
def test_full_texts_that_go_on_elsewhere(content: str, abridged: bool) -> None:
    (article,) = read(rss(f"<content:encoded><![CDATA[{content}]]></content:encoded>"), "rss")
    assert article.abridged is abridged


def test_a_feed_in_another_language_than_it_says() -> None:
    items = [
        "<description>Si no consigues conectar el teléfono a la red del puerto, aquí está la "
        "solución que todos estaban esperando.</description>",
        "<description>Los barcos vuelven a salir en primavera, dijo el alcalde, y las tarifas "
        "se quedan como estaban hasta el final del año.</description>",
        "<description>La panadera del muelle vende pescado los viernes, y la cola llega hasta "
        "la taquilla antes del mediodía.</description>",
    ]
    data = rss(*items).replace("<title>", "<language>en-US</language><title>")
    assert {article.language for article in read(data, "rss")} == {"es"}


def test_rss_of_version_1() -> None:
    (article,) = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">'
        '<channel rdf:about="q"><title>Quay</title><d:language>en</d:language>'
        '<items><rdf:Seq><rdf:li resource="https://quay.example.org/1"/></rdf:Seq></items></channel>'
        '<item rdf:about="https://quay.example.org/1"><title>Gulls</title>'
        "<link>https://quay.example.org/1</link><d:creator>Nora Feld</d:creator>"
        "<d:date>2026-03-04T10:00:00Z</d:date></item></rdf:RDF>",
        "rss",
    )
    assert article.item == "item/https://quay.example.org/1"
    assert article.language == "en"
    assert [author.name for author in article.authors] == ["Nora Feld"]
    assert article.published
    assert article.published.value == "2026-03-04T10:00:00Z"


def test_rss_whose_names_have_a_prefix() -> None:
    (article,) = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns:r="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<r:channel><dc:language>en</dc:language></r:channel><r:item><r:title>Gulls</r:title>"
        "<dc:description>Nobody counts them.</dc:description></r:item></rdf:RDF>",
        "rss",
    )
    assert [block.text for block in article.blocks] == ["Gulls", "Nobody counts them."]
    assert article.language == "en"


def test_atom_of_version_03() -> None:
    (article,) = read(
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped" '
        'type="text/html">Gulls &amp;amp; terns</title><author><name>Nora Feld</name></author>'
        "<issued>2026-03-04T10:00:00Z</issued><modified>2026-03-05T10:00:00Z</modified>"
        '<content type="text/html" mode="escaped">&lt;p&gt;Nobody counts them.&lt;/p&gt;</content>'
        "</entry></feed>",
        "atom",
    )
    assert article.title
    assert article.title.text == "Gulls & terns"
    assert article.published
    assert article.modified
    assert article.blocks[-1].text == "Nobody counts them."


@pytest.mark.parametrize(
    ("start", "form"),
    [
        (" \n<?xml version='1.0'?><!-- x --><rss version='2.0'>", "rss"),
        ("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "rss"),
        ("<rdf:RDF xmlns='http://purl.org/rss/1.0/'>", "rss"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'>", "atom"),
        ("<feed><title>x</title><entry>", "atom"),
        ("<a:feed xmlns:a='http://www.w3.org/2005/Atom'>", "atom"),
        ('{"version": "https://jsonfeed.org/version/1.1", "items": []}', "json-feed"),
        ("<rdf:RDF xmlns:owl='http://www.w3.org/2002/07/owl#'><owl:Class/>", None),
        ("<feed xmlns='http://shop.example.org/products'><product/>", None),
        ("<!doctype html><html><body><feed>", None),
        ("<?xml version='1.0'?><opml><body/></opml>", None),
        ("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", None),
        ('{"items": [{"id": "1", "content_html": "x"}]}', None),
        ("A feed is <rss>, said the clerk.", None),
    ],
)
def test_what_is_a_feed(start: str, form: str | None) -> None:
    told = sniff_export(start.encode())
    assert (told.format if told else None) == form


ENTITIES = (
    "<!DOCTYPE x [<!ENTITY a 'ferry'>"
    + "".join(f"<!ENTITY b{n} '{f'&b{n - 1};' * 10}'>" for n in range(1, 9))
    + "<!ENTITY own SYSTEM 'file:///etc/hostname'>]>"
)


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_entities_are_never_declared_by_a_feed(form: InputFormat) -> None:
    item = {"rss": "item", "atom": "entry"}[form]
    root = {"rss": "rss", "atom": "feed"}[form]
    data = f"{ENTITIES}<{root}><{item}><title>&a; &b8; &own; &mdash;</title></{item}></{root}>"
    (article,) = read(data, form)
    assert article.title
    assert article.title.text == "&a; &b8; &own; \u2014"


DEEP = 5000


@pytest.mark.parametrize(
    ("form", "data"),
    [
        (
            "rss",
            rss("<description>" + "<b>" * DEEP + "</b>" * DEEP + "</description>")[:-16]
            + "<item><title>Gulls</title></item></channel></rss>",
        ),
        (
            "atom",
            "<feed><entry>" + "<x>" * DEEP + "</x>" * DEEP + "</entry>"
            "<entry><title>Gulls</title></entry></feed>",
        ),
        (
            "json-feed",
            '{"items": [{"id": "1", "x": ' + "[" * DEEP + "]" * DEEP + "},"
            '{"id": "2", "title": "Gulls"}]}',
        ),
    ],
)
def test_deep_nesting_fails_alone(form: InputFormat, data: str) -> None:
    found = list(EXPORT_READERS[form](Export("feed", BytesIO(data.encode()))))
    assert isinstance(found[0], Failure)
    assert "levels deep" in found[0].message
    assert isinstance(found[1], Article)


def test_huge_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    huge = "x" * (17 * 1024 * 1024)
    path = tmp_path / "huge.rss"
    path.write_text(rss(f"<description>{huge}</description>", "<title>Gulls</title>"))
    assert main([str(path)]) == 3
    shown = capsys.readouterr().out
    assert "item/1: error: line 1, column 48: longer than 16,777,216 characters" in shown
    assert "2 items seen, 1 linted" in shown
    (article,) = read('{"items": [{"id": "1", "content_text": "' + huge + '"}]}', "json-feed")
    assert len(article.blocks[0].text) == len(huge)


def test_json_that_breaks_off() -> None:
    data = '{"items": [{"id": "1", "title": "Gulls"}, {"id": "2", "title": "Te'
    found = list(EXPORT_READERS["json-feed"](Export("feed", BytesIO(data.encode()))))
    assert [type(one) for one in found] == [Article, Failure]


def test_a_feed_that_is_broken_behind_its_items() -> None:
    data = '{"items": [{"id": "1", "title": "Gulls"}],\n"author": }'
    article, failure = EXPORT_READERS["json-feed"](Export("feed", BytesIO(data.encode())))
    assert isinstance(article, Article)
    assert isinstance(failure, Failure)
    assert failure.item is None
    assert failure.message.startswith("line 2, column 11: no value")


def test_a_broken_item_of_json_hides_none_behind_it() -> None:
    data = '{"items": [{"id": "1", "title": "He said "{"},\n{"id": "2", "title": "Gulls"}]}'
    found = list(EXPORT_READERS["json-feed"](Export("feed", BytesIO(data.encode()))))
    assert [type(one) for one in found] == [Failure, Article]


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_odd_bytes_and_bare_signs_are_read(form: InputFormat) -> None:
    item, root = {"rss": ("item", "rss"), "atom": ("entry", "feed")}[form]
    title = "<title>Fish & chips\x08, 1 < 2 &nbsp;</title>"
    data = f"\n<?xml version='1.0'?><{root}><{item}>{title}</{item}></{root}>"
    (article,) = read(data, form)
    assert article.title
    assert "Fish & chips" in article.title.text
