"""Shape `empty-paragraph`: paragraphs that editors fill with a space that does not break.

On pages an empty `<p></p>` is often a template's; one with `&nbsp;` inside was made by hand or
by an importer. A single one may be a line that was wanted, so an article needs two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from ..lazy import lazy
from ..model import Article, Block, Hit, Place, Span

# What the first space of such a paragraph begins: one character, which is quick to find, and all to
# the end.
_NOTHING_ELSE = r"(?:\s|&nbsp;|&#160;|\u00a0|<br\s*/?>|</(?:strong|b|em|i|span)>)*</[pP]>"
_SPELLED = lazy(rf"&(?:nbsp|#160);{_NOTHING_ELSE}")
_TYPED = lazy(rf"\u00a0{_NOTHING_ELSE}")
_SPACE = "\u00a0"
_FILLED_WITH_NOTHING = lazy(
    r"<[pP](?:\s[^<>]{0,200})?>\s*(?:<(?:strong|b|em|i|span)\b[^<>]{0,100}>\s*)?"
    rf"(?:&nbsp;|&#160;|\u00a0){_NOTHING_ELSE}"
)
_NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_FEWEST = 2
_MOST = 3
_WIDEST = 4000  # characters between two blocks; more is an advertisement or a widget


def empty_paragraphs(_limits: object, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    """Report the first few empty paragraphs, and blocks of characters that have no width."""
    if article.format == "html":
        found = list(islice(_below(article, blocks), _MOST))
        if sum(number for number, _ in found) >= _FEWEST:
            yield from (hit for _, hit in found)
        return
    for block in blocks:
        if block.text and not block.text.strip(_NO_WIDTH + " \t\n\u00a0"):
            yield Hit(Place(block, 0, len(block.text)), _captures("character of no width"))


def _captures(filling: str) -> tuple[tuple[str, str], ...]:
    return (("count", "1"), ("what", f"a paragraph with nothing in it but a {filling}"))


def _below(article: Article, blocks: Sequence[Block]) -> Iterator[tuple[int, Hit]]:
    """Yield how many empty paragraphs stand right below a block of the copy, and the hit."""
    found = list(_filled_with_nothing(article.source.text))
    if len(found) < _FEWEST:
        return
    copy = frozenset(blocks)
    written = [block for block in article.blocks if block.text.strip()]
    for block, below in pairwise(written):
        if block not in copy or below.blank is not None:
            continue  # a run of many is reported as one
        start = block.origin.span(0, len(block.text)).end
        end = below.origin.span(0, 1).start
        between = [match for match in found if start <= match.start() and match.end() <= end]
        if between and end - start <= _WIDEST:
            span = Span(between[0].start(), between[-1].end())
            place = Place(block, len(block.text), len(block.text))
            yield len(between), Hit(place, _captures("non-breaking space"), span=span)


def _filled_with_nothing(markup: str) -> Iterator[re.Match[str]]:
    """Yield the paragraphs with nothing in them but spaces, by the spaces: pages have few of them.

    What a paragraph begins with is its tag, or that and one for bold or slanted letters.
    """
    spaces = [found.start() for found in _SPELLED.finditer(markup)]
    if _SPACE in markup:
        spaces = sorted([*spaces, *(found.start() for found in _TYPED.finditer(markup))])
    last = -1
    for at in spaces:
        inner = markup.rfind("<", last + 1, at)
        outer = markup.rfind("<", last + 1, inner) if inner >= 0 else -1
        for start in (inner, outer):
            found = _FILLED_WITH_NOTHING.match(markup, start) if start >= 0 else None
            if found is not None:
                yield found
                last = found.end() - 1
                break
