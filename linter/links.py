"""Addresses of links: the host they lead to."""

from __future__ import annotations

from functools import lru_cache

from .model import Article, Zone


def host_of(address: str | None) -> str:
    """Return the host of an address without ``www.``, or an empty string."""
    from urllib.parse import urlsplit  # 5 ms that only rules about links need

    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


@lru_cache(maxsize=32)  # asked for by several rules
def link_targets(article: Article, zones: frozenset[Zone]) -> str:
    """Return where the links in some zones lead, a line each, in small letters."""
    links = (link.href for block in article.in_zones(zones) for link in block.links)
    return "\n".join(links).lower()
