"""Duplicate unit `paragraph`: a paragraph that stands twice, or says the headline again.

Gopher (Rae et al. 2021, table A1) drops documents in which paragraphs repeat; in an article one
pasted twice is enough of a defect. Pages repeat by design: promotions, captions, product boxes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from ..fields import Fields
from ..model import Article, Block, Hit, Place, Related, Severity, Zone
from ..scope import Scope
from ..wording import ends_sentence, rough_letters, words, words_of
from .compiled import Compiled

_SAME_KIND = frozenset({"paragraph", "quote", "caption"})
_MOST_WORDS = 400  # longer blocks of pages are data that scripts read
_PAGE_WORDS = 20
_EDGE = 4  # words at either end by which near copies are found
_NEAR = 60  # characters at either end in which these words stand nearly always
_MOST_LINKED = 0.3
_TITLE_WORDS = 5
_VERSE_LINE = 50
_SHORT = 12  # words; a sentence of fewer may be a phrase that the writer comes back to
_MOST_BY_ACCIDENT = 2  # copies on a page; more of them are its design
_MOST_SHOWN = 5
Edges = tuple[tuple[str, ...], tuple[str, ...]]


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `similarity` (0-1, of the words in order) and `from_words`."""
    check = RepeatedParagraphs(
        scope.zones,
        fields.number("similarity", 0.9, low=0.5, high=1.0),
        int(fields.number("from_words", 8, low=3, high=200, whole=True)),
    ).check
    return Compiled(check)


class Candidate(NamedTuple):
    """A block that may be a copy or have one, and its words in lower case."""

    block: Block
    words: tuple[str, ...]
    edges: Edges


class Copy(NamedTuple):
    """A block and the later one that repeats it."""

    original: Block
    block: Block


class RepeatedParagraphs(NamedTuple):
    """Reports a paragraph at its second place; on pages a copy of a caption is worth a note."""

    zones: frozenset[Zone]
    similarity: float
    from_words: int

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        page = article.format == "html"
        least = max(self.from_words, _PAGE_WORDS) if page else self.from_words
        copies: list[Copy] = []
        seen: dict[tuple[str, ...], list[Candidate]] = {}
        for each in self._candidates(article, least):
            before = (other for key in each.edges for other in seen.get(key, ()))
            original = next((other for other in before if self._copies(other, each)), None)
            if original is not None and _matters(original.block, each.block, page=page):
                copies.append(Copy(original.block, each.block))
            for key in each.edges:
                seen.setdefault(key, []).append(each)
        yield from _hits(_accidents(article, copies) if page else copies, page=page)
        if not page:
            yield from self._headline_again(article)

    def _candidates(self, article: Article, least: int) -> Iterator[Candidate]:
        """Yield the blocks that begin or end as another one does."""
        copy = [
            block
            for block in article.in_zones(self.zones)
            if block.kind in _SAME_KIND and len(block.text) >= 2 * least - 1
        ]
        able = [(block, _edges(block.text)) for block in _alike(article, copy)]
        times = Counter(chain.from_iterable([edges for _, edges in able]))
        for block, edges in able:
            if times[edges[0]] == times[edges[1]] == 1 or _is_verse(article, block):
                continue
            found = words_of(block)
            if least <= len(found) <= _MOST_WORDS and block.link_density <= _MOST_LINKED:
                yield Candidate(block, found, edges)

    def _copies(self, one: Candidate, other: Candidate) -> bool:
        if one.words == other.words:
            return True
        shorter, longer = sorted((len(one.words), len(other.words)))
        if shorter < self.similarity * longer or longer < _PAGE_WORDS:
            return False
        if _figures(one) != _figures(other):
            return False  # a series of results, products or dates
        import difflib  # hardly an article has two paragraphs that begin alike

        return difflib.SequenceMatcher(None, one.words, other.words).ratio() >= self.similarity

    def _headline_again(self, article: Article) -> Iterator[Hit]:
        title = tuple(words(article.title.text)) if article.title is not None else ()
        if article.title is None or len(title) < _TITLE_WORDS:
            return
        first, _ = _edges(article.title.text)
        for block in article.in_zones(self.zones):
            if block.kind != "paragraph" or _edges(block.text)[0] != first:
                continue
            if words_of(block) == title:
                where = Related(article.title, "the headline")
                place = Place(block, 0, len(block.text))
                yield Hit(place, severity=Severity.MINOR, related=(where,))
                return


def _alike(article: Article, blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks that begin or end with the letters of another; a word has one at least."""
    letters = rough_letters(article, blocks)
    if letters is None:
        return blocks
    first, last = [each[:_EDGE] for each in letters], [each[-_EDGE:] for each in letters]
    begins, ends = Counter(first), Counter(last)
    return [
        block
        for block, start, end in zip(blocks, first, last, strict=True)
        if begins[start] > 1 or ends[end] > 1
    ]


def _edges(text: str) -> Edges:
    """Return by what near copies of a text are found: how it begins, and how it ends.

    Few characters tell, unless the last word of them that is needed may have been cut.
    """
    first, last = words(text[:_NEAR]), words(text[-_NEAR:])
    if min(len(first), len(last)) <= _EDGE:
        first = last = words(text)
    return ("first", *first[:_EDGE]), ("last", *last[-_EDGE:])


def _figures(candidate: Candidate) -> list[str]:
    return [word for word in candidate.words if word[0].isdigit()]


def _matters(original: Block, copy: Block, *, page: bool) -> bool:
    """Tell whether two blocks are a paragraph twice, not a pull quote or a picture shown again.

    What is quoted twice and closes no sentence is the chorus of a song.
    """
    kinds = {original.kind, copy.kind}
    if kinds == {"caption"} or kinds == {"quote", "paragraph"}:
        return False
    if kinds == {"quote"} and not ends_sentence(copy.text):
        return False
    return not page or (ends_sentence(original.text) and ends_sentence(copy.text))


def _accidents(article: Article, copies: Sequence[Copy]) -> list[Copy]:
    """Return the copies without those that a page shows on purpose.

    What stands three times is a card, or the introduction of a series; the answer to a question
    that is a heading may be taken from the story.
    """
    times = Counter(copy.original for copy in copies)
    kept = [copy for copy in copies if times[copy.original] == 1]
    if not kept:
        return []
    blocks = [block for block in article.blocks if block.text.strip()]
    answers = {
        block
        for above, block in pairwise(blocks)
        if above.kind == "heading" and above.text.rstrip().endswith("?")
    }
    return [copy for copy in kept if copy.original not in answers and copy.block not in answers]


def _hits(copies: Sequence[Copy], *, page: bool) -> Iterator[Hit]:
    """Yield a hit for each copy, the first few of a page that shows many things twice."""
    often = page and len(copies) > _MOST_BY_ACCIDENT
    for original, block in copies[: _MOST_SHOWN if often else None]:
        caption = "caption" in (original.kind, block.kind)
        if page and (often or caption):
            lower: Severity | None = Severity.INFO
        elif page or len(words_of(block)) < _SHORT:
            lower = Severity.MINOR
        else:
            lower = None
        where = Related(Place(original, 0, len(original.text)), "where it stands first")
        yield Hit(Place(block, 0, len(block.text)), severity=lower, related=(where,))


def _is_verse(article: Article, block: Block) -> bool:
    """Tell whether a block is a short line with others right above or below it, as refrains are."""
    if len(block.text) > _VERSE_LINE or article.format == "html":
        return False
    text, span = article.source.text, block.origin.span(0, len(block.text))
    above = text.rfind("\n", 0, max(0, span.start - 1)) + 1
    below = text.find("\n", span.end + 1)
    around = text[above : span.start], text[span.end : below if below >= 0 else len(text)]
    return any(piece.count("\n") == 1 and piece.strip() for piece in around)
