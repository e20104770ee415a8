"""Telling pages that list articles (home, category, search, a blog's front) from articles.

Nothing is called a listing for its looks alone: a page that dates or names itself as one article
is one, however many headlines stand around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from turbohtml import Element

from ..layout.list_names import names_list
from ..layout.vocabulary import words
from ..lazy import lazy
from .addresses import is_home, leads_home
from .container import is_prose
from .dates import iso_date
from .entries import LEAST_ENTRIES, entries_of, has_date, in_row
from .own_header import is_headline, own_header

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .entries import Entry
    from .own_header import OwnHeader
    from .pieces import Page, Piece
    from .standing import Zoned

# One run of prose of this size, and of this share of all prose, is an article with headlines
# around it.
_STORY: Final = 800
_DOMINANT: Final = 0.5
_TEASER: Final = 100
_ABOVE_ENTRIES: Final = 400
_DATED_METAS: Final = words(
    """article:published_time og:article:published_time datepublished parsely-pub-date
    citation_publication_date dc.date.issued sailthru.date publish-date pubdate date dc.date
    dcterms.date dcterms.created dcterms.issued dc.issued publish_date publishdate published_time
    article.published article:published citation_date publication_date published-date"""
)
_NAMING: Final = frozenset({"name", "property", "itemprop"})
# What systems call their pages in the class of the body: lists, perhaps lists, articles.
_LISTS: Final = words(
    """archive category search-results paged home-template tag-template author-template index-page
    view-category view-featured view-list page-taxonomy path-frontpage page-frontpage
    template-blog collection-type-blog"""
)
_MAYBE_LISTS: Final = words("blog home index front search tag author date template-index")
_ARTICLES: Final = words(
    """single singular single-post post-template permalink-page view-item view-article item
    template-article page page-template node-type-article node--type-article path-node page-node
    single-format-standard attachment"""
)
_LIST_TYPES = lazy(r'"@type"\s*:\s*\[?\s*"(?:CollectionPage|SearchResultsPage|ProfilePage)"')
_ARTICLE_TYPES = lazy(r'"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting|Report|Review|Recipe)"')


def is_listing(page: Page, zoned: Zoned, canonical: str | None) -> bool:
    """Say whether a page lists articles and is none itself; `canonical` is its own address."""
    if not page.whole or _is_dated(page.metas):
        return False
    names = _names(page)
    if names & _ARTICLES:
        return False
    entries = entries_of(page, zoned, canonical or "")
    if len(entries) < LEAST_ENTRIES:
        return False
    sizes = list(_stretches(page.pieces, entries))
    if _is_named_list(page, zoned, entries):
        return sizes[0] < _ABOVE_ENTRIES and not _is_story(sizes, sum(sizes))
    declared = _is_list(page, names)
    header = None if _is_logo(page, zoned) else own_header(page, zoned, [e.at for e in entries])
    if header and _is_of_article(page, header, declared=declared):
        return False
    if declared or (is_home(canonical or "") and not _is_stated(page)):
        return not _is_story(sizes[:1], sum(sizes))
    if _is_story(sizes, sum(sizes)) or _is_stated(page):
        return False
    return bool(names & _MAYBE_LISTS) or _are_posts(page.pieces, entries, sizes)


def _is_of_article(page: Page, header: OwnHeader, *, declared: bool) -> bool:
    """Say whether a headline is that of an article; lists have headings and introductions too."""
    if not declared or header.is_of_whole_article:
        return header.is_of_article or header.is_of_whole_article
    named = header.agreed and is_headline(header.text)
    return named and (header.credited or (header.prose and _is_stated(page)))


def _is_logo(page: Page, zoned: Zoned) -> bool:
    """Say whether the top heading leads to the first page of the site."""
    links = page.pieces[zoned.title].links if zoned.title >= 0 else ()
    return bool(links) and leads_home(links[0].href)


def _is_named_list(page: Page, zoned: Zoned, entries: Sequence[Entry]) -> bool:
    """Say whether a heading above the first headline calls the page a list."""
    if _stated_articles(page) == 1:
        return False
    return any(
        (piece.level == 1 or index == zoned.title) and names_list(piece.text)
        for index, piece in enumerate(page.pieces[: entries[0].at])
        if piece.kind == "heading"
    )


def _is_list(page: Page, names: frozenset[str]) -> bool:
    """Say whether a page says of itself that it is a list."""
    if not (names & _LISTS or any(map(_LIST_TYPES.search, page.scripts))):
        return False
    return _stated_articles(page) != 1


def _stated_articles(page: Page) -> int:
    return sum(len(_ARTICLE_TYPES.findall(script)) for script in page.scripts)


def _is_dated(metas: Iterable[list[tuple[str, str]]]) -> bool:
    """Say whether the head dates the page as an article."""
    for attrs in metas:
        for key, value in attrs:
            if key in _NAMING and value.strip().lower() in _DATED_METAS:
                if iso_date(dict(attrs).get("content", "")):
                    return True
                break
    return False


def _is_stated(page: Page) -> bool:
    """Say whether the head calls the page an article."""
    kinds = [dict(attrs).get("content", "") for attrs in page.metas if _OG_TYPE in attrs]
    if any(kind.lower().startswith(("article", "news", "blogpost", "story")) for kind in kinds):
        return True
    return any(map(_ARTICLE_TYPES.search, page.scripts))


_OG_TYPE: Final = ("property", "og:type")


def _names(page: Page) -> frozenset[str]:
    body = next((node for node in page.root.children if _is_body(node)), None)
    named = (body.attr("class") or "") if isinstance(body, Element) else ""
    return frozenset(named.split())


def _is_body(node: object) -> bool:
    return isinstance(node, Element) and node.tag == "body"


def _stretches(pieces: Sequence[Piece], entries: Sequence[Entry]) -> Iterator[int]:
    """Yield how much prose stands above the first headline, then under each."""
    starts = [0, *(entry.at for entry in entries)]
    for start, stop in zip(starts, (*starts[1:], len(pieces)), strict=True):
        yield sum(len(piece.text) for piece in pieces[start:stop] if is_prose(piece))


def _is_story(sizes: Sequence[int], total: int) -> bool:
    """Say whether most prose of the page is one piece of writing."""
    return max(sizes) >= _STORY and max(sizes) >= total * _DOMINANT


def _are_posts(pieces: Sequence[Piece], entries: Sequence[Entry], sizes: Sequence[int]) -> bool:
    """Say whether the page is a row of posts: each with its date and its text, none above."""
    if sizes[0] >= _ABOVE_ENTRIES:
        return False
    told = [entry for entry, size in zip(entries, sizes[1:], strict=True) if size >= _TEASER]
    dated = [entry for entry in told if has_date(pieces, entry.at)]
    return len(dated) >= LEAST_ENTRIES and 2 * len(dated) > len(entries) and in_row(pieces, dated)
