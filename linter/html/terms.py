"""What the head, the scripts and the items of a page say it is filed under."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING, Final

from ..lazy import lazy
from ..model import Term
from ..terms import parted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..model import TermKind
    from .jsonld import Statement

_SECTION_METAS: Final = (
    *("article:section", "og:article:section", "articlesection", "parsely-section"),
    *("prism.section", "article.section", "og:section", "section"),
)
_CATEGORY_METAS: Final = ("category", "categories", "article:category")
_TAG_METAS: Final = (
    *("article:tag", "og:article:tag", "parsely-tags", "sailthru.tags", "news_keywords"),
    *("keywords", "tags", "dc.subject", "dcterms.subject"),
)
TERM_METAS: Final = (*_SECTION_METAS, *_CATEGORY_METAS, *_TAG_METAS)
_TAG = lazy(r"<[^<>]{0,300}>")


def stated_terms(metas: Mapping[str, Sequence[str]], statements: Sequence[Statement]) -> list[Term]:
    """Return the terms of meta elements and of statements about the page; some come twice.

    `metas` are contents by name; those of the article's own items stand among them.
    """
    strong = [said for said in statements if not said.weak]
    said: list[tuple[TermKind, Sequence[str]]] = [
        *(("section", metas[name]) for name in _SECTION_METAS if name in metas),
        *(("section", one.sections) for one in strong),
        *(("category", metas[name]) for name in _CATEGORY_METAS if name in metas),
        *(("tag", metas[name]) for name in _TAG_METAS if name in metas),
        *(("tag", one.keywords) for one in strong),
    ]
    lists = dict.fromkeys((kind, tuple(stated)) for kind, stated in said)  # many say them twice
    return [term for kind, stated in lists for term in listed_terms(kind, stated)]


def listed_terms(kind: TermKind, stated: Sequence[str]) -> list[Term]:
    """Return the terms of a list, of which each string may be a list too.

    One comma says so only of the only string: among several stands "Riverton, Ohio".
    """
    found: list[Term] = []
    for text in map(plain, stated):
        terms = parted(text)
        if len(terms) == 2 and len(stated) > 1:
            terms = [text]
        found += [Term(kind, term) for term in terms]
    return found


def plain(text: str) -> str:
    """Return a text without mark-up, white space collapsed."""
    if "&" in text:
        text = unescape(unescape(text))  # many are escaped twice
    if "<" in text:
        text = _TAG.sub(" ", text)
    return " ".join(text.split())
