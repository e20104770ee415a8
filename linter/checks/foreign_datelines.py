"""Datelines that name an outlet which is not the page's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from ..fields import Fields
from ..language_tags import primary
from ..lazy import lazy
from ..links import host_of
from ..model import Article, Hit, Place, Severity, Zone
from ..scope import Scope
from .compiled import Compiled

_COPY: frozenset[Zone] = frozenset({"dateline", "body", "tail"})
_OPENING = 3  # blocks in which a dateline may stand
_ENDINGS = r"(?:com|net|org|id|in|tv|news|info|my|ph|ng|pk|(?:co|com|net|or)\.[a-z]{2})"
_DOMAIN = rf"(?P<outlet>[a-z][\w-]{{2,30}}\.{_ENDINGS})"
_PLACE = r"[^\W\d_][^\s(),|:–—-]*(?:\s[^\W\d_][^\s(),|:–—-]*){0,3}"
_DASH = r"\s?[-–—]{1,2}\s"
_DATELINE = lazy(
    rf"\W{{0,2}}(?:{_PLACE},\s?{_DOMAIN}|{_PLACE}\s?[(\[]{_DOMAIN.replace('outlet', 'inside')}[)\]]"
    rf"|{_DOMAIN.replace('outlet', 'first')},\s?{_PLACE}){_DASH}",
    re.IGNORECASE,
)
# Indonesian and Malay outlets open with their address alone; elsewhere that is a company's name.
_BARE = lazy(rf"\W{{0,2}}{_DOMAIN}{_DASH}", re.IGNORECASE)
_BARE_LANGUAGES = frozenset({"id", "ms"})
_SITE_FIELDS = frozenset({"og:site_name", "application-name", "publisher"})
_SISTERS = 5  # letters in common at the beginning: outlets of one house, such as regional editions
_UNSURE = 0.5


def read(_fields: Fields, scope: Scope) -> Compiled:
    """Read the keys of this comparison: it has none."""
    check = ForeignDatelines(scope.zones & _COPY, scope.publisher.domains).check
    return Compiled(check, frozenset({"outlet"}))


class ForeignDatelines(NamedTuple):
    """Reports ``CITY, OUTLET.com -`` where the outlet is not the page's own or of its house.

    Where nothing says who publishes the article the hit is for information.
    """

    zones: frozenset[Zone]
    domains: tuple[str, ...]

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield one hit at most."""
        blocks = (block for block in article.in_zones(self.zones) if block.text.strip())
        bare = primary(article.language) in _BARE_LANGUAGES
        for block in islice(blocks, _OPENING):
            if not _may_name_outlet(block.text):
                continue
            found = _DATELINE.match(block.text) or (_BARE.match(block.text) if bare else None)
            if found is None or block.kind not in ("paragraph", "label"):
                continue
            groups = found.groupdict()
            outlet = next(groups[name] for name in groups if groups[name])
            own = [*self.domains, *_stated(article)]
            if not any(_is_of_house(outlet, name) for name in own):
                yield _hit(Place(block, found.start(), found.end()), outlet, known=bool(own))
            return


def _may_name_outlet(text: str) -> bool:
    """Tell whether letters follow a full stop; the patterns take milliseconds to compile."""
    return any(after[:2].isalpha() for after in text.split(".")[1:])


def _hit(place: Place, outlet: str, *, known: bool) -> Hit:
    trimmed = Place(place.block, place.start, place.start + len(place.text.rstrip(" -–—")))
    told = (("outlet", outlet),)
    return Hit(trimmed, told) if known else Hit(trimmed, told, Severity.INFO, _UNSURE)


def _stated(article: Article) -> Iterator[str]:
    """Yield the host and the names that the page states for its site."""
    host = host_of(article.canonical)
    if host:
        yield host
    yield from (field.value for field in article.fields if field.name in _SITE_FIELDS)


def _is_of_house(outlet: str, own: str) -> bool:
    label = _letters(outlet.split(".")[0])
    names = [_letters(own), *map(_letters, own.split("."))]
    return any(label in name or _alike(label, name) for name in names if name)


def _alike(label: str, name: str) -> bool:
    return len(name) >= _SISTERS and label[:_SISTERS] == name[:_SISTERS]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
