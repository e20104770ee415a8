"""A person's byline above copy that says of itself that an agency wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..fields import Fields
from ..folding import fold
from ..links import host_of
from ..model import CAPTIONS, Abstention, Article, Block, BlockKind, Hit, Place, Related, Zone
from ..patterns import PatternSet, read_patterns
from ..scope import Scope
from .compiled import Compiled

_COPY: frozenset[Zone] = frozenset({"body", "tail"})
_NO_MARKS: frozenset[BlockKind] = CAPTIONS | {"quote", "code", "cell"}
_OPENING, _CLOSING = 2, 6  # blocks in which datelines and sign-offs stand
_SITE_FIELDS = frozenset({"og:site_name", "application-name", "publisher", "article:publisher"})


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `patterns` (marks of agency copy) and `agencies` (how bylines and pages name one)."""
    fields.get("patterns", required=True)
    check = AgencyCopies(
        scope.zones & _COPY,
        read_patterns(fields, "patterns", slots=scope.slots),
        read_patterns(fields, "agencies", slots=scope.slots),
    ).check
    return Compiled(check, frozenset({"author"}))


class AgencyCopies(NamedTuple):
    """Reports the first mark of agency copy in an article that is signed by persons only."""

    zones: frozenset[Zone]
    marks: PatternSet
    agencies: PatternSet

    def check(self, article: Article) -> Iterator[Hit | Abstention]:
        """Yield one hit at most; whoever the mark itself names is the agency's own reporter."""
        from ..people.credited import byline_place, credited_people

        people = list(credited_people(article))
        if not people:
            yield Abstention("no person credited")
            return
        marks = (p for p in self._marks(article) if not _names_any(people, p.block))
        mark = next(marks, None)
        if mark is not None and not any(map(self._names_agency, _credits(article))):
            byline = byline_place(article)
            where = (Related(byline, "the byline"),) if byline else ()
            yield Hit(mark, (("author", ", ".join(people)),), related=where)

    def _names_agency(self, text: str) -> bool:
        folded = fold(text)
        return any(pattern.search(folded) for pattern in self.agencies.possible(folded))

    def _marks(self, article: Article) -> Iterator[Place]:
        blocks = [block for block in article.in_zones(self.zones) if block.text.strip()]
        kept = [b for b in _edges(blocks) if b.kind not in _NO_MARKS]
        # Hardly any copy has words of a mark: all of it is folded at once to see.
        patterns = list(self.marks.possible(fold("\n".join([block.text for block in kept]))))
        for block in kept if patterns else ():
            folded = fold(block.text)
            for pattern in patterns:
                found = pattern.search(folded)
                if found is not None:
                    yield Place(block, found.start(), found.end())
                    break


def _edges(blocks: list[Block]) -> list[Block]:
    return blocks[:_OPENING] + blocks[max(_OPENING, len(blocks) - _CLOSING) :]


def _names_any(people: list[str], block: Block) -> bool:
    """Tell whether a block has the surname of one of the people."""
    surnames = {fold(person).split()[-1] for person in people}
    words = (word.strip(".,;:()'\"") for word in fold(block.text).split())
    return not surnames.isdisjoint(words)


def _credits(article: Article) -> Iterator[str]:
    """Yield what the page says of its authors and of itself."""
    yield from (signal.text for signal in article.signals)
    yield from (block.text for block in article.in_zones(frozenset({"byline"})))
    yield from (field.value for field in article.fields if field.name in _SITE_FIELDS)
    yield host_of(article.canonical)
