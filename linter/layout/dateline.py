"""Lines that state when an article was published or changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .dates import DATE, iso_of

if TYPE_CHECKING:
    from collections.abc import Iterator


_MAX_LINE = 200
_CHANGED = re.compile(
    r"updat|modif|revis|edited|actualiz|atualiz|mis à jour|mise à jour|aktualisiert|geändert"
    r"|aggiornat|corrected|diperbarui",
    re.IGNORECASE,
)
# What may stand around the date of a date line.
_AROUND = re.compile(
    r"""\b(?:first|last|originally|date|dated|on|at|of|the|published|publication|posted|created
    |released|updated|update|modified|revised|edited|time|and|story|article|this|was
    |publicad[oa]|publicaci[oó]n|actualizad[oa]|actualizaci[oó]n|última|fecha|el|las|a
    |publicado|atualizad[oa]|atualização|em|data|às|às
    |publiée?|mise?|à|jour|le|date|de|du
    |veröffentlicht|aktualisiert|geändert|erstellt|stand|am|um|uhr|den|der|vom|datum
    |pubblicat[oa]|aggiornat[oa]|aggiornamento|il|alle|ore|del
    |diterbitkan|diperbarui|tanggal
    |min|mins|minute|minutes|read|reading|lecture|lectura
    |mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day
    |lunes|martes|miércoles|jueves|viernes|sábado|domingo
    |segunda|terça|quarta|quinta|sexta|feira
    |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
    |montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag
    |lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica
    |senin|selasa|rabu|kamis|jumat|sabtu|minggu
    |hrs|hours|h|[ap]m|gmt|utc|ist|bst|cet|cest|est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|ct|wib|wita
    |sgt|pkt|eat|wat|sast|jst|kst|aest|aedt|hkt|msk|z
    |\d{1,2}|\d{1,2}[:.h]\d\d)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SEGMENTS = re.compile(r"[|•·\t–—]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTERS = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date on a date line: its ISO form, its range in the line, and whether of a change."""

    value: str
    start: int
    end: int
    changed: bool


def stated_dates(line: str) -> tuple[StatedDate, ...]:
    """Return the dates of a date line in order; () for prose."""
    if len(line) > _MAX_LINE or _YEAR.search(line) is None:
        return ()
    return tuple(_dates(line))


def _dates(line: str) -> Iterator[StatedDate]:
    offset = 0
    for segment in _pieces(line):
        found = list(DATE.finditer(segment))
        if found and _is_statement(segment):
            before = 0
            for match in found:
                changed = _CHANGED.search(segment, before, match.start()) is not None
                yield StatedDate(
                    iso_of(match), offset + match.start(), offset + match.end(), changed
                )
                before = match.end()
        offset += len(segment) + 1


def _pieces(line: str) -> list[str]:
    """Cut at separators, or not at all where the whole line is one statement."""
    if _is_statement(line):
        return [line]
    return _SEGMENTS.split(line)


def _is_statement(text: str) -> bool:
    return not _LETTERS.search(_AROUND.sub(" ", DATE.sub(" ", text)))


def stated_date(line: str) -> str | None:
    """Return the publication date of a date line as ISO, else the date of its last change."""
    dates = stated_dates(line)
    published = [date for date in dates if not date.changed]
    return next((date.value for date in (*published, *dates)), None)
