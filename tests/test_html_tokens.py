from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.html import tokens
from newslint.html.cutter import cut
from newslint.html.scanner import scan
from newslint.html.spelling import spell
from newslint.html.tokens import END, START, TEXT, tokenize
from newslint.model import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newslint.html.tokens import Token

turbohtml = pytest.importorskip("turbohtml")

FRAGMENTS = [
    *("<p>", "</p>", "<p", ">", "<", "a", " b ", "é😀", "\r\n", "\r", "\n", "\x0c", "\0"),
    *("&amp;", "&amp", "&nbsp", "&#8217;", "&#x80;", "&#0;", "&#1;", "&#13;", "&notit;"),
    *("&bogus;", "&", "&ampx", "&AMP", "&#xD800;", "&#1114112;", "&#99999999999;"),
    *("<!--", "-->", "--!>", "<!-->", "<!--->", "<!", "<?", "</", "</>", "</ x>"),
    *("<![CDATA[", "]]>", "<script>", "</script>", "<SCRIPT>", "<title>", "</title>"),
    *("<textarea>", "</textarea>", "<style>", "</style>", "<noscript>", "</noscript>"),
    *(' class="a&amp;b"', " x=y&copy=1", " x=&copy", " x=&copy;", "'", '"', "=", "/"),
    *("<br/>", '<a href="q?a=1&lt=2">', "<a b=>", "<a =x>", '<a x = "y" x=z>'),
    *("<svg><title>", "</TITLE >", "<p\0q>", "<plaintext>", "<li>", "<td>", "<h2>"),
]

PAGE = """<!DOCTYPE html>\r
<html lang="en"><head><title>Harbour &amp; Tide | Example Gazette</title>\r
<script type="application/ld+json">{"@type": "NewsArticle"}</script></head>
<body class=home><nav><ul><li><a href=/>Home</a><li><a href=/news>News</ul></nav>
<article><h1>Harbour&nbsp;walls <em>rise</em></h1>
<p>The first&#8217;s paragraph<br>goes &lt;on&gt;
 over two lines &mdash; <a href="/x?a=1&amp;b=2">with a link</a>.</p>
<p>&nbsp;</p><table><tr><td>one<td>two<tr><td>three</table>
<p>Unclosed <b>bold <p>next</b> one</article></body></html>"""


def attributes(token: Token) -> list[tuple[str, str]]:
    return token.attrs or [] if token.type == START else []


def comparable(stream: Iterable[Token]) -> list[tuple[object, ...]]:
    return [
        (int(token.type), token.tag, token.data, token.line, token.col, *attributes(token))
        for token in stream
        if token.type in {TEXT, START, END}
    ]


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        PAGE.replace("\r\n", "\r"),
        PAGE.replace("\n", " "),
        "plain text",
        "",
        "ends in a tag <p class='",
        "<script>a<!--<script></script>--></script>x",
        "<script>never ended <p>",
        "<title>raw <b> &amp; text</title><p>x",
        "a</>b</ x>c<!>d<?e>f",
        "<!-- a --!> b <!--> c <!---> d <!-- e",
    ],
)
def test_both_back_ends_give_the_same_tokens(page: str) -> None:
    assert comparable(scan(page)) == comparable(turbohtml.tokenize(page))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=12).map("".join))
def test_both_back_ends_give_the_same_tokens_for_broken_markup(page: str) -> None:
    assert comparable(scan(page)) == comparable(turbohtml.tokenize(page))


def cut_with(
    monkeypatch: pytest.MonkeyPatch, backend: Callable[[str], Iterator[Token]], page: str
) -> list[tuple[object, ...]]:
    monkeypatch.setattr(tokens, "_backend", lambda: backend)
    source = Source("page.html", page)
    return [
        (piece.text, piece.kind, piece.links, piece.gap, spell(source, piece.parts, piece.text))
        for piece in cut(page).pieces
    ]


@pytest.mark.parametrize("page", [PAGE, PAGE.replace("\n", "")])
def test_both_back_ends_give_the_same_pieces_and_positions(
    monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    ours = cut_with(monkeypatch, scan, page)
    assert ours == cut_with(monkeypatch, turbohtml.tokenize, page)
    assert len(ours) > 8


def test_the_scanner_reads_where_turbohtml_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "turbohtml", None)
    tokens._backend.cache_clear()
    try:
        assert tokens._backend() is scan
        assert [token.data for token in tokenize("<p>here")] == [None, "here"]
    finally:
        tokens._backend.cache_clear()


@pytest.mark.parametrize(
    "piece", ["<!--", "<a ", '<a b="', "<![CDATA[", "</", "<?", "&", "<script>"]
)
def test_the_scanner_passes_over_endless_markup(piece: str) -> None:
    assert len(list(scan("x<b>y</b>" + piece * 50_000))) <= 100_010
