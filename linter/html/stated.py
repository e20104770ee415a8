"""Which of the objects that a page's scripts describe is the article on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..lazy import lazy
from .jsonld import Statement
from .titles import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


_ADDRESS = lazy(r"(?:https?:)?//(?:www\.)?")
# Scripts that write no spaces between words begin here.
_UNSPACED: Final = "\u0e00"
_MOST: Final = 60
_MOST_HEADINGS: Final = 4
_MOST_WORDS: Final = 60
_LEAST_WORDS: Final = 3
_SAME: Final = 0.6
_OTHER: Final = 0.25


class PageSays(NamedTuple):
    """What a page says it is about outside its scripts."""

    titles: Sequence[str]
    headings: Sequence[str]
    canonical: str | None


def of_this_page(statements: Sequence[Statement], page: PageSays) -> tuple[Statement, ...]:
    """Return the statements about the page's own article, those that surely are first.

    Where no headline and no address agrees with the page's, the first is its own, unless its
    headline is clearly another.
    """
    if not statements:
        return ()
    titles = _titles(page)
    kin = [(said, _kinship(said, titles, page)) for said in statements[:_MOST]]
    own = [said for said, nearness in kin if nearness >= _SAME]
    if own:
        return (*own, *(said for said, _ in kin if _is_silent(said)))
    left = [said for said, nearness in kin if nearness > _OTHER and not said.weak]
    return tuple(_of_one_object(left))


def _titles(page: PageSays) -> list[frozenset[str]]:
    # Most heads say one title several times.
    titles = dict.fromkeys(page.titles[:_MOST])
    return [terms for title in titles if (terms := _terms(title))]


def _is_silent(said: Statement) -> bool:
    return not (said.headline or said.addresses or said.weak)


def is_another(headline: str, page: PageSays) -> bool:
    """Say whether a headline is clearly that of another article than the page's."""
    return _kinship(Statement(headline=headline), _titles(page), page) <= _OTHER


def _of_one_object(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the first statement and those that do not speak of another headline."""
    first = next((_terms(said.headline) for said in statements if said.headline), frozenset())
    for said in statements:
        if not said.headline or _shared(first, _terms(said.headline)) >= _SAME:
            yield said


def _kinship(said: Statement, titles: Sequence[frozenset[str]], page: PageSays) -> float:
    """Return how surely a statement is about the page, 0.0-1.0; halfway where nothing tells."""
    if page.canonical and _address(page.canonical) in map(_address, said.addresses):
        return 1.0
    headline = _terms(said.headline or "")
    if not headline or not titles:
        return (_SAME + _OTHER) / 2
    nearness = max(_shared(headline, title) for title in titles)
    if nearness < _SAME:
        headings = map(_terms, page.headings[:_MOST_HEADINGS])
        nearness = max((nearness, *(_shared(headline, words) for words in headings)))
    telling = len(headline) >= _LEAST_WORDS and max(map(len, titles)) > _LEAST_WORDS
    return nearness if telling or nearness >= _SAME else (_SAME + _OTHER) / 2


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Return which share of the shorter title stands in the longer one.

    Where the shorter one is a word or two, all of it may stand in much by chance.
    """
    shorter = min(len(one), len(other))
    if shorter < _LEAST_WORDS and max(len(one), len(other)) > 2 * _LEAST_WORDS:
        return 0.0
    return len(one & other) / shorter if shorter else 0.0


def _terms(title: str) -> frozenset[str]:
    words = words_of(title)[:_MOST_WORDS]
    return frozenset(term for word in words for term in _parted(word))


def _parted(word: str) -> Iterable[str]:
    return word[:_MOST_WORDS] if word[0] >= _UNSPACED else (word,)


def _address(address: str) -> str:
    """Fold an address for comparison: neither scheme nor anchor nor query."""
    plain = _ADDRESS.sub("", address.strip(), count=1)
    return plain.partition("#")[0].partition("?")[0].rstrip("/").casefold()
