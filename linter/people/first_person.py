"""Where a biography speaks as "I", and where a Spanish one turns from "soy" to "ella"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazy
from .lexicon import words
from .spelling import fold

if TYPE_CHECKING:
    from .prose import Sentence

# What writers say of themselves. After other verbs an "I" may be a numeral or a word of a title.
_VERBS = (
    r"am|was|have|had|do|don['’]t|did|didn['’]t|can|could|will|would|write|wrote|cover|covered|live"
    r"|lived|work|worked|love|loved|like|enjoy|enjoyed|report|reported|edit|edited|teach|taught"
    r"|study|studied|started|began|begin|grew|became|joined|graduated|hold|help|helped|aim"
    r"|try|strive|believe|hope|want|wanted|spend|spent|speak|specialise|specialize|focus|bring|run"
    r"|host|blog|read|travel|make|create|share|explore|think|know|keep|use|followed|left|moved"
    r"|served|trained|received|earned|hail|come|came|look|go|see|got|get|lead|led|contribute"
    r"|contributed|publish|published|research|breathe|thrive|prefer|play|cook|bake|won"
)
_ADVERB = r"(?:[a-z]+ly|also|now|often|always|never|just|still|first|have\salso)"
_I = lazy(
    rf"\bI(?:[’']m\b|[’'](?:ve|d|ll)(?=\s+[a-z])|(?=\s+(?:{_ADVERB}\s+){{0,2}}(?:{_VERBS})\b))"
)
_MY_NAME = lazy(r"\bMy name is\b")
_GREETING = lazy(r"[\W_]*(?:(?:hi|hello|hey)(?:\s+there|\s+everyone|\s+all)?\s*[,!:–—-]?\s*)?")
_JOINED = lazy(
    r"(?:[,;]|(?:^|\s)(?:and|but|so|because|when|where|while|although|though))\s+$|[–—]\s*$"
)
_THIRD = lazy(r"\b(?:he|she|they|his|her|their)\b")
_WORD = lazy(r"[^\W\d_][\w’'-]*")
_REACH = 200

_SOY = lazy(r"(?:^|[.!?¡\n]\s*)(Soy|Me llamo)\b(?: una?\b)?")
_ELLA = lazy(r"(?:^|[.!?]\s+)(Ella|Él)\s+[a-zé]")
# Somebody whom "ella" may stand for: "mi hija", "con otra colega", "la ministra", "dos gatas".
_SOMEBODY = lazy(
    r"\b(?:mis?|nuestr[oa]s?|(?:de|con|por|para|a|sobre|junto a) (?:una?|otr[oa])"
    r"|(?:la|el|al|del|una?) (?:\w+ )?(?:\w+(?:ista|ora?|triz|ante|iente)|ministr[oa]|poeta"
    r"|alcalde(?:sa)?|maestr[oa]|niñ[oa]|chic[oa]|reina|santa|médic[oa]|jef[ea]|genio)"
    r"|hij[oa]s?|madre|padre|herman[oa]s?|espos[oa]|mujer(?:es)?|marido|pareja|novi[oa]|amig[oa]s?"
    r"|abuel[oa]s?|t[ií]as?|perr[oa]s?|gat[oa]s?|quien)\b"
)

_WHERE = lazy(r"\b(?:en|desde|hasta)\s+$", re.IGNORECASE)


class Shift(NamedTuple):
    """The ranges of the words that speak in the first person and of those in the third."""

    first: tuple[int, int]
    third: tuple[int, int]


def first_person(masked: str, sentence: Sentence) -> tuple[int, int] | None:
    """Return the range of the first "I" of a sentence that is its subject or that of a clause.

    The numeral ("type I diabetes", "World War I began") and a title without quotation marks
    ("the podcast How I made it") are none.
    """
    named = _MY_NAME.search(masked, sentence.start, sentence.end)
    if named is not None and _opens(masked[sentence.start : named.start()]):
        return named.span()
    for found in _I.finditer(masked, sentence.start, sentence.end):
        before = masked[sentence.start : found.start()]
        if len(before) > _REACH:
            return None
        if _opens(before) or _joins(before):
            return found.span()
    return None


def _opens(before: str) -> bool:
    return _GREETING.fullmatch(before.lower()) is not None


def _joins(before: str) -> bool:
    """Whether a clause begins here, and neither somebody else's sentence nor a title goes on."""
    if _JOINED.search(before) is None or _THIRD.search(before.lower()):
        return False
    said = [found[0] for found in _WORD.finditer(before)]
    return all(word.islower() or word[0] == "I" for word in said[1:]) and (
        not said or said[0].islower() or fold(said[0]) in words("openers")
    )


def spanish_shift(masked: str) -> Shift | None:
    """Return where "Soy periodista" turns into "Ella cubre", with nobody else named between."""
    first = _SOY.search(masked)
    third = _ELLA.search(masked, first.end()) if first is not None else None
    if first is None or third is None:
        return None
    between = masked[first.end() : third.start()]
    if "\n" in between or _SOMEBODY.search(between.lower()):
        return None
    return Shift(first.span(1), third.span(1))


def is_place(masked: str, start: int) -> bool:
    """Tell whether the name at an offset is where somebody is in Spanish: "en Valencia"."""
    return _WHERE.search(masked[max(0, start - 10) : start]) is not None
