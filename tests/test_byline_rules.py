"""What the rules about bylines see: statements of the page and of its metadata."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest

from newslint.checks.byline_conflict import byline_conflicts
from newslint.model import Article, Source
from newslint.people.author_statements import author_fields, bylines, impersonal_bylines
from newslint.people.desks import is_organisation
from newslint.readers.html import read_html
from newslint.readers.markdown import read_markdown
from newslint.readers.text import read_text

COPY = (
    "<p>The council voted on Tuesday to pay for a new bridge over the mouth of the harbour.</p>"
    "<p>Work is to begin in spring and will close the quay to lorries for eleven weeks.</p>"
)
HEADLINE = "Council backs plan for bridge"


def page(header: str = "", *authors: str, head: str = "", body: str = COPY) -> Article:
    people = [{"@type": "Person", "name": name} for name in authors]
    data = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "author": people})
    script = f"<script type='application/ld+json'>{data}</script>" if authors else ""
    html = (
        f"<html lang=en><head><title>{HEADLINE}</title>{head}{script}</head><body>"
        f"<article><h1>{HEADLINE}</h1>{header}{body}</article></body></html>"
    )
    (article,) = read_html(Source("page.html", html))
    return article


def byline(words: str) -> str:
    return f"<p class='byline'>{words}</p>"


def markdown(front: str, line: str = "") -> Article:
    text = f"---\ntitle: {HEADLINE}\n{front}\n---\n\n{line}\n\nThe council voted on Tuesday.\n"
    (article,) = read_markdown(Source("page.md", text))
    return article


def texts(statements: Iterable[tuple[str, object]]) -> list[str]:
    return [text for text, _ in statements]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("By Web Desk", "Web Desk"),
        ("Por Redacción", "Redacción"),
        ("Von Redaktion", "Redaktion"),
        ("Posted by admin", "admin"),
        ("By Nora Feld", "Nora Feld"),
        ("Von der Heide", "Von der Heide"),
    ],
)
def test_a_byline_is_what_stands_behind_its_by(line: str, said: str) -> None:
    article = page(byline(line))
    assert texts(bylines(article)) == [said]
    (place,) = [place for _, place in bylines(article)]
    assert place is not None
    assert place.text == said


def test_a_statement_comes_once_and_where_the_page_shows_it() -> None:
    article = page(byline("By NORA FELD"), "Nora Feld")
    ((text, place),) = bylines(article)
    assert text == "Nora Feld"
    assert place is not None
    assert place.text == "NORA FELD"


def test_dates_and_buttons_are_no_statements() -> None:
    assert texts(bylines(page(byline("3 May 2026") + byline("Follow") + byline("•")))) == []


@pytest.mark.parametrize("handle", ["@norafeld", "nora@example.org"])
def test_a_handle_beside_a_name_is_left_out(handle: str) -> None:
    shown = page(
        byline(f"By <a rel=author href='/author/nora'>Nora Feld</a> <i class=author>{handle}</i>")
    )
    assert texts(bylines(shown)) == ["Nora Feld"]


def test_a_handle_in_an_author_field_counts_beside_a_name() -> None:
    assert texts(bylines(page(byline("By Nora Feld"), "nora.feld"))) == ["nora.feld", "Nora Feld"]


def test_a_hidden_template_beside_an_author_is_no_byline() -> None:
    hidden = "<div style='display: none'><span class='author'>Author Name</span></div>"
    assert texts(bylines(page(byline("By Nora Feld") + hidden))) == ["Nora Feld"]


def test_author_fields_are_as_written() -> None:
    head = "<meta name='author' content='By Nora Feld, Staff Writer'>"
    article = page(byline("By Nora Feld, Reporter"), "Nora Feld | Harbour Gazette", head=head)
    assert texts(author_fields(article)) == [
        "Nora Feld | Harbour Gazette",
        "By Nora Feld, Staff Writer",
    ]


def test_entities_in_metadata_are_read() -> None:
    assert texts(author_fields(page("", "Nora O&#39;Feld"))) == ["Nora O'Feld"]


def test_fields_that_are_lines_to_be_shown_are_no_author_fields() -> None:
    assert texts(author_fields(markdown("byline: By Nora Feld"))) == []
    assert texts(author_fields(markdown("author: By Nora Feld"))) == ["By Nora Feld"]
    assert texts(author_fields(page("", head="<meta name=byl content='By Nora Feld'>"))) == []


def test_handles_that_readers_of_names_pass_over_are_author_fields() -> None:
    head = "<meta name=author content='@norafeld'>"
    assert texts(author_fields(page("", head=head))) == ["@norafeld"]
    assert texts(bylines(page("", head=head))) == ["@norafeld"]


@pytest.mark.parametrize(
    "header",
    [
        byline("By Web Desk"),
        byline("Web Desk") + byline("3 May 2026"),
        byline("Redaktion"),
        byline("Agencies"),
        byline("Staff Reporter"),
    ],
)
def test_a_desk_alone_is_impersonal(header: str) -> None:
    assert len(texts(impersonal_bylines(page(header)))) == 1


@pytest.mark.parametrize(
    "article",
    [
        page(byline("By Web Desk"), "Nora Feld"),
        page(byline("Nora Feld") + byline("Staff Reporter")),
        page(byline("By Nora Feld, Web Desk")),
        page(byline("By Marlena") + byline("Web Desk")),
        page(byline("Nora Feld Harbour Web Desk")),
        page(byline("By Nora Staff")),
        markdown("authors: [Web Desk, Nora Feld]"),
    ],
)
def test_a_desk_beside_a_person_is_not(article: Article) -> None:
    assert texts(impersonal_bylines(article)) == []


def test_the_outlet_is_no_person() -> None:
    head = "<meta property='og:site_name' content='Harbour Lights'>"
    article = page(byline("By Web Desk"), "Harbour Lights", head=head)
    assert texts(impersonal_bylines(article)) == ["Web Desk"]


def test_the_outlet_as_the_only_author_is_impersonal() -> None:
    head = "<meta property='og:site_name' content='Quaywatch'>"
    article = page(byline("By Quaywatch"), head=head)
    assert not article.authors
    assert texts(impersonal_bylines(article)) == ["Quaywatch"]


@pytest.mark.parametrize(
    "name",
    [
        "Tim Redaksi",
        "Haber Merkezi",
        "वेब डेस्क",
        "От редакции",
        "هيئة التحرير",
        "La Rédaction",
        "Lokalredaktion Halden",
    ],
)
def test_desks_in_many_languages_are_organisations(name: str) -> None:
    assert is_organisation(name)


@pytest.mark.parametrize("name", ["Emily Press", "Nora Feld", "Desmond Faro", "Rosa Redondo"])
def test_people_are_not(name: str) -> None:
    assert not is_organisation(name)


def conflict(article: Article) -> tuple[str, str, str] | None:
    """Return the byline, the stated name and the field of the conflict, if there is one."""
    hits = list(byline_conflicts(article))
    assert len(hits) < 2
    if not hits:
        return None
    told = dict(hits[0].captures)
    place = hits[0].place
    assert place is not None
    assert place.text.casefold() == told["shown"].casefold()
    return told["shown"], told["stated"], told["field"]


def test_two_persons_are_a_conflict() -> None:
    article = page(byline("By Peter Halden"), "Anna Dorn")
    assert conflict(article) == ("Peter Halden", "Anna Dorn", "the page's JSON-LD")


def test_front_matter_has_a_place() -> None:
    article = markdown("author: Anna Dorn", "By Peter Halden")
    assert conflict(article) == ("Peter Halden", "Anna Dorn", "the front matter")
    (hit,) = byline_conflicts(article)
    assert [related.place.text for related in hit.related] == ["Anna Dorn"]


@pytest.mark.parametrize(
    ("shown", "stated"),
    [
        ("J. Halden", "Jane Halden"),
        ("Bob Halden", "Robert Halden"),
        ("Peter Halden and Anna Dorn", "Anna Dorn"),
        ("Anna Dorn", "Anna Halden"),
        ("Anna Halden", "Peter Halden"),
        ("Halden", "Anna Dorn"),
        ("Peter", "Anna Dorn"),
        ("Anna Dorn", "admin"),
        ("Anna Dorn", "p.halden"),
        ("Anna Dorn", "peter_halden"),
        ("Anna Dorn", "Harbour Gazette"),
        ("Anna Dorn", "Web Desk"),
        ("Anna Dorn", "Nordwind Quist"),
        ("Harbour Gazette", "Anna Dorn"),
        ("Web Desk", "Anna Dorn"),
        ("José Márquez Olmo", "Jose Marquez"),
    ],
)
def test_what_may_be_one_person_or_is_none_is_no_conflict(shown: str, stated: str) -> None:
    assert conflict(page(byline(f"By {shown}"), stated)) is None


def test_sets_of_names_are_compared() -> None:
    both = page(byline("By Peter Halden and Laura Quist"), "Laura Quist", "Anna Dorn")
    assert conflict(both) is None
    other = page(byline("By Peter Halden and Laura Quist"), "Tom Ashby", "Anna Dorn")
    assert conflict(other) == ("Peter Halden", "Tom Ashby", "the page's JSON-LD")


@pytest.mark.parametrize(
    "credit",
    [
        "Translated by Anna Dorn",
        "Photos by Anna Dorn",
        "Edited by Anna Dorn",
        "As told to Anna Dorn",
        "With guest host Anna Dorn",
        "Anna Dorn is the founder of this site and writes about boats.",
    ],
)
def test_who_is_credited_elsewhere_on_the_page_is_no_conflict(credit: str) -> None:
    assert conflict(page(byline("By Peter Halden") + f"<p>{credit}</p>", "Anna Dorn")) is None


@pytest.mark.parametrize("line", ["Photos by Peter Halden", "Reviewed by Peter Halden"])
def test_who_did_not_write_is_not_compared(line: str) -> None:
    assert conflict(page(byline(line), "Anna Dorn")) is None


def test_other_fields_may_name_the_byline() -> None:
    head = "<meta name='contributor' content='Peter Halden'>"
    assert conflict(page(byline("By Peter Halden"), "Anna Dorn", head=head)) is None


def test_teasers_and_persons_of_the_page_are_not_compared() -> None:
    person = json.dumps({"@type": "Person", "name": "Anna Dorn"})
    head = f"<script type='application/ld+json'>{person}</script>"
    assert conflict(page(byline("By Peter Halden"), head=head)) is None
    teaser = "<aside class=related><h3>Harbour wall</h3><p class=byline>By Laura Quist</p></aside>"
    assert conflict(page(byline("By Peter Halden"), "Peter Halden", body=COPY + teaser)) is None
    assert conflict(page("", "Peter Halden", body=COPY + teaser)) is None


def test_plain_text_has_one_statement_only() -> None:
    text = f"{HEADLINE}\n\nBy Peter Halden\n\nThe council voted on Tuesday.\n"
    (article,) = read_text(Source("page.txt", text))
    assert conflict(article) is None
