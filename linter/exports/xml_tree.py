"""One item of an XML document as a tree, with the place of every text.

Exports of real programs are often not well-formed: ampersands stand raw, named references of HTML
outside of CDATA, control characters anywhere. All of these are read for what they say, and nothing
is lost; nothing else is mended. Entities are never declared by a document, only references of
HTML are known. What would need a parser that guesses (tags that do not match) is an error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ..html.references import decode_reference
from ..model import UnreadableError
from .passages import Passage, spelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .passages import Slice

MAX_DEPTH: Final = 200
_NAME = r"[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?"
_TOKEN = re.compile(
    r"<!\[CDATA\[(?P<cdata>.*?)\]\]>"
    r"|(?P<aside><!--.*?-->|<\?.*?\?>|<![A-Z](?:[^<>\[]|\[[^\]]*\])*>)"
    rf"|</(?P<closed>{_NAME})\s*>"
    rf"|<(?P<opened>{_NAME})(?P<attributes>(?:\s+{_NAME}\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)\s*(?P<empty>/?)>"
    r"|(?P<text>[^<]+|<(?![A-Za-z/!?_]))",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(rf"({_NAME})\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.DOTALL)
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# What a namespace is known by, whichever version of it a program declares.
_NAMESPACES: Final = (
    ("/excerpt", "excerpt"),
    ("wordpress.org/export/", "wp"),
    ("purl.org/rss/1.0/modules/content", "content"),
    ("purl.org/dc/elements", "dc"),
    ("purl.org/dc/terms", "dcterms"),
    ("www.w3.org/2005/Atom", "atom"),
    ("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
    ("schemas.google.com/blogger/2018", "blogger"),
    ("www.w3.org/2007/app", "app"),
    ("purl.org/atom/app", "app"),
    ("purl.org/syndication/thread", "thr"),
    ("search.yahoo.com/mrss", "media"),
    ("www.w3.org/1999/xhtml", "xhtml"),
    ("www.itunes.com/dtds", "itunes"),
)


class Element(NamedTuple):
    """An element: its name with the prefix its namespace goes by here, and what stands in it.

    `start` and `end` are the range of its content in the slice, `line` and `column` of its tag.
    """

    name: str
    attributes: Mapping[str, str]
    texts: tuple[tuple[int, int, bool], ...]
    children: tuple[Element, ...]
    start: int
    end: int
    of: Slice

    def all(self, *names: str) -> Iterator[Element]:
        """Yield the children with one of the names, in order."""
        return (child for child in self.children if child.name in names)

    def child(self, *names: str) -> Element | None:
        """Return the first child with a name, the first name that there is one of."""
        return next((child for name in names for child in self.all(name)), None)

    def text(self, *names: str) -> str:
        """Return the text of a child without white space around it, "" when there is none."""
        child = self.child(*names)
        return child.passage().text.strip() if child else ""

    def passage(self) -> Passage:
        """Return the text directly in the element, with its places; references are decoded."""
        pieces = list(self._pieces())
        text = "".join(said for said, *_ in pieces)
        return spelled(text, self.of, self.start, ((len(s), at, raw) for s, at, raw in pieces))

    def written(self) -> Passage:
        """Return the mark-up that the element holds, be it escaped or not."""
        return self.markup() if self.children else self.passage()

    def markup(self) -> Passage:
        """Return what stands in the element as it is written: XHTML in a feed of Atom."""
        text = self.of.text[self.start : self.end]
        return spelled(text, self.of, self.start, [(len(text), self.start, len(text))])

    def _pieces(self) -> Iterator[tuple[str, int, int]]:
        for start, end, verbatim in self.texts:
            words = self.of.text[start:end]
            if verbatim or "&" not in words:
                yield words, start, len(words)
                continue
            at = 0
            for found in _REFERENCE.finditer(words):
                shown = decode_reference(found[0])
                if shown == found[0]:
                    continue
                if found.start() > at:
                    yield words[at : found.start()], start + at, found.start() - at
                yield shown, start + found.start(), len(found[0])
                at = found.end()
            if at < len(words):
                yield words[at:], start + at, len(words) - at


class BrokenXmlError(UnreadableError):
    """Mark-up that cannot be read: what is wrong, and the offset in the slice."""

    def __init__(self, problem: str, offset: int) -> None:
        super().__init__(problem)
        self.offset = offset


def parse_item(of: Slice, prefixes: Mapping[str, str]) -> Element:
    """Parse a slice that is one element; `prefixes` are those that the document's root declares.

    Raises BrokenXmlError.
    """
    builder = _Builder(of, prefixes)
    builder.read()
    return builder.only()


class Head(NamedTuple):
    """The elements before the first item, as far as they can be read, and what ended that."""

    elements: tuple[Element, ...]
    problem: BrokenXmlError | None = None


def parse_head(of: Slice, prefixes: Mapping[str, str]) -> Head:
    """Parse what stands before the first item: elements that are closed in it, in order.

    The elements around them (the root, a channel) are not among them.
    """
    builder = _Builder(of, prefixes)
    try:
        builder.read()
    except BrokenXmlError as error:
        return Head(builder.closed(), error)
    return Head(builder.closed())


def declared_prefixes(head: str) -> dict[str, str]:
    """Return the prefixes that the first tag of a document declares, by what they stand for."""
    for token in _TOKEN.finditer(head):
        if token["opened"]:
            return _declared(token["attributes"], {})
    return {}


def root_name(head: str, prefixes: Mapping[str, str]) -> str:
    """Return the name of a document's first element, "" when there is none."""
    opened = (token["opened"] for token in _TOKEN.finditer(head) if token["opened"])
    return next((_named(name, prefixes) for name in opened), "")


def root_attributes(head: str) -> Mapping[str, str]:
    """Return the attributes of a document's first element."""
    opened = (token["attributes"] for token in _TOKEN.finditer(head) if token["opened"])
    return next((_attributes(written) for written in opened), {})


def _declared(attributes: str, known: Mapping[str, str]) -> dict[str, str]:
    prefixes = dict(known)
    for name, double, single in _ATTRIBUTE.findall(attributes):
        if name == "xmlns" or name.startswith("xmlns:"):
            uri = double or single
            means = next((ours for part, ours in _NAMESPACES if part in uri), None)
            # A root may have it wrong; inside, another address means another thing.
            prefixes[name[6:]] = means or (f"{uri}#" if known and uri else name[6:])
    return prefixes


def _named(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, colon, local = name.rpartition(":")
    means = prefixes.get(prefix, prefix if colon else "")
    return f"{means}:{local}" if means else local


class _Open:
    """An element that is not closed yet."""

    __slots__ = ("attributes", "children", "name", "prefixes", "start", "texts", "written")

    def __init__(
        self, written: str, prefixes: Mapping[str, str], attributes: str, start: int
    ) -> None:
        self.prefixes = _declared(attributes, prefixes) if "xmlns" in attributes else prefixes
        self.written = written
        self.name = _named(written, self.prefixes)
        self.attributes = _attributes(attributes)
        self.texts: list[tuple[int, int, bool]] = []
        self.children: list[Element] = []
        self.start = start


def _attributes(written: str) -> dict[str, str]:
    return {
        name: _REFERENCE.sub(lambda found: decode_reference(found[0]), double or single)
        for name, double, single in _ATTRIBUTE.findall(written)
    }


class _Builder:
    """Makes a tree of tokens."""

    def __init__(self, of: Slice, prefixes: Mapping[str, str]) -> None:
        self._of = of
        self._prefixes = prefixes
        self._opened: list[_Open] = []
        self._roots: list[Element] = []

    def read(self) -> None:
        """Read the slice; BrokenXmlError where it cannot be read."""
        text, at = self._of.text, 0
        while at < len(text):
            token = _TOKEN.match(text, at)
            if token is None:
                raise BrokenXmlError("a tag that is none", at)
            self._take(token)
            at = token.end()

    def only(self) -> Element:
        """Return the one element that the slice is."""
        if self._opened:
            last = self._opened[-1]
            raise BrokenXmlError(f"<{last.written}> is never closed", last.start)
        if len(self._roots) != 1:
            raise BrokenXmlError("not one element", 0)
        return self._roots[0]

    def closed(self) -> tuple[Element, ...]:
        """Return the outermost elements that are closed."""
        return (*self._roots, *(child for around in self._opened for child in around.children))

    def _take(self, token: re.Match[str]) -> None:
        kind = token.lastgroup
        if token["opened"]:
            self._open(token)
        elif token["closed"]:
            self._close(token)
        elif kind in {"cdata", "text"} and self._opened:
            self._opened[-1].texts.append((*token.span(kind), kind == "cdata"))

    def _open(self, token: re.Match[str]) -> None:
        if len(self._opened) >= MAX_DEPTH:
            raise BrokenXmlError(f"nested more than {MAX_DEPTH} levels deep", token.start())
        prefixes = self._opened[-1].prefixes if self._opened else self._prefixes
        self._opened.append(_Open(token["opened"], prefixes, token["attributes"], token.end()))
        if token["empty"]:
            self._finish(token.end())

    def _close(self, token: re.Match[str]) -> None:
        if not self._opened or self._opened[-1].written != token["closed"]:
            expected = f", </{self._opened[-1].written}> was expected" if self._opened else ""
            raise BrokenXmlError(f"</{token['closed']}> closes nothing{expected}", token.start())
        self._finish(token.start())

    def _finish(self, end: int) -> None:
        done = self._opened.pop()
        element = Element(
            done.name,
            done.attributes,
            tuple(done.texts),
            tuple(done.children),
            done.start,
            end,
            self._of,
        )
        siblings = self._opened[-1].children if self._opened else self._roots
        siblings.append(element)
