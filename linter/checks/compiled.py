"""What reading the keys of a check kind gives."""

from __future__ import annotations

from typing import NamedTuple

from ..counting import Count
from ..matching import Matcher
from ..model import Check


class Compiled(NamedTuple):
    """The check of a rule, and the names of the words it tells the message beside {match}.

    `folds` says that case makes no difference. `searches_all` says that no words are known that
    must stand in a block, so that every block has to be searched. With `counting` the first of
    the hits that count is reported, and {count} is their number. Of more than `most` hits (0: any
    number) that are left, the first are reported, and {more} says so.
    """

    check: Check | Matcher
    captures: frozenset[str] = frozenset()
    folds: bool = False
    searches_all: bool = False
    counting: Count | None = None
    most: int = 0
