"""Text has its place in the source even where the parser had to mend the page."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.html.spelling import NodeOrigin, spell, verbatim_origin
from newslint.model import Source, Verbatim
from newslint.readers.html import read_html

PAGES = {
    "text in a table, moved before it": "<table>salt <b>boats</b><tr><td>hall</td></tr></table>",
    "unclosed paragraphs": "<p>one<p>two <i>three<p>four</i> five",
    "a clone of a formatting element": "<p><b>one<p>two</b> three",
    "adopted by the element around": "<a>one<div>two</a>three</div>four",
    "stray end tags": "<div>one</span> two</b></section> three</div>",
    "a body after the body": "<body><p>one</p></body><body class=x><p>two</p></body>three",
    "text between head and body": "<html><head><title>t</title></head>one<body>two",
    "comments": "<p>one<!-- two --> three<!-- > --> four</p>",
    "a script inside a sentence": "<p>one <script>if (a < b) { one() }</script>two</p>",
    "raw text before": "<style>p > b { }</style><noscript><p>one</noscript><p>one two</p>",
    "references": "<p>one &amp; two&nbsp;three &#8217;four&rsquo; &notit; five</p>",
    "the first line feed of a pre": "<pre>\n\none\ntwo</pre>",
    "carriage returns": "<p>one\r\ntwo\rthree</p>\r\n<p>four</p>",
    "NUL": "<p>one\0two</p>",
    "the same words over and over": "<div>one<p>one</p>one<p>one<b>one</b></p>one</div>",
    "an unclosed comment": "<p>one</p><!-- two <p>three</p>",
    "a select": "<p>one<select><option>two</select>three</p>",
    "a quote in a tag": "<p title='a > b'>one <b title=\"</p>\">two</b></p>",
}


@pytest.mark.parametrize(
    ("page", "words", "spelled"),
    [
        ("<h1>x</h1><table>salt boats<tr><td>hall</td></tr> moor here</table>", "moor", "moor"),
        ("<html><title>The <i>Times</i> story</title><body><p>one", "<i>Times", "<i>Times"),
        ("<title>Salt &amp; <b>boats", "& <b>", "&amp; <b>"),
        ("<p>one<table>b<colgroup> >X", "X", "X"),
    ],
)
def test_text_that_the_parser_moved_or_joined(page: str, words: str, spelled: str) -> None:
    (article,) = read_html(Source("page.html", page))
    block = next(block for block in article.blocks if words in block.text)
    start = block.text.index(words)
    span = block.origin.span(start, start + len(words))
    assert page[span.start : span.end] == spelled


def shown(source: str) -> str:
    unseen = r"""(?s)<!--.*?-->|<(script|select).*?</\1>|<(?:[^"'>]|"[^"]*"|'[^']*')*>"""
    text = re.sub(unseen, "", source)
    return "".join(unescape(text.replace("\0", "")).split())


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_every_character_is_where_its_block_says(page: str) -> None:
    source = Source("page.html", page)
    articles = list(read_html(source))
    assert articles
    for block in articles[0].blocks:
        spelled = block.origin.span(0, len(block.text))
        assert shown(page[spelled.start : spelled.end]) == "".join(block.text.split())
        for at, char in enumerate(block.text):
            span = block.origin.span(at, at + 1)
            if char.isascii() and char.isalpha():
                assert page[span.start : span.end] in {char, "&notit;"} or "&" in page


pieces = st.sampled_from(
    [
        *("one ", "two", " &amp; ", "é&eacute;", "\n", "\r\n"),
        *("<table>", "<tr>", "<td>", "</table>", "<p>", "</p>", "<b>", "</b>", "<a href=x>"),
        *("</a>", "<div>", "</div>", "<i>", "</i>", "<li>", "</ul>", "<ul>", "<!-- one -->"),
        *("<h2>", "</h2>", "<br>", "<body>", "</body>", "<select>", "</select>", "<svg>", "</svg>"),
        *("<script>one</script>", "<button>", "</button>", "<nobr>", "<form>", "</form>", "<hr>"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(pieces, max_size=30).map("".join))
def test_a_block_begins_on_the_line_that_is_reported(page: str) -> None:
    source = Source("page.html", page)
    for article in read_html(source):
        for block in article.blocks:
            span = block.origin.span(0, 1)
            assert 0 <= span.start < span.end <= len(page)
            assert unescape(page[span.start : span.end]) == block.text[0]


@given(st.lists(st.sampled_from(["one", " two", "\n", "&amp;", "<b>three</b>", "<br>", " "])))
def test_a_block_spelled_as_it_is_stands_where_it_would_when_spelled_out(parts: list[str]) -> None:
    source = Source("page.html", f"<p>zero{''.join(parts)}</p>")
    (article,) = read_html(source)
    plain = all(part.isalpha() for part in parts)
    for block in article.blocks:
        assert isinstance(block.origin, NodeOrigin)
        literal = verbatim_origin(source, block.origin.piece)
        spelled = spell(source, block.origin.piece)
        for at in range(len(block.text) if literal else 0):
            assert literal and literal.span(at, at + 1) == spelled.span(at, at + 1)
        assert plain <= isinstance(literal, Verbatim)
