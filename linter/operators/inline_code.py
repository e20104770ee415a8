"""Code within a sentence: words between ticks in Markdown, or in an element for code on a page."""

from __future__ import annotations

from ..lazy import lazy
from ..model import Article, Place

_TAG = lazy(r"(?i)<(/?)(?:code|kbd|samp|tt|var)\b[^<>]*>")
_TICKS = lazy(r"`+")
_FAR = 2_000  # characters of source that are searched before the words


def in_inline_code(article: Article, place: Place) -> bool:
    """Tell whether the source marks the words at a place as code."""
    if article.format == "text" or place.end <= place.start:
        return False
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
