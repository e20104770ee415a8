"""Authors of pages whose byline stands where no byline is looked for, such as an entry's footer.

Looked for only when metadata and visible bylines name nobody. Comment authors carry the same
mark-up and are passed over.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from ..layout.byline import clean_names
from ..lazy import lazy
from ..model import Author, Signal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article

_MARKED = lazy(
    r"<(?:a|span|p|div|address)\b(?P<attributes>[^>]{0,300}?"
    r"(?:rel=[\"']author[\"']|class=[\"'](?:[^\"']*\s)?author\s+vcard[\"'])[^>]{0,200})>"
    r"(?:\s|<(?!/)[^>]{0,300}>){0,4}(?P<name>[^<>]{3,60})<",
    re.IGNORECASE,
)
_MOST = 20


def last_authors(article: Article) -> tuple[Author, ...]:
    """Return the author that a page's mark-up names outside of its header; () for several."""
    names = set(_names(article))
    if len(names) != 1:
        return ()
    (name,) = names
    return (Author(name, (Signal("rel-author", name),)),)


def _names(article: Article) -> Iterator[str]:
    for found, _ in zip(_MARKED.finditer(article.source.text), range(_MOST), strict=False):
        if "comment" not in found["attributes"].lower():
            yield from clean_names(unescape(found["name"]))
