from __future__ import annotations

import pytest

from newslint.layout.boxes import has_words, is_box_heading, is_furniture, is_prose, word_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The gate is shut", 4),
        ("shut/open–closed_again", 4),
        ("“Shut,” the gate-keeper said", 4),
        ("– – – – – –", 0),
        ("年 月 日 火 水 木", 3),
        ("Tor 年月", 2),
        ("", 0),
    ],
)
def test_words_are_counted_and_compared_alike(text: str, count: int) -> None:
    assert word_count(text) == count
    assert has_words(text, count)
    assert not has_words(text, count + 1)


def test_characters_with_spaces_between_them_are_half_a_word_each() -> None:
    assert not is_prose("木 " * 13 + "。")
    assert is_prose("木 " * 24 + "。")


@pytest.mark.parametrize(
    "text", ["About\xa0the author:", " Author’s  Bio ", "L’autore:", "Об авторе"]
)
def test_headings_of_author_boxes_in_any_spelling(text: str) -> None:
    assert is_box_heading(text)


@pytest.mark.parametrize("text", ["", " \xa0", "Authority", "About the authority", ":"])
def test_other_short_texts_head_no_box(text: str) -> None:
    assert not is_box_heading(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Share:", True),
        ("©2026 Gazette", True),
        ("No\xa0comments yet", True),
        ("Shares fell on Monday", False),
        ("The views of the harbour are best in May", False),
        ("The views expressed here are the writer's own and nobody else's.", True),
        ("", False),
    ],
)
def test_furniture_is_known_by_its_first_words(text: str, *, expected: bool) -> None:
    assert is_furniture(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Over de auteur", "Over de auteurs", "O autorze", "O autorach", "O autorovi", "O autoru",
        "Om författaren", "Om forfatteren", "Om forfatterne", "Tietoa kirjoittajasta",
        "A szerzőről", "A szerzőkről", "Despre autor", "Σχετικά με τον συντάκτη", "Про автора",
        "Про авторів", "За автора", "درباره نویسنده", "אודות המחבר", "Về tác giả", "关于作者",
        "關於作者", "著者について", "글쓴이 소개：", "YAZAR HAKKINDA", "À propos des auteurs",
    ],
)  # fmt: skip
def test_headings_of_author_boxes_in_many_languages(text: str) -> None:
    assert is_box_heading(text)
