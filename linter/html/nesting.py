"""Pages whose mark-up would make their tree many times larger than they are.

A browser repeats every formatting element that is still open in each new paragraph, so that a few
thousand unclosed ones on a large page fill gigabytes. Such mark-up is no accident of an editor: the
formatting is blanked out, which moves nothing else.
"""

from __future__ import annotations

import re
from typing import Final

from ..lazy import lazy

# Smaller pages cannot do much harm, and counting tags is not for nothing.
_LARGE: Final = 256 * 1024
_MOST_OPEN: Final = 500
_NAMES: Final = "(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\\s>/])"
_TAG = lazy(f"<(/?){_NAMES}", re.IGNORECASE)
_WHOLE_TAG = lazy(
    rf"</?{_NAMES}"
    r"""(?:[^"'<>]|"[^"<]{0,999}"|'[^'<]{0,999}')*>""",
)


def tame(text: str) -> str:
    """Return a page that is safe to parse: itself, or without its formatting, of equal length."""
    if len(text) < _LARGE:
        return text
    slashes = _TAG.findall(text)
    if slashes.count("") - slashes.count("/") < _MOST_OPEN:
        return text
    return _WHOLE_TAG.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
