"""What operators judge: a hit of a rule in its article."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..fields import Fields
from ..model import Article, Place
from ..scope import Scope

Captures = tuple[tuple[str, str], ...]


class Case(NamedTuple):
    """A hit to be judged; `place` is None where it concerns the article as a whole."""

    article: Article
    place: Place | None


Condition = Callable[[Case], Captures | None]
"""Returns None where the condition does not hold, else what it can tell the message."""

Operator = Callable[[Fields, str, Scope], Condition]
"""Reads the value of a key into a condition."""


class OfArticle:
    """A condition on the article alone that is judged at once: before a check looks at the copy."""

    def __init__(self, condition: Condition) -> None:
        self.condition = condition

    def __call__(self, case: Case) -> Captures | None:
        """Judge a case."""
        return self.condition(case)

    def holds(self, article: Article) -> bool:
        """Judge an article."""
        return self.condition(Case(article, None)) is not None


def verdict(holds: bool) -> Captures | None:
    """Return what a condition returns that has nothing to tell."""
    return () if holds else None
