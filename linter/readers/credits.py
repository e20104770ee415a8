"""What front matter states about an article: title, dek, authors, bios, dates, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..layout.byline import clean_names
from ..layout.dateline import stated_date
from ..layout.opening import merge_authors
from ..layout.stated import Credits
from ..model import Author, Dated, Place, Signal
from .frontmatter import Mapping, Written, first_string, strings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Block, BlockKind, Source, Zone
    from .frontmatter import Node

_TITLE = ("title", "headline")
_DEK = ("dek", "subtitle", "standfirst", "description", "summary", "excerpt", "blurb")
_AUTHORS = ("author", "authors", "byline", "by", "contributors")
_BIO = ("author_bio", "authorbio", "author-bio", "bio")
_PROFILE = ("url", "website", "profile", "homepage", "twitter", "mastodon", "github", "linkedin")
_CONTACT = ("email", "mail", "phone", "telephone", "tel", "mobile", "whatsapp", "contact")
_PUBLISHED = ("date", "published", "pubdate", "publish_date", "date_published", "publishdate")
_MODIFIED = ("lastmod", "updated", "modified", "last_modified", "last_modified_at")
_CANONICAL = ("canonical", "canonical_url", "canonicalurl", "url")
_OTHER = ("slug",)


def read_credits(source: Source, fields: Mapping) -> Credits:
    """Read the fields; every value that an article has becomes a block at its place."""
    desk = _Desk(source)
    params = fields.get("params")
    if isinstance(params, Mapping):  # Where Hugo keeps a site's own fields.
        fields = Mapping((*fields.pairs, *params.pairs))
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

    def __init__(self, source: Source) -> None:
        self._source = source
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
        block = self._block(written, "byline", "label")
        for name in clean_names(block.text) or (block.text,):
            start = max(0, block.text.find(name))
            stop = start + len(name) if block.text[start:].startswith(name) else len(block.text)
            yield Author(name, (Signal("front-matter", block.text, Place(block, start, stop)),))

    def _person(self, person: Mapping) -> Iterator[Author]:
        login = first_string(person.get("username", "login", "slug"))
        pronouns = first_string(person.get("pronouns"))
        profiles, contacts = (
            tuple(written.text for key in keys for written in strings(person.get(key)))
            for keys in (_PROFILE, _CONTACT)
        )
        for named in self._named(person.get("name")):
            yield Author(
                named.name,
                named.signals,
                login.text if login else None,
                pronouns.text if pronouns else None,
                profiles=profiles,
                contacts=contacts,
            )
        self.bios(person, (*_BIO, "description"))

    def bios(self, fields: Mapping, keys: tuple[str, ...] = _BIO) -> None:
        """Make the bio blocks of a field or of a person."""
        for written in strings(fields.get(*keys)):
            for paragraph in written.spelling.paragraphs():
                self.blocks.append(paragraph.block(self._source, "bio", "paragraph"))

    def _block(self, written: Written, zone: Zone, kind: BlockKind) -> Block:
        level = 1 if kind == "heading" else 0
        block = written.spelling.block(self._source, zone, kind, level=level)
        self.blocks.append(block)
        return block
