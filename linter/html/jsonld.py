"""The JSON-LD of a page: what its scripts state about the article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Final

from ..lazy import lazy

_ARTICLE = re.compile(r"Article$|Posting$|^Report$|^Review$|^Recipe$|^HowTo$|^CreativeWork$")
_PAGE: Final = frozenset({"WebPage", "ItemPage", "AboutPage", "VideoObject", "PodcastEpisode"})
_MOST_NODES: Final = 5000
_COMMENT = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$")
_COMMENTED = lazy(r"^[ \t]*//[^\n]*$", re.MULTILINE)
_LOOSE_COMMA = lazy(r",(?:\s{0,9},){0,3}\s{0,99}([}\]])")

_TAG = lazy(r"<[^<>]{0,300}>")

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Statement:
    """What one JSON-LD object says about the article, in its own words.

    `descriptions` are authors' names with what is said of them.
    """

    headline: str | None = None
    authors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    descriptions: tuple[tuple[str, str], ...] = ()
    publishers: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    url: str | None = None


def read_statements(scripts: Sequence[str]) -> tuple[Statement, ...]:
    """Return what the scripts say, articles before pages, in source order."""
    objects: list[Json] = []
    for script in scripts:
        objects += _objects(_parsed(script))
    index = {str(found["@id"]): found for found in objects if "@id" in found and len(found) > 1}
    articles = [found for found in objects if any(map(_ARTICLE.search, _types(found)))]
    pages = [found for found in objects if _PAGE.intersection(_types(found))]
    return tuple(_statement(found, index) for found in (*articles, *pages))


def _parsed(script: str) -> object:
    script = _COMMENT.sub("", script)
    try:
        return json.loads(script, strict=False)
    except RecursionError:
        return None
    except ValueError:
        return _mended(script)


def _mended(script: str) -> object:
    """Read what browsers' consoles would: commented-out lines, a comma too many, a rest."""
    kept = _LOOSE_COMMA.sub(r"\1", _COMMENTED.sub("", script)).lstrip()
    try:
        return json.JSONDecoder(strict=False).raw_decode(kept)[0]
    except (ValueError, RecursionError):
        return None


def _objects(parsed: object) -> Iterator[Json]:
    """Yield every object of a document, outer ones first; nesting costs no recursion."""
    waiting = [parsed]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, Mapping):
            yield value
            waiting += [v for v in reversed(list(value.values())) if isinstance(v, dict | list)]
        elif isinstance(value, list):
            waiting += [v for v in reversed(value) if isinstance(v, dict | list)]


def _types(found: Json) -> tuple[str, ...]:
    return tuple(_strings(found.get("@type")))


def _strings(value: object) -> Iterator[str]:
    values = value if isinstance(value, list) else [value]
    return (text.strip() for text in values if isinstance(text, str) and text.strip())


def _first(found: Json, *keys: str) -> str | None:
    return next((text for key in keys for text in _strings(found.get(key))), None)


def _statement(found: Json, index: Mapping[str, Json]) -> Statement:
    return Statement(
        headline=_first(found, "headline", "name"),
        authors=tuple(
            name for key in ("author", "creator") for name in _names(found.get(key), index)
        ),
        organisations=tuple(_organisations(found.get("author"), index)),
        descriptions=tuple(_descriptions(found.get("author"), index)),
        publishers=tuple(
            name
            for key in ("publisher", "sourceOrganization", "isPartOf", "copyrightHolder")
            for name in _names(found.get(key), index)
        ),
        published=_first(found, "datePublished", "dateCreated", "uploadDate"),
        modified=_first(found, "dateModified"),
        language=_first(found, "inLanguage"),
        url=_first(found, "url"),
    )


def _names(value: object, index: Mapping[str, Json]) -> Iterator[str]:
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
    elif "@type" not in person or "Person" in _types(person):
        yield from _strings(person.get("alternateName"))


def _organisations(value: object, index: Mapping[str, Json]) -> Iterator[str]:
    for one in _known(value, index):
        if isinstance(one, Mapping) and any("Organization" in kind for kind in _types(one)):
            yield from _strings(one.get("name"))


def _descriptions(value: object, index: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    for one in _known(value, index):
        if isinstance(one, Mapping):
            name, said = _first(one, "name"), _first(one, "description")
            if name and said:
                yield name, " ".join(_TAG.sub(" ", unescape(said)).split())


def _known(value: object, index: Mapping[str, Json]) -> Iterator[object]:
    """Yield the members of a list, with what the document says elsewhere about a reference."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, Mapping) and "name" not in one:
            yield index.get(str(one.get("@id")), one)
        else:
            yield one
