"""Bios in order that were once reported, and the pages on which other people's bios stand."""

from datetime import date

import pytest

from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.masking import keep
from newslint.model import Finding, Source
from newslint.people.identity import contradictions
from newslint.readers import READERS
from newslint.rulebook import load_rules

RULES = [rule for rule in load_rules(examples=False) if rule.family == "identity"]
COPY = (
    "<p>The operator said the fares would rise by a tenth from spring, as fuel was dearer.</p>" * 2
)

# ~ stands for the byline.
CLEAN = [
    # Somebody or something else the sentence is about
    ("Nora Feld", "~ covers ports. Lotte Marsh is the reason she became a writer."),
    ("Nora Feld", "~ is a novelist. Emma was published in 2019. Penelope won the Harbour Prize."),
    ("Tom Reed", "~ is a critic. Evita was the first musical he saw. Layla is his song."),
    ("Tom Reed", "~ lives with his partner. Sarah is a teacher."),
    ("Tom Reed", "~ is often seen chasing a labrador. Bruno is fast."),
    ("Nora Feld", "~ writes crime novels. Rosie Gaunt is the detective in all of them."),
    ("Nora Feld", "~ writes novels. Margaret Costa (translator) lives in Lower Quay."),
    ("Nora Feld", "~ covers ports. Helen Park, who edited this, is the paper's news editor."),
    ("Kenji Mori", "~ is a sports writer. Serena's career is the subject of his first book."),
    # Other people's pronouns
    ("Nora Feld", "~ is a critic. She writes on playwrights and on Marlow and his contemporaries."),
    ("Nora Feld", "~ covers the county council. She once asked the governor about his agenda."),
    ("Nora Feld", "~ is a reporter. Her reporting on a surgeon led to his dismissal."),
    ("Nora Feld", "~ is a lawyer. She represents a detainee in his appeal."),
    ("Tom Reed", "~ is a novelist. His debut, about an astronaut who loses her memory, sold well."),
    ("Tom Reed", "~ learned to bake from a neighbour and her cookbooks. He lives in Leeds."),
    ("Tom Reed", "~ lives aboard a narrowboat. She was built in 1932. He paints her every spring."),
    ("Tom Reed", "~ lives with a one-eyed tabby. She is called Mog."),
    ("Nora Feld", "~ (she/her) is a reporter. She is married; he is a chef."),
    ("Nora Feld", "~ is a columnist. Her therapist says he has heard worse."),
    ("Helen Park, Tom Reed", "Helen Park covers data. Tom Reed covers courts.\n\nHe is new."),
    # One person under two names
    ("Ness Wood", "Vanessa Wood covers the arts."),
    ("JD Vaughan", "James Vaughan is a reporter."),
    ("Mimi Laurent", "Michelle Laurent writes about wine."),
    ("Hajo Meier", "Hans-Joachim Meier ist Redakteur in Bonn."),
    ("Vivian Wong", "Wong Wai-man is a columnist in Hong Kong."),
    ("Skip Palmer", "Harold Palmer is a golf writer."),
    ("Abu Bakr Sidiq", "Abubakar Sidiq is a reporter in Kano."),
    # Credits in front of the name
    ("Nora Feld", "As told to Tom Reed. Tom Reed is a freelance writer."),
    ("Nora Feld", "Fotos: Ana Ruiz. Ana Ruiz es fotógrafa en Lima."),
    ("Nora Feld", "Low Tide is hosted by Emily Carter. Emily Carter is a broadcaster."),
    ("Nora Feld", "Ana Ruiz (left) is a dancer in Lima."),
    ("Nora Feld", "Got a tip? Ana Ruiz runs the tip line."),
]


@pytest.mark.parametrize(("byline", "bio"), CLEAN, ids=[bio[:40] for _, bio in CLEAN])
def test_nothing_to_say(byline: str, bio: str) -> None:
    assert contradictions(byline.split(", "), bio.replace("~", byline)) == ()


def findings(box: str, byline: str = "Nora Feld") -> list[Finding]:
    page = (
        f"<html><body><article><h1>Ferry fares rise</h1><p class='byline'>By {byline}</p>{COPY}"
        f"</article><div class='author-box'>{box}</div></body></html>"
    )
    (article,) = READERS["html"](Source("a.html", page, date(2026, 6, 1)))
    return list(judge(with_language(article), Plan(RULES, keep)).findings)


@pytest.mark.parametrize(
    "label",
    [
        *(
            "Medically reviewed by",
            "Fact checked by",
            "Edited by",
            "About the editor",
            "Photographer",
        ),
        *("Translated by", "Additional reporting by", "Our expert", "Reviewer", "Interview"),
    ],
)
@pytest.mark.parametrize("mark", ["p", "h4", "strong"])
def test_a_label_says_whose_bio_follows(label: str, mark: str) -> None:
    bio = "<p>Helen Park is a journalist who lives in Lower Quay. She has two dogs.</p>"
    assert not findings(f"<{mark}>{label}</{mark}>{bio}")
    own = "<p>Nora Feld is a reporter in Lower Quay. She covers ports.</p>"
    assert not findings(f"<h4>Written by</h4>{own}<{mark}>{label}</{mark}>{bio}")


def test_without_such_a_label_it_is_the_authors() -> None:
    bio = "<p>Helen Park is a journalist who lives in Lower Quay. She has two dogs.</p>"
    assert [found.rule for found in findings(f"<h4>About the author</h4>{bio}")] == [
        "bio-name-mismatch"
    ]


def test_a_bio_without_a_full_stop_is_read() -> None:
    bio = "<p>Emma Clarke is a senior reporter who writes about elections</p>"
    assert [found.rule for found in findings(bio)] == ["bio-name-mismatch"]
