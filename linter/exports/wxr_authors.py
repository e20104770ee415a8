"""Who wrote the posts of a WordPress export: accounts, co-authors and guest authors.

An item names its account by login (``dc:creator``); WXR 1.0 writes the name itself. The plug-ins
Co-Authors Plus and PublishPress Authors list authors as terms of a taxonomy called "author", whose
slugs may begin with "cap-", and keep guest authors as posts with their bios in custom fields
(https://github.com/Automattic/Co-Authors-Plus, php/class-coauthors-guest-authors.php).
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from ..model import Author
from .wordpress_users import users_beside
from .xml_documents import Document
from .xml_items import cut_items
from .xml_tree import BrokenXmlError, declared_prefixes, parse_item

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from ..model import Export
    from .fragments import Item
    from .passages import Passage
    from .xml_tree import Element

_GUESTS: Final = b"guest-author"
_CHUNK: Final = 1024 * 1024
_FIRST_VERSION: Final = "1.0"
_PREFIX: Final = "cap-"
_NO_SLUG = re.compile(r"[\s._]+")


class _Person(NamedTuple):
    """An account or a guest: the name shown, the login, and the bio where the export has it."""

    name: str
    login: str
    bio: Passage | None = None


class WxrAuthors:
    """The people of an export, by login and by slug."""

    def __init__(self, export: Export) -> None:
        self._people: dict[str, _Person] = {}
        self._descriptions: dict[str, Passage] = {}
        self._users = users_beside(export.path)
        self._site = ""
        self._states_names = False
        for guest in _guests(export.stream):
            self._know(guest)

    def read_head(self, document: Document) -> None:
        """Read the accounts, and what the author terms say."""
        self._site = document.text("wp:base_blog_url", "link")
        self._states_names = document.text("wp:wxr_version") == _FIRST_VERSION
        for element in document.head:
            if element.name == "wp:author":
                login = element.text("wp:author_login")
                self._know(_Person(_display_name(element) or login, login))
            elif element.name == "wp:term" and element.text("wp:term_taxonomy") == "author":
                for said in element.all("wp:term_description"):
                    self._descriptions[_slug(element.text("wp:term_slug"))] = said.passage()

    def state(self, element: Element, item: Item) -> None:
        """State the authors of an item: its co-authors, else its account."""
        terms = [t for t in element.all("category") if t.attributes.get("domain") == "author"]
        stated: set[str] = set()
        for said in terms or element.all("dc:creator"):
            passage = said.passage().stripped()
            slug = _slug(said.attributes.get("nicename", ""))
            if (slug or passage.text) not in stated:
                stated.add(slug or passage.text)
                self._state(passage, slug, item)

    def _state(self, passage: Passage, slug: str, item: Item) -> None:
        written = passage.text
        person = self._people.get(slug) or self._people.get(written)
        shown = person.name if person else written
        user = self._users.find(slug=slug or written, name=shown, site=self._site)
        name = person.name if person else user.name if user else written
        login = person.login if person else user.slug if user else None
        bio = user.bio if user and user.bio else None
        if person and person.bio:
            item.bio(person.bio)
            bio = person.bio.text
        elif bio:
            item.bio(passage.standing_for(bio))
        profiles = (user.link,) if user and user.link else ()
        known = Author(name, login=login, bio=bio, profiles=profiles)
        if person is None and user is None:
            known = known._replace(is_account=self._is_login(written, slug))
        item.author(passage.standing_for(name), "export", known)
        if (description := self._descriptions.pop(slug, None)) is not None:
            item.metadata(description)

    def _is_login(self, written: str, slug: str) -> bool:
        """Tell whether what the export does not resolve is a login and no name.

        Terms are called by the name or by the login, which has no capitals and no spaces.
        """
        named = " " in written or written != written.lower()
        return not self._states_names and not (slug and named)

    def _know(self, person: _Person) -> None:
        for key in (person.login, _slug(person.login)):
            self._people.setdefault(key, person)


def _display_name(element: Element) -> str:
    shown = element.text("wp:author_display_name")
    names = (element.text("wp:author_first_name"), element.text("wp:author_last_name"))
    return shown or " ".join(name for name in names if name)


def _slug(text: str) -> str:
    """Return how WordPress writes a login in addresses, nearly."""
    return _NO_SLUG.sub("-", text.removeprefix(_PREFIX).lower())


def _guests(stream: BinaryIO) -> Iterator[_Person]:
    """Yield the guest authors of an export; their posts may stand behind those they wrote."""
    if not _mentions_guests(stream):
        return
    stream.seek(0)
    cuts = cut_items(stream, "item")
    prefixes = declared_prefixes(next(cuts).slice.text)
    for cut in cuts:
        if _GUESTS.decode() in cut.slice.text:
            with suppress(BrokenXmlError):  # it is reported where items are read
                yield from _guest(parse_item(cut.slice, prefixes))


def _mentions_guests(stream: BinaryIO) -> bool:
    stream.seek(0)
    before = b""
    while chunk := stream.read(_CHUNK):
        if _GUESTS in before + chunk:
            return True
        before = chunk[-len(_GUESTS) :]
    return False


def _guest(element: Element) -> Iterator[_Person]:
    if element.text("wp:post_type") != _GUESTS.decode():
        return
    fields = {
        meta.text("wp:meta_key"): value
        for meta in element.all("wp:postmeta")
        if (value := meta.child("wp:meta_value")) is not None
    }
    name = fields.get("cap-display_name")
    bio = fields.get("cap-description")
    login = fields.get("cap-user_login")
    slug = login.passage().text.strip() if login else _slug(element.text("wp:post_name"))
    shown = name.passage().text.strip() if name else element.text("title")
    said = bio.passage() if bio and bio.passage().text.strip() else None
    yield _Person(shown or slug, slug, said)
