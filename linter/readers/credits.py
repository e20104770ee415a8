"""What front matter states about an article: title, dek, authors, bios, dates, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..layout.byline import clean_names
from ..layout.dateline import stated_date
from ..layout.opening import merge_authors
from ..layout.stated import Credits
from ..model import Author, Dated, Place, Signal
from .frontmatter import Mapping, Written, first_string, strings
from .persons import read_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import Block, BlockKind, Source, Zone
    from .author_data import Entry
    from .frontmatter import Node
    from .site_authors import SiteAuthors

_TITLE = ("title", "headline")
_DEK = ("dek", "subtitle", "standfirst", "description", "summary", "excerpt", "blurb")
_AUTHORS = ("author", "authors", "byline", "by", "contributors")
_BIO = ("author_bio", "authorbio", "author-bio", "bio")
_PUBLISHED = ("date", "published", "pubdate", "publish_date", "date_published", "publishdate")
_MODIFIED = ("lastmod", "updated", "modified", "last_modified", "last_modified_at")
_CANONICAL = ("canonical", "canonical_url", "canonicalurl", "url")
_OTHER = ("slug",)


def read_credits(source: Source, fields: Mapping, site: SiteAuthors) -> Credits:
    """Read the fields; every value that an article has becomes a block at its place."""
    desk = _Desk(source, site)
    params = fields.get("params")
    if isinstance(params, Mapping):  # Where Hugo keeps a site's own fields.
        fields = Mapping((*params.pairs, *fields.pairs))
    title = desk.single(fields, _TITLE, "title", "heading")
    desk.single(fields, _DEK, "dek", "paragraph")
    authors = merge_authors(desk.authors(fields))
    desk.bios(fields)
    published = desk.single(fields, _PUBLISHED, "metadata", "label")
    modified = desk.single(fields, _MODIFIED, "metadata", "label")
    language = desk.single(fields, ("lang", "language", "locale"), "metadata", "label")
    canonical = desk.single(fields, _CANONICAL, "metadata", "label")
    desk.single(fields, _OTHER, "metadata", "label")
    return Credits(
        tuple(desk.blocks),
        title.text if title else None,
        authors,
        _dated(published),
        _dated(modified),
        language.text if language else None,
        canonical.text if canonical and "://" in canonical.text else None,
    )


def _dated(block: Block | None) -> Dated | None:
    if block is None or not any(char.isdigit() for char in block.text):  # published: false
        return None
    return Dated(stated_date(block.text) or block.text, Place(block, 0, len(block.text)))


class _Desk:
    """Gathers blocks in the order in which they are made."""

    def __init__(self, source: Source, site: SiteAuthors) -> None:
        self._source = source
        self._site = site
        self._quoted: set[tuple[str, int]] = set()
        self.blocks: list[Block] = []

    def single(
        self, fields: Mapping, keys: tuple[str, ...], zone: Zone, kind: BlockKind
    ) -> Block | None:
        """Make a block of the first of `keys` that has a value."""
        for key in keys:
            written = first_string(fields.get(key))
            if written:
                return self._block(written, zone, kind)
        return None

    def authors(self, fields: Mapping) -> Iterator[Author]:
        """Yield the authors that strings, lists or maps of the author fields name."""
        for key in _AUTHORS:
            yield from self._named(fields.get(key))

    def _named(self, node: Node | None) -> Iterator[Author]:
        if isinstance(node, Mapping):
            yield from self._person(node)
        elif isinstance(node, tuple):
            for member in node:
                yield from self._named(member)
        elif node is not None and node.text.strip():
            yield from self._byline(node)

    def _byline(self, written: Written) -> Iterator[Author]:
        block = written.spelling.block(self._source, "byline", "label")
        known = self._site.find(block.text)
        if known is not None and known.name != block.text:  # Readers see the name, not the id.
            login, block = block.text, known.byline(block.origin.span(0, len(block.text)))
            self.blocks.append(block)
            yield self._known(known, Place(block, 0, len(block.text)), login)
            return
        self.blocks.append(block)
        for name in (known and (known.name,)) or clean_names(block.text) or (block.text,):
            start = max(0, block.text.find(name))
            stop = start + len(name) if block.text[start:].startswith(name) else len(block.text)
            place = Place(block, start, stop)
            said = known or self._site.find(name)
            if said is not None:
                yield self._known(said, place, name if name != said.name else None)
            else:
                yield Author(name, (Signal("front-matter", block.text, place),))

    def _known(self, known: Entry, place: Place, login: str | None) -> Author:
        """Make the author whom a site's data know; what they say of them is quoted once."""
        person = known.person
        if (known.file, known.line) not in self._quoted:
            self._quoted.add((known.file, known.line))
            self.blocks += known.quoted(place.block.origin.span(place.start, place.end))
        names = clean_names(known.name)
        return Author(
            names[0] if len(names) == 1 else known.name,
            (Signal("front-matter", place.block.text, place),),
            person.login or login,
            person.pronouns,
            profiles=person.profiles,
            contacts=person.contacts,
        )

    def _person(self, fields: Mapping) -> Iterator[Author]:
        person = read_person(fields)
        if not person.names:
            yield from self._named(first_string(fields.get("key", "id")))
            return
        for named in (author for name in person.names for author in self._byline(name)):
            yield named._replace(
                login=person.login or named.login,
                pronouns=person.pronouns or named.pronouns,
                profiles=person.profiles + named.profiles,
                contacts=person.contacts + named.contacts,
            )
        if person.job:
            self._block(person.job, "bio", "label")
        self._paragraphs(person.bio)

    def bios(self, fields: Mapping) -> None:
        """Make the bio blocks of a field that says who wrote the article."""
        self._paragraphs(strings(fields.get(*_BIO)))

    def _paragraphs(self, texts: Iterable[Written]) -> None:
        for written in texts:
            for paragraph in written.spelling.paragraphs():
                self.blocks.append(paragraph.block(self._source, "bio", "paragraph"))

    def _block(self, written: Written, zone: Zone, kind: BlockKind) -> Block:
        level = 1 if kind == "heading" else 0
        block = written.spelling.block(self._source, zone, kind, level=level)
        self.blocks.append(block)
        return block
