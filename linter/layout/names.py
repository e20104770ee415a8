"""Telling names from roles, outlets, dates and addresses, and splitting lists of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lazy import lazy
from .vocabulary import (
    ACCOUNTS,
    CONJUNCTIONS,
    CREDENTIALS,
    DESKS,
    HONORIFICS,
    ORGANISATIONS,
    PARTICLES_ALLOWED,
    PROSE,
    PROSE_ALONE,
    ROLES,
    WEAK_CONJUNCTIONS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


_MAX_NAME_TOKENS = 6
_ADDRESS = lazy(r"\S+@\S+|(?:https?://|www\.)\S+", re.IGNORECASE)
_HANDLE = lazy(
    r"@?\w[\w.+-]*@[\w-]+\.[\w.-]+|@\w{2,30}|(?:https?://|www\.)\S+"
    r"|[\w-]+\.(?:com|net|org|in|co|info|news|io)(?:\.\w\w)?|[a-z]+[\w.-]*[\d_][\w.-]*",
    re.IGNORECASE,
)
_EDGES = ' \t\xa0\u200b\ufeff,;:|/*_·•–—-"“”'
_MIXED_CASE_CREDENTIALS = frozenset({"bsc", "edd", "dphil", "esq", "msc", "ph.d", "phd"})
_SPACES = lazy(r"[\s\xa0\u200b]+")


def tokens_of(text: str) -> list[str]:
    """Split at white space, NBSP included."""
    return text.replace("\xa0", " ").split()


def bare(token: str) -> str:
    """Fold a token for look-up: lower case, no punctuation at its edges."""
    return token.strip(".,;:()[]'’\"“”").lower()


def squeeze(text: str) -> str:
    """Collapse white space and drop separators at both ends."""
    return _SPACES.sub(" ", text).strip(_EDGES)


def is_handle(text: str) -> bool:
    """Say whether the whole text is an address, a domain or a log-in."""
    return _HANDLE.fullmatch(text) is not None


def drop_addresses(text: str) -> str:
    """Cut e-mail and web addresses out of a text."""
    return _ADDRESS.sub(" ", text)


def is_role(part: str) -> bool:
    """Say whether a part of a byline is a job title: "Staff Reporter", "Editor in Chief"."""
    return any(bare(token) in ROLES for token in tokens_of(part))


def is_organisation(part: str) -> bool:
    """Say whether a part names an outlet, an agency or a desk."""
    words = [bare(token) for token in tokens_of(part)]
    return bool(words) and (words[0] == "the" or any(word in ORGANISATIONS for word in words))


def is_desk(part: str) -> bool:
    """Say whether a part ends like a desk: "Web Desk", "Staff Reporter", "The Sample Team"."""
    words = tokens_of(part)
    return bool(words) and bare(words[-1]) in DESKS


def looks_like_name(part: str) -> bool:
    """Say whether every word could be part of a name, a desk's name included."""
    words = tokens_of(part)
    if not words or len(words) > _MAX_NAME_TOKENS:
        return False
    if bare(words[0]) == "the":
        return len(words) > 1 and is_organisation(" ".join(words[1:]))
    if len(words) == 1:
        return _single_name(words[0])
    if is_desk(part):
        return all(_desk_token(word) for word in words)
    return _capitalised(words) and not any(bare(word) in PROSE for word in words)


def _single_name(word: str) -> bool:
    folded = bare(word)
    if folded in ACCOUNTS or is_handle(word):
        return True
    if folded in PROSE or folded in PROSE_ALONE:
        return False
    return len(folded) > 1 and _name_token(word)


def _desk_token(word: str) -> bool:
    return word[0].isupper() or bare(word) in DESKS or word.lower() in CONJUNCTIONS


def _capitalised(words: list[str]) -> bool:
    if not (_name_token(words[-1]) and any(_name_token(word) for word in words[:-1])):
        return False
    return all(_name_token(word) or word.lower() in PARTICLES_ALLOWED for word in words)


def _name_token(word: str) -> bool:
    """Say whether a word is capitalised; in scripts without case every word is."""
    letters = word.strip("'’‘\"“”()")
    if not letters or any(char.isdigit() for char in letters):
        return False
    first = letters[2:3] if letters[:2].lower() in {"d'", "d’", "l'", "l’"} else letters[0]
    return first.isalpha() and not first.islower()


def strip_titles(part: str) -> str:
    """Remove honorifics before a name and credentials after it."""
    words = tokens_of(part)
    # "Sri" is also a given name, so it needs a full name behind it.
    while len(words) > 1 + (words[0] == "Sri") and bare(words[0]) in HONORIFICS:
        words = words[1:]
    while len(words) > 2 and _is_credential(words[-1]) and not words[0].isupper():
        words = words[:-1]
    return " ".join(words).rstrip(",;")


def _is_credential(word: str) -> bool:
    plain = word.strip(",.()")
    if plain.lower() not in CREDENTIALS:
        return False
    return plain.isupper() or plain.lower() in _MIXED_CASE_CREDENTIALS


def split_conjunctions(part: str) -> list[str]:
    """Split "A and B" into names; words that also stand inside names need full names around."""
    pieces: list[list[str]] = [[]]
    words = tokens_of(part)
    for index, word in enumerate(words):
        if _separates(word.lower(), pieces[-1], words[index + 1 :]):
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [" ".join(piece) for piece in pieces if piece]


def _separates(word: str, before: list[str], after: list[str]) -> bool:
    if not before:
        return False
    if word in CONJUNCTIONS:
        return not (len(before) == 1 and after and bare(after[-1]) in DESKS)
    if word in WEAK_CONJUNCTIONS:
        return len(before) >= 2 and len(after) >= 2
    return False


def reversed_name(parts: list[str]) -> str | None:
    """Turn the two parts of "Last, First" round; None when they are anything else."""
    if len(parts) != 2:
        return None
    last, first = tokens_of(parts[0]), tokens_of(parts[1])
    particle = bool(last) and last[0].islower() and last[0] in PARTICLES_ALLOWED
    if not (len(last) == 1 or particle) or not 1 <= len(first) <= 3:
        return None
    if not all(_name_token(word) for word in first) or _names_no_person(parts):
        return None
    return " ".join([*first, *last])


def _names_no_person(parts: Iterable[str]) -> bool:
    return any(is_organisation(part) or is_role(part) or is_handle(part) for part in parts)


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Drop empty names and repetitions, whatever their case."""
    seen: dict[str, str] = {}
    for name in names:
        if name:
            seen.setdefault(name.casefold(), name)
    return tuple(seen.values())
