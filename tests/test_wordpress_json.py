"""Posts of WordPress's REST interface, with and without what it embeds."""

import json
from pathlib import Path

import pytest

from newslint.engine import Plan, judge
from newslint.exports.wordpress_dates import with_offset
from newslint.exports.wordpress_excerpts import is_automatic
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
SITE = FOLDER / "wordpress-site"
POSTS = SITE / "posts.json"
TEXT = POSTS.read_text("utf-8")


def site() -> dict[str | None, Article]:
    return articles(outcomes_of(POSTS, "wordpress-json"))


def wordpress(*posts: object) -> list[Outcome]:
    return outcomes(json.dumps(posts), "wordpress-json")


def post(number: int = 1, **more: object) -> dict[str, object]:
    made = {"id": number, "title": {"rendered": "Tides"}, "content": {"rendered": "<p>All.</p>"}}
    return made | more


def the_one(read: list[Outcome]) -> Article:
    (only,) = read
    assert isinstance(only, Article)
    return only


def findings(article: Article, *rules: str) -> list[tuple[str, int, int, str]]:
    chosen = [rule for rule in RULES if rule.id in rules]
    judged = judge(with_language(article._replace(export="wordpress-json")), Plan(chosen))
    return [
        (found.rule, found.location.line, found.location.column, found.text)
        for found in judged.findings
    ]


def test_statuses_and_what_is_no_article() -> None:
    assert {name: one.status for name, one in site().items()} == {
        "post/11": "published",
        "post/12": "published",
        "post/13": "published",
        "post/14": "published",
        "post/15": "protected",
        "post/16": "draft",
        "post/18": "private",
    }
    skipped = [one for one in outcomes_of(POSTS, "wordpress-json") if isinstance(one, Skipped)]
    assert skipped == [Skipped(str(POSTS), "an attachment", item="post/17")]


def test_what_is_embedded_names_author_and_terms() -> None:
    fares = site()["post/11"]
    assert zones(fares)[:4] == [
        ("title", "Fares “rise” again"),
        ("dek", "A tenth more & no way back."),
        ("byline", "Nora Feld"),
        ("bio", "Nora Feld writes about ferries & piers."),
    ]
    (author,) = fares.authors
    assert author.login == "nora-feld"
    assert author.profiles == ("https://quay.example.org/author/nora-feld/",)
    assert [(term.kind, term.text) for term in fares.terms] == [
        ("category", "Food & Drink"),
        ("tag", "ferry"),
    ]
    assert fares.canonical == "https://quay.example.org/2026/05/11/"
    assert fares.edit_url == ("https://quay.example.org/news/wp-admin/post.php?post=11&action=edit")


def test_dates_are_those_of_the_site_with_their_distance_from_utc() -> None:
    posts = site()
    fares, page = posts["post/11"], posts["post/18"]
    assert fares.published is not None
    assert fares.published.value == "2026-05-04T23:30:00+02:00"
    assert fares.published.place is not None
    assert starts_at(fares, fares.published.place) == (4, 14)
    assert fares.modified is not None
    assert fares.modified.value == "2026-05-05T09:00:00+02:00"
    assert page.modified is None
    draft = posts["post/16"].published
    assert draft is not None
    assert draft.value == "2026-05-04T23:30:00"


@pytest.mark.parametrize(
    ("local", "universal", "value"),
    [
        ("2026-05-04T23:30:00", "2026-05-04T23:30:00", "2026-05-04T23:30:00+00:00"),
        ("2026-05-04T23:30:00", "2026-05-04T18:00:00", "2026-05-04T23:30:00+05:30"),
        ("2026-05-04T23:30:00", "2026-05-01T18:00:00", "2026-05-04T23:30:00"),
        ("2026-05-04T23:30:00", "2026-05-04T23:29:01", "2026-05-04T23:30:00"),
        ("2026-05-04T23:30:00Z", "2026-05-04T23:30:00", "2026-05-04T23:30:00Z"),
        ("soon", "2026-05-04T23:30:00", "soon"),
        ("2026-05-04T23:30:00", "", "2026-05-04T23:30:00"),
    ],
)
def test_distance_from_utc(local: str, universal: str, value: str) -> None:
    assert with_offset(local, universal) == value


def test_a_date_in_utc_alone_says_so_and_none_is_none() -> None:
    dated = the_one(wordpress(post(date_gmt="2026-05-04T21:30:00", modified="0000-00-00T00:00:00")))
    assert dated.published is not None
    assert dated.published.value == "2026-05-04T21:30:00Z"
    assert the_one(wordpress(post(date=None))).published is None


def test_co_authors_are_terms_and_their_search_text_is_no_biography() -> None:
    pier = site()["post/12"]
    assert [(one.name, one.login, one.bio) for one in pier.authors] == [
        ("Emre Dünya", "emre", None),
        ("Nora Feld", "nora-feld", "Nora Feld writes about ferries & piers."),
    ]
    assert [(bio.blocks[0].text, bio.authors) for bio in pier.bios] == [
        ("Nora Feld writes about ferries & piers.", ("Nora Feld",))
    ]
    assert pier.dek is None
    assert not any("@" in block.text for block in pier.blocks)


def test_a_co_author_s_own_description_is_a_biography() -> None:
    term = {"name": "Lee Orr", "slug": "lee", "taxonomy": "author", "description": "Paints boats."}
    painted = the_one(wordpress(post(_embedded={"wp:term": [[], [term]]})))
    assert [bio.blocks[0].text for bio in painted.bios] == ["Paints boats."]


def test_a_list_of_users_beside_names_the_author_and_says_who_that_is() -> None:
    told = site()["post/13"]
    assert [(one.name, one.login) for one in told.authors] == [("Nora Feld", "nora-feld")]
    assert [bio.blocks[0].text for bio in told.bios] == [
        "Nora Feld writes about harbours & the ferries that leave them."
    ]
    assert place_of(told, "harbours & the") == (149, 15)


def test_a_biography_from_beside_is_judged(tmp_path: Path) -> None:
    users = (SITE / "users.json").read_text("utf-8")
    other = users.replace("Nora Feld writes", "Erik Sund is a reporter who writes")
    (tmp_path / "users.json").write_text(other, "utf-8")
    (tmp_path / "posts.json").write_text(TEXT, "utf-8")
    told = articles(outcomes_of(tmp_path / "posts.json", "wordpress-json"))["post/13"]
    assert findings(told, "bio-name-mismatch") == [("bio-name-mismatch", 149, 15, "Erik Sund")]


def test_an_author_who_stays_a_number() -> None:
    signed = site()["post/14"]
    assert [(one.name, one.is_account) for one in signed.authors] == [("99", True)]
    assert findings(signed, "byline-login", "byline-missing", "bio-missing") == [
        ("byline-login", 175, 15, "99")
    ]


def test_a_post_without_author_tells_nothing_of_its_byline() -> None:
    alone = the_one(outcomes_of(SITE / "authorless.json", "wordpress-json"))
    assert alone.authors == ()
    assert findings(alone, "byline-missing", "byline-login") == []


@pytest.mark.parametrize(
    ("more", "names"),
    [
        ({"author": 0}, []),
        ({"author": 5, "yoast_head_json": {"author": "Lee Orr &amp; Sons"}}, ["Lee Orr & Sons"]),
        ({"_embedded": {"author": [{"code": "rest_user_invalid_id", "message": "No."}]}}, []),
        ({"author": 5, "_embedded": {"author": [{"code": "rest_user_invalid_id"}]}}, ["5"]),
        ({"_embedded": {"author": [{"id": 1, "name": "A. Orr"}, {"id": 2, "name": "B. Orr"}]}},
         ["A. Orr", "B. Orr"]),
    ],
)  # fmt: skip
def test_where_authors_are_named(more: dict[str, object], names: list[str]) -> None:
    assert [one.name for one in the_one(wordpress(post() | more)).authors] == names


def test_findings_stand_where_the_file_spells_them() -> None:
    fares = site()["post/11"]
    assert findings(fares, "boilerplate-comment-form") == [
        ("boilerplate-comment-form", 19, 311, "Leave a Reply")
    ]
    assert spelled_at(TEXT, (19, 311)).startswith("Leave a Reply<\\/p>")
    for words, spelled in (
        ("rise” again", "rise&#8221; <em>again"),
        ("& no way", "&amp; no way"),
        ("Drink", "Drink"),
        ("yearly ticket", "yearly ticket"),
        ("& piers", "&amp; piers"),
    ):
        place = place_of(fares, words) if words != "Drink" else (49, 33)
        assert spelled_at(TEXT, place).startswith(spelled)


def test_a_title_broken_by_mark_up_is_one_title() -> None:
    broken = the_one(wordpress(post(title={"rendered": "High <b>tide</b><br />and low"})))
    assert broken.title is not None
    assert broken.title.text == "High tide and low"


def test_a_list_of_users_is_skipped_once() -> None:
    path = SITE / "users.json"
    assert outcomes_of(path, "wordpress-json") == [Skipped(str(path), "a list of users")]


def test_an_error_of_the_site_is_told() -> None:
    answer = {"code": "rest_forbidden", "message": "Not for you.", "data": {"status": 401}}
    with pytest.raises(UnreadableError, match=r"instead of posts: rest_forbidden \(Not for you"):
        outcomes(json.dumps(answer), "wordpress-json")


def test_what_is_no_post_is_skipped_by_its_kind() -> None:
    comment = {"id": 9, "type": "comment", "content": {"rendered": "<p>Nice.</p>"}}
    menu = {"id": 8, "type": "nav_menu_item", "title": {"rendered": "Home"}}
    read = wordpress(comment, menu, 5, {"id": 3, "name": "News", "taxonomy": "category"})
    assert [(one.reason, one.item) for one in read if isinstance(one, Skipped)] == [
        ("a comment", "post/9"),
        ("a menu item", "post/8"),
        ("no post of WordPress", "item/3"),
        ("no post of WordPress", "item/4"),
    ]


def test_a_post_with_nothing_in_it_is_skipped() -> None:
    empty = {"id": 2, "title": {"rendered": ""}, "content": {"rendered": ""}, "author": 4}
    assert wordpress(empty) == [Skipped("-", "without text", item="post/2")]


def test_fields_that_were_not_asked_for() -> None:
    bare = the_one(wordpress({"title": {"rendered": "Tides"}, "excerpt": {"rendered": "Words."}}))
    assert bare.item == "item/1"
    assert bare.abridged
    assert bare.edit_url is None
    raw = the_one(wordpress({"id": 1, "title": {"raw": "Tides"}, "content": {"raw": "<p>a</p>"}}))
    assert zones(raw) == [("title", "Tides"), ("body", "a")]


@pytest.mark.parametrize(
    ("excerpt", "automatic"),
    [
        ("<p>The ferry sails at <b>noon</b> and [&hellip;]</p>", True),
        ("<p>Words from elsewhere [&hellip;]</p>", True),
        ("<p>The ferry sails at noon and at&hellip; <a href='/a'>Continue</a></p>", True),
        ("<p>The ferry sails at noon</p>", True),
        ("<p>Noon &amp; night: the new times</p>", False),
        ("", False),
    ],
)
def test_excerpts_cut_from_the_copy_are_no_standfirst(excerpt: str, automatic: bool) -> None:
    copy = "<p>The ferry sails at noon and at&nbsp;night.</p>"
    assert is_automatic(excerpt, copy) is automatic


def test_one_broken_post_fails_alone() -> None:
    good = json.dumps(post(2))
    read = outcomes(
        f'[{json.dumps(post(1))},\n{{"id": 7, "title": oops}},\n{good}]', "wordpress-json"
    )
    assert [one.item for one in read] == ["post/1", "post/7", "post/2"]
    assert read[1] == Failure("-", "line 2, column 20: no value where one is expected", "post/7")
