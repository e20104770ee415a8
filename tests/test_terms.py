from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from newslint.cli import main
from newslint.model import Source
from newslint.readers.html import read_html
from newslint.readers.markdown import read_markdown
from newslint.readers.text import read_text
from newslint.terms import LONGEST_TERM, MOST_TERMS, parted, parts_of

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.model import Article

COPY = (
    "<p>The harbour office said on Monday that the northern gate will stay shut until May.</p>"
    "<p>Engineers from the port spent the weekend taking out the hinges, which had rusted.</p>"
    "<p>Boats that are too wide for the southern gate have to wait outside, the office said.</p>"
)
STORY = (
    "The council of Lakeview voted on Tuesday to rebuild the bridge that fell in the storm.",
    "Work will begin in the spring and last for two years, the mayor said after the vote.",
)


def page(
    head: str = "", header: str = "", footer: str = "", after: str = "", post: str = ""
) -> str:
    return (
        f"<html lang=en><head><title>Gate shut until May | Gazette</title>{head}</head><body>"
        f"<article class='{post}'>{header}<h1>Gate shut until May</h1>{COPY}{footer}</article>"
        f"{after}</body></html>"
    )


def html(
    head: str = "", header: str = "", footer: str = "", after: str = "", post: str = ""
) -> Article:
    source = Source("page.html", page(head, header, footer, after, post))
    (article,) = read_html(source)
    return article


def markdown(front: str) -> Article:
    (article,) = read_markdown(Source("a.md", f"{front}\n# Gate shut\n\n{STORY[0]}\n"))
    return article


def text(*lines: str) -> Article:
    (article,) = read_text(Source("a.txt", "\n\n".join(lines) + "\n"))
    return article


def of(article: Article, kind: str) -> list[str]:
    return [term.text for term in article.terms if term.kind == kind]


def placed(article: Article) -> list[str]:
    """The source text at each term's place."""
    found = []
    for term in article.terms:
        if term.place:
            span = term.place.block.origin.span(term.place.start, term.place.end)
            found.append(article.source.text[span.start : span.end])
    return found


def meta(name: str, content: str, naming: str = "name") -> str:
    return f'<meta {naming}="{name}" content="{content}">'


def script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


# Lists


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("a, b ,, c", ["a", "b", "c"]),
        ("a; b", ["a", "b"]),
        ("a; b, c", ["a; b", "c"]),
        ("Prices (fares, fees), Rail", ["Prices (fares, fees)", "Rail"]),
        ("open (a, b", ["open (a", "b"]),
        ("港、桥，船", ["港", "桥", "船"]),
        ("Hafen", ["Hafen"]),
        (" , ", []),
        ("", []),
    ],
)
def test_a_list_is_parted(listed: str, expected: list[str]) -> None:
    assert parted(listed) == expected
    assert [listed[start:end] for start, end in parts_of(listed)] == expected


# Pages


@pytest.mark.parametrize(
    ("head", "kind", "expected"),
    [
        (meta("article:section", "World", "property"), "section", ["World"]),
        (meta("og:article:section", "World", "property"), "section", ["World"]),
        (meta("parsely-section", " World  news "), "section", ["World news"]),
        (meta("article:section", "Politics, Law", "property"), "section", ["Politics", "Law"]),
        (meta("article:section", "Arts &amp;amp; Books"), "section", ["Arts & Books"]),
        (meta("article:section", ""), "section", []),
        (meta("category", "Partner"), "category", ["Partner"]),
        (meta("keywords", "gates, Harbour,gates"), "tag", ["gates", "Harbour"]),
        (meta("news_keywords", "gates; harbour"), "tag", ["gates", "harbour"]),
        (meta("sailthru.tags", "gates,harbour"), "tag", ["gates", "harbour"]),
        (meta("parsely-tags", "gates"), "tag", ["gates"]),
        (meta("dc.subject", "gates, harbour"), "tag", ["gates", "harbour"]),
        (meta("article:tag", "gates, harbour", "property"), "tag", ["gates", "harbour"]),
        (
            meta("article:tag", "Riverton, Ohio", "property") + meta("article:tag", "gates"),
            "tag",
            ["Riverton, Ohio", "gates"],
        ),
        (meta("keywords", "gates, <b>harbour</b>, &quot;, "), "tag", ["gates", "harbour"]),
        (meta("description", "Section: World"), "section", []),
    ],
)
def test_terms_of_meta_elements(head: str, kind: str, expected: list[str]) -> None:
    assert of(html(head), kind) == expected


@pytest.mark.parametrize(
    ("keys", "kind", "expected"),
    [
        ({"articleSection": "World"}, "section", ["World"]),
        ({"articleSection": ["World", "Food, Drink"]}, "section", ["World", "Food, Drink"]),
        ({"articleSection": "World,Ports"}, "section", ["World", "Ports"]),
        ({"articleSection": {"a": 1}}, "section", []),
        ({"keywords": "gates, harbour"}, "tag", ["gates", "harbour"]),
        ({"keywords": ["gates", "Riverton, Ohio"]}, "tag", ["gates", "Riverton, Ohio"]),
        ({"keywords": ["gates", "a, b, c"]}, "tag", ["gates", "a", "b", "c"]),
        ({"keywords": [{"@type": "DefinedTerm", "name": "gates"}, 7, None]}, "tag", ["gates"]),
        ({"keywords": None}, "tag", []),
    ],
)
def test_terms_of_json_ld(keys: dict[str, object], kind: str, expected: list[str]) -> None:
    said = {"@type": "NewsArticle", "headline": "Gate shut until May", **keys}
    assert of(html(script(said)), kind) == expected


def test_objects_about_another_article_have_no_say() -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "Seven recipes with rhubarb and cream",
        "articleSection": "Food",
        "keywords": "rhubarb",
    }
    own = {"@type": "NewsArticle", "headline": "Gate shut until May", "articleSection": "Ports"}
    article = html(script([other, own, {"@type": "VideoObject", "keywords": "clip"}]))
    assert [term.text for term in article.terms] == ["Ports"]


def test_links_to_tags_inside_the_article() -> None:
    header = '<a rel="category tag" href="/world">World</a>'
    footer = '<p>Tags: <a rel="tag" href="/p">Port City</a>, <a rel="tag" href="/c">Port</a></p>'
    article = html(header=header, footer=footer)
    assert of(article, "category") == ["World"]
    assert of(article, "tag") == ["Port City", "Port"]
    assert placed(article) == ["World", "Port City", "Port"]


def test_links_to_tags_of_other_articles_are_theirs() -> None:
    teaser = (
        "<article class='hentry'><h2><a href='/x'>Ferry late again on Sunday</a></h2>"
        "<a rel='category tag' href='/f'>Ferries</a></article>"
    )
    cloud = "<div class=related><a rel=tag href=/a>Rhubarb</a> <a rel=tag href=/b>Cream</a></div>"
    assert html(after=teaser + cloud).terms == ()


def test_items_of_microdata() -> None:
    header = (
        "<p itemscope itemtype='https://schema.org/Article'>"
        "<span itemprop='articleSection'>World <b>news</b></span>"
        "<span itemprop='keywords'><a>gates</a>, <a>harbour</a></span>"
        "<meta itemprop='keywords' content='quay'></p>"
    )
    article = html(header=header)
    assert of(article, "section") == ["World news"]
    assert of(article, "tag") == ["quay", "gates", "harbour"]
    assert [(field.name, field.value) for field in article.fields] == [("keywords", "quay")]


def test_a_term_said_twice_is_one_with_a_place() -> None:
    footer = '<a rel="tag" href="/g">Gates</a>'
    article = html(meta("keywords", "gates, quay"), footer=footer)
    assert [(term.kind, term.text) for term in article.terms] == [("tag", "gates"), ("tag", "quay")]
    assert placed(article) == ["Gates"]


def test_one_text_may_be_a_section_and_a_tag() -> None:
    article = html(meta("article:section", "World") + meta("keywords", "World"))
    assert of(article, "section") == of(article, "tag") == ["World"]


@pytest.mark.parametrize(
    ("head", "post", "categories", "tags"),
    [
        ("", "post-12 hentry category-partner tag-quay tag-17", ["partner"], ["quay"]),
        ("", "category-list tag-cloud", [], []),
        (meta("category", "Ports"), "hentry category-partner tag-quay", ["Ports"], ["quay"]),
        (meta("keywords", "gates"), "hentry category-partner tag-quay", ["partner"], ["gates"]),
    ],
)
def test_names_of_classes_stand_in_for_what_nothing_states(
    head: str, post: str, categories: list[str], tags: list[str]
) -> None:
    article = html(head, post=post)
    assert of(article, "category") == categories
    assert of(article, "tag") == tags


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Home", "News", "Ports", "Gate shut until May"], ["Ports"]),
        (["Home", "News", "Ports"], ["Ports"]),
        (["Ports"], ["Ports"]),
        (["Home", "Gate shut until May"], []),
        (["Home", "Arts &amp; Books"], ["Arts & Books"]),
        ([], []),
    ],
)
def test_breadcrumbs_stand_in_for_a_section(names: list[str], expected: list[str]) -> None:
    crumbs = [
        {"@type": "ListItem", "position": at, "item": {"name": name}}
        for at, name in enumerate(names)
    ]
    said = {"@type": "BreadcrumbList", "itemListElement": [*reversed(crumbs)]}
    within = {"@type": "WebPage", "name": "Gate shut until May", "breadcrumb": said}
    assert of(html(script(said)), "section") == expected
    assert of(html(script(within)), "section") == expected
    assert of(html(meta("section", "World") + script(said)), "section") == ["World"]


@pytest.mark.parametrize(
    "listed", ["x", 7, None, {"name": 3}, [[{"a": 1}]], [{"position": "x" * 9}]]
)
def test_broken_breadcrumbs_are_passed_over(listed: object) -> None:
    said = {"@type": "BreadcrumbList", "itemListElement": listed}
    assert html(script(said)).terms == ()


def test_every_meta_element_is_a_field() -> None:
    head = (
        meta("Disclosure", " paid  by Northmere ")
        + meta("og:type", "article", "property")
        + meta("og:type", "website", "property")
        + meta("empty", "")
        + '<meta http-equiv="refresh" content="5"><meta charset="utf-8"><meta name="bare">'
        + '<meta name="both" property="two" content="x">'
    )
    assert [(field.name, field.value.strip()) for field in html(head).fields] == [
        ("disclosure", "paid  by Northmere"), ("og:type", "article"), ("og:type", "website"),
        ("empty", ""), ("both", "x"), ("two", "x"),
    ]  # fmt: skip


def test_what_a_page_states_is_bounded() -> None:
    article = html("".join(meta(f"name{n}", "x" * 3000) for n in range(600)))
    assert len(article.fields) == 500
    assert len(article.fields[0].value) == 2000
    words = ",".join(f"word{n}" for n in range(MOST_TERMS + 9)) + "," + "x" * (LONGEST_TERM + 1)
    assert len(html(meta("keywords", words)).terms) == MOST_TERMS


def test_a_page_without_text_or_head() -> None:
    (article,) = read_html(Source("a.html", "<title>Gate</title>"))
    assert article.terms == ()
    assert article.fields == ()
    (article,) = read_html(Source("a.html", "<a rel=tag href=/x>Gate</a>"))
    assert of(article, "tag") == ["Gate"]


# Front matter


@pytest.mark.parametrize(
    ("front", "kind", "expected"),
    [
        ("---\nsection: World\n---", "section", ["World"]),
        ("---\nSection: 'Food, Drink'\n---", "section", ["Food, Drink"]),
        ("---\ncategory: Partner\n---", "category", ["Partner"]),
        ("---\ncategories: foo bar\n---", "category", ["foo bar"]),
        ("---\ncategories: foo, bar\n---", "category", ["foo", "bar"]),
        ("---\ncategories:\n  - Foo\n  - [Bar, foo]\n---", "category", ["Foo", "Bar"]),
        ("---\ncategories:\n  - name: Foo\n    slug: f\n---", "category", ["Foo"]),
        ("---\ntags: gates, harbour\n---", "tag", ["gates", "harbour"]),
        ("---\ntags: ['Riverton, Ohio', gates]\n---", "tag", ["Riverton, Ohio", "gates"]),
        ("---\nkeywords: >\n  gates,\n  harbour\n---", "tag", ["gates", "harbour"]),
        ("---\ntags: 2026\n---", "tag", ["2026"]),
        ("---\ntags:\n---", "tag", []),
        ("---\nparams:\n  tags: [gates]\n---", "tag", ["gates"]),
        ("---\nmenu:\n  tags: [gates]\n---", "tag", []),
        ('+++\ntags = ["gates", "harbour"]\n+++', "tag", ["gates", "harbour"]),
        (
            '+++\ndraft = true\n[taxonomies]\ncategories = ["Ports"]\ntags = ["gates"]\n+++',
            "category",
            ["Ports"],
        ),
        ('+++\ntaxonomies.tags = ["gates"]\n[extra]\nsection = "World"\n+++', "section", ["World"]),
    ],
)
def test_terms_of_front_matter(front: str, kind: str, expected: list[str]) -> None:
    article = markdown(front)
    assert of(article, kind) == expected
    assert len(placed(article)) == len(article.terms)


def test_terms_of_front_matter_have_places_outside_the_article() -> None:
    article = markdown('---\ntags: gates, "x"\ncategories: ["World", Ports]\n---')
    assert placed(article) == ["gates", '"x"', "World", "Ports"]
    assert {block.zone for block in article.blocks} == {"title", "body"}


def test_fields_of_front_matter() -> None:
    article = markdown(
        "---\nTitle: Gate shut\ndraft: false\nprice: 007\nnote:\n"
        "seo:\n  Robots: {index: no}\ntags: [a, [b]]\nauthors:\n  - name: Ana\n  - name: Bo\n---"
    )
    assert [(field.name, field.value) for field in article.fields] == [
        ("title", "Gate shut"), ("draft", "false"), ("price", "007"), ("note", ""),
        ("seo.robots.index", "no"), ("tags", "a"), ("tags", "b"),
        ("authors.name", "Ana"), ("authors.name", "Bo"),
    ]  # fmt: skip


def test_fields_of_front_matter_are_bounded() -> None:
    article = markdown("---\ntags:\n" + "".join(f"  - t{n}\n" for n in range(600)) + "---")
    assert len(article.fields) == 500
    assert len(article.terms) == MOST_TERMS


def test_markdown_without_front_matter() -> None:
    article = markdown("")
    assert article.terms == ()
    assert article.fields == ()


# Plain text


@pytest.mark.parametrize(
    ("line", "kind", "expected"),
    [
        ("Section: World", "section", ["World"]),
        ("SECTION : Food, Drink", "section", ["Food, Drink"]),
        ("Category: Partner", "category", ["Partner"]),
        ("Categories: Partner, World", "category", ["Partner", "World"]),
        ("Tags: gates, harbour", "tag", ["gates", "harbour"]),
        ("Sección: Mundo", "section", ["Mundo"]),
        ("Rubrique : Monde", "section", ["Monde"]),
        ("Ressort: Politik", "section", ["Politik"]),
        ("Categoria: Mondo", "category", ["Mondo"]),
        ("Kategorie: Reise", "category", ["Reise"]),
        ("Schlagwörter: Hafen, Tor", "tag", ["Hafen", "Tor"]),
        ("标签：港、桥", "tag", ["港", "桥"]),
    ],
)
def test_lines_above_the_story(line: str, kind: str, expected: list[str]) -> None:
    for lines in (
        (line, "Lakeview to rebuild its bridge", "By Ana Ruiz", *STORY),
        ("Lakeview to rebuild its bridge", line, "By Ana Ruiz", *STORY),
        ("Lakeview to rebuild its bridge", "By Ana Ruiz", line, "3 May 2026", *STORY),
    ):
        article = text(*lines)
        assert of(article, kind) == expected
        assert placed(article) == expected
        assert article.title and article.title.text == "Lakeview to rebuild its bridge"
        assert [author.name for author in article.authors] == ["Ana Ruiz"]
        assert [block.text for block in article.blocks] == list(lines)
        assert [block.zone for block in article.blocks if block.text == line] == ["metadata"]


def test_a_dek_is_found_beside_a_section_line() -> None:
    dek = "A vote ends ten years of debate."
    article = text("Lakeview to rebuild its bridge", "Section: World", dek, "By Ana Ruiz", *STORY)
    assert article.dek and article.dek.text == dek


def test_a_line_under_a_long_dek_and_a_byline() -> None:
    dek = "A vote of the council ends ten years of debate about who pays for the old bridge."
    lines = ("Lakeview to rebuild its bridge", dek, "By Ana Ruiz", "Section: World", *STORY)
    assert of(text(*lines), "section") == ["World"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Lakeview to rebuild its bridge", *STORY, "Tags: gates, harbour"),
        ("Lakeview to rebuild its bridge", STORY[0], "Category: Partner", STORY[1]),
        ("Section: the council of Lakeview takes the long road home", *STORY),
        ("Lakeview to rebuild its bridge", "Category: It will be done.", *STORY),
        ("Motto: World", *STORY),
        ("Section: World",),
    ],
)
def test_other_lines_stay_what_they_are(lines: tuple[str, ...]) -> None:
    article = text(*lines)
    assert article.terms == ()
    assert "metadata" not in {block.zone for block in article.blocks}


def test_a_header_of_fields() -> None:
    header = "Title: A bridge\nSección: Mundo\nCategory: Partner\nTags: a, b\nAuthor: Ana Ruiz"
    article = text(header, *STORY)
    assert [(term.kind, term.text) for term in article.terms] == [
        ("section", "Mundo"), ("category", "Partner"), ("tag", "a"), ("tag", "b"),
    ]  # fmt: skip
    assert placed(article) == ["Mundo", "Partner", "a", "b"]
    assert [author.name for author in article.authors] == ["Ana Ruiz"]


# The inspect command


def test_inspect_shows_terms_and_fields(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "page.html"
    head = meta("article:section", "World") + meta("contact", "call +1 415 555 0132")
    footer = '<a rel="tag" href="/g">Gates</a> <a rel="tag" href="/m">ana@example.org</a>'
    path.write_text(page(head, footer=footer), encoding="utf-8")
    assert main(["inspect", str(path)]) == 0
    out = capsys.readouterr().out
    assert "  section    World\n" in out
    assert "  tag        Gates 1:" in out
    assert "category" not in out
    main(["inspect", str(path), "--format", "json"])
    shown = capsys.readouterr().out
    assert "0132" not in shown
    assert "ana@" not in out + shown
    article = json.loads(shown)["articles"][0]
    assert article["terms"][0] == {"kind": "section", "text": "World", "line": None, "column": None}
    assert article["terms"][1]["line"] == 1
    assert article["fields"]["article:section"] == ["World"]
