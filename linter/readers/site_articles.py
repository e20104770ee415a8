"""Articles that are sources of a site: what front matter, site and path say, above their text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..layout.stated import Credits, article_of
from ..lazy import lazy
from ..model import Field
from .credits import read_credits
from .front_terms import front_fields, front_terms
from .frontmatter import Mapping
from .publication import date_in_path, status_of
from .site_authors import SiteAuthors
from .site_config import SiteConfig, site_config
from .site_files import PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Article, Block, Format, Source
    from .frontmatter import FrontMatter

_SECTION: Final = "_index.md"
_LOOP = lazy(r"\{%-?\s*for\s+\w+\s+in\s+\(?\s*(?:site|paginator|collections)\b")


def site_articles(
    source: Source, format_: Format, front: FrontMatter | None, body: Sequence[Block]
) -> Iterator[Article]:
    """Put the article of a source together; one without any text gives none.

    Without front matter a file is taken for itself, and no site is asked about it.
    """
    fields = front.fields if front else Mapping(())
    site = SiteAuthors(source.path if front else "")
    stated = read_credits(source, fields, site) if front else Credits()
    if stated.blocks or body:
        article = article_of(source, format_, stated, body)
        filed = article._replace(
            terms=front_terms(source, fields),
            fields=front_fields(fields),
            published=article.published or date_in_path(source.path),
            status=status_of(source, fields),
            failures=site.failures,
        )
        config = site_config(source.path) if front else SiteConfig()
        yield _of_site(filed._replace(listing=_lists_articles(filed)), config)


def _of_site(article: Article, config: SiteConfig) -> Article:
    """Add what the site says: of an article that names nobody, the site names the author."""
    if config.generator:
        article = article._replace(fields=(*article.fields, Field("generator", config.generator)))
    if config.author and not article.authors:
        article = article._replace(untold=article.untold | {"byline"})
    return article


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
