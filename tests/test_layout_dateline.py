from __future__ import annotations

import pytest

from newslint.layout.dateline import stated_date, stated_dates


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published: 3 May 2026", "2026-05-03"),
        ("May 3, 2026 10:15 am IST", "2026-05-03T10:15"),
        ("May 3rd, 2026 at 12:05 a.m.", "2026-05-03T00:05"),
        ("Updated on 2026-05-03T10:00:00+05:30", "2026-05-03T10:00:00+05:30"),
        ("2026-05-03T23:30:00Z", "2026-05-03T23:30:00Z"),
        ("Sunday, 3 May 2026 10:15:09 +0200", "2026-05-03T10:15:09+02:00"),
        ("3 de mayo de 2026", "2026-05-03"),
        ("segunda-feira, 4 de maio de 2026 às 10:15", "2026-05-04T10:15"),
        ("Publié le 1er mai 2026 à 10h15", "2026-05-01T10:15"),
        ("Veröffentlicht am 3. März 2026, 9:15 Uhr", "2026-03-03T09:15"),
        ("Pubblicato il 3 maggio 2026 alle ore 10:15", "2026-05-03T10:15"),
        ("03.05.2026", "2026-05-03"),
        ("31/05/2026", "2026-05-31"),
        ("05/31/2026", "2026-05-31"),
        ("03/05/2026", "2026"),
        ("31 February 2026", "2026"),
        ("Valley Post | 3 May 2026 | 5 min read", "2026-05-03"),
        ("Updated 5 May 2026 | Published 3 May 2026", "2026-05-03"),
    ],
)
def test_stated_date(line: str, date: str) -> None:
    assert stated_date(line) == date


@pytest.mark.parametrize(
    "line",
    [
        "On 3 May 2026 the river rose above the old bridge.",
        "In May 2026",
        "3 May",
        "2026",
        "Version 1.2.2026",
        "Valley Post",
        "",
        "3 May 2026 " * 40,
    ],
)
def test_no_date_line(line: str) -> None:
    assert stated_date(line) is None


def test_stated_dates_tell_changes_and_places() -> None:
    line = "Published 3 May 2026 | Updated 4 May 2026"
    first, second = stated_dates(line)
    assert (first.value, first.changed) == ("2026-05-03", False)
    assert (second.value, second.changed) == ("2026-05-04", True)
    assert line[second.start : second.end] == "4 May 2026"
