"""Feeds of RSS, Atom, Blogger and JSON Feed: who, when, where, and what became of every item."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import main
from newslint.model import Article, Failure, Skipped, UnreadableError
from newslint.reading import Reading, opened, read

FEEDS = Path(__file__).parent / "exports" / "feeds"
HOW = Reading(date(2026, 3, 10))
Capture = pytest.CaptureFixture[str]


def outcomes(path: Path, how: Reading = HOW) -> list[Article | Skipped | Failure]:
    with opened(str(path), how) as found:
        return list(read(found, how))


def articles(name: str) -> dict[str, Article]:
    """Return the articles of a sample by the last part of their ids."""
    found = (one for one in outcomes(FEEDS / name) if isinstance(one, Article))
    return {re.split(r"[/:=-]", one.item or "")[-1]: one for one in found}


def report(capsys: Capture, *arguments: str) -> Any:
    main([*arguments, "--format", "json", "--now", "2026-03-10", "--exit-zero"])
    return json.loads(capsys.readouterr().out)


def names(article: Article) -> tuple[str, ...]:
    return tuple(author.name for author in article.authors)


def dates(article: Article) -> tuple[str | None, str | None]:
    published, modified = article.published, article.modified
    return published and published.value, modified and modified.value


def terms(article: Article) -> list[tuple[str, str]]:
    return [(term.kind, term.text) for term in article.terms]


def zones(article: Article) -> str:
    return " ".join(block.zone for block in article.blocks if block.zone != "metadata")


def test_rss_of_wordpress() -> None:
    fares, wall = articles("wordpress.rss").values()
    assert fares.item == "item/https://quay.example.org/?p=101"
    assert fares.title
    assert fares.title.text == "Ferry fares rise \u2013 and the boats stay"
    assert names(fares) == ("Nora Feld", "Jo Lindqvist")
    assert dates(fares) == ("2026-03-04T06:30:00+01:00", "2026-03-04T09:15:00+01:00")
    assert terms(fares) == [("category", "Transport & travel"), ("category", "Uncategorized")]
    assert fares.canonical == "https://quay.example.org/ferry-fares-rise/"
    assert (fares.language, fares.export, fares.status) == ("en-GB", "rss", None)
    # An excerpt that a program cut is no dek, a standfirst is one.
    assert zones(fares) == "title byline byline body body body body tail"
    assert zones(wall) == "title byline dek body body"
    assert not fares.abridged


def test_rss_of_a_republisher() -> None:
    fish, three = articles("republished.rss").values()
    assert fish.title
    assert fish.title.text == "Fish & chips, fares & tides"
    assert names(fish) == ("Ida Norling",)
    assert dates(fish) == ("2026-03-03T08:15-05:00", None)
    assert fish.canonical == "https://digest.example.net/fish"
    assert names(three) == ()
    assert dates(three) == ("2026-03-01T12:00:00Z", None)
    assert three.canonical is None
    assert "byline" in three.untold
    assert "byline" not in fish.untold


def test_a_feed_of_summaries() -> None:
    road, clerk, gulls = articles("summaries.rss").values()
    assert all(article.abridged for article in (road, clerk, gulls))
    assert zones(road) == "title dek dek dek dek"
    assert zones(gulls) == "title"
    assert clerk.canonical == "https://basin.example.org/2026/new-clerk"
    assert road.untold == {"byline", "date", "introduction", "bio"}


def test_descriptions_may_be_the_articles() -> None:
    for article in articles("descriptions.rss").values():
        assert not article.abridged
        assert zones(article) == "title body body body body"


def test_atom_of_feedburner() -> None:
    stone, other = articles("feedburner.atom").values()
    assert stone.item == "item/tag:blogger.com,1999:blog-4005006007.post-11"
    assert (names(stone), names(other)) == (("Nora Feld",), ("Jo Lindqvist",))
    assert dates(stone) == ("2026-03-03T07:38:00-08:00", None)
    assert dates(other) == ("2026-03-01T07:38:00-08:00", "2026-03-02T07:38:00-08:00")
    assert stone.canonical == "https://quayside.example.org/2026/03/stone.html"
    assert terms(stone) == [("category", "boats & ferries")]
    assert stone.edit_url == "https://www.blogger.com/blog/post/edit/4005006007/11"
    assert stone.status is None


def test_atom_with_xhtml_and_summaries() -> None:
    salt, sirene = articles("journal.atom").values()
    assert salt.title
    assert salt.title.text == "Salt & rust"
    assert names(salt) == ("Ida Norling",)
    assert names(sirene) == ("Jan Holm", "Nora Feld")
    assert dates(salt) == ("2026-03-04T10:00:00Z", None)
    assert dates(sirene) == (None, "2026-03-03T10:00:00Z")
    assert (salt.language, sirene.language) == ("en", "de")
    assert salt.canonical == "https://pier.example.org/salt"
    assert terms(salt) == [("category", "The weather")]
    assert zones(salt) == "title byline dek body body"
    assert sirene.abridged
    assert zones(sirene) == "title byline byline dek"


@pytest.mark.parametrize(
    ("name", "statuses", "passed"),
    [
        (
            "blogger-archive.xml",
            {"501": "published", "502": "draft", "503": "published"},
            {"a template": 1, "a setting": 1, "a comment": 1},
        ),
        (
            "takeout.atom",
            {"601": "published", "602": "draft", "603": "trashed"},
            {"a comment": 1},
        ),
    ],
)
def test_blogger(name: str, statuses: dict[str, str], passed: dict[str, int]) -> None:
    assert {item: article.status for item, article in articles(name).items()} == statuses
    skipped = (one.reason for one in outcomes(FEEDS / name) if isinstance(one, Skipped))
    assert Counter(skipped) == passed


def test_blogger_edits_posts_and_pages() -> None:
    found = articles("blogger-archive.xml")
    assert found["501"].edit_url == "https://www.blogger.com/blog/post/edit/77001/501"
    assert found["503"].edit_url == "https://www.blogger.com/blog/page/edit/77001/503"
    assert terms(found["501"]) == [("category", "Boats")]
    assert names(found["503"]) == ("Nora Feld",)
    page = articles("takeout.atom")["603"]
    assert page.edit_url == "https://www.blogger.com/blog/page/edit/77001/603"


def test_json_feed() -> None:
    bell, kort = articles("feed-1.1.json").values()
    assert bell.title
    assert bell.title.text == 'The "bell" of the ferry'
    assert names(bell) == ("Nora Feld", "Jo Lindqvist")
    assert dates(bell) == ("2026-03-04T10:00:00+01:00", "2026-03-04T09:30:00Z")
    assert terms(bell) == [("tag", "boats"), ("tag", "März")]
    assert bell.canonical == "https://quay.example.org/bell"
    assert zones(bell) == "title byline byline dek body body"
    assert kort.item == "item/72"
    assert kort.language == "sv"
    assert kort.abridged
    assert dates(kort) == ("2026-03-03T08:00:00Z", None)
    assert names(kort) == ()
    assert "byline" in kort.untold


def test_json_feed_of_version_1() -> None:
    found = articles("feed-1.json")
    assert {item: names(article) for item, article in found.items()} == {
        "1": ("Ida Norling",),
        "3": ("Pier Notes",),
        "4": ("Pier Notes",),  # in spite of the comma that is missing before it
    }


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("wordpress.rss", {"cms-uncategorized 26:22-26:35", "cms-lorem-ipsum 34:4-34:21"}),
        ("republished.rss", {"feed-footer 13:4-13:149", "ai-placeholder 25:326-25:337"}),
        ("summaries.rss", set()),
        ("descriptions.rss", set()),
        ("feedburner.atom", {"cms-lorem-ipsum 2:1418-2:1435"}),
        ("journal.atom", {"cms-lorem-ipsum 20:63-20:80"}),
        (
            "blogger-archive.xml",
            {"cms-lorem-ipsum 26:306-26:333", "structure-thin-body 43:20-43:35"},
        ),
        ("takeout.atom", {"cms-lorem-ipsum 16:37-16:54"}),
        ("feed-1.1.json", {"cms-lorem-ipsum 13:317-13:334"}),
    ],
)
def test_every_finding_and_its_place(capsys: Capture, name: str, found: set[str]) -> None:
    judged = report(capsys, str(FEEDS / name))
    assert {
        f"{one['rule']} {one['line']}:{one['column']}-{one['end_line']}:{one['end_column']}"
        for article in judged["articles"]
        for one in article["findings"]
    } == found


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("republished.rss", {"item/2": "line 18, column 46: "}),
        ("journal.atom", {"item/3": "line 37, column 55: "}),
        ("feed-1.json", {"item/2": "line 2, column 26: ", None: "line 4, column 1: no comma"}),
    ],
)
def test_broken_items_fail_alone(name: str, broken: dict[str | None, str]) -> None:
    failed = [one for one in outcomes(FEEDS / name) if isinstance(one, Failure)]
    assert {one.item for one in failed} == set(broken)
    assert all(one.message.startswith(broken[one.item]) for one in failed)


def written() -> Iterator[tuple[str, int]]:
    """Yield each sample and the number of items that are written in it."""
    for path in sorted(FEEDS.iterdir()):
        text = path.read_text(encoding="utf-8")
        yield path.name, len(re.findall(r'<(?:item|entry)[ >]|\{\s*"id"', text))


@pytest.mark.parametrize(("name", "items"), list(written()))
def test_no_item_gets_lost(capsys: Capture, name: str, items: int) -> None:
    told = [one for one in outcomes(FEEDS / name) if not isinstance(one, Failure) or one.item]
    assert len(told) == items
    (tally,) = report(capsys, str(FEEDS / name))["summary"]["exports"]
    assert tally["seen"] == items
    skipped = sum(tally["skipped"].values())
    assert tally["linted"] + tally["failed"] + skipped == items


@pytest.mark.parametrize("path", sorted(FEEDS.iterdir()), ids=lambda path: path.name)
@pytest.mark.parametrize("form", ["text", "json"])
def test_nobody_elses_address_is_shown(capsys: Capture, path: Path, form: str) -> None:
    main([str(path), "--format", form, "--exit-zero", "--min-severity", "info", "-v"])
    shown = capsys.readouterr().out
    assert not re.search(r"\w@(?!\*)[\w.]+", shown)
    assert "Walter Quist" not in shown
    assert "on the hill!" not in shown


def test_a_forced_format_reads_nothing_else() -> None:
    wrong = Reading(date(2026, 3, 10), "rss")
    with pytest.raises(UnreadableError, match="no feed of RSS"):
        outcomes(FEEDS / "journal.atom", wrong)
    with pytest.raises(UnreadableError, match="no feed of Atom"):
        outcomes(FEEDS / "summaries.rss", Reading(date(2026, 3, 10), "atom"))
    with pytest.raises(UnreadableError):
        outcomes(FEEDS / "summaries.rss", Reading(date(2026, 3, 10), "json-feed"))


BODY = "The clerk of Lower Quay copies the tide table by hand every autumn. " * 5
UNNAMED = f"<item><title>Gulls</title><content:encoded>{BODY}</content:encoded></item>"
NAMED = "<item><title>Terns</title><author>Nora Feld</author><pubDate>2026-03-04</pubDate></item>"


@pytest.mark.parametrize(
    ("items", "missing"),
    [(UNNAMED, set()), (NAMED + UNNAMED, {"byline-missing", "date-missing"})],
)
def test_what_a_feed_never_states_is_not_missed(
    tmp_path: Path, capsys: Capture, items: str, missing: set[str]
) -> None:
    path = tmp_path / "feed"
    path.write_text(f"<rss version='2.0'><channel>{items}</channel></rss>", encoding="utf-8")
    judged = report(capsys, str(path))
    found = {one["rule"] for article in judged["articles"] for one in article["findings"]}
    assert {rule for rule in found if rule.endswith("-missing")} == missing


def test_content_counts_more_than_a_name(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "index.html"
    path.write_bytes((FEEDS / "journal.atom").read_bytes())
    assert report(capsys, str(path))["summary"]["exports"][0]["format"] == "atom"
