"""What the fields of a person say: in front matter, in a site's data file, on an author page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from .frontmatter import Mapping, Written, first_string, strings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .frontmatter import Node

NAME: Final = ("name", "display_name", "displayname", "full_name", "fullname")
_LOGIN: Final = ("username", "login", "slug", "uid")
_JOB: Final = ("job_title", "jobtitle", "position", "role", "occupation")
_BIO: Final = ("author_bio", "authorbio", "author-bio", "bio", "biography", "about", "description")
_MORE_BIO: Final = ("content", "short_bio", "shortbio", "shortbiography", "long_bio", "longbio")
_PROFILE: Final = (
    *("url", "website", "profile", "homepage", "uri"),
    *("twitter", "mastodon", "github", "linkedin", "bluesky", "facebook", "instagram"),
)
_PROFILES: Final = ("social", "socials", "links", "profiles")
_CONTACT: Final = (
    *("email", "mail", "phone", "telephone", "tel", "mobile", "whatsapp", "signal", "contact"),
)
_DEEPEST: Final = 4


class Person(NamedTuple):
    """A person's names (one, but for a list), job, biography, addresses of pages and contacts."""

    names: tuple[Written, ...]
    login: str | None
    pronouns: str | None
    job: Written | None
    bio: tuple[Written, ...]
    profiles: tuple[str, ...]
    contacts: tuple[str, ...]


def read_person(fields: Mapping, *, page: bool = False) -> Person:
    """Read a person; the title of a page about them is their name, not their job."""
    names = tuple(strings(fields.get(*NAME)))
    titled = page and not names
    job = first_string(fields.get("title")) if not titled else None
    login = first_string(fields.get(*_LOGIN))
    pronouns = first_string(fields.get("pronouns", "pronoun"))
    nested = (text for key in _PROFILES for text in _texts(fields.get(key), 0))
    return Person(
        names or (_first(fields, ("title",)) if titled else ()),
        login.text if login else None,
        pronouns.text if pronouns else None,
        job or first_string(fields.get(*_JOB)),
        _first(fields, (*_BIO, *_MORE_BIO)),
        (*_values(fields, _PROFILE), *(text for text in nested if "://" in text)),
        tuple(_values(fields, _CONTACT)),
    )


def _first(fields: Mapping, keys: tuple[str, ...]) -> tuple[Written, ...]:
    """Return the strings under the first of some keys that has any."""
    found = (tuple(strings(fields.get(key))) for key in keys)
    return next(filter(None, found), ())


def _values(fields: Mapping, keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        yield from _texts(fields.get(key), 0)


def _texts(node: Node | None, depth: int) -> Iterator[str]:
    """Yield the strings of a value, those of maps in it, too."""
    if isinstance(node, Written):
        if node.text.strip():
            yield node.text
    elif node is not None and depth < _DEEPEST:
        members = [value for _, value in node.pairs] if isinstance(node, Mapping) else node
        for member in members:
            yield from _texts(member, depth + 1)
