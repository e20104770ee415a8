"""Names in addresses: of author pages, mailboxes and accounts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazy
from .compare import same_person
from .given import is_given_name
from .lexicon import words
from .names import parse
from .spelling import fold, skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable

# /author/nora-feld/, /people/nora_feld, x.com/nora_feld, linkedin.com/in/nora-feld-81a2
_PAGE = lazy(
    r"(?i)/(?:authors?|auteurs?|autore?s?|autrice|by|people|person|profiles?|profil|staff|team|writers?"
    r"|contributors?|journalists?|reporters?|redaktion|users?|members?|penulis|yazar|bio)/"
    r"(?:[\w-]{1,20}/)?([^/?#]{3,60})(?:[/?#]|$)"
)
_ACCOUNT = lazy(
    r"(?i)//(?:www\.|mobile\.|[a-z]{2}\.)?(?:(?:twitter|x|instagram|facebook|threads|bsky|medium)\.\w+"
    r"|linkedin\.com/in|bsky\.app/profile)/@?([\w.-]{3,60})/?(?:[?#]|$)"
)
_SPLIT = lazy(r"[-_.+]|%20")
_NUMBER = lazy(r"\d+$")
_MIN_LETTERS = 3
_MOST_PARTS = 4


class AddressName(NamedTuple):
    """A given name and a surname that an address spells."""

    given: str
    surname: str

    @property
    def text(self) -> str:
        """The name as bylines have it."""
        return f"{self.given} {self.surname}".title()


def name_in_link(href: str) -> AddressName | None:
    """Return the full name in the address of an author's page or account; None without one."""
    found = _PAGE.search(href) or _ACCOUNT.search(href)
    return None if found is None else _full_name(found[1])


def name_in_mailbox(address: str) -> AddressName | None:
    """Return the full name before the @ of an e-mail address; None without one."""
    return _full_name(address.partition("@")[0])


def _full_name(slug: str) -> AddressName | None:
    """Read two words of which the first is a given name, and none that says what a site is."""
    parts = [_NUMBER.sub("", part) for part in _SPLIT.split(slug.lower())]
    parts = [part for part in parts if part.isalpha()]
    institutions = _institutions()
    # "john_peters_writer" says what John Peters does, "desk-john-peters" whose desk it is.
    if not parts or parts[0] in institutions:
        return None
    parts = [part for part in parts if part not in institutions]
    if not 1 < len(parts) <= _MOST_PARTS or min(len(parts[0]), len(parts[-1])) < _MIN_LETTERS:
        return None
    given, surname = parts[0], parts[-1]
    if not is_given_name(given) or surname in words("notgiven") or surname in words("things"):
        return None
    return AddressName(given, surname)


@cache
def _institutions() -> frozenset[str]:
    return words("orgwords") | words("mediawords")


def is_somebody_else(name: AddressName, authors: Iterable[str], page: str) -> bool:
    """Tell whether an address names none of the authors, nor anything else of the page.

    `page` is the host of the page: accounts of the outlet are no person's.
    """
    own = _plain(page)
    if _plain(name.given) in own and _plain(name.surname) in own:
        return False
    return all(_differs(name, author) for author in authors)


def _differs(name: AddressName, author: str) -> bool:
    if same_person(name.text, author) != "different":
        return False
    known = [part.folded for part in parse(author).parts]
    ours = (fold(name.given), fold(name.surname))
    return not any(
        a in b or b in a or skeleton(a) == skeleton(b) for a in ours for b in known if len(b) > 1
    )


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))
