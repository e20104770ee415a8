"""Whether an article says who its author is: a biography, a profile page, a way to get in touch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .contacts import EMAIL, phones
from .html.profiles import is_profile
from .lazy import lazy
from .model import Article, Block, Zone
from .people.credited import byline_place, credited_people, plain
from .publisher import Publisher
from .wording import WORD

_CREDITS: frozenset[Zone] = frozenset({"byline", "dateline", "dek", "bio", "tail"})
_HANDLE = lazy(r"(?<![\w.])@\w{2,30}\b|\[(?:email|javascript) ?protected")
# What a sentence says of its author at the foot of an article.
_AFTER_NAME = lazy(
    r"(?:\s\([^()]{1,60}\))?,?\s"
    r"(?:is|was|has|writes|covers|reports|works|lives|teaches|est|ist|es|é|è)\s"
)
_OF_AUTHORS = ("author", "byline", "article:author", "params.author")
_NAME_PART = 4
_FIELD_VALUE = lazy(r"https?://|@\w|/\w+/")


class Introduction(NamedTuple):
    """Looks for what introduces the people whom an article credits.

    A page whose byline was not found shows who wrote it in a place that this cannot see.
    """

    publisher: Publisher

    def stands(self, article: Article) -> bool | None:
        """Tell whether anybody credited is introduced; None where no person is credited."""
        names = tuple(credited_people(article))
        if not names or (article.format == "html" and byline_place(article) is None):
            return None
        if self._is_introduced(article, names):
            return True
        # An export may have no place for biographies; where it has, an empty one is "".
        unknown = article.export and all(author.bio is None for author in article.authors)
        return None if unknown else False

    def _is_introduced(self, article: Article, names: tuple[str, ...]) -> bool:
        return (
            bool(article.bios)
            or any(author.bio for author in article.authors)
            or any(known.profile or known.contacts for known in self.publisher.known(names))
            or _is_linked(article)
            or any(_introduces(block, name) for name in names for block in _naming(article, name))
            or any(map(_is_contact, _credit_blocks(article)))
            or _has_mailbox(article, names)
        )


def _credit_blocks(article: Article) -> Iterator[Block]:
    """Yield the blocks in which the article speaks of its author."""
    yield from article.in_zones(_CREDITS)
    for author in article.authors:
        for signal in author.signals:
            if signal.place is not None and signal.place.block.zone not in ("title", "body"):
                yield signal.place.block


def _is_contact(block: Block) -> bool:
    """Tell whether a line gives an address, a number, a handle or a link that leads somewhere."""
    if block.zone == "bio" and block.text.strip():
        return True
    if EMAIL.search(block.text) or _HANDLE.search(block.text):
        return True
    if any(_leads(link.href) for link in block.links) and block.zone != "tail":
        return True
    return any(phone.line != "possible" for phone in phones(block.text))


def _naming(article: Article, name: str) -> list[Block]:
    """Return the blocks with the longest word of a name, hence all that have the name."""
    word = max(plain(name).split(" "), key=len)
    return [block for block in article.blocks if word in block.text]


def _introduces(block: Block, name: str) -> bool:
    """Tell whether a block says something about somebody, or links the name to a page."""
    text = plain(block.text)
    found = text.find(plain(name))
    if found < 0:
        return False
    if name in block.text and any(is_profile(link.href, name) for link in block.links):
        return True
    if block.zone in ("title", "comments", "metadata"):
        return False
    if any(_leads(link.href) and link.start <= found < link.end for link in block.links):
        return True
    after = found + len(name)
    if EMAIL.search(text, after) or _HANDLE.search(text, after):
        return True
    return _AFTER_NAME.match(text, after) is not None


def _leads(href: str) -> bool:
    return bool(href.strip("# ")) and not href.lower().startswith("javascript")


def _is_linked(article: Article) -> bool:
    """Tell whether metadata or mark-up give an author's page, address or handle."""
    if any(author.profiles for author in article.authors):
        return True
    if any(signal.source == "rel-author" for signal in article.signals):
        return True
    told = (field for field in article.fields if field.name.startswith(_OF_AUTHORS))
    return any(_FIELD_VALUE.search(field.value) for field in told)


def _has_mailbox(article: Article, names: tuple[str, ...]) -> bool:
    """Tell whether an address of the page has a part of a name in it."""
    parts = {part.lower() for name in names for part in WORD.findall(name)}
    long = [part for part in parts if len(part) >= _NAME_PART]
    return any(
        part in found[0].lower()
        for block in article.blocks
        for found in (EMAIL.finditer(block.text) if "@" in block.text else ())
        for part in long
    )
