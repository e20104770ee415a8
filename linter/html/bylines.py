"""Who wrote the article: what the byline says, and one list of names out of every source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..layout.byline import byline_names, clean_names
from ..layout.names import is_organisation, is_role, looks_like_name
from ..model import Author, Place, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..model import Block, SignalSource
    from .marks import Mark

TRUST: Final[tuple[SignalSource, ...]] = (
    *("jsonld", "rel-author", "microdata", "meta", "article:author", "byline", "by-line-text"),
    "front-matter",
)
_MOST_MARKED: Final = 160
_SHORT_NAME: Final = 5
_AUTHOR_PAGE: Final = (
    *("author", "auteur", "autor", "/by/", "/people/", "/person/", "/profile", "/staff/"),
    *("/writer", "/contributor", "/journalist", "/reporter", "/team/", "/redaktion", "/user"),
)
_LEADS: Final = frozenset({"by", "von", "por", "par", "di", "oleh", "written by", "text", "words"})
_NOBODY: Final = (
    _LEADS
    | {"no author", "unknown", "anonymous", "view all posts", "updated by", "artikel von", "edit"}
    | {"post author", "veröffentlicht von", "posted by", "author", "autor", "follow", "share"}
    | {"print", "email", "e-mail", "comments", "close", "advertisement", "view bio", "bio"}
)


def visible_signals(
    blocks: Sequence[Block], marks: Mapping[int, Sequence[Mark]]
) -> Iterator[Signal]:
    """Yield what marked byline elements and "By NAME" lines say, with their places.

    `marks` has the marked ranges of the blocks that may name authors, by their index.
    """
    for index, ranges in marks.items():
        block = blocks[index]
        for mark in ranges:
            if mark.hint == "byline" and mark.end - mark.start <= _MOST_MARKED:
                yield from _marked_signals(block, mark)
        for name in line_names(block.text):
            start = block.text.find(name)
            if start >= 0:
                yield Signal("by-line-text", name, Place(block, start, start + len(name)))


def line_names(text: str) -> tuple[str, ...]:
    """Return the names of a byline line; "By" may touch the name where mark-up parts them."""
    names = byline_names(text)
    if not names and text.startswith("By") and text[2:3].isupper():
        names = byline_names(f"By {text[2:]}")
    return names


def _marked_signals(block: Block, mark: Mark) -> Iterator[Signal]:
    """Yield the marked words: the linked names among them where there are any."""
    links = [link for link in block.links if mark.start <= link.start < link.end <= mark.end]
    named = [link for link in links if _is_name(block.text[link.start : link.end])]
    profiles = [link for link in named if _is_profile(link.href, block.text[link.start : link.end])]
    for link in profiles:
        yield Signal(
            mark.source, block.text[link.start : link.end], Place(block, link.start, link.end)
        )
    if not profiles:
        words = block.text[mark.start : mark.end].strip()
        start = block.text.find(words, mark.start)
        place = Place(block, start, start + len(words))
        yield Signal(mark.source, ", ".join(line_names(words)) or words, place)


def _is_profile(href: str, name: str) -> bool:
    """Say whether an address is that of an author's page: by its path or the name in it."""
    if any(part in href for part in _AUTHOR_PAGE):
        return True
    return len(name) > _SHORT_NAME and _folded(name) in _folded(href)


def _is_name(words: str) -> bool:
    return all(map(_names_somebody, clean_names(words) or ("",)))


def _names_somebody(name: str) -> bool:
    return bool(name) and name.casefold() not in _NOBODY and not is_role(name)


def resolve_authors(signals: Sequence[Signal], outlets: Iterable[str]) -> tuple[Author, ...]:
    """Return one author per name, with the signals that say it, the most trusted source first.

    An outlet that is named as its own author is none, unless it may bear its writer's name.
    """
    said = [(signal, clean_names(signal.text)) for signal in signals]
    excluded = frozenset(_folded(outlet) for outlet in outlets)
    for keeps_namesakes in (False, True):
        for source in TRUST:
            names = [
                name
                for name in _named(said, source)
                if _folded(name) not in excluded or (keeps_namesakes and _is_person(name))
            ]
            if names:
                return tuple(_author(name, said) for name in names)
    return ()


def _named(said: Sequence[tuple[Signal, tuple[str, ...]]], source: SignalSource) -> list[str]:
    """Return the different names that one kind of signal gives."""
    names: dict[str, str] = {}
    for signal, cleaned in said:
        if signal.source == source:
            for name in cleaned:
                if _is_author(name, source):
                    names.setdefault(_folded(name), name)
    return list(names.values())


def _is_person(name: str) -> bool:
    """Say whether an outlet may be named after its writer, as personal blogs are."""
    return len(name.split()) in {2, 3} and not is_organisation(name) and looks_like_name(name)


def _is_author(name: str, source: SignalSource) -> bool:
    """Say whether a name may stand; what is only marked as a byline must look like one."""
    if source == "byline" and (is_role(name) or not looks_like_name(name)):
        return False
    return bool(name) and name.casefold() not in _NOBODY


def _author(name: str, said: Sequence[tuple[Signal, tuple[str, ...]]]) -> Author:
    folded = _folded(name)
    signals = (
        signal for signal, cleaned in said if folded in {_folded(other) for other in cleaned}
    )
    return Author(name, tuple(signals))


def _folded(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))
