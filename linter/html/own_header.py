"""Whether a page on which many headlines stand has an article of its own among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from .container import is_prose
from .titles import agreement, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Zone
    from .pieces import Page, Piece
    from .standing import Zoned

_CREDITS: Final[frozenset[Zone]] = frozenset({"byline", "dateline"})
_COPY: Final[frozenset[Zone]] = frozenset({"body", "dek"})
_AGREED: Final = 0.6
# So many words make a headline; fewer name a section, a topic or an author.
_WORDS: Final = 3
_LETTERS: Final = 8
_TITLES: Final = ("og:title", "twitter:title")


class OwnHeader(NamedTuple):
    """A headline that leads nowhere, and what stands between it and the first one that does.

    `agreed` tells whether the page's head states it as its title.
    """

    text: str
    agreed: bool
    credited: bool
    prose: bool

    @property
    def is_of_article(self) -> bool:
        """Whether an article begins there, on a page that does not call itself a list."""
        told = self.credited or (self.prose and is_headline(self.text))
        return self.agreed and told

    @property
    def is_of_whole_article(self) -> bool:
        """Whether an article begins there, even on a page that calls itself a list."""
        return self.credited and self.prose


def own_header(page: Page, zoned: Zoned, entries: Sequence[int]) -> OwnHeader | None:
    """Return the headline of a page that is no entry and what belongs to it."""
    pieces, title = page.pieces, zoned.title
    if title < 0 or title in entries:
        return None
    heading = pieces[title]
    stop = next((index for index in entries if index > title), len(pieces))
    below = range(title + 1, stop)
    agreed = is_title(page, heading)
    if not agreed and entries and entries[0] < title:
        return None
    return OwnHeader(
        heading.text,
        agreed,
        any(zoned.zones[index] in _CREDITS for index in below),
        any(zoned.zones[index] in _COPY and is_prose(pieces[index]) for index in below),
    )


def is_title(page: Page, heading: Piece) -> bool:
    """Say whether the head states a heading as the title of the page, and not as the site's."""
    words = words_of(heading.text)
    stated = [words_of(title) for title in _titles(page)]
    if not words or words == words_of(_meta(page, "og:site_name")):
        return False
    if words in stated and not is_headline(heading.text):
        return False
    return any(agreement(words, title) >= _AGREED or _begins(title, words) for title in stated)


def is_headline(text: str) -> bool:
    """Say whether a heading has the length of a headline."""
    return len(text.split()) >= _WORDS if text.isascii() else len(text) >= _LETTERS


def _begins(title: Sequence[str], words: Sequence[str]) -> bool:
    return len(words) >= _WORDS and tuple(title[: len(words)]) == tuple(words)


def _titles(page: Page) -> list[str]:
    stated = [_meta(page, name) for name in _TITLES]
    return [*stated, page.title.text] if page.title is not None else stated


def _meta(page: Page, name: str) -> str:
    for attrs in page.metas:
        if ("property", name) in attrs or ("name", name) in attrs:
            return dict(attrs).get("content", "")
    return ""
