"""The sentence between headline and story that says what it is about, and the picture's caption."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from ..layout.boxes import is_box_heading
from .asides import is_appeal
from .container import is_prose
from .titles import agreement, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .pieces import Page, Piece
    from .standing import Standing, Zoned

_OPEN: Final = frozenset({"body", "chrome"})
_LENGTH: Final = range(40, 500)
_TOLD: Final = ("description", "og:description", "twitter:description")
_BEGINNING: Final = 40
_LEAST_AGREED: Final = 0.7
# How many blocks below the headline a heading may stand that goes on with it.
_NEAR: Final = 4
_FAR: Final = 32
_MOST_TOLD: Final = 4
_LINKED: Final = 0.2
_LEAST_CAPTION: Final = 30
_ABOVE: Final = 3


def mark_dek(page: Page, standings: Sequence[Standing], zoned: Zoned, first: int) -> None:
    """Find the dek between headline and copy; `first` is the copy's first paragraph."""
    if zoned.title < 0:
        return
    pieces = page.pieces
    between = [
        index
        for index in range(zoned.title + 1, min(first, len(pieces), zoned.title + _FAR))
        if zoned.zones[index] in _OPEN and not standings[index].closed
    ]
    for index in between:
        # Named like a dek and longer than one: the first paragraph, set apart from the others.
        if standings[index].role == "dek" and len(pieces[index].text) >= _LENGTH.stop:
            zoned.zones[index] = "body"
    candidates = [
        index
        for index in between
        if len(pieces[index].text) in _LENGTH and not _is_in_box(pieces, index)
    ]
    if not candidates:
        return
    found = next(_deks(page, standings, zoned, candidates), None)
    if found is not None:
        zoned.zones[found] = "dek"
        zoned.dek = found


def _is_in_box(pieces: Sequence[Piece], index: int) -> bool:
    """Say whether the text of an author box stands there, or what follows its heading and a row."""
    above = pieces[index - 1]
    if is_box_heading(above.text):
        return True
    return len(above.text) < _LENGTH.start and is_box_heading(pieces[index - 2].text)


def _deks(
    page: Page, standings: Sequence[Standing], zoned: Zoned, candidates: Sequence[int]
) -> Iterator[int]:
    """Yield deks, the likeliest first: marked so, a paragraph, told in the head, a heading."""
    pieces = page.pieces
    yield from (index for index in candidates if standings[index].role == "dek")
    yield from (i for i in candidates if zoned.zones[i] == "body" and is_prose(pieces[i]))
    free = [i for i in candidates if pieces[i].linked < _LINKED and pieces[i].kind != "caption"]
    told = list(islice(_descriptions(page), _MOST_TOLD)) if free else []
    yield from (i for i in free if any(_is_told(pieces[i].text, one) for one in told))
    near = [i for i in free if pieces[i].kind == "heading" and _is_near(zoned, i)]
    headline = words_of(pieces[zoned.title].text)
    yield from (
        index
        for index in near
        if not is_appeal(pieces[index].text)
        and agreement(words_of(pieces[index].text), headline) < _LEAST_AGREED
    )


def _is_near(zoned: Zoned, index: int) -> bool:
    between = zoned.zones[zoned.title + 1 : index]
    return sum(zone not in {"byline", "dateline"} for zone in between) < _NEAR


def _descriptions(page: Page) -> Iterator[str]:
    for attrs in page.metas:
        said = dict(attrs)
        if (said.get("name") or said.get("property") or "").lower() in _TOLD:
            yield said.get("content", "")


def _is_told(text: str, description: str) -> bool:
    """Say whether a description in the page's head has the words of a text, or begins with them."""
    opening = _letters(text)[:_BEGINNING]
    if opening and opening == _letters(description)[:_BEGINNING]:
        return True
    return agreement(words_of(text), words_of(description)) >= _LEAST_AGREED


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text[: 3 * _BEGINNING].casefold()))


def keep_captions(
    pieces: Sequence[Piece], standings: Sequence[Standing], zoned: Zoned, first: int
) -> None:
    """Count the caption of the picture at the headline as copy, wherever themes put it."""
    if zoned.title < 0:
        return
    for index in range(max(0, zoned.title - _ABOVE), min(first, len(pieces))):
        piece = pieces[index]
        if zoned.zones[index] == "chrome" and piece.kind == "caption":
            plain = piece.linked < _LINKED and len(piece.text) >= _LEAST_CAPTION
            if plain and not standings[index].closed:
                zoned.zones[index] = "body"
