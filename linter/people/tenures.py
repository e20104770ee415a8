"""How long a biography says that somebody has worked, and in which field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..lazy import lazy
from .beginnings import beginnings
from .claims import Claim, clause_after
from .lengths import LENGTH, length_of
from .lexicon import words
from .trades import Field, field_of, is_writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .prose import Prose

_TRADE = (
    r"(?:the\s)?(?:journalism|news\smedia|digital\smedia|digital\sjournalism|media|news|industry"
    r"|field|profession)"
)
_KIND = r"(?P<kind>(?:[a-z][\w-]*\s){0,3}?)"
_UNIT = lazy(r"year|yr|decade|century", re.IGNORECASE)  # of every length
# A length at one outlet, or of one task, is no length of experience.
_LENGTHS = (
    lazy(
        rf"{LENGTH}['’]?\s(?:worth\s)?(?:of\s)?{_KIND}(?P<of>experience)\b(?P<rest>)",
        re.IGNORECASE,
    ),
    lazy(
        rf"\b(?:with|has|have|brings|bringing|spent)\s{LENGTH}\s"
        rf"(?P<kind>(?P<of>in)\s{_TRADE}(?:\s(?:industry|business))?)"
        r"(?P<rest>\s*(?=[,.;:(—–\n]|(?:and|to)\b|$))",
        re.IGNORECASE,
    ),
    lazy(
        rf"\b(?:a|an|her|his|their|my)\s{LENGTH}(?:-long|\slong)?\s{_KIND}(?P<of>career)\b"
        r"(?P<rest>)",
        re.IGNORECASE,
    ),
    lazy(
        rf"\b{_KIND}\b(?P<of>career)\s(?:spanning|spans|of)\s{LENGTH}"
        r"(?P<rest>\s*(?=[,.;:(—–\n]|$))",
        re.IGNORECASE,
    ),
    lazy(
        r"\b(?:been|worked\sas|working\sas)\s(?P<kind>an?\s(?:professional\s)?(?P<of>journalist))"
        rf"\sfor\s{LENGTH}(?P<rest>)",
        re.IGNORECASE,
    ),
)
_HEAD = r"an?\s(?P<of>(?:[\w'-]+\s){0,5}?)(?P<role>[\w-]+)"
_BESIDE = lazy(rf"\b{_HEAD}\s(?:with|who\s(?:has|brings)|bringing|having)\s$", re.IGNORECASE)
_CALLED = lazy(
    rf"\b(?P<is>is|was|as)\s{_HEAD}(?=\s(?:with|who|and|at|for|in|based|from|she|he|i)\b|,|$)",
    re.IGNORECASE,
)
_PRAISE = lazy(
    r"\b(?:seasoned|experienced|passionate|dedicated|skilled|talented|accomplished|veteran"
    r"|versatile|award-winning|professional|creative|senior|trusted|renowned|prolific|avid)\b",
    re.IGNORECASE,
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
_WINDOW = 400


def claims(prose: Prose) -> Iterator[Claim]:
    """Yield what sentences say about experience as a whole, in no order."""
    for number, sentence in enumerate(prose.sentences):
        text = prose.masked[sentence.start : sentence.end]
        for claim in (*_lengths(text), *beginnings(text)):
            if not _is_other(text[max(0, claim.start - _WINDOW) : claim.start]):
                yield claim._replace(
                    start=claim.start + sentence.start,
                    end=claim.end + sentence.start,
                    sentence=number,
                )


def _lengths(text: str) -> Iterator[Claim]:
    if _UNIT.search(text) is None:
        return  # each of the patterns takes milliseconds to compile
    for pattern in _LENGTHS:
        for found in pattern.finditer(text):
            after = clause_after(found)
            # "How to Hire People with Ten Years of Experience" is a title.
            if found["of"].istitle() or _LATER.search(after):
                continue
            field = field_of(found["kind"], after)
            before = text[max(0, found.start() - _WINDOW) : found.start()]
            role, own_field = _role(before)
            if field == Field(""):
                field = own_field
            career = found["of"].lower() == "career"
            yield Claim(*_span(found), 0, field, role, length_of(found), career=career)


def _span(found: re.Match[str]) -> tuple[int, int]:
    """Return the range of the length and of what it counts."""
    parts = ("kind", "over", "nearly", "about", "least", "number", "decades", "quarter")
    return min(found.start(part) for part in parts if found[part]), found.start("rest")


def _is_other(before: str) -> bool:
    """Tell whether the words in front make a claim one of others, or of a part."""
    if _ELSEWHERE.search(before) or _NUMBER_BEFORE.search(before) or _PLURAL.search(before):
        return True
    return any(word in words("relations") for word in _WORD.findall(before.lower()))


def _role(before: str) -> tuple[str, Field]:
    """Return what the person with this experience is called, and the field that this makes it.

    Both are empty when the sentence does not say; "as a crime reporter" narrows the experience to
    that, "as a seasoned reporter" or "is a reporter" does not.
    """
    beside = _BESIDE.search(before)
    called = [beside] if beside else list(_CALLED.finditer(before))
    if not called:
        return "", Field("")
    found = next((one for one in called if is_writer(one["role"].lower())), called[-1])
    role = found["role"].lower()
    narrows = found.re.groups > 2 and found["is"].lower() == "as"
    if narrows and not _PRAISE.search(found["of"]):
        return role, field_of("", f"{found['of']}{role}")
    return role, Field("") if is_writer(role) else Field(role)
