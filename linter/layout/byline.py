"""Who a byline names: visible "By NAME" lines and the author strings of metadata."""

from __future__ import annotations

import re
from functools import lru_cache

from ..lazy import lazy
from .byline_ends import reporter_of, strip_about, trim_ends, writers_part
from .dates import find_dates, without_dates
from .leads import POSTED, Lead, find_lead, is_shaky
from .names import (
    bare,
    drop_addresses,
    is_agency,
    is_handle,
    is_organisation,
    is_role,
    looks_like_name,
    reversed_name,
    split_conjunctions,
    squeeze,
    strip_titles,
    tokens_of,
    trim_role,
    unglue,
    unique,
)
from .vocabulary import PARTICLES_ALLOWED, PROSE, PROSE_ALONE, SUFFIXES

_MAX_LINE = 300
# Consortia sign with hundreds of names, and no name is long.
_LONGEST_LIST = 6000
_FEWEST_LISTED = 8
_LONGEST_LISTED = 60
_SENTENCE = 6
_SHORTEST_USER = 4
_SHORT_GIVEN = 3
_LONGEST_ACCOUNT = 40
_PROSE = PROSE | PROSE_ALONE
_BARE_SUFFIXES = frozenset(map(bare, SUFFIXES))
_EAST_ASIAN = range(0x3040, 0xD7A4)
_LATIN = "\u024f"
SOFT_HYPHEN = "\xad"
_INNER_LEAD = lazy(r"(?:^|[\s|•·])(?:(?P<by>by)|von|par|por|door|av|af)\s+", re.IGNORECASE)
# Prepositions that author fields of metadata keep, with a colon or a full name behind them.
_META_LEADS = frozenset({"by", "por", "von", "par", "oleh", "door", "av", "af", "vom"})
_BARS = lazy(r"\s+[|•·–—/-]+\s+|[|•·\t\n]|\s{3,}|//")
_AFTER_NAME = lazy(
    r"\s+(?:(?i:(?:last\s+)?(?:updated|published|posted|modified)|on|in|at|from|for|via|under"
    r"|exclusively|special\s+(?:to|for)|with\s+additional)"
    r"|am|um|unter|für|aktualisiert|veröffentlicht|le|à|mis\s+à|publié|el|a\s+las|para|em|às"
    r"|publicado|actualizado|il|alle|pubblicato|op|om|dnia|dne|kl\.?|klo|pada|в)(?=\s|$).*",
    re.DOTALL,
)
# A label in the middle of a line ("Text: Ana Ruiz Foto: Bo Lund") ends what stands before it.
_NEXT_LABEL = lazy(r"\s+[^\s:]+(?:\s+(?:by|von|par|por|&|and))?\s?:(?:\s.*|$)", re.DOTALL)
_OF_OUTLET = lazy(r"(?<=\S)\s+of\s+.*", re.DOTALL)
_ON_SITE = lazy(
    r"[^,;|]*\s(?:on|auf|sur|en|su|no|op)\s+(?:facebook|twitter|instagram|linkedin|youtube|x)\s*$",
    re.IGNORECASE,
)
_SITES = ("facebook", "twitter", "instagram", "linkedin", "youtube", "x")
_KOREAN = lazy(
    r"\W{0,3}(?P<name>[가-힣]{2,4})\s?(?:선임|수습|인턴|객원|전문)?\s?기자"
    r"(?:[\s(=|/]+(?:\S+@\S+|[\d.\s:/-]+)?\W*)?$"
)
_BRACKETS = lazy(r"[(<\[][^()<>\[\]]*[)>\]]")
_TEMPLATE = lazy(r"\s*[\[{<%]{1,2}[^\[\]{}<>]{1,40}[\]}>%]{1,2}\s*")
_COMMAS = lazy(r"\s*[,;、，]\s*")
_MORE_SEPARATORS = lazy(r"\s*[;|\n\t]\s*|\s+[•·–—/-]+\s+|\s*//\s*")


# The names of accounts are the only ones that say "author" without a "by" before them.
_ACCOUNT = lazy(
    r"(?:wp|site|web|super)?[-_ ]?admin(?:istrator)?|webmaster|wpuser"
    r"|(?:editor|author|user)[-_]?\d+",
    re.IGNORECASE,
)


def byline_names(line: str) -> tuple[str, ...]:
    """Return the names of a byline line ("By Ana Ruiz and Jo Li | Updated ..."), () for prose."""
    if len(line) <= _MAX_LINE:
        return _byline_names(line)
    if not _is_list(line):
        return ()
    names = _byline_names(line)
    return names if 2 * len(names) > len(_COMMAS.split(line)) else ()


def _is_list(line: str) -> bool:
    """Say whether a long line may be one of names: a few words between two commas at most."""
    if len(line) > _LONGEST_LIST:
        return False
    parts = _COMMAS.split(line)
    return len(parts) >= _FEWEST_LISTED and max(map(len, parts)) <= _LONGEST_LISTED


@lru_cache(maxsize=256)  # readers ask of several kinds of lines whether they name somebody
def _byline_names(line: str) -> tuple[str, ...]:
    if len(line) < _LONGEST_ACCOUNT and _ACCOUNT.fullmatch(line.strip()):
        return (line.strip(),)
    line = writers_part(line.replace(SOFT_HYPHEN, ""))
    lead = find_lead(line) or _lead_after_date(line)
    if lead is None:
        return _reporter(line) or _of_agency(line)
    if _is_sentence(line):
        return ()
    named = _first_segment(trim_ends(unglue(line[lead.end :])))
    if _TEMPLATE.fullmatch(named):
        return (named.strip(),)
    turned = _turned(named)
    groups = [turned] if turned else _groups(named)
    parts = [strip_titles(part) for group in groups for part in split_conjunctions(group)]
    parts = [trim_role(part) for part in parts]
    if not parts or not all(map(looks_like_name, parts)):
        dated = any(map(str.isdigit, line))
        return (named,) if lead.verb and dated and _is_user(named) else ()
    if not lead.sure and not all(map(_is_certain, parts)):
        return ()
    if is_shaky(lead) and not _begins_given(parts[0]):
        return ()
    return unique(parts)


def _reporter(line: str) -> tuple[str, ...]:
    """Return the name of an East Asian byline, in which the word for a reporter touches it."""
    found = _KOREAN.match(line) if "기자" in line[:_LONGEST_ACCOUNT] else None
    if found:
        return (found["name"],)
    reporter = reporter_of(line)
    return tuple(_COMMAS.split(reporter)) if reporter else ()


def _of_agency(line: str) -> tuple[str, ...]:
    """Return the name behind an agency's sign: "dpa/Ana Ruiz"."""
    sign, slash, name = line.strip().partition("/")
    if slash and is_agency(sign) and len(tokens_of(name)) > 1 and looks_like_name(name):
        return (name,)
    return ()


def _turned(named: str) -> str | None:
    """Turn "Ruiz, Ana" round where the name lists know the second word alone."""
    parts = [part.strip() for part in _COMMAS.split(named)]
    if len(parts) != 2 or any(len(tokens_of(part)) != 1 for part in parts):
        return None
    from ..people.given import is_in_name_lists  # its table is read from a file

    if not is_in_name_lists(parts[1]) or is_in_name_lists(parts[0]):
        return None
    return reversed_name(parts)


def _is_user(name: str) -> bool:
    """Say whether a word in small letters may be a log-in: "Posted by norafeld on 3 May 2026"."""
    return name.isalpha() and len(name) >= _SHORTEST_USER and bare(name) not in _PROSE


def _is_sentence(line: str) -> bool:
    """Say whether a line is a sentence of some length, whatever it begins with."""
    words = tokens_of(line)
    small = sum(word.islower() for word in words)
    return line.rstrip(' "”»').endswith((".", "!", "?", "…")) and small >= _SENTENCE


def _begins_given(name: str) -> bool:
    from ..people.given import is_in_name_lists  # its table is read from a file

    first = tokens_of(name)[0]
    return first[0] > _LATIN or is_in_name_lists(first)


def _lead_after_date(line: str) -> Lead | None:
    """Find the "by" of "Published 3 May 2026 by Ana Ruiz"."""
    for date in find_dates(line)[:1]:
        if _only_labels(line[: date.start()]):
            found = _INNER_LEAD.search(line, date.end())
            if found is None:
                return None
            posted = ":" in date[0] and not line[date.end() : found.start()].strip(" ,|•·")
            return Lead(found.end(), found["by"] is not None, POSTED if posted else "")
    return None


def _only_labels(text: str) -> bool:
    return len(tokens_of(text)) <= 3


def _first_segment(text: str) -> str:
    """Cut outlet, date and place off behind the names."""
    if "@" in text and drop_addresses(text).strip():
        text = drop_addresses(text)
    segment = next((piece for piece in _BARS.split(text) if piece.strip()), "")
    for date in find_dates(segment)[:1]:
        segment = segment[: date.start()]
    return _cut_after_name(segment).rstrip(" .,;:\xa0）】")


def _cut_after_name(segment: str) -> str:
    kept = _NEXT_LABEL.sub("", _AFTER_NAME.sub("", segment))
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
        if kept and _is_place(parts, index):
            continue
        if kept and bare(part) in _BARE_SUFFIXES:
            kept[-1] = f"{kept[-1]} {part.strip()}"
        elif not kept or _is_further_name(part, last=index == len(parts) - 1):
            kept.append(_without_leading_and(part) if kept else part)
    return kept


def _is_place(parts: list[str], index: int) -> bool:
    """Say whether the last part is where an outlet is: "Ana Ruiz, Valley News, New York"."""
    return index == len(parts) - 1 and index > 1 and is_organisation(parts[index - 1])


def _without_leading_and(part: str) -> str:
    words = tokens_of(part)
    return " ".join(words[1:]) if len(words) > 1 and words[0].lower() in _ANDS else part


_ANDS = frozenset({"and", "&", "und", "et", "y", "e", "dan", "og", "och", "en", "и", "i", "ja"})


def _is_further_name(part: str, *, last: bool) -> bool:
    if is_role(part) or is_organisation(part):
        return False
    words = tokens_of(part)
    if len(words) == 1:  # A lone word behind a name is a place, a credential or an agency.
        return ord(words[0][0]) in _EAST_ASIAN and looks_like_name(words[0])
    if words[0].lower() in _ANDS and (last or looks_like_name(" ".join(words[1:]))):
        return True
    return looks_like_name(strip_titles(part)) or len(split_conjunctions(part)) > 1


def clean_names(text: str) -> tuple[str, ...]:
    """Return the names in an author string of metadata, without roles, outlets and addresses."""
    return _clean_names(text if _is_list(text) else text[: _MAX_LINE * 2])


@lru_cache(maxsize=256)  # what a page says of its authors it says more than once
def _clean_names(text: str) -> tuple[str, ...]:
    from html import unescape  # its table of entities takes a millisecond to load

    plain = strip_about(writers_part(unglue(unescape(text).replace(SOFT_HYPHEN, ""))))
    plain = plain[names_start(plain) :]
    if _TEMPLATE.fullmatch(plain):
        return (squeeze(plain),)
    plain = _without_site(_without_noise(trim_ends(_without_place(plain))))
    names: list[str] = []
    for segment in _MORE_SEPARATORS.split(plain):
        if not names or (_is_further_segment(segment) and _may_join(names[0], segment)):
            names += _segment_names(segment)
    return unique(names)


def names_start(text: str) -> int:
    """Return where an author string goes on behind its "By" or "Written by:", 0 without one."""
    lead = find_lead(text)
    if lead and (lead.sure or lead.phrase in _META_LEADS) and _may_follow(text[lead.end :]):
        return lead.end
    return 0


def _may_follow(rest: str) -> bool:
    """Say whether what follows a "von" may be a name: "Von der Heide" is one with it."""
    words = tokens_of(rest)
    return bool(words) and words[0].lower() not in PARTICLES_ALLOWED


def _without_noise(text: str) -> str:
    """Drop addresses, dates and brackets; brackets stay when there is nothing else."""
    text = drop_addresses(text)
    outside = _BRACKETS.sub(" ", text) if "(" in text or "<" in text or "[" in text else text
    text = outside if outside.strip(" ,;") else text.strip(" ()<>[]")
    return without_dates(text)


def _without_place(text: str) -> str:
    """Drop the place, or the section, between a name and the date: "Ana Ruiz | Quay | ..."."""
    parts = text.split("|")
    if len(parts) == 3 and parts[0].strip() and find_dates(parts[2]) and _begins_given(parts[0]):
        return parts[0]
    return text


def _without_site(text: str) -> str:
    """Drop a link to a profile elsewhere: "Ana Ruiz on Facebook"."""
    return _ON_SITE.sub("", text) if text.rstrip().lower().endswith(_SITES) else text


def _is_further_segment(segment: str) -> bool:
    words = tokens_of(squeeze(segment))
    return len(words) >= 2 and _is_further_name(" ".join(words), last=True)


def _may_join(first: str, segment: str) -> bool:
    """Say whether a part of its own behind a known name may be one: the lists know few places."""
    given = tokens_of(squeeze(segment))[0]
    if "," in segment or len(given) < _SHORT_GIVEN or not _begins_given(first):
        return True
    return _begins_given(given)


def _segment_names(segment: str) -> list[str]:
    segment = squeeze(segment)
    turned = reversed_name([part for part in _COMMAS.split(segment) if part])
    if turned:
        return [strip_titles(turned)]
    segment = _cut_after_name(segment)
    pieces = [piece for group in _groups(segment) for piece in split_conjunctions(group)]
    return [trim_role(squeeze(strip_titles(piece))) for piece in pieces]
