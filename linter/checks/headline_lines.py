"""Shape `headline-run`: headlines of other stories, lines of their own below a label or a credit.

A label ("Read more:") or the credit that closes a story ("... contributed to this report.") says
that what follows is not the story's; lines that close no sentence are headlines copied along.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lazy import lazy
from ..model import Article, Block, Hit, Place
from ..wording import ends_sentence

_LABEL = lazy(
    r"(?i)^\W*(?:read more|also read|read also|see also|related(?: (?:stories|articles|news))?"
    r"|more (?:on this story|stories|coverage)|you (?:may|might) also like|recommended(?: stories)?"
    r"|(?:lee|lea|leer) también|te puede interesar|(?:leia|veja) (?:também|mais)|à lire aussi"
    r"|à lire également|(?:lesen sie|lies) auch|mehr zum thema|leggi anche|lees ook"
    r"|czytaj (?:też|także)|baca juga|читайте также|यह भी पढ़ें|ये भी पढ़ें)\s*(?:[:：|]|$)"
)
_CREDIT = lazy(
    r"\b(?:contributed (?:reporting )?to this (?:report|story|article)|contributed reporting)\W*$"
)
# Where to reach the writer, a credit or a figure's source stand there by right.
_NO_HEADLINE = lazy(
    r"(?i)@|https?:|www\.|^\W*(?:follow|contact|e-?mail|call|photos?|images?|pictures?|video|source|"
    r"sources|edited|editing|written|reporting|by|note|correction|updated?|published|posted)\b"
)
_FEWEST_WORDS = 6
_LONGEST = 160


def headline_run(_limits: object, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    """Report each headline below a label or a credit; a page's template may print such lists."""
    if article.format == "html":
        return
    opened = False
    for block in blocks:
        text = block.text.strip()
        if opened and _is_headline(block, text):
            yield Hit(Place(block, 0, len(block.text)), (("count", "1"), ("what", "a headline")))
        elif text:
            opened = _opens(text)


def _opens(text: str) -> bool:
    """Tell whether a paragraph says that other stories, or nothing of this one, follow."""
    if _LABEL.match(text):
        return not ends_sentence(text) or text.endswith(":")
    return _CREDIT.search(text) is not None


def _is_headline(block: Block, text: str) -> bool:
    """Tell whether a paragraph is a line of several words that closes no sentence."""
    if block.kind != "paragraph" or len(text) > _LONGEST or len(text.split()) < _FEWEST_WORDS:
        return False
    if ends_sentence(text) or text.endswith(",") or _LABEL.match(text):
        return False
    return _NO_HEADLINE.search(text) is None
