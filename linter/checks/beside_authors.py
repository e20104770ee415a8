"""Whether a line of an article is about its author: by words, by name, by their address."""

from __future__ import annotations

from ..contacts.addresses import EMAIL, domain_of, is_of_one_publisher
from ..folding import fold
from ..lazy import lazy
from ..links import host_of
from ..model import Article, Block
from ..publisher import Publisher

# Vowels of Indian scripts are marks on the letter before, which parts no word.
_SPOKEN = lazy(r"[\w\u0900-\u0963\u0966-\u0dff]+(?:['’-][\w\u0900-\u0963\u0966-\u0dff]+)*")


def spoken_words(text: str) -> list[str]:
    """Return the words of a text, folded, in the scripts of India too."""
    return _SPOKEN.findall(fold(text))


def speaks_of_author(article: Article, block: Block, author_words: frozenset[str]) -> bool:
    """Tell whether a block says "the author", "me", or the author's name."""
    if not author_words.isdisjoint(spoken_words(block.text)):
        return True
    spoken = fold(block.text)
    return any(fold(author.name) in spoken for author in article.authors if author.name)


def has_own_address(article: Article, block: Block, publisher: Publisher) -> bool:
    """Tell whether a block shows an e-mail address of the publisher's: the row is an office's."""
    found = (domain_of(match[0]) for match in EMAIL.finditer(block.text))
    return any(is_publishers(domain, article, publisher) for domain in found)


def is_publishers(domain: str, article: Article, publisher: Publisher) -> bool:
    """Tell whether a mail domain is the page's own or one that the site configures."""
    own = (host_of(article.canonical), *publisher.domains)
    return any(is_of_one_publisher(domain, host) for host in own)
