"""What a page states about itself outside its text: head elements, JSON-LD, microdata."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..layout.leads import is_lead
from ..lazy import lazy
from ..model import Field, Signal
from .dates import iso_date
from .jsonld import read_scripts
from .profiles import bears_name
from .stated import PageSays, of_this_page
from .terms import TERM_METAS, stated_terms
from .titles import trim_site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..model import Author, SignalSource, Term
    from .jsonld import Statement, Trail
    from .microdata import Microdata
    from .pieces import Page

_AUTHOR_METAS: Final = (
    *("author", "dc.creator", "dcterms.creator", "dc.creator.author", "sailthru.author"),
    *("parsely-author", "byl", "article:author_name", "cxenseparse:author", "authors"),
    *("sailthru.byline_name", "citation_author", "og:author", "article.author", "author_name"),
    *("author-name", "mrf:authors", "creator"),
)
_PUBLISHED_METAS: Final = (
    *("article:published_time", "og:article:published_time", "datepublished", "pubdate"),
    *("publish-date", "publish_date", "publishdate", "published_time", "og:published_time"),
    *("parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date"),
    *("dcterms.date", "date", "article.published", "article:published", "published-date"),
    *("publication_date", "citation_publication_date", "cxenseparse:recs:publishtime"),
    *("dc.date.created", "og:pubdate", "published_at", "publishedat", "datecreated"),
    *("article:published_date", "article.created", "shareaholic:article_published_time"),
    *("publicationdate", "article_date_original", "originalpublicationdate", "ptime"),
    *("publishtime", "publish_time", "published", "pubtime", "article:publish_date"),
    *("og:publish_date", "dc.date.published", "dcterms.issued", "dc.issued", "citation_date"),
    *("citation_online_date", "prism.publicationdate", "firstpublished", "displaydate"),
    *("weibo:article:create_at", "vr:published_time", "release_date", "created"),
)
# Those which may say when the entry of a system was made, of an article moved into it too.
_CREATED_METAS: Final = (
    *("dcterms.created", "dc.date.created", "datecreated", "article.created", "created"),
)
_MODIFIED_METAS: Final = (
    *("article:modified_time", "og:updated_time", "datemodified", "lastmod", "modified"),
    *("dcterms.modified", "dc.date.modified", "og:article:modified_time", "last-modified"),
    *("lastmodified", "article.updated", "updated_time", "revised", "lastpublisheddate"),
)
_PARTING: Final = r"\s+[|•·–—-]+\s+|\s*[|»«:]\s+"
_TITLE_PARTS = lazy(_PARTING)
# "Ana Ruiz on Quaylog" is the name of a blog as well.
_SITE_PARTS = lazy(rf"{_PARTING}|\s+(?:on|auf|sur|en)\s+")
_TITLE_METAS: Final = ("og:title", "twitter:title", "dc.title", "title", "headline")
_OUTLET_METAS: Final = ("og:site_name", "application-name", "publisher")
_LANGUAGE_METAS: Final = ("content-language", "og:locale", "dc.language", "language")
_PROFILE_METAS: Final = ("article:author", "og:article:author")
_LABEL_METAS: Final = ("twitter:label1", "twitter:data1", "twitter:label2", "twitter:data2")
_INSTRUCTION: Final = "http-equiv"
_NAMING: Final = frozenset({"name", "property", _INSTRUCTION})
_MOST_FIELDS: Final = 500
_LONGEST_VALUE: Final = 2000
_ASKED: Final = frozenset({"og:url", "og:site_name"}).union(
    *(_AUTHOR_METAS, _PROFILE_METAS, _LABEL_METAS, _PUBLISHED_METAS, _MODIFIED_METAS),
    *(_TITLE_METAS, _OUTLET_METAS, _LANGUAGE_METAS, TERM_METAS),
)


class Metadata(NamedTuple):
    """A page's statements about itself, each as stated.

    `outlets` are said to have published it; `sites` may be the outlet under another name;
    `people` are what is said of authors; `created` are those of `published` that may date the
    entry of a system and not the article.
    """

    titles: tuple[str, ...]
    signals: tuple[Signal, ...]
    outlets: tuple[str, ...]
    sites: tuple[str, ...]
    people: tuple[Author, ...]
    published: tuple[str, ...]
    created: tuple[str, ...]
    modified: tuple[str, ...]
    language: str | None
    canonical: str | None
    terms: tuple[Term, ...]
    fields: tuple[Field, ...]
    trail: Trail


def read_metadata(page: Page, items: Microdata) -> Metadata:
    """Collect what the head, the scripts and the items of a page state."""
    metas, fields = _read_metas(page, items)
    stated, trail = read_scripts(page.scripts)
    canonical = _canonical(page, metas)
    host = (canonical or "").partition("://")[2].partition("/")[0].removeprefix("www.")
    of_metas, of_page = tuple(_values(metas, _TITLE_METAS)), tuple(_page_titles(page, metas))
    headings = [piece.text for piece in page.pieces if piece.level == 1]
    statements = of_this_page(stated, PageSays((*of_metas, *of_page), headings, canonical))
    language = next(_languages(page, metas, stated), None)
    headlines = [said.headline for said in statements if said.headline]
    return Metadata(
        titles=(*of_metas, *headlines, *of_page),
        signals=(
            *_stated_authors(statements),
            *(Signal("microdata", name) for name in items.authors),
            *_meta_authors(metas),
            *_linked_authors(page, metas),
        ),
        outlets=tuple(_outlets(metas, stated, host)),
        sites=tuple(_sites(page, stated, host)),
        people=tuple(person for said in statements for person in said.people),
        published=_dates(
            (said.published for said in statements), _values(metas, _PUBLISHED_METAS), language
        ),
        created=_dates((), _values(metas, _CREATED_METAS), language),
        modified=_dates(
            (said.modified for said in statements), _values(metas, _MODIFIED_METAS), language
        ),
        language=language,
        canonical=canonical,
        terms=tuple(stated_terms(metas, statements)),
        fields=fields,
        trail=trail,
    )


def _read_metas(page: Page, items: Microdata) -> tuple[dict[str, list[str]], tuple[Field, ...]]:
    """Group the contents of the meta elements that matter by name, and return all as fields."""
    values: dict[str, list[str]] = {}
    fields: list[Field] = []
    for attrs in page.metas:
        if attrs and attrs[-1][0] == "content":
            content = attrs[-1][1]
            for key, name in attrs[:-1]:
                if key in _NAMING:
                    name = name.strip().lower()
                    if key != _INSTRUCTION:
                        fields.append(Field(name, content[:_LONGEST_VALUE]))
                    if name in _ASKED:
                        _add(values, name, content)
    for name, content in items.metas:
        fields.append(Field(name, content[:_LONGEST_VALUE]))
        if name in _ASKED:
            _add(values, name, content)
    return values, tuple(fields[:_MOST_FIELDS])


def _add(values: dict[str, list[str]], name: str, content: str) -> None:
    content = " ".join(content.split())
    if content:
        values.setdefault(name, []).append(content)


def _values(metas: dict[str, list[str]], names: Sequence[str]) -> Iterator[str]:
    return (value for name in names if name in metas for value in metas[name])


def _dates(
    said: Iterable[str | None], metas: Iterable[str], language: str | None
) -> tuple[str, ...]:
    stated = (iso_date(value, language) for value in dict.fromkeys((*said, *metas)) if value)
    return tuple(value for value in stated if value)


def _page_titles(page: Page, metas: dict[str, list[str]]) -> Iterator[str]:
    if page.title is not None:
        start, end = trim_site(page.title.text, next(iter(metas.get("og:site_name", ())), None))
        yield page.title.text[start:end]
        yield page.title.text


def _languages(
    page: Page, metas: dict[str, list[str]], statements: Sequence[Statement]
) -> Iterator[str]:
    if page.language:
        yield page.language
    yield from (said.language for said in statements if said.language)
    yield from _values(metas, _LANGUAGE_METAS)


def _outlets(
    metas: dict[str, list[str]], statements: Sequence[Statement], host: str
) -> Iterator[str]:
    yield from _values(metas, _OUTLET_METAS)
    if host:
        yield host
    yield from (name for said in statements for name in said.publishers)


def _sites(page: Page, statements: Sequence[Statement], host: str) -> Iterator[str]:
    """Yield what may be the outlet's name: its host, parts of its titles, its own authorship."""
    yield from (name for said in statements for name in said.organisations)
    yield from host.split(".")[:-1]
    if page.title is not None:
        yield from _TITLE_PARTS.split(page.title.text)


def _stated_authors(statements: Sequence[Statement]) -> Iterator[Signal]:
    """Yield the authors that the first statement with any gives."""
    stated = [said for said in statements if said.authors]
    return (Signal("jsonld", name) for said in stated[:1] for name in dict.fromkeys(said.authors))


def _meta_authors(metas: dict[str, list[str]]) -> Iterator[Signal]:
    sources: tuple[tuple[SignalSource, tuple[str, ...]], ...] = (
        ("meta", _AUTHOR_METAS),
        ("article:author", _PROFILE_METAS),
    )
    yield from _labelled(metas)
    for source, names in sources:
        for value in dict.fromkeys(_values(metas, names)):
            if not is_address(value):
                yield Signal(source, value)


def _linked_authors(page: Page, metas: dict[str, list[str]]) -> Iterator[Signal]:
    """Yield the part of a title or site name that the author's address in the head bears."""
    said = [*metas.get("og:site_name", ()), *([page.title.text] if page.title is not None else ())]
    parts = dict.fromkeys(part for one in said for part in _SITE_PARTS.split(one))
    for attrs in page.relations:
        if ("rel", "author") in attrs:
            href = dict(attrs).get("href", "")
            named = (part for part in parts if " " in part and bears_name(href, part))
            yield from (Signal("rel-author", name) for name in named)


def _labelled(metas: dict[str, list[str]]) -> Iterator[Signal]:
    """Yield the names that cards for social media label: "Written by"."""
    for number in "12":
        labels = metas.get(f"twitter:label{number}", ())
        if any(map(is_lead, labels)):
            yield from (Signal("meta", value) for value in metas.get(f"twitter:data{number}", ()))


def is_address(text: str) -> bool:
    """Say whether an author field holds a link or a number instead of a name."""
    return "://" in text or text.startswith(("www.", "/", "@")) or text.isdigit()


def _canonical(page: Page, metas: dict[str, list[str]]) -> str | None:
    for attrs in page.relations:
        if ("rel", "canonical") in attrs:
            href = dict(attrs).get("href", "").strip()
            if href:
                return href
    return next(iter(metas.get("og:url", ())), None)
