"""Check kind `identity`: byline and bio name different people, or one bio contradicts itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, get_args

from ..fields import Fields
from ..lazy import lazy
from ..model import Abstention, Article, Bio, Block, Elsewhere, Hit, Place, Related
from ..people.contradiction import Contradiction, ContradictionKind
from ..publisher import Publisher
from ..remembering import remembered
from ..scope import Scope
from ..wording import ends_sentence
from .compiled import Compiled

_BETWEEN = "\n\n"
_LINE = 200
_FEW_WORDS = 4
_LABEL_WORDS = 6
_STATEMENT = lazy(
    r"(?i)\s(?:is|was|has|covers|writes|reports|lives|works|est|es|ist|är|er|jest|adalah|é|è|schreibt"
    r"|escribe|écrit|scrive)\s"
)
_TOLD: dict[str, frozenset[str]] = {
    "person-shift": frozenset({"against"}),
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


@remembered(2)
def _judged(article: Article, publisher: Publisher) -> tuple[tuple[_BioText, Contradiction], ...]:
    """Judge all bios of an article once for all identity rules."""
    texts = [text for bio in article.bios if (text := _split(article, bio)).prose]
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
    box, year = _joined(text.box), _year(article, text)
    found = contradictions(names, text.words, box, declared=declared, year=year)
    other = next((one.other for one in found if one.kind == "name-mismatch"), None)
    if other is None or not (introduced or _credited(article, other)):
        yield from found
    else:
        yield from (one for one in found if one.kind not in ("name-mismatch", "pronoun-mismatch"))


def _year(article: Article, text: _BioText) -> int | None:
    """Return the latest year the bio can be of; a page's or a site's author box is today's."""
    if article.format == "html" or isinstance(text.prose[0].origin, Elsewhere):
        return (article.source.read_on or date.today()).year
    stated = "" if article.published is None else article.published.value[:4]
    return int(stated) if len(stated) == 4 and stated.isascii() and stated.isdigit() else None


def _credited(article: Article, name: str) -> bool:
    """Tell whether a line of the page credits this person ("Interview by NAME", "Editor: NAME")."""
    from ..people.credit_lines import credits_somebody_else

    credit, lowered = f" by {name}".lower(), name.lower()
    return any(
        credit in f" {line}" or (lowered in line and credits_somebody_else(line))
        for line in (block.text.lower() for block in article.blocks if block.zone != "bio")
        if len(line) < _LINE
    )


def _joined(blocks: tuple[Block, ...]) -> str:
    return _BETWEEN.join(block.text for block in blocks)


def _split(article: Article, bio: Bio) -> _BioText:
    """Part a bio into its row and its prose; what stands below another's credit is left out."""
    box: list[Block] = []
    prose: list[Block] = []
    others = _is_others(_above(article, bio))
    for block in bio.blocks:
        if _is_prose(block):
            if not others:
                prose.append(block)
        elif block.text.strip():
            others = _is_others(block)
            if block.kind != "heading" and len(block.text.split()) > 1 and not others:
                box.append(block)
    return _BioText(tuple(box), tuple(prose))


def _is_prose(block: Block) -> bool:
    words = len(block.text.split())
    if words < _FEW_WORDS or block.kind == "heading":
        return False
    return ends_sentence(block.text) or _STATEMENT.search(block.text) is not None


def _is_others(label: Block | None) -> bool:
    from ..people.credit_lines import credits_somebody_else

    return label is not None and credits_somebody_else(label.text)


def _above(article: Article, bio: Bio) -> Block | None:
    """Return the line directly above a bio, where it is one of a few words."""
    before = None
    for block in article.blocks:
        if block is bio.blocks[0]:
            break
        before = block if block.text.strip() else before
    return before if before is not None and len(before.text.split()) <= _LABEL_WORDS else None


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
