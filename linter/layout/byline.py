"""Who a byline names: visible "By NAME" lines and the author strings of metadata."""

from __future__ import annotations

import re

from ..lazy import lazy
from .dates import find_dates, without_dates
from .names import (
    bare,
    drop_addresses,
    is_handle,
    is_organisation,
    is_role,
    looks_like_name,
    reversed_name,
    split_conjunctions,
    squeeze,
    strip_titles,
    tokens_of,
    unique,
)
from .vocabulary import SUFFIXES

_MAX_LINE = 300
_LABEL = (
    r"(?:story |words |text |article )?(?:written|reported|posted|published|words|text|story)"
    r"\s+by|words|text|author|authors|autor|autora|autores|auteur|autore|penulis|oleh|yazan|автор"
)
# With a colon a label is a label; without one only these introduce a name.
_LEAD = lazy(
    rf"\s*(?P<label>{_LABEL})\s*:\s*"
    r"|\s*(?P<plain>by|(?:written|reported|posted|published|words|text|story|article)\s+by)"
    r"[\s:]\s*"
    r"|\s*(?P<other>por|von|par|di|oleh|door|escrito por|scritto da|a cura di|redactado por"
    r"|escrit[oa] por|texto? (?:de|von)|text von|av|af)[\s:]\s*",
    re.IGNORECASE,
)
_INNER_LEAD = lazy(r"(?:^|[\s|•·])by\s+", re.IGNORECASE)
_META_LEAD = lazy(
    r"\s*(?:(?:written|reported|posted|published|words|text|story)\s+)?"
    r"(?:by|por|von|par|oleh)[:\s]\s*|\s*(?:author|autor|auteur|autore|penulis)s?\s*:\s*",
    re.IGNORECASE,
)
_BARS = lazy(r"\s+[|•·–—/-]+\s+|[|•·\t\n]|\s{3,}|//")
_AFTER_NAME = lazy(
    r"\s+(?:last\s+)?(?:updated|published|posted|modified|on|in|at|from|for|via|exclusively"
    r"|special\s+to)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_OF_OUTLET = lazy(r"(?<=\S)\s+of\s+.*", re.DOTALL)
_BRACKETS = lazy(r"[(<\[][^()<>\[\]]*[)>\]]")
_TEMPLATE = lazy(r"\s*[\[{<%]{1,2}[^\[\]{}<>]{1,40}[\]}>%]{1,2}\s*")
_COMMAS = lazy(r"\s*[,;、，]\s*")
_MORE_SEPARATORS = lazy(r"\s*[;|\n\t]\s*|\s+[•·–—-]+\s+|\s*//\s*")


# The names of accounts are the only ones that say "author" without a "by" before them.
_ACCOUNT = lazy(
    r"(?:wp|site|web|super)?[-_ ]?admin(?:istrator)?|webmaster|wpuser"
    r"|(?:editor|author|user)[-_]?\d+",
    re.IGNORECASE,
)


def byline_names(line: str) -> tuple[str, ...]:
    """Return the names of a byline line ("By Ana Ruiz and Jo Li | Updated ..."), () for prose."""
    if len(line) > _MAX_LINE:
        return ()
    if _ACCOUNT.fullmatch(line.strip()):
        return (line.strip(),)
    lead = _LEAD.match(line) or _lead_after_date(line)
    if lead is None:
        return ()
    named = _first_segment(line[lead.end() :])
    if _TEMPLATE.fullmatch(named):
        return (named.strip(),)
    parts = [part for group in _groups(named) for part in split_conjunctions(group)]
    if not parts or not all(looks_like_name(strip_titles(part)) for part in parts):
        return ()
    if lead.groupdict().get("other") and not all(_is_certain(part) for part in parts):
        return ()
    return unique(strip_titles(part) for part in parts)


def _lead_after_date(line: str) -> re.Match[str] | None:
    """Find the "by" of "Published 3 May 2026 by Ana Ruiz"."""
    for date in find_dates(line)[:1]:
        if _only_labels(line[: date.start()]):
            return _INNER_LEAD.search(line, date.end())
    return None


def _only_labels(text: str) -> bool:
    return len(tokens_of(text)) <= 3


def _first_segment(text: str) -> str:
    """Cut outlet, date and place off behind the names."""
    segment = next((piece for piece in _BARS.split(text) if piece.strip()), "")
    for date in find_dates(segment)[:1]:
        segment = segment[: date.start()]
    return _cut_after_name(segment).rstrip(" .,;:\xa0")


def _cut_after_name(segment: str) -> str:
    kept = _AFTER_NAME.sub("", segment)
    before = _OF_OUTLET.sub("", kept)
    if before != kept and len(tokens_of(before)) >= 2 and not is_organisation(before):
        return before
    return kept


def _is_certain(part: str) -> bool:
    return len(tokens_of(part)) >= 2 or is_organisation(part) or is_handle(part)


def _groups(text: str) -> list[str]:
    """Split at commas and drop the parts behind the first that are roles, outlets or places."""
    parts = [part for part in _COMMAS.split(text) if part.strip(" .")]
    kept: list[str] = []
    for index, part in enumerate(parts):
        if kept and bare(part) in {bare(suffix) for suffix in SUFFIXES}:
            kept[-1] = f"{kept[-1]} {part.strip()}"
        elif not kept or _is_further_name(part, last=index == len(parts) - 1):
            kept.append(_without_leading_and(part) if kept else part)
    return kept


def _without_leading_and(part: str) -> str:
    words = tokens_of(part)
    return " ".join(words[1:]) if len(words) > 1 and words[0].lower() in _ANDS else part


_ANDS = frozenset({"and", "&", "und", "et", "y", "e", "dan"})


def _is_further_name(part: str, *, last: bool) -> bool:
    if is_role(part) or is_organisation(part):
        return False
    words = tokens_of(part)
    if len(words) == 1:  # A lone word behind a name is a place, a credential or an agency.
        return False
    listed = last and words[0].lower() in _ANDS
    return listed or looks_like_name(strip_titles(part)) or len(split_conjunctions(part)) > 1


def clean_names(text: str) -> tuple[str, ...]:
    """Return the names in an author string of metadata, without roles, outlets and addresses."""
    from html import unescape  # its table of entities takes a millisecond to load

    plain = unescape(text[: _MAX_LINE * 2])
    lead = _META_LEAD.match(plain)
    if lead:
        plain = plain[lead.end() :]
    if _TEMPLATE.fullmatch(plain):
        return (squeeze(plain),)
    plain = _without_noise(plain)
    names: list[str] = []
    for segment in _MORE_SEPARATORS.split(plain):
        if not names or _is_further_segment(segment):
            names += _segment_names(segment)
    return unique(names)


def _without_noise(text: str) -> str:
    """Drop addresses, dates and brackets; brackets stay when there is nothing else."""
    text = drop_addresses(text)
    outside = _BRACKETS.sub(" ", text)
    text = outside if outside.strip(" ,;") else text.strip(" ()<>[]")
    return without_dates(text)


def _is_further_segment(segment: str) -> bool:
    words = tokens_of(squeeze(segment))
    return len(words) >= 2 and _is_further_name(" ".join(words), last=True)


def _segment_names(segment: str) -> list[str]:
    segment = squeeze(segment)
    turned = reversed_name([part for part in _COMMAS.split(segment) if part])
    if turned:
        return [strip_titles(turned)]
    segment = _cut_after_name(segment)
    pieces = [piece for group in _groups(segment) for piece in split_conjunctions(group)]
    return [squeeze(strip_titles(piece)) for piece in pieces]
