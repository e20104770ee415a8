"""A document of XML as its head and its items, each read alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..model import Failure
from .xml_items import cut_items, encoding_of
from .xml_tree import (
    BrokenXmlError,
    declared_prefixes,
    parse_head,
    parse_item,
    root_attributes,
    root_name,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Export
    from .xml_items import Cut
    from .xml_tree import Element


_START: Final = 64 * 1024


def start_of(export: Export) -> str:
    """Return the beginning of an export in XML."""
    export.stream.seek(0)
    start = export.stream.read(_START)
    return start.decode(encoding_of(start)[0], "replace")


class Document:
    """An export in XML: what stands before its first item, and the cuts that follow."""

    def __init__(self, export: Export, tag: str) -> None:
        self.path = export.path
        export.stream.seek(0)
        self._cuts = cut_items(export.stream, tag)
        head = next(self._cuts).slice
        self.prefixes = declared_prefixes(head.text)
        self.root = root_name(head.text, self.prefixes)
        self.attributes = root_attributes(head.text)
        self.head = parse_head(head, self.prefixes)

    def text(self, *names: str) -> str:
        """Return the text of the first element of the head with one of the names, else ""."""
        found = (element for element in self.head if element.name in names)
        return next((element.passage().text.strip() for element in found), "")

    def cuts(self) -> Iterator[Cut]:
        """Return the items that were not gone through yet."""
        return self._cuts


def items_of(document: Document) -> Iterator[tuple[int, Element | Failure]]:
    """Yield the number of each item from 1 on and its tree, or why it cannot be read."""
    for cut in document.cuts():
        yield cut.number, _tree(document, cut)


def _tree(document: Document, cut: Cut) -> Element | Failure:
    problem, line, column = cut.problem, cut.slice.line, cut.slice.column
    if problem is None:
        try:
            return parse_item(cut.slice, document.prefixes)
        except BrokenXmlError as error:
            problem = str(error)
            line, column = cut.slice.position(error.offset)
    return Failure(document.path, f"line {line}, column {column}: {problem}", f"item/{cut.number}")
