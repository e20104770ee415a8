from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.model import Severity
from newslint.people.identity import contradictions

TOMAS = ("Tomas Varga",)
LEENA = ("Leena Okoro",)
NOBODY: tuple[str, ...] = ()


def marked(text: str) -> tuple[str, str]:
    """Split "a ⟦b⟧ c" into the plain text and the marked words."""
    before, _, rest = text.partition("⟦")
    inside, _, after = rest.partition("⟧")
    return before + inside + after, inside


@pytest.mark.parametrize(
    ("bylines", "text", "kind", "severity"),
    [
        pytest.param(
            TOMAS,
            "⟦Martha Quill⟧ is a court reporter. They joined the desk in 2018.",
            "name-mismatch",
            None,
            id="another full name",
        ),
        pytest.param(
            TOMAS,
            "⟦Martha⟧ is a curious soul. There is always tea.",
            "name-mismatch",
            Severity.MAJOR,
            id="another first name",
        ),
        pytest.param(
            TOMAS,
            "⟦Rebecca⟧’s love for gadgets began at the age of six.",
            "name-mismatch",
            Severity.MAJOR,
            id="possessive opening",
        ),
        pytest.param(
            TOMAS,
            "Hello! My name is ⟦Rebecca⟧ and I bake bread.",
            "name-mismatch",
            Severity.MAJOR,
            id="self-introduction",
        ),
        pytest.param(
            TOMAS,
            "Hi, I'm ⟦Rebecca Stone⟧, a gardener with too many pots.",
            "name-mismatch",
            None,
            id="self-introduction in full",
        ),
        pytest.param(
            TOMAS,
            "After a decade in radio, ⟦Rebecca⟧ covers transport and housing.",
            "name-mismatch",
            Severity.MAJOR,
            id="fronted clause",
        ),
        pytest.param(
            TOMAS,
            "⟦Ilona Varga⟧ is a baker and blogger.",
            "name-mismatch",
            Severity.MAJOR,
            id="same surname",
        ),
        pytest.param(
            ("P. Varga",),
            "⟦Tomas Varga⟧ is a correspondent in Szeged.",
            "name-mismatch",
            Severity.MAJOR,
            id="initial contradicts",
        ),
        pytest.param(
            ("Marcos Peralta",),
            "⟦Lucía Benítez⟧ es periodista en Rosario.",
            "name-mismatch",
            None,
            id="Spanish",
        ),
        pytest.param(
            ("Jonas Ebert",),
            "⟦Sabine Krug⟧ ist Redakteurin in Kassel.",
            "name-mismatch",
            None,
            id="German",
        ),
        pytest.param(
            ("Tomas Varga", "Leena Okoro"),
            "⟦Martha Quill⟧ writes about rivers.",
            "name-mismatch",
            None,
            id="neither of two authors",
        ),
        pytest.param(
            TOMAS,
            "Tomas Varga is a science writer. ⟦Rebecca⟧'s writing voice is warm and precise.",
            "foreign-name",
            None,
            id="possessive of own work",
        ),
        pytest.param(
            NOBODY,
            "Rajesh Kulkarni is a seasoned storyteller. ⟦Rebecca⟧’s sharp insights are popular.",
            "foreign-name",
            None,
            id="no byline needed",
        ),
        pytest.param(
            TOMAS,
            "Tomas Varga is a science writer. Be it moss or moons, ⟦Rebecca⟧'s articles delight.",
            "foreign-name",
            None,
            id="fronted possessive",
        ),
        pytest.param(
            TOMAS,
            "Tomas Varga is a planner. ⟦Rebecca⟧ brings calm to every page.",
            "foreign-name",
            None,
            id="new subject with a self-verb",
        ),
        pytest.param(
            TOMAS,
            "Tomas Varga covers rail. ⟦Martha Quill⟧ holds a diploma in history.",
            "foreign-name",
            None,
            id="full name with a degree",
        ),
        pytest.param(
            TOMAS,
            "Tomas covers rail.\n\n⟦Rebecca⟧ writes about long walks.",
            "foreign-name",
            None,
            id="first name in a later paragraph",
        ),
        pytest.param(
            TOMAS,
            "Tomas Varga covers rail. ⟦Ilona Varga⟧ has written for many outlets.",
            "foreign-name",
            Severity.MAJOR,
            id="foreign name with the same surname",
        ),
        pytest.param(
            LEENA, "⟦Leena Hartmann⟧ is a food writer.", "surname-differs", None, id="surname"
        ),
        pytest.param(
            ("Oksana Kovalenkoo",),
            "⟦Oksana Kovalenko⟧ is a columnist.",
            "spelling",
            None,
            id="spelling",
        ),
        pytest.param(
            LEENA,
            "Leena Okoro covers music. She plays the piano. ⟦He⟧ teaches in Jos.",
            "pronoun-conflict",
            None,
            id="she and he",
        ),
        pytest.param(
            LEENA,
            "Leena Okoro covers music. When not at her desk, ⟦he⟧ plays the oboe.",
            "pronoun-conflict",
            None,
            id="both in one sentence",
        ),
        pytest.param(
            LEENA,
            "Leena Okoro has a column, and her essays won prizes. Readers praise ⟦his⟧ wit.",
            "pronoun-conflict",
            Severity.MINOR,
            id="possessives only",
        ),
        pytest.param(
            ("Martha Quill",),
            "Martha is a mother of two boys. She covers schools. ⟦His⟧ column appears weekly.",
            "pronoun-conflict",
            None,
            id="described as a parent",
        ),
        pytest.param(
            ("Alex Dray",),
            "Alex Dray (they/them) is a critic. ⟦She⟧ lives in Hull.",
            "pronoun-vs-declared",
            None,
            id="declared in brackets",
        ),
        pytest.param(
            ("Alex Dray",),
            "Pronouns: she/her. Alex Dray is a critic. ⟦He⟧ has covered two elections.",
            "pronoun-vs-declared",
            None,
            id="declared with a label",
        ),
        pytest.param(
            ("Alex Dray (ze/zir)",),
            "Alex Dray is an editor. ⟦She⟧ runs the weekend pages.",
            "pronoun-vs-declared",
            None,
            id="declared in the byline",
        ),
        pytest.param(
            LEENA,
            "I am a freelance critic from Hull. ⟦She⟧ covers theatre.",
            "person-shift",
            None,
            id="I, then she",
        ),
        pytest.param(
            LEENA,
            "Leena writes about theatre. ⟦I⟧ live in Hull.",
            "person-shift",
            None,
            id="name, then I",
        ),
        pytest.param(
            NOBODY,
            "Soy periodista en Rosario. ⟦Ella⟧ cubre economía.",
            "person-shift",
            None,
            id="Spanish person shift",
        ),
        pytest.param(
            ("City Desk",),
            "⟦City Desk⟧ is a passionate writer with years of practice.",
            "org-as-person",
            None,
            id="desk as a person",
        ),
        pytest.param(
            NOBODY,
            "The ⟦Web Team⟧ is a seasoned storyteller who adores cats.",
            "org-as-person",
            None,
            id="team as a person",
        ),
        pytest.param(
            ("admin",),
            "⟦Admin⟧ is an avid blogger.",
            "org-as-person",
            None,
            id="account as a person",
        ),
    ],
)
def test_contradiction(
    bylines: tuple[str, ...], text: str, kind: str, severity: Severity | None
) -> None:
    bio, words = marked(text)
    (found,) = [one for one in contradictions(bylines, bio) if one.kind != "pronoun-mismatch"]
    assert (found.kind, found.severity) == (kind, severity)
    assert bio[found.start : found.end] == words
    assert found.start == text.index("⟦")
    assert not found.in_box


@pytest.mark.parametrize(
    ("bylines", "bio"),
    [
        pytest.param(TOMAS, "Tomas Varga covers rail. He lives in Szeged.", id="plain"),
        pytest.param(TOMAS, "Tomas covers rail.", id="first name"),
        pytest.param(TOMAS, "Varga has reported from Szeged since 2011.", id="surname only"),
        pytest.param(("T. Varga",), "Tomas Varga is a correspondent.", id="initial"),
        pytest.param(("Cagri Yildiz",), "Çağrı Yıldız is a producer.", id="dotless i"),
        pytest.param(TOMAS, "Томаш Варга — журналист.", id="another script"),
        pytest.param(TOMAS, "Анна Белова — журналист.", id="another script, another name"),
        pytest.param(("Chen Yun",), "陈云是一名记者。", id="no word boundaries"),
        pytest.param(
            ("Tomas Varga", "Leena Okoro"),
            "Tomas Varga covers rail. He lives in Szeged.\n\nLeena Okoro covers music. She sings.",
            id="two authors, two biographies",
        ),
        pytest.param(
            TOMAS,
            "Tomas Varga covers rail.\n\nLeena Okoro is a data editor in Jos.",
            id="second biography in the box",
        ),
        pytest.param(
            NOBODY,
            "Tomas and Leena report on cities: he covers rail and she covers housing.",
            id="joint biography",
        ),
        pytest.param(
            NOBODY,
            "Tomas Varga is a reporter in Szeged. Leena Okoro is a reporter in Jos.",
            id="two tag lines, byline unknown",
        ),
        pytest.param(("City Desk",), "Martha Quill is a court reporter.", id="desk byline"),
        pytest.param(
            ("City Desk",), "The City Desk is a team of editors. They never sleep.", id="desk team"
        ),
        pytest.param(
            NOBODY, "PTI is a news agency with offices in many cities.", id="agency described"
        ),
        pytest.param(
            ("Martha Quill",),
            "Rosa Benn, who writes as Martha Quill, is a novelist.",
            id="pen name declared",
        ),
        pytest.param(
            TOMAS, "Tomas Varga worked with Martha Quill. Martha brings him tea.", id="colleague"
        ),
        pytest.param(
            TOMAS,
            "Tomas Varga lives with his wife Rebecca. Rebecca's articles appear elsewhere.",
            id="spouse introduced",
        ),
        pytest.param(
            TOMAS, "Tomas Varga lives with his husband; she-wolves scare them.", id="compound"
        ),
        pytest.param(
            TOMAS,
            "Tomas Varga lives near his sister; she is a nurse. He plays chess.",
            id="pronoun of a relative",
        ),
        pytest.param(
            TOMAS,
            "Tomas Varga has a dog called Rebecca. She runs the house. He obeys.",
            id="pronoun of a pet",
        ),
        pytest.param(
            LEENA,
            "Leena Okoro studied under Justice P. K. Mensah. His lectures shaped her.",
            id="pronoun of a teacher",
        ),
        pytest.param(
            TOMAS,
            "Tomas Varga is the author of “She Sails at Dawn”. He teaches.",
            id="pronoun in a title",
        ),
        pytest.param(
            TOMAS, "Tomas Varga wrote the play She Sails. He teaches.", id="title without quotes"
        ),
        pytest.param(
            LEENA, "Leena Okoro hopes every reader finds what he or she needs.", id="he or she"
        ),
        pytest.param(
            LEENA, "Leena Okoro writes on miners and how they cope. She sings.", id="they"
        ),
        pytest.param(
            ("Alex Dray",),
            "Alex Dray (she/they) is a critic. She lives in Hull; they garden.",
            id="declared and kept",
        ),
        pytest.param(
            ("Rupert Lane",), "Rupert Lane covers opera. She sings, too.", id="no second name"
        ),
        pytest.param(
            TOMAS, "Tomas Varga has written for Martha's Kitchen Weekly.", id="outlet in possessive"
        ),
        pytest.param(
            TOMAS,
            "Tomas Varga is a critic. London has been home. Apple's approach is his beat.",
            id="places and brands",
        ),
        pytest.param(
            TOMAS, "Tomas Varga is a critic. Martha Quill edited this story.", id="credit"
        ),
        pytest.param(
            TOMAS, "Tomas Varga is a critic. Rebecca Stone's work inspired him.", id="inspiration"
        ),
        pytest.param(
            TOMAS,
            "Fact-checked by Martha Quill\n\nMartha Quill is a researcher.",
            id="fact-checker's biography",
        ),
        pytest.param(
            TOMAS, "Rebecca Stone is a fact-checker in Hull.", id="fact-checker by profession"
        ),
        pytest.param(
            ("Ramaswamy “Ram” Bhatt",),
            "Ramaswamy “Ram” Bhatt writes on trade. Ram lives in Surat.",
            id="short form in quotes",
        ),
        pytest.param(
            ("Harbour Kitchen",), "Rebecca is a cook and mother of two.", id="brand as byline"
        ),
        pytest.param(("leena_writes",), "Martha Quill is a poet.", id="handle as byline"),
        pytest.param(
            LEENA, "“I adore deadlines,” she says. Leena covers music.", id="quoted first person"
        ),
        pytest.param(
            LEENA, "Leena Okoro covers music. Email me with tips if I missed one.", id="invitation"
        ),
        pytest.param(
            LEENA, "Leena Okoro is a historian of World War I and its songs.", id="numeral"
        ),
        pytest.param(
            LEENA, "I'm Leena, a critic; my editor, he is patient with me.", id="first person only"
        ),
        pytest.param(
            ("Sophie Garnier",),
            "Journaliste à Lille, Sophie Garnier couvre les transports.",
            id="French",
        ),
        pytest.param(
            ("Lucía Benítez",),
            "Lucía Benítez es periodista. He trabajado con ella.",
            id="Spanish he",
        ),
        pytest.param(TOMAS, "[Name] is a journalist with [X] years of practice.", id="slot"),
        pytest.param(TOMAS, "", id="empty"),
    ],
)
def test_nothing_to_say(bylines: tuple[str, ...], bio: str) -> None:
    assert contradictions(bylines, bio) == ()


@pytest.mark.parametrize(
    ("bylines", "text"),
    [
        (
            NOBODY,
            "Rajesh Kulkarni is a writer. In brief, ⟦she⟧ likes facts. Rebecca's words shine.",
        ),
        (("Rajesh Kulkarni",), "Rebecca brings calm to copy. In ⟦her⟧ free time she paints."),
        (
            ("Olga Brandt",),
            "Olga Brandt is a reporter. ⟦He⟧ loves tea. Peter's stories won prizes.",
        ),
    ],
)
def test_pronouns_that_agree_with_the_other_name(bylines: tuple[str, ...], text: str) -> None:
    bio, words = marked(text)
    (found,) = [one for one in contradictions(bylines, bio) if one.kind == "pronoun-mismatch"]
    assert bio[found.start : found.end] == words
    assert found.start == text.index("⟦")
    assert found.related is not None


@pytest.mark.parametrize(
    "bio",
    [
        pytest.param("Rajesh Kulkarni covers opera. She sings.", id="no other name"),
        pytest.param("Rajesh Kulkarni is a writer. Peter's words shine. He sings.", id="same"),
        pytest.param("Kiran Desai is a writer. She sings. Rebecca's words shine.", id="mixed name"),
        pytest.param(
            "Rajesh Kulkarni (she/her) is a writer. She sings. Rebecca's words shine.",
            id="declared",
        ),
    ],
)
def test_pronouns_alone_accuse_nobody(bio: str) -> None:
    assert "pronoun-mismatch" not in {one.kind for one in contradictions((), bio)}


@pytest.mark.parametrize(
    ("box", "words"),
    [
        ("Managing Director at Harbour Labs | 0123 | Web", "Managing Director at Harbour Labs"),
        ("SEO Executive at Quill Infotech", "SEO Executive at Quill Infotech"),
        ("Web | CEO & Founder at ClickMint", "CEO & Founder at ClickMint"),
        ("Backlink Specialist", "Backlink Specialist"),
    ],
)
def test_business_role_of_a_reporter(box: str, words: str) -> None:
    (found,) = contradictions(TOMAS, "Tomas Varga is a veteran political correspondent.", box)
    assert (found.kind, found.in_box, found.severity) == ("role-conflict", True, None)
    assert box[found.start : found.end] == words


@pytest.mark.parametrize(
    ("box", "bio"),
    [
        ("Editor-in-Chief at The Harbour Post", "Tomas Varga is a journalist."),
        ("Managing Editor", "Tomas Varga is a reporter."),
        ("Professor at Harbour University", "Tomas Varga is a journalist and columnist."),
        ("Founder of The Lantern", "Tomas Varga is a journalist."),
        ("Managing Director at Harbour Media", "Tomas Varga is a journalist."),
        ("Managing Director at Harbour Labs", "Tomas Varga writes about management."),
        ("Reporter | Szeged", "Tomas Varga is a journalist."),
    ],
)
def test_roles_that_go_together(box: str, bio: str) -> None:
    assert contradictions(TOMAS, bio, box) == ()


def test_company_named_in_the_biography_is_only_worth_a_note() -> None:
    bio = "Tomas Varga is a journalist who also runs Harbour Labs."
    (found,) = contradictions(TOMAS, bio, "Managing Director at Harbour Labs")
    assert found.severity is Severity.INFO


def test_foreign_name_points_back_at_the_subject() -> None:
    bio = "Tomas Varga covers rail. Rebecca's articles delight."
    (found,) = contradictions(TOMAS, bio)
    assert (found.subject, found.other) == ("Tomas Varga", "Rebecca")
    assert found.related == (0, len("Tomas Varga"))


NAMES = ["Tomas Varga", "Leena", "Rebecca's", "City Desk", "é"]
VERBS = [" is a writer", " has", " covers", "I am ", "wife ", "with "]
MARKS = [". ", ", ", "\n\n", "“", "”", "'", "(she/her)", "He", "she", " his "]
PIECES = st.sampled_from([*NAMES, *VERBS, *MARKS])


@given(
    st.lists(st.text(max_size=20) | PIECES, max_size=3),
    st.lists(PIECES | st.text(max_size=12), max_size=25).map("".join),
    st.text(max_size=40),
)
def test_ranges_lie_in_the_text(bylines: list[str], bio: str, box: str) -> None:
    for found in contradictions(bylines, bio, box):
        text = box if found.in_box else bio
        assert 0 <= found.start < found.end <= len(text)
        if found.related is not None:
            assert 0 <= found.related[0] < found.related[1] <= len(bio)


@given(
    st.lists(st.sampled_from(["Tomas Varga", "Leena Okoro", "City Desk"]), min_size=1, unique=True),
    st.lists(PIECES, max_size=20).map("".join),
)
def test_order_of_bylines_does_not_matter(bylines: list[str], bio: str) -> None:
    expected = contradictions(bylines, bio)
    assert all(contradictions(order, bio) == expected for order in permutations(bylines))
