"""Invitations into private chats and channels."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from ..contacts.declared import declared_contacts
from ..contacts.messengers import MESSENGER_WORDS, ChatAddress, chats
from ..folding import fold
from ..matching import Find, Matcher, by_block
from ..model import Article, Block, Check, Hit, Place, Zone
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

    def check(self) -> Check | Matcher:
        """Return the check: what names a messenger, or invites in words, has to stand there."""
        if self.spoken.patterns and not self.spoken.literals:
            return self._everywhere
        literals = MESSENGER_WORDS | self.spoken.literals
        return Matcher(self.zones, literals, frozenset(), False, False, self._hits, True)

    def _everywhere(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article, of patterns that may match anywhere."""
        blocks = list(article.in_zones(self.zones))
        yield from self._addressed(article, frozenset(blocks))
        for block in blocks:
            yield from _spoken(block, self.spoken.patterns)

    def _hits(self, article: Article, finds: Sequence[Find]) -> Iterator[Hit]:
        """Yield the hits of one article: addresses in reading order, then invitations in words."""
        named = {find.folded.block for find in finds if find.words in MESSENGER_WORDS}
        if named:
            yield from self._addressed(article, named)
        text = (find for find in finds if find.form == "literal")
        for folded, words in by_block(text):
            yield from _spoken(folded.block, tuple(self.spoken.among(words, folded.text)))

    def _addressed(self, article: Article, blocks: Container[Block]) -> Iterator[Hit]:
        public = declared_contacts(article, self.publisher)
        for block in article.blocks:
            if block not in blocks:
                continue
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


def _spoken(block: Block, patterns: Sequence[Pattern]) -> Iterator[Hit]:
    """Yield invitations in words, which carry no address; of two that overlap, the first."""
    text = fold(block.text)
    found = (match for pattern in patterns for match in pattern.finditer(text))
    taken = 0
    for start, end in sorted((match.start(), match.end()) for match in found):
        if start >= taken:
            taken = end
            yield Hit(Place(block, start, end))
