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


def names_beside_mail(passage: Passage) -> Iterator[Passage]:
    """Yield the parts of an author field that are no address; nothing where it is but one."""
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


def _words(passage: Passage, start: int, end: int) -> Iterator[Passage]:
    part = passage.part(start, end).stripped()
    if any(map(str.isalpha, part.text)):
        yield part
