"""Telling pages that list articles (home, category, search, a blog's front) from articles.

Nothing is called a listing for its looks alone: a page that dates or names itself as one article
is one, however many headlines stand around it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from turbohtml import Element

from ..layout.dates import find_dates
from ..layout.vocabulary import words
from ..lazy import lazy
from .addresses import is_own, is_same_page, path_of, site_of
from .container import is_prose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .pieces import Page, Piece
    from .standing import Zoned

_LEAST_ENTRIES: Final = 3
_LINKED: Final = 0.8
_WORDS: Final = 3
_LETTERS: Final = 8
# One run of prose of this size, and of this share of all prose, is an article with headlines
# around it.
_STORY: Final = 800
_DOMINANT: Final = 0.5
_TEASER: Final = 100
_ABOVE_ENTRIES: Final = 400
_NEAR: Final = 6
_SHORT: Final = 160
_MOST_LEVELS: Final = 6
_DATED_METAS: Final = words(
    """article:published_time og:article:published_time datepublished parsely-pub-date
    citation_publication_date dc.date.issued sailthru.date publish-date pubdate"""
)
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
_HOME = re.compile(r"/?(?:[a-z]{2}(?:[-_][A-Za-z]{2})?/?)?(?:index\.\w+|home/?)?")


class Entry(NamedTuple):
    """A headline that leads to an article of the same site: where it stands among the pieces."""

    at: int
    href: str


def is_listing(page: Page, zoned: Zoned, canonical: str | None) -> bool:
    """Say whether a page lists articles and is none itself; `canonical` is its own address."""
    if not page.whole or _is_dated(page.metas):
        return False
    names = _names(page)
    if names & _ARTICLES:
        return False
    entries = _entries(page.pieces, zoned, canonical or "")
    if len(entries) < _LEAST_ENTRIES:
        return False
    sizes = list(_stretches(page.pieces, entries))
    if _is_list(page, names, canonical or ""):
        return not _is_story(sizes[:1], sum(sizes))
    if _is_story(sizes, sum(sizes)) or _is_stated(page):
        return False
    return bool(names & _MAYBE_LISTS) or _are_posts(page.pieces, entries, sizes)


def _is_list(page: Page, names: frozenset[str], address: str) -> bool:
    """Say whether a page says of itself that it is a list, or is the first page of its site."""
    if not (names & _LISTS or _is_home(address) or any(map(_LIST_TYPES.search, page.scripts))):
        return False
    return sum(len(_ARTICLE_TYPES.findall(script)) for script in page.scripts) != 1


def _is_dated(metas: Iterable[list[tuple[str, str]]]) -> bool:
    """Say whether the head dates the page as an article."""
    return any(
        key != "content" and value.strip().lower() in _DATED_METAS
        for attrs in metas
        for key, value in attrs
    )


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


def _is_home(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.netloc) and not parts.query and _HOME.fullmatch(parts.path) is not None


def _entries(pieces: Sequence[Piece], zoned: Zoned, address: str) -> list[Entry]:
    """Return the headlines that are links to other pages of the site, each page once."""
    site = site_of(address)
    found: dict[str, Entry] = {}
    for index, piece in enumerate(pieces):
        if piece.kind != "heading" or not piece.links or zoned.zones[index] == "comments":
            continue
        href = piece.links[0].href.strip()
        if piece.linked >= _LINKED and _leads_on(href, address, site) and _is_headline(piece.text):
            found.setdefault(href, Entry(index, href))
    return list(found.values())


def _leads_on(href: str, address: str, site: str) -> bool:
    if is_same_page(href) or path_of(href) == path_of(address):
        return False
    return (is_own(href, site) or not site) and not _is_home(href) and len(href) > 1


def _is_headline(text: str) -> bool:
    if text.isascii():
        return len(text.split()) >= _WORDS
    return len(text) >= _LETTERS


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
    dated = [entry for entry in told if _has_date(pieces, entry.at)]
    return len(dated) >= _LEAST_ENTRIES and 2 * len(dated) > len(entries) and _in_row(pieces, dated)


def _has_date(pieces: Sequence[Piece], index: int) -> bool:
    near = pieces[max(0, index - 2) : index + _NEAR]
    lines = (piece.text for piece in near if len(piece.text) <= _SHORT and not is_prose(piece))
    return any(find_dates(line) for line in lines)


def _in_row(pieces: Sequence[Piece], entries: Sequence[Entry]) -> bool:
    """Say whether headlines stand in elements of one name in one element."""
    rows: dict[tuple[object, str, str], int] = {}
    for entry in entries:
        node = pieces[entry.at].node
        for _ in range(_MOST_LEVELS):
            around = node.parent
            if not isinstance(around, Element):
                break
            key = (around, node.tag, _kind(node.attr("class") or ""))
            rows[key] = rows.get(key, 0) + 1
            node = around
    return any(count >= _LEAST_ENTRIES for count in rows.values())


def _kind(names: str) -> str:
    return next(iter(names.split()), "")
