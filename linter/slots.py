"""The words of a rule: phrases and patterns with slots, and the lists that fill them.

``where: {noun: [article, story]}`` fills ``{noun}`` in any phrase or pattern of the rule with
each word in turn. ``{list: agencies}`` takes the words of a shared list, ``{site: publisher}``
what the site's configuration states of itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from math import prod
from typing import NamedTuple

from .fields import Fields, suggestion
from .folding import fold_phrase
from .lazy import lazy
from .nodes import Mapping as YamlMapping
from .nodes import Scalar
from .publisher import UNKNOWN_PUBLISHER, Publisher

MOST_VARIANTS = 2_000
MOST_PHRASES = 20_000
LONGEST_PHRASE = 2_000
MOST_CHARACTERS = 100_000
_RESERVED = frozenset({"match", "count", "name", "near", "report"})
_NTH = "__"
_LIKE_A_PATTERN = lazy(r"\\[bBdDsSwW]|\(\?|\.[*+]|\([^()]*\|[^()]*\)")
_SLOT = lazy(r"\{(\w+)\}")
# In patterns braces also count repetitions and name classes; those are stepped over.
_SLOT_IN_PATTERN = lazy(r"\\(?:[pPx]\{[^}]*\}|.)|\{([a-z_]\w*)\}")
Words = Mapping[str, tuple[str, ...]]


class Vocabulary(NamedTuple):
    """What rules may take words from: shared lists, and what the site states of itself."""

    lists: Words
    site: Words
    publisher: Publisher = UNKNOWN_PUBLISHER


_NO_WORDS = ("\ufffc",)  # stands for words whose lack is a mistake that was noted
NO_VOCABULARY = Vocabulary({}, {})


class Phrase(NamedTuple):
    """Folded words to look for, and what fills the slots of a message when they are found."""

    text: str
    captures: tuple[tuple[str, str], ...] = ()


def slot_of(group: str) -> str:
    """Return the slot whose words a group of a pattern holds: ``noun`` of ``noun__2``."""
    return group.partition(_NTH)[0]


class Slots:
    """The slots of one rule; remembers which were used."""

    def __init__(self, fields: Fields, vocabulary: Vocabulary) -> None:
        self._keys: dict[str, Scalar] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._used: set[str] = set()
        self._made = 0
        where = fields.nested("where", "slot")
        for key, _ in () if where is None else where.all_pairs():
            self._keys[key.text] = key
            if where is not None and key.text in _RESERVED:
                where.mistake(key, f"{{{key.text}}} is filled by newslint; take another name")
            if where is not None:
                self._words[key.text] = _slot_words(where, key, vocabulary)

    @property
    def names(self) -> frozenset[str]:
        """The names of all slots."""
        return frozenset(self._keys)

    def phrases(self, fields: Fields, key: str, *, required: bool = False) -> tuple[Phrase, ...]:
        """Read a list of phrases, each slot filled with each of its words."""
        found: dict[str, Phrase] = {}
        for item in fields.scalars(key, required=required):
            if not fields.memory.proven and _LIKE_A_PATTERN.search(item.text):
                fields.mistake(item, "a phrase is literal; this looks like a pattern")
            for phrase in self._variants(fields, item):
                found.setdefault(phrase.text, phrase)
        return tuple(found.values())

    def _variants(self, fields: Fields, item: Scalar) -> Iterator[Phrase]:
        names = _SLOT.findall(item.text)
        if not self._known(fields, item, names):
            return
        # Counted before they are made: a few long slots stand for more than any memory holds.
        number = prod(len(self._words[name]) for name in names)
        if number > MOST_VARIANTS:
            fields.mistake(item, f"stands for more than {MOST_VARIANTS:,} phrases")
            return
        self._made += number
        if self._made > MOST_PHRASES:
            if self._made - number <= MOST_PHRASES:
                fields.mistake(item, f"the rule has more than {MOST_PHRASES:,} phrases")
            return
        fillings = list(product(*(self._words[name] for name in names)))
        texts = fields.memory.phrases.get(item.text)
        if texts is None:
            texts = fields.memory.phrases[item.text] = tuple(_filled(item.text, fillings))
        for words, text in zip(fillings, texts, strict=False):
            if len(text) > LONGEST_PHRASE:
                fields.mistake(item, f"a phrase is longer than {LONGEST_PHRASE:,} characters")
                return
            if not text:
                fields.mistake(item, "a phrase is empty")
            else:
                yield Phrase(text, tuple(zip(names, words, strict=True)))

    def _known(self, fields: Fields, item: Scalar, names: list[str]) -> bool:
        self._used.update(names)
        unknown = [name for name in names if name not in self._keys]
        for name in unknown:
            near = suggestion(name, self._keys)
            fields.mistake(item, f"{{{name}}} has no words under where{near}")
        return not unknown

    def pattern(self, fields: Fields, item: Scalar, *, fold_case: bool) -> str:
        """Return a pattern with its slots filled: each is a group of that name.

        A slot that stands twice has a second group, see `slot_of`.
        """
        names = [found[1] for found in _SLOT_IN_PATTERN.finditer(item.text) if found[1]]
        if not names or not self._known(fields, item, names):
            return item.text
        if sum(len(word) + 2 for name in names for word in self._words[name]) > MOST_CHARACTERS:
            fields.mistake(item, f"stands for more than {MOST_CHARACTERS:,} characters")
            return ""
        named: Counter[str] = Counter()

        def filled(name: str) -> str:
            import re2

            words = (fold_phrase(word) if fold_case else word for word in self._words[name])
            longest_first = sorted(words, key=lambda word: (-len(word), word))
            named[name] += 1
            nth = f"{_NTH}{named[name]}" if named[name] > 1 else ""
            return f"(?P<{name}{nth}>" + "|".join(re2.escape(word) for word in longest_first) + ")"

        return _SLOT_IN_PATTERN.sub(
            lambda found: filled(found[1]) if found[1] else found[0], item.text
        )

    def finish(self, fields: Fields) -> None:
        """Note every slot that no phrase, pattern or condition used."""
        for name, key in self._keys.items():
            if name not in self._used:
                fields.mistake(key, f"nothing uses the slot {{{name}}}")


def _filled(phrase: str, fillings: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield a phrase, folded, with its slots filled in each way, up to one that is too long."""
    for words in fillings:
        filling = iter(words)
        text = fold_phrase(_SLOT.sub(lambda _: next(filling), phrase))  # noqa: B023
        yield text
        if len(text) > LONGEST_PHRASE:
            return


def _slot_words(where: Fields, key: Scalar, vocabulary: Vocabulary) -> tuple[str, ...]:
    if not isinstance(where.get(key.text), YamlMapping):
        return where.texts(key.text, required=True) or _NO_WORDS
    source = where.nested(key.text, "source of words")
    assert source is not None
    words = _taken(source, "list", "list", vocabulary.lists)
    words += _taken(source, "site", "fact of the site", vocabulary.site)
    if not source.has("list") and not source.has("site"):
        source.mistake(source.node, "a slot has a list of words, or takes one: list, site")
    source.finish()
    return words or _NO_WORDS


def _taken(source: Fields, key: str, what: str, words: Words) -> tuple[str, ...]:
    name = source.text(key)
    if not name:
        return ()
    node = source.get(key)
    if name not in words and node is not None:
        source.mistake(node, f"there is no {what} {name!r}{suggestion(name, words)}")
    return words.get(name, ())
