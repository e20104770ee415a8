"""Links in the copy whose address says that the publisher earns by them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from ..fields import Fields
from ..matching import Find
from ..model import Article, Hit
from ..patterns import NO_PATTERNS, read_patterns
from ..scope import Scope
from .compiled import Compiled
from .link_addresses import LinkAddresses


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `patterns`: what the addresses of such links have in them."""
    fields.get("patterns", required=True)
    patterns = read_patterns(fields, "patterns", slots=scope.slots)
    links = LinkAddresses(scope.zones, patterns, NO_PATTERNS, ())

    check = links.check(partial(_first, links.hits), partial(_first, links.everywhere))
    return Compiled(check, frozenset({"address", "count"}))


def _first(
    find: Callable[..., Iterator[Hit]], article: Article, *finds: Sequence[Find]
) -> Iterator[Hit]:
    """Yield the first such link of an article, and how many different ones there are."""
    found = list(find(article, *finds))
    if found:
        captures = (*found[0].captures, ("count", str(len(found))))
        yield found[0]._replace(captures=captures)
