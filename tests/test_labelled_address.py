"""Addresses that keep the label of an answer, as "title-ferry-fares"."""

from __future__ import annotations

import pytest

from newslint.checks.labelled_address import LabelledAddresses, slug_words
from newslint.model import Abstention, Article, Hit, Source
from newslint.readers.html import read_html
from newslint.readers.markdown import read_markdown

CHECK = LabelledAddresses((("title",), ("seo", "title"), ("titulo",)))
COPY = (
    "The operator said that the fares would rise by a tenth from spring, as fuel had become dear."
)


def page(address: str, headline: str) -> Article:
    html = (
        f"<html lang=en><head><link rel='canonical' href='{address}'></head><body>"
        f"<article><h1>{headline}</h1><p>{COPY}</p></article></body></html>"
    )
    (article,) = read_html(Source("page.html", html))
    return article


def hits(article: Article) -> list[Hit]:
    return [found for found in CHECK.check(article) if isinstance(found, Hit)]


@pytest.mark.parametrize(
    ("address", "headline", "label"),
    [
        ("https://quay.example.org/title-ferry-fares-rise/", "Ferry fares rise", "title"),
        ("https://quay.example.org/seo-title-ferry-fares-rise", "Ferry fares rise", "seo title"),
        ("https://quay.example.org/titulo-o-cao-da-balsa.html", "O cão da balsa", "titulo"),
        (
            "https://quay.example.org/title-captains-ferry-fares?a=1",
            "The captain’s ferry fares",
            "title",
        ),
    ],
)
def test_a_label_before_the_words_of_the_headline(address: str, headline: str, label: str) -> None:
    (hit,) = hits(page(address, headline))
    assert dict(hit.captures)["label"] == label


@pytest.mark.parametrize(
    ("address", "headline"),
    [
        ("https://quay.example.org/ferry-fares-rise/", "Ferry fares rise"),
        ("https://quay.example.org/title-ix-at-the-school", "Title IX at the school"),
        ("https://quay.example.org/titulo-de-liga-para-el-puerto", "El Puerto gana la liga"),
        ("https://quay.example.org/title-fares", "Fares"),
        ("https://quay.example.org/", "Ferry fares rise"),
    ],
)
def test_words_of_the_headline_are_no_label(address: str, headline: str) -> None:
    assert hits(page(address, headline)) == []


def test_the_finding_stands_at_the_address() -> None:
    address = "https://quay.example.org/title-ferry-fares-rise/"
    article = page(address, "Ferry fares rise")
    (hit,) = hits(article)
    assert hit.span is not None
    assert article.source.text[hit.span.start : hit.span.end] == address


def test_a_slug_in_front_matter_counts() -> None:
    text = f"---\ntitle: Ferry fares rise\nslug: title-ferry-fares-rise\n---\n\n{COPY}\n"
    (article,) = read_markdown(Source("page.md", text))
    assert len(hits(article)) == 1


def test_without_a_headline_nothing_is_judged() -> None:
    (article,) = read_markdown(Source("page.md", "---\nslug: title-a-b-c\n---\n\n" + COPY))
    assert all(isinstance(found, Abstention) for found in CHECK.check(article._replace(title=None)))


def test_words_are_spelled_as_in_addresses() -> None:
    assert slug_words("L’Été à Köln: “Don't” & more_") == ["lete", "a", "koln", "dont", "more"]
