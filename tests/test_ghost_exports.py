"""Exports of Ghost: its current tables, those that tools make, old ones, and its interface."""

import json
from typing import Any

import pytest

from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.model import Article, Failure, Skipped, UnreadableError
from newslint.rulebook import load_rules

from .exported import (
    FOLDER,
    Outcome,
    articles,
    outcomes,
    outcomes_of,
    place_of,
    spelled_at,
    starts_at,
    zones,
)

RULES = load_rules()
GHOST = FOLDER / "ghost"
TEXTS = {name: (GHOST / f"{name}.json").read_text("utf-8") for name in ("current", "tool-made")}


TIDES = {"id": 1, "title": "Tides", "html": "<p>a</p>"}


def read(name: str) -> list[Outcome]:
    return outcomes_of(GHOST / f"{name}.json", "ghost")


def ghost(*posts: object, **tables: object) -> list[Outcome]:
    return outcomes(json.dumps({"db": [{"data": {"posts": posts, **tables}}]}), "ghost")


def the_one(read: list[Outcome]) -> Article:
    (only,) = read
    assert isinstance(only, Article)
    return only


def findings(article: Article, *rules: str) -> list[tuple[str, int, int, str]]:
    chosen = [rule for rule in RULES if rule.id in rules or not rules]
    judged = judge(with_language(article._replace(export="ghost")), Plan(chosen))
    return [
        (found.rule, found.location.line, found.location.column, found.text)
        for found in judged.findings
    ]


def test_posts_and_pages_of_a_current_export() -> None:
    posts = articles(read("current"))
    assert {name: post.status for name, post in posts.items()} == {
        "post/64a1": "published",
        "post/64a2": "draft",
        "post/64a3": "scheduled",
        "post/64a4": "published",
        "post/64a5": "published",
    }
    fares = posts["post/64a1"]
    assert [(one.name, one.login, one.bio, one.profiles) for one in fares.authors] == [
        ("Nora Feld", "nora", "Nora Feld writes about ferries.", ("https://nora.example.org",)),
        ("Emre Dünya", "emre", "", ()),
    ]
    assert [(bio.blocks[0].text, bio.authors) for bio in fares.bios] == [
        ("Nora Feld writes about ferries.", ("Nora Feld",))
    ]
    assert fares.published is not None
    assert fares.published.value == "2026-05-04T08:30:00.000Z"
    assert fares.modified is not None
    assert fares.modified.value == "2026-05-04T09:00:00.000Z"
    assert [(term.kind, term.text) for term in fares.terms] == [
        ("tag", "Harbour"),
        ("tag", "Food & drink"),
    ]
    assert ("visibility", "members") in fares.fields
    assert ("slug", "ferry-fares-rise") in fares.fields
    assert fares.edit_url == "/ghost/#/editor/post/64a1"
    assert fares.canonical is None
    assert not fares.abridged


def test_zones_of_a_current_export() -> None:
    shown = zones(articles(read("current"))["post/64a1"])
    assert [(zone, text[:40]) for zone, text in shown] == [
        ("title", "Ferry fares rise"),
        ("dek", 'A tenth more from spring, and "no way ba'),
        ("byline", "Nora Feld"),
        ("bio", "Nora Feld writes about ferries."),
        ("byline", "Emre Dünya"),
        ("body", "The ferry Amalia in the old harbour"),
        ("body", "The harbour board said on Monday that th"),
        ("body", "[insert quote from the harbour master he"),
        ("body", "The board will meet again in March. Unti"),
    ]


def test_a_page_is_edited_as_a_page_and_keeps_its_language() -> None:
    posts = articles(read("current"))
    assert posts["post/64a5"].edit_url == "/ghost/#/editor/page/64a5"
    assert posts["post/64a5"].language == "en"
    assert posts["post/64a4"].canonical == "https://letters.example.org/week/"


def test_an_author_whom_no_list_resolves_is_a_login() -> None:
    post = articles(read("current"))["post/64a4"]
    assert [(one.name, one.is_account, one.bio) for one in post.authors] == [("gone42", True, None)]
    assert findings(post, "byline-login") == [("byline-login", 143, 27, "gone42")]
    # One defect is reported once, by the rule that knows most of it.
    both = findings(post, "byline-login", "byline-handle-or-email")
    assert [rule for rule, *_ in both] == ["byline-handle-or-email"]


def test_findings_stand_where_the_file_spells_them() -> None:
    fares = articles(read("current"))["post/64a1"]
    assert findings(fares, "ai-placeholder") == [
        ("ai-placeholder", 24, 369, "[insert quote from the harbour master here]")
    ]
    assert spelled_at(TEXTS["current"], (24, 369)).startswith("[insert quote")
    for words in ("Amalia", "yearly ticket", "no way back", "writes about", "Emre"):
        assert spelled_at(TEXTS["current"], place_of(fares, words)).startswith(words)


def test_the_stored_address_is_no_defect_of_an_export() -> None:
    fares = articles(read("current"))["post/64a1"]
    hrefs = [link.href for block in fares.blocks for link in block.links]
    assert hrefs == ["__GHOST_URL__/timetable/"]
    rules = ("cms-ghost-url", "cms-malformed-url", "cms-template-token", "ai-placeholder-link")
    assert findings(fares, *rules) == []


def test_a_scheduled_post_may_be_dated_in_the_future() -> None:
    assert findings(articles(read("current"))["post/64a3"], "date-future") == []


def test_secrets_reach_nothing() -> None:
    for one in read("current"):
        assert "SECRET" not in repr(one)
        if isinstance(one, Article):
            assert "SECRET" not in one.source.text
            assert "private@" not in one.source.text


def test_lexical_alone_is_read_through_two_layers_of_escapes() -> None:
    post = articles(read("tool-made"))["post/b1"]
    assert [
        (block.kind, block.text) for block in post.blocks if block.zone in ("body", "tail")
    ] == [
        (
            "paragraph",
            "The crew said “we’re ready” & waved — the Amalia was <the> last of her kind,"
            ' and her "log book" is kept in the museum.',
        ),
        ("heading", "On board"),
        ("item", "two masts"),
        ("item", "one engine"),
        ("caption", 'The Amalia at "Pier 4"'),
        ("paragraph", "Tickets are sold on board."),
        ("heading", "Fares"),
        ("paragraph", "A seat costs ten crowns, as the board said."),
        ("item", "one"),
        ("item", "two"),
        ("code", "if (a < b) { sail(); }"),
        ("paragraph", "As an AI language model, I cannot sail."),
    ]
    links = [link.href for block in post.blocks for link in block.links]
    assert links == ["https://quay.example.org/a?b=1&c=2", "https://board.example.org"]


def test_places_in_lexical() -> None:
    post, text = articles(read("tool-made"))["post/b1"], TEXTS["tool-made"]
    for words, spelled in (
        ("crew said", "crew said"),
        ("“we’re", "\\\\u201cwe" if "\\\\u201c" in text else "\\u201cwe"),
        ("& waved", "& waved"),
        ("<the> last", "<the> last"),
        ('"log book" is', '\\\\\\"log book'),
        ("two masts", "two masts"),
        ("Pier 4", "Pier 4"),
        ("ten crowns", "ten** crowns"),
        ("sail();", "sail();"),
        ("As an AI", "As an AI"),
    ):
        assert spelled_at(text, place_of(post, words)).startswith(spelled), words
    found = findings(post, "ai-self-identification")
    assert found == [("ai-self-identification", 1, 2675, "As an AI language model, I")]


def test_a_post_without_words_has_its_title_and_a_broken_one_fails_alone() -> None:
    first, empty, broken = read("tool-made")
    assert isinstance(first, Article)
    assert isinstance(empty, Article)
    assert zones(empty) == [("title", "Empty hands")]
    assert isinstance(broken, Failure)
    assert broken.item == "post/b3"
    assert broken.message.startswith("line 1, column 3387: the copy is no JSON")
    assert spelled_at(TEXTS["tool-made"], (1, 3387)).startswith("oops")


def test_mobiledoc_dates_and_authors_of_old_exports() -> None:
    posts = read("old")
    first, page, nothing = posts
    assert isinstance(first, Article)
    assert [block.text for block in first.blocks if block.zone in ("body", "tail")] == [
        'The log says "all well", and the mate agreed at once on deck with a < b',
        "Morning",
        "first bell",
        "second bell",
        "It rained all week, and the crew slept.",
        "Hold fast",
        "A quiet deck",
        'See the [caption id="7"] below.',
    ]
    assert first.published is not None
    assert first.published.value == "2013-12-29T12:00:00Z"
    assert first.published.place is not None
    assert starts_at(first, first.published.place) == (23, 23)
    assert [one.name for one in first.authors] == ["Nora Feld"]
    assert [term.text for term in first.terms] == ["Logs"]
    assert findings(first, "cms-shortcode") == [("cms-shortcode", 14, 911, '[caption id="7"]')]
    assert isinstance(page, Article)
    assert page.edit_url == "/ghost/#/editor/page/2"
    assert [one.name for one in page.authors] == ["9"]
    assert zones(page)[-1] == ("body", "Write to the harbour office.")
    assert nothing == Skipped(str(GHOST / "old.json"), "without text", item="post/3")


def test_what_the_interface_returns() -> None:
    post = the_one(read("interface"))
    assert [(bio.blocks[0].text, bio.authors) for bio in post.bios] == [
        ("Nora Feld writes about ferries.", ("Nora Feld",)),
        ("Knows every tide table by heart.", ("Emre Dünya",)),
    ]
    assert post.canonical == "https://quay.example.org/tides/"
    assert post.edit_url == "https://quay.example.org/ghost/#/editor/post/c1"
    assert [term.text for term in post.terms] == ["Harbour"]
    assert post.status is None


@pytest.mark.parametrize(
    "content",
    [
        {
            "db": [
                {"meta": {}, "data": {"posts": [{"id": 1, "title": "Tides", "html": "<p>a</p>"}]}}
            ]
        },
        {"data": {"posts": [{"id": 1, "title": "Tides", "html": "<p>a</p>"}]}, "meta": {}},
        {"posts": [{"id": 1, "title": "Tides", "html": "<p>a</p>"}], "meta": {}},
        [{"id": 1, "title": "Tides", "html": "<p>a</p>"}],
        [{"meta": {}, "data": {"posts": [{"id": 1, "title": "Tides", "html": "<p>a</p>"}]}}],
    ],
)
def test_every_frame_of_the_tables(content: object) -> None:
    post = the_one(outcomes(json.dumps(content), "ghost"))
    assert post.item == "post/1"
    assert zones(post) == [("title", "Tides"), ("body", "a")]


@pytest.mark.parametrize("content", ["{}", '{"settings": [{"key": 1}]}', "", "null"])
def test_what_holds_no_posts_says_so(content: str) -> None:
    with pytest.raises(UnreadableError):
        outcomes(content, "ghost")


def test_plain_text_is_read_where_there_is_nothing_else() -> None:
    post = the_one(ghost({"id": 1, "title": "Tides", "html": None, "plaintext": "All is well."}))
    assert zones(post)[-1] == ("body", "All is well.")


def test_odd_documents_of_copy_lose_no_words() -> None:
    lexical: dict[str, Any] = {
        "root": {
            "children": [
                {"type": "unheard-of", "children": [{"type": "text", "text": "Kept"}]},
                {"type": "extended-heading", "tag": "script", "children": [{"text": "Head"}]},
                {"type": "paragraph", "children": [{"text": "code", "format": 16.5}]},
                {"type": "paragraph", "children": [{"type": "link", "children": [{"text": "x"}]}]},
                {"type": "html", "html": 5},
                {"type": "toggle", "heading": "<b>Asked</b>", "content": "<p>Said</p>"},
                {"type": "paragraph", "children": [{"text": None}, {"type": "tab"}, "words"]},
            ]
        }
    }
    stored = json.dumps(lexical).replace("16.5", "9" * 5000)
    post = the_one(ghost({"id": 1, "title": "Odd", "lexical": stored}))
    told = [block.text for block in post.blocks if block.zone in ("body", "tail") and block.text]
    assert told == ["Kept", "Head", "code", "x", "5", "Asked", "Said"]


@pytest.mark.parametrize(
    "mobiledoc",
    [
        [],
        {"sections": 5},
        {"sections": [[], [1], [1, "p"], [1, 2, 3], [10], [10, 7], [3, "ul"], ["10", "x"], None]},
        {"sections": [[1, "p", [[0], [0, [9], 5, "kept"], [0, "x", "9" * 5000, None]]]]},
        {"markups": [["a"], [], ["a", ["href"]]], "sections": [[1, "p", [[0, [0, 1, 2], 3, "k"]]]]},
        {"cards": [["html"], ["html", 1], [1, {}]], "sections": [[10, 0], [10, 1], [10, 2]]},
    ],
)
def test_odd_mobiledocs_are_read_as_far_as_they_go(mobiledoc: object) -> None:
    the_one(ghost({"id": 1, "title": "Odd", "mobiledoc": json.dumps(mobiledoc)}))


def test_cards_for_mail_and_payment_show_nothing() -> None:
    cards = [
        {"type": kind, "html": "<p>Hi {first_name}</p>", "buttonText": "Pay"}
        for kind in ("email", "email-cta", "paywall", "signup")
    ]
    stored = json.dumps({"root": {"children": cards}})
    post = the_one(ghost({"id": 1, "title": "Letter", "lexical": stored}))
    assert zones(post) == [("title", "Letter")]
