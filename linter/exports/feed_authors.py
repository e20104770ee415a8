"""Names in the author fields of feeds, which the formats want to be addresses.

RSS asks for ``mail (Name)``, programs write ``Name <mail>`` as well. The address is what the
format asks for: it is nothing that the article shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .passages import Passage

_MAIL = r"(?:mailto:)?[^\s@<>()\[\],;:\"]+@[^\s@<>()\[\],;:\"]+"
_NAMED = lazy(rf"{_MAIL}\s*\((?P<name>[^()]+)\)")
_ADDRESS = lazy(rf"\s*[<(\[]?{_MAIL}[>)\]]?\s*")
# "Nora Feld in Oslo and Jan Holm in Bergen": what follows a place is another name.
_PLACED = lazy(r"(?P<name>\S.*?)\s+in\s+\S.*?(?:\s+and\s+|\s*;\s*|$)")


def names_beside_mail(passage: Passage) -> Iterator[Passage]:
    """Yield the parts of an author field that are no address; nothing where it is but one."""
    if "@" not in passage.text:
        yield from _placed(passage.stripped())
        return
    text = passage.text
    named = list(_NAMED.finditer(text))
    if named:
        for found in named:
            yield passage.part(*found.span("name")).stripped()
        return
    at = 0
    for found in _ADDRESS.finditer(text):
        yield from _words(passage, at, found.start())
        at = found.end()
    yield from _words(passage, at, len(text))


def _placed(passage: Passage) -> Iterator[Passage]:
    found = list(_PLACED.finditer(passage.text))
    if len(found) > 1:
        yield from (passage.part(*one.span("name")) for one in found)
    else:
        yield from _words(passage, 0, len(passage.text))


def _words(passage: Passage, start: int, end: int) -> Iterator[Passage]:
    part = passage.part(start, end).stripped()
    if any(map(str.isalpha, part.text)):
        yield part
