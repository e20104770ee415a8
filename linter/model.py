"""The article model: what readers produce, checks judge and reports show.

Everything here is frozen and depends on the standard library only. These are named tuples and not
frozen dataclasses, which take Python over a millisecond each to define and four times as long to
make: a commit hook pays for the first, a million pages for the second.
Four callables are the plug-in points of the whole program: `Reader` and `ExportReader`, `Check`
and `Report`.

Offsets are code points in the decoded source text; positions are 1-based lines and columns in
the same text, `end_column` exclusive. Lines end at LF, CRLF or a lone CR.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate, count
from operator import add
from typing import BinaryIO, Literal, NamedTuple, Protocol, get_args

Zone = Literal[
    "title",
    "dek",
    "byline",
    "dateline",
    "body",
    "tail",
    "bio",
    "comments",
    "related",
    "chrome",
    "metadata",
]
ZONES: tuple[Zone, ...] = get_args(Zone)

BlockKind = Literal[
    "heading", "paragraph", "item", "quote", "caption", "alt", "code", "cell", "button", "label"
]
# What stands beside a picture, and what stands for it: no part of the running text.
CAPTIONS: frozenset[BlockKind] = frozenset({"caption", "alt"})
Format = Literal["text", "html", "markdown"]
ExportFormat = Literal["wxr", "wordpress-json", "rss", "atom", "json-feed", "ghost"]
InputFormat = Literal[Format, ExportFormat]
Status = Literal[
    "published", "scheduled", "draft", "pending", "private", "protected", "trashed", "expired"
]
STATUSES: tuple[Status, ...] = get_args(Status)
SignalSource = Literal[
    "jsonld",
    "rel-author",
    "microdata",
    "meta",
    "article:author",
    "byline",
    "by-line-text",
    "front-matter",
    "export",
]
TermKind = Literal["section", "category", "tag"]
Deletion = Literal["block", "match"]
DELETIONS: tuple[Deletion, ...] = get_args(Deletion)
Untold = Literal["byline", "date", "introduction", "bio"]

_LINE_END = re.compile(r"\r\n|\n|\r")


class Severity(IntEnum):
    """How bad a finding is; ordered, so that gates can compare."""

    INFO = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3

    @property
    def label(self) -> str:
        """The word used in rules, reports and on the command line."""
        return self.name.lower()


class Span(NamedTuple):
    """A half-open range of code points in `Source.text`."""

    start: int
    end: int


class Origin(Protocol):
    """Where the characters of a block's text stand in the source."""

    def span(self, start: int, end: int) -> Span:
        """Return the source range that spells ``text[start:end]`` of the block."""
        ...


class Verbatim(NamedTuple):
    """The block's text is a literal slice of the source that begins at `offset`."""

    offset: int

    def span(self, start: int, end: int) -> Span:
        """Shift by the block's offset."""
        return Span(self.offset + start, self.offset + end)


class Spelled(NamedTuple):
    """Each character of the block's text has a source range of its own.

    `starts` and `ends` have one entry per character of the text: the source range that spells
    it (``&amp;`` is five code points of source for one of text, a collapsed run of spaces is
    several for one).
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Return the range from the first character's start to the last one's end."""
        if start >= len(self.starts):
            stop = self.ends[-1] if self.ends else 0
            return Span(stop, stop)
        if end <= start:
            return Span(self.starts[start], self.starts[start])
        return Span(self.starts[start], self.ends[min(end, len(self.ends)) - 1])


class Elsewhere(NamedTuple):
    """The block's text stands in another file, at a line of it; the source names it at `at`.

    Of an author who is named by an id, a site's data files say the rest.
    """

    at: Span
    file: str
    line: int

    def span(self, start: int, end: int) -> Span:  # noqa: ARG002 - one place for all of it
        """Return where the source names what the other file says."""
        return self.at


@lru_cache(maxsize=4)
def _has_returns(text: str) -> bool:
    return "\r" in text


@lru_cache(maxsize=4)
def _has_lone_returns(text: str) -> bool:
    returns = text.count("\r")
    return returns > 0 and returns != text.count("\r\n")


@lru_cache(maxsize=4)
def _line_starts(text: str) -> tuple[int, ...]:
    if _has_lone_returns(text):
        return (0, *[found.end() for found in _LINE_END.finditer(text)])
    lengths = map(len, text.split("\n")[:-1])
    return tuple(map(add, accumulate(lengths, initial=0), count()))


class Positions(Protocol):
    """Where the characters of a source's text stand in a file that holds them otherwise."""

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based (line, column) of a code point offset."""
        ...


class Source(NamedTuple):
    """One decoded file: `path` as given by the user with ``/`` separators, BOM removed.

    `read_on` is "today" for everything that compares with it; None is the clock's today. The text
    of an article that stands in an export is what the export spells, and `places` knows where.
    """

    path: str
    text: str
    read_on: date | None = None
    places: Positions | None = None

    @property
    def line_starts(self) -> tuple[int, ...]:
        """Offsets at which lines begin, ascending; the first is 0."""
        return _line_starts(self.text)

    @property
    def has_returns(self) -> bool:
        """Whether lines end, or some of them, with a carriage return."""
        return _has_returns(self.text)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based (line, column) of a code point offset, in the file.

        Lines are counted, as the table of a page's lines takes longer than a few findings need.
        """
        if self.places is not None:
            return self.places.position(offset)
        if _has_lone_returns(self.text):
            line = bisect_right(self.line_starts, offset)
            return line, offset - self.line_starts[line - 1] + 1
        before = self.text.rfind("\n", 0, offset)
        return self.text.count("\n", 0, max(0, offset)) + 1, offset - before

    def location(self, span: Span) -> Location:
        """Return where a range begins and ends."""
        line, column = self.position(span.start)
        end = max(span.start, span.end)
        simple = self.places is None and not _has_lone_returns(self.text)
        if not simple or "\n" in self.text[span.start : end]:
            return Location(line, column, *self.position(end))
        return Location(line, column, line, column + end - span.start)

    def line(self, offset: int) -> Span:
        """Return the range of the line that an offset stands on, without what ends it."""
        if _has_lone_returns(self.text):
            number = bisect_right(self.line_starts, offset)
            start = self.line_starts[number - 1]
            end = (*self.line_starts, len(self.text))[number]
        else:
            start = self.text.rfind("\n", 0, offset) + 1
            end = self.text.find("\n", offset)
            end = len(self.text) if end < 0 else end
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def blank_before(self, offset: int) -> Span:
        """Return the range of the empty lines directly above the line of an offset."""
        line = bisect_right(self.line_starts, offset) - 1
        first = line
        while (
            first and not self.text[self.line_starts[first - 1] : self.line_starts[first]].strip()
        ):
            first -= 1
        return Span(self.line_starts[first], self.line_starts[line])


class Link(NamedTuple):
    """A link inside a block: its range in the block's text and where it leads."""

    start: int
    end: int
    href: str


class Block(NamedTuple):
    """A run of text that a reader sees as one piece: a paragraph, a heading, a label.

    Of Markdown, what stands for a picture (`alt`) is one as well, but only those are given it who
    do not see the picture: it may repeat what is seen.

    `text` has entities decoded, inline tags gone and layout white space collapsed (NBSP stays).
    `level` is a heading's 1-6, else 0. `gap` is the number of blank slots (empty lines in text,
    empty elements in markup) directly before the block; `blank` is the source range that empty
    elements fill, and None where empty lines are the gap (`Source.blank_before` finds those).
    """

    text: str
    zone: Zone
    kind: BlockKind
    origin: Origin
    level: int = 0
    links: tuple[Link, ...] = ()
    gap: int = 0
    blank: Span | None = None

    # One block is one place in one source: equal words elsewhere are another block.
    def __eq__(self, other: object) -> bool:
        """Compare by identity."""
        return self is other

    def __ne__(self, other: object) -> bool:
        """Compare by identity."""
        return self is not other

    def __hash__(self) -> int:
        """Hash by identity, which keeps caches by article cheap."""
        return id(self)

    @property
    def link_density(self) -> float:
        """Share of the text's characters that are link text, 0.0-1.0."""
        if not self.text:
            return 0.0
        return min(1.0, sum(link.end - link.start for link in self.links) / len(self.text))


class Place(NamedTuple):
    """A range of one block's text."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words at this place."""
        return self.block.text[self.start : self.end]


class Signal(NamedTuple):
    """One statement about who wrote the article: which mark-up said it, and its words."""

    source: SignalSource
    text: str
    place: Place | None = None


class Author(NamedTuple):
    """One author: the cleaned name and every signal that named it.

    `bio` is what the page's metadata says of the author, without mark-up, `profiles` the addresses
    of pages about them, `contacts` numbers and addresses that it gives; nothing shows these. An
    author who `is_account` is named by a log-in or a number, of which the export says no more.
    """

    name: str
    signals: tuple[Signal, ...] = ()
    login: str | None = None
    pronouns: str | None = None
    bio: str | None = None
    profiles: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    is_account: bool = False


class Bio(NamedTuple):
    """One author box: its blocks in reading order, the box row (title, contacts) included.

    `authors` are those of the article's authors that it speaks of, () when it names none of them.
    """

    blocks: tuple[Block, ...]
    authors: tuple[str, ...] = ()


class Dated(NamedTuple):
    """A date as the page states it (never shifted), and where, when that is known."""

    value: str
    place: Place | None = None


class Term(NamedTuple):
    """A section, category or tag in the publisher's words, and where, when that is known.

    The block of a place in front matter is none of the article's.
    """

    kind: TermKind
    text: str
    place: Place | None = None


class Field(NamedTuple):
    """One value of front matter, a meta element or an item, as written, under its lower-case name.

    The name of a nested value is that of all keys that lead to it, joined by full stops; the
    members of a list share one name. Pages name the program that made them as `generator`, and so
    does the configuration that a source of a site belongs to.
    """

    name: str
    value: str


class Article(NamedTuple):
    """One article of one source, its blocks in reading order.

    `item` names the article inside a container and is None for plain files. A reader that finds
    no title leaves `title` empty; `dek` likewise. Readers leave `language` as the source declares
    it; what its copy is judged by is decided afterwards, and the declaration kept beside it.
    `signals` are all statements about who wrote it, also those that name none of the `authors`.
    A `listing` is a page of headlines and teasers that lead to articles, and no article itself.
    `terms` are those it is filed under, of one kind and text once; `fields` are in source order.
    `export` is the format of the container that `format` is wrapped in; `status` and `edit_url`
    (where its CMS edits it) are known of some of those. Of an `abridged` article only a summary
    is known, which is its dek. `untold` is what the container says of no article of its own, or the
    site once for all, or the page of something that nobody can tell, so that nothing follows from
    its absence. `failures` are files beside the article's that say more of it and cannot be read.
    """

    source: Source
    format: Format
    blocks: tuple[Block, ...]
    item: str | None = None
    title: Place | None = None
    dek: Place | None = None
    authors: tuple[Author, ...] = ()
    signals: tuple[Signal, ...] = ()
    bios: tuple[Bio, ...] = ()
    published: Dated | None = None
    modified: Dated | None = None
    language: str | None = None
    declared_language: str | None = None
    canonical: str | None = None
    listing: bool = False
    terms: tuple[Term, ...] = ()
    fields: tuple[Field, ...] = ()
    export: InputFormat | None = None
    status: Status | None = None
    edit_url: str | None = None
    abridged: bool = False
    untold: frozenset[Untold] = frozenset()
    failures: tuple[Failure, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Compare by identity."""
        return self is other

    def __ne__(self, other: object) -> bool:
        """Compare by identity."""
        return self is not other

    def __hash__(self) -> int:
        """Hash by identity, which keeps caches by article cheap."""
        return id(self)

    def in_zones(self, zones: frozenset[Zone]) -> Iterator[Block]:
        """Yield the blocks that stand in one of `zones`, in reading order."""
        return iter(_in_zones(self, zones))


@lru_cache(maxsize=16)  # every rule asks, and there are a dozen sets of zones
def _in_zones(article: Article, zones: frozenset[Zone]) -> tuple[Block, ...]:
    return tuple([block for block in article.blocks if block.zone in zones])


def forget_zones() -> None:
    """Forget which blocks of articles stand in which zones."""
    _in_zones.cache_clear()


class Related(NamedTuple):
    """A second place a finding speaks about, with a few words on what stands there."""

    place: Place
    message: str


class Hit(NamedTuple):
    """What a check reports: where, and the evidence for the message.

    `place` None means the article as a whole (reported at the start of its source). `span`
    is the source range to report where it is not the place's own (blank lines have no text).
    `captures` fill the slots of the rule's message. `severity` and `confidence` may only lower
    what the rule says.
    """

    place: Place | None
    captures: tuple[tuple[str, str], ...] = ()
    severity: Severity | None = None
    confidence: float | None = None
    related: tuple[Related, ...] = ()
    span: Span | None = None


class Abstention(NamedTuple):
    """A check could not see what it needs in this article, and why."""

    reason: str


class Failure(NamedTuple):
    """Something that could not be read or judged; everything else goes on."""

    path: str
    message: str
    item: str | None = None


class Skipped(NamedTuple):
    """A file or an item of one that is not linted, and why; equal reasons are equal strings."""

    path: str
    reason: str
    named: bool = False
    item: str | None = None


class UnreadableError(Exception):
    """A source that no reader can turn into articles; the message is for the user."""


class UsageError(Exception):
    """The user's mistake (command line, configuration, rules): exit code 2."""


class Export(NamedTuple):
    """A container of articles: its path, its bytes from the start, seekable, and "today"."""

    path: str
    stream: BinaryIO
    read_on: date | None = None


Reader = Callable[[Source], Iterator[Article]]
ExportReader = Callable[[Export], "Iterator[Article | Skipped | Failure]"]
Check = Callable[[Article], "Iterable[Hit | Abstention]"]


class Snippet(NamedTuple):
    """A piece of the source line a finding stands on, and the caret range under it."""

    text: str
    start: int
    width: int


class Location(NamedTuple):
    """1-based line and column of a start and an exclusive end."""

    line: int
    column: int
    end_line: int
    end_column: int


class RelatedLocation(NamedTuple):
    """A related place of a finding, resolved to its position."""

    line: int
    column: int
    message: str


class Fix(NamedTuple):
    """What is deleted for a finding to be gone: its words, or the block that holds nothing else.

    It is `safe` if nobody has to look at the result.
    """

    delete: Deletion
    safe: bool = False


class Finding(NamedTuple):
    """A hit stamped by the engine: rule, severity, score, words and position, all masked.

    `also` names the rules of the same group that found the same defect, `fix` is None where
    nothing can be deleted for it.
    """

    rule: str
    family: str
    severity: Severity
    confidence: float
    message: str
    zone: Zone
    location: Location
    text: str
    fingerprint: str
    snippet: Snippet
    related: tuple[RelatedLocation, ...] = ()
    also: tuple[str, ...] = ()
    fix: Fix | None = None

    @property
    def score(self) -> float:
        """Impact times confidence, 0-100 (design: info 5, minor 25, major 60, critical 90)."""
        return round(_IMPACT[self.severity] * self.confidence, 1)


_IMPACT = {Severity.INFO: 5, Severity.MINOR: 25, Severity.MAJOR: 60, Severity.CRITICAL: 90}


class Points(NamedTuple):
    """How many of the points lost (100 - quality) one rule accounts for."""

    rule: str
    points: float


class Metrics(NamedTuple):
    """Readability figures of the copy: counts, LIX and ARI (None without text)."""

    words: int
    sentences: int
    lix: float | None
    ari: float | None


class Verdict(NamedTuple):
    """One article judged: what identifies it, its findings in source order, its grade."""

    path: str
    item: str | None
    title: str | None
    url: str | None
    language: str | None
    authors: tuple[str, ...]
    published: str | None
    quality: float
    grade: str
    findings: tuple[Finding, ...]
    points: tuple[Points, ...] = ()
    abstained: int = 0
    metrics: Metrics | None = None
    status: Status | None = None
    edit_url: str | None = None


class Told(NamedTuple):
    """The format of an input, and by what it was told."""

    format: InputFormat
    why: str


class Tally(NamedTuple):
    """What became of the items of an export: linted + skipped + failed = seen.

    `skipped` counts by reason.
    """

    path: str
    told: Told
    linted: int
    failed: int
    skipped: tuple[tuple[str, int], ...]

    @property
    def seen(self) -> int:
        """The number of items."""
        return self.linted + self.failed + sum(count for _, count in self.skipped)


class Run(NamedTuple):
    """A finished run: everything a report may show.

    `findings` counts the findings shown by severity, `hidden` those that are not; `gated` tells
    that one of either is severe enough to fail the run. `skipped` counts the files and items that
    were passed over, by reason; `notes` says which of them the user had named. `tallies` are the
    exports; `told` is what exports and the files that were named were read as.
    """

    version: str
    verdicts: Collection[Verdict]
    failures: tuple[Failure, ...]
    quality: float
    grade: str
    findings: Counter[Severity]
    abstained: int = 0
    hidden: int = 0
    gated: bool = False
    skipped: tuple[tuple[str, int], ...] = ()
    notes: tuple[str, ...] = ()
    tallies: tuple[Tally, ...] = ()
    told: tuple[tuple[str, Told], ...] = ()

    def number_of(self, severity: Severity) -> int:
        """Return the number of findings of one severity."""
        return self.findings[severity]


Report = Callable[[Run], Iterator[str]]
