"""The rows above the text of an author box: heading, name, address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lazy import lazy
from .boxes import is_box_heading
from .subjects import is_name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Block, Zone

_OPEN: frozenset[Zone] = frozenset({"body", "tail", "chrome"})
_MAX_ROWS = 4
_LONGEST_ROW = 120
_ADDRESS = lazy(
    r"(?:https?://|www\.)[^\s/]+\S*|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}/?", re.IGNORECASE
)
_MORE = (
    "more posts", "more articles", "more stories", "view all posts", "all posts", "website",
    "all articles", "see all posts", "más artículos", "ver todos los artículos", "alle beiträge",
    "alle artikel", "weitere beiträge", "tous les articles", "plus d'articles", "mais artigos",
    "altri articoli", "meer artikelen", "więcej artykułów", "fler artiklar", "flere artikler",
)  # fmt: skip


def with_rows(blocks: Sequence[Block], authors: Sequence[str]) -> tuple[Block, ...]:
    """Re-zone as `bio` the rows of author boxes that stand directly above a bio's text.

    The heading of a box that is rendered beside the copy stays furniture.
    """
    marked = list(blocks)
    for first in _first_blocks(blocks):
        for index in _rows_above(blocks, first, authors):
            marked[index] = marked[index]._replace(zone="bio")
    return tuple(marked)


def _first_blocks(blocks: Sequence[Block]) -> list[int]:
    bios = [index for index, block in enumerate(blocks) if block.zone == "bio"]
    return [index for index in bios if index and blocks[index - 1].zone != "bio"]


def _rows_above(blocks: Sequence[Block], first: int, authors: Sequence[str]) -> Iterator[int]:
    """Yield rows up to a name or heading: an address alone may be where the copy is from."""
    rows: list[int] = []
    for index in range(first - 1, max(-1, first - 1 - _MAX_ROWS), -1):
        block = blocks[index]
        if block.zone == "bio":
            yield from rows
        if block.zone not in _OPEN or len(block.text) > _LONGEST_ROW:
            return
        rows.append(index)
        if is_name_of(block.text, authors):
            yield from rows
            rows = []
        elif is_box_heading(block.text):
            yield from rows if block.zone != "chrome" else rows[:-1]
            return
        elif not _is_row(block.text):
            return


def _is_row(text: str) -> bool:
    if _ADDRESS.fullmatch(text.strip()):
        return True
    return text.casefold().replace("’", "'").strip(" :»>→").startswith(_MORE)


def heading_above(blocks: Sequence[Block], first: int) -> int:
    """Return where a box begins whose text begins at `first`: at its heading, if it has one."""
    above = first - 1
    if above < 0 or blocks[above].zone != "chrome" or not is_box_heading(blocks[above].text):
        return first
    return above
