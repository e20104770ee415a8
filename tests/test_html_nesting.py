"""A page may not make a tree that is many times larger than itself."""

from __future__ import annotations

from newslint.html.nesting import tame
from newslint.model import Source
from newslint.readers.html import read_html

CLOSED = "<p>The <b class=x>wall</b> was <i>raised</i> by a metre.</p>" * 9000
OPEN = "".join(f"<p><b id={n}>Part {n} of the wall.\n" for n in range(14_000))


def test_ordinary_formatting_is_left_alone() -> None:
    assert tame(CLOSED) is CLOSED


def test_formatting_that_is_never_closed_is_blanked_out() -> None:
    tamed = tame(OPEN)
    assert len(tamed) == len(OPEN)
    assert "<b" not in tamed
    assert tamed.count("<p>") == 14_000


def test_nothing_else_is_lost_or_moved() -> None:
    (article,) = read_html(Source("page.html", OPEN))
    assert len(article.blocks) == 14_000
    span = article.blocks[9].origin.span(0, 6)
    assert OPEN[span.start : span.end] == "Part 9"
