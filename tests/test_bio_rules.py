"""What biographies claim of a working life, and what introduces an author."""

import re
from time import process_time

import pytest

from newslint.engine import Plan, judge
from newslint.introductions import Introduction
from newslint.language import with_language
from newslint.masking import keep
from newslint.model import Article, Format, Source
from newslint.people.experience import experience_conflicts
from newslint.people.lengths import LENGTH, Length, length_of
from newslint.people.naming import read
from newslint.people.speaking import person_shifts
from newslint.people.trades import Field, field_of, holds
from newslint.publisher import UNKNOWN_PUBLISHER, KnownAuthor, Publisher
from newslint.readers import READERS
from newslint.rulebook import load_rules

NORA = ("Nora Feld",)
COPY = "The operator said the fares would rise by a tenth from spring, as fuel had become dearer."


def conflicts(bio: str, year: int | None = 2024) -> list[tuple[str, str]]:
    """Return the contradicting words and what they contradict."""
    found = experience_conflicts(read(NORA, bio, ""), year)
    return [(one.other, dict(one.told)["against"]) for one in found]


@pytest.mark.parametrize(
    ("bio", "told", "against"),
    [
        (
            "With over 8 years of experience in digital media, Nora Feld has spent a decade in"
            " digital media.",
            "a decade in digital media",
            "over 8 years of experience",
        ),
        (
            "Nora Feld has 10+ years of experience. She began her career in 2021.",
            "began her career in 2021",
            "10+ years of experience",
        ),
        (
            "With 5 years of experience, Nora Feld covers ports. She has more than fifteen years’"
            " experience in the field.",
            "more than fifteen years’ experience",
            "5 years of experience",
        ),
        (
            "Nora Feld has been a journalist since 2020. She has over 12 years of experience in"
            " journalism.",
            "over 12 years of experience",
            "a journalist since 2020",
        ),
        (
            "Nora Feld started her career back in 2022. In her 20-year career she has seen it all.",
            "20-year career",
            "started her career back in 2022",
        ),
        (
            "Nora Feld has been a journalist for eight years. She has worked as a journalist for"
            " a quarter of a century.",
            "a journalist for a quarter of a century",
            "a journalist for eight years",
        ),
        (
            "Nora Feld is a journalist with over 12 years of experience. She has been a journalist"
            " since 2020.",
            "a journalist since 2020",
            "over 12 years of experience",
        ),
        (
            "Nora Feld has 31 years of experience as a teacher at Quay School. She has four years"
            " of experience as a teacher.",
            "four years of experience",
            "31 years of experience",
        ),
        (
            "Nora Feld has 5 years of experience in digital media and loves tea. She brings 15"
            " years of experience in digital media to the desk.",
            "15 years of experience",
            "5 years of experience",
        ),
    ],
)
def test_experience_that_does_not_add_up(bio: str, told: str, against: str) -> None:
    assert conflicts(bio) == [(told, against)]


@pytest.mark.parametrize(
    "bio",
    [
        "With over 8 years of experience in digital media, Nora Feld covers a range of topics.",
        "Nora Feld has 8 years in print and 3 in digital.",
        "Nora Feld has 8 years of experience in print and 3 years of experience in digital.",
        "Nora Feld has 17 years of experience in journalism and 11 years of experience in ports.",
        "Nora Feld spent 15 years as a doctor; 4 as a columnist.",
        "Nora Feld is a lawyer with 12 years of experience. As a writer she has 5 years of"
        " experience.",
        "Nora Feld has been a journalist since 2012. She has over a decade of experience.",
        "Nora Feld joined the paper in 2021 after 10 years at the Mirror.",
        "Nora Feld joined the paper in 2021. She has more than 20 years of experience.",
        "Nora Feld has 20 years in journalism, the last five at the Mirror.",
        "Nora Feld has spent 5 years at the Mirror. She has 15 years of experience.",
        "Nora Feld has over 8 years of experience. She has nearly a decade in digital media.",
        "Nora Feld is a reporter with 9 years of experience. She has a decade of experience.",
        "Nora Feld has more than two decades of experience. In her 25-year career, she wrote.",
        "Nora Feld has 20 years of experience, including 12 years of experience in television.",
        "Nora Feld has 12 years of experience. Her husband, a chef with 30 years of experience,"
        " cooks.",
        "Nora Feld has 12 years of experience. Jan Holm is a reporter with 4 years of experience.",
        "Nora Feld has three years of experience as a journalist, and Jan Holm has 12 years of"
        " experience as a journalist.",
        "Nora Feld and Jan Holm have 30 years of experience. Nora has 12 years of experience.",
        "Nora Feld is a journalist with 12 years of experience. She met a pilot with 30 years of"
        " experience.",
        "Nora Feld, formerly a banker with 20 years of experience, is a journalist since 2020.",
        "Nora Feld has 20 years of experience in finance. She began her journalism career in 2020.",
        "Nora Feld has over 20 years of experience as a reporter. She has covered courts since"
        " 2021.",
        "Nora Feld has been a journalist at the Mirror since 2021. She has over 20 years of"
        " experience.",
        "The magazine was founded in 2021. Nora Feld has over 20 years of experience.",
        "Nora Feld has 10-12 years of experience. She has 12 years of experience.",
        "Nora Feld has 4 years of experience. The desk has 60 years of combined experience.",
        "Nora Feld has 12 years of experience and a 10-year-old son.",
        "Nora Feld has over 40 years of experience. She launched her podcast career in 2015.",
        "Nora Feld has over 40 years of experience. She began her career at the Mirror in 2015.",
        "Nora Feld has over 40 years of experience. She began her career in 2015, as a potter.",
        "Nora Feld has over 40 years of experience. She began a new career in 2015.",
        "Nora Feld has over 40 years of experience. She started her fitness journey in 2018.",
        "Nora Feld has over 40 years of experience. She started her journey in 2018.",
        "A barrister for 20 years, Nora Feld has been a journalist since 2015. She has more than 30"
        " years of professional experience.",
        "Nora Feld has 20 years in journalism. She began her career in journalism at the Mirror in"
        " 2018.",
        "Nora Feld has 15 years of experience in media and public relations, and five years of"
        " experience as a journalist.",
        "Nora Feld has 15 years of experience in media, marketing and sales. She has 5 years of"
        " experience in media.",
        "Nora Feld has 15 years of experience across media. She has 3 years of experience in news.",
        "Nora Feld has five years of experience. In her 25-year career she has seen every port.",
        "Nora Feld has 25 years of journalistic experience. As a crime reporter she has 5 years of"
        " experience.",
        "Nora Feld has 20 years of work experience. She has 6 years of industry experience.",
        "Nora Feld has 31 years of experience as a teacher. She has four years of experience as a"
        " teacher at Quay School.",
        "Nora Feld wrote How to Hire People with Ten Years of Experience. She has 20 years of"
        " experience.",
    ],
)
def test_experience_that_adds_up(bio: str) -> None:
    assert conflicts(bio) == []


def test_a_beginning_is_judged_only_by_a_year_that_is_not_before_the_biography() -> None:
    bio = "Nora Feld began her career in 2015. She has 10 years of experience."
    assert conflicts(bio, 2018)
    assert not conflicts(bio, None)
    assert not conflicts(bio, 2025)
    assert not conflicts(f"{bio} In 2025 she won a prize.", 2018)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("over 8 years", 8, 9),
        ("8+ years", 8, 11),
        ("eight years", 7.5, 9),
        ("more than ten years", 10, 15),
        ("at least 3 years", 3, 100),
        ("nearly twenty years", 16, 20.5),
        ("a decade", 9, 13),
        ("a decade and a half", 13.5, 19.5),
        ("over two decades", 20, 30),
        ("twenty-five years", 22.5, 30),
    ],
)
def test_lengths(words: str, low: float, high: float) -> None:
    found = re.search(LENGTH, words, re.IGNORECASE)
    assert found is not None
    assert length_of(found) == pytest.approx(Length(low, high))


def test_fields_of_work() -> None:
    assert field_of("professional ", "") == Field("")
    assert field_of("", " in the industry and") == field_of("field ", "") == Field("industry")
    assert field_of("", " as a journalist") == Field("journalism")
    assert field_of("", " in digital media who") == Field("digital media")
    assert field_of("", " in the media industry, she") == Field("media")
    assert field_of("", " as a teacher at Quay School") == Field("teacher", "at quay school")
    assert field_of("", " in media and sales") == field_of("", " in media, sales") != Field("media")
    assert field_of("", " at the Mirror").name


def test_parts_of_fields_of_work() -> None:
    assert holds(Field(""), Field("journalism"))
    assert holds(Field("journalism"), Field("local journalism"))
    assert holds(Field("teacher"), Field("teacher", "at quay school"))
    assert not holds(Field("teacher", "at quay school"), Field("teacher"))
    assert not holds(Field("journalism"), Field("media"))
    assert not holds(Field("journalism"), Field("finance"))
    assert not holds(Field(""), Field("finance"))


def test_a_biography_of_many_claims_is_read_in_time() -> None:
    bio = "Nora Feld is a reporter with 8 years of experience in media. Jan Holm sails. " * 250
    start = process_time()
    assert not conflicts(bio)
    assert process_time() - start < 2


def shifts(bio: str) -> list[tuple[str, str]]:
    """Return the words in which a bio turns to another person, and those before."""
    found = person_shifts(read(NORA, bio, ""))
    return [(one.other, dict(one.told)["against"]) for one in found]


@pytest.mark.parametrize(
    ("bio", "later", "earlier"),
    [
        ("I am a writer. She covers ports.", "She", "I"),
        ("Hi, I'm Nora, a writer from the coast. She covers ports.", "She", "I'm"),
        ("Hello! My name is Nora and I write. She covers ports.", "She", "My name is"),
        ("Nora Feld is a writer. When not writing, I love hiking.", "I", "Nora Feld"),
        ("Nora Feld is a writer. I've also worked at sea.", "I've", "Nora Feld"),
        ("Soy una periodista de Lima. Ella cubre puertos.", "Ella", "Soy"),
        ("Soy Nora Feld y escribo de puertos. Ella vive en Lima.", "Ella", "Soy"),
    ],
)
def test_person_shifts(bio: str, later: str, earlier: str) -> None:
    assert shifts(bio) == [(later, earlier)]


@pytest.mark.parametrize(
    "bio",
    [
        "Nora Feld has type I diabetes and lives in a grade I listed mill. She writes.",
        "Nora Feld covers phase I and phase II trials. She covers class I railways.",
        "Nora Feld covers World War I and Elizabeth I was her first book. She lives in Hull.",
        "Nora Feld hosts the podcast How I made it. She lives in Hull.",
        "Nora Feld wrote Everything I know about bees and Why I write. She lives in Hull.",
        "Nora Feld hosts the podcast My name is Luca. She lives in Hull.",
        "As she says, I write to find out. She lives in Hull.",
        "Soy periodista. Mi hija se llama Inés. Ella quiere ser bombera.",
        "Soy periodista. Trabajé con la ministra de Cultura. Ella me enseñó mucho.",
        "Soy periodista y lectora de Gabriela Mistral. Ella me hizo escribir.",
    ],
)
def test_one_person_throughout(bio: str) -> None:
    assert shifts(bio) == []


def article(text: str, form: Format) -> Article:
    """Read one article."""
    (found,) = map(with_language, READERS[form](Source("story", text)))
    return found


def page(byline: str, rest: str = "", head: str = "") -> Article:
    """Return a page with a byline."""
    return article(
        f"<html><head>{head}</head><body><article><h1>Ferry fares rise</h1>"
        f"<p class='byline'>{byline}</p><p>{COPY} {COPY}</p></article>{rest}</body></html>",
        "html",
    )


@pytest.mark.parametrize(
    ("byline", "rest", "stands"),
    [
        ("By Nora Feld", "", False),
        ("By Nora Feld", "<a href='mailto:tips@example.org'>Tips</a>", False),
        ("By Nora Feld", "<a href='/author/jan-holm'>Jan Holm</a>", False),
        ("By <a href='#'>Nora Feld</a>", "", False),
        ("By <a href='/author/nora'>Nora Feld</a>", "", True),
        ("By Nora Feld, nora@example.org", "", True),
        ("By Nora Feld @norafeld", "", True),
        ("By Nora Feld", "<aside><a href='/u/7'> <b>Nora Feld</b></a></aside>", True),
        ("By Nora Feld", "<footer>feld@example.org</footer>", True),
        ("By Web Desk", "", None),
        ("By Reuters", "", None),
    ],
)
def test_what_introduces_an_author_on_a_page(byline: str, rest: str, stands: bool | None) -> None:
    assert Introduction(UNKNOWN_PUBLISHER).stands(page(byline, rest)) is stands


@pytest.mark.parametrize("count", [5, 15, 30, 60])
def test_long_lists_of_names_are_bylines(count: int) -> None:
    names = [f"Anna H{chr(97 + i % 26)}{chr(97 + i // 26)}lm" for i in range(count)]
    line = f"By {', '.join(names[:-1])} and {names[-1]}"
    assert [author.name for author in page(line).authors] == names
    text = article(f"Ferry fares rise\n\n{line}\n\n{COPY} {COPY}\n", "text")
    assert [author.name for author in text.authors] == names


def test_long_sentences_are_no_bylines() -> None:
    prose = "By noon, " + ", ".join(["the fares had risen"] * 30) + ", said Nora Feld."
    assert not page(prose).authors


def test_linked_data_and_the_configuration_introduce_an_author() -> None:
    data = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person",'
        ' "name": "Nora Feld", "url": "https:\\/\\/example.org\\/author\\/nora"}}</script>'
    )
    assert Introduction(UNKNOWN_PUBLISHER).stands(page("By Nora Feld", head=data))
    known = Publisher(authors={"nora feld": KnownAuthor("Nora Feld", profile="/team/nora")})
    assert Introduction(known).stands(page("By Nora Feld"))
    unknown = Publisher(authors={"nora feld": KnownAuthor("Nora Feld")})
    assert not Introduction(unknown).stands(page("By Nora Feld"))


@pytest.mark.parametrize(
    ("front", "stands"),
    [
        ("author: Nora Feld", False),
        ("authors: [{name: Nora Feld}]", False),
        ("author: {name: Nora Feld, url: https://example.org/nora}", True),
        ("author: {name: Nora Feld, bio: Nora Feld covers ports.}", True),
        ("section: News", None),
    ],
)
def test_what_introduces_an_author_in_front_matter(front: str, stands: bool | None) -> None:
    found = article(f"---\ntitle: Ferry fares rise\n{front}\n---\n\n{COPY}\n", "markdown")
    assert Introduction(UNKNOWN_PUBLISHER).stands(found) is stands


@pytest.mark.parametrize(
    ("bio", "marked"),
    [
        (
            "[Author Name] is a journalist with [X] years of experience.",
            ["[Author Name]", "[X] years"],
        ),
        ("{author} is a content writer.", ["{author}"]),
        ("Jane Doe writes of ports.", ["Jane Doe writes"]),
        ("Max Mustermann ist Redakteur.", ["Max Mustermann ist"]),
        ("[Nombre] es periodista.", ["[Nombre]"]),
        ("Bio coming soon.", ["Bio coming soon."]),
        ("Nora Feld lives in [City] with [Number] cats.", ["[City]"]),
        ("Nora Feld read law at [University Name] in [Year].", ["[University Name]", "[Year]"]),
        ("<%= author.name %> writes of ports.", ["<%= author.name %>"]),
        ("null is a journalist.", ["null is"]),
        (
            "Sure! Here is a short bio for Nora Feld: she covers ports.",
            ["Sure! Here is a short bio for Nora Feld:"],
        ),
        ("Here is the harbour in a nutshell: she covers ports.", []),
        ("[Disclosure: she holds shares] Nora Feld covers ports.", []),
        ("Nora Feld is on [X] (formerly Twitter), [email protected].", []),
        ("Jane Doe is a reporter; the name is a pseudonym.", []),
        ("She wrote of the author [a friend] and of [the city].", []),
    ],
)
def test_what_is_left_of_templates(bio: str, marked: list[str]) -> None:
    rule = next(rule for rule in load_rules() if rule.id == "bio-placeholder")
    front = f"---\ntitle: Ferry fares rise\nauthor_bio: '{bio}'\n---\n\n{COPY}\n"
    findings = judge(article(front, "markdown"), Plan((rule,), keep)).findings
    assert [finding.text for finding in findings] == marked
