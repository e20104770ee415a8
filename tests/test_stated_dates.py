"""Dates that contradict the calendar, the metadata, or each other."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from newslint.checks.date_fields import impossible_fields
from newslint.checks.elapsed_years import conflicts
from newslint.checks.stated_days import DateConflict, DateOrder, StaleLabels
from newslint.checks.weekday_dates import WeekdayDates
from newslint.model import Article, Check, Hit, Severity, Source, Zone
from newslint.patterns import Deferred, Needs, PatternSet
from newslint.readers.html import read_html
from newslint.readers.markdown import read_markdown
from newslint.weekdays import weekday_dates

BODY: frozenset[Zone] = frozenset({"body", "tail"})
TITLE: frozenset[Zone] = frozenset({"title"})
TODAY = date(2026, 6, 1)
WEEKDAYS = WeekdayDates(BODY, 30).check().alone


def article(copy: str, *, dated: str = "", title: str = "Fair returns") -> Article:
    matter = f"---\ntitle: {title!r}\n{f'date: {dated}' if dated else ''}\n---\n\n"
    (read,) = read_markdown(Source("fair.md", f"{matter}{copy}\n", TODAY))
    return read


def page(head: str, header: str = "", url: str = "") -> Article:
    link = f"<link rel='canonical' href='{url}'>" if url else ""
    copy = "The harbour wall will be rebuilt by autumn, the port authority said on Monday."
    html = (
        f"<html lang=en><head>{link}{head}</head><body><article><h1>Harbour wall</h1>{header}"
        f"<p>{copy}</p><p>{copy}</p></article></body></html>"
    )
    (read,) = read_html(Source("wall.html", html, TODAY))
    return read


def hits(check: Check, read: Article) -> list[Hit]:
    return [found for found in check(read) if isinstance(found, Hit)]


def linked(published: str, modified: str = "") -> str:
    more = f', "dateModified": "{modified}"' if modified else ""
    data = f'{{"@type": "NewsArticle", "datePublished": "{published}"{more}}}'
    return f"<script type='application/ld+json'>{data}</script>"


@pytest.mark.parametrize(
    ("text", "weekday", "day", "month", "year"),
    [
        ("on Thursday, May 16, 2025, at noon", 3, 16, 5, 2025),
        ("on Monday (15 May 2025)", 0, 15, 5, 2025),
        ("Fri., Oct. 3, 2025", 4, 3, 10, 2025),
        ("May 16, 2025 (Thursday)", 3, 16, 5, 2025),
        ("el jueves 16 de mayo de 2025", 3, 16, 5, 2025),
        ("le vendredi 1er mai 2026", 4, 1, 5, 2026),
        ("am Donnerstag, den 16. Mai 2025,", 3, 16, 5, 2025),
        ("na quinta-feira, 16 de maio de 2025", 3, 16, 5, 2025),
        ("गुरुवार, 16 मई 2025 को", 3, 16, 5, 2025),
        ("16 मई 2025, शुक्रवार", 4, 16, 5, 2025),
        ("on Thursday (May 16) he", 3, 16, 5, None),
        ("Sunday May 18 at 20:00", 6, 18, 5, None),
        ("Friday, May 16, 2,000 people", 4, 16, 5, None),
    ],
)
def test_a_weekday_and_its_date(
    text: str, weekday: int, day: int, month: int, year: int | None
) -> None:
    (found,) = weekday_dates(text)
    assert found[2:] == (weekday, day, month, year)


@pytest.mark.parametrize(
    "text",
    [
        "from Friday to Sunday, May 16-18, 2025",
        "on Saturday and Sunday, 17 and 18 May 2025",
        "Sunday, May 18 to 20",
        "Saturday, May 17th–18th 2025",
        "Mondays, May 18",
        "Friday, May 161",
        "every Thursday from May 16, 2025",
        "They met on Thursday. 16 May 2025 is a holiday.",
        "La sesión fue el jueves. 17 de mayo de 2025 es festivo.",
    ],
)
def test_ranges_and_other_words_are_left_out(text: str) -> None:
    assert not list(weekday_dates(text))


def test_a_weekday_that_does_not_fit_tells_the_right_one() -> None:
    (hit,) = hits(WEEKDAYS, article("It opens on Thursday, May 16, 2025, and on May 17."))
    assert dict(hit.captures) == {"date": "2025-05-16", "weekday": "Friday"}
    assert hit.severity is None


def test_the_same_wrong_date_is_reported_once() -> None:
    read = article("It opens on Thursday, May 16, 2025.\n\nThat is Thursday, May 16, 2025.")
    assert len(hits(WEEKDAYS, read)) == 1


@pytest.mark.parametrize(
    ("copy", "dated", "number"),
    [
        ("It opens on Thursday, March 13.", "2026-03-10", 1),
        ("It opens on Friday, March 13.", "2026-03-10", 0),
        ("It opens on Thursday, March 13.", "", 0),
        ("It opens on Monday, September 3.", "2026-03-10", 0),
        ("In 2025 it opened on Thursday, March 13.", "2026-03-10", 0),
        ("In 1896 it opened on Friday, March 13, as the diary has it.", "2026-03-10", 0),
        ("In 1897 it opened on Saturday, March 13, as the diary has it.", "2026-03-10", 0),
        ("In 1897 it opened on Thursday, March 13.", "2026-03-10", 1),
        ("It opened on Thursday, March 13, 1066.", "2026-03-10", 0),
        ("It opened on Friday, January 2, and on Thursday, January 1.", "2025-12-30", 0),
        ("It opened on Thursday 16 May 1818 and on Monday 16 May 1921.", "2026-03-10", 0),
    ],
)
def test_a_date_without_year_needs_a_publication_near_it(
    copy: str, dated: str, number: int
) -> None:
    found = hits(WEEKDAYS, article(copy, dated=dated))
    assert [hit.severity for hit in found] == [Severity.MINOR] * number


@pytest.mark.parametrize(
    ("published", "modified", "number"),
    [
        ("2025-05-15", "2025-05-01", 1),
        ("2025-05-15T10:00:07Z", "2025-05-15T10:00:01Z", 0),
        ("2025-05-15", "2025-05-14", 0),
        ("2025-05-15", "2025-05-20", 0),
        ("2025-05-15", "", 0),
    ],
)
def test_a_change_before_the_publication(published: str, modified: str, number: int) -> None:
    assert len(hits(DateOrder(1).check, page(linked(published, modified)))) == number


@pytest.mark.parametrize(
    ("stated", "header", "number"),
    [
        ("2025-05-02", "<p class='date'>Published 15 May 2025</p>", 1),
        ("2025-05-14T23:30:00Z", "<p class='date'>Published 15 May 2025</p>", 0),
        ("2025-01-11", "<p class='date'>Published 15 May 2025</p><p>Updated 1 June 2025</p>", 1),
        ("2025-05-15", "<p class='date'>Published 15 May 2025</p>", 0),
    ],
)
def test_a_shown_day_against_linked_data(stated: str, header: str, number: int) -> None:
    assert len(hits(DateConflict(1).check, page(linked(stated), header))) == number


def test_the_day_of_the_last_change_contradicts_nothing() -> None:
    header = "<p class='date'>15 May 2025</p>"
    assert not hits(DateConflict(1).check, page(linked("2025-01-02", "2025-05-15"), header))


@pytest.mark.parametrize(
    ("path", "number"), [("2021/03/wall", 1), ("2025/03/wall", 0), ("2025/05/02/wall", 0)]
)
def test_the_month_of_the_address(path: str, number: int) -> None:
    read = page(linked("2025-05-02"), url=f"https://quay.example.org/{path}")
    found = hits(DateConflict(1).check, read)
    assert [dict(hit.captures)["other"] for hit in found] == ["2021-03"] * number


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("0001-01-01T00:00:00Z", 1),
        ("1970-01-01T00:00:00Z", 1),
        ("2025-13-45", 1),
        ("2025-02-29", 1),
        ("YYYY-MM-DD", 1),
        ("2024-02-29", 0),
        ("15 May 2025", 0),
    ],
)
def test_a_field_that_holds_no_date(value: str, number: int) -> None:
    assert len(hits(impossible_fields, page(linked(value)))) == number
    meta = f"<meta property='article:modified_time' content='{value}'>"
    assert len(hits(impossible_fields, page(meta))) == number


@pytest.mark.parametrize(
    ("copy", "dated", "number"),
    [
        ("It was founded in 1995, 40 years ago.", "2025-05-15", 1),
        ("It was founded in 1995, thirty years ago.", "2025-05-15", 0),
        ("It is a decade since 2018.", "2024-05-15", 1),
        ("It is almost a decade since 2016.", "2025-05-15", 0),
        ("The master, aged 34, born in 1980, came.", "2025-05-15", 1),
        ("Born in 1980, he died in 2014, aged 34.", "2025-05-15", 0),
        ("“It opened in 1995, 40 years ago,” she said.", "2025-05-15", 0),
        ("It was founded in 1995, 40 years ago.", "", 0),
        ("He was born in 1980 and is 14 days late.", "2025-05-15", 0),
    ],
)
def test_years_that_do_not_add_up(copy: str, dated: str, number: int) -> None:
    check = partial(conflicts, BODY)
    assert len(hits(check, article(copy, dated=dated))) == number


@pytest.mark.parametrize(
    ("title", "dated", "number"),
    [
        ("Breaking: ferry aground", "2026-03-01", 1),
        ("Breaking: ferry aground", "2026-05-30", 0),
        ("Breaking: ferry aground", "", 0),
        ("Breaking the ice", "2026-03-01", 0),
    ],
)
def test_a_label_of_the_day_on_an_old_story(title: str, dated: str, number: int) -> None:
    labels = (Deferred("^breaking:", fold_case=True),)
    found = PatternSet(labels, frozenset(), frozenset(), None, Needs.of([()]), ("^breaking:",))
    check = StaleLabels(TITLE, found, 7).check
    assert len(hits(check, article("It sank.", dated=dated, title=title))) == number
