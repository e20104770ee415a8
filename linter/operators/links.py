"""Operator `link`: whether the hit, or its block, is linked, and to where."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..fields import Fields
from ..links import host_of
from ..model import Article, Link, Place
from ..nodes import Mapping
from ..scope import Scope
from .case import Captures, Case, Condition, verdict


def leads_nowhere(href: str) -> bool:
    """Tell whether an address is none: empty, a bare #, or a script."""
    plain = "".join(href.split()).lower()
    return plain in ("", "#") or plain.startswith("javascript:")


def _scheme(link: Link) -> str:
    return link.href.strip().partition(":")[0].lower()


def _is_page(link: Link) -> bool:
    inner = link.href.strip().startswith("#")
    return not (inner or leads_nowhere(link.href) or _scheme(link) in _PRIVATE)


_PRIVATE = frozenset({"mailto", "tel", "sms", "whatsapp", "data"})
_KINDS: dict[str, Callable[[Link, Article], bool]] = {
    "any": lambda _link, _article: True,
    "nowhere": lambda link, _article: leads_nowhere(link.href),
    "page": lambda link, _article: _is_page(link),
    "elsewhere": lambda link, article: (
        _is_page(link) and host_of(link.href) not in ("", host_of(article.canonical))
    ),
    "mail": lambda link, _article: _scheme(link) == "mailto",
    "phone": lambda link, _article: _scheme(link) in ("tel", "sms", "whatsapp"),
}
LINK_KINDS = tuple(_KINDS)


class Linked(NamedTuple):
    """A link of one of the kinds, to one of the hosts, in the hit or anywhere in its block."""

    kinds: tuple[str, ...]
    hosts: tuple[str, ...]
    in_block: bool

    def holds(self, case: Case) -> Captures | None:
        """Judge a case."""
        place = case.place
        if place is None:
            return None
        links = (link for link in place.block.links if self.in_block or _overlaps(link, place))
        return verdict(any(self._is_meant(link, case.article) for link in links))

    def _is_meant(self, link: Link, article: Article) -> bool:
        host = host_of(link.href)
        to_host = any(host == h or host.endswith(f".{h}") for h in self.hosts)
        of_kind = any(_KINDS[kind](link, article) for kind in self.kinds)
        return of_kind and (to_host or not self.hosts)


def _named_host(text: str) -> str:
    """Return the host that a rule names, which may be written as an address."""
    return host_of(text if "//" in text else f"//{text}")


def _overlaps(link: Link, place: Place) -> bool:
    return link.start < place.end and place.start < link.end


def read_link(fields: Fields, key: str, scope: Scope) -> Condition:
    """Read the kinds of link, or a mapping of `is` (kinds), `to` (hosts) and `of` (hit, block)."""
    if not isinstance(fields.get(key), Mapping):
        return Linked(fields.words(key, LINK_KINDS), (), in_block=False).holds
    link = fields.nested(key, "key of link")
    assert link is not None
    kinds = link.words("is", LINK_KINDS) or ("any",)
    hosts = tuple(_named_host(phrase.text) for phrase in scope.slots.phrases(link, "to"))
    in_block = link.choice("of", ("hit", "block"), "hit") == "block"
    link.finish()
    return Linked(kinds, hosts, in_block).holds
