"""Whether two spelled names may be one person.

Differences that people make when they write their own name are allowed for: initials, titles,
order, marks, hyphens, added names, particles, short forms, transliteration. What cannot be
compared is ``unknown``, never ``different``.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from .desks import is_organisation
from .given import (
    are_forms_of_one,
    are_opposite,
    are_transliterated,
    chinese_surname,
    is_given_name,
)
from .names import Name, Part, parse
from .spelling import distance, is_chinese, is_scrambled, skeleton, surname_stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

NameVerdict = Literal[
    "same",
    "spelling",
    "surname-differs",
    "initial-conflict",
    "shared-surname",
    "different",
    "unknown",
]

_CLOSENESS: tuple[NameVerdict, ...] = (
    "same",
    "unknown",
    "spelling",
    "surname-differs",
    "initial-conflict",
    "shared-surname",
    "different",
)
_MIN_PREFIX = 3
_MIN_RESPELLED = 4
_MIN_BONES = 2
_LONG_NAME = 6
_SHORT_NAME = 4


@lru_cache(maxsize=4096)
def same_person(a: str, b: str) -> NameVerdict:
    """Compare two names; organisations and empty names are never compared (``unknown``)."""
    first, second = parse(a), parse(b)
    if not first.parts or not second.parts or is_organisation(a) or is_organisation(b):
        return "unknown"
    if first.latin != second.latin:
        return _across_scripts(first, second)
    verdict = _verdict(first, second)
    if verdict != "same" and (first.ideographic or second.ideographic):
        return "unknown"
    return verdict


class _Pairing:
    """Which parts of two names found a partner; positions are those in the names."""

    def __init__(self, left: dict[int, Part], right: dict[int, Part]) -> None:
        self.left, self.right = left, right
        self.matched: list[tuple[int, int]] = []
        self.respelled = False

    def pair(self, one: int, other: int) -> None:
        del self.left[one]
        del self.right[other]
        self.matched.append((one, other))


def _verdict(first: Name, second: Name) -> NameVerdict:
    pairing = _paired(first, second)
    if not pairing.left or not pairing.right:
        return _contained(pairing, first, second)
    return _unequal(pairing, first, second)


def _paired(first: Name, second: Name) -> _Pairing:
    pairing = _Pairing(dict(enumerate(first.parts)), dict(enumerate(second.parts)))
    for agrees in (_equal, _related, _initial):
        _pair_all(pairing, agrees)
    _pair_joined(pairing)
    _pair_clusters(pairing)
    before = len(pairing.matched)
    _pair_all(pairing, _inflected)
    if pairing.matched:
        _pair_all(pairing, _respelled)
    pairing.respelled = len(pairing.matched) > before
    return pairing


def _contained(pairing: _Pairing, first: Name, second: Name) -> NameVerdict:
    """One name holds every part of the other."""
    written_out = [
        one
        for one, other in pairing.matched
        if not first.parts[one].initials and not second.parts[other].initials
    ]
    if not written_out:
        return "unknown"
    return "spelling" if pairing.respelled else "same"


def _unequal(pairing: _Pairing, first: Name, second: Name) -> NameVerdict:
    """Both names have a part that the other has not."""
    shared = [
        (one, other)
        for one, other in pairing.matched
        if not first.parts[one].initials and not second.parts[other].initials
    ]
    if not shared:
        return "unknown" if _are_chinese(first, second) else _strangers(first, second)
    if _are_chinese(first, second):
        return "unknown"
    if any(part.initials for part in (*pairing.left.values(), *pairing.right.values())):
        agree = len(pairing.matched) > 1 or _begin_alike(pairing)
        return "same" if agree else "initial-conflict"
    opens = any(one == 0 and other == 0 for one, other in shared)
    closes = any(
        one == len(first.parts) - 1 and other == len(second.parts) - 1 for one, other in shared
    )
    if opens and (closes or _is_second_surname(shared, first, second)):
        return "same"
    if opens or (not closes and is_given_name(first.parts[shared[0][0]].text)):
        return "surname-differs"
    return "unknown" if _may_be_called(pairing) else "shared-surname"


def _is_second_surname(shared: Sequence[tuple[int, int]], first: Name, second: Name) -> bool:
    """Whether a name that ends one of the two stands within the other: Ruiz, Ruiz Pérez."""
    return any(
        one and other and (one == len(first.parts) - 1 or other == len(second.parts) - 1)
        for one, other in shared
    )


def _begin_alike(pairing: _Pairing) -> bool:
    """Whether initials written together begin like the name that is left: JD, James."""
    left, right = (list(parts.values()) for parts in (pairing.left, pairing.right))
    return (
        left[0].folded[0] == right[0].folded[0]
        and max(len(part.initials) for part in (left[0], right[0])) > 1
    )


def _may_be_called(pairing: _Pairing) -> bool:
    """Whether two given names beside one surname may be a name and what friends make of it.

    No list has them all: Ness of Vanessa, Xavi of Javier, Mimi, Hajo of Hans-Joachim, Skip.
    """
    left = [part.folded for part in pairing.left.values() if not part.initials]
    right = [part.folded for part in pairing.right.values() if not part.initials]
    if not left or not right or are_opposite(left[0], right[0]):
        return False
    for short, names in ((left[0], right), (right[0], left)):
        if short[: len(short) // 2] * 2 == short:
            return True
        shorter = len(short) <= len(names[0])
        if shorter and not is_given_name(short) and is_given_name(names[0]):
            return True
        if len(names) > 1 and short == names[0][:2] + names[1][:2]:
            return True
        if len(short) <= _SHORT_NAME and names[0].startswith(short[:2]):
            return True
    one, other = left[0], right[0]
    if one[:_MIN_PREFIX] == other[:_MIN_PREFIX]:
        return True
    pieces = (one[at : at + _MIN_PREFIX] for at in range(len(one) - _MIN_PREFIX + 1))
    return abs(len(one) - len(other)) > 1 and any(piece in other for piece in pieces)


def _are_chinese(first: Name, second: Name) -> bool:
    """Whether both names have one Chinese or Korean surname, however it is romanised.

    Lin Chia-hao is Lin Jiahao, Lee Siu-ming is Li Xiaoming: syllables cannot be compared.
    """
    surnames = [
        {group for part in name.full for group in chinese_surname(part.folded)}
        for name in (first, second)
    ]
    # Of a native and a Western given name ("Daniel Lee", "Lee Dong-hyun") nothing follows.
    native = (all(is_chinese(part.folded) for part in name.full) for name in (first, second))
    return bool(surnames[0] & surnames[1]) and any(native)


def _strangers(first: Name, second: Name) -> NameVerdict:
    if not first.full or not second.full:
        return "unknown"
    if min(len(first.parts), len(second.parts)) == 1 and _may_be_short_form(first, second):
        return "unknown"
    return "different"


def _may_be_short_form(first: Name, second: Name) -> bool:
    """Look for a single name that begins a part of the other, or ends it: Jai, Jaishankar."""
    pairs = [(one.folded, other.folded) for one in first.full for other in second.full]
    return any(
        (one.startswith(other) or other.startswith(one))
        and min(len(one), len(other)) >= _MIN_PREFIX
        and not are_opposite(one, other)
        for one, other in pairs
    )


def _pair_all(pairing: _Pairing, agrees: Callable[[Part, Part], bool]) -> None:
    for one, part in tuple(pairing.left.items()):
        for other, candidate in pairing.right.items():
            if agrees(part, candidate):
                pairing.pair(one, other)
                break


def _equal(one: Part, other: Part) -> bool:
    return not one.forms.isdisjoint(other.forms) and one.initials == other.initials


def _related(one: Part, other: Part) -> bool:
    if one.initials or other.initials:
        return False
    return are_forms_of_one(one.folded, other.folded) and not _is_variant(one, other)


def _is_variant(one: Part, other: Part) -> bool:
    """Whether two names that English knows as forms of one sound alike: Nicolas, Nicholas."""
    left, right = one.folded, other.folded
    if left == right or min(len(left), len(right)) < _LONG_NAME or are_transliterated(left, right):
        return False
    return skeleton(left) == skeleton(right) and distance(left, right) <= 1


def _initial(one: Part, other: Part) -> bool:
    if len(one.initials) == 1 and not other.initials:
        return other.folded.startswith(one.initials)
    return len(other.initials) == 1 and not one.initials and one.folded.startswith(other.initials)


def _inflected(one: Part, other: Part) -> bool:
    """Look for two forms of one surname: Zawadzki, Zawadzka."""
    if one.initials or other.initials or one.folded == other.folded:
        return False
    return surname_stem(one.folded) == surname_stem(other.folded)


def _respelled(one: Part, other: Part) -> bool:
    """Look for the same consonants and nearly the same letters: Zelenskyy, Zelensky."""
    if one.initials or other.initials:
        return False
    left, right = one.folded, other.folded
    if is_scrambled(left, right):
        return True
    shorter = min(len(left), len(right))
    if shorter < _MIN_RESPELLED or are_opposite(left, right):
        return False
    bones = skeleton(left)
    if len(bones) < _MIN_BONES or bones != skeleton(right):
        return False
    return distance(left, right) <= max(1, max(len(left), len(right)) // 3)


def _pair_joined(pairing: _Pairing) -> None:
    """Pair "Min" and "jung" of one name with "Minjung" of the other."""
    for parted, whole, swapped in (
        (pairing.left, pairing.right, False),
        (pairing.right, pairing.left, True),
    ):
        for one, other in combinations(sorted(parted), 2):
            glued = parted[one].folded + parted[other].folded
            for third, part in whole.items():
                alike = len(glued) >= _LONG_NAME and skeleton(part.folded) == skeleton(glued)
                if part.folded == glued or alike:
                    pairing.pair(*((third, one) if swapped else (one, third)))
                    del parted[other]
                    return


def _pair_clusters(pairing: _Pairing) -> None:
    """Pair capitals written together ("AR") with the parts that they abbreviate."""
    for clusters, written, swapped in (
        (pairing.left, pairing.right, False),
        (pairing.right, pairing.left, True),
    ):
        for place, part in tuple(clusters.items()):
            if len(part.initials) < 2:
                continue
            letters = [_begins_with(written, letter) for letter in part.initials]
            chosen = [found for found in letters if found is not None]
            if len(set(chosen)) != len(part.initials):
                continue
            pairing.pair(*((chosen[0], place) if swapped else (place, chosen[0])))
            for used in chosen[1:]:
                del written[used]


def _begins_with(parts: dict[int, Part], letter: str) -> int | None:
    places = (place for place, part in parts.items() if part.folded.startswith(letter))
    return next(places, None)


def _across_scripts(first: Name, second: Name) -> NameVerdict:
    """Equal consonants part by part are the same name; anything else proves nothing."""
    left = {skeleton(part.text) for part in first.full}
    right = {skeleton(part.text) for part in second.full}
    fewer = min(left, right, key=len)
    if sum(map(len, fewer)) >= _MIN_BONES and (left <= right or right <= left):
        return "same"
    return "unknown"


def best(verdicts: Iterable[NameVerdict]) -> NameVerdict:
    """Return the verdict closest to identity; without any, ``unknown``."""
    return min(verdicts, key=_CLOSENESS.index, default="unknown")
