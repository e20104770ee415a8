"""Names of headlines that the copy does not know, or spells otherwise."""

from __future__ import annotations

from functools import partial

import pytest

from newslint.checks.headline_names import missing_names
from newslint.checks.headline_spelling import HeadlineSpelling
from newslint.language import with_language
from newslint.model import Abstention, Article, Hit, Severity, Source, Zone
from newslint.readers.markdown import read_markdown

BODY: frozenset[Zone] = frozenset({"body", "tail"})
FILLER = (
    "The harbour wall will be rebuilt by autumn, the port authority said after a long meeting, and"
    " the ferry will leave from the old pier until the last stone is in its place again. "
)
MISSING = partial(missing_names, 150, BODY)
SPELLING = HeadlineSpelling(BODY, 2).check


def article(title: str, copy: str, matter: str = "") -> Article:
    (read,) = read_markdown(Source("wall.md", f"---\ntitle: {title!r}\n{matter}\n---\n\n{copy}\n"))
    return with_language(read)


def missing(title: str, copy: str = "", matter: str = "") -> list[Hit]:
    read = article(title, FILLER * 6 + copy, matter)
    return [found for found in MISSING(read) if isinstance(found, Hit)]


@pytest.mark.parametrize(
    ("title", "copy", "severity"),
    [
        ("Martin Feldkamp hits out at the wall", "", None),
        ("Martin Feldkamp Hits Out At The Wall", "", None),
        ("Virad Kolhapur leads the harbour again", "Halden led it before.", Severity.MINOR),
        ("Portugal Gets Its First Wall", "", Severity.MINOR),
        ("Rain stops work in Delhi", "In Mumbai nobody came.", Severity.MINOR),
        ("Martin Feldkamp and Sarah Holmberg at the wall", "Holmberg came.", Severity.MINOR),
    ],
)
def test_a_name_that_the_copy_does_not_know(
    title: str, copy: str, severity: Severity | None
) -> None:
    (hit,) = missing(title, copy)
    assert hit.severity is severity


@pytest.mark.parametrize(
    ("title", "copy"),
    [
        ("Martin Feldkamp hits out at the wall", "Feldkamp did not like it."),
        ("Martin Feldkamp hits out at the wall", "Martin did not like it."),
        ("Martin Feldkamp hits out at the wall", "Feldkampp did not like it."),
        ("Portugal Gets Its First Wall", "The Portuguese waited."),
        ("Kyiv rebuilds its wall", "The capital of Ukraine has no other."),
        ("Harbours of the Big Apple are rebuilt", "New York waited."),
        ("A wall for the “Martin Feldkamp of walls”", ""),
        ("Feldkamp hits out at the wall", ""),
        ("Grace Street Gets Rose Garden", "The street has a garden."),
        ("Bridge Wall Harbour", ""),
    ],
)
def test_names_that_are_told_or_are_none(title: str, copy: str) -> None:
    assert not missing(title, copy)


def test_the_author_and_the_paper_need_not_be_named() -> None:
    assert not missing("Martin Feldkamp on harbour walls", matter="author: Martin Feldkamp")


def test_short_copy_is_not_judged() -> None:
    (found,) = MISSING(article("Martin Feldkamp hits out at the wall", FILLER))
    assert isinstance(found, Abstention)


@pytest.mark.parametrize(
    ("title", "copy", "other"),
    [
        ("Zelenskyy visits", "When Zelensky came, Zelensky spoke.", "Zelensky"),
        ("Netanyahu visits", "When Netanyhu came, Netanyhu spoke.", "Netanyhu"),
        ("Erdogan visits", "When Erdoğan came, Erdoğan spoke.", "Erdoğan"),
        ("A wall for Kyiv", "When Kiev saw it, Kiev paid.", "Kiev"),
    ],
)
def test_two_spellings_of_a_name(title: str, copy: str, other: str) -> None:
    (hit,) = SPELLING(article(title, copy))
    assert dict(hit.captures)["other"] == other
    assert hit.related[0].place.text == other


@pytest.mark.parametrize(
    ("title", "copy"),
    [
        ("Zelensky visits", "When Zelensky came, Zelensky spoke."),
        ("Zelenskyy visits", "Once Zelensky came."),
        ("Zelenskyy visits", "When Zelensky and Zelenskyy came, Zelensky spoke."),
        ("Zelenskyy visits", "“There is Zelensky,” one said. “I saw Zelensky,” said another."),
        ("Sara visits", "When Sarah came, Sarah spoke."),
        ("Singh visits Iran", "When Sinha came to Iraq, Sinha spoke in Iraq."),
        ("Russia rebuilds a wall", "The Russian wall was old, said a Russian captain."),
        ("Paintings of walls", "The Painting and the Painting are old."),
    ],
)
def test_other_names_are_not_other_spellings(title: str, copy: str) -> None:
    assert not list(SPELLING(article(title, copy)))
