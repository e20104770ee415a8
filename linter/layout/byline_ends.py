"""Cutting off what stands before and behind the names of a byline and names no writer."""

from __future__ import annotations

import re

from ..lazy import lazy
from .leads import credits_another, find_lead
from .names import is_agency, is_organisation, looks_like_name, tokens_of
from .vocabulary import phrases

_READING = lazy(
    r"[\s·•|–-]+\d{1,3}[\s\xa0-]*(?:min(?:s?\b|ut[a-z]*)|мин|хв|dk\b|dakika|分|분|phút|דק|د).*",
    re.IGNORECASE | re.DOTALL,
)
_HANDLE = lazy(r"(?<=\w)[\s,]+@\w{2,30}\s*$")
_PICTURES = lazy(
    r"\s+(?:photo(?:s|graphs?|graphy)?|pictures?|images?|illustrations?|videos?|graphics?|fotos?"
    r"|foto's|fotografie|bilder|bild|fotograf[íi]as?|imagen|imágenes|imagens|beeld|zdjęcia|kuvat?"
    r"|фото)\s+(?:by|von|par|por|de|di|door|av|af)\s.*",
    re.IGNORECASE | re.DOTALL,
)
_COMPANY = lazy(r"\s+(?:avec|con|com|med|met|mit|with|и|z|a)\s+(?P<who>[\w/-]{2,12})\s*$")
_TOUCHING = lazy(r"(?<=\w)/(?=\w)")
_THE = lazy(r"\s+(?=The\s)")
_REPORTED = lazy(
    r"(?:(?P<reporter>[记記]者)[\s／/:：]*)?(?P<name>[\u4e00-\u9fff]{2,4}(?:[、，][\u4e00-\u9fff]{2,4})*)(?:\s*[／/]\s*|\s+)"
    r"[\u4e00-\u9fff]{0,8}(?:報導|報道|报道|報告|电|電|讯|訊)\s*"
)
_PARTS = lazy(r"\s*[|•·;]\s*|,\s+|\s+/\s+")
_AGENCIES = phrases(
    "associated press, the associated press, agence france-presse, canadian press, press trust"
    " of india, press association, deutsche presse-agentur, bloomberg news, australian associated"
    " press, europa press, thomson reuters foundation"
)
_ABOUT = lazy(
    r"(?:about(?:\s+the\s+author)?|(?:view|see|read|show)\s+(?:all|more)\s+(?:\w+\s+)?(?:by|from|of)"
    r"|(?:all|more)\s+(?:posts|articles|stories)\s+(?:by|from|of)|(?:posts|articles)\s+by"
    r"|über(?:\s+(?:den\s+autor|die\s+autorin))?|(?:alle\s+)?(?:artikel|beiträge)\s+von"
    r"|acerca\s+del?(?:\s+autora?)?|sobre(?:\s+(?:el|la|o|a)\s+autora?)?"
    r"|à\s+propos\s+de(?:\s+l['’]auteure?)?|over(?:\s+de\s+auteur)?|o\s+autor(?:ze|ce|ovi|u|i)"
    r"|informazioni\s+su|l['’]autore|об\s+авторе|про\s+автора|за\s+автора|om\s+författaren"
    r"|om\s+forfatteren|tietoa\s+kirjoittajasta|despre(?:\s+autor)?|yazar\s+hakkında)"
    r"\s*[:：–-]?\s+",
    re.IGNORECASE,
)
# "Om" is a given name as well.
_ABOUT_HEADING = lazy(r"om\s+", re.IGNORECASE)


def trim_ends(named: str) -> str:
    """Cut reading times, handles, pictures' makers, agencies and outlets off behind names."""
    kept = named
    if any(map(str.isdigit, kept)):
        kept = _READING.sub("", kept)
    if "@" in kept:
        kept = _HANDLE.sub("", kept)
    kept = _without_agency(_PICTURES.sub("", kept))
    if "/" in kept:
        kept = _of_slashes(kept)
    found = _REPORTED.fullmatch(kept) if kept[-1:] >= "\u4e00" else None
    kept = found["name"] if found else kept
    return kept if kept.strip() else named


def reporter_of(line: str) -> str | None:
    """Return who reported from a place, in the bylines of scripts without spaces."""
    found = _REPORTED.fullmatch(line) if line[:1] >= "\u4e00" else None
    return found["name"] if found and found["reporter"] else None


def _without_agency(named: str) -> str:
    """Cut off what helped or employs the writer: "avec AFP", "The Valley Press"."""
    company = _COMPANY.search(named)
    if company and is_agency(company["who"]):
        named = named[: company.start()]
    cut = _THE.search(named)
    if cut and _is_full(named[: cut.start()]) and is_organisation(named[cut.end() :]):
        return named[: cut.start()]
    words = tokens_of(named)
    for at in range(2, min(len(words), 6)):
        if " ".join(words[at:]).lower() in _AGENCIES:
            return " ".join(words[:at])
    return named


def _of_slashes(named: str) -> str:
    """Read "dpa/Ana Ruiz" and "Ana Ruiz/Valley Post" as the person, two people as two."""
    parts = _TOUCHING.split(named)
    people = [part for part in parts if _is_full(part) and not is_organisation(part)]
    rest = [part for part in parts if part not in people]
    if people and all(is_agency(part.strip()) or is_organisation(part) for part in rest):
        return ", ".join(people)
    return named


def _is_full(name: str) -> bool:
    return len(tokens_of(name)) > 1 and looks_like_name(name)


def writers_part(line: str) -> str:
    """Return what a line says from the writer on where it credits somebody else before."""
    if not credits_another(line):
        return line
    for parting in _PARTS.finditer(line):
        rest = line[parting.end() :]
        if find_lead(rest):
            return rest
    return line


def is_about(words: str) -> bool:
    """Say whether words are nothing but what stands before a name at the top of an author box."""
    return _ABOUT.fullmatch(f"{words} ") is not None


def strip_about(text: str, *, heading: bool = False) -> str:
    """Cut the words off that stand before a name at the top of an author box."""
    found = _ABOUT.match(text) or (_ABOUT_HEADING.match(text) if heading else None)
    if found is None or not _is_full(text[found.end() :]):
        return text
    return text[found.end() :]
