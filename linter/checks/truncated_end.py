"""Shape `truncated-end`: the story stops in the middle of a sentence.

C4 keeps only lines that end in sentence punctuation (Raffel et al. 2020, section 2.2). Alone that
says little of an article, which may end in a credit, a list or a signature; a last word that
cannot end a sentence, a comma or an ellipsis says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ..language_tags import primary
from ..lazy import lazy
from ..model import Article, Block, Elsewhere, Hit, Place, Severity

_LAST_WORD = lazy(r"(?P<word>[^\W\d_]+|\S),?\s*$")
_ELLIPSIS = lazy(r"[^\W\d_]\s?(?P<word>(?:\.{3,}|…)[.…]*)\s*$")
# "YouT", "WhatsA": the last hump of a name was cut after its first letter; "PhD" has no such stem.
_HALF_NAME = lazy(r"(?<!\S)[A-Z][a-z]{2,}[A-Z]\Z")
_POSSESSIVE = lazy(r"[^\W\d_](?P<word>['’]s)\s*\Z")
_PICTURE = lazy(
    r"(?i)(?:\s|,|<(?!img\b|svg\b)(?:a|b|em|font|i|span|strong|u)\b[^<>]*>){0,6}<(?:img|svg)\b"
)
_DOTS = ("..", "…", "….")
_GENITIVES = ("'s", "’s")
_FEWEST_WORDS = 4
_MOST_OF_A_SCRAP = 4
_FEWEST_CUT = 15  # words before an ellipsis; short lines trail off on purpose
_MOST_LINKED = 0.5
_WHOLE_LINK = 0.95
_HEAD_OF_A_TEASER = 3  # blocks: its headline, who wrote it and when
_BEFORE_COMMA = (
    "addition however moreover furthermore meanwhile also therefore thus still but and instead "
    "además embargo cambio outre effet cependant außerdem allerdings jedoch disso entanto inoltre"
)
# Words that no sentence ends with. German prefixes ("an", "auf", "ein") and English particles
# ("in", "on", "to") end sentences and headings; in short lines none of them counts.
_NEVER_LAST = {
    "en": "the a an of and or with from that which whose because while although if when is are was "
    "were has have had be been than into its their his my our your this these by at for in as who",
    "es": "el la los las un una del de en con por para que y o su sus al se muy entre sobre desde",
    "fr": "le la les un une des du de à et ou que qui dans pour par sur avec au aux en se leur",
    "de": "der die das den dem des eine einen einem einer und oder dass von vom im für sowie wegen",
    "pt": "o os as de do da dos das em com por para que e ou um uma no na nos nas ao seu sua",
    "it": "il lo la i gli le di del della dei in con per che e o un una nel nella sul alla dal",
    "nl": "de het een van en of met voor dat die als bij door naar",
    "pl": "i w z na do że oraz dla od przez który która które się",
    "ru": "и в на с что к по для от из у о не или который которая которые",
    "id": "yang dan di dari untuk dengan ke pada oleh atau karena",
    "hi": "और कि का की के को से में ने पर या जो",
}


def truncated_end(_limits: object, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    """Report the last paragraph where it stops in mid-sentence, and a first one that is a scrap.

    An ellipsis is a minor defect at most: some writers end with it.
    """
    language = primary(article.language)
    yield from _scrap(blocks)
    for block in _ends(blocks):
        hit = None if _is_teaser(article, block) else _broken_off(block)
        hit = hit or _unfinished(block, language)
        if hit is not None and not _ends_in_a_picture(article, block):
            yield hit
            return


def _scrap(blocks: Sequence[Block]) -> Iterator[Hit]:
    """Report a first paragraph that is a name in the genitive, with the story below it."""
    written = (block for block in blocks if block.zone == "body" and block.text.strip())
    story = list(islice(written, 2))
    if [block.kind for block in story] != ["paragraph", "paragraph"]:
        return
    text = story[0].text
    if not text.rstrip().endswith(_GENITIVES) or len(text.split()) > _MOST_OF_A_SCRAP:
        return
    found = _POSSESSIVE.search(text)
    if found and text[:1].isupper():
        place = Place(story[0], found.start("word"), found.end("word"))
        yield Hit(place, _captures(f"the first paragraph stops at “{text.strip()}”"))


def _is_teaser(article: Article, block: Block) -> bool:
    """Tell whether a page shows the beginning of another story: near its headline, or its link."""
    if article.format != "html" or not _ellipsis(block.text):
        return False
    written = [other for other in article.blocks if other.text.strip()]
    at = written.index(block)
    near = written[max(0, at - _HEAD_OF_A_TEASER) : at] + written[at + 1 : at + 2]
    return any(other.link_density >= _WHOLE_LINK for other in near)


def _ellipsis(text: str) -> re.Match[str] | None:
    """Find the ellipsis that a text ends with; to search all of it takes long, and few have one."""
    return _ELLIPSIS.search(text) if text.rstrip().endswith(_DOTS) else None


def _broken_off(block: Block) -> Hit | None:
    cut = _ellipsis(block.text)
    if cut is None or len(block.text.split()) < _FEWEST_CUT:
        return None
    what = "the story breaks off with an ellipsis"
    place = Place(block, cut.start("word"), cut.end("word"))
    return Hit(place, _captures(what), severity=Severity.MINOR, confidence=0.5)


def _unfinished(block: Block, language: str | None) -> Hit | None:
    text = block.text.rstrip()
    what = _what_is_missing(text, language)
    found = _LAST_WORD.search(text) if what else None
    if found is None:
        return None
    return Hit(Place(block, found.start("word"), len(text)), _captures(what))


def _ends_in_a_picture(article: Article, block: Block) -> bool:
    """Tell whether a picture stands where the next word would: "follow us on" and a bird."""
    if article.format != "html" or isinstance(block.origin, Elsewhere):
        return False
    end = block.origin.span(len(block.text) - 1, len(block.text)).end
    return _PICTURE.match(article.source.text, end) is not None


def _captures(what: str) -> tuple[tuple[str, str], ...]:
    return (("count", "1"), ("what", what))


def _ends(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the last block and the last of the story proper, where they are paragraphs."""
    last = next((block for block in reversed(blocks) if block.text.strip()), None)
    story = (block for block in reversed(blocks) if block.zone == "body" and block.text.strip())
    for block in dict.fromkeys(block for block in (last, next(story, None)) if block):
        if block.kind == "paragraph" and block.link_density <= _MOST_LINKED:
            yield block


def _what_is_missing(text: str, language: str | None) -> str:
    """Return what shows that a text is unfinished, an empty string if nothing does."""
    words = text.split()
    word = words[-1].rstrip(",")
    if text.endswith(","):
        enough = len(words) >= 2 * _FEWEST_WORDS or word.lower() in _BEFORE_COMMA.split()
        return "the story ends with a comma" if enough else ""
    if text[-1].isupper() and len(words) >= _FEWEST_WORDS and _HALF_NAME.search(text):
        return f"the story stops in the middle of the word “{word}”"
    never = _NEVER_LAST.get(language or "en", "").split()
    if len(words) >= _FEWEST_WORDS and word in never:
        return f"the story stops in mid-sentence, at the word “{word}”"
    return ""
