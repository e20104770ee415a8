"""Check kind `identity`: byline and bio name different people, or one bio contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple, get_args

from ..fields import Fields
from ..model import Abstention, Article, Bio, Block, Hit, Place, Related
from ..people.contradiction import Contradiction, ContradictionKind
from ..publisher import Publisher
from ..scope import Scope
from ..wording import ends_sentence
from .compiled import Compiled

_BETWEEN = "\n\n"
_TOLD: dict[str, frozenset[str]] = {
    "pronoun-vs-declared": frozenset({"declared"}),
    "name-statistics": frozenset({"records", "sources", "share"}),
    "experience": frozenset({"against"}),
}
"""What contradictions of a kind tell the message beside {subject} and {other}."""


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `contradiction`: which kind of contradiction the rule reports."""
    kinds = get_args(ContradictionKind)
    kind = fields.choice("contradiction", kinds, kinds[0], required=True)
    told = frozenset({"subject", "other"}) | _TOLD.get(kind, frozenset())
    return Compiled(Contradictions(kind, scope.publisher).check, told)


class Contradictions(NamedTuple):
    """Reports the contradictions of one kind, at the words that contradict."""

    kind: str
    publisher: Publisher

    def check(self, article: Article) -> Iterator[Hit | Abstention]:
        """Yield the hits of one article."""
        if not article.bios:
            yield Abstention("no bio")
        for bio, found in _judged(article, self.publisher):
            if found.kind == self.kind:
                yield _hit(article, bio, found)


class _BioText(NamedTuple):
    """A bio as two texts: the box row (job, contacts) and the paragraphs below it."""

    box: tuple[Block, ...]
    prose: tuple[Block, ...]

    @property
    def words(self) -> str:
        """The paragraphs as one text."""
        return _joined(self.prose)

    def place(self, start: int, end: int, *, in_box: bool) -> Place:
        blocks = self.box if in_box else self.prose
        offset = 0
        for block in blocks:
            if start < offset + len(block.text) + len(_BETWEEN):
                break
            offset += len(block.text) + len(_BETWEEN)
        length = len(block.text)
        return Place(block, min(start - offset, length), min(end - offset, length))


@lru_cache(maxsize=2)
def _judged(article: Article, publisher: Publisher) -> tuple[tuple[_BioText, Contradiction], ...]:
    """Judge all bios of an article once for all identity rules."""
    texts = [text for text in map(_split, article.bios) if text.prose]
    names = [author.name for author in article.authors]
    introduced = len(texts) > 1 and any(name in text.words for text in texts for name in names)
    return tuple(
        (text, found)
        for text in texts
        for found in _of_one(article, publisher, text, introduced=introduced)
    )


def _of_one(
    article: Article, publisher: Publisher, text: _BioText, *, introduced: bool
) -> Iterator[Contradiction]:
    """Yield the contradictions of one bio, unless it is rightly somebody else's.

    Beside a bio of the byline's author another person's is a contributor's, and whoever is
    credited elsewhere on the page has a right to a bio.
    """
    from ..people.identity import contradictions  # 20 ms: only articles with a bio pay

    names = [author.name for author in article.authors]
    declared = tuple(publisher.pronouns_of(names)) or tuple(
        author.pronouns for author in article.authors if author.pronouns
    )
    box, year = _joined(text.box), _year(article)
    found = contradictions(names, text.words, box, declared=declared, year=year)
    other = next((one.other for one in found if one.kind == "name-mismatch"), None)
    if other is None or not (introduced or _credited(article, other)):
        yield from found
    else:
        yield from (one for one in found if one.kind not in ("name-mismatch", "pronoun-mismatch"))


def _year(article: Article) -> int | None:
    """Return the latest year the bio can be of; a page's author box is always today's."""
    if article.format == "html":
        return (article.source.read_on or date.today()).year
    stated = "" if article.published is None else article.published.value[:4]
    return int(stated) if len(stated) == 4 and stated.isascii() and stated.isdigit() else None


def _credited(article: Article, name: str) -> bool:
    """Tell whether a line of the page ends in a credit to this person ("Interview by NAME")."""
    credit = f" by {name}".lower()
    return any(
        block.zone != "bio" and len(block.text) < 200 and credit in f" {block.text.lower()}"
        for block in article.blocks
    )


def _joined(blocks: tuple[Block, ...]) -> str:
    return _BETWEEN.join(block.text for block in blocks)


def _split(bio: Bio) -> _BioText:
    blocks = [block for block in bio.blocks if block.text.strip()]
    prose = [b for b in blocks if len(b.text.split()) >= 5 and ends_sentence(b.text)]
    box = [b for b in blocks if b not in prose and b.kind != "heading" and len(b.text.split()) > 1]
    return _BioText(tuple(box), tuple(prose))


def _with_genitive(place: Place) -> Place:
    """Widen a name to its possessive: the slip is made in "Jane's", not in "Jane"."""
    after = place.block.text[place.end : place.end + 2]
    return place._replace(end=place.end + 2) if after in ("'s", "’s") else place


def _hit(article: Article, bio: _BioText, found: Contradiction) -> Hit:
    place = _with_genitive(bio.place(found.start, found.end, in_box=found.in_box))
    related = tuple(_byline(article, found.subject))
    if found.related is not None:
        where = bio.place(*found.related, in_box=False)
        related = (*related, Related(where, f'the bio says "{where.text}"'))
    captures = (("subject", found.subject), ("other", found.other), *found.told)
    return Hit(place, captures, found.severity, found.confidence, related)


def _byline(article: Article, subject: str) -> Iterator[Related]:
    """Yield where the page credits the subject of a contradiction: readers see it there first."""
    from ..people.credited import place_of

    for author in article.authors:
        place = place_of(author) if author.name in subject else None
        if place is not None:
            yield Related(place, f"the byline names {author.name}")
