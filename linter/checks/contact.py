"""Check kind `contact`: private telephone numbers where an author is presented."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..contacts import SEVEN_DIGITS, Phone, phones
from ..fields import Fields
from ..folding import fold
from ..model import Article, Block, Hit, Place, Zone
from ..scope import Scope
from ..wording import WORD
from .compiled import Compiled

MOST_PER_ARTICLE = 5  # a page can list hundreds; the first few tell the story


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `value` (phone) and `service_words`: words that mark a line as a public service."""
    fields.choice("value", ("phone",), "phone", required=True)
    words = fields.texts("service_words")
    return Compiled(PersonalPhones(scope.zones, frozenset(fold(word) for word in words)).check)


class PersonalPhones(NamedTuple):
    """In a bio or byline any dialable number counts; in the copy's tail only a labelled one."""

    zones: frozenset[Zone]
    service_words: frozenset[str]

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        found = (
            Hit(Place(block, phone.start, phone.end))
            for block in article.in_zones(self.zones)
            if SEVEN_DIGITS.search(block.text) and not self._is_service(block)
            for phone in phones(block.text)
            if _is_personal(block, phone)
        )
        for hit, _ in zip(found, range(MOST_PER_ARTICLE), strict=False):
            yield hit

    def _is_service(self, block: Block) -> bool:
        return not self.service_words.isdisjoint(WORD.findall(fold(block.text)))


def _is_personal(block: Block, phone: Phone) -> bool:
    if phone.service:
        return False
    if phone.use != "bare" or any(
        link.href.lower().startswith(("tel:", "whatsapp:", "https://wa.me/"))
        and link.start <= phone.start
        and phone.end <= link.end
        for link in block.links
    ):
        return True
    # A bare number in an author box is still a number to call, unless it is one of a sum or year.
    return block.zone in ("bio", "byline") and phone.end - phone.start >= 9
