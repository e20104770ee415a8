"""Lines that state when an article was published or changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ..lazy import lazy
from .dates import find_dates, iso_of, without_dates
from .vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator


_MAX_LINE = 200
_CHANGED = lazy(
    r"updat|modif|revis|edited|actualiz|atualiz|mis à jour|mise à jour|aktualisiert|geändert"
    r"|aggiornat|corrected|diperbarui",
    re.IGNORECASE,
)
# What may stand around the date of a date line.
_AROUND = words(
    """first last originally date dated on at of the published publication posted created released
    updated update modified revised edited time and story article this was
    publicado publicada publicación actualizado actualizada actualización última fecha el las a
    atualizado atualizada atualização em data às
    publié publiée mis mise à jour le de du
    veröffentlicht aktualisiert geändert erstellt stand am um uhr den der vom datum
    pubblicato pubblicata aggiornato aggiornata aggiornamento il alle ore del
    diterbitkan diperbarui tanggal
    min mins minute minutes read reading lecture lectura
    mon tue tues wed thu thur thurs fri sat sun
    monday tuesday wednesday thursday friday saturday sunday
    lunes martes miércoles jueves viernes sábado domingo
    segunda terça quarta quinta sexta feira
    lundi mardi mercredi jeudi vendredi samedi dimanche
    montag dienstag mittwoch donnerstag freitag samstag sonntag
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    senin selasa rabu kamis jumat sabtu minggu
    hrs hours h am pm gmt utc ist bst cet cest est edt cst cdt mst mdt pst pdt et pt ct wib wita
    sgt pkt eat wat sast jst kst aest aedt hkt msk z"""
)
_WORD = lazy(r"[^\W\d_]+|\d+")
_MOST_DIGITS = 2
_SEGMENTS = lazy(r"[|•·\t–—]")


class StatedDate(NamedTuple):
    """A date on a date line: its ISO form, its range in the line, and whether of a change."""

    value: str
    start: int
    end: int
    changed: bool


def stated_dates(line: str) -> tuple[StatedDate, ...]:
    """Return the dates of a date line in order; () for prose."""
    if len(line) > _MAX_LINE:
        return ()
    return tuple(_dates(line)) if find_dates(line) else ()


def _dates(line: str) -> Iterator[StatedDate]:
    offset = 0
    for segment in _pieces(line):
        found = find_dates(segment)
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
    around = _WORD.findall(without_dates(text).lower())
    return all(word in _AROUND or (word.isdigit() and len(word) <= _MOST_DIGITS) for word in around)


def stated_date(line: str) -> str | None:
    """Return the publication date of a date line as ISO, else the date of its last change."""
    dates = stated_dates(line)
    published = [date for date in dates if not date.changed]
    return next((date.value for date in (*published, *dates)), None)
