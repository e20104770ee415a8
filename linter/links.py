"""Addresses of links: the host they lead to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .folding import FoldedBlock, fold
from .model import Article, Block, Verbatim, Zone
from .remembering import remembered


@lru_cache(maxsize=64)  # several rules ask for the page's own
def host_of(address: str | None) -> str:
    """Return the host of an address without ``www.``, or an empty string."""
    from urllib.parse import urlsplit  # 5 ms that only rules about links need

    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


@remembered(4)
def addresses_of(article: Article, zones: frozenset[Zone]) -> tuple[FoldedBlock, ...]:
    """Return where the links in some zones lead: their blocks with the folded targets as text.

    What metadata state is the text of a block that stands nowhere.
    """
    told = [(block, [link.href for link in block.links]) for block in article.in_zones(zones)]
    if "metadata" in zones:
        stated = Block("", "metadata", "label", Verbatim(0))
        told.append((stated, list(stated_addresses(article))))
    return tuple(FoldedBlock(block, fold("\n".join(texts))) for block, texts in told if texts)


def stated_addresses(article: Article) -> Iterator[str]:
    """Yield the addresses in what a page states of itself out of sight."""
    if article.canonical:
        yield article.canonical
    yield from (field.value for field in article.fields if field.value.startswith("http"))
