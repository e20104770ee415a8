"""What a sentence says about the name it begins with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazy
from .lexicon import words
from .spelling import fold

if TYPE_CHECKING:
    from .given import Gender

_WINDOW = 400
_ASIDE = lazy(r"\s*(?:\([^()\n]{0,80}\))?(?:\s*,[^,.;:\n]{1,140},)?\s*")
_APPOSITION = lazy(r"[^,\n]*,")
_WORD = lazy(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_DASH = lazy(r"\s*[—–]\s+\w")
_BE = frozenset(
    {"is", "was", "has", "became", "remains", "es", "est", "ist", "er", "jest", "adalah"}
)
_ACCENTED_BE = frozenset({"è", "é"})
# Turkish says what somebody is at the very end: "Ankara'da yaşayan bir gazetecidir."
_TURKISH = lazy(r"\bbir\s(?:gazeteci|yazar|muhabir|editör)(?:d[iıuü]r)?\b")
_INTRODUCING = frozenset({"a", "an", "our", "un", "una", "une", "ein", "eine"})
_CAREER = frozenset({"written", "reported", "covered", "spent", "worked", "contributed", "edited"})
_RELATIVE = frozenset({"he", "she", "whose", "whom"})
_CLAUSE = 10
_CONTRACTED = frozenset({"a", "an", "been", "the", "not", "also", "currently", "one", "based"})
_PERSONAL_VERBS = frozenset({"lives", "graduated", "studied", "grew", "loves", "enjoys", "majored"})
_OWNERS = frozenset({"his", "her", "their", "my", "our"})
_ADVERBS = frozenset({"also", "now", "never", "always", "often", "then", "once", "still", "since"})
_MOVED_SOMEBODY = lazy(
    r"\b(?:inspir|influenc|taught|chang|shap|encourag|mov|touch|introduc|drew|sparked|convinc)"
    r"\w*\s(?:[^\W\d_]+\s){0,3}?(?:him|her|them|me|his|their|my)\b"
)
# "Serena's career is the subject of his first book" is about somebody else's.
_OF_ANOTHER = lazy(r"\b(?:his|her|hers|him)\b", re.IGNORECASE)
# "Adele's voice got her through school": an author is no object of their own work.
_OBJECT = lazy(
    r"\s(?:him|her|them|me)\s?(?:[.,;]|$|(?:through|to|into|out|from|by|on|as|when|while|since)\b)"
)
_PICTURED = lazy(r"\s*\((?:left|right|cent(?:re|er)|pictured|above|below|second|third|far)\b")


class Predicate(NamedTuple):
    """The statement after a name.

    `personal`: only a person can be meant. `copula`: "is a ...". `aside`: something in commas
    stands between the name and the verb. `reviewer`: the person checks or illustrates the work
    of others. `biographical`: it is what biographies say of their own subject, a profession or
    how somebody writes. `indefinite`: "is a ...".
    """

    personal: bool = False
    copula: bool = False
    aside: bool = False
    reviewer: bool = False
    biographical: bool = False
    indefinite: bool = False


def predicate_after(text: str, end: int, limit: int) -> Predicate | None:
    """Read the verb that follows a name; None when the name is not the sentence's subject."""
    rest = text[end : min(limit, end + _WINDOW)]
    if _DASH.match(rest):
        return Predicate(copula=True)
    if _PICTURED.match(rest):
        return None
    aside = _ASIDE.match(rest)
    skipped = aside.end() if aside else 0
    found = [_spoken(word) for word in _WORD.findall(rest[skipped:])][:14]
    while found and (found[0] in _ADVERBS or found[0].endswith("ly")):
        found = found[1:]
    if not found or not _is_verb(found[0]):
        return Predicate(personal=True, copula=True) if _TURKISH.search(rest) else None
    return _statement(found, aside=bool(_APPOSITION.match(rest[:skipped])))


def _spoken(word: str) -> str:
    """Fold a word; the verb of "Chiara è una giornalista" must not become an "and"."""
    return "is" if word.lower() in _ACCENTED_BE else fold(word)


def contracted_predicate(text: str, end: int, limit: int) -> Predicate | None:
    """Read "Jane's a reporter", where the ending is the verb."""
    found = [fold(word) for word in _WORD.findall(text[end : min(limit, end + _WINDOW)])]
    # The ending itself was read as a word of one letter.
    found = found[1:] if found[:1] == ["s"] else found
    if not found or found[0] not in _CONTRACTED:
        return None
    return _statement(["is", *found[:13]], aside=False)


def owns_work(text: str, end: int, limit: int) -> bool:
    """Whether a possessive is followed by what only the author of this page would own."""
    rest = text[end : min(limit, end + _WINDOW)]
    if _MOVED_SOMEBODY.search(rest):
        return False
    found = _WORD.findall(rest)
    found = found[1:] if found[:1] == ["s"] else found
    for word in found[:4]:
        folded = word.lower()
        if folded in words("ownwork"):
            return True
        if not word.islower() or folded in words("relations") or folded in words("colleagues"):
            return False
    return False


def tells_of_another(text: str, end: int, limit: int, gender: Gender | None) -> bool:
    """Whether what follows a possessive speaks of somebody with a pronoun that is not its owner's.

    `gender` is that with which lists record the owner's name, None where they record both.
    """
    limit = min(limit, end + _WINDOW)
    if _OBJECT.search(text, end, limit):
        return True
    found = _OF_ANOTHER.finditer(text, end, limit)
    male = {hit[0].lower().startswith("hi") for hit in found}
    return bool(male) and male != {gender == "male"} if gender else bool(male)


def _is_verb(word: str) -> bool:
    verb = re.sub(r"n['’]?t$", "", word)
    return verb in words("selfverbs") and word not in words("creditverbs")


def _statement(found: list[str], *, aside: bool) -> Predicate | None:
    verb, rest = found[0], found[1:]
    if verb in _BE and any(word in _OWNERS for word in rest[:3]):
        return None
    if verb in {"has", "is", "was"} and any(word in words("creditverbs") for word in rest[:1]):
        return None if "this" in rest[:4] or verb == "was" else Predicate(aside=aside)
    return Predicate(
        personal=_is_personal(verb, rest),
        copula=verb in _BE and verb != "has",
        aside=aside,
        reviewer=any(word in words("reviewers") for word in rest[:8]),
        biographical=_is_biographical(verb, rest),
        indefinite=verb in _BE
        and rest[:1] in (["a"], ["an"])
        and words("things").isdisjoint(rest[1:3]),
    )


def _is_biographical(verb: str, rest: list[str]) -> bool:
    """Look for "is a seasoned writer", "brings a fresh voice"; not for "is the writer she read"."""
    if verb == "has" and any(word in _CAREER for word in rest[:3]):
        return True
    if verb not in _BE:
        return verb in words("selfdescriptions") or any(word in words("degrees") for word in rest)
    introduced = [place for place, word in enumerate(rest[:3]) if word in _INTRODUCING]
    if not introduced or _RELATIVE & set(rest[:_CLAUSE]):
        return False
    return any(word in words("personas") for word in rest[introduced[0] : _CLAUSE])


def _is_personal(verb: str, rest: list[str]) -> bool:
    if verb in _PERSONAL_VERBS:
        return True
    if any(word in words("degrees") for word in rest[:5]):
        return True
    return verb in _BE and any(word in words("beings") for word in rest[:9])
