"""What a page states about itself outside its text: head elements, JSON-LD, microdata."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..model import Signal
from .dates import iso_date
from .jsonld import read_statements
from .titles import trim_site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..model import SignalSource
    from .jsonld import Statement
    from .pieces import Page

_AUTHOR_METAS: Final = (
    *("author", "dc.creator", "dcterms.creator", "dc.creator.author", "sailthru.author"),
    *("parsely-author", "byl", "article:author_name", "cxenseparse:author", "authors"),
)
_PUBLISHED_METAS: Final = (
    *("article:published_time", "og:article:published_time", "datepublished", "pubdate"),
    *("publish-date", "publish_date", "publishdate", "published_time", "og:published_time"),
    *("parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date"),
    *("dcterms.date", "date", "article.published", "article:published", "published-date"),
    *("publication_date", "citation_publication_date", "cxenseparse:recs:publishtime"),
    *("dc.date.created", "og:pubdate", "last-modified"),
)
_MODIFIED_METAS: Final = (
    *("article:modified_time", "og:updated_time", "datemodified", "lastmod", "modified"),
    *("dcterms.modified", "dc.date.modified", "og:article:modified_time"),
)
_TITLE_METAS: Final = ("og:title", "twitter:title", "dc.title", "title", "headline")


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's statements about itself, each as stated."""

    titles: tuple[str, ...]
    signals: tuple[Signal, ...]
    outlets: tuple[str, ...]
    published: tuple[str, ...]
    modified: tuple[str, ...]
    language: str | None
    canonical: str | None


def read_metadata(page: Page) -> Metadata:
    """Collect what the head and the scripts of a page state."""
    metas = _meta_values(page)
    statements = read_statements(page.scripts)
    return Metadata(
        titles=tuple(_titles(page, metas, statements)),
        signals=(*_stated_authors(statements), *_meta_authors(metas)),
        outlets=tuple(_outlets(metas, statements)),
        published=_dates((said.published for said in statements), _values(metas, _PUBLISHED_METAS)),
        modified=_dates((said.modified for said in statements), _values(metas, _MODIFIED_METAS)),
        language=page.language or next((s.language for s in statements if s.language), None),
        canonical=_canonical(page, metas),
    )


def _meta_values(page: Page) -> dict[str, list[str]]:
    """Group the contents of meta elements by their lower-case name."""
    values: dict[str, list[str]] = {}
    for attrs in page.metas:
        content = ""
        names: list[str] = []
        for key, value in attrs:
            if key == "content":
                content = " ".join(value.split())
            elif key in {"name", "property", "itemprop"}:
                names.append(value.strip().lower())
        for name in names:
            if content:
                values.setdefault(name, []).append(content)
    return values


def _values(metas: dict[str, list[str]], names: Sequence[str]) -> Iterator[str]:
    return (value for name in names for value in metas.get(name, ()))


def _dates(said: Iterable[str | None], metas: Iterable[str]) -> tuple[str, ...]:
    stated = (iso_date(value) for value in (*said, *metas) if value)
    return tuple(value for value in stated if value)


def _titles(
    page: Page, metas: dict[str, list[str]], statements: Sequence[Statement]
) -> Iterator[str]:
    yield from _values(metas, _TITLE_METAS)
    yield from (said.headline for said in statements if said.headline)
    if page.title is not None:
        start, end = trim_site(page.title.text, next(_values(metas, ("og:site_name",)), None))
        yield page.title.text[start:end]
        yield page.title.text


def _outlets(metas: dict[str, list[str]], statements: Sequence[Statement]) -> Iterator[str]:
    yield from _values(metas, ("og:site_name", "application-name", "publisher"))
    yield from (name for said in statements for name in said.publishers)


def _stated_authors(statements: Sequence[Statement]) -> Iterator[Signal]:
    said = next((said for said in statements if said.authors), None)
    return (Signal("jsonld", name) for name in (said.authors if said else ()))


def _meta_authors(metas: dict[str, list[str]]) -> Iterator[Signal]:
    sources: tuple[tuple[SignalSource, tuple[str, ...]], ...] = (
        ("meta", _AUTHOR_METAS),
        ("article:author", ("article:author", "og:article:author")),
    )
    for source, names in sources:
        for value in dict.fromkeys(_values(metas, names)):
            if not is_address(value):
                yield Signal(source, value)


def is_address(text: str) -> bool:
    """Say whether an author field holds a link or a number instead of a name."""
    return "://" in text or text.startswith(("www.", "/", "@")) or text.isdigit()


def _canonical(page: Page, metas: dict[str, list[str]]) -> str | None:
    for attrs in page.relations:
        if ("rel", "canonical") in attrs:
            href = dict(attrs).get("href", "").strip()
            if href:
                return href
    return next(_values(metas, ("og:url",)), None)
