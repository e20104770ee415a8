"""What several rules ask of one article is found out once, and forgotten with the article.

A cache that outlives its articles holds their pages and parsed trees in memory: some dozen rules
kept four hundred megabytes of a folder of pages, which made reading the next ones slower as well.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from .model import forget_zones

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

_T = TypeVar("_T")
_FORGETTING: list[Callable[[], None]] = [forget_zones]


def remembered(most: int) -> Callable[[Callable[..., _T]], _lru_cache_wrapper[_T]]:
    """Return a decorator that keeps a function's last results, at most so many, until `forget`."""

    def decorate(function: Callable[..., _T]) -> _lru_cache_wrapper[_T]:
        cached = lru_cache(maxsize=most)(function)
        _FORGETTING.append(cached.cache_clear)
        return cached

    return decorate


def forget() -> None:
    """Forget what was remembered of the articles judged so far."""
    for clear in _FORGETTING:
        clear()
