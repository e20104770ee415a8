"""Lines that state when an article was published or changed."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazy
from .date_words import AROUND, AS_OF, CHANGED, EVENT, PUBLISHED
from .dates import find_dates, iso_of, with_ascii_digits, without_dates
from .months import with_own_months

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

_MAX_LINE = 200
_WORD = lazy(r"[^\W_][^\W_\u0300-\u036f]*(?:[\u0900-\u0dff\u0e00-\u0e7f\u064b-\u065f]+[^\W_]*)*")
_MOST_DIGITS = 2
_UNTIL = lazy(r"\s*(?:[-–—~～→]|to|until|till|bis|au|al|a|até|tot|do|до|по|تا|إلى|至|から)\s*")
_SEGMENTS = lazy(r"[|•·\t–—]")


class StatedDate(NamedTuple):
    """A date on a date line: its ISO form, its range in the line, and whether of a change.

    `named` says that the line calls it the date of publication.
    """

    value: str
    start: int
    end: int
    changed: bool
    named: bool = False


def stated_dates(line: str, language: str | None = None) -> tuple[StatedDate, ...]:
    """Return the dates of a date line in order; () for prose."""
    if len(line) > _MAX_LINE:
        return ()
    return tuple(_dates(line, language)) if find_dates(line, language) else ()


def _dates(line: str, language: str | None) -> Iterator[StatedDate]:
    offset = 0
    whole = is_statement(line, language)
    for segment in [line] if whole else _SEGMENTS.split(line):
        found = find_dates(segment, language)
        stated = found and (whole or is_statement(segment, language))
        if stated and not is_period(segment, found):
            before = 0
            for match in found:
                label = segment[before : match.start()] or _tail(segment, found)
                yield StatedDate(
                    iso_of(match, language),
                    offset + match.start(),
                    offset + match.end(),
                    is_of_change(label),
                    is_of_issue(label),
                )
                before = match.end()
        offset += len(segment) + 1


def _tail(segment: str, found: Sequence[re.Match[str]]) -> str:
    """Return what stands behind the only date of a line: some languages label it there."""
    return segment[found[0].end() :] if len(found) == 1 else ""


def is_of_change(label: str) -> bool:
    """Say whether the words before a date tell that something was changed then."""
    return _tells(CHANGED, label)


def is_of_state(label: str) -> bool:
    """Say whether the words before a date tell that it is the day up to which a text is right."""
    return AS_OF.search(label.casefold()) is not None


def is_of_event(label: str) -> bool:
    """Say whether the words before a date tell that something begins, or ends, on that day."""
    return EVENT.search(label.casefold()) is not None


def is_of_issue(label: str) -> bool:
    """Say whether the words before a date tell that something was published then."""
    return _tells(PUBLISHED, label)


def _tells(words: re.Pattern[str], label: str) -> bool:
    if len(label) > _MAX_LINE:
        return words.search(label.casefold()) is not None
    return _tells_soon(words, label)


@lru_cache(maxsize=256)  # most labels are nothing or "|", and the others return
def _tells_soon(words: re.Pattern[str], label: str) -> bool:
    return words.search(label.casefold()) is not None


def is_period(text: str, found: Sequence[re.Match[str]]) -> bool:
    """Say whether dates are the first and the last day of something that lasts."""
    gaps = (text[one.end() : other.start()] for one, other in pairwise(found))
    return any(map(_UNTIL.fullmatch, gaps))


def is_statement(text: str, language: str | None = None) -> bool:
    """Say whether a line with a date holds nothing but dates and the words around them."""
    return _is_statement(text, with_own_months(language or ""))


@lru_cache(maxsize=64)  # a line is asked for dates of several kinds
def _is_statement(text: str, language: str) -> bool:
    around = _WORD.findall(with_ascii_digits(without_dates(text, language)).lower())
    return all(word in AROUND or (word.isdigit() and len(word) <= _MOST_DIGITS) for word in around)


def stated_date(line: str, language: str | None = None) -> str | None:
    """Return the publication date of a date line as ISO, else the date of its last change."""
    dates = stated_dates(line, language)
    published = [date for date in dates if not date.changed]
    return next((date.value for date in (*published, *dates)), None)
