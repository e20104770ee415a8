"""Invitations into private chats and channels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..contacts.declared import declared_contacts
from ..contacts.messengers import ChatAddress, chats, may_lead_to_chat
from ..folding import fold, searchable
from ..links import link_targets
from ..model import Article, Block, Hit, Place, Zone
from ..patterns import Pattern, PatternSet
from ..publisher import Publisher
from .beside_authors import spoken_words

_BEFORE, _AFTER = 80, 60
_ROW = 8


class Invitations(NamedTuple):
    """Reports addresses of private chats, and of channels where readers are invited to them.

    A channel that is only named or cited is no invitation: words that invite have to stand
    beside it, or it stands in a line of its own.
    """

    zones: frozenset[Zone]
    invitations: frozenset[str]
    spoken: PatternSet
    publisher: Publisher

    def found(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        text = searchable(article, self.zones).text
        spoken = list(self.spoken.possible(text))
        if may_lead_to_chat(text) or may_lead_to_chat(link_targets(article, self.zones)):
            yield from self._addressed(article)
        for block in article.in_zones(self.zones) if spoken else ():
            yield from _spoken(block, spoken)

    def _addressed(self, article: Article) -> Iterator[Hit]:
        public = declared_contacts(article, self.publisher)
        for block in article.in_zones(self.zones):
            for chat in chats(block):
                declared = public.holds_number(chat.address) or public.holds_link(chat.address)
                if not declared and self._invites(block, chat):
                    yield Hit(Place(block, chat.start, chat.end))

    def _invites(self, block: Block, chat: ChatAddress) -> bool:
        if chat.kind != "channel":
            return True
        around = block.text[max(0, chat.start - _BEFORE) : chat.end + _AFTER]
        return len(block.text.split()) <= _ROW or not self.invitations.isdisjoint(
            spoken_words(around)
        )


def _spoken(block: Block, patterns: list[Pattern]) -> Iterator[Hit]:
    """Yield invitations in words, which carry no address; of two that overlap, the first."""
    text = fold(block.text)
    found = (match for pattern in patterns for match in pattern.finditer(text))
    taken = 0
    for start, end in sorted((match.start(), match.end()) for match in found):
        if start >= taken:
            taken = end
            yield Hit(Place(block, start, end))
