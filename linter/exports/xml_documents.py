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
    from collections.abc import Callable, Iterator

    from ..model import Export
    from .passages import Slice
    from .xml_items import Cut
    from .xml_tree import Element


_START: Final = 64 * 1024


def start_of(export: Export) -> str:
    """Return the beginning of an export in XML."""
    export.stream.seek(0)
    start = export.stream.read(_START)
    return start.decode(encoding_of(start)[0], "replace")


def _numbered(cut: Cut) -> str:
    return f"item/{cut.number}"


class Document:
    """An export in XML: what stands before its first item, and the cuts that follow.

    `name_of` tells what to call an item that cannot be read.
    """

    def __init__(self, export: Export, tag: str, name_of: Callable[[Cut], str] = _numbered) -> None:
        self.name_of = name_of
        self.path = export.path
        export.stream.seek(0)
        self._cuts = cut_items(export.stream, tag)
        start = next(self._cuts).slice
        self.prefixes = declared_prefixes(start.text)
        self.root = root_name(start.text, self.prefixes)
        self.attributes = root_attributes(start.text)
        self.head, problem = parse_head(start, self.prefixes)
        self.problem = problem and _placed(str(problem), start, problem.offset)

    def text(self, *names: str) -> str:
        """Return the text of the first element of the head with one of the names, else ""."""
        found = (element for element in self.head if element.name in names)
        return next((element.passage().text.strip() for element in found), "")

    def cuts(self) -> Iterator[Cut]:
        """Return the items that were not gone through yet."""
        return self._cuts


def items_of(document: Document) -> Iterator[tuple[int, Element | Failure]]:
    """Yield the number of each item from 1 on and its tree, or why it cannot be read.

    A document without items that is broken is a failure itself.
    """
    number = 0
    for cut in document.cuts():
        number = cut.number
        yield number, _tree(document, cut)
    if not number and document.problem:
        yield 0, Failure(document.path, document.problem)


def _tree(document: Document, cut: Cut) -> Element | Failure:
    try:
        if cut.problem is None:
            return parse_item(cut.slice, document.prefixes)
        problem = _placed(cut.problem, cut.slice, 0)
    except BrokenXmlError as error:
        problem = _placed(str(error), cut.slice, error.offset)
    return Failure(document.path, problem, document.name_of(cut))


def _placed(problem: str, of: Slice, offset: int) -> str:
    line, column = of.position(offset)
    return f"line {line}, column {column}: {problem}"
