"""Excerpts of WordPress: a standfirst that somebody wrote, or the first words of the copy."""

from __future__ import annotations

from html import unescape

from ..lazy import lazy
from ..wording import WORD

_TAG = lazy(r"<[^<>]*>")
_CUT = lazy(r"\[?(?:…|\.\.\.|\[)")


def is_automatic(excerpt: str, copy: str | None) -> bool:
    """Tell whether an excerpt was cut from the copy, which a site shows only in its lists."""
    shown = _shown(excerpt)
    if shown.rstrip().endswith(("[…]", "[...]")):
        return True
    kept = WORD.findall(_CUT.split(shown, 1)[0])
    return copy is not None and bool(kept) and WORD.findall(_shown(copy))[: len(kept)] == kept


def _shown(markup: str) -> str:
    return unescape(_TAG.sub(" ", markup))
