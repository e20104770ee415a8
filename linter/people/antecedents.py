"""Whom a pronoun may stand for beside the subject: others who enter a sentence, and things.

A noun that is not known to be a thing may be a person, a pet or a ship, so a pronoun behind it
proves nothing; what a biography's own words describe (a degree, a desk, a prize) stands in its
way no more than a place does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .desks import is_organisation
from .given import is_given_name
from .lexicon import words
from .mentions import is_person
from .spelling import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .mentions import Mention
    from .prose import Sentence, Word

_PLURAL = frozenset({"family", "children", "parents"})
_BEING = frozenset({"is", "was", "as", "being", "became", "been", "am", "i'm", "be", "remains"})
_OWNERS = frozenset({"his", "her", "their", "my", "our"})
_INDEFINITE = frozenset({"a", "an", "one", "another", "every", "each", "some"})
_ARTICLES = _INDEFINITE | {"the"}
_COUPLED = frozenset({"married", "engaged", "divorced", "widowed"})
_WORSHIPPED = frozenset({"god", "jesus", "christ", "allah", "buddha", "krishna"})
_WHERE = frozenset({"in", "at", "near", "around", "across", "outside", "from", "to", "for"})
_COMPANY = frozenset(
    {"with", "aboard", "keeps", "owns", "adopted", "raises", "walks", "sails", "called", "shares"}
)
_OF_PERSONS = _COMPANY | {"about", "under", "of", "on", "by"}
_NOUN_PHRASE = 4


class Others(NamedTuple):
    """From which offsets on somebody else may be meant; None where nobody enters.

    A `person` stays until the subject is named again, a `thing` is forgotten at the end of its
    sentence, unless it is somebody or something that the subject lives with or writes about.
    """

    person: int | None
    thing: int | None
    stays: bool


def others(sentence: Sentence, inside: Sequence[Mention]) -> Others:
    """Return who and what enters a sentence; `inside` are the names in it."""
    names, nouns = list(_named(sentence, inside)), list(_nouns(sentence.words))
    return Others(
        _first_person(sentence, inside),
        min((start for start, _ in (*names, *nouns)), default=None),
        any(before in _OF_PERSONS for _, before in names) or bool(nouns),
    )


def _first_person(sentence: Sentence, inside: Sequence[Mention]) -> int | None:
    places = [
        mention.start
        for mention in inside
        if not mention.about and mention.role != "label" and _may_be_person(sentence, mention)
    ]
    places.extend(
        word.start
        for place, word in enumerate(sentence.words)
        if _is_somebody(sentence.words, place, word)
    )
    return min(places, default=None)


def _may_be_person(sentence: Sentence, mention: Mention) -> bool:
    """Whether a pronoun may stand for a name: a person's, also behind a rank, or a ship's."""
    if len(mention.text.split()) == 1 and _before(sentence.words, mention.start) in _WHERE:
        return False
    if is_person(mention):
        return True
    parts = mention.text.split()
    if mention.determined:
        return len(parts) > 1 and all(map(is_given_name, parts))
    institution = words("orgwords") | words("mediawords") | words("companywords")
    return any(map(is_given_name, parts)) and not any(fold(part) in institution for part in parts)


def _is_somebody(spoken: Sequence[Word], place: int, word: Word) -> bool:
    folded = word.folded
    before = [other.folded for other in spoken[max(0, place - 4) : place]]
    if folded == "who" and place <= 4 and spoken[0].folded in _ARTICLES:
        return True  # "A teacher who said he saw promise in her"
    if folded in _COUPLED:
        return True
    if folded in words("colleagues") and before[-1:] and before[-1] in _OWNERS:
        return True
    if _BEING & set(before):
        return False
    if folded in words("relations"):
        return not folded.endswith("s") and folded not in _PLURAL
    return folded in words("others") and bool({"a", "an", "the"} & set(before[-3:]))


def _named(sentence: Sentence, inside: Sequence[Mention]) -> Iterator[tuple[int, str]]:
    """Yield where names stand that may be somebody's, with the word before each."""
    for mention in inside:
        before = _before(sentence.words, mention.start)
        # The first word of a sentence has its capital from that.
        behind = mention.start > sentence.words[0].start or is_person(mention)
        told = mention.role == "other" and behind and before not in _WHERE
        if told and not _is_no_person(mention):
            yield mention.start, before


def _is_no_person(mention: Mention) -> bool:
    """Whether a name is that of an organisation, a day, a country, or has an article."""
    known = fold(mention.text)
    if known in _WORSHIPPED:
        return False
    if known in words("notgiven") or known.removesuffix("s") in words("notgiven"):
        return True
    return mention.determined or is_organisation(mention.text)


def _nouns(spoken: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """Yield where nouns begin that are no known things, with the word before their article."""
    for place, word in enumerate(spoken):
        if word.folded not in _ARTICLES and word.folded not in _OWNERS:
            continue
        before = spoken[place - 1].folded if place else ""
        phrase = spoken[place + 1 : place + 1 + _NOUN_PHRASE]
        if before in _BEING or not phrase:
            continue
        if phrase[0].capital and word.folded not in _INDEFINITE:
            continue
        known = any(other.folded in words("things") for other in phrase)
        # "His pictures" are no he or she.
        several = word.folded in _OWNERS and phrase[0].folded.endswith("s")
        if not known and not several:
            yield phrase[0].start, before


def _before(spoken: Sequence[Word], offset: int) -> str:
    return next((word.folded for word in reversed(spoken) if word.end <= offset), "")
