"""Lists of a WordPress site's users, which supply what posts leave out."""

import json
import os
from pathlib import Path

import pytest

from newslint.exports.wordpress_users import NO_USERS, User, Users, user_of, users_beside

SITE = Path(__file__).parent / "exports" / "wordpress-site"
NORA = User(
    "7",
    "nora-feld",
    "Nora Feld",
    "Nora Feld writes about harbours & the ferries that leave them.",
    "https://quay.example.org/author/nora-feld/",
)


def a_user(number: int, slug: str, **more: object) -> dict[str, object]:
    name = slug.replace("-", " ").title()
    user = {"id": number, "slug": slug, "name": name, "avatar_urls": {}, "description": ""}
    return user | more


def test_users_are_found_by_id_slug_and_name() -> None:
    users = users_beside(str(SITE / "posts.json"))
    assert len(users) == 2
    assert (
        users.find(id="7") == users.find(slug="nora-feld") == users.find(name="nora FELD") == NORA
    )
    emre = users.find(id="8")
    assert emre is not None
    assert (emre.name, emre.bio) == ("Emre Dünya", "")
    assert users.find(id="9") is users.find() is users.find(slug="") is None


def test_users_of_another_site_are_not_meant() -> None:
    users = users_beside(str(SITE / "posts.json"))
    assert users.find(id="7", site="https://www.quay.example.org/2026/05/fares/") == NORA
    assert users.find(id="7", site="https://other.example.org/") is None


def test_keys_that_lead_to_two_users_lead_to_none() -> None:
    one, two = User("1", "a", "A", "", ""), User("1", "b", "B", "", "")
    users = Users([one, two, two])
    assert users.find(id="1") is None
    assert users.find(slug="b") == two
    assert users.find(id="1", slug="b") is None


def test_standard_input_and_missing_folders_have_no_users() -> None:
    assert users_beside("-") is NO_USERS
    assert len(users_beside("/nowhere/at/all/posts.json")) == 0
    assert len(users_beside("bad\0name/posts.json")) == 0


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'[{"id": 1, "avatar_urls": ',
        b'{"description": "a package", "name": "x", "version": "1"}',
        b'[{"id": 1, "slug": "news", "name": "News", "link": "", "url": "", "taxonomy": 0}]',
        b'[{"id": 1, "slug": "a", "name": "A", "description": "", "link": ""}]',
        b'[{"id": 1, "title": {"rendered": "A"}, "slug": "a", "name": "A", "avatar_urls": {}}]',
        b'[1, null, "avatar_urls", {"avatar_urls": {}}]',
        b"[" * 5000 + b'"avatar_urls":',
    ],
)
def test_what_lists_no_users_counts_for_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.json").write_bytes(content)
    assert len(users_beside(str(tmp_path / "posts.json"))) == 0


def test_files_beside_are_regular_and_small(tmp_path: Path) -> None:
    user = a_user(1, "nora-feld")
    (tmp_path / "users.JSON").write_text(json.dumps(user), "utf-8-sig")
    large = json.dumps([a_user(2, "large", description="x" * 9_000_000)])
    (tmp_path / "large.json").write_text(large, "utf-8")
    (tmp_path / "users.txt").write_text(json.dumps(a_user(3, "text")), "utf-8")
    (tmp_path / "folder.json").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.json")
    users = users_beside(str(tmp_path / "posts.json"))
    assert len(users) == 1
    assert users.find(id="1") is not None


def test_a_user_without_pictures_is_told_by_its_other_keys() -> None:
    from newslint.exports.json_tree import parse_json

    user = {"id": 4, "slug": "nf", "name": "N", "url": "", "description": "A.", "link": ""}
    assert user_of(parse_json(json.dumps(user))) == User("4", "nf", "N", "A.", "")
    assert user_of(parse_json("[]")) is None
