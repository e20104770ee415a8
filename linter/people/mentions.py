"""Who a biography speaks of: every name in it, and which of them a sentence is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..lazy import lazy
from .desks import is_organisation
from .given import is_given_name, is_in_name_lists
from .lexicon import words
from .predicates import Predicate, contracted_predicate, owns_work, predicate_after
from .spelling import is_latin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .prose import Prose, Sentence, Word

Role = Literal["subject", "possessive", "first-person", "group", "label", "other"]

_GAP = lazy(r"(\.?)[ \u00a0\t]{1,40}")
_AND = lazy(r"\s*(?:,|,?\s*\band\b|&)\s*")
_SELF_INTRODUCTION = lazy(
    r"(?:\bI[’']m|\bI am|\b[Mm]y name(?:[’']s| is)|\b[Ss]oy|\b[Mm]e llamo"
    r"|\bJe (?:suis|m[’']appelle)|\bIch (?:bin|heiße)|\bMi chiamo)\s+$"
)
_PRESENTATION = lazy(r"(?:^|[.!?\n]\s*)Meet\s+$")
_LEAD = lazy(
    r"[\W\ufffc]*(?:(?:about|author|by|meet|written by|profile|bio)\b[^.\n]{0,30}?:?\W*)?",
    re.IGNORECASE,
)
_DETERMINER = lazy(r"\b(?:the|a|an|this|our|your)\s+$", re.IGNORECASE)
_FRONTED = lazy(r"[,\ufffc]\s*$")
_OWNED = lazy(r"\W*(?:his|her|their|my|our|its)\b", re.IGNORECASE)
_APOSTROPHE = lazy(r"['’]")
# Two words run together where mark-up was dropped: "BrandDavid".
_GLUED = lazy(r"[^\W\d_A-Z]{3}[A-Z]")
# Spanish "Ella" is she; as a given name it hardly ever stands alone in a biography.
_PRONOUNS = frozenset({"Ella"})
_INITIAL = lazy(r"[^\W\d_]\.?")
_BORN = lazy(r"\s*\(\s*(?:née|nee|né|born)\s+[^()\n]{1,40}\)", re.IGNORECASE)
_TITLE_LINE = lazy(r"\s*(?:$|,|\||[–—-]\s)")
_PREFIX_WINDOW = 300


class Mention(NamedTuple):
    """A name in the text, where it stands and what the sentence does with it.

    `text` is the name as it should be compared (a name at birth included), `start` and `end`
    the range of the name itself. `determined`: an article stands before it.
    """

    text: str
    start: int
    end: int
    sentence: int
    paragraph: int
    role: Role
    predicate: Predicate | None = None
    determined: bool = False

    @property
    def about(self) -> bool:
        """Whether the sentence is about this name."""
        return self.role in {"subject", "possessive", "first-person"}

    @property
    def full(self) -> bool:
        """Whether it is more than one word."""
        return len(self.text.split()) > 1


def mentions(prose: Prose) -> tuple[Mention, ...]:
    """Return every name of the text in order."""
    return tuple(
        mention
        for number, sentence in enumerate(prose.sentences)
        for mention in _in_sentence(prose.masked, sentence, number)
    )


def is_person(mention: Mention) -> bool:
    """Whether a mention reads as a person's name; in doubt it does not."""
    if mention.determined or is_organisation(mention.text):
        return False
    parts = mention.text.split()
    if _GLUED.search(mention.text) or mention.text in _PRONOUNS:
        return False
    if len(parts) == 1:
        return is_given_name(mention.text)
    if parts[0].lower().rstrip(".") in words("honorifics") or not is_latin(mention.text):
        return True
    told = mention.predicate is not None and mention.predicate.personal
    return told or _opens_as_name(parts)


def _opens_as_name(parts: Sequence[str]) -> bool:
    """Whether the first word is a given name; surnames alone begin too many brands."""
    first = parts[1] if _INITIAL.fullmatch(parts[0]) else parts[0]
    if is_given_name(first):
        return True
    # "Virginia Woolf", but not "Virginia Beach": the last word decides, as in "Nagy Anna".
    return len(parts) <= 3 and is_given_name(parts[-1])


def _in_sentence(text: str, sentence: Sentence, number: int) -> Iterator[Mention]:
    taken = False
    runs = tuple(_runs(text, sentence))
    for place, run in enumerate(runs):
        following = runs[place + 1][0].start if place + 1 < len(runs) else None
        reader = _RunReader(text, sentence, run, following)
        mention = reader.mention(number, taken=taken)
        taken = taken or mention.about
        yield mention


class _RunReader(NamedTuple):
    """Finds the part that one run of name words plays in its sentence."""

    text: str
    sentence: Sentence
    run: Sequence[Word]
    following: int | None

    @property
    def before(self) -> str:
        start = self.run[0].start
        return self.text[max(self.sentence.start, start - _PREFIX_WINDOW) : start]

    def mention(self, number: int, *, taken: bool) -> Mention:
        start, end = self.run[0].start, self.run[-1].end
        predicate = self._predicate()
        born = _BORN.match(self.text[end : end + 60])
        name = " ".join(self.text[start:end].split())
        return Mention(
            name + (born[0] if born else ""),
            start,
            end,
            number,
            self.sentence.paragraph,
            "other" if taken else self._role(predicate),
            predicate,
            bool(_DETERMINER.search(self.before)),
        )

    def _predicate(self) -> Predicate | None:
        end, limit = self.run[-1].end, self.sentence.end
        if self.run[-1].possessive:
            return contracted_predicate(self.text, end, limit)
        return predicate_after(self.text, end, limit)

    def _role(self, predicate: Predicate | None) -> Role:
        if _SELF_INTRODUCTION.search(self.before):
            return "first-person" if self._introduces() else "other"
        if _PRESENTATION.search(self.before) and self._introduces():
            return "subject"
        leads = self.run[0] is self.sentence.words[0] or bool(_LEAD.fullmatch(self.before))
        if not leads and not self._is_fronted(predicate):
            return "other"
        if predicate is not None:
            return "subject"
        if self.run[-1].possessive:
            owns = owns_work(self.text, self.run[-1].end, self.sentence.end)
            return "possessive" if owns else "other"
        return self._without_verb() if leads else "other"

    def _introduces(self) -> bool:
        word = self.run[0].text
        return is_in_name_lists(word) if len(self.run) > 1 else is_given_name(word)

    def _is_fronted(self, predicate: Predicate | None) -> bool:
        """Look for a clause and a comma before: "With years of practice, Jane covers ..."."""
        if not _FRONTED.search(self.before) or _OWNED.match(self.before):
            return False
        return predicate is None or not predicate.aside

    def _without_verb(self) -> Role:
        end = self.run[-1].end
        if self.following is not None and _AND.fullmatch(self.text[end : self.following]):
            return "group"
        return "label" if _TITLE_LINE.match(self.text[end : self.sentence.end]) else "other"


def _runs(text: str, sentence: Sentence) -> Iterator[Sequence[Word]]:
    """Cut the sentence's words into names: capitals in a row, particles between them."""
    run: list[Word] = []
    opening = True
    for word in sentence.words:
        spoken = _APOSTROPHE.split(word.folded)[0]
        # A capital may be owed to the start of the sentence.
        opening = opening and spoken in words("openers")
        if run and not _continues(text, run[-1], word):
            yield from _finished(run)
            run = []
        belongs = word.capital or word.folded in words("particles")
        begins = word.capital and not (opening or _is_pronoun(word, spoken))
        if belongs if run else begins:
            run.append(word)
        else:
            yield from _finished(run)
            run = []
    yield from _finished(run)


def _is_pronoun(word: Word, spoken: str) -> bool:
    return spoken == "i" and not word.possessive


def _finished(run: list[Word]) -> Iterator[Sequence[Word]]:
    while run and not run[-1].capital:
        run.pop()
    if run:
        yield tuple(run)


def _continues(text: str, last: Word, word: Word) -> bool:
    if last.possessive:
        return False
    gap = _GAP.fullmatch(text[last.end : word.start])
    if gap is None:
        return False
    return not gap[1] or len(last.text) == 1 or last.folded in words("abbreviations")
