"""Fields of work as biographies name them, and which of them is a part of which."""

from __future__ import annotations

from itertools import zip_longest
from typing import NamedTuple

from ..lazy import lazy

JOURNALISM = "journalism"
_TOKEN = lazy(r"[^\W\d_]+(?:[-'’&][^\W\d_]+)*|[,&]")
_NAMELESS = lazy(
    r"an?|the|of|in|as|across|within|professional|work|working|rich|vast|extensive|solid|proven"
    r"|diverse|valuable|total|overall|career|long|impressive|successful|and"
)
_ALL_FIELDS = lazy(r"industry|field|profession|business|sector")
_JOINT = lazy(r"and|or|plus|[,&]")
_PLACE = lazy(r"at|in|with|for|across|within|from|under|near|around|throughout|outside")
_SHUT = lazy(r"who|that|to|which|she|he|they|under|behind|where|including|having|is|has|i|both")
# What goes on with the sentence behind a comma or an "and", and not with the field.
_SENTENCE_GOES_ON = lazy(
    r"she|he|they|it|i|we|her|his|their|my|who|which|whose|where|that|has|have|had|is|was|are|also"
    r"|now|currently|always|both|covers|writes|loves|enjoys|holds|lives|works|brings|knows|edits"
    r"|reports|leads|runs|hosts|teaches|speaks|speciali[sz]\w+|covering|working|focus\w+|having"
    r"|including|bringing|mostly|mainly|most"
)
_APPOSITION = lazy(r"an?|the|with|as")
_PARTS = lazy(r"(?:\S+ ){1,2}(?:journalism|reporting|journalist)")
_MEDIA = lazy(r"(?:digital|print|online|broadcast) media")
_OWN_PART = lazy(r"industry|(?:hands-on|practical|relevant|direct)(?: \S+)?")
_JOURNALISTIC = lazy(r"journalis(?:m|ts?|tic)")
_WRITER = lazy(
    r"journalist|reporter|writer|editor|columnist|correspondent|blogger|author|storyteller|creator"
    r"|copywriter|wordsmith|anchor|broadcaster|producer|professional"
)


class Field(NamedTuple):
    """A field of work and where it was done ("teacher", "at Quay School").

    `name` is "" for all work, "journalism" for that trade as a whole and "industry" for the field
    that a biography calls only so. Two fields joined by "and" are one wider field of both names.
    """

    name: str
    place: str = ""


def field_of(kind: str, rest: str) -> Field:
    """Return the field of an experience from the words before and after that word."""
    named = [word.lower() for word in _TOKEN.findall(kind)]
    place: list[str] = []
    tokens = _TOKEN.findall(rest)
    for said, after in zip_longest(tokens, tokens[1:], fillvalue=""):
        word = said.lower()
        if _SHUT.fullmatch(word) or (_JOINT.fullmatch(word) and _ends(named, place, said, after)):
            break
        if place or (_PLACE.fullmatch(word) and _name(named)):
            place.append(word)
        else:
            named.append("+" if _JOINT.fullmatch(word) else word)
    return Field(_name(named), " ".join(place))


def _ends(named: list[str], place: list[str], joint: str, after: str) -> bool:
    """Tell whether a comma or an "and" ends the field instead of joining another to it."""
    if place or not _name(named) or not after:
        return True
    if _SENTENCE_GOES_ON.fullmatch(after.lower()):
        return True
    return joint == "," and (after[0].isupper() or _APPOSITION.fullmatch(after) is not None)


def _name(named: list[str]) -> str:
    words = [word for word in named if not _NAMELESS.fullmatch(word)]
    if words and all(map(_ALL_FIELDS.fullmatch, words)):
        return "industry"
    words = [word for word in words if not _ALL_FIELDS.fullmatch(word)]
    if words and all(map(_JOURNALISTIC.fullmatch, words)):
        return JOURNALISM
    return " ".join(words)


def holds(whole: Field, part: Field) -> bool:
    """Tell whether one field of work is a part of the other, or the same work at one place."""
    if whole.place:
        return False
    if whole.name == part.name:
        return bool(whole.name and part.place)
    if whole.name == "":
        return part.name == JOURNALISM or any(
            pattern.fullmatch(part.name) is not None for pattern in (_PARTS, _MEDIA, _OWN_PART)
        )
    narrower = {JOURNALISM: _PARTS, "media": _MEDIA}.get(whole.name)
    return narrower is not None and narrower.fullmatch(part.name) is not None


def is_writer(role: str) -> bool:
    """Tell whether a role is one of those who write, edit or present for a living."""
    return _WRITER.fullmatch(role) is not None
