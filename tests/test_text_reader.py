from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.model import Source, Verbatim
from newslint.readers.text import read_text

if TYPE_CHECKING:
    from newslint.model import Article, Block

STORY = (
    "The council of Lakeview voted on Tuesday to rebuild the bridge that fell in the storm.",
    "Work will begin in the spring and last for two years, the mayor said after the vote.",
)
TITLE = "Lakeview to rebuild its bridge"


def read(text: str) -> Article:
    (article,) = read_text(Source("story.txt", text))
    return article


def spelled(article: Article, block: Block) -> str:
    span = block.origin.span(0, len(block.text))
    return article.source.text[span.start : span.end]


def line_of(article: Article, block: Block) -> int:
    return article.source.position(block.origin.span(0, 1).start)[0]


def test_headline_credit_lines_and_story() -> None:
    dek = "A vote ends ten years of debate."
    lines = [TITLE, dek, "By Ana Ruiz and Bo Lund", "Updated 4 May 2026 | 3 May 2026", *STORY]
    article = read("\n\n".join(lines) + "\n")
    assert article.title and article.title.text == TITLE
    assert article.dek and article.dek.text == dek
    assert [author.name for author in article.authors] == ["Ana Ruiz", "Bo Lund"]
    signal = article.authors[1].signals[0]
    assert signal.source == "by-line-text"
    assert signal.place and signal.place.text == "Bo Lund"
    assert article.published and article.published.value == "2026-05-03"
    assert article.modified and article.modified.value == "2026-05-04"
    assert [block.zone for block in article.blocks] == [
        "title", "dek", "byline", "dateline", "body", "body",
    ]  # fmt: skip
    assert article.language is None


def test_a_scraped_text_with_author_box() -> None:
    text = "\n".join(
        [TITLE, "", "", STORY[0], "", STORY[1], "", "(With inputs from agencies)", "", "", "", "",
         "", "Source link", "", "Author Profile",
         "Manager\xa0at\xa0Sample Hub\xa0|\xa0Web", "",
         "Peter Brun is a seasoned journalist. Jane's style is clear.", "", "Leave a Reply"]
    )  # fmt: skip
    article = read(text)
    assert [(line_of(article, block), block.zone, block.gap) for block in article.blocks] == [
        (1, "title", 0), (4, "body", 2), (6, "body", 1), (8, "tail", 1), (14, "tail", 5),
        (16, "bio", 1), (17, "bio", 0), (19, "bio", 1), (21, "tail", 1),
    ]  # fmt: skip
    assert len(article.bios) == 1
    assert "\xa0" in article.bios[0].blocks[1].text


def test_header_fields() -> None:
    text = "Title: A bridge\nAuthor: Ana Ruiz, Reporter\nDate: 3 May 2026\n\n" + STORY[0]
    article = read(text)
    assert article.title and article.title.text == "A bridge"
    assert [author.name for author in article.authors] == ["Ana Ruiz"]
    assert article.published and article.published.value == "2026-05-03"
    assert spelled(article, article.blocks[1]) == "Ana Ruiz, Reporter"


def test_a_headline_with_a_colon_is_no_header() -> None:
    article = read(f"Title: the fight for the belt\n\n{STORY[0]}")
    assert article.title and article.title.text == "Title: the fight for the belt"


def test_text_without_a_headline() -> None:
    article = read("\n\n".join(STORY * 2))
    assert article.title is None
    assert {block.zone for block in article.blocks} == {"body"}


def test_byline_at_the_end() -> None:
    article = read("\n\n".join([TITLE, *STORY, "By Ana Ruiz"]))
    assert [author.name for author in article.authors] == ["Ana Ruiz"]
    assert article.blocks[-1].zone == "byline"


def test_prose_that_starts_with_by_is_no_byline() -> None:
    article = read("\n\n".join([TITLE, "By Monday the river had risen.", *STORY]))
    assert article.authors == ()


@pytest.mark.parametrize("text", ["", "\n\n", " \t\r\n\xa0\n"])
def test_empty_files_give_nothing(text: str) -> None:
    assert list(read_text(Source("empty.txt", text))) == []


WRAPPED = """\
Lakeview to rebuild its bridge

The council of Lakeview voted on Tuesday to rebuild the bridge
that fell in the storm. Work will begin in the spring and last
for two years, the mayor said after the vote.

A short line
and another one
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_joined(end: str) -> None:
    article = read(WRAPPED.replace("\n", end))
    paragraph = article.blocks[1]
    assert "bridge that fell in the storm. Work will" in paragraph.text
    start = paragraph.text.index("last for")
    span = paragraph.origin.span(start, start + 8)
    assert article.source.text[span.start : span.end] == f"last{end}for"
    assert [block.text for block in article.blocks[2:]] == ["A short line", "and another one"]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    text = TITLE + "\n\n" + "\n".join([*STORY, *STORY])
    assert len(read(text).blocks) == 5


def test_bullets_are_items() -> None:
    article = read(f"{TITLE}\n\n- one stone\n- two stones\n")
    assert [(block.kind, block.text) for block in article.blocks[1:]] == [
        ("item", "one stone"),
        ("item", "two stones"),
    ]


PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", "\r", " ", "\t", "\xa0", "\u2028", "\x0c", "- ", "By Ana Ruiz", "é😀",
     "3 May 2026", "Author Profile", "Title: x", "Author: Ana Ruiz", "is a reporter.", STORY[0],
     "the council of the valley met again on that day to speak of", "the bridge and the river"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=80))
def test_every_character_is_where_the_block_says(text: str) -> None:
    source = Source("any.txt", text)
    for article in read_text(source):
        for block in article.blocks:
            assert block.text.strip()
            for index, char in enumerate(block.text):
                span = block.origin.span(index, index + 1)
                raw = text[span.start : span.end]
                joined = not isinstance(block.origin, Verbatim) and char == " "
                assert raw == char or (joined and not raw.strip())
