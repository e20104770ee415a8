"""What feeds of all formats share: what they never state, and when an item is an article."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from ..language import decide
from ..model import Skipped
from .fragments import Item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Article, Export, Status, Untold
    from .summaries import Words

# Who an author is and how to reach them, the page says; no format of feeds has a place for it.
_NEVER: Final[frozenset[Untold]] = frozenset({"introduction", "bio"})
# So many items tell what a feed does.
SAMPLED: Final = 50
_SHOWN: Final = frozenset({"title", "dek", "body", "tail"})
_COMPARED: Final = 20
_SHORTEST_BLOCK: Final = 40
_LONGEST_START: Final = 150


class Feed(NamedTuple):
    """An export that is a feed, and what it states of none of its articles."""

    export: Export
    untold: frozenset[Untold]

    def item(self) -> Item:
        """Return an article in the making."""
        return Item(self.export.path, self.export.read_on)

    def finished(
        self,
        item: Item,
        identity: str,
        status: Status | None = None,
        edit_url: str | None = None,
    ) -> Article | Skipped:
        """Return the article that was made, or that it says nothing."""
        article = item.article(identity)
        if article is None or all(block.zone not in _SHOWN for block in article.blocks):
            return self.skipped(identity, "without text")
        return article._replace(untold=self.untold, status=status, edit_url=edit_url)

    def without_names(self) -> Feed:
        """Return the feed for an item that states its author otherwise than by a name."""
        return self._replace(untold=self.untold | {"byline"})

    def skipped(self, identity: str, reason: str) -> Skipped:
        """Return an item that is passed over."""
        return Skipped(self.export.path, reason, item=identity)


def untold(*, authors: bool, dates: bool) -> frozenset[Untold]:
    """Return what a feed never states, by whether it names authors and dates at all."""
    never = set(_NEVER)
    if not authors:
        never.add("byline")
    if not dates:
        never.add("date")
    return frozenset(never)


def feed_language(declared: str | None, texts: Iterable[Words]) -> str | None:
    """Return the language a feed declares, unless the beginnings of its texts say otherwise.

    Programs declare English where nobody set a language, and one item is often too short to tell.
    """
    if not declared:
        return None
    starts = (_start(text) for text in texts)
    return decide(declared, "\n".join(islice(filter(None, starts), _COMPARED)))


def _start(text: Words) -> str:
    blocks = [block.text for block in text.blocks()] if text.markup else [text.passage.text]
    return next((block[:_LONGEST_START] for block in blocks if len(block) >= _SHORTEST_BLOCK), "")
