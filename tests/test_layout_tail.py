from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint.layout.tail import group_bios, mark_bios, mark_tail
from newslint.model import Block, Verbatim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.model import BlockKind, Zone

STORY = (
    "The council of Lakeview voted on Tuesday to rebuild the bridge that fell in the storm.",
    "Work will begin in the spring and last for two years, the mayor said after the vote.",
    "The old bridge had stood for more than a century before the river took it at night.",
)
BIO = "Peter Brun is a seasoned journalist with a passion for rivers. He lives in Lakeview."


def block(text: str, zone: Zone = "body", kind: BlockKind = "paragraph") -> Block:
    return Block(text, zone, kind, Verbatim(0))


def zones(texts: Sequence[str | Block], authors: Sequence[str] = ()) -> list[str]:
    blocks = [text if isinstance(text, Block) else block(text) for text in texts]
    return [marked.zone for marked in mark_tail(mark_bios(blocks, authors))]


def test_what_stands_behind_the_last_prose_is_tail() -> None:
    texts = [*STORY, "(With inputs from agencies)", "Source link"]
    assert zones(texts) == ["body"] * 3 + ["tail"] * 2


def test_stubs_between_paragraphs_are_body() -> None:
    assert zones([STORY[0], "ADVERTISEMENT", STORY[1]]) == ["body"] * 3


def test_a_closing_code_does_not_make_a_long_paragraph_tail() -> None:
    long = " ".join(STORY) + " Qx7LmP02zzA"
    assert zones([STORY[0], long, "Source link"]) == ["body", "body", "tail"]


def test_without_prose_there_is_no_tail() -> None:
    assert zones(["Results", "Lakeview 3", "Valley 1"]) == ["body"] * 3


def test_other_zones_and_tables_stay() -> None:
    texts: list[str | Block] = [
        *STORY,
        block("12", kind="cell"),
        block("Share", "chrome"),
        "Source link",
    ]
    assert zones(texts) == ["body"] * 4 + ["chrome", "tail"]


def test_author_box_under_a_heading() -> None:
    texts: list[str | Block] = [
        *STORY,
        "Author Profile",
        "Manager at Sample Hub | 01234 567890 | [email protected] | Web",
        BIO,
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
    ]
    assert zones(texts) == ["body"] * 3 + ["bio"] * 3 + ["tail"] * 2


def test_prose_behind_an_author_box_is_tail() -> None:
    notice = (
        "Readers who wish to use this text elsewhere must ask the Valley Post in writing first."
    )
    assert zones([*STORY, "Über den Autor", BIO, notice]) == ["body"] * 3 + ["bio"] * 2 + ["tail"]


def test_box_headed_by_the_name() -> None:
    texts: list[str | Block] = [
        *STORY,
        block("About Ana Ruiz", kind="heading"),
        "Ana covers courts.",
        "Before that she worked for the Valley Post as a reporter on crime.",
        "Related Posts",
    ]
    assert zones(texts, ["Ana Ruiz"]) == ["body"] * 3 + ["bio"] * 3 + ["tail"]


def test_two_boxes_are_two_bios() -> None:
    texts = [*STORY, "About Ana Ruiz", "Ana Ruiz is a reporter in Lakeview.", "Share"]
    texts += ["About Bo Lund", "Bo Lund is a writer in Lakeview."]
    blocks = mark_bios([block(text) for text in texts], ["Ana Ruiz", "Bo Lund"])
    bios = group_bios(blocks, ["Ana Ruiz", "Bo Lund"])
    assert [len(bio.blocks) for bio in bios] == [2, 2]
    assert [bio.authors for bio in bios] == [("Ana Ruiz",), ("Bo Lund",)]


@pytest.mark.parametrize(
    ("text", "authors", "spoken_of"),
    [
        ("Ana Ruiz and Bo Lund report from Lakeview.", ["Ana Ruiz", "Bo Lund"], 2),
        ("Ana is a reporter in Lakeview.", ["Ana María Ruiz", "Bo Lund"], 1),
        ("She is a reporter in Lakeview.", ["Ana Ruiz"], 1),
        ("She is a reporter in Lakeview.", ["Ana Ruiz", "Bo Lund"], 0),
        ("Mia Holt is a reporter in Lakeview.", ["Ana Ruiz"], 0),
    ],
)
def test_a_bio_is_tied_to_those_it_speaks_of(text: str, authors: list[str], spoken_of: int) -> None:
    (bio,) = group_bios([block(text)._replace(zone="bio")], authors)
    assert bio.authors == tuple(authors[:spoken_of])


def test_section_about_a_thing_is_no_box() -> None:
    texts: list[str | Block] = [*STORY, block("About the bridge", kind="heading"), STORY[0]]
    assert zones(texts, ["Ana Ruiz"]) == ["body"] * 5


def test_heading_without_a_box_is_no_bio() -> None:
    assert "bio" not in zones([*STORY, "Author Profile", "Leave a Reply"])


def test_closing_paragraph_that_introduces_a_writer() -> None:
    assert zones([*STORY, BIO], ["Ana Ruiz"])[-1] == "bio"
    assert zones([*STORY, "Laura Gil es periodista."])[-1] == "bio"
    assert zones([*STORY, "The writer is a retired judge and teaches law."])[-1] == "bio"
    assert zones([*STORY, BIO, "Leave a Reply"])[-2:] == ["bio", "tail"]


def test_author_introduced_without_a_profession_of_writing() -> None:
    text = "Ana Ruiz is a professor of law at the University of Lakeview."
    assert zones([*STORY, text], ["Ana Ruiz"])[-1] == "bio"
    assert zones([*STORY, text])[-1] != "bio"


def test_person_of_the_story_is_no_bio() -> None:
    mention = "Peter Brun, a journalist, stood on the pier and filmed the flood until midnight."
    assert "bio" not in zones([STORY[0], mention, STORY[1], BIO])
    assert "bio" not in zones([*STORY, BIO, STORY[0], STORY[1]])
    assert "bio" not in zones([BIO])


def test_namesake_of_the_author_in_the_story_is_no_bio() -> None:
    mention = "James Ruiz was held on Tuesday after the flood, the police of Lakeview said."
    closing = "James Ruiz is expected in court on Friday morning."
    assert "bio" not in zones([STORY[0], mention, STORY[1], closing], ["Ana Ruiz"])


def test_prose_that_begins_like_a_label_is_story() -> None:
    closing = "Next week the council meets again to choose the stone for the new bridge."
    assert zones([*STORY, closing, "Share this"]) == ["body"] * 4 + ["tail"]


def test_outlets_are_no_authors_with_bios() -> None:
    about = ["About Valley Media", "Valley Media is a publisher of news sites and a trade fair."]
    assert "bio" not in zones([*STORY, *about], ["Ana Ruiz"])
    credit = "Valley Press writers Bo Lund and Chi Wu contributed to this report."
    assert "bio" not in zones([*STORY, credit], ["Valley Press"])
    assert zones([*STORY, "The News Desk is a team of editors."], ["News Desk"])[-1] == "bio"


def test_boxes_part_at_a_heading_that_names_another_author() -> None:
    boxes = [
        block("Ana Ruiz", "bio", "heading"),
        block("Ana covers ports.", "bio"),
        block("More by Ana", "bio", "label"),
        block("JO LI", "bio", "heading"),
        block("Jo Li is a photographer.", "bio"),
    ]
    bios = group_bios(boxes, ["Ana Ruiz", "Jo Li"])
    assert [(len(bio.blocks), bio.authors) for bio in bios] == [
        (3, ("Ana Ruiz",)),
        (2, ("Jo Li",)),
    ]


CLARA = "Clara Brun is a reporter in Lakeview who covers rivers."


@pytest.mark.parametrize("authors", [["Clara Brun"], []])
def test_a_box_above_the_copy_ends_where_the_copy_begins(authors: list[str]) -> None:
    texts = ["About the author", CLARA, *STORY]
    assert zones(texts, authors) == ["bio"] * 2 + ["body"] * 3
    more = "She was a reporter at the Valley Post for nine years."
    assert zones([*texts[:2], more, *STORY], authors) == ["bio"] * 3 + ["body"] * 3


@pytest.mark.parametrize("dek", [[], ["The bridge that fell in the storm of May will be rebuilt."]])
def test_a_heading_directly_above_the_copy_heads_no_box(dek: list[str]) -> None:
    later = "In March the mayor had told a reporter that the bridge would stand."
    assert "bio" not in zones([*dek, "About the author", *STORY, later], ["Clara Brun"])
    assert "bio" not in zones([*dek, "About the author", later, *STORY], ["Clara Brun"])


def test_rows_of_a_box_above_the_copy() -> None:
    texts = ["About the author", "Clara Brun", "The Valley Post", CLARA, *STORY]
    assert zones(texts, ["Clara Brun"]) == ["bio"] * 4 + ["body"] * 3


def test_a_box_above_long_copy() -> None:
    texts = ["About the author", CLARA, *(STORY * 20)]
    assert zones(texts, ["Clara Brun"]) == ["bio"] * 2 + ["body"] * 60


@pytest.mark.parametrize("zone", ["body", "chrome"])
def test_rows_directly_above_the_text_of_a_box_belong_to_it(zone: Zone) -> None:
    rows = ["About the author", "Clara Brun", "https://clara.example.org", "More posts"]
    texts: list[str | Block] = [*STORY, *(block(row, zone) for row in rows), block(CLARA, "bio")]
    heading = "bio" if zone == "body" else "chrome"
    assert zones(texts, ["Clara Brun"]) == ["body"] * 3 + [heading] + ["bio"] * 4


def test_other_lines_above_the_text_of_a_box_stay() -> None:
    rows = ["Photo: Clara Brun", "Read https://clara.example.org", "2.5"]
    for row in rows:
        texts: list[str | Block] = [*STORY, block("Clara Brun"), block(row), block(CLARA, "bio")]
        assert zones(texts, ["Clara Brun"]) == ["body"] * 3 + ["tail"] * 2 + ["bio"]
    named: list[str | Block] = [*STORY, block("Clara Brun", "byline"), block(CLARA, "bio")]
    assert zones(named, ["Clara Brun"])[-2] == "byline"


@pytest.mark.parametrize("zone", ["bio", "chrome"])
@pytest.mark.parametrize("heading", ["About the author", "Over de auteur", "Kirjailija"])
def test_a_box_is_one_bio_with_its_heading(heading: str, zone: Zone) -> None:
    if zone == "chrome" and heading == "Kirjailija":
        zone = "bio"
    box = [
        block(heading, zone, "heading"),
        block("Clara Brun", "bio", "heading"),
        block("Covers rivers.", "bio"),
    ]
    (bio,) = group_bios([block(STORY[0]), *box], ["Clara Brun"])
    assert bio.blocks == tuple(box)
    assert bio.authors == ("Clara Brun",)


def test_boxes_do_not_part_at_a_heading_that_names_the_same_author() -> None:
    box = [
        block("Clara Brun", "bio", "heading"),
        block("Clara covers rivers.", "bio"),
        block("More by Clara Brun", "bio", "heading"),
    ]
    (bio,) = group_bios(box, ["Clara Brun", "Ana Brun"])
    assert bio.blocks == tuple(box)
