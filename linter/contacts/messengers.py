"""Addresses of chats and channels in messengers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from ..lazy import lazy
from ..model import Block

Chat = Literal["person", "group", "channel"]

MESSENGER = lazy(
    r"(?i)(?:(?<![\w@./-])(?:https?://)?|(?<![\w:/.])//)(?:www\.)?(?:"
    r"(?P<person>wa\.me/(?:message/)?\+?\w{5,20}|(?:api|web)\.whatsapp\.com/send/?\?phone=%?[\dB+]{6,20}"
    r"|signal\.me/#?[\w/+-]{3,80}|(?:whatsapp|sgnl)://send\?phone=[\d+]{6,20})"
    r"|(?P<group>chat\.whatsapp\.com/(?:invite/)?\w{6,40}|signal\.group/#?[\w-]{3,100}"
    r"|(?:t|telegram)\.(?:me|dog)/(?:\+|joinchat/)[\w-]{6,40})"
    r"|(?P<channel>whatsapp\.com/channel/\w{6,40}|discord(?:\.gg|(?:app)?\.com/invite)/[\w-]{2,40}"
    r"|(?:t|telegram)\.(?:me|dog)/(?!s/|share\b|iv\b|proxy\b|addstickers\b)\w{4,40}(?![\w/?]))"
    r")"
)
MESSENGER_WORDS = frozenset(
    {"wa.me", "whatsapp", "t.me", "telegram.", "signal.", "sgnl", "discord"}
)
"""What every address of a chat has one of, in small letters."""


class ChatAddress(NamedTuple):
    """Where an address of a chat stands in a block, as text or as the target of a link."""

    start: int
    end: int
    kind: Chat
    address: str


def chats(block: Block) -> Iterator[ChatAddress]:
    """Yield the chats a block leads to, by text or by link, each place once.

    Buttons that share a page and links to a single message are no addresses of a chat.
    """
    taken: set[tuple[int, int]] = set()
    if may_lead_to_chat(block.text):
        for found in MESSENGER.finditer(block.text):
            taken.add(found.span())
            yield ChatAddress(*found.span(), _kind(found.lastgroup), found[0])
    for link in block.links:
        if link.end > link.start and may_lead_to_chat(link.href):
            target = MESSENGER.match(link.href.strip())
            inside = any(link.start < end and start < link.end for start, end in taken)
            if target is not None and not inside:
                yield ChatAddress(link.start, link.end, _kind(target.lastgroup), target[0])


def may_lead_to_chat(text: str) -> bool:
    """Tell whether a text can hold an address of a chat at all, which few do."""
    folded = text.casefold()
    return any(word in folded for word in MESSENGER_WORDS)


def _kind(group: str | None) -> Chat:
    kinds: dict[str | None, Chat] = {"person": "person", "group": "group"}
    return kinds.get(group, "channel")
