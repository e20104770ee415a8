"""The "Title: ..." lines that some plain texts begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazy
from ..model import Verbatim
from .term_lines import term_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Block, Zone

_FIELD = lazy(r"(?P<key>[A-Za-z][A-Za-z _-]{1,18}):[ \t]*(?P<value>\S.*)")
_FIELD_ZONES: dict[str, Zone] = {
    "title": "title",
    "headline": "title",
    "subtitle": "dek",
    "dek": "dek",
    "summary": "dek",
    "description": "dek",
    "author": "byline",
    "authors": "byline",
    "byline": "byline",
    "date": "dateline",
    "published": "dateline",
    "updated": "dateline",
    "url": "metadata",
    "canonical": "metadata",
    "source": "metadata",
    "tags": "metadata",
    "category": "metadata",
    "keywords": "metadata",
    "section": "metadata",
    "slug": "metadata",
    "language": "metadata",
}


class Header(NamedTuple):
    """The "Title: ..." lines at the very top: their values as blocks, by key."""

    fields: tuple[tuple[str, Block], ...] = ()

    def first(self, *keys: str) -> Block | None:
        """Return the value of the first line with one of `keys`."""
        return next((block for key, block in self.fields if key in keys), None)


def read_header(blocks: Sequence[Block]) -> Header:
    """Read two or more "Key: value" lines at the top, of keys that articles have."""
    fields: list[tuple[str, Block]] = []
    for block in blocks:
        field = _header_field(block) if isinstance(block.origin, Verbatim) else None
        if field is None:
            break
        fields.append(field)
    known = {block.zone for _, block in fields}
    return Header(tuple(fields)) if len(fields) > 1 and len(known) > 1 else Header()


def _header_field(block: Block) -> tuple[str, Block] | None:
    match = _FIELD.fullmatch(block.text)
    key = match["key"].lower() if match else ""
    if match and key in _FIELD_ZONES:
        return key, _field_block(block, _FIELD_ZONES[key], match.start("value"))
    line = term_line(block.text)
    return (line.key, _field_block(block, "metadata", line.start)) if line else None


def _field_block(block: Block, zone: Zone, start: int) -> Block:
    span = block.origin.span(start, len(block.text))
    text, origin = block.text[start:], Verbatim(span.start)
    if zone == "title":
        return block._replace(text=text, origin=origin, zone=zone, kind="heading", level=1)
    return block._replace(text=text, origin=origin, zone=zone, kind="label")
