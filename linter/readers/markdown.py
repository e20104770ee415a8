"""Markdown: front matter, the document's blocks with exact places, and their layout.

An empty heading or list item is a block with empty text; `gap` counts the empty lines directly
before the line a block begins on. With front matter, or called MDX, a document is the source of a
site, whose generator takes its template syntax out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..layout.stated import Credits, article_of
from ..lazy import lazy
from .credits import read_credits
from .front_terms import front_fields, front_terms
from .frontmatter import Mapping, read_front_matter
from .markdown_blocks import markdown_blocks
from .publication import date_in_path, status_of
from .site_authors import SiteAuthors
from .site_files import PEOPLE
from .stub_lines import part_stub_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Source

_SECTION: Final = "_index.md"
_LOOP = lazy(r"\{%-?\s*for\s+\w+\s+in\s+\(?\s*(?:site|paginator|collections)\b")


def read_markdown(source: Source) -> Iterator[Article]:
    """Read a Markdown document as one article; a file without text gives none."""
    front = read_front_matter(source)
    of_site = front is not None or source.path.lower().endswith(".mdx")
    blocks = list(markdown_blocks(source, front.body if front else 0, of_site=of_site))
    body = list(part_stub_lines(source, blocks))
    fields = front.fields if front else Mapping(())
    site = SiteAuthors(source.path if front else "")
    stated = read_credits(source, fields, site) if front else Credits()
    if stated.blocks or body:
        article = article_of(source, "markdown", stated, body)
        filed = article._replace(
            terms=front_terms(source, fields),
            fields=front_fields(fields),
            published=article.published or date_in_path(source.path),
            status=status_of(source, fields),
            failures=site.failures,
        )
        yield filed._replace(listing=_lists_articles(filed))


def _lists_articles(article: Article) -> bool:
    """Tell the pages of sections and of authors: above the list of articles stands their text.

    A section's page that says who wrote it or when is an article all the same.
    """
    *folders, name = article.source.path.split("/")
    if article.published is not None:
        return False
    if article.fields and not article.authors and _LOOP.search(article.source.text):
        return True
    if name.lower() == _SECTION:
        return not article.authors
    here, above = (folders[-1:] or [""])[0], (folders[-2:-1] or [""])[0]
    return here in PEOPLE or (above in PEOPLE and name.lower() == "index.md")
