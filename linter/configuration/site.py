"""What a configuration says of the site under `site`, read from its tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..folding import fold_phrase
from ..lazy import lazy
from ..nodes import Mapping, Scalar
from ..publisher import KnownAuthor, Publisher
from .overrides import read_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..fields import Fields
    from ..nodes import Node

MOST_AUTHORS = 20_000
_REGION = lazy(r"[A-Za-z]{2}")
_DOMAIN = lazy(r"(?:[\w-]{1,63}\.){1,8}[\w-]{2,63}")
# What people write for the code that ISO 3166 gives the country.
_MISTAKEN = {"UK": "GB", "EN": "GB"}


def read_publisher(outer: Fields, state: Callable[[str, Node], None]) -> Publisher:
    """Read the mapping under `site`; `state` is told each key that is given, with its place."""
    site = outer.nested("site")
    if site is None:
        return Publisher()
    fields = site.sharing(_with_values(site.node), "key of the site")
    for key, value in fields.node.pairs:
        if key.text != "authors":
            state(f"site.{key.text}", value)
    publisher = Publisher(
        tuple(filter(None, (_region(fields, node) for node in read_list(fields, "regions")))),
        tuple(filter(None, (_domain(fields, node) for node in read_list(fields, "domains")))),
        _texts(fields, "contacts"),
        _authors(fields, state),
    )
    fields.finish()
    return publisher


def _with_values(node: Mapping) -> Mapping:
    """Leave out keys without a value, as all keys of ours."""
    return node._replace(
        pairs=tuple(
            (key, value)
            for key, value in node.pairs
            if not isinstance(value, Scalar) or value.text or value.quoted
        )
    )


def _region(fields: Fields, node: Scalar) -> str:
    region = node.text.strip().upper()
    if _REGION.fullmatch(region) and region not in _MISTAKEN:
        return region
    instead = f"; write {_MISTAKEN[region]}" if region in _MISTAKEN else ""
    fields.mistake(node, f"regions: {node.text[:20]!r} is no country of ISO 3166{instead}")
    return ""


def _domain(fields: Fields, node: Scalar) -> str:
    domain = node.text.strip().lower().removeprefix("www.")
    if _DOMAIN.fullmatch(domain):
        return domain
    fields.mistake(node, f"domains: {node.text[:60]!r} is no domain such as example.org")
    return ""


def _texts(fields: Fields, key: str) -> tuple[str, ...]:
    return tuple(node.text.strip() for node in read_list(fields, key) if node.text.strip())


def _authors(fields: Fields, state: Callable[[str, Node], None]) -> dict[str, KnownAuthor]:
    node = fields.get("authors")
    if node is None:
        return {}
    if not isinstance(node, Mapping) or len(node.pairs) > MOST_AUTHORS:
        fields.mistake(node, f"authors is a mapping of at most {MOST_AUTHORS:,} names")
        return {}
    found: dict[str, KnownAuthor] = {}
    for name, value in node.pairs:
        folded = fold_phrase(name.text)
        if not isinstance(value, Mapping):
            what = "a mapping of pronouns, contacts, profile"
            fields.mistake(value, f"{name.text[:40]} must be {what}")
        elif folded in found or not folded:
            fields.mistake(name, f"{name.text[:40]!r} is no name, or stands twice")
        else:
            state(f"site.authors.{name.text}", name)
            found[folded] = _author(name.text, fields.sharing(value, "key of an author"))
    return found


def _author(name: str, fields: Fields) -> KnownAuthor:
    author = KnownAuthor(
        name,
        fields.text("pronouns") or None,
        _texts(fields, "contacts"),
        fields.text("profile") or None,
    )
    fields.finish()
    return author
