"""Check kind `contact`: private numbers, addresses and identifiers that were published."""

from __future__ import annotations

from ..counting import MOST_PER_ARTICLE
from ..fields import Fields
from ..folding import fold
from ..patterns import read_patterns
from ..scope import Scope
from .author_addresses import AuthorAddresses
from .compiled import Compiled
from .identifiers import Identifiers
from .invitations import Invitations
from .private_phones import PrivatePhones

_MORE = frozenset({"more"})


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `value`: phone, email, messenger or identifier, and the keys of that value.

    An article's first five are reported; {more} then says of how many.
    """
    value = fields.choice("value", tuple(VALUES), "phone", required=True)
    return VALUES[value](fields, scope)


def _phone(fields: Fields, scope: Scope) -> Compiled:
    """Read `whose` (author, anybody) and two lists of words.

    `service_words` beside a number mark it as a public one, `author_words` as the author's.
    """
    check = PrivatePhones(
        scope.zones,
        fields.choice("whose", ("author", "anybody"), "author") == "author",
        _words(fields, "service_words"),
        _words(fields, "author_words"),
        scope.publisher,
    ).found
    return Compiled(check, _MORE, most=MOST_PER_ARTICLE)


def _email(fields: Fields, scope: Scope) -> Compiled:
    """Read `providers`, the names of free-mail domains (gmail), and `author_words`."""
    providers = _words(fields, "providers", required=True)
    words = _words(fields, "author_words")
    check = AuthorAddresses(scope.zones, providers, words, scope.publisher).found
    return Compiled(check, _MORE, most=MOST_PER_ARTICLE)


def _messenger(fields: Fields, scope: Scope) -> Compiled:
    """Read `invitations`, words that make a link to a channel an invitation, and `patterns`."""
    words = _words(fields, "invitations")
    patterns = read_patterns(fields, "patterns", slots=scope.slots)
    check = Invitations(scope.zones, words, patterns, scope.publisher).check()
    return Compiled(check, _MORE, most=MOST_PER_ARTICLE)


def _identifier(fields: Fields, scope: Scope) -> Compiled:
    """Read `kinds`: which identifiers are reported, all of them where it is not given."""
    from ..identifiers import KINDS

    kinds = fields.words("kinds", KINDS) or KINDS
    found = Identifiers(scope.zones, frozenset(kinds)).found
    return Compiled(found, _MORE | {"kind"}, most=MOST_PER_ARTICLE)


def _words(fields: Fields, key: str, *, required: bool = False) -> frozenset[str]:
    if required:
        fields.get(key, required=True)
    return frozenset(fold(word) for word in fields.texts(key))


VALUES = {
    "phone": _phone,
    "email": _email,
    "messenger": _messenger,
    "identifier": _identifier,
}
"""What may be a contact, and how the keys that belong to it are read."""
