"""Addresses of links: the host they lead to."""

from __future__ import annotations


def host_of(address: str | None) -> str:
    """Return the host of an address without ``www.``, or an empty string."""
    from urllib.parse import urlsplit  # 5 ms that only rules about links need

    try:
        return (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
