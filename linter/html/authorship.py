"""One list of authors out of everything a page says about who wrote the article."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Final
from unicodedata import combining, normalize

from ..layout.byline import clean_names
from ..layout.leads import credits_another, names_editor
from ..layout.names import bare, is_handle, is_organisation, is_role, looks_like_name
from ..layout.vocabulary import ACCOUNTS, CONJUNCTIONS, DAYS, NOBODY, WEAK_CONJUNCTIONS
from ..lazy import lazy
from ..model import Author
from ..people.given import is_in_name_lists
from .profiles import is_profile_place

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from ..model import Signal, SignalSource

TRUST: Final[tuple[SignalSource, ...]] = (
    *("jsonld", "rel-author", "microdata", "meta", "article:author", "byline", "by-line-text"),
    "front-matter",
    "export",
)
# Kinds of signals that one hand writes say the same thing once.
_HANDS: Final[dict[SignalSource, str]] = {
    **dict.fromkeys(("meta", "article:author"), "head"),
    **dict.fromkeys(("rel-author", "microdata", "byline", "by-line-text"), "shown"),
}
_BRACKETS = lazy(r"\([^()]*\)")
_HEAD: Final[frozenset[SignalSource]] = frozenset({"meta", "article:author"})
_STATED: Final[frozenset[SignalSource]] = frozenset({"jsonld", "meta", "article:author"})
_SURE: Final = frozenset({"rel-author", "microdata", "by-line-text"})
_SITE = lazy(r"\.[a-z]{2,6}(?:\.[a-z]{2})?$", re.IGNORECASE)
_PERSON: Final = range(2, 5)
_LONG_NAME: Final = 8
_MOST_SIGNALS: Final = 300
_MOST_NAMES: Final = 60
_NO_NAMES: Final = DAYS | CONJUNCTIONS | WEAK_CONJUNCTIONS

Said = tuple["Signal", tuple[str, ...]]


def resolve_authors(
    signals: Sequence[Signal],
    outlets: Iterable[str],
    sites: Iterable[str] = (),
    late: Callable[[], Iterable[Signal]] = tuple,
) -> tuple[Author, ...]:
    """Return one author per name, with the signals that say it.

    The most trusted kind of signal decides, unless the others agree on more or on other people.
    `outlets` that are named as their own authors are none, unless they may bear their writer's
    name; `sites` may be outlets and stand back where somebody else is named. `late` are signals
    that count where the others name nobody.
    """
    signals = _without_editors(signals)
    named = frozenset(map(folded, _with_shorter(outlets)))
    weak = frozenset(map(folded, sites)) - named
    cut = named | weak
    said = list(_said(signals, cut))
    names = _people(said, named, weak)
    if not names:
        names = _chosen(said, named)
        doubted = all(_is_doubted(name, weak) for name in names)
        if doubted or not _known(said):
            said += _said((one for one in late() if doubted or _is_led(one)), cut)
            names = _people(said, named, weak) or _chosen(said, named)
    names = names or [name for name in _chosen(said, ()) if _is_namesake(name)]
    names = names or _chosen([one for one in said if one[0].source == "rel-author"], ())
    return tuple(_author(name, said) for name in names)


def _without_editors(signals: Sequence[Signal]) -> Sequence[Signal]:
    """Drop the editors in charge, whom lines of their own name, where anybody else is named."""
    kept = [signal for signal in signals if not _names_editor(signal)]
    return kept or signals


def _names_editor(signal: Signal) -> bool:
    if names_editor(signal.text):
        return True
    return signal.place is not None and names_editor(signal.place.block.text)


def _with_shorter(outlets: Iterable[str]) -> Iterator[str]:
    """Yield names, and those with brackets once more without them."""
    for outlet in outlets:
        yield outlet
        if "(" in outlet:
            yield _BRACKETS.sub("", outlet)


def _said(signals: Iterable[Signal], outlets: Collection[str]) -> Iterator[Said]:
    for signal in islice(signals, _MOST_SIGNALS):
        if not credits_another(signal.text):
            yield signal, tuple(_without_outlets(clean_names(signal.text), outlets))


@lru_cache(maxsize=1024)
def folded(name: str) -> str:
    """Fold a name for comparison: letters and digits, without accents and case."""
    plain = name.casefold()
    if plain.isascii():
        return "".join(filter(str.isalnum, plain))
    kept = (char for char in normalize("NFKD", plain) if not combining(char))
    return "".join(filter(str.isalnum, kept))


def _without_outlets(names: Iterable[str], outlets: Collection[str]) -> Iterator[str]:
    """Cut outlets off behind full names: "Ana Ruiz Valley Post"."""
    for name in names:
        words = name.split()
        cut = next(
            (at for at in range(2, len(words)) if folded("".join(words[at:])) in outlets), None
        )
        person = " ".join(words[:cut])
        yield person if _is_person(person) else name


def _people(said: Sequence[Said], outlets: Collection[str], sites: Collection[str]) -> list[str]:
    """Return the names that decide once what may be the outlet is left out, if they are people."""
    doubted = {folded(name) for _, names in said for name in names if _is_doubted(name, sites)}
    if not doubted:
        return []
    names = _chosen(said, doubted.union(outlets))
    sure = {
        name for signal, found in said for name in found if signal.source in _SURE and signal.place
    }
    return names if all(_is_person(name) or name in sure for name in names) else []


def _is_doubted(name: str, sites: Collection[str]) -> bool:
    own = folded(name)
    long = len(own) >= _LONG_NAME
    if own not in sites and not (long and any(site.startswith(own) for site in sites)):
        return False
    return not is_in_name_lists((name.split() or [""])[0])


def _chosen(said: Sequence[Said], refused: Collection[str]) -> list[str]:
    """Return the names of the signals that decide."""
    sources = {signal.source for signal, _ in said}
    lists = {
        source: names
        for source in TRUST
        if source in sources
        and (names := [name for name in _named(said, source) if not _is_refused(name, refused)])
    }
    if "byline" in lists:
        lists["byline"] = _anchored(lists, said)
    lists = _without_strangers(_without_logins(lists, said), said)
    return (_labelled(lists, said) or _decide(lists)) if "jsonld" in lists else _decide(lists)


def _without_logins(
    lists: dict[SignalSource, list[str]], said: Sequence[Said]
) -> dict[SignalSource, list[str]]:
    """Drop the machine statements that name accounts alone where the page shows a person.

    An account that is spelled like somebody shown is named as it is shown.
    """
    if not any(
        map(_is_login, chain.from_iterable(lists[source] for source in _STATED & lists.keys()))
    ):
        return lists
    placed = [(signal, name) for signal, names in said for name in names if signal.place]
    visible = {folded(name) for _, name in placed if _is_login(name)}
    shown = {folded(name): name for signal, name in placed if _is_shown(name, signal)}
    kept: dict[SignalSource, list[str]] = {}
    for source, names in lists.items():
        known = [shown.get(folded(name), name) for name in names]
        accounts = all(_is_login(name) and folded(name) not in visible for name in known)
        if not (shown and source in _STATED and accounts):
            kept[source] = known
    return kept


def _without_strangers(
    lists: dict[SignalSource, list[str]], said: Sequence[Said]
) -> dict[SignalSource, list[str]]:
    """Drop what the head alone says of nobody known as a person where a byline names people.

    There the outlet stands, its company or who built the site.
    """
    heard = {folded(name) for signal, names in said if signal.source not in _HEAD for name in names}
    people = [name for name in _shown_people(said) if any(name in lists[one] for one in lists)]
    return {
        source: names
        for source, names in lists.items()
        if not (people and source in _HEAD)
        or any(_is_known(name) or folded(name) in heard for name in names)
    }


def _known(said: Sequence[Said]) -> bool:
    """Say whether anything but the head names somebody, or the head a person known as such."""
    return any(
        _is_known(name) or signal.source not in _HEAD for signal, names in said for name in names
    )


def _is_led(signal: Signal) -> bool:
    """Say whether words stand before a name, as a signature or a contact has none."""
    return signal.place is not None and signal.place.start > 0


def _is_known(name: str) -> bool:
    return is_in_name_lists((name.split() or [""])[0]) and not is_organisation(name)


def _shown_people(said: Sequence[Said]) -> Iterator[str]:
    """Yield the full names of known people in the page's bylines."""
    for signal, names in said:
        place = signal.place
        sure = signal.source in _SURE or (place is not None and place.block.zone == "byline")
        if sure and place is not None:
            yield from (name for name in names if _is_person(name) and _is_known(name))


def _is_shown(name: str, signal: Signal) -> bool:
    """Say whether the page shows somebody's name with a "By" or a link to an author's page."""
    if not _is_person(name) or _is_login(name):
        return False
    return signal.source in {"rel-author", "by-line-text"} or is_profile_place(signal.place)


def _is_login(name: str) -> bool:
    """Say whether a name is that of an account: a role, a slug, letters with numbers."""
    if name.isascii() and name.islower() and " " not in name:
        return True
    return bare(name) in ACCOUNTS or is_handle(name) or is_role(name)


def _labelled(lists: dict[SignalSource, list[str]], said: Sequence[Said]) -> list[str]:
    """Return who stands under "Author" with a link, where one other statement is all there is."""
    shown = lists.get("by-line-text", [])
    if len(lists) != 2 or set(map(folded, shown)) & set(map(folded, lists["jsonld"])):
        return []
    linked = {
        name
        for signal, names in said
        for name in names
        if signal.source == "by-line-text" and is_profile_place(signal.place)
    }
    return [name for name in shown if name in linked and _is_person(name)]


def _anchored(lists: dict[SignalSource, list[str]], said: Sequence[Said]) -> list[str]:
    """Return the names of marked bylines that stand with a "By" or a link to an author's page.

    Without either all of them count, else those in other blocks are menus, teasers, reviewers.
    """
    marked = [(signal, names) for signal, names in said if signal.source == "byline"]
    lines = [signal for signal, _ in said if signal.source == "by-line-text"]
    linked = [signal for signal, _ in marked if is_profile_place(signal.place)]
    anchors = {signal.place.block for signal in lines or linked if signal.place}
    others = {folded(name) for source in lists if source != "byline" for name in lists[source]}
    near = {
        folded(name)
        for signal, names in marked
        for name in names
        if signal.place and signal.place.block in anchors
    }
    kept = [name for name in lists["byline"] if folded(name) in near | others]
    return kept or lists["byline"]


def _is_refused(name: str, refused: Collection[str]) -> bool:
    if folded(name) in refused:
        return True
    if "." not in name or " " in name:
        return False
    site = _SITE.sub("", name)
    return site != name and folded(site) in refused


def _named(said: Sequence[Said], source: SignalSource) -> list[str]:
    """Return the different names that one kind of signal gives."""
    names: dict[str, str] = {}
    for signal, cleaned in said:
        if signal.source == source:
            for name in cleaned:
                if _is_author(name, signal):
                    known = names.setdefault(folded(name), name)
                    if is_handle(known) or " " not in known:
                        names[folded(name)] = name
    return _distinct(list(names.values())[:_MOST_NAMES], source)


def _is_author(name: str, signal: Signal) -> bool:
    """Say whether a name may stand; what is only marked as a byline must look like one."""
    words = name.split()
    if name.casefold() in NOBODY or all(bare(word) in _NO_NAMES for word in words):
        return False
    if signal.source != "byline":
        return True
    return not is_role(name) and (looks_like_name(name) or is_profile_place(signal.place))


def _distinct(names: list[str], source: SignalSource) -> list[str]:
    """Drop what stands beside a name and is no other: initials, handles, parts of it."""
    full = [name for name in names if len(name.split()) > 1]
    if not full:
        return names
    marked = source == "byline"
    return [name for name in names if name in full or not (marked or _is_part(name, full))]


def _is_part(name: str, full: Sequence[str]) -> bool:
    if is_handle(name):
        return True
    words = {folded(word) for other in full for word in other.split()}
    initials = {"".join(word[0] for word in other.split()).casefold() for other in full}
    return folded(name) in words or folded(name) in initials


def _decide(lists: dict[SignalSource, list[str]]) -> list[str]:
    """Return the names of the most trusted signals, or what the others say together."""
    for source, names in lists.items():
        others = {other: said for other, said in lists.items() if other != source}
        heard = set(map(folded, chain.from_iterable(others.values())))
        own = set(map(folded, names))
        if source == "jsonld" and not own & heard:
            return _agreed(others, own) or names
        return _agreed(others, own, least=own) or names
    return []


def _agreed(
    lists: dict[SignalSource, list[str]], own: set[str], least: Collection[str] = ()
) -> list[str]:
    """Return a list that holds `least` and more, of which two hands name everybody new."""
    for names in lists.values():
        found = set(map(folded, names))
        new = found - own
        if found > set(least) and _is_person(names[0]) and all(_is_heard(n, lists) for n in new):
            return names
    return []


def _is_heard(name: str, lists: dict[SignalSource, list[str]]) -> bool:
    """Say whether two hands name somebody."""
    return len(_hands(name, lists)) > 1


def _hands(name: str, lists: dict[SignalSource, list[str]]) -> set[str]:
    return {
        _HANDS.get(source, source) for source, names in lists.items() if name in map(folded, names)
    }


@lru_cache(maxsize=256)
def _is_person(name: str) -> bool:
    words = len(name.split())
    return words in _PERSON and not is_organisation(name) and looks_like_name(name)


def _is_namesake(name: str) -> bool:
    """Say whether an outlet may be named after its writer, as personal blogs are."""
    return _is_person(name) and len(name.split()) < _PERSON[-1]


def _author(name: str, said: Sequence[Said]) -> Author:
    own = folded(name)
    return Author(name, tuple(signal for signal, names in said if own in map(folded, names)))
