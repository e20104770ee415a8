"""Telling names from roles, outlets, dates and addresses, and splitting lists of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lazy import lazy
from .vocabulary import (
    ACCOUNTS,
    AFTER_NAMES,
    AGENCIES,
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
    from collections.abc import Iterable, Sequence


_MAX_NAME_TOKENS = 6
_ADDRESS = lazy(r"[^\s()<>]+@[^\s()<>]+|(?:https?://|www\.)[^\s()<>]+", re.IGNORECASE)
_HANDLE = lazy(
    r"@?\w[\w.+-]*@[\w-]+\.[\w.-]+|@\w{2,30}|(?:https?://|www\.)\S+"
    r"|[\w-]+\.(?:com|net|org|in|co|info|news|io)(?:\.\w\w)?|[a-z]+[\w.-]*[\d_][\w.-]*",
    re.IGNORECASE,
)
_EDGES = ' \t\xa0\u200b\u200c\u200d\u200e\u200f\ufeff\u3000,;:|/*_·•–—-"“”„«»‹›>：，、／｜'
_FOREIGN = frozenset("()[]{}<>=$%+#?!:;,/\\|&@")
_MOST_JOINED = 14
_EARLIEST_ROLE = 2
_LONGEST_SIGN = 8
_BESIDE_NAMES = ROLES | AFTER_NAMES
_MIXED_CASE_CREDENTIALS = frozenset({"bsc", "edd", "dphil", "esq", "msc", "ph.d", "phd"})
_TOUCHING = (
    *("Published", "Updated", "Posted", "Staff", "Senior", "Contributing", "Contributor"),
    *("Reporter", "Correspondent", "Editor", "Writer", "Author", "Freelance", "Columnist"),
)
_UNGLUED = lazy(rf"(?<=[^\W\d_A-Z])(?=(?:{'|'.join(_TOUCHING)})(?:[\s:,|]|$))")
_JOINED_ROLE = lazy(
    r"^(?:本[报報刊网網]|特[约約派]|见习|見習|实习|新华社|通讯员)*(?:记者|記者|通讯员|作者)[\s:：]*(?=\S{2})"
    r"|(?<=\S\S)[\s\u3000]*(?:(?:선임|수습|인턴|객원|전문)?\s?기자|特派员|[记記]者)$"
)


def tokens_of(text: str) -> list[str]:
    """Split at white space, NBSP included."""
    return text.split()


def bare(token: str) -> str:
    """Fold a token for look-up: lower case, no punctuation at its edges."""
    return token.strip(".,;:()[]'’\"“”").lower()


def squeeze(text: str) -> str:
    """Collapse white space and drop separators at both ends."""
    return " ".join(text.replace("\u200b", " ").split()).strip(_EDGES)


def is_handle(text: str) -> bool:
    """Say whether the whole text is an address, a domain or a log-in."""
    return _HANDLE.fullmatch(text) is not None


def drop_addresses(text: str) -> str:
    """Cut e-mail and web addresses out of a text."""
    if "@" in text or "://" in text or "." in text:
        return _ADDRESS.sub(" ", text)
    return text


def is_role(part: str) -> bool:
    """Say whether a part of a byline is a job title: "Staff Reporter", "Editor in Chief"."""
    return any(bare(token) in ROLES for token in tokens_of(part))


def is_organisation(part: str) -> bool:
    """Say whether a part names an outlet, an agency or a desk."""
    words = [bare(token) for token in tokens_of(part)]
    return bool(words) and (words[0] == "the" or any(word in ORGANISATIONS for word in words))


def is_agency(part: str) -> bool:
    """Say whether a part is a news agency's sign, alone or with an editor's: "det/dpa"."""
    signs = part.replace("-", "/").lower().split("/")
    return not AGENCIES.isdisjoint(signs) and all(len(sign) <= _LONGEST_SIGN for sign in signs)


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
    if folded in ACCOUNTS or is_handle(word) or is_agency(word):
        return True
    if folded in PROSE or folded in PROSE_ALONE:
        return False
    return len(folded) > 1 and _name_token(word) and not _is_joined_prose(word)


def _is_joined_prose(word: str) -> bool:
    """Say whether a word of a script without spaces is too long to be a name."""
    return word[0] >= "\u0e00" and len(word) > _MOST_JOINED


def _desk_token(word: str) -> bool:
    return word[0].isupper() or bare(word) in DESKS or word.lower() in CONJUNCTIONS


def _capitalised(words: list[str]) -> bool:
    if not (_name_token(words[-1]) and any(_name_token(word) for word in words[:-1])):
        return False
    return all(_name_token(word) or word.lower() in PARTICLES_ALLOWED for word in words)


def _name_token(word: str) -> bool:
    """Say whether a word is capitalised; in scripts without case every word is."""
    letters = word.strip("'’‘\"“”(),;")
    if not letters or ("(" in word) != (")" in word):
        return False
    if not letters.isalpha() and _is_no_word(letters):
        return False
    first = letters[2:3] if letters[:2].lower() in {"d'", "d’", "l'", "l’"} else letters[0]
    return first.isalpha() and not first.islower()


def _is_no_word(letters: str) -> bool:
    return any(map(str.isdigit, letters)) or not _FOREIGN.isdisjoint(letters)


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


def trim_role(name: str) -> str:
    """Cut a job title off that stands before or behind a name without a comma.

    What the name lists do not know may be a job title as a whole: "Valley Affairs Reporter".
    """
    name = _trim_joined(name)
    words = tokens_of(name)
    roles = [index for index, word in enumerate(words) if bare(word) in _BESIDE_NAMES]
    if not roles:
        return name
    if roles[0] >= _EARLIEST_ROLE and _begins_given(words) and not is_organisation(words[1]):
        return " ".join(words[: roles[0]])
    count = next((index for index, word in enumerate(words) if bare(word) not in ROLES), 0)
    rest = words[count:]
    if count and len(rest) in {2, 3} and _capitalised(rest) and not _names_no_person([*rest]):
        return " ".join(rest)
    return name


def _begins_given(words: Sequence[str]) -> bool:
    from ..people.given import is_in_name_lists  # its table is read from a file

    return is_in_name_lists(words[0])


def unglue(line: str) -> str:
    """Part names from the labels and job titles that they touch where elements met."""
    return _UNGLUED.sub(" ", line) if any(word in line for word in _TOUCHING) else line


def _trim_joined(name: str) -> str:
    """Drop what calls somebody a journalist in scripts of East Asia."""
    return _JOINED_ROLE.sub("", name) or name


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
    if len(parts) != 2 or parts[0].lower() == parts[0].upper():  # no case, no such custom
        return None
    last, first = tokens_of(parts[0]), tokens_of(parts[1])
    particle = bool(last) and last[0].islower() and last[0] in PARTICLES_ALLOWED
    if not (len(last) == 1 or particle) or not 1 <= len(first) <= 3:
        return None
    if not all(_name_token(word) for word in first) or _names_no_person(parts):
        return None
    if "".join(first).lower() == parts[0].replace("-", "").strip().lower():  # a slug
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
