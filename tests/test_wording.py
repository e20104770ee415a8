import pytest

from newslint.wording import count_words


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("The crew's night-boat sails in 2026.", 6),
        ("Die Fähre fährt über Nacht.", 5),
        ("渡轮票价上涨", 3),
        ("渡轮 ABC 票价上涨", 4),
        ("フェリーの料金", 3),
        ("ค่าโดยสารเรือ", 6),
        ("Цены на паром", 3),
    ],
)
def test_words_are_counted_where_spaces_part_none(text: str, number: int) -> None:
    assert count_words(text) == number
