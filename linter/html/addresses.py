"""Where links lead: to the page itself, to another page of its site, elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from .pieces import Page

_SAME_PAGE = ("#", "javascript:")
_HOME = re.compile(r"/?(?:[a-z]{2}(?:[-_][A-Za-z]{2})?/?)?(?:index\.\w+|home/?)?")


def is_same_page(href: str) -> bool:
    """Say whether a link leads nowhere else: to a place on the page, or to a script."""
    return not href or href.startswith(_SAME_PAGE)


def is_own(href: str, site: str) -> bool:
    """Say whether a link leads to a page of a site; links without a host do."""
    if href.startswith("//"):
        href = "https:" + href
    if not href.startswith(("http:", "https:")):
        return ":" not in href.partition("/")[0]
    return bool(site) and site_of(href) == site


def site_of(address: str) -> str:
    """Return the last two labels of an address's host, which its sister hosts share."""
    host = address.strip().partition("://")[2].partition("/")[0].rpartition("@")[2]
    return ".".join(host.partition(":")[0].partition("?")[0].lower().rsplit(".", 2)[-2:])


def site_of_page(page: Page) -> str:
    """Return the site that a page says it belongs to, "" when it does not say."""
    for attrs in page.relations:
        if ("rel", "canonical") in attrs:
            return site_of(dict(attrs).get("href", ""))
    for attrs in page.metas:
        if ("property", "og:url") in attrs:
            return site_of(dict(attrs).get("content", ""))
    return ""


def path_of(address: str) -> str:
    """Return an address without its scheme, its host's www and what follows the path."""
    bare = address.partition("://")[2] or address.removeprefix("//")
    return bare.removeprefix("www.").partition("?")[0].partition("#")[0].rstrip("/")


def is_home(address: str) -> bool:
    """Say whether an address is that of a site's first page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.netloc) and not parts.query and _HOME.fullmatch(parts.path) is not None


def leads_home(href: str) -> bool:
    """Say whether a link leads to the first page of its site."""
    return href.strip() == "/" or is_home(href.strip())
