"""Cutting a document of XML into its items, in constant memory.

An export may be larger than memory and broken in one of a million items. It is therefore not
parsed as a whole: items are found by their tags outside of CDATA sections and comments, and each
is then read alone. The head is what stands before the first one.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..model import UnreadableError
from .passages import Slice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

# An item this long is no article; it is passed over without being held in memory.
MAX_ITEM: Final = 16 * 1024 * 1024
_LONGEST_HEAD: Final = 4 * MAX_ITEM
_CHUNK: Final = 1024 * 1024
_COMMENT_END = re.compile("-->")
_SECTION_MARK = re.compile(r"\]\]>|<!\[CDATA\[")
_SECTION_ENDS = {"<!--": _COMMENT_END, "<![CDATA[": re.compile(r"\]\]>")}
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{2,40})[\"']")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The longest tag that may be cut in two by the end of a chunk.
_LONGEST_TAG: Final = 256


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a document: the head (number 0), or an item, counted from 1.

    `problem` says why an item that could not be cut out whole has no text.
    """

    number: int
    slice: Slice
    problem: str | None = None


def encoding_of(start: bytes) -> tuple[str, int]:
    """Return the encoding of a document by its first bytes, and the length of its mark."""
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return encoding, len(mark)
    found = _DECLARED.search(start)
    label = found[1].decode("ascii").lower() if found else "utf-8"
    try:
        codec = codecs.lookup(label)
    except LookupError:
        return "utf-8", 0
    if not getattr(codec, "_is_text_encoding", True) or codec.name.startswith("utf-16"):
        return "utf-8", 0
    return {"iso8859-1": "cp1252", "ascii": "utf-8"}.get(codec.name, codec.name), 0


def cut_items(stream: BinaryIO, tag: str, longest: int = MAX_ITEM) -> Iterator[Cut]:
    """Yield the head of a document and its items, the elements called `tag`, in order.

    Bytes that the encoding does not know become U+FFFD. Raises UnreadableError when the stream
    breaks off.
    """
    return _Cutter(stream, tag, longest).cuts()


class _Cutter:
    """Reads a stream chunk by chunk; holds one item of it at a time."""

    def __init__(self, stream: BinaryIO, tag: str, longest: int) -> None:
        name = re.escape(tag)
        self._stream = stream
        self._longest = longest
        self._opening = re.compile(rf"<!\[CDATA\[|<!--|<{name}(?=[\s>/])")
        self._inside = re.compile(rf"<!\[CDATA\[|<!--|</{name}\s*>|<{name}(?=[\s>/])")
        # A section that runs over this into another section was never closed.
        follower = rf"<{name}[\s>]|</channel\s*>|</feed\s*>"
        self._between = re.compile(rf"</{name}\s*>\s*(?={follower})")
        start = stream.read(1024)
        encoding, mark = encoding_of(start)
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._text = self._decoder.decode(start[mark:])
        self._ended = False
        self._line, self._column = 1, 1

    def cuts(self) -> Iterator[Cut]:
        """Yield the head and the items."""
        number = 0
        head = True
        while True:
            start = self._find(hold=head)
            before = self._take(len(self._text) if start is None else start)
            if head:
                yield Cut(0, before)
            if start is None:
                return
            head = False
            number += 1
            yield self._item(number)

    def _item(self, number: int) -> Cut:
        line, column = self._line, self._column
        at = 1
        while True:
            found = self._search(self._inside, at, self._longest)
            closed = self._close(found) if found and found[0].startswith("<!") else found
            if closed is None or closed.end() > self._longest:
                if found and self._ended and closed is None:
                    return self._unclosed_section(number, found.end(), found)
                too_long = closed is not None or not self._ended
                problem = (
                    f"longer than {self._longest:,} characters" if too_long else "never closed"
                )
                self._drop(at)
                return Cut(number, Slice("", line, column), problem)
            if found is closed and closed[0].startswith("</"):
                return Cut(number, self._take(closed.end()))
            if found is closed:  # The next item begins before this one has ended.
                self._take(closed.start())
                return Cut(number, Slice("", line, column), "never closed")
            if found and closed[0].startswith("</"):
                return self._unclosed_section(number, closed.end(), found)
            at = closed.end()

    def _unclosed_section(self, number: int, end: int, found: re.Match[str]) -> Cut:
        line, column = Slice(self._text, self._line, self._column).position(found.start())
        kind = "a comment" if found[0] == "<!--" else "a CDATA section"
        self._take(end)
        return Cut(number, Slice("", line, column), f"{kind} is never closed")

    def _close(self, found: re.Match[str]) -> re.Match[str] | None:
        start = at = found.end()
        if found[0] == "<!--":
            return self._search(_COMMENT_END, at, self._longest)
        while True:
            mark = self._search(_SECTION_MARK, at, self._longest)
            if mark and mark[0] == "]]>":
                return mark
            over = self._between.search(
                self._text, start, mark.start() if mark else len(self._text)
            )
            if over or mark is None:
                return over
            at = mark.end()

    def _find(self, *, hold: bool) -> int | None:
        """Return where the next item begins, outside of sections and comments; None at the end.

        What stands before the first one is held, what stands between two is passed over.
        """
        at = 0
        while True:
            found = self._search(self._opening, at, _LONGEST_HEAD)
            if found is None and not self._ended:
                if hold:
                    raise UnreadableError(f"no item within its first {_LONGEST_HEAD:,} characters")
                self._take(len(self._text) - _LONGEST_TAG)
                continue
            if found is None or not found[0].startswith("<!"):
                return found.start() if found else None
            closed = self._search(_SECTION_ENDS[found[0]], found.end(), self._longest)
            at = closed.end() if closed else found.end()

    def _search(self, pattern: re.Pattern[str], at: int, limit: int) -> re.Match[str] | None:
        """Search the text from an offset on, reading on as long as nothing is found.

        None means that nothing is there, or nothing within `limit` characters and a chunk.
        """
        while True:
            found = pattern.search(self._text, at)
            # A match at the very end might go on in the next chunk.
            if found and (found.end() < len(self._text) or self._ended):
                return found
            if self._ended or len(self._text) > limit:
                return None
            at = max(at, (found.start() if found else len(self._text)) - _LONGEST_TAG)
            self._read()

    def _read(self) -> None:
        try:
            chunk = self._stream.read(_CHUNK)
        except (OSError, EOFError) as error:
            raise UnreadableError(f"breaks off: {error}") from error
        self._ended = not chunk
        self._text += self._decoder.decode(chunk, final=not chunk)

    def _take(self, end: int) -> Slice:
        """Take the text before an offset away, and return it."""
        taken = Slice(self._text[:end], self._line, self._column)
        self._line, self._column = taken.position(end)
        self._text = self._text[end:]
        return taken

    def _drop(self, at: int) -> None:
        """Pass over an item that is too long: to its end, or to where the next one begins."""
        while True:
            found = self._inside.search(self._text, at)
            if found and not found[0].startswith("<!"):
                self._take(found.end() if found[0].startswith("</") else found.start())
                return
            at = 0
            if found:
                self._take(found.end())
                continue
            self._take(max(0, len(self._text) - _LONGEST_TAG))
            if self._ended:
                self._take(len(self._text))
                return
            self._read()
