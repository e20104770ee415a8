"""Quotations in running text: where quoted words begin and end."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from .lazy import lazy
from .remembering import remembered

# A single quote closes only where no letter follows: inside a word it is an apostrophe.
# Each way to quote begins with its mark, by which `re` finds it far faster: what stands before the
# mark is asked afterwards.
_QUOTED = lazy(
    r"“(?P<double>[^“”]{1,4000})”"
    r"|„(?P<german>[^„“”]{1,4000})[“”]"
    r"|«\s?(?P<angled>[^«»]{1,4000}?)\s?»"
    r"|\"(?<![\w\"]\")(?P<straight>[^\"]{1,4000})\"(?!\w)"
    r"|‘(?<!\w‘)(?P<single>(?:[^‘’]|’(?=\w)){1,2000})’(?!\w)"
    r"|'(?<![\w']')(?P<typewriter>(?:[^'\n]|'(?=\w)){2,400}?)'(?!\w)"
)
_OPENED = lazy(r"“|„|«|\"(?<![\w\"]\")|‘(?<!\w‘)|'(?<![\w']')")


class Quotation(NamedTuple):
    """Quoted words: `start` and `end` without the quotation marks, in the searched text."""

    start: int
    end: int
    text: str


def has_quotations(text: str) -> bool:
    """Tell whether a mark that may open a quotation stands in a text."""
    return _OPENED.search(text) is not None


@remembered(16)  # asked again for every hit in a text
def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a text, in order."""
    return tuple(_quotation(found) for found in _QUOTED.finditer(text))


def _quotation(found: re.Match[str]) -> Quotation:
    name = found.lastgroup or "double"
    return Quotation(found.start(name), found.end(name), found[name])


def inside_quotation(text: str, start: int, end: int) -> bool:
    """Tell whether a range of the text stands within quotation marks."""
    quotes = quotations(text)
    before = bisect_right(quotes, start, key=attrgetter("start"))
    return before > 0 and end <= quotes[before - 1].end
