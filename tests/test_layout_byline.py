from __future__ import annotations

import pytest

from newslint.layout.byline import byline_names, clean_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Ruiz", ("Ana Ruiz",)),
        ("BY ANA RUIZ", ("ANA RUIZ",)),
        ("by: Ana Ruiz", ("Ana Ruiz",)),
        ("By Ana Ruiz, Bo Lund and Chi Wu", ("Ana Ruiz", "Bo Lund", "Chi Wu")),
        ("By Ana Ruiz | The Lakeview Post | Updated May 3, 2026", ("Ana Ruiz",)),
        ("By Ana Ruiz May 3, 2026 10:15 am", ("Ana Ruiz",)),
        ("By Ana Ruiz in Lakeview", ("Ana Ruiz",)),
        ("By Ana Ruiz of Valley News", ("Ana Ruiz",)),
        ("By Ana Ruiz, Staff Writer", ("Ana Ruiz",)),
        ("By Ana Ruiz, Lakeview Post", ("Ana Ruiz",)),
        ("By Dr. Ana Ruiz, MD", ("Ana Ruiz",)),
        ("By Jon Baker, Jr.", ("Jon Baker Jr",)),
        ("By José Ortiz y Gil", ("José Ortiz y Gil",)),
        ("By April Ryder", ("April Ryder",)),
        ("By Wim van den Berg", ("Wim van den Berg",)),
        ("By Web Desk", ("Web Desk",)),
        ("By Food and Drink Desk", ("Food and Drink Desk",)),
        ("By the Editorial Board", ("the Editorial Board",)),
        ("By admin", ("admin",)),
        ("by user123", ("user123",)),
        ("By ana.ruiz@example.org", ("ana.ruiz@example.org",)),
        ("By [Your Name]", ("[Your Name]",)),
        ("By 王小明", ("王小明",)),
        ("Por Ana Ruiz", ("Ana Ruiz",)),
        ("Von Jürgen Meyer", ("Jürgen Meyer",)),
        ("Par Anne Petit et Luc Noir", ("Anne Petit", "Luc Noir")),
        ("Di Anna Rossi", ("Anna Rossi",)),
        ("Oleh Budi Santoso", ("Budi Santoso",)),
        ("Written by Ana Ruiz", ("Ana Ruiz",)),
        ("Reported by: Ana Ruiz", ("Ana Ruiz",)),
        ("Words: Ana Ruiz", ("Ana Ruiz",)),
        ("Published 3 May 2026 by Ana Ruiz", ("Ana Ruiz",)),
    ],
)
def test_byline_names(line: str, names: tuple[str, ...]) -> None:
    assert byline_names(line) == names


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the river had risen by two metres.",
        "By the time the ferry came, the pier was gone",
        "By The Time We Got Home",
        "By Monday",
        "By April",
        "By Land and Sea",
        "By Popular Demand",
        "Von Anfang an war klar, dass es regnet",
        "Di Jakarta",
        "Por la tarde llovió en todo el valle",
        "The report was written by Ana Ruiz in 2019 for a committee of the town.",
        "Ana Ruiz",
        "By",
        "",
        "By " + "Ana " * 200,
    ],
)
def test_prose_is_no_byline(line: str) -> None:
    assert byline_names(line) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ana Ruiz and Jo Lee", ("Ana Ruiz", "Jo Lee")),
        ("Ana Ruiz, Reporter", ("Ana Ruiz",)),
        ("Ruiz, Ana", ("Ana Ruiz",)),
        ("van der Berg, Anna", ("Anna van der Berg",)),
        ("Ruiz, Ana; Lee, Jo", ("Ana Ruiz", "Jo Lee")),
        ("ana@example.org (Ana Ruiz)", ("Ana Ruiz",)),
        ("Ana Ruiz <ana@example.org>", ("Ana Ruiz",)),
        ("Mike O&#39;Dell", ("Mike O'Dell",)),
        ("Ana Ruiz | The Valley Newsroom", ("Ana Ruiz",)),
        ("Ana Ruiz, Valley News", ("Ana Ruiz",)),
        ("Ana Ruiz, ANA RUIZ", ("Ana Ruiz",)),
        ("Prof. Ana Ruiz, PhD", ("Ana Ruiz",)),
        ("Sri Lestari", ("Sri Lestari",)),
        ("The Valley Post", ("The Valley Post",)),
        ("ET Valley", ("ET Valley",)),
        ("admin", ("admin",)),
        ("{{ author }}", ("{{ author }}",)),
        ("https://social.example.org/ana", ()),
        ("ana@example.org", ()),
        ("", ()),
    ],
)
def test_clean_names(text: str, names: tuple[str, ...]) -> None:
    assert clean_names(text) == names
