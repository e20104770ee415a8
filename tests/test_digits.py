"""linter/digits: which blocks may hold a long number."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.contacts import numbers
from newslint.contacts.numbers import phones
from newslint.digits import blocks_of_shape
from newslint.identifiers import SHAPES, finding
from newslint.model import ZONES, Article, Block, Source, Verbatim

CHARACTERS = "1234567890" * 3 + "٣०ABZkxa@-\n._½,\u200b\u00a0(\x1e×é"
EVERYWHERE = frozenset(ZONES)


def article(*texts: str) -> Article:
    blocks = (Block(text, "body", "paragraph", Verbatim(0)) for text in texts)
    return Article(Source("a.txt", ""), "text", tuple(blocks))


@given(st.lists(st.text(CHARACTERS, max_size=24), max_size=4))
def test_that_no_block_with_a_number_is_passed_over(texts: list[str]) -> None:
    copy = article(*texts)
    for pattern, shapes in ((numbers._PLAIN_RUN, numbers.SHAPES), (finding._GATE, SHAPES)):
        holding = {block for block in copy.blocks if pattern.search(block.text)}
        assert holding <= set(blocks_of_shape(copy, EVERYWHERE, shapes))


def test_that_numbers_do_not_go_on_in_the_next_block() -> None:
    assert blocks_of_shape(article("in 2021", "2022 it was"), EVERYWHERE, numbers.SHAPES) == []


def test_that_blocks_of_other_zones_are_left_out() -> None:
    copy = article("Call 98123 45670.")
    assert list(phones(copy.blocks[0].text, ("IN",)))
    assert blocks_of_shape(copy, frozenset({"body"}), numbers.SHAPES) == list(copy.blocks)
    assert blocks_of_shape(copy, frozenset({"bio"}), numbers.SHAPES) == []
