"""Fields of work as biographies name them, and which of them is a part of which."""

from __future__ import annotations

from ..lazy import lazy

_WORD = lazy(r"[a-z]+(?:[-'’&][a-z]+)*")
_NAMELESS = lazy(
    r"an?|the|of|in|as|across|within|hands-on|professional|industry|field|profession|business"
    r"|sector|work|working|rich|vast|extensive|solid|proven|relevant|diverse|practical|valuable"
    r"|total|overall|career|long|impressive|successful"
)
_SHUT = lazy(r"and|who|that|to|which|she|he|they|under|behind|where|including|having|is|has|i|both")
_JOURNALISM = lazy(r"journalis(?:m|ts?|tic)|media|news|newsrooms?")
_PARTS = lazy(
    r"(?:digital|print|online|broadcast) media|(?:\S+ ){1,2}(?:journalism|reporting|journalist)"
)
_WRITER = lazy(
    r"journalist|reporter|writer|editor|columnist|correspondent|blogger|author|storyteller|creator"
    r"|copywriter|wordsmith|anchor|broadcaster|producer|professional"
)


def field_of(kind: str, rest: str) -> str:
    """Return the field of an experience from the words before and after that word.

    It is "" for all work and "journalism" for the trade as a whole.
    """
    said = _WORD.findall(kind.lower())
    for word in _WORD.findall(rest.lower()):
        if _SHUT.fullmatch(word):
            break
        said.append(word)
    named = [word for word in said if not _NAMELESS.fullmatch(word)]
    if named and all(map(_JOURNALISM.fullmatch, named)):
        return "journalism"
    return " ".join(named)


def holds(whole: str, part: str) -> bool:
    """Tell whether one field of work is a part of the other."""
    if part == "journalism":
        return whole == ""
    return whole in ("", "journalism") and _PARTS.fullmatch(part) is not None


def is_writer(role: str) -> bool:
    """Tell whether a role is one of those who write, edit or present for a living."""
    return _WRITER.fullmatch(role) is not None
