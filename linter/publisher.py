"""What a publisher states of itself, so that rules need not guess it.

It stands under `site` in the configuration:

- `regions`: the countries it writes from (two letters, ISO 3166), for national telephone numbers;
- `domains`: the publisher's own web and mail domains and those of its sisters;
- `contacts`: telephone numbers and addresses that are meant for the public;
- `authors`: by name as in bylines, each with `pronouns`, `contacts` meant for the public, and
  `profile`, the page that introduces the author.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .folding import fold_phrase


class KnownAuthor(NamedTuple):
    """What the publisher says of one author, under the name used in bylines."""

    name: str
    pronouns: str | None = None
    contacts: tuple[str, ...] = ()
    profile: str | None = None


class Publisher(NamedTuple):
    """The publisher's statements; without arguments, none at all.

    `regions` are in upper case, `domains` in lower case without a leading ``www.``, `authors`
    stand under their folded names.
    """

    regions: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    authors: Mapping[str, KnownAuthor] = {}

    def __hash__(self) -> int:
        """Hash what is short, which keeps caches by publisher cheap."""
        return hash((self.regions, self.domains, self.contacts))

    def under(self, upper: Publisher) -> Publisher:
        """Return what is in force where an upper file replaces what it gives, author by author."""
        return Publisher(
            upper.regions or self.regions,
            upper.domains or self.domains,
            upper.contacts or self.contacts,
            {**self.authors, **upper.authors},
        )

    def known(self, names: Iterable[str]) -> Iterator[KnownAuthor]:
        """Yield what is said of some authors; the case of their names is no matter."""
        found = (self.authors.get(fold_phrase(name)) for name in names)
        return (author for author in found if author is not None)

    def pronouns_of(self, names: Iterable[str]) -> Iterator[str]:
        """Yield the pronouns that some authors use."""
        return (author.pronouns for author in self.known(names) if author.pronouns)

    @property
    def words(self) -> dict[str, tuple[str, ...]]:
        """What is stated in lists, by key, as words for rules; what is not given is left out."""
        lists = {"regions": self.regions, "domains": self.domains, "contacts": self.contacts}
        return {key: texts for key, texts in lists.items() if texts}

    @property
    def public_contacts(self) -> Iterator[str]:
        """Every number and address that is meant for the public, as written."""
        yield from self.contacts
        for author in self.authors.values():
            yield from author.contacts


UNKNOWN_PUBLISHER = Publisher()
