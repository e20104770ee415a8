"""Blocks of an item: the lines that state something, and the copy, which is HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..html.assembly import copy_blocks
from ..layout.byline import clean_names
from ..layout.dateline import stated_date
from ..layout.opening import merge_authors
from ..layout.stated import Credits, article_of
from ..lazy import lazy
from ..model import Author, Bio, Block, Dated, Field, Place, Signal, Source, Span, Term, Verbatim
from ..terms import unique
from .passages import Edit, Passage, Transcript
from .references import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ..model import Article, BlockKind, Origin, SignalSource, TermKind, Zone


_LINE_BREAK = lazy(r"(?i)<br\b[^<>]*>")


class Shifted(NamedTuple):
    """The origin of a block in a text that begins at `offset` of the source."""

    inner: Origin
    offset: int

    def span(self, start: int, end: int) -> Span:
        """Shift by the offset."""
        inner = self.inner.span(start, end)
        return Span(inner.start + self.offset, inner.end + self.offset)


class Item:
    """An article in the making: its transcript, and what was stated and written in it."""

    def __init__(self, path: str, read_on: date | None) -> None:
        self._path = path
        self._read_on = read_on
        self._transcript = Transcript()
        self._stated: list[Block] = []
        self._copy: list[Block] = []
        self._title: str | None = None
        self._authors: list[Author] = []
        self._terms: list[Term] = []
        self._fields: list[Field] = []
        self._owners: dict[int, str] = {}
        self._dates: dict[str, Dated] = {}
        self._language: str | None = None
        self._canonical: str | None = None

    def title(self, passage: Passage, *, markup: bool = True) -> None:
        """State the title; references and tags of HTML in it are not shown."""
        if markup and "<" in passage.text:
            breaks = _LINE_BREAK.finditer(passage.text)
            passage = passage.edited(Edit(*found.span(), " ") for found in breaks)
        block = self._line(passage, "title", "heading", markup=markup)
        if block:
            self._title = block.text

    def dek(self, passage: Passage, *, markup: bool = True) -> None:
        """State a summary, which may have several paragraphs."""
        if not markup:
            self._line(passage, "dek", "paragraph", markup=False)
            return
        for block in self._blocks(passage):
            self._stated.append(block._replace(zone="dek"))

    def author(
        self,
        passage: Passage,
        signal: SignalSource,
        known: Author | None = None,
        *,
        whole: bool = True,
    ) -> None:
        """State an author; `known` says who is meant by a login, `whole` that it is one name."""
        block = self._line(passage, "byline", "label", markup=False)
        if block is None:
            return
        if known is not None:
            said = Signal(signal, block.text, Place(block, 0, len(block.text)))
            self._authors.append(known._replace(signals=(*known.signals, said)))
            return
        for name in (not whole and clean_names(block.text)) or (block.text,):
            start = max(0, block.text.find(name))
            place = Place(block, start, min(len(block.text), start + len(name)))
            self._authors.append(Author(name, (Signal(signal, name, place),)))

    def bio(self, passage: Passage, author: str | None = None) -> None:
        """State what is said of an author, who is named where the export says who it is."""
        for block in self._blocks(passage):
            self._stated.append(block._replace(zone="bio"))
            if author:
                self._owners[id(block.origin)] = author

    def published(self, passage: Passage, value: str | None = None) -> None:
        """State the date of publication, as it is written or as the export's fields mean it."""
        self._date("published", passage, value)

    def modified(self, passage: Passage, value: str | None = None) -> None:
        """State the date of the last change."""
        self._date("modified", passage, value)

    def term(self, kind: TermKind, passage: Passage) -> None:
        """State a section, category or tag; its block is none of the article's."""
        passage = decoded(passage).stripped()
        start = self._transcript.add(passage)
        block = Block(passage.text, "metadata", "label", Verbatim(start))
        self._terms.append(Term(kind, passage.text, Place(block, 0, len(passage.text))))

    def metadata(self, passage: Passage) -> None:
        """State something that is shown nowhere: a slug, a description for search engines."""
        self._line(passage, "metadata", "label", markup=False)

    def field(self, name: str, value: str | None) -> None:
        """State what has no place in the model, under the name that rules ask for."""
        if value:
            self._fields.append(Field(name, value))

    def language(self, tag: str | None) -> None:
        """State the language."""
        self._language = tag or None

    def link(self, address: str) -> None:
        """State the permalink; what is no address on the web is none."""
        self._canonical = address if address.startswith(("http://", "https://")) else None

    def copy(self, passage: Passage) -> None:
        """Add copy in HTML."""
        self._copy += self._blocks(passage)

    def markdown_copy(self, passage: Passage) -> None:
        """Add copy in Markdown."""
        from ..readers.markdown_blocks import markdown_blocks  # few exports need its parser
        from ..readers.stub_lines import part_stub_lines

        start = self._transcript.add(passage)
        source = Source(self._path, passage.text)
        blocks = list(part_stub_lines(source, list(markdown_blocks(source, 0))))
        self._copy += _shifted(blocks, start)

    def plain_copy(self, passage: Passage) -> None:
        """Add copy that is plain text, a paragraph a line."""
        for start, end in _lines(passage.text):
            block = self._line(passage.part(start, end), "body", "paragraph", markup=False)
            if block:
                self._copy.append(self._stated.pop())

    def copied(self) -> str:
        """Return the words of the copy so far, a block a line."""
        return "\n".join(block.text for block in self._copy)

    def article(self, item: str | None) -> Article | None:
        """Return the article; None when nothing was stated or written."""
        if not self._stated and not self._copy:
            return None
        source = self._transcript.source(self._path, self._read_on)
        stated = Credits(
            tuple(self._stated),
            self._title,
            merge_authors(self._authors),
            self._dates.get("published"),
            self._dates.get("modified"),
            self._language,
            self._canonical,
        )
        article = article_of(source, "html", stated, self._copy)
        return article._replace(
            item=item,
            bios=tuple(map(self._owned, article.bios)),
            terms=unique(self._terms),
            fields=tuple(self._fields),
            abridged=not self._copy,
        )

    def _owned(self, bio: Bio) -> Bio:
        """Return a bio with its author, where its own words do not say whose it is."""
        owners = dict.fromkeys(self._owners.get(id(block.origin)) for block in bio.blocks)
        named = tuple(name for name in owners if name)
        return bio if bio.authors or not named else bio._replace(authors=named)

    def _line(self, passage: Passage, zone: Zone, kind: BlockKind, *, markup: bool) -> Block | None:
        """State one line; its blocks become one when mark-up parts it."""
        if markup and ("<" in passage.text or "&" in passage.text):
            blocks = self._blocks(passage)
            block = blocks[0] if blocks else None
        else:
            passage = passage.stripped()
            start = self._transcript.add(passage)
            block = Block(passage.text, zone, kind, Verbatim(start)) if passage.text else None
        if block is None:
            return None
        level = 1 if kind == "heading" else 0
        block = block._replace(zone=zone, kind=kind, level=level)
        self._stated.append(block)
        return block

    def _date(self, which: str, passage: Passage, value: str | None) -> None:
        block = self._line(passage, "metadata", "label", markup=False)
        if block and which not in self._dates and any(map(str.isdigit, block.text)):
            value = value or stated_date(block.text) or block.text
            self._dates[which] = Dated(value, Place(block, 0, len(block.text)))

    def _blocks(self, passage: Passage) -> list[Block]:
        start = self._transcript.add(passage)
        return list(_shifted(copy_blocks(Source(self._path, passage.text)), start))


def _shifted(blocks: Sequence[Block], offset: int) -> Iterator[Block]:
    for block in blocks:
        blank = block.blank and Span(block.blank.start + offset, block.blank.end + offset)
        yield block._replace(origin=Shifted(block.origin, offset), blank=blank)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield start, start + len(line)
        start += len(line)
