"""Parts of a page that are not looked into: they hold neither the article nor what is said of it.

Most elements of a page are menus, teasers, side columns and footers. Each such part becomes one
piece as a whole, chosen before the page is cut: what stands beside the copy and its ancestors, and
shows by its names or its content that nothing in it belongs to the article.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from turbohtml import Element

from .container import find_copy, is_long, weigh
from .elements import MUTED, VOID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .hints import Hints

# Too little marked-up prose says nothing: the copy may stand in other elements than paragraphs.
_LEAST_PROSE: Final = 1200
_LEAST_PARAGRAPHS: Final = 4
_MOST_LINKED: Final = 0.35
# What stands in these is never anything else.
_NAMED: Final = frozenset({"nav", "related", "comments", "notice"})
_CHROME: Final = frozenset({"chrome", "footer"})
_TOLD: Final = frozenset(
    {"title", "byline", "dateline", "dek", "bio", "article", "copy", "caption"}
)
_TELLING: Final = "time,h1,[rel~=author],[itemprop~=author],[itemprop~=datePublished]"
# Among so many elements around the copy those beside it may be the article's.
_NEAR: Final = 3
_LONG_RUN, _MOST_PROSE = 60, 800
_PASSED: Final = MUTED | VOID | {"br", "hr", "h1", "time"}


def find_furniture(root: Element, hints: Hints) -> frozenset[Element]:
    """Return the elements that are not looked into; none where the copy is not plain to see."""
    paragraphs = list(_paragraphs(root))
    prose = weigh(paragraphs, hints)
    if len(paragraphs) < _LEAST_PARAGRAPHS or prose.total < _LEAST_PROSE:
        return frozenset()
    copy = find_copy(prose, root)
    around = [node for node in (copy, *copy.ancestors) if isinstance(node, Element)]
    article = next((level for level, node in enumerate(around) if hints[node] == "article"), 0)
    near = max(article, _NEAR)
    telling = _TELLING if root.find("h1") else f"h2,{_TELLING}"
    found: list[Element] = []
    for level, (inner, outer) in enumerate(pairwise(around)):
        beside = [node for node in outer.children if type(node) is Element and node is not inner]
        found += [node for node in beside if _is_furniture(node, hints, telling, level < near)]
    return frozenset(found)


def _paragraphs(root: Element) -> Iterator[tuple[Element, int]]:
    for paragraph in root.iter_elements("p"):
        text = paragraph.text.strip()
        if is_long(text):
            linked = sum(len(anchor.text) for anchor in paragraph.find_all("a"))
            if linked < _MOST_LINKED * len(text):
                yield paragraph, len(text)


def _is_furniture(element: Element, hints: Hints, telling: str, near: bool) -> bool:
    if element.tag in _PASSED or not len(element):
        return False
    hint = hints[element]
    if hint in _TOLD or (near and hint not in _NAMED and hint not in _CHROME):
        return False
    if hint not in _NAMED and element.select_one(telling):
        return False
    return hint == "comments" or not _is_wordy(element)


def _is_wordy(element: Element) -> bool:
    return sum(len(run) for run in element.strings if len(run) > _LONG_RUN) > _MOST_PROSE
