"""What microdata and RDFa say of the article on the page, and what of other things."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from turbohtml import Element

from .jsonld import is_article
from .stated import PageSays, is_another

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .pieces import Page

_STATING: Final = '[itemprop],[property]:not(meta),a[rel~="tag"]'
_MOST_ELEMENTS: Final = 2000
_MOST_NOTED: Final = 40
_MOST_ABOVE: Final = 80
_MOST_WITHIN: Final = 400
_LONGEST_NAME: Final = 200
# The properties whose value is the article that the page is about.
_MAIN: Final = frozenset(
    {"mainEntity", "mainEntityOfPage", "mainContentOfPage", "blogPost", "blogPosts"}
)
_AUTHOR: Final = frozenset({"author", "creator"})
_RDF_AUTHOR: Final = frozenset(
    {"author", "schema:author", "dc:creator", "dcterms:creator", "dct:creator"}
)
_RDF_NAME: Final = frozenset({"name", "schema:name", "foaf:name"})
# What else is said of an author beside the name.
_ABOUT_AUTHOR: Final = frozenset(
    {"description", "jobTitle", "worksFor", "email", "affiliation", "telephone", "address"}
)
# What text on the page may say of an article's subject.
_SUBJECT: Final = frozenset({"articleSection", "keywords"})
_MOST_TAGS: Final = 200
_CONTAINERS: Final = frozenset({"WebPage", "ItemPage", "Blog"})

Standing = Literal["own", "author", "inside", "other"]


class Microdata(NamedTuple):
    """The meta elements of the article's own items, as names with contents, and its authors.

    `tags` are elements that name what something is filed under, the article or a teaser.
    """

    metas: tuple[tuple[str, str], ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[Element, ...] = ()


def read_microdata(page: Page) -> Microdata:
    """Read the items of a page, and note in its hints which of their parts name its authors.

    The notes are for zoning: an item's properties mean the article only in the article's own item.
    """
    elements = page.root.select(_STATING)
    if not elements:
        return Microdata()
    scopes = dict(_other_articles(page, elements))
    metas: list[tuple[str, str]] = []
    authors: list[str] = []
    tags = [one for one in elements if one.tag == "a" and "tag" in _words(one, "rel")]
    noted = 0
    for element in islice(elements, _MOST_ELEMENTS):
        names = _properties(element)
        if element.tag == "meta":
            content = element.attr("content") or ""
            standing = _around(element, scopes)
            if standing == "own":
                metas += [(name.lower(), content) for name in sorted(names)]
            elif standing == "author" and "name" in names:
                authors.append(content)
        elif not names.isdisjoint(_SUBJECT):
            tags += [element] if _around(element, scopes) == "own" else []
        elif noted < _MOST_NOTED and _states_author(element, names):
            noted += 1
            authors += _note_author(page, element, names, scopes)
    return Microdata(tuple(metas), tuple(dict.fromkeys(authors)), tuple(tags[:_MOST_TAGS]))


def _states_author(element: Element, names: frozenset[str]) -> bool:
    return not (names.isdisjoint(_AUTHOR) and _RDF_AUTHOR.isdisjoint(_words(element, "property")))


def _other_articles(page: Page, elements: Sequence[Element]) -> Iterator[tuple[Element, Standing]]:
    """Yield the items whose headline is that of another article: teasers."""
    titles = [page.title.text] if page.title else []
    says = PageSays(titles, [piece.text for piece in page.pieces if piece.level == 1], None)
    headlines = (element for element in elements if "headline" in _properties(element))
    for headline in islice(headlines, _MOST_NOTED):
        text = " ".join((headline.attr("content") or headline.text).split())
        scope = headline.closest("[itemscope]")
        if scope is not None and not _properties(scope) and is_another(text, says):
            yield scope, "inside"


def _properties(element: Element) -> frozenset[str]:
    return _words(element, "itemprop")


def _words(element: Element, attribute: str) -> frozenset[str]:
    return frozenset((element.attr(attribute) or "").split())


def _around(element: Element, scopes: dict[Element, Standing]) -> Standing:
    """Return whose item the innermost scope around an element is."""
    for above in islice(element.ancestors, _MOST_ABOVE):
        if isinstance(above, Element) and above.attr("itemscope") is not None:
            if above not in scopes:
                scopes[above] = "other"  # ends a search that gets here again
                scopes[above] = _of_scope(above, scopes)
            return scopes[above]
    return "own"


def _of_scope(scope: Element, scopes: dict[Element, Standing]) -> Standing:
    names = _properties(scope)
    kind = (scope.attr("itemtype") or "").rstrip("/").rpartition("/")[2]
    if not names:
        return "own" if not kind or is_article(kind) or kind in _CONTAINERS else "other"
    outer = _around(scope, scopes)
    if outer == "own" and not names.isdisjoint(_AUTHOR):
        # An outlet that is its own author for machines alone says nothing of the writer.
        return "inside" if kind.endswith("Organization") else "author"
    if not names.isdisjoint(_MAIN):
        return outer
    return "inside" if outer in {"own", "author", "inside"} else "other"


def _note_author(
    page: Page, element: Element, names: frozenset[str], scopes: dict[Element, Standing]
) -> Iterable[str]:
    """Note who is the byline, and return whom RDFa names as author."""
    if names.isdisjoint(_AUTHOR):
        return _rdf_author(page, element)
    _note_item(page, element, _around(element, scopes))
    return ()


def _note_item(page: Page, element: Element, standing: Standing) -> None:
    """Note that an author of something inside the article is none of the article's.

    Where more than the name is said of its author, the name alone is the byline.
    """
    if standing == "inside":
        page.hints[element] = ""
        return
    within = list(islice(element.select("[itemprop]"), _MOST_WITHIN))
    named = [part for part in within if "name" in _properties(part)]
    said = [part for part in within if not _properties(part).isdisjoint(_ABOUT_AUTHOR)]
    if named and said:
        page.hints[element] = ""
        for part in said:
            page.hints[part] = ""
        page.hints[named[0]] = "byline"


def _rdf_author(page: Page, element: Element) -> Iterator[str]:
    within = islice(element.select("[property]"), _MOST_WITHIN)
    named = [part for part in within if not _RDF_NAME.isdisjoint(_words(part, "property"))]
    part = named[0] if named else element
    if not page.hints[part]:
        page.hints[part] = "byline"
    text = " ".join((part.attr("content") or part.text).split())
    if text and len(text) <= _LONGEST_NAME:
        yield text
