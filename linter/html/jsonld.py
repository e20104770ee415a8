"""The JSON-LD of a page: what its scripts state about the article."""

from __future__ import annotations

import json
import re
from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from itertools import islice
from typing import Final, NamedTuple

from ..lazy import lazy
from ..model import Author

_ARTICLE: Final = frozenset({"Report", "Review", "Recipe", "HowTo", "CreativeWork"})
_ARTICLE_ENDS: Final = ("Article", "Posting")
_WHOLE_PAGE: Final = frozenset({"WebPage", "ItemPage"})
_PAGE: Final = _WHOLE_PAGE | {"AboutPage", "VideoObject", "PodcastEpisode"}
# Where an object of a type keeps what it is about; under its other keys stand other objects.
_OWN: Final = ("@graph", "mainEntity", "mainEntityOfPage")
_LISTED: Final = "itemListElement"
_TRAIL: Final = "BreadcrumbList"
_MOST_CRUMBS: Final = 20
_PAGES: Final = ("url", "sameAs", "@id")
# Who writes a site alone may be called an organisation as well, as its publisher must be one.
_PERSON: Final = "Person"
_MOST_PROFILES: Final = 20
_NESTING: Final = (dict, list)
_MOST_NODES: Final = 5000
_SURROGATE: Final = "\\ud"
_COMMENT_MARKS: Final = ("<!", "->", "]>")
_COMMENT = lazy(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$")
_COMMENTED = lazy(r"^[ \t]*//[^\n]*$", re.MULTILINE)
_LOOSE_COMMA = lazy(r",(?:\s{0,9},){0,3}\s{0,99}([}\]])")

_DECODER: Final = json.JSONDecoder(strict=False)
_TAG = lazy(r"<[^<>]{0,300}>")

Json = Mapping[str, object]
Index = Mapping[str, dict[str, object]]


class Statement(NamedTuple):
    """What one JSON-LD object says about an article or a page, in its own words.

    `people` are what is said of its authors; `keywords` are a list or one string with all of them;
    `addresses` are those by which it names what it is about. A `weak` one may be about a thing that
    the page shows.
    """

    headline: str | None = None
    authors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    people: tuple[Author, ...] = ()
    sections: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    addresses: tuple[str, ...] = ()
    weak: bool = False


class Trail(NamedTuple):
    """A list of breadcrumbs and what the documents say elsewhere about its members."""

    found: Json
    known: Index

    def crumbs(self) -> Iterator[str]:
        """Yield the names of the breadcrumbs, outermost first: they may say their positions."""
        listed = _known(self.found.get(_LISTED), self.known)
        crumbs = [one for one in listed if isinstance(one, Mapping)]
        for crumb in sorted(crumbs[:_MOST_CRUMBS], key=_position):
            yield from _names(crumb if "name" in crumb else crumb.get("item"), self.known)


def read_statements(scripts: Sequence[str]) -> tuple[Statement, ...]:
    """Return what the scripts say of articles and pages, articles first, in source order.

    What stands inside of such an object (a video, a citation, a comment) has no say.
    """
    return read_scripts(scripts)[0]


def read_scripts(scripts: Sequence[str]) -> tuple[tuple[Statement, ...], Trail]:
    """Return the statements of the scripts, and of several lists of breadcrumbs the first."""
    articles: list[Json] = []
    pages: list[Json] = []
    trail: Json = {}
    index: dict[str, dict[str, object]] = {}
    for script in scripts:
        for found, own in _objects(_parsed(script)):
            if "@id" in found and len(found) > 1:
                known = index.setdefault(str(found["@id"]), {})
                for key, value in found.items():
                    known.setdefault(key, value)
            if _LISTED in found and not trail and _TRAIL in _types(found):
                trail = found
            types = _types(found) if own else ()
            if any(map(is_article, types)):
                articles.append(found)
            elif not _PAGE.isdisjoint(types):
                pages.append(found)
    statements = tuple([_statement(found, index) for found in (*articles, *pages)])
    return statements, Trail(trail, index)


def _position(crumb: Json) -> int:
    said = str(crumb.get("position"))
    return int(said) if said.isascii() and said.isdigit() and len(said) < 4 else 0


def is_article(kind: str) -> bool:
    """Say whether a type of schema.org is one that articles have."""
    return kind in _ARTICLE or kind.endswith(_ARTICLE_ENDS)


def _parsed(script: str) -> object:
    if any(mark in script for mark in _COMMENT_MARKS):
        script = _COMMENT.sub("", script)
    try:
        parsed = _DECODER.decode(script)
        return _whole_characters(parsed) if _SURROGATE in script.lower() else parsed
    except RecursionError:
        return None
    except ValueError:
        return _mended(script)


def _whole_characters(parsed: object) -> object:
    """Replace halves of characters, which escapes can spell and no file can hold."""
    written = json.dumps(parsed, ensure_ascii=False).encode("utf-16-le", "surrogatepass")
    return _DECODER.decode(written.decode("utf-16-le", "replace"))


def _mended(script: str) -> object:
    """Read what browsers' consoles would: commented-out lines, a comma too many, a rest."""
    kept = _LOOSE_COMMA.sub(r"\1", _COMMENTED.sub("", script)).lstrip()
    try:
        return _whole_characters(_DECODER.raw_decode(kept)[0])
    except (ValueError, RecursionError):
        return None


def _objects(parsed: object) -> Iterator[tuple[Json, bool]]:
    """Yield every object of a document, outer ones first; nesting costs no recursion.

    The second value is whether the object stands for itself and not inside of another one.
    """
    waiting: list[tuple[object, bool]] = [(parsed, True)]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value, own = waiting.pop()
        if isinstance(value, dict):
            yield value, own
            waiting += reversed(list(_members(value, own=own)))
        elif isinstance(value, list):
            waiting += [(v, own) for v in reversed(value) if isinstance(v, _NESTING)]


def _members(value: Json, *, own: bool) -> Iterator[tuple[object, bool]]:
    typed = "@type" in value
    for key, member in value.items():
        if isinstance(member, _NESTING):
            yield member, own and (key in _OWN if typed else key != _LISTED)


def _types(found: Json) -> tuple[str, ...]:
    return tuple(_strings(found.get("@type")))


def _strings(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [text.strip() for text in values if isinstance(text, str) and text.strip()]


def _first(found: Json, *keys: str) -> str | None:
    for key in keys:
        if key in found:
            for text in _strings(found[key]):
                return text
    return None


def _date(found: Json, *keys: str) -> str | None:
    """Return a date, also one in seconds since 1970 that is written as a number."""
    number = next((found[key] for key in keys if isinstance(found.get(key), int)), None)
    return _first(found, *keys) or (str(number) if number else None)


def _statement(found: Json, index: Index) -> Statement:
    types = _types(found)
    return Statement(
        headline=_first(found, "headline", "name"),
        authors=tuple(
            name for key in ("author", "creator") for name in _names(found.get(key), index)
        ),
        organisations=tuple(_organisations(found.get("author"), index)),
        people=tuple(_people(found.get("author"), index)),
        sections=tuple(_strings(found.get("articleSection"))),
        keywords=tuple(_names(found["keywords"], index)) if "keywords" in found else (),
        publishers=tuple(
            name
            for key in ("publisher", "sourceOrganization", "isPartOf", "copyrightHolder")
            for name in _names(list(_outlets(found.get(key), index)), index)
        ),
        published=_date(found, "datePublished", "dateCreated", "uploadDate"),
        modified=_date(found, "dateModified"),
        language=_first(found, "inLanguage"),
        addresses=tuple(_addresses(found)),
        weak=not any(map(is_article, types)) and _WHOLE_PAGE.isdisjoint(types),
    )


def _addresses(found: Json) -> Iterator[str]:
    for key in ("url", "@id", "mainEntityOfPage"):
        value = found.get(key)
        if isinstance(value, dict):
            value = value.get("@id") or value.get("url")
        yield from (text for text in _strings(value) if "/" in text)


def _names(value: object, index: Index) -> Iterator[str]:
    """Yield the names of people given as strings, objects, references or lists of these."""
    for one in _known(value, index):
        if isinstance(one, str):
            yield from _strings(one)
        elif isinstance(one, Mapping):
            yield from _strings(one.get("name")) if "name" in one else _parts(one)


def _parts(person: Json) -> Iterator[str]:
    """Yield the name of a person whose parts are given one by one."""
    parts = (_first(person, "givenName", "firstName"), _first(person, "familyName", "lastName"))
    if all(parts):
        yield " ".join(filter(None, parts))
    elif "@type" not in person or _PERSON in _types(person):
        yield from _strings(person.get("alternateName"))


def _outlets(value: object, index: Index) -> Iterator[object]:
    """Yield what published something, without the people who are their own publishers."""
    for one in _known(value, index):
        if not (isinstance(one, Mapping) and _PERSON in _types(one)):
            yield one


def _organisations(value: object, index: Index) -> Iterator[str]:
    for one in _known(value, index):
        kinds = _types(one) if isinstance(one, Mapping) else ()
        if isinstance(one, Mapping) and _PERSON not in kinds and any(map(_is_organisation, kinds)):
            yield from _strings(one.get("name"))


def _is_organisation(kind: str) -> bool:
    return "Organization" in kind


def _people(value: object, index: Index) -> Iterator[Author]:
    """Yield what is said of authors beside their names."""
    for one in _known(value, index):
        if isinstance(one, Mapping) and (name := _first(one, "name")):
            said = _first(one, "description")
            told = (text for key in _PAGES for text in _strings(one.get(key)))
            yield Author(
                name,
                pronouns=_first(one, "pronouns"),
                bio=" ".join(_TAG.sub(" ", unescape(said)).split()) if said else None,
                profiles=tuple(islice((text for text in told if "/" in text), _MOST_PROFILES)),
                contacts=tuple(filter(None, (_first(one, "email"), _first(one, "telephone")))),
            )


def _known(value: object, index: Index) -> Iterator[object]:
    """Yield the members of a list, with what the documents say elsewhere about a reference."""
    if value is None:
        return
    for said in value if isinstance(value, list) else [value]:
        one = _decoded(said)
        if isinstance(one, dict) and "@id" in one:
            yield ChainMap(one, index.get(str(one["@id"]), {}))
        else:
            yield one


def _decoded(said: object) -> object:
    """Return the object in a string that was encoded once more than the document around it."""
    if isinstance(said, str) and said.lstrip().startswith("{"):
        parsed = _parsed(said)
        return parsed if isinstance(parsed, dict) else said
    return said
