"""Regular expressions that are compiled when they are first used.

Compiling all of them at import costs a commit hook more than reading an article does.
"""

from __future__ import annotations

import re
from typing import cast


class _Lazy:
    """Stands in for a compiled pattern and turns into it with the first attribute asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(*self._source)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            self.__dict__[method] = getattr(compiled, method)
        return getattr(compiled, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves like ``re.compile(pattern, flags)``."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))
