"""What an article shows it is filed under: links to tags, names of classes, breadcrumbs."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from turbohtml import Element

from ..lazy import lazy
from ..model import Place, Term
from ..terms import unique
from .elements import lineage
from .pieces import squeeze
from .terms import listed_terms, plain
from .titles import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Block, TermKind, Zone
    from .metadata import Metadata
    from .microdata import Microdata
    from .pieces import Page, Piece
    from .standing import Zoned

# Teasers and posts of other people name what they are filed under too.
_FOREIGN: Final[frozenset[Zone]] = frozenset({"related", "comments", "bio"})
_POST: Final = "article,.hentry"
_ABOVE: Final = 4
_BELOW: Final = 40
_MOST_ABOVE: Final = 60
_KINDS: Final[dict[str, TermKind]] = {"category": "category", "tag": "tag"}
_BETWEEN: Final = " ,;"
# No section has a name of so many words.
_LONG: Final = 7
# WordPress names in a post's classes what it is filed under, other sites what a part is for.
_TERM_CLASSES: Final = '[class*="category-"],[class*="tag-"]'
_POST_CLASS = lazy(r"(?:hentry|type-[\w-]+|post-\d+|single|single-[\w-]+)")
_TERM_CLASS = lazy(r"(?P<kind>category|tag)-(?P<slug>(?!\d+\Z)[^\s]+)")


def terms_of(
    page: Page, blocks: Sequence[Block], zoned: Zoned, items: Microdata, metadata: Metadata
) -> tuple[Term, ...]:
    """Return the terms that a page states, then those it shows, then what stands for them.

    `blocks` are those of the page's pieces, one for each.
    """
    terms = list(metadata.terms)
    if items.tags and page.pieces:
        terms += _shown(page.pieces, blocks, items.tags, _Own(page.pieces, zoned))
    stated = {term.kind for term in terms}
    if "category" not in stated or "tag" not in stated:
        terms += (term for term in _of_classes(page.pieces, zoned) if term.kind not in stated)
    if "section" not in stated and metadata.trail.found:
        terms += _of_crumbs(metadata)
    return unique(terms)


class _Own:
    """Tells what belongs to the article of a page from what belongs to other articles."""

    def __init__(self, pieces: Sequence[Piece], zoned: Zoned) -> None:
        copy = [index for index, zone in enumerate(zoned.zones) if zone == "body"]
        self._pieces, self._zones = pieces, zoned.zones
        self._first = zoned.title if zoned.title >= 0 else next(iter(copy), 0)
        self._last = next(reversed(copy), self._first)
        hearts = _hearts(pieces, zoned)
        self._around = {node for heart in hearts for node in lineage(heart, _MOST_ABOVE)}

    def has(self, element: Element, index: int) -> bool:
        """Say whether the article has an element in one of the page's pieces."""
        if self._zones[index] in _FOREIGN:
            return False
        post = element.closest(_POST)
        if post is not None:
            return post in self._around
        if index < self._first and self._pieces[index].is_furniture:
            return False
        return self._first - _ABOVE <= index <= self._last + _BELOW


def _shown(
    pieces: Sequence[Piece], blocks: Sequence[Block], elements: Sequence[Element], own: _Own
) -> Iterator[Term]:
    """Yield the terms that the text of the article names in links and items."""
    home, end = -1, 0
    for element in elements:
        last, home = home, _home(pieces, element, max(home, 0))
        if home < 0 or not own.has(element, home):
            continue
        end = end if home == last else 0
        for term in _named(element):
            place = _place(blocks[home], term.text, end)
            end = place.end if place else end
            yield term._replace(place=place)


def _home(pieces: Sequence[Piece], element: Element, start: int) -> int:
    """Return the index of the piece that an element's text stands in, looked for from one on.

    It is -1 where no piece has the text.
    """
    words = squeeze(next(iter(element.stripped_strings), ""))
    for index in chain(range(start, len(pieces)), range(start)) if words else ():
        piece = pieces[index]
        if words in piece.text and _is_around(piece.node, element):
            return index
    return -1


def _is_around(one: Element, other: Element) -> bool:
    return one in lineage(other, _MOST_ABOVE) or other in lineage(one, _MOST_ABOVE)


def _named(element: Element) -> Iterator[Term]:
    """Yield the terms in an element's text. A list may have each in an element of its own."""
    text = " ".join(element.text.split())
    names = (element.attr("itemprop") or "").split()
    if "articleSection" in names:
        yield Term("section", text)
    elif "keywords" in names:
        strings = (said.strip(_BETWEEN) for said in element.stripped_strings)
        yield from listed_terms("tag", [said for said in strings if said])
    else:
        yield Term("category" if "category" in (element.attr("rel") or "") else "tag", text)


def _place(block: Block, text: str, after: int) -> Place | None:
    """Return where a block says a term: in a link, else behind the term before if it can be."""
    starts = [link.start for link in block.links if block.text[link.start : link.end] == text]
    start = starts[0] if starts else block.text.find(text, after)
    start = start if start >= 0 else block.text.find(text)
    return Place(block, start, start + len(text)) if text and start >= 0 else None


def _hearts(pieces: Sequence[Piece], zoned: Zoned) -> Iterator[Element]:
    """Yield the elements of the headline and of the copy's first piece."""
    copy = next((index for index, zone in enumerate(zoned.zones) if zone == "body"), -1)
    return (pieces[index].node for index in (zoned.title, copy) if index >= 0)


def _of_classes(pieces: Sequence[Piece], zoned: Zoned) -> Iterator[Term]:
    """Yield the terms in the classes of the posts around the article."""
    for heart in _hearts(pieces, zoned):
        node = heart.closest(_TERM_CLASSES)
        while node is not None:
            names = (node.attr("class") or "").split()
            if any(map(_POST_CLASS.fullmatch, names)):
                for found in filter(None, map(_TERM_CLASS.fullmatch, names)):
                    yield Term(_KINDS[found["kind"]], found["slug"])
            around = node.parent
            node = around.closest(_TERM_CLASSES) if isinstance(around, Element) else None


def _of_crumbs(metadata: Metadata) -> Iterator[Term]:
    """Yield the breadcrumb before the article's own, unless that is the site's front page."""
    crumbs = list(map(plain, metadata.trail.crumbs()))
    if crumbs and _is_headline(crumbs[-1], metadata.titles):
        crumbs.pop()
    elif len(crumbs) == 1:
        yield Term("section", crumbs[0])
    if len(crumbs) > 1:
        yield Term("section", crumbs[-1])


def _is_headline(crumb: str, titles: Sequence[str]) -> bool:
    words = frozenset(words_of(crumb))
    if len(words) >= _LONG:
        return True
    return any(len(words.intersection(words_of(title))) > len(words) / 2 for title in titles)
