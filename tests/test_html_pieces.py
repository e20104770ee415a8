from __future__ import annotations

import pytest

from newslint.html.cutter import cut
from newslint.model import Link, Source
from newslint.readers.html import read_html


def texts(page: str) -> list[str]:
    return [piece.text for piece in cut(page).pieces]


def kinds(page: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in cut(page).pieces]


def gaps(page: str) -> list[int]:
    return [piece.gap for piece in cut(page).pieces]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("<ul><li>one<li>two</ul>three", ["one", "two", "three"]),
        ("<ul><li>one<ul><li>in</ul><li>two</ul>", ["one", "in", "two"]),
        ("<dl><dt>term<dd>said</dl>", ["term", "said"]),
        ("<table><tr><td>a<td>b<tr><th>c</table>d", ["a", "b", "c", "d"]),
        ("<p>a <b>b <p>c", ["a b", "c"]),
        ("<div>a</span></b></section>b</div>c", ["ab", "c"]),
        ("<div><span>a</div>b</span>c", ["a", "bc"]),
        ("<h2>one<h3>two</h2>three", ["one", "two", "three"]),
        ("a  \n b\t<i> c</i> d", ["a b c d"]),
        ("a&nbsp;\xa0 b", ["a\xa0\xa0 b"]),
        ("&nbsp; a &nbsp;", ["a"]),
        ("x<script>y</script><style>z</style><template>t</template>w", ["xw"]),
        ("x<svg><path d='m'/><text>no</text></svg>w", ["xw"]),
        ("x<select><option>no</select>w", ["xw"]),
        ("<div>x<svg><g>no</div>w", ["x", "w"]),
        ("<div>x<select>no</select></div>w", ["x", "w"]),
        ("x<textarea><p>no</textarea>w", ["xw"]),
        ("<x-card>a</x-card><x-card>b</x-card>", ["a", "b"]),
        ("", []),
        ("<p> </p><div>&nbsp;</div>", []),
    ],
)
def test_text_is_cut_at_blocks(page: str, expected: list[str]) -> None:
    assert texts(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h1>Tide<br>tables</h1>", ["Tide tables"]),
        ("<p>By Ana Ruiz<br>Staff writer</p>", ["By Ana Ruiz", "Staff writer"]),
        ("<p>The gate is shut.<span class='x br'></span>It</p>", ["The gate is shut.", "It"]),
        ("<p>The gate is shut.<span class='bright'></span>It</p>", ["The gate is shut.It"]),
        ("<p>The gate is shut.<br/>Source link</p>", ["The gate is shut.", "Source link"]),
        (
            "<p>The wall that guards the harbour against high<br>water is new.</p>",
            ["The wall that guards the harbour against high water is new."],
        ),
        (
            "The wall that guards the harbour against high<br><br>water is new.",
            ["The wall that guards the harbour against high", "water is new."],
        ),
    ],
)
def test_line_breaks(page: str, expected: list[str]) -> None:
    assert texts(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>a</p><p>b</p>", [0, 0]),
        ("<p>a</p><p></p><p>&nbsp;</p><p>b</p><p>c</p>", [0, 2, 0]),
        ("<h2></h2><p>b", [1]),
        ("<ul><li>a<li><li> <li>b</ul>", [0, 2]),
        ("<li><p></p></li><p>b", [1]),
        ("<p>a<br><br><br><br>b</p>", [0, 3]),
        ("<p>a<br><br>b</p>", [0, 0]),
        ("<p><img src=x></p><p>b</p>", [0]),
        ("<p></p><p><img src=x></p><p>b</p>", [0]),
        ("<p><b></b><!-- x --></p>b", [1]),
        ("<div></div><p>b</p>", [0]),
    ],
)
def test_gaps_count_blank_slots(page: str, expected: list[int]) -> None:
    assert gaps(page) == expected


def test_the_range_of_blank_slots_is_known() -> None:
    page = "<p>One line.</p><p></p>\n<p>&nbsp;</p><h2> </h2><p>Another one.</p>"
    (article,) = read_html(Source("page.html", page))
    blank = article.blocks[1].blank
    assert blank is not None
    assert page[blank.start : blank.end] == "<p></p>\n<p>&nbsp;</p><h2> </h2>"


def test_kinds_and_levels() -> None:
    page = (
        "<h3>h</h3><ul><li><p>i</p></li></ul><blockquote><p>q</p></blockquote>"
        "<figure><figcaption>f</figcaption></figure><pre>c</pre><table><td>d<td><p>p</table>"
        "<button>b</button><label>l</label><div>t</div>"
    )
    assert kinds(page) == [
        ("heading", "h"),
        ("item", "i"),
        ("quote", "q"),
        ("caption", "f"),
        ("code", "c"),
        ("cell", "d"),
        ("paragraph", "p"),
        ("button", "b"),
        ("label", "l"),
        ("paragraph", "t"),
    ]
    assert cut(page).pieces[0].level == 3


@pytest.mark.parametrize(
    ("page", "links"),
    [
        ("<a href='/x'>all</a>", (Link(0, 3, "/x"),)),
        ("<p>a <a href='/x'> bc </a>d", (Link(2, 4, "/x"),)),
        ("<p>\n a&nbsp; <a href=''>b</a>", (Link(3, 4, ""),)),
        (
            "<p><a href='#'>a</a> <a href='?q=1&amp;r'>b</a>",
            (Link(0, 1, "#"), Link(2, 3, "?q=1&r")),
        ),
        ("<p><a href='/x'>a <b>b</b> c</a>", (Link(0, 5, "/x"),)),
        ("<p><a href='/x'>a<a href='/y'>b", (Link(0, 1, "/x"), Link(1, 2, "/y"))),
        ("<p><a name='x'>a</a>", ()),
        ("<p>a<a href='/x'></a>", ()),
    ],
)
def test_links_in_coordinates_of_the_text(page: str, links: tuple[Link, ...]) -> None:
    (piece,) = cut(page).pieces
    assert piece.links == links


def test_a_link_around_blocks_is_in_each() -> None:
    page = "<a href='/x'><h3>Tide</h3><p>tables</p></a>"
    assert [piece.links for piece in cut(page).pieces] == [(Link(0, 4, "/x"),), (Link(0, 6, "/x"),)]


def hidden(address: str, key: int = 0x2A) -> str:
    return bytes([key, *(byte ^ key for byte in address.encode())]).hex()


PROTECTED = hidden("desk@gazette.example")


@pytest.mark.parametrize(
    "markup",
    [
        f'<span class="__cf_email__" data-cfemail="{PROTECTED}">[email&#160;protected]</span>',
        f'<a href="/cdn-cgi/l/email-protection" data-cfemail="{PROTECTED}">[email protected]</a>',
        f'<a href="/cdn-cgi/l/email-protection#{PROTECTED}">[email&nbsp;protected]</a>',
        f'<a href="/cdn-cgi/l/email-protection#{PROTECTED}"><span data-cfemail="{PROTECTED}">'
        "[email protected]</span></a>",
    ],
)
def test_hidden_addresses_are_shown(markup: str) -> None:
    page = f"<p>Write to {markup} today.</p>"
    (article,) = read_html(Source("page.html", page))
    (block,) = article.blocks
    assert block.text == "Write to desk@gazette.example today."
    span = block.origin.span(9, 29)
    assert page[span.start : span.end].startswith(("<", "[email"))
    after = block.origin.span(30, 35)
    assert page[after.start : after.end] == "today"


def test_a_protected_link_leads_to_the_address() -> None:
    (piece,) = cut(f'<a href="/cdn-cgi/l/email-protection#{PROTECTED}">Mail us</a>').pieces
    assert piece.text == "Mail us"
    assert piece.links == (Link(0, 7, "mailto:desk@gazette.example"),)


@pytest.mark.parametrize("digits", ["", "zz", "2a", PROTECTED[:-1], hidden("no address")])
def test_what_does_not_decode_stays(digits: str) -> None:
    assert texts(f'<p><span data-cfemail="{digits}">[email protected]</span>') == [
        "[email protected]"
    ]


def test_the_placeholder_without_its_markup_stays() -> None:
    assert texts("<p>Write to [email&#160;protected]") == ["Write to [email\xa0protected]"]


@pytest.mark.parametrize("tag", ["div", "span", "b", "ul><li", "table><tr><td", "blockquote", "a"])
def test_deep_nesting_keeps_the_text(tag: str) -> None:
    page = f"<{tag}>" * 10_000 + "deep"
    assert texts(page) == ["deep"]


@pytest.mark.parametrize(
    "page",
    [
        "<i><div>" + "<b>" * 10_000 + "</i>x" * 20_000,
        "<b>" * 10_000 + "x<br><br>" * 20_000,
        "<h1>" + "<div>x" * 20_000,
        "<div>" * 10_000 + "<p>x</p>" * 20_000,
        "<div>" * 10_000 + "</section>x" * 20_000,
        "<div>x<svg>" + "<div>" * 10_000 + "</p>" * 20_000,
    ],
)
def test_broken_nesting_costs_no_more_than_its_size(page: str) -> None:
    assert texts(page)[0].startswith("x")
    assert list(read_html(Source("page.html", page)))
