"""Links to authors' own pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import normalize

if TYPE_CHECKING:
    from ..model import Place

_SHORT_NAME: Final = 5
_AUTHOR_PAGE: Final = (
    *("author", "auteur", "autor", "/by/", "/people/", "/person", "profil", "/staff", "/szerzo"),
    *("/writer", "/contributor", "/journalist", "/reporter", "/team/", "/redaktion", "/user"),
    *("/firma", "/autrice", "/kirjoittaja", "/skribent", "/forfatter", "/penulis", "/yazar"),
    *("/avtor", "/tac-gia", "/periodista", "/giornalist", "/colunista", "/columnist", "/members/"),
    *("/bio/", "/redacteur", "/redactor", "userinfo", "/byline/", "/u/", "uid="),
)


def leads_to_author(href: str) -> bool:
    """Say whether an address is one of the kind that authors' pages have."""
    return any(part in href for part in _AUTHOR_PAGE)


def is_profile(href: str, name: str) -> bool:
    """Say whether an address is that of an author's page: by its path or the name in it."""
    return leads_to_author(href) or bears_name(href, name)


def is_own_page(href: str, name: str) -> bool:
    """Say whether an address is that of an author's page by its path and the name in it."""
    return leads_to_author(href) and bears_name(href, name)


def bears_name(href: str, name: str) -> bool:
    """Say whether a name that is long enough stands in an address."""
    return len(name) > _SHORT_NAME and _letters(name) in _letters(href)


def is_profile_place(place: Place | None, user: str = "") -> bool:
    """Say whether the words at a place link to an author's page, that of a `user` if given."""
    return place is not None and any(
        link.start <= place.start < place.end <= link.end
        and leads_to_author(link.href)
        and _letters(user) in _letters(link.href)
        for link in place.block.links
    )


def _letters(text: str) -> str:
    """Return the letters as addresses spell them: without accents."""
    return "".join(filter(str.isalnum, normalize("NFKD", text.casefold())))
