"""Literals that a text must hold for a pattern to match, to find the patterns worth trying.

One search for the literals of all patterns at once (Aho-Corasick) tells which patterns can match
at all. The idea is that of RE2's FilteredRE2 and of Cox's trigram search: for every part of a
pattern it is known what its matches begin with, end with and contain, and parts are joined from
the inside out. What is not known makes a literal shorter or a set empty, never wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from .boundaries import WORD_END, at_words, bare
from .folding import fold
from .lazy import lazy
from .re2_syntax import OneOf, Re2SyntaxError, Repeat, Text, tokens

_Strings = frozenset[str]

_MOST_CHOICES = 16  # characters of a class that are multiplied out
_MOST_PRODUCTS = 128  # strings that a sequence of alternatives is multiplied out to
_MOST_LITERALS = 1000
_LONGEST_PRODUCT = 64
_LONG_ENOUGH = 8
_OF_A_CHARACTER = 32  # so many more literals to look for are worth one that is longer by one
_MOST_COPIES = 8
_DEEPEST = 100
_LONGEST_PATTERN = 100_000
_MOST_SETS = 3  # of literals that a pattern needs together
_WORTH_A_LOOK = 1
_SMALL_SET = 40  # one that is asked for by itself before a pattern is run
# Words and signs that stand in most paragraphs tell nothing.
_FREQUENT = (
    " the of and to in a is that for it was on with as be by at from this have has had not are but "
    "his her he she they their them we you your i my me who what when where how which will would "
    "can could should may an or all one two more most less than then so up out about into over "
    "after before been being were there also just new now time times day days week month year "
    "years people man men woman women said says say told added make made take first last many "
    "some other any no if its our us do does did get got go going very news media press report "
    "reports reported article story post today company content class close work use used like "
    "because while data call test turn image photo via source web provide option service "
    "de la el en que los las con por del un una se su para le les des et du est "
    "der die das und ist : ( ) ? ! & - / ' \" ; = https://www. http://www. "
)
_FREQUENT_WORDS = frozenset(_FREQUENT.split())
_RARE = frozenset("@[]{}<>%$#&|\\^~=_?!:;()/*+©®™…€£₹¥¢§¶†‡•·¿¡°№【】→←�")
_BREAK = "\0"
_EDGE = "\n"
_PLACES = frozenset({"^", "$", "\\b"})
_OF_LINES = lazy(r"\(\?[a-zA-Z]*m")
_CUT_SPACES = f" {_BREAK} "  # folded blocks have one space where a text has several
# RE2 takes the characters of a group for the same when case does not count. Groups that folding
# makes one character are harmless; the last four came with newer versions of Unicode.
_CASE_FORMS = (
    "Ssſ µΜμ \u0345Ιι\u1fbe \u0390\u1fd3 Ββϐ Εεϵ Θθϑϴ Κκϰ Ππϖ Ρρϱ Σςσ Φφϕ \u03b0\u1fe3 Ввᲀ Ддᲁ Ооᲂ "
    "Ссᲃ Ттᲄᲅ Ъъᲆ Ѣѣᲇ ᲈꙊꙋ Ṡṡẛ ﬅﬆ ɤ\ua7cb ƛ\ua7dc ꟓ\ua7d2 ꟕ\ua7d4"
)


class _Choice(NamedTuple):
    """Literals one of which is required, with what they are worth; none is worth nothing.

    What is worth one is too short to be looked for in all texts.
    """

    worth: int
    literals: _Strings


class _Facts(NamedTuple):
    """What is known of every text that a part of a pattern matches.

    It begins with one of `starts`, ends with one of `ends` ("" where nothing is known) and holds
    one of the `best` literals, and one of each of `more` of them; if `exact`, it is one of the
    starts, which are the ends.
    """

    starts: _Strings
    ends: _Strings
    best: _Choice
    exact: bool
    more: tuple[_Choice, ...] = ()


class _Group(NamedTuple):
    """An open bracket: the alternatives before the last ``|``, and the parts behind it.

    Most alternatives are nothing but text, and are `words`.
    """

    words: set[str]
    branches: list[_Facts]
    parts: list[str | _Facts]

    def add_text(self, text: str) -> None:
        """Add characters, cut where folded text may hold others."""
        plain = "".join(map(_plain, text))
        if "  " in plain:
            plain = plain.replace("  ", _CUT_SPACES).replace("  ", _CUT_SPACES)
        first, *others = plain.split(_BREAK)
        self._add_plain(first)
        for piece in others:
            self.parts.append(_ANYTHING)
            self._add_plain(piece)

    def add_end(self, mark: str) -> None:
        """Add an end of the text or of a word; two of them in a row are one."""
        last = self.parts[-1] if self.parts else None
        if not (isinstance(last, str) and last.endswith(mark)):
            self._add_plain(mark)

    def _add_plain(self, text: str) -> None:
        last = self.parts[-1] if self.parts else None
        both = _glued(last, text) if isinstance(last, str) else "  "
        if "  " not in both:
            self.parts[-1] = both
        elif text:
            self.parts.append(text)

    def repeat_last(self, repeat: Repeat) -> None:
        """Make the last part, or of text the last character, one that is repeated."""
        _expect(bool(self.parts))
        last = self.parts.pop()
        if isinstance(last, str):
            self._add_plain(last[:-1])
            last = _exactly(frozenset(last[-1]))
        self.parts.append(_repeated(last, repeat))

    def end_branch(self) -> None:
        """Make the parts an alternative."""
        first = self.parts[0] if self.parts else ""
        if len(self.parts) < 2 and isinstance(first, str):
            self.words.add(first)
        else:
            self.branches.append(_sequence(self.parts))
        self.parts.clear()

    def closed(self) -> _Facts:
        """Return the facts of all alternatives, the parts being the last."""
        self.end_branch()
        if self.words:
            self.branches.append(_exactly(frozenset(self.words)))
        return self.branches[0] if len(self.branches) == 1 else _either(self.branches)


@lru_cache(maxsize=4096)  # rules of several folders are loaded in one process
def required_sets(
    pattern: str, *, edges: bool = False, words: bool = False
) -> tuple[frozenset[str], ...]:
    """Return sets of literals: one of each stands, folded, in every text an RE2 pattern matches.

    They hold for case-sensitive matching on texts as they stand and for case-insensitive matching
    on folded ones; look for them in folded text without zero-width characters, where runs of
    spaces may be one space. The first set is the one to look for, the others are small and rule
    out most of the texts that hold it. There is none when no usable literal is required, or the
    pattern is not understood.

    With `edges` the literals of patterns that are tied to an end of the text tell so by a line
    feed: they stand in the folded text between two of those, which itself holds none. With
    `words` those of the first set begin or end with WORD_END where a word does in the folded text;
    this holds for patterns that are matched against that one.
    """
    if len(pattern) > _LONGEST_PATTERN:
        return ()
    try:
        facts = _facts(pattern, _marks(pattern, edges=edges, words=words))
    except Re2SyntaxError:
        return ()
    if facts.best.worth <= _WORTH_A_LOOK:
        return ()
    told = _shortest(frozenset(map(_at_words, facts.best.literals)))
    return told, *(_shortest(frozenset(map(bare, choice.literals))) for choice in facts.more)


def _marks(pattern: str, *, edges: bool, words: bool) -> dict[str, str]:
    """Return what the places in a pattern are in literals."""
    edged = edges and not _OF_LINES.search(pattern)
    return ({"^": _EDGE, "$": _EDGE} if edged else {}) | ({"\\b": WORD_END} if words else {})


def _at_words(literal: str) -> str:
    """Return a literal that tells where words end only if it begins or ends with one."""
    begins, ends = literal.startswith(WORD_END), literal.endswith(WORD_END)
    return at_words(bare(literal), begins=begins, ends=ends)


def _shortest(literals: _Strings) -> _Strings:
    """Leave out what holds another literal."""
    kept: list[str] = []
    for literal in sorted(literals, key=len):
        if not any(other in literal for other in kept):
            kept.append(literal)
    return frozenset(kept)


def _facts(pattern: str, marks: Mapping[str, str]) -> _Facts:
    groups = [_Group(set(), [], [])]
    for token in tokens(pattern):
        group = groups[-1]
        if isinstance(token, Text):
            group.add_text(token.text)
        elif isinstance(token, OneOf):
            group.parts.append(_one_of(token.members))
        elif isinstance(token, Repeat):
            group.repeat_last(token)
        elif token in marks:
            group.add_end(marks[token])
        elif token in _PLACES:
            continue
        elif token == "|":
            group.end_branch()
        elif token == "(":
            _expect(len(groups) < _DEEPEST)
            groups.append(_Group(set(), [], []))
        else:
            _expect(len(groups) > 1)
            groups.pop()
            groups[-1].parts.append(group.closed())
    _expect(len(groups) == 1)
    return groups[0].closed()


def _expect(condition: bool) -> None:
    if not condition:
        raise Re2SyntaxError("brackets that do not match or are too deep, or nothing to repeat")


@lru_cache(maxsize=1)
def _ambiguous() -> _Strings:
    forms = _CASE_FORMS.split()
    return frozenset("".join(form for form in forms if len(set(map(fold, form))) > 1))


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    """Return the one character of folded text that this one can match, or _BREAK."""
    folded = fold(character)
    return folded if folded.isprintable() and character not in _ambiguous() else _BREAK


def _one_of(members: _Strings) -> _Facts:
    if len(members) > _MOST_CHOICES:
        return _ANYTHING
    plain = frozenset(map(_plain, members))
    return _ANYTHING if not plain or _BREAK in plain else _exactly(plain)


def _repeated(facts: _Facts, repeat: Repeat) -> _Facts:
    low, high = repeat
    if high == 0 or facts == _NOTHING:
        return _NOTHING
    if low == 0:
        optional = high == 1 and facts.exact
        return _exactly(facts.starts | _NOTHING.starts) if optional else _ANYTHING
    copies = facts
    for _ in range(min(low, _MOST_COPIES) - 1):
        copies = _joined(copies, facts)
    return copies if low == high and low <= _MOST_COPIES else copies._replace(exact=False)


def _either(branches: Sequence[_Facts]) -> _Facts:
    starts = _NONE.union(*(branch.starts for branch in branches))
    ends = _NONE.union(*(branch.ends for branch in branches))
    required = [branch.best.literals for branch in branches]
    best = _choice(_NONE.union(*required)) if all(required) else _NO_CHOICE
    if max(len(starts), len(ends)) > _MOST_LITERALS:
        return _ANYTHING._replace(best=best)
    return _Facts(starts, ends, best, all(branch.exact for branch in branches))


def _sequence(parts: Iterable[str | _Facts]) -> _Facts:
    facts = _NOTHING
    for part in parts:
        facts = _joined(facts, _exactly(frozenset({part})) if isinstance(part, str) else part)
    return facts


def _joined(left: _Facts, right: _Facts) -> _Facts:
    """Return the facts of one part directly followed by another."""
    if right == _NOTHING:
        return left
    if left == _NOTHING:
        return right
    middle = _products(left.ends, right.starts)
    choices = [left.best, right.best, *left.more, *right.more]
    if not middle:
        return _Facts(left.starts, right.ends, *_ranked(choices, exact=False))
    if middle not in (left.ends, right.starts):
        choices.insert(0, _choice(middle))
    exact = left.exact and right.exact
    starts = middle if left.exact else left.starts
    ends = middle if right.exact else right.ends
    return _Facts(starts, ends, *_ranked(choices, exact=exact))


def _ranked(
    choices: Iterable[_Choice], *, exact: bool
) -> tuple[_Choice, bool, tuple[_Choice, ...]]:
    """Return the best choice, whether all is known, and the next best that tell something new."""
    first, *others = sorted(choices, key=_worth)
    kept: list[_Choice] = []
    for other in others:
        few = 0 < len(other.literals) <= _SMALL_SET and len(kept) < _MOST_SETS - 1
        if few and not any(_implied(other, known) for known in (first, *kept)):
            kept.append(other)
    return first, exact, tuple(kept)


def _worth(choice: _Choice) -> int:
    return -choice.worth


def _implied(choice: _Choice, known: _Choice) -> bool:
    """Tell whether a text with a literal of one choice has one of the other."""
    return len(known.literals) <= _SMALL_SET and all(
        any(literal in longer for literal in choice.literals) for longer in known.literals
    )


def _products(left: _Strings, right: _Strings) -> _Strings:
    """Return every left string followed by every right one, or none if that is too much."""
    if right == _NOTHING.starts:
        return left
    if left == _NOTHING.starts:
        return right
    if len(left) * len(right) > _MOST_PRODUCTS:
        return _NONE
    if max(map(len, left)) + max(map(len, right)) > _LONGEST_PRODUCT:
        return _NONE
    products = frozenset(_glued(first, second) for first in left for second in right)
    return _NONE if any("  " in product for product in products) else products


def _glued(left: str, right: str) -> str:
    """Return text followed by text; what stands on both sides tells whether a word ends."""
    if left.endswith(_EDGE):
        right = right.removeprefix(_EDGE)
    if bare(left) and bare(right):
        return left.rstrip(WORD_END) + right.lstrip(WORD_END)
    return left + right


def _choice(literals: _Strings) -> _Choice:
    texts = frozenset(map(bare, literals))
    if len(literals) > _MOST_LITERALS or "" in texts:
        return _NO_CHOICE
    if len(literals) <= _MOST_PRODUCTS:  # what holds another counts for nothing
        literals = _shortest(literals)
    if not all(map(_usable, texts)):
        return _Choice(_WORTH_A_LOOK, literals)
    rarity = min(map(_rarity, literals))
    few = _MOST_LITERALS - len(literals) + 2
    return _Choice(_OF_A_CHARACTER * rarity + few, literals)


def _rarity(literal: str) -> int:
    """Return how rare a literal may be, from 0 to _LONG_ENOUGH."""
    text = bare(literal)
    if text in _FREQUENT:
        return int(len(text) > 1)
    words = text.strip(" ").split(" ")
    frequent = all(word.isdigit() or word in _FREQUENT_WORDS for word in words)
    length = len(words) if frequent else len(literal)
    return min(length + 1, _LONG_ENOUGH)


def _usable(literal: str) -> bool:
    length = len(literal)
    return length > 2 or not _RARE.isdisjoint(literal) or (length == 2 and not literal.isascii())


def _exactly(strings: _Strings) -> _Facts:
    return _Facts(strings, strings, _choice(strings), exact=True)


_NONE: _Strings = frozenset()
_NO_CHOICE = _Choice(0, _NONE)
_NOTHING = _exactly(frozenset({""}))
_ANYTHING = _NOTHING._replace(exact=False)
