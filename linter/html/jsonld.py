"""The JSON-LD of a page: what its scripts state about the article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Final, NamedTuple

from ..lazy import lazy

_ARTICLE: Final = frozenset({"Report", "Review", "Recipe", "HowTo", "CreativeWork"})
_ARTICLE_ENDS: Final = ("Article", "Posting")
_PAGE: Final = frozenset({"WebPage", "ItemPage", "AboutPage", "VideoObject", "PodcastEpisode"})
_NESTING: Final = (dict, list)
_MOST_NODES: Final = 5000
_COMMENT_MARKS: Final = ("<!", "->", "]>")
_COMMENT = lazy(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*$")
_COMMENTED = lazy(r"^[ \t]*//[^\n]*$", re.MULTILINE)
_LOOSE_COMMA = lazy(r",(?:\s{0,9},){0,3}\s{0,99}([}\]])")

_DECODER: Final = json.JSONDecoder(strict=False)
_TAG = lazy(r"<[^<>]{0,300}>")

Json = Mapping[str, object]


class Statement(NamedTuple):
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
    articles: list[Json] = []
    pages: list[Json] = []
    index: dict[str, Json] = {}
    for found in objects:
        types = _types(found)
        if any(map(_is_article, types)):
            articles.append(found)
        if not _PAGE.isdisjoint(types):
            pages.append(found)
        if "@id" in found and len(found) > 1:
            index[str(found["@id"])] = found
    return tuple([_statement(found, index) for found in (*articles, *pages)])


def _is_article(kind: str) -> bool:
    return kind in _ARTICLE or kind.endswith(_ARTICLE_ENDS)


def _parsed(script: str) -> object:
    if any(mark in script for mark in _COMMENT_MARKS):
        script = _COMMENT.sub("", script)
    try:
        return _DECODER.decode(script)
    except RecursionError:
        return None
    except ValueError:
        return _mended(script)


def _mended(script: str) -> object:
    """Read what browsers' consoles would: commented-out lines, a comma too many, a rest."""
    kept = _LOOSE_COMMA.sub(r"\1", _COMMENTED.sub("", script)).lstrip()
    try:
        return _DECODER.raw_decode(kept)[0]
    except (ValueError, RecursionError):
        return None


def _objects(parsed: object) -> Iterator[Json]:
    """Yield every object of a document, outer ones first; nesting costs no recursion."""
    waiting = [parsed]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting += [v for v in reversed(value.values()) if isinstance(v, _NESTING)]
        elif isinstance(value, list):
            waiting += [v for v in reversed(value) if isinstance(v, _NESTING)]


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
        elif isinstance(one, dict):
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
        if isinstance(one, dict) and any("Organization" in kind for kind in _types(one)):
            yield from _strings(one.get("name"))


def _descriptions(value: object, index: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    for one in _known(value, index):
        if isinstance(one, dict):
            name, said = _first(one, "name"), _first(one, "description")
            if name and said:
                yield name, " ".join(_TAG.sub(" ", unescape(said)).split())


def _known(value: object, index: Mapping[str, Json]) -> Iterator[object]:
    """Yield the members of a list, with what the document says elsewhere about a reference."""
    if value is None:
        return
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and "name" not in one:
            yield index.get(str(one.get("@id")), one)
        else:
            yield one
