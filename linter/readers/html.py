"""Pages and fragments of HTML as articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..html.assembly import assemble
from ..html.cutter import cut
from ..html.last_dates import last_date
from ..html.nesting import tame
from ..html.unplaced_dates import shows_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Source

_START = 200  # empty lines may stand before a fence
_FENCES = ("---", "+++")


def read_html(source: Source) -> Iterator[Article]:
    """Yield the article of a page; a page without any text has none."""
    if source.text[:_START].lstrip().startswith(_FENCES):
        from .site_pages import front_matter_of, read_page_of_site  # few pages have any

        front = front_matter_of(source)
        if front is not None:
            yield from read_page_of_site(source, front)
            return
    page = cut(tame(source.text))
    if page.pieces or page.title:
        article = assemble(source, page)
        if article.published is None:
            article = article._replace(published=last_date(article))
        if not (article.published or article.modified) and shows_date(article):
            article = article._replace(untold=frozenset({"date"}))
        yield article
