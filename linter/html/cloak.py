"""E-mail addresses that Cloudflare hides in a page's mark-up and a browser shows again."""

from __future__ import annotations

import re

CLOAKED_ATTRIBUTE = "data-cfemail"
CLOAKED_PATH = "/cdn-cgi/l/email-protection#"
# A page saved to disk: there no server keeps the script that would show the address.
FROZEN_PATH = "/cdn-cgi/l/email-protection.html"
PLACEHOLDER = re.compile(r"\s*\[email\s+protected\]\s*")


def reveal(digits: str) -> str | None:
    """Decode the hexadecimal digits of a hidden address; the first byte is the XOR key."""
    try:
        key, *hidden = bytes.fromhex(digits)
        shown = bytes(byte ^ key for byte in hidden).decode()
    except ValueError:
        return None
    return shown if "@" in shown and shown.isprintable() else None


def reveal_href(href: str) -> str:
    """Return the address a protected link leads to as ``mailto:``, other targets as they are."""
    if CLOAKED_PATH not in href:
        return href
    _, path, digits = href.partition(CLOAKED_PATH)
    shown = reveal(digits.partition("?")[0]) if path else None
    return f"mailto:{shown}" if shown else href
