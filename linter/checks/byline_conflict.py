"""Whether the byline that readers see and the author fields name the same person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ..fields import Fields
from ..folding import fold, fold_phrase
from ..model import Article, Hit, Place, Related, SignalSource, Zone
from ..scope import Scope
from .compiled import Compiled

if TYPE_CHECKING:
    from ..people.credited import Credited

_UNSEEN: Final[frozenset[Zone]] = frozenset({"comments", "related", "metadata"})
_FIELDS: Final[dict[SignalSource, str]] = {
    "jsonld": "the page's JSON-LD",
    "microdata": "the page's microdata",
    "meta": "a meta element of the page",
    "article:author": "the page's article:author",
    "front-matter": "the front matter",
    "export": "the export",
}


def read(_fields: Fields, _scope: Scope) -> Compiled:
    """Read the keys of this comparison: it has none."""
    return Compiled(byline_conflicts, frozenset({"shown", "stated", "field"}))


def byline_conflicts(article: Article) -> Iterator[Hit]:
    """Report a visible byline none of whose persons is one of those the author fields name.

    Only full names are compared: desks, accounts, outlets and single names prove nothing. Whoever
    of the fields stands in the text as well (a credit for the picture, the translation, the
    interview, an author box), or of the byline in another field, is no contradiction.
    """
    if not any(signal.place for signal in article.signals):
        return
    from ..people.compare import same_person  # tables of names, for pages with a byline only
    from ..people.credited import shown_persons, stated_persons

    shown = shown_persons(article)
    stated = stated_persons(article) if shown else ()
    if not stated:
        return
    verdicts = {same_person(one.name, other.name) for one in shown for other in stated}
    if verdicts != {"different"} or _stands_in_text(stated, article):
        return
    if not _stands_in_fields(shown, article):
        yield _hit(shown[0], stated[0])


def _hit(byline: Credited, field: Credited) -> Hit:
    place = field.signal.place
    where = (Related(place, f"names {field.name}"),) if place else ()
    told = _FIELDS[field.signal.source]
    captures = (("shown", byline.name), ("stated", field.name), ("field", told))
    return Hit(_place(byline), captures, related=where)


def _place(byline: Credited) -> Place | None:
    """Return where the name stands in its statement."""
    place = byline.signal.place
    at = fold(place.text).find(fold(byline.name)) if place else -1
    if place is None or at < 0:
        return place
    return Place(place.block, place.start + at, place.start + at + len(byline.name))


def _stands_in_text(stated: tuple[Credited, ...], article: Article) -> bool:
    """Tell whether readers see one of the names: in a credit, an author box, the copy."""
    fields = {one.signal.place.block for one in stated if one.signal.place}
    wanted = [fold_phrase(one.name) for one in stated]
    seen = [b for b in article.blocks if b.zone not in _UNSEEN and b not in fields]
    return any(name in fold_phrase(block.text) for block in seen for name in wanted)


def _stands_in_fields(shown: tuple[Credited, ...], article: Article) -> bool:
    wanted = [fold_phrase(one.name) for one in shown]
    return any(name in fold_phrase(f.value) for f in article.fields for name in wanted)
