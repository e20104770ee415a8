"""Text on a terminal: nothing that could steer it, and how many columns it takes."""

from __future__ import annotations

import unicodedata

from .lazy import lazy

_STEERING = lazy("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]")


def printable(text: str) -> str:
    """Return text without anything that could steer a terminal, one character for each."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character in "\t\u00a0":
        return " "
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
        return "\ufffd"
    return character


def json_lines(document: object) -> str:
    """Return a document as JSON that is readable and steers no terminal."""
    import json

    text = json.dumps(document, ensure_ascii=False, indent=2)
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def columns(text: str) -> int:
    """Return the terminal columns a text takes: wide characters two, combining marks none."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
