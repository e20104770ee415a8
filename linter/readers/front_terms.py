"""What else front matter says: all its values, and what the article is filed under."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from ..lazy import lazy
from ..model import Field, Place, Term
from ..terms import parts_of, unique
from .frontmatter import Mapping, Written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Source, TermKind
    from .frontmatter import Node

_MOST_FIELDS: Final = 500
_LONGEST_NAME: Final = 200
# Hugo keeps a site's own fields in "params", Zola in "extra"; terms may be maps with names.
_PATH = lazy(r"(?:(?:params|extra|taxonomies)\.)?(?P<key>[a-z]+)(?:\.(?:name|title))?")
_KINDS: Final[dict[str, TermKind]] = {
    "section": "section",
    "sections": "section",
    "category": "category",
    "categories": "category",
    "tag": "tag",
    "tags": "tag",
    "keyword": "tag",
    "keywords": "tag",
    "topic": "tag",
    "topics": "tag",
}
# One section or category may have commas in its name: "Food, Drink".
_SINGLE: Final = frozenset({"section", "category"})


class _Value(NamedTuple):
    """A scalar, the keys that lead to it, and whether it is a member of a list."""

    name: str
    written: Written
    listed: bool


def front_fields(fields: Mapping) -> tuple[Field, ...]:
    """Return the scalars of front matter in file order, at most 500 of them."""
    values = islice(_values("", fields, listed=False), _MOST_FIELDS)
    return tuple(Field(value.name, value.written.text) for value in values)


def front_terms(source: Source, fields: Mapping) -> tuple[Term, ...]:
    """Return the sections, categories and tags that front matter states, with their places.

    Their blocks are made for the places and are none of the article's.
    """
    values = islice(_values("", fields, listed=False), _MOST_FIELDS)
    return unique(term for value in values for term in _terms(source, value))


def _values(name: str, node: Node, *, listed: bool) -> Iterator[_Value]:
    if isinstance(node, Written):
        yield _Value(name, node, listed)
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            path = f"{name}.{key}" if name else key
            yield from _values(path[:_LONGEST_NAME].lower(), value, listed=listed)
    else:
        for member in node:
            yield from _values(name, member, listed=True)


def _terms(source: Source, value: _Value) -> Iterator[Term]:
    """Yield the terms of a value, which may be a list with commas in one string.

    Jekyll alone takes "categories: foo bar" for two; elsewhere that is one, and so it is here.
    """
    path = _PATH.fullmatch(value.name)
    kind = _KINDS.get(path["key"]) if path else None
    if path is None or kind is None or not value.written.text.strip():
        return
    block = value.written.spelling.block(source, "metadata", "label")
    whole = value.listed or path["key"] in _SINGLE
    for start, end in [(0, len(block.text))] if whole else parts_of(block.text):
        yield Term(kind, block.text[start:end], Place(block, start, end))
