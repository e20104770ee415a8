"""Parts of a page that hold nothing of its article become one block each."""

from __future__ import annotations

from newslint.html.cutter import cut
from newslint.model import Article, Source
from newslint.readers.html import read_html

PROSE = "The wall that guards the harbour was raised by a metre after the storm of last winter. "
COPY = "".join(f"<p>{PROSE * 4}Part {part} of the works is done.</p>" for part in range(5))
MENU = "".join(f"<li><a href=/{name}>{name}</a></li>" for name in ("News", "Sport", "Arts", "Mail"))


def read(body: str) -> Article:
    (article,) = read_html(Source("page.html", f"<html><body>{body}</body></html>"))
    return article


def zones(article: Article, words: str) -> set[str]:
    return {block.zone for block in article.blocks if words in block.text}


def test_a_list_of_links_is_one_block() -> None:
    pieces = cut(f"<ul>{MENU}</ul><p>One line.</p>").pieces
    assert [piece.text for piece in pieces] == ["News Sport Arts Mail", "One line."]
    assert pieces[0].is_furniture


def test_few_links_or_words_beside_them_are_a_list_like_any_other() -> None:
    few = "<ul><li><a href=a>one</a><li><a href=b>two</a></ul>"
    mixed = f"<ul>{MENU}<li>and the tide tables</ul>"
    assert [piece.text for piece in cut(few).pieces] == ["one", "two"]
    assert len(cut(mixed).pieces) == 5


def test_a_list_that_links_to_authors_is_looked_into() -> None:
    names = "".join(
        f"<li><a href=/author/{n}>{n} Ruiz</a></li>" for n in ("Ana", "Jo", "Mia", "Lea")
    )
    assert len(cut(f"<ul>{names}</ul>").pieces) == 4


def test_menus_inside_the_copy_are_no_copy() -> None:
    article = read(f"<main><h1>Sea wall</h1>{COPY}<ul>{MENU}</ul></main>")
    assert zones(article, "News Sport") == {"related"}


def test_side_columns_are_taken_as_a_whole() -> None:
    side = "<div><span>Tide tables</span><span>Weather</span><p>High water at noon.</p></div>"
    article = read(
        f"<div class=wrap><div>{side * 3}</div>"
        f"<div><div><div><main><h1>Sea wall</h1>{COPY}</main></div></div></div></div>"
    )
    blocks = [block for block in article.blocks if "Tide tables" in block.text]
    assert [block.zone for block in blocks] == ["chrome"]
    span = blocks[0].origin.span(0, 11)
    assert article.source.text[span.start : span.end] == "Tide tables"


def test_what_names_the_author_or_the_date_is_looked_into() -> None:
    header = (
        "<header><div><h1>Sea wall</h1><div class=byline>By <a rel=author href=/a>Ana Ruiz</a>"
        "</div><time datetime=2026-03-01>1 March 2026</time></div></header>"
    )
    article = read(f"{header}<div><div><div><div><div>{COPY}</div></div></div></div></div>")
    assert article.title is not None
    assert article.title.text == "Sea wall"
    assert [author.name for author in article.authors] == ["Ana Ruiz"]
    assert article.published is not None
    assert article.published.value == "2026-03-01"


def test_comments_are_comments() -> None:
    comment = "<li><p>What a wall, and so soon after the storm that took the old one away!</p></li>"
    article = read(
        f"<main><h1>Sea wall</h1>{COPY}</main><section id=comments>{comment * 9}</section>"
    )
    assert zones(article, "What a wall") == {"comments"}
    assert zones(article, "Part 4") == {"body"}


def test_a_page_of_plain_text_in_a_box_is_read_as_before() -> None:
    lines = "<br><br>".join(PROSE * 3 for _ in range(6))
    article = read(
        f"<div id=menu><ul>{MENU}</ul></div><div><h1>Sea wall</h1><div>{lines}</div></div>"
    )
    assert sum(block.zone in {"body", "tail"} for block in article.blocks) == 6
