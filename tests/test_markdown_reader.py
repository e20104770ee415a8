from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.model import Source, UnreadableError, Verbatim
from newslint.readers.markdown import read_markdown

if TYPE_CHECKING:
    from newslint.model import Article, Block, Place

STORY = (
    "The council of Lakeview voted on Tuesday to rebuild the bridge that fell in the storm.",
    "Work will begin in the spring and last for two years, the mayor said after the vote.",
)


def read(text: str) -> Article:
    (article,) = read_markdown(Source("story.md", text))
    return article


def body(text: str) -> list[Block]:
    return [block for block in read(text).blocks if block.zone in {"body", "tail"}]


def raw(article: Article, place: Place) -> str:
    span = place.block.origin.span(place.start, place.end)
    return article.source.text[span.start : span.end]


def raw_of(text: str, block: Block, part: str) -> str:
    start = block.text.index(part)
    span = block.origin.span(start, start + len(part))
    return text[span.start : span.end]


def test_yaml_front_matter() -> None:
    text = """\
---
title: "A bridge \\u2013 again"
description: >-
  A vote ends
  ten years of debate.
author: 'Ana O''Hara, Reporter'
date: 2026-05-03 10:15:00 +0200
lastmod: 2026-05-04
lang: no
canonical_url: https://valley.example.org/bridge
slug: a-bridge
published: true
---

# A bridge – again

{story}
""".replace("{story}", "\n\n".join(STORY))
    article = read(text)
    assert article.title and article.title.text == "A bridge – again"
    assert raw(article, article.title) == "A bridge \\u2013 again"
    assert article.dek and article.dek.text == "A vote ends ten years of debate."
    assert raw(article, article.dek) == "A vote ends\n  ten years of debate."
    (author,) = article.authors
    assert author.name == "Ana O'Hara"
    signal = author.signals[0]
    assert signal.source == "front-matter"
    assert signal.text == "Ana O'Hara, Reporter"
    assert signal.place and raw(article, signal.place) == "Ana O''Hara"
    assert article.published and article.published.value == "2026-05-03T10:15:00+02:00"
    assert article.modified and article.modified.value == "2026-05-04"
    assert article.language == "no"
    assert article.canonical == "https://valley.example.org/bridge"
    headings = [block for block in article.blocks if block.kind == "heading"]
    assert [block.zone for block in headings] == ["title", "title"]


def test_toml_front_matter() -> None:
    text = """\
+++
title = "A \\"small\\" bridge" # the old one
authors = ["Ana Ruiz", 'Bo Lund']
byline = "Ana Ruiz of Valley News"
published = 2026-05-03T05:00:09-05:00
[params]
description = \"\"\"
Ten years \\
  of debate.\"\"\"
+++
The river rose.
"""
    article = read(text)
    assert article.title and article.title.text == 'A "small" bridge'
    assert raw(article, article.title) == 'A \\"small\\" bridge'
    assert [(a.name, len(a.signals)) for a in article.authors] == [("Ana Ruiz", 2), ("Bo Lund", 1)]
    assert article.published and article.published.value == "2026-05-03T05:00:09-05:00"
    assert article.dek and article.dek.text == "Ten years of debate."


def test_authors_as_maps() -> None:
    text = """\
---
title: A bridge
authors:
  - name: Ana Ruiz
    pronouns: she/her
    username: aruiz
    bio: Ana Ruiz covers courts.
  - name: Bo Lund
author_bio: Bo Lund writes.
---
The river rose.
"""
    article = read(text)
    ana, bo = article.authors
    assert (ana.name, ana.pronouns, ana.login) == ("Ana Ruiz", "she/her", "aruiz")
    assert (bo.name, bo.pronouns) == ("Bo Lund", None)
    assert [[block.text for block in bio.blocks] for bio in article.bios] == [
        ["Ana Ruiz covers courts."],
        ["Bo Lund writes."],
    ]


def test_last_of_two_equal_keys_counts_and_aliases_stay_words() -> None:
    article = read("---\ntitle: &t One\ntitle: Two\nauthor: *t\n---\nThe river rose.\n")
    assert article.title and article.title.text == "Two"
    assert [signal.text for author in article.authors for signal in author.signals] == ["*t"]


def test_an_address_as_author_is_still_an_author() -> None:
    article = read("---\nauthor: ana@example.org\n---\nThe river rose.\n")
    assert [author.name for author in article.authors] == ["ana@example.org"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: x\nauthor: @ana\n---\n", "line 3"),
        ("---\ntitle: a: b\n---\n", "line 2"),
        ("---\ntitle: x\n", "never closed"),
        ("+++\ntitle = x\n+++\n", "line 2"),
        ("---\nt: " + "[" * 200 + "]" * 200 + "\n---\n", "nested"),
        ("---\nt:\n  " + "- " * 200 + "x\n---\n", "nested"),
        ("+++\nt = " + "[" * 200 + "]" * 200 + "\n+++\n", "nested"),
        ("+++\nt = " + "9" * 9000 + "\n+++\n", "line 2"),
        ("---\nt: " + "x" * 70_000 + "\n---\n", "longer"),
        ("---\nt: \x01\n---\n", "line 2"),
    ],
)
def test_broken_front_matter_is_told(text: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        list(read_markdown(Source("story.md", text)))


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    article = read(f"---\n\n{STORY[0]}\n\n---\n\n{STORY[1]}\n")
    assert [block.text for block in article.blocks] == list(STORY)


@pytest.mark.parametrize("line", ["By Ana Ruiz", "*By Ana Ruiz*", "**By Ana Ruiz**"])
def test_byline_below_the_first_heading(line: str) -> None:
    article = read(f"# A bridge\n\n{line}\n\n3 May 2026\n\n{STORY[0]}\n")
    assert article.title and article.title.text == "A bridge"
    assert [author.name for author in article.authors] == ["Ana Ruiz"]
    assert article.published and article.published.value == "2026-05-03"
    assert [block.zone for block in article.blocks] == ["title", "byline", "dateline", "body"]


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("_posts/2026-05-03-a-bridge.md", "2026-05-03"),
        ("2026-05-03-a-bridge.md", "2026-05-03"),
        ("2026-15-03-a-bridge.md", None),
        ("_posts/2026-05-03/a-bridge.md", "2026-05-03"),
        ("_posts/a-2026-05-03-bridge.md", None),
    ],
)
def test_the_day_that_a_file_is_named_by(path: str, day: str | None) -> None:
    (article,) = read_markdown(Source(path, f"# A bridge\n\n{STORY[0]}\n"))
    assert (article.published.value if article.published else None) == day
    (article,) = read_markdown(Source(path, f"---\ndate: 2026-01-02\n---\n\n{STORY[0]}\n"))
    assert article.published and article.published.value == "2026-01-02"


def test_author_box_and_tail() -> None:
    text = "\n\n".join(
        ["# A bridge", *STORY, "[Source link](#)", "## About the Author",
         "Ana Ruiz is a *seasoned* journalist.", "Leave a Reply"]
    )  # fmt: skip
    article = read(text)
    assert [block.zone for block in article.blocks] == [
        "title", "body", "body", "tail", "bio", "bio", "tail",
    ]  # fmt: skip
    assert len(article.bios) == 1


def test_kinds_levels_and_gaps() -> None:
    text = """\
## Head ##

Setext
======



- one
- two

  more

> said *she*

| a \\| b | c |
|---|---|
| d |  |

```py
x = 1

y = 2
```

![Old *bridge*](b.jpg "title")
"""
    assert [(b.kind, b.level, b.gap, b.text) for b in body(text) if b.zone == "body"] == [
        ("heading", 2, 0, "Head"),
        ("item", 0, 3, "one"),
        ("item", 0, 0, "two"),
        ("item", 0, 1, "more"),
        ("quote", 0, 1, "said she"),
        ("cell", 0, 1, "a | b"),
        ("cell", 0, 0, "c"),
        ("cell", 0, 0, "d"),
        ("code", 0, 1, "x = 1\n\ny = 2"),
        ("alt", 0, 1, "Old bridge"),
    ]


@pytest.mark.parametrize(
    ("above", "image", "below"),
    [
        ("The bridge:\n", "![The old bridge](b.jpg)", ""),
        ("", "![The old bridge](b.jpg)", "\nThe old bridge"),
        ("", "[![The old bridge\n](b.jpg)](large.jpg)", "\n> The old bridge"),
        ("", "<p><img src='b.jpg' alt='The old bridge'></p>", "\n\n*The old bridge*"),
    ],
)
def test_what_stands_for_a_picture_stands_where_the_picture_does(
    above: str, image: str, below: str
) -> None:
    blocks = body(f"# Storm\n\n{above}{image}{below}\n")
    texts = [text for text in (above[:-1], "The old bridge", below.strip("\n*> ")) if text]
    assert [block.text for block in blocks] == texts
    assert [block.kind for block in blocks].index("alt") == bool(above)
    starts = [block.origin.span(0, 1).start for block in blocks]
    assert starts == sorted(starts)


def test_empty_headings_and_items_are_empty_blocks() -> None:
    assert [(b.kind, b.text) for b in body("##\n\n## Next\n\n-\n- x\n")] == [
        ("heading", ""),
        ("heading", "Next"),
        ("item", ""),
        ("item", "x"),
    ]


def test_places_through_inline_marks() -> None:
    text = '> One **two**\n> three [see two](http://x.example/two "two") R&amp;D \\*x\\* `two`\n'
    (block,) = body(text)
    assert block.text == "One two three see two R&D *x* two"
    assert raw_of(text, block, "two three") == "two**\n> three"
    assert raw_of(text, block, "R&D") == "R&amp;D"
    assert raw_of(text, block, "*x*") == "\\*x\\*"
    last = block.origin.span(len(block.text) - 3, len(block.text))
    assert (text[last.start : last.end], last.end) == ("two", len(text) - 2)
    (link,) = block.links
    assert (block.text[link.start : link.end], link.href) == ("see two", "http://x.example/two")


def test_reference_links_and_addresses() -> None:
    text = "A [b][r], [r] and <http://x.example/a%20b>.\n\n[r]: /u 'A b'\n"
    (block,) = body(text)
    assert block.text == "A b, r and http://x.example/a b."
    assert [link.href for link in block.links] == ["/u", "/u", "http://x.example/a%20b"]
    assert raw_of(text, block, "and") == "and"


def test_html_inside() -> None:
    text = (
        '<div class="x">\n<h3>Head</h3>\n<p>Tom &amp; <a href="#">Ana</a></p>\n'
        '<script>var x = "<p>no</p>";</script><img alt="A bridge">\n</div>\n\n'
        'Line<br>two <b>bold</b><!-- gone --> <a href="/u">here</a>\n'
    )
    blocks = read(text).blocks
    assert [(b.kind, b.level, b.text) for b in blocks] == [
        ("heading", 3, "Head"),
        ("paragraph", 0, "Tom & Ana"),
        ("alt", 0, "A bridge"),
        ("paragraph", 0, "Line two bold here"),
    ]
    assert raw_of(text, blocks[1], "Tom & Ana") == 'Tom &amp; <a href="#">Ana'
    assert [link.href for block in blocks for link in block.links] == ["#", "/u"]


@pytest.mark.parametrize(
    "text",
    [
        "> " * 5000 + STORY[0],
        "- " * 5000 + STORY[0],
        "\n".join(" " * 2 * depth + "- " + STORY[0] for depth in range(200)),
        "[" * 30_000 + STORY[0],
    ],
)
def test_nothing_is_lost_in_nasty_nesting(text: str) -> None:
    (article,) = read_markdown(Source("nasty.md", text))
    assert STORY[0] in article.blocks[-1].text


@pytest.mark.parametrize("text", ["", "\n\n", "---\n---\n", "<!-- nothing -->\n", "[r]: /u\n"])
def test_files_without_text_give_nothing(text: str) -> None:
    assert list(read_markdown(Source("empty.md", text))) == []


PIECES = st.sampled_from(
    ["*", "**", "_", "~~", "`", "``", "[", "](", 'http://a.example "t")', "]", "[ref]", "![",
     "&amp;", "&nbsp;", "&ngE;", "&#x41;", "&unknown;", "\\*", "\\\\", "\\|", "<b>", "</b>", "<br>",
     "<a href='x'>", "</a>", "<!-- c -->", "word", "Ana Ruiz", " ", "  ", "\n", "\n\n", "\r\n",
     "\r", "> ", "- ", "1. ", "# ", "## ", "    ", "\t", "|", "\n| a | b |\n|---|---|\n", "---\n",
     "```\n", "===\n", "é", "😀", "\xa0", "\x0c", "<p>", "</p>", "<div>", "<td>", "<h2>", "~",
     "\n[ref]: /u 't'\n", "By Ana Ruiz\n", "3 May 2026\n", "title: x\n", "\\\n", "* * *\n",
     "title: 'it''s'\n", 'by: "A\\u00e9 \\\n b"\n', "bio: >\n  a\n  b\n", "'", '"',
     " is a reporter and covers the courts of the valley."]
)  # fmt: skip
_TAGS = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)


def _spells(written: str, char: str) -> bool:
    """Say whether a raw slice is a way to write a character."""
    if char == " ":
        return not _TAGS.sub("", written).strip(" \t\r\n\x0b\x0c>\\'")
    if written == "\0":
        return char == "\ufffd"
    if written.startswith("&"):
        return char in html.unescape(written)
    return written in {char, f"\\{char}", f"\\\\{char}", char * 2} or written == "\\u00e9"


@settings(deadline=None)
@given(st.lists(PIECES, max_size=24).map("".join) | st.text(max_size=60))
def test_every_character_is_where_the_block_says(text: str) -> None:
    try:
        articles = list(read_markdown(Source("any.md", text)))
    except UnreadableError:
        return
    for block in (block for article in articles for block in article.blocks):
        span = block.origin.span(0, len(block.text))
        if isinstance(block.origin, Verbatim):
            assert text[span.start : span.end] == block.text
            continue
        for index, char in enumerate(block.text):
            span = block.origin.span(index, index + 1)
            written = text[span.start : span.end]
            in_code = block.kind == "code" and not char.strip()
            assert in_code or _spells(written, char), (block.text, char, written)
        for link in block.links:
            assert 0 <= link.start < link.end <= len(block.text)


@settings(deadline=None)
@given(
    st.text(alphabet="abc \n\t'\"\\:#-|é😀\xa0\x07[{,&*", min_size=1, max_size=60),
    st.sampled_from(["'", '"', "|", ">", None]),
    st.integers(10, 80),
)
def test_yaml_values_are_where_the_block_says(value: str, style: str | None, width: int) -> None:
    fields = {"title": f"x{value}x", "bio": "last"}
    front = yaml.dump(fields, default_style=style, width=width, allow_unicode=True, sort_keys=False)
    text = f"---\n{front}---\nThe river rose.\n"
    title = read(text).title
    assert title
    assert title.text == re.sub(r"[ \t\r\n]+", " ", f"x{value}x")
    for index, char in enumerate(title.text):
        span = title.block.origin.span(index, index + 1)
        written = text[span.start : span.end]
        assert _yaml_spells(written, char), (char, written)


def _yaml_spells(written: str, char: str) -> bool:
    if char == " ":
        return re.fullmatch(r"(?:\s|\\[nt\s])*", written) is not None
    if written.startswith("\\") and len(written) > 1:
        return bool(yaml.safe_load(f'"{written}"') == char)
    return written == char or (char == "'" and written == "''")


def test_stub_lines_inside_a_paragraph_are_blocks_of_their_own() -> None:
    text = (
        "# Ferry fares rise\n\n"
        "The operator said that the fares would rise by a tenth from spring, as fuel was dear.\n\n"
        "(With inputs from agencies)\nSource link\n\n"
        "Author Profile\nEditor at **Example** Labs | [Web](https://example.org)\n\n"
        "Nora Feld is a journalist who covers ports. She lives in Lower Quay.\n\n"
        "Leave a Reply\nYour email address will not be published.\n"
    )
    (article,) = read_markdown(Source("a.md", text))
    lines = [(block.zone, block.text) for block in article.blocks[2:]]
    assert lines == [
        ("tail", "(With inputs from agencies)"),
        ("tail", "Source link"),
        ("bio", "Author Profile"),
        ("bio", "Editor at Example Labs | Web"),
        ("bio", "Nora Feld is a journalist who covers ports. She lives in Lower Quay."),
        ("tail", "Leave a Reply"),
        ("tail", "Your email address will not be published."),
    ]
    for block in article.blocks:
        span = block.origin.span(0, len(block.text))
        raw = text[span.start : span.end].replace("**", "")
        assert raw.split("](")[0].replace("[", "") == block.text
    (link,) = article.blocks[5].links
    assert article.blocks[5].text[link.start : link.end] == "Web"


def test_lines_of_prose_stay_one_paragraph() -> None:
    text = "# Ferry\n\nThe operator said that the fares\nwould rise by a tenth\nfrom spring.\n"
    (article,) = read_markdown(Source("a.md", text))
    assert len(article.blocks) == 2


def test_a_wrapped_sentence_or_link_is_no_stub() -> None:
    for text in (
        "Tu dirección de correo\nelectrónico no será publicada.",
        "See the [Original\nsource](https://example.org/a).",
    ):
        article = read(f"# Ferry\n\nThe boat left.\n\n{text}\n")
        assert len([block for block in article.blocks if block.text]) == 3
