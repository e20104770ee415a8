"""Code within a sentence: words between ticks in Markdown, or in an element for code on a page."""

from __future__ import annotations

from ..lazy import lazy
from ..model import Article, Place
from ..remembering import remembered

_TAG = lazy(r"(?i)<(/?)(?:code|kbd|samp|tt|var)\b[^<>]*>")
# Begins with one sign, which is quick to find unless case is folded.
_OPENED = lazy(r"<(?:[cC][oO][dD][eE]|[kK][bB][dD]|[sS][aA][mM][pP]|[tT][tT]|[vV][aA][rR])\b")
_TICKS = lazy(r"`+")
_FAR = 2_000  # characters of source that are searched before the words


def in_inline_code(article: Article, place: Place) -> bool:
    """Tell whether the source marks the words at a place as code."""
    if article.format == "text" or place.end <= place.start:
        return False
    if article.format == "html" and not _has_code(article.source.text):
        return False  # to find the places of characters on a page takes long
    source, span = article.source.text, place.block.origin.span(place.start, place.end)
    first = place.block.origin.span(0, 1).start
    above = source[max(0, first - 20) : first]
    opening = len(above) - len(above.rstrip("`"))
    before = source[max(first - opening, span.start - _FAR) : span.start]
    if article.format == "markdown" and len(_TICKS.findall(before)) % 2 == 1:
        return "`" in source[span.end : span.end + _FAR]
    # The tag of an element that holds the whole block stands before its first character.
    before = source[max(0, min(first - 200, span.start), span.start - _FAR) : span.start]
    tags = [found[1] for found in _TAG.finditer(before)]
    return bool(tags) and not tags[-1]


@remembered(4)
def _has_code(markup: str) -> bool:
    return _OPENED.search(markup) is not None
