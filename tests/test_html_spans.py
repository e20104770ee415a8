from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.html.cutter import cut
from newslint.model import Source
from newslint.readers.html import read_html

if TYPE_CHECKING:
    from collections.abc import Iterable

# How a character may be written: the source, and the text it stands for.
WRITTEN = [
    *[(char, char) for char in "abcXYZé😀’.-"],
    *[(char, " ") for char in (" ", "\n", "\t", "\r\n", "\r", "\x0c")],
    *[("\xa0", "\xa0"), ("&nbsp;", "\xa0"), ("&#160;", "\xa0"), ("&#xA0;", "\xa0")],
    *[("&amp;", "&"), ("&lt;", "<"), ("&eacute;", "é"), ("&eacute", "é"), ("&#8217;", "’")],
    *[("&#x80;", "€"), ("&quot", '"'), ("&fjlig;", "fj"), ("&bogus;", "&bogus;"), ("< ", "< ")],
]
# What may stand between characters without being text or ending the block.
INVISIBLE = [
    *("<b>", "</b>", "<i class='x > y'>", "</i>", "<span>", "</span>", '<a href="/x?a=1&b">'),
    *("</a>", "<!-- a comment -->", "<!-- two\nlines -->", "<wbr>", "</>", "</u>", "<em\n>"),
    *("<img alt='a' src=b>", "<script>if (a < b) 'x'</script>", "<svg><title>t</title></svg>"),
]
UNSEEN = re.compile(r"<!--.*?-->|<script>.*?</script>|<svg>.*?</svg>|<[^ ][^>]*>", re.DOTALL)
BREAKS = ["</p><p>", "<p>", "</p>\n\n<div>", "<h2>", "</h2>", "<ul><li>", "<li>", "</ul>"]


Char = tuple[str, int, int]


@dataclass
class Written:
    raw: str = ""
    chars: tuple[Char, ...] = ()

    def add(self, raw: str, shown: str) -> Written:
        start, stop = len(self.raw), len(self.raw) + len(raw)
        if len(shown) == len(raw):
            places = [(start + at, start + at + 1) for at in range(len(raw))]
        else:
            places = [(start, stop)] * len(shown)
        self.raw += raw
        chars = ((c, *place) for c, place in zip(shown, places, strict=True))
        return Written(self.raw, (*self.chars, *chars))

    def skip(self, raw: str) -> Written:
        return Written(self.raw + raw, self.chars)


pieces = st.one_of(st.sampled_from(WRITTEN), st.sampled_from(INVISIBLE), st.sampled_from(WRITTEN))


def write(parts: list[tuple[str, str] | str]) -> Written:
    written = Written("<p>")
    for part in parts:
        written = written.add(*part) if isinstance(part, tuple) else written.skip(part)
    return written.skip("</p>")


def expected(chars: Iterable[Char]) -> list[Char]:
    # Runs of layout white space are one space, and there is none at the ends.
    kept: list[Char] = []
    for char, start, stop in chars:
        if char == " " and kept and kept[-1][0] == " ":
            kept[-1] = (" ", kept[-1][1], stop)
        else:
            kept.append((char, start, stop))
    while kept and kept[0][0].isspace():
        del kept[0]
    while kept and kept[-1][0].isspace():
        del kept[-1]
    return kept


@settings(max_examples=300, deadline=None)
@given(st.lists(pieces, max_size=25).map(write))
def test_each_character_of_a_block_has_its_source(written: Written) -> None:
    chars = expected(written.chars)
    articles = list(read_html(Source("page.html", written.raw)))
    if not chars:
        assert not articles
        return
    (block,) = articles[0].blocks
    assert block.text == "".join(char for char, _, _ in chars)
    found = [block.origin.span(at, at + 1) for at in range(len(block.text))]
    assert [(span.start, span.end) for span in found] == [(start, stop) for _, start, stop in chars]


tangle = st.lists(
    st.sampled_from([*(raw for raw, _ in WRITTEN), *INVISIBLE, *BREAKS, "<br>", "<br/>"]),
    max_size=40,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(tangle, st.data())
def test_spans_read_forward_and_stay_inside_the_source(raw: str, data: st.DataObject) -> None:
    source = Source("page.html", raw)
    for article in read_html(source):
        for block in article.blocks:
            start = data.draw(st.integers(0, len(block.text)))
            end = data.draw(st.integers(start, len(block.text)))
            spans = [block.origin.span(at, at + 1) for at in range(start, end)]
            assert all(0 <= span.start < span.end <= len(raw) for span in spans)
            assert [span.start for span in spans] == sorted(span.start for span in spans)
            if start < end:
                whole = block.origin.span(start, end)
                assert (whole.start, whole.end) == (spans[0].start, spans[-1].end)


@settings(max_examples=100, deadline=None)
@given(tangle)
def test_no_visible_letter_is_lost(raw: str) -> None:
    shown = UNSEEN.sub("", raw)
    letters = re.findall(r"[XYZ]", shown)
    assert re.findall(r"[XYZ]", "".join(piece.text for piece in cut(raw).pieces)) == letters


def test_positions_on_a_page_of_one_line() -> None:
    page = "<html><body><div>" + "<p>Some text &amp; more</p>" * 400 + "<p>needle</p></div></body>"
    (article,) = read_html(Source("page.html", page))
    block = article.blocks[-1]
    span = block.origin.span(0, 6)
    assert page[span.start : span.end] == "needle"


def test_positions_in_lines_are_those_of_the_source() -> None:
    source = Source("page.html", "<p>one\r\n<b>two</b>\rthree\n<i>four</i></p>")
    (article,) = read_html(source)
    (block,) = article.blocks
    assert block.text == "one two three four"
    places = [source.position(block.origin.span(at, at + 1).start) for at in (0, 4, 8, 14)]
    assert places == [(1, 4), (2, 4), (3, 1), (4, 4)]


@pytest.mark.parametrize(
    ("page", "words", "spelled"),
    [
        ("<p>the source <b>link</b> here</p>", "source link", "source <b>link"),
        ("<p>a <i>source <b>link</b></i></p>", "source link", "source <b>link"),
        ("<p>a <i><b>source</b> link</i></p>", "a source link", "a <i><b>source</b> link"),
        ("<p><b>source</b> link</p>", "source link", "source</b> link"),
        ("<p>source <b>link</p>", "source link", "source <b>link"),
        ("<p>source&nbsp;link</p>", "source\xa0link", "source&nbsp;link"),
    ],
)
def test_a_range_ends_with_its_last_character(page: str, words: str, spelled: str) -> None:
    (article,) = read_html(Source("page.html", page))
    (block,) = article.blocks
    start = block.text.index(words)
    span = block.origin.span(start, start + len(words))
    assert page[span.start : span.end] == spelled
