"""Links in the copy whose address says that the publisher earns by them."""

from __future__ import annotations

from collections.abc import Iterator

from ..fields import Fields
from ..model import Hit
from ..patterns import read_patterns
from ..scope import Scope
from .compiled import Compiled
from .link_addresses import LinkAddresses


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `patterns`: what the addresses of such links have in them."""
    fields.get("patterns", required=True)
    patterns = read_patterns(fields, "patterns", slots=scope.slots)
    none = patterns._replace(patterns=(), required=())
    links = LinkAddresses(scope.zones, patterns, none, ())

    return Compiled(links.check(_first), frozenset({"address", "count"}))


def _first(hits: Iterator[Hit]) -> Iterator[Hit]:
    """Yield the first such link of an article, and how many different ones there are."""
    found = list(hits)
    if found:
        captures = (*found[0].captures, ("count", str(len(found))))
        yield found[0]._replace(captures=captures)
