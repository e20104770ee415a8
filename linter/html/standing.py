"""Where the elements of a page stand: in the copy, beside it, or in a part with a name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from turbohtml import Element

from .container import NAMED_BY_PLUGINS, find_article
from .elements import is_inline
from .marks import ROLES

if TYPE_CHECKING:
    from turbohtml import Node

    from ..model import Zone
    from .container import Prose
    from .hints import Hints
    from .marks import Mark

_SIDE_ZONES: dict[str, Zone] = {
    "comments": "comments",
    "bio": "bio",
    "related": "related",
    "nav": "chrome",
    "notice": "chrome",
    "footer": "chrome",
    "chrome": "chrome",
}
# What stands in these is never anything else; author boxes and comments may stand in a footer.
_CLOSED: Final = frozenset({"comments", "bio", "related", "nav", "notice"})
# A part of the copy with more of its prose than this is no furniture, whatever its name.
_MOST_SIDE: Final = 0.4
_MOST_CHROME: Final = 0.2
_LONG: Final = 1000


@dataclass(slots=True)
class Zoned:
    """The zones of a page's pieces, which are headline and dek, and what marks its byline.

    `marks` has the marked ranges of the pieces that state authors or dates, by their index.
    """

    zones: list[Zone]
    hints: Hints
    title: int = -1
    dek: int = -1
    marks: dict[int, tuple[Mark, ...]] = field(default_factory=dict)


class Standing(NamedTuple):
    """Where an element stands: its zone, what it is for, whether the article holds it.

    In a `closed` element everything stands where the element does.
    """

    zone: Zone
    role: str = ""
    inside: bool = False
    closed: bool = False


class Standings:
    """Where elements stand, found out once for each on the way down from the root."""

    def __init__(self, prose: Prose, copy: Node) -> None:
        self.prose = prose
        self.copy_prose = prose.copy.get(copy, 0)
        self.known: dict[Node, Standing] = {}
        article = find_article(copy, prose.hints)
        inside = True
        for node in (copy, *copy.ancestors):
            self.known[node] = Standing("chrome", inside=inside)
            inside = inside and node is not article
        self.known[copy] = Standing("body", inside=True)

    def of(self, node: Node) -> Standing:
        """Return where an element stands."""
        known = self.known
        chain: list[Node] = []
        above = node
        while above not in known and above.parent is not None:
            chain.append(above)
            above = above.parent
        standing = known[above]
        for below in reversed(chain):
            if not (standing.closed or is_inline(below)):
                standing = self._within(standing, below)
            known[below] = standing
        return standing

    def _within(self, around: Standing, node: Node) -> Standing:
        hint = self.prose.hints[node]
        if not hint:
            return around
        side = _SIDE_ZONES.get(hint)
        if side is not None:
            if around.zone == "body" and _is_figure(node):
                return Standing("body", "caption", around.inside)
            if around.zone == "body" and self._is_copy(node, hint):
                return around
            return Standing(side, around.role, closed=hint in _CLOSED)
        if hint == "byline" and self._is_copy(node, hint):
            return around
        if hint in ROLES:
            return Standing(around.zone, hint, around.inside)
        return around

    def _is_copy(self, node: Node, hint: str) -> bool:
        """Say whether a part of the copy is too much of it to be what its name says."""
        prose = self.prose.all.get(node, 0)
        if not self.copy_prose and _is_beside_headline(node):
            return False
        if hint == "chrome" and prose > _LONG and prose > self.copy_prose * _MOST_CHROME:
            return True
        return hint not in NAMED_BY_PLUGINS and prose > self.copy_prose * _MOST_SIDE


def _is_beside_headline(node: Node) -> bool:
    """Say whether the top heading of a page stands outside of an element."""
    around = [above for above in node.ancestors if isinstance(above, Element)]
    if not isinstance(node, Element) or not around or node.find("h1") is not None:
        return False
    return around[-1].find("h1") is not None


def _is_figure(node: Node) -> bool:
    return isinstance(node, Element) and node.tag == "figure"
