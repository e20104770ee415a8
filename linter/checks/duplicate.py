"""Check kind `duplicate`: text that stands twice within one article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..fields import Fields
from ..lazy import lazy
from ..model import Article, Block, Hit, Place, Related, Zone
from ..scope import Scope
from ..wording import ends_sentence, sentences
from .compiled import Compiled
from .repeated_paragraphs import read as read_paragraphs
from .structure import looks_like_subhead

# Vowel signs of Indian scripts are no letters to `re`, and part of their words all the same.
_WORD = lazy(r"[\w\u0900-\u0963\u0966-\u0dff]+(?:['’\-][\w\u0900-\u0963\u0966-\u0dff]+)*")
_NUMBERING = lazy(r"^\W*\d{1,3}[.):]?\s+")
_QUOTED = lazy(r"^[\"'“‘«„]")
_CONTENT = 4  # letters from which a word says what a heading is about
_MOST_CAPITALS = 0.65  # of the words repeated; more of them are the name of a thing
_LEAST_SHARE = 0.25
_WIDEST, _WIDEST_QUOTED = 1.5, 2.0  # as the heading itself: the same words further apart are news


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `unit`; of subheads `containment` (0-1), `within` (paragraphs below), `from_words`."""
    if fields.choice("unit", ("subhead", "paragraph"), "subhead", required=True) == "paragraph":
        return read_paragraphs(fields, scope)
    check = RepeatedSubheads(
        scope.zones,
        fields.number("containment", 0.8, low=0.1, high=1.0),
        int(fields.number("within", 2, low=1, high=50, whole=True)),
        int(fields.number("from_words", 5, low=2, high=100, whole=True)),
    ).check
    return Compiled(check)


class RepeatedSubheads(NamedTuple):
    """Reports a sub-head that was made of one sentence of the paragraphs right below."""

    zones: frozenset[Zone]
    containment: float
    within: int
    from_words: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        blocks = [b for b in article.in_zones(self.zones) if b.text and b.kind != "alt"]
        for index, block in enumerate(blocks):
            if not looks_like_subhead(block):
                continue
            if len(_WORD.findall(block.text)) < self.from_words:
                continue
            heading = list(map(str.lower, _WORD.findall(_NUMBERING.sub("", block.text))))
            for below in blocks[index + 1 : index + 1 + self.within]:
                if below.kind != "heading" and self._repeats(block, heading, below.text):
                    where = Related(Place(below, 0, len(below.text)), "the text it repeats")
                    yield Hit(Place(block, 0, len(block.text)), related=(where,))
                    break

    def _repeats(self, subhead: Block, wanted: list[str], text: str) -> bool:
        lower = text.lower()  # far cheaper than words, and settles most cases
        if sum(map(lower.__contains__, wanted)) < self.containment * len(wanted):
            return False
        if len(text) <= len(subhead.text) + 1 and not ends_sentence(text):
            return False  # the title of a picture or a link, said twice
        quoted = _QUOTED.match(_NUMBERING.sub("", subhead.text)) is not None
        return any(self._lifted(wanted, _WORD.findall(s), quoted) for s in sentences(text))

    def _lifted(self, heading: list[str], sentence: list[str], quoted: bool) -> bool:
        """Tell whether a heading was made of a sentence and is no name that it mentions."""
        lower = [word.lower() for word in sentence]
        found = in_order(heading, lower)
        if len(found) < self.containment * len(heading):
            return False
        if len(found) < _LEAST_SHARE * len(sentence):
            return False  # a few words of a long sentence are its topic
        if any(word.isdigit() and word not in lower for word in heading):
            return False  # another model, year or amount
        content = [i for i in found if len(sentence[i]) >= _CONTENT] or found
        capitals = sum(sentence[i][0].isupper() for i in content if i)
        if capitals > _MOST_CAPITALS * len(content):
            return False
        widest = _WIDEST_QUOTED if quoted else _WIDEST
        return content[-1] - content[0] < widest * len(heading)


def in_order(needle: list[str], text: list[str]) -> list[int]:
    """Return where the words of `needle` appear in `text` in the same order (greedy, linear)."""
    position = 0
    found: list[int] = []
    for word in needle:
        try:
            position = text.index(word, position) + 1
        except ValueError:
            continue
        found.append(position - 1)
    return found
