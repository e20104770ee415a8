"""Choosing the headline among a page's headings, with the titles its head states as witnesses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .addresses import leads_home
from .container import is_whole_link

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .pieces import Piece

_WORD = re.compile(r"\w+")
_SEPARATOR = re.compile(r"\s+[|•·—–:-]+\s+|\s*[|»]\s*|\s::\s")
_LEAST_AGREED = 0.5
_TOP_LEVEL = 0.15
_LEAST_WORDS = 3
_LEAST_HEADING = 2
_AFTER = re.compile(r"\s*[|•·—–»-]")
_PUNCTUATION = ":;,.|•·—–-"


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a title, folded for comparison."""
    return tuple(_WORD.findall(text.casefold()))


def agreement(heading: Sequence[str], stated: Sequence[str]) -> float:
    """Return how far two titles have the same words, 0.0-1.0."""
    return _agreement(frozenset(heading), frozenset(stated))


def _agreement(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def agreeing_heading(
    pieces: Sequence[Piece], candidates: Sequence[int], stated: Sequence[str]
) -> int | None:
    """Return the heading among the pieces that says what the page's head says, if one does."""
    titles = {frozenset(words_of(title)) for title in stated}  # many say the same twice
    best, best_score = None, _LEAST_AGREED
    for index in candidates:
        words = frozenset(words_of(pieces[index].text))
        score = max([_agreement(words, title) for title in titles], default=0.0)
        score += _TOP_LEVEL if pieces[index].level == 1 else 0.0
        if score > best_score:
            best, best_score = index, score
    return best


class Headings(NamedTuple):
    """What may be the headline of a page, by the index of its pieces.

    `early` are the headings before the first paragraph, `late` those behind it, `lines` all short
    pieces above it. `named` are those of the early ones that their mark-up calls the headline.
    """

    early: Sequence[int]
    late: Sequence[int]
    lines: Sequence[int]
    named: Sequence[int]


def choose_heading(pieces: Sequence[Piece], headings: Headings, stated: Sequence[str]) -> int:
    """Return the index of the headline, -1 when no heading is it.

    Where no heading agrees with the page's head, a line that says the same is the headline: some
    themes keep the heading for the outlet's name. Else the last top heading counts, as the first
    may be the site's logo, then what is named so, and where the head states no title at all the
    heading right above the copy.
    """
    early = _without_logos(pieces, headings.early)
    for candidates in (early, headings.late):
        found = agreeing_heading(pieces, candidates, stated)
        if found is not None:
            return found
    parts = [part for title in stated for part in _SEPARATOR.split(title)]
    same = _same_lines(pieces, headings.lines, (*stated, *parts))
    if same:
        return max(same, key=lambda index: (pieces[index].kind == "heading", index))
    top = next((index for index in reversed(headings.early) if pieces[index].level == 1), -1)
    if top < 0 and headings.named:
        return headings.named[-1]
    return headings.early[-1] if top < 0 and headings.early and not stated else top


def is_logo(heading: Piece) -> bool:
    """Say whether a heading leads to the first page of its site as a whole."""
    return bool(heading.level) and _leads_up(heading, leads_home)


def _leads_up(heading: Piece, is_above: Callable[[str], bool]) -> bool:
    return is_whole_link(heading) and any(is_above(link.href) for link in heading.links)


def _without_logos(pieces: Sequence[Piece], early: Sequence[int]) -> Sequence[int]:
    """Leave out headings that name the site and not the article.

    These lead to its first page, or to a page that another heading leads to one below.
    """
    hrefs = [link.href for index in early for link in pieces[index].links]

    def is_above(href: str) -> bool:
        folder = href.rstrip("/") + "/"
        return leads_home(href) or any(one.startswith(folder) and one != href for one in hrefs)

    return [index for index in early if not _leads_up(pieces[index], is_above)]


def _same_lines(
    pieces: Sequence[Piece], lines: Sequence[int], stated: Sequence[str]
) -> Sequence[int]:
    """Return the lines that say what the head states; short ones only if they are headings."""
    said = {words_of(title) for title in stated}
    words = {index: words_of(pieces[index].text) for index in lines}
    return [
        index
        for index in lines
        if words[index] in said
        and len(words[index]) >= (_LEAST_HEADING if pieces[index].level else _LEAST_WORDS)
    ]


def trim_heading(heading: str, stated: Sequence[str]) -> tuple[int, int]:
    """Return the range of a heading without a kicker before the title or a name behind it.

    What the page's head states decides: it must be the end of the heading, with nothing but a
    space before it, or its beginning, with a separator behind it.
    """
    for title in stated:
        if len(words_of(title)) < _LEAST_WORDS or len(title) >= len(heading):
            continue
        start = len(heading) - len(title)
        if heading.endswith(f" {title}") and heading[start - 2 : start - 1] not in _PUNCTUATION:
            return start, len(heading)
        if heading.startswith(title) and _AFTER.match(heading, len(title)):
            return 0, len(title)
    return 0, len(heading)


def trim_site(title: str, site: str | None) -> tuple[int, int]:
    """Return the range of a page title without the outlet's name at one of its ends."""
    cuts = list(_SEPARATOR.finditer(title))
    if not cuts:
        return 0, len(title)
    last, first = cuts[-1], cuts[0]
    known = words_of(site or "")
    if known and words_of(title[: first.start()]) == known:
        return first.end(), len(title)
    if known and words_of(title[last.end() :]) == known:
        return 0, last.start()
    if len(title) - last.end() < last.start() and len(words_of(title[: last.start()])) > 2:
        return 0, last.start()
    return 0, len(title)
