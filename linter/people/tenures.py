"""What a biography claims about a working life: how long, in which field, and since when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazy
from .lengths import LENGTH, Length, length_of
from .lexicon import words
from .trades import field_of, is_writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .prose import Prose

_TRADE = (
    r"(?:the\s)?(?:journalism|news\smedia|digital\smedia|digital\sjournalism|media|news|industry"
    r"|field|profession)"
)
_KIND = r"(?P<kind>(?:[a-z][\w-]*\s){0,3}?)"
# A length at one outlet, or of one task, is no length of experience.
_LENGTHS = (
    lazy(
        rf"{LENGTH}['’]?\s(?:worth\s)?(?:of\s)?{_KIND}experience\b(?P<rest>[^,.;:()—–\n]*)",
        re.IGNORECASE,
    ),
    lazy(
        rf"\b(?:with|has|have|brings|bringing|spent)\s{LENGTH}\s"
        rf"(?P<kind>in\s{_TRADE}(?:\s(?:industry|business))?)(?P<rest>\s*(?=[,.;:(—–\n]|(?:and|to)\b|$))",
        re.IGNORECASE,
    ),
    lazy(
        rf"\b(?:a|an|her|his|their|my)\s{LENGTH}(?:-long|\slong)?\s{_KIND}career\b"
        r"(?P<rest>[^,.;:()—–\n]*)",
        re.IGNORECASE,
    ),
    lazy(
        rf"\b{_KIND}\bcareer\s(?:spanning|spans|of)\s{LENGTH}(?P<rest>\s*(?=[,.;:(—–\n]|$))",
        re.IGNORECASE,
    ),
    lazy(
        r"\b(?:been|worked\sas|working\sas)\s(?P<kind>an?\s(?:professional\s)?journalist)\sfor\s"
        rf"{LENGTH}(?P<rest>)",
        re.IGNORECASE,
    ),
)
_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?!\s?[-–]\s?\d)"
_BEGINNINGS = (
    lazy(
        r"\b(?:began|started|launched|kicked\soff)\s(?:(?:her|his|their|my|a)\s)?"
        rf"{_KIND}(?:career|journey)\b(?P<rest>[^.;:\n]{{0,60}}?)\s(?:back\s)?in\s{_YEAR}",
        re.IGNORECASE,
    ),
    lazy(
        r"\b(?:entered|joined)\s(?P<kind>journalism|the\s(?:profession|industry|field))"
        rf"(?P<rest>)\sin\s{_YEAR}",
        re.IGNORECASE,
    ),
    lazy(
        r"\b(?P<kind>an?\s(?:professional\s|working\s)?journalist|in\sjournalism|in\sthe\smedia)"
        rf"(?P<rest>)\ssince\s{_YEAR}",
        re.IGNORECASE,
    ),
)
_HEAD = r"an?\s(?:[\w'-]+\s){0,5}?(?P<role>[\w-]+)"
_BESIDE = lazy(rf"\b{_HEAD}\s(?:with|who\s(?:has|brings)|bringing|having)\s$", re.IGNORECASE)
_CALLED = lazy(
    rf"\b(?:is|was|as)\s{_HEAD}(?=\s(?:with|who|and|at|for|in|based|from)\b|,|$)", re.IGNORECASE
)
_PLURAL = lazy(r"[a-z]s\swith\s$")
_NUMBER_BEFORE = lazy(r"\d\s?(?:to|or|and)\s$", re.IGNORECASE)
# What makes a length that of somebody else, of several people, of a part, or of another life.
_ELSEWHERE = lazy(
    r"\b(?:combined|collectively|together|between\sthem|we|our|team\s(?:of|with|has)|includ\w+"
    r"|of\swh(?:ich|om)|last|past|first|previous(?:ly)?|former(?:ly)?|after|before|prior|had"
    r"|company|firm|agency|studio|which|whose|founded|mentored|taught|mentor|colleagues?)\b",
    re.IGNORECASE,
)
_LATER = lazy(r"\b(?:combined|between|before|prior|elsewhere)\b", re.IGNORECASE)
_WORD = lazy(r"[a-z]+")


class Claim(NamedTuple):
    """A length of experience and its field, or (`year`) the beginning of a career.

    `field` is "" for all work, else its words. `role` is what the person is called beside it.
    """

    start: int
    end: int
    sentence: int
    field: str
    role: str = ""
    length: Length | None = None
    year: int | None = None


def claims(prose: Prose) -> Iterator[Claim]:
    """Yield what sentences say about experience as a whole, in no order."""
    for number, sentence in enumerate(prose.sentences):
        text = prose.masked[sentence.start : sentence.end]
        for claim in (*_lengths(text), *_beginnings(text)):
            yield claim._replace(
                start=claim.start + sentence.start,
                end=claim.end + sentence.start,
                sentence=number,
            )


def _lengths(text: str) -> Iterator[Claim]:
    for pattern in _LENGTHS:
        for found in pattern.finditer(text):
            before = text[: found.start()]
            if _is_other(before) or _LATER.search(found["rest"]):
                continue
            field, role = field_of(found["kind"], found["rest"]), _role(before)
            if not field and role and not is_writer(role):
                field = role
            yield Claim(*_span(found), 0, field, role, length_of(found))


def _beginnings(text: str) -> Iterator[Claim]:
    for pattern in _BEGINNINGS:
        for found in pattern.finditer(text):
            if not _is_other(text[: found.start()]):
                # "as a reporter in Lower Quay": the whole career began there.
                rest = found["rest"] if found["rest"].startswith(" in ") else ""
                field = field_of(found["kind"], rest)
                yield Claim(found.start(), found.end(), 0, field, year=int(found["year"]))


def _span(found: re.Match[str]) -> tuple[int, int]:
    """Return the range of the length and of what it counts."""
    parts = ("kind", "over", "nearly", "about", "least", "number", "decades", "quarter")
    return min(found.start(part) for part in parts if found[part]), found.start("rest")


def _is_other(before: str) -> bool:
    """Tell whether the words in front make a claim one of others, or of a part."""
    if _ELSEWHERE.search(before) or _NUMBER_BEFORE.search(before) or _PLURAL.search(before):
        return True
    return any(word in words("relations") for word in _WORD.findall(before.lower()))


def _role(before: str) -> str:
    """Return what the person with this experience is called, "" when not in this sentence."""
    beside = _BESIDE.search(before)
    if beside is not None:
        return beside["role"].lower()
    called = [found["role"].lower() for found in _CALLED.finditer(before)]
    return next((role for role in called if is_writer(role)), called[-1] if called else "")
