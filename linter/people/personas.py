"""Desks, agencies and accounts that a biography makes into a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import lazy
from .contradiction import Contradiction
from .desks import is_organisation
from .given import is_given_name
from .lexicon import words
from .spelling import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .mentions import Mention
    from .naming import Reading

_STATEMENT = lazy(r"\s+(?:is|was)\s+(?:an?|our|one of our)\s+([^.;\n]{1,200})")
_WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BREAK = lazy(
    r"\b(?:who|which|that|with|at|for|from|of|in|and|based|run|whose|dedicated|covering"
    r"|specializing|specialising|focused|focusing|working|writing|living)\b|,"
)


def personas(reading: Reading) -> Iterator[Contradiction]:
    """Yield the sentence that gives a desk a profession of its own."""
    for mention in reading.mentions:
        if _is_desk(reading, mention) and _is_persona(reading.prose.masked, mention.end):
            yield Contradiction(
                "org-as-person", mention.start, mention.end, mention.text, mention.text
            )
            return


def _is_desk(reading: Reading, mention: Mention) -> bool:
    """Whether a sentence opens with the name of a desk."""
    sentence = reading.prose.sentences[mention.sentence]
    before = reading.prose.masked[sentence.start : mention.start].strip().lower()
    if is_given_name(mention.text.split()[0]):
        return False
    return before in {"", "the", "our"} and is_organisation(mention.text)


def _is_persona(text: str, end: int) -> bool:
    found = _STATEMENT.match(text, end)
    if found is None:
        return False
    head = _BREAK.split(found[1])[0]
    said = [fold(word) for word in _WORD.findall(head)]
    return bool(said) and said[-1] in words("personas") and not words("plurals") & set(said)
