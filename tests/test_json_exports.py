"""Files of JSON that are damaged, hostile or large, read value by value."""

import codecs
import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.exports import json_documents
from newslint.exports.json_documents import JsonDocument
from newslint.exports.json_tree import BrokenJsonError, Object, skip_value
from newslint.exports.json_values import Broken, Value
from newslint.model import Article, Export, Failure, UnreadableError
from newslint.outlines import outline
from newslint.sniffing import SNIFFED, sniff_export

from .exported import Outcome, outcomes, place_of, spelled_at, zones

FRAME = '{"db": [{"meta": {"version": "6.0.0"}, "data": {"posts": [%s], "users": [%s]}}]}'
USER = '{"id": "a1", "name": "Nora Feld", "slug": "nora"}'


def a_post(name: str, html: str = "<p>All is well.</p>", **more: object) -> str:
    return json.dumps(
        {"id": name, "title": f"Tides {name}", "html": html, "author_id": "a1"} | more
    )


def ghost(*posts: str, users: str = USER) -> list[Outcome]:
    return outcomes(FRAME % (",\n".join(posts), users), "ghost")


def told(read: list[Outcome]) -> list[tuple[str | None, str]]:
    """Return the items, and what is said of those that failed."""
    return [(one.item, one.message if isinstance(one, Failure) else "") for one in read]


def values(content: bytes) -> Iterator[Value | Broken]:
    document = JsonDocument(Export("-", BytesIO(content)))
    return document.items(document.start, lambda node: isinstance(node, Object))


@pytest.mark.parametrize(
    ("broken", "where", "why"),
    [
        ('{"id": "b", "title": NaN}', (2, 22), "no value where one is expected"),
        ('{"id": "b", "title": Infinity}', (2, 22), "no value where one is expected"),
        ('{"id": "b", "title": \'x\'}', (2, 22), "no value where one is expected"),
        ('{"id": "b" "title": "x"}', (2, 12), "a comma is missing between values"),
        ('{"id": "b", "title": "x",}', (2, 26), "no key where one is expected"),
        ('{"id": "b", "title": "\\x"}', (2, 22), "a string is never closed or has a wrong escape"),
        ('{"id": "b", "a": ' + "[" * 300 + "]" * 300 + "}", (2, 218), "nested more than 200"),
    ],
)  # fmt: skip
def test_a_broken_post_fails_alone(broken: str, where: tuple[int, int], why: str) -> None:
    first, second, third = told(ghost(a_post("a"), broken, a_post("c")))
    assert [first, third] == [("post/a", ""), ("post/c", "")]
    assert second[0] == "post/b"
    assert second[1].startswith(f"line {where[0]}, column {where[1]}: {why}")


@pytest.mark.parametrize(
    "broken",
    [
        '{"id": "b", "title": "he said "yes}',
        '{"id": "b", "title": "never closed}',
        '{"id": "b", "title": "x"',
        '{"id": "b", "title": ["x"}',
    ],
)
def test_posts_behind_one_whose_end_is_unknown_are_found(broken: str) -> None:
    read = ghost(a_post("a"), broken, a_post("c"), a_post("d"))
    articles = {one.item: one for one in read if isinstance(one, Article)}
    assert {"post/a", "post/d"} <= articles.keys()
    assert any(isinstance(one, Failure) and one.item == "post/b" for one in read)
    assert [author.name for author in articles["post/d"].authors] == ["Nora Feld"]


def test_a_missing_comma_is_told_and_loses_no_post() -> None:
    read = told(outcomes(f"[{a_post('a')}\n{a_post('b')}, {a_post('c')}]", "ghost"))
    assert [item for item, _ in read] == ["post/a", None, "post/b", "post/c"]
    assert read[1][1] == "line 2, column 1: no comma behind a value"


def test_a_file_that_breaks_off_is_read_up_to_there() -> None:
    whole = FRAME % (f"{a_post('a')},\n{a_post('b')},\n{a_post('c')}", USER)
    read = told(outcomes(whole[: whole.index("Tides c") + 3], "ghost"))
    assert [item for item, _ in read] == ["post/a", "post/b", "post/c"]
    assert read[2][1].startswith("line 3, column 1: a bracket or a string is never closed")
    read = told(outcomes(whole[: whole.index(a_post("c"))], "ghost"))
    assert read[-1] == (None, "line 3, column 1: the file breaks off")


def test_a_file_that_breaks_off_behind_the_posts_is_told() -> None:
    whole = FRAME % (a_post("a"), USER)
    cut = told(outcomes(whole[: whole.index('"users"') + 3], "ghost"))
    assert [item for item, _ in cut] == [None, "post/a"]
    assert "no key where one is expected" in cut[0][1]
    cut = told(outcomes(whole[: whole.index("Nora") + 2], "ghost"))
    assert "in users: a bracket or a string is never closed" in cut[0][1]
    assert cut[1] == ("post/a", "")


def test_tables_that_are_not_read_may_hold_anything() -> None:
    odd = FRAME % (a_post("a"), USER)
    odd = odd.replace('"posts"', '"settings": [{"a": NaN, b: \'"\'\'"\', x}], "posts"')
    assert told(outcomes(odd, "ghost")) == [("post/a", "")]


def test_byte_order_mark_blanks_and_line_ends() -> None:
    text = "\r\n\t " + (FRAME % (f"{a_post('a')},\r\n{a_post('b')},\r{a_post('c')}", USER))
    for data in (codecs.BOM_UTF8 + text.encode(), text.encode("utf-16"), text.encode()):
        read = outcomes(data, "ghost")
        places = [place_of(one, "Tides") for one in read if isinstance(one, Article)]
        assert [line for line, _ in places] == [2, 3, 4]
        assert [column for _, column in places[1:]] == [23, 23]


def test_columns_count_characters_and_not_bytes() -> None:
    read = outcomes(f'["Größe 🎉", {a_post("a")}]', "ghost")
    article = read[-1]
    assert isinstance(article, Article)
    assert place_of(article, "Tides") == (1, 35)


def test_duplicate_keys_count_by_the_last() -> None:
    (post,) = ghost('{"id": "a", "title": "One", "title": "Two", "html": "<p>x</p>"}')
    assert isinstance(post, Article)
    assert zones(post)[0] == ("title", "Two")


@pytest.mark.parametrize(
    ("spelled", "shown"),
    [
        ("\\ud83d\\ude00", "😀"),
        ("a\\ud83db", "a\ufffdb"),
        ("\\ude00\\ud83d", "\ufffd\ufffd"),
        ("tab\tline\nend", "tab line end"),
    ],
)
def test_halves_of_pairs_and_raw_control_characters(spelled: str, shown: str) -> None:
    (post,) = ghost(f'{{"id": "a", "title": "{spelled}|", "html": "<p>{spelled}| end</p>"}}')
    assert isinstance(post, Article)
    assert zones(post)[-1] == ("body", f"{shown}| end")
    text = FRAME % (f'{{"id": "a", "title": "{spelled}|", "html": "<p>{spelled}| end</p>"}}', USER)
    assert spelled_at(text, place_of(post, "| end")).startswith("| end")


def test_numbers_of_five_thousand_digits() -> None:
    digits = "9" * 5000
    (post,) = ghost(
        f'{{"id": {digits}, "title": "T", "html": "<p>x</p>", "published_at": {digits}}}'
    )
    assert isinstance(post, Article)
    assert post.item == f"post/{digits}"
    assert post.published is not None


@pytest.mark.parametrize("depth", [300, 100_000])
def test_depth_is_limited_where_values_are_read_only(depth: int) -> None:
    deep = "[" * depth + "]" * depth
    read = told(ghost(a_post("a"), f'{{"id": "b", "title": {deep}}}', a_post("c")))
    assert [item for item, _ in read] == ["post/a", "post/b", "post/c"]
    assert "nested more than 200 levels deep" in read[1][1]
    beside = (FRAME % (a_post("a"), USER)).replace('"posts"', f'"settings": {deep}, "posts"')
    assert told(outcomes(beside, "ghost")) == [("post/a", "")]
    (unclosed,) = told(outcomes(deep[:depth], "wordpress-json"))
    assert unclosed[0] == "item/1"
    with pytest.raises(UnreadableError, match=r"never closed|no posts"):
        outcomes('{"a": ' + deep[:depth], "ghost")


def test_a_value_that_is_too_long_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_documents, "MAX_VALUE", 1024 * 1024)
    read = told(ghost(a_post("a"), a_post("b", "x" * 1024 * 1024), a_post("c")))
    assert [item for item, _ in read] == ["post/a", "post/b", "post/c"]
    assert read[1][1] == "line 2, column 1: longer than 1 MB"


def test_strings_with_many_escapes_are_skipped_and_read() -> None:
    many = json.dumps('"\n' * 500_000)
    assert skip_value(many, 0) == len(many)
    beside = (FRAME % (a_post("a"), USER)).replace('"posts"', f'"settings": [{many}], "posts"')
    assert told(outcomes(beside, "ghost")) == [("post/a", "")]


def test_searching_on_behind_broken_items_ends() -> None:
    broken = ", ".join(f'{{"id": {number}, "x "}}' for number in range(2001))
    found = list(values(f"[{broken}]".encode()))
    assert found
    assert not any(isinstance(one, Value) for one in found)


@pytest.mark.parametrize("content", [b"[]", b"[ ]", b"{}", b"5", b'"x"', b""])
def test_what_is_no_list_has_no_items(content: bytes) -> None:
    assert list(values(content)) == []


def test_bytes_that_are_no_utf_8_are_read_like_any_text() -> None:
    data = (FRAME % (a_post("a", "<p>Green</p>"), USER)).replace("Green", "Grün")
    (post,) = outcomes(data.encode("latin-1"), "ghost")
    assert isinstance(post, Article)
    assert zones(post)[-1] == ("body", "Grün")


def test_what_is_no_text_at_all_is_shown_as_such() -> None:
    data = (FRAME % (a_post("a", "<p>Gr#n</p>"), USER)).encode().replace(b"#", b"\0\0\0\0\xff")
    (post,) = outcomes(data, "ghost")
    assert isinstance(post, Article)
    assert "\ufffd" in zones(post)[-1][1]


def test_keys_are_found_without_reading_values() -> None:
    document = JsonDocument(Export("-", BytesIO(b'{"a\\u0062": [1, {"x": "}"}], "c": 5, "d":')))
    keys: list[str] = []
    with pytest.raises(BrokenJsonError):
        keys += [key for key, _ in document.keys(document.start)]
    found = document.keys(document.start)
    assert [next(found)[0], next(found)[0]] == ["ab", "c"]


def test_a_file_is_mapped_and_an_empty_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for content, expected in ((f"[{a_post('a')}]", 1), ("", 0)):
        path.write_text(content, "utf-8")
        with path.open("rb") as stream:
            document = JsonDocument(Export("a.json", stream))
            found = list(document.items(document.start, lambda _: True))
        assert len(found) == expected


def test_counts_add_up_and_what_came_before_a_break_is_linted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = ", ".join((a_post("a"), a_post("b", status="draft"), '{"id": "c", "title": x}', "5"))
    path = tmp_path / "export.json"
    path.write_text((FRAME % (posts, USER))[:-20], "utf-8")
    assert main(["--isolated", "--format", "json", "--exit-zero", str(path)]) == 3
    document = json.loads(capsys.readouterr().out)
    assert [one["item"] for one in document["articles"]] == ["post/a"]
    assert sorted(str(one["item"]) for one in document["errors"]) == ["None", "post/c"]


OURS = [
    ('{"db":[{"data":{"actions":[{"x":"%s"}],"posts":[]}}]}', "ghost"),
    ('{"meta":{"exported_on":1,"version":"5"},"data":{"zzz":["%s"]}}', "ghost"),
    ('{"data":{"posts_authors":[{"x":"%s"}],"posts":[]}}', "ghost"),
    ('{"posts":[{"id":"1","title":"T","slug":"t","html":"","lexical":"","x":"%s"}]}', "ghost"),
    ('[{"id":"1","title":"T","slug":"t","lexical":"","x":"%s"}]', "ghost"),
    ('[{"id":1,"title":{"rendered":"T"},"content":{"rendered":"%s"}}]', "wordpress-json"),
    ('{"id":1,"content":{"rendered":"%s","protected":false}}', "wordpress-json"),
    ('[{"id":1,"name":"N","slug":"n","avatar_urls":{},"x":"%s"}]', "wordpress-json"),
    ('{"code":"rest_no_route","message":"%s","data":{"status":404}}', "wordpress-json"),
    ('{"version":"https://jsonfeed.org/version/1.1","title":"%s"}', "json-feed"),
]  # fmt: skip
OTHERS = [
    '{"name":"quay","version":"1.0.0","description":"%s","scripts":{"posts":"x"},"author":"N"}',
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":"%s","author":{"name":"N"}}',
    '{"type":"FeatureCollection","features":[{"properties":{"title":"T","slug":"s","html":"%s"}}]}',
    '{"data":[{"comment_id":1,"title":"T","body":"%s","posts":[1]}]}',
    '{"data":{"posts":[{"id":1,"title":"T","slug":"t","body":"%s"}]}}',
    '[{"id":1,"name":"News","slug":"news","description":"%s","link":"","url":"","taxonomy":"c","count":1}]',
    '{"db":{"data":"%s","meta":{}}}',
    '[{"kind":"blogger#post","title":"%s","content":"x","author":{"displayName":"N"}}]',
    '{"note":"{\\"title\\": {\\"rendered\\": \\"%s\\"}}"}',
    '{"code":"E_FAIL","message":"%s"}',
    '{"entries":[{"title":{"rendered":"%s"}}]}',
]  # fmt: skip


@pytest.mark.parametrize("pad", ["x", "y" * 2 * SNIFFED], ids=["whole", "cut"])
@pytest.mark.parametrize(("content", "kind"), OURS)
def test_what_an_export_is_told_by(content: str, kind: str, pad: str) -> None:
    for data in ((content % pad).encode(), ("\ufeff\n " + content % pad).encode()):
        found = sniff_export(data[:SNIFFED])
        assert found is not None
        assert found.format == kind


@pytest.mark.parametrize("content", OTHERS)
def test_other_json_is_none_of_ours(content: str) -> None:
    assert sniff_export((content % "words").encode()) is None
    assert sniff_export((content % ("w" * 2 * SNIFFED)).encode()[:SNIFFED]) is None


def test_utf_16_is_told_too() -> None:
    found = sniff_export((OURS[0][0] % "x").encode("utf-16"))
    assert found is not None
    assert found.format == "ghost"


def test_an_outline_ends_where_a_string_is_cut() -> None:
    assert outline('{"a": [{"b": 1}, 2], "c": {"d": "x", "e') == {
        ("a",),
        ("a", "b"),
        ("c",),
        ("c", "d"),
    }
    assert outline('{"a": "{\\"b\\": ') == {("a",)}
    assert outline("]]}}" + '{"a": 1}') == {("a",)}
    assert max(map(len, outline('{"a":' * 50))) == 4
