"""The tokenizer that needs nothing installed: the WHATWG states as a few linear regexes.

`html.parser` is not used for this: on the Python versions supported here, 24 kB of ``<a `` keep
it busy for ten seconds, and what it makes of odd mark-up differs between patch releases.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .references import decode_attribute, decode_text
from .tokens import END, START, TEXT

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

OTHER: Final = 3

_MARKUP = re.compile(r"<(?:[A-Za-z]|/[A-Za-z>]|/(?=.)|!|\?)", re.DOTALL)
_NAME = re.compile(r"[^\t\n\f\r />]+")
_ATTRIBUTE = re.compile(
    r"""[\t\n\f\r /]*(?:(?P<close>>)|(?P<name>[^\t\n\f\r />][^\t\n\f\r />=]*)
    (?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<open>["'])
    |(?P<bare>[^\t\n\f\r >"'][^\t\n\f\r >]*)|(?=>)|$))?)""",
    re.VERBOSE,
)
_COMMENT_END = re.compile(r"--!?>")
_LINE_END = re.compile(r"\r\n|\n|\r")
_SCRIPT_STEP = re.compile(r"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.IGNORECASE)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_DECODED_RAW = frozenset({"title", "textarea"})
_RAW_END = {
    tag: re.compile(rf"</{tag}(?=[\t\n\f\r />])", re.IGNORECASE)
    for tag in (
        *("title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "noscript"),
    )
}


@dataclass(slots=True)
class Scanned:
    """A token of the scanner; see `tokens.Token`."""

    type: int
    line: int
    col: int
    tag: str | None = None
    attrs: list[tuple[str, str]] | None = None
    data: str | None = None


def scan(text: str) -> Iterator[Scanned]:
    """Yield the tags and runs of text of a page in source order."""
    return _Scanner(text).run()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.line = 1
        self.line_start = 0
        self.counted = 0
        # Text that waits for its end: where it began, and its decoded pieces.
        self.began = 0
        self.pending: list[str] = []

    def run(self) -> Iterator[Scanned]:
        at, stop = 0, len(self.text)
        while at < stop:
            found = _MARKUP.search(self.text, at)
            start = found.start() if found else stop
            self.hold(at, start, decode=True)
            if found is None:
                break
            if found[0] == "</>":
                at = found.end()
                continue
            yield from self.release()
            if found[0][-1].isalpha():
                at = yield from self.tag(found)
            else:
                at = self.comment_end(found)
                yield self.token(OTHER, start)
        yield from self.release()

    def hold(self, start: int, stop: int, *, decode: bool) -> None:
        if start == stop:
            return
        if not self.pending:
            self.began = start
        raw = _LINE_END.sub("\n", self.text[start:stop])
        self.pending.append(decode_text(raw) if decode else raw)

    def release_raw(self) -> Iterator[Scanned]:
        self.pending = [piece.replace("\0", _REPLACEMENT) for piece in self.pending]
        yield from self.release()

    def release(self) -> Iterator[Scanned]:
        if self.pending:
            token = self.token(TEXT, self.began)
            token.data = "".join(self.pending)
            self.pending.clear()
            yield token

    def token(self, kind: int, at: int) -> Scanned:
        for found in _LINE_END.finditer(self.text, self.counted, at):
            self.line += 1
            self.line_start = found.end()
        self.counted = max(at, self.line_start)
        return Scanned(kind, self.line, at - self.line_start)

    def tag(self, found: re.Match[str]) -> Generator[Scanned, None, int]:
        closing = found[0][1] == "/"
        token = self.token(END if closing else START, found.start())
        name = _NAME.match(self.text, found.end() - 1)
        assert name is not None
        token.tag = _plain(name[0])
        attrs, stop = _attributes(self.text, name.end())
        if stop < 0:  # the file ends inside the tag: no token
            return len(self.text)
        token.attrs = [] if closing else attrs
        yield token
        if closing:
            return stop
        return (yield from self.raw_text(token.tag, stop))

    def raw_text(self, tag: str, start: int) -> Generator[Scanned, None, int]:
        if tag == "script":
            stop = _script_end(self.text, start)
        elif tag == "plaintext":
            stop = len(self.text)
        elif tag in _RAW_END:
            found = _RAW_END[tag].search(self.text, start)
            stop = found.start() if found else len(self.text)
        else:
            return start
        self.hold(start, stop, decode=tag in _DECODED_RAW)
        yield from self.release_raw()
        return stop

    def comment_end(self, found: re.Match[str]) -> int:
        at = found.start()
        if not self.text.startswith("<!--", at):
            stop = self.text.find(">", at)
            return stop + 1 if stop >= 0 else len(self.text)
        for short in (">", "->"):
            if self.text.startswith(short, at + 4):
                return at + 4 + len(short)
        end = _COMMENT_END.search(self.text, at + 4)
        return end.end() if end else len(self.text)


def _attributes(text: str, at: int) -> tuple[list[tuple[str, str]], int]:
    """Return the attributes from `at` on and where the tag ends (-1: it never does)."""
    attrs: list[tuple[str, str]] = []
    seen: set[str] = set()
    while True:
        found = _ATTRIBUTE.match(text, at)
        if found is None or found["open"]:
            return attrs, -1
        at = found.end()
        if found["close"]:
            return attrs, at
        name = _plain(found["name"])
        if name not in seen:
            seen.add(name)
            value = found["double"] or found["single"] or found["bare"] or ""
            value = _LINE_END.sub("\n", value).replace("\0", _REPLACEMENT)
            attrs.append((name, decode_attribute(value)))


def _plain(name: str) -> str:
    return name.lower().replace("\0", _REPLACEMENT)


def _script_end(text: str, start: int) -> int:
    """Return where a script ends: not at a ``</script>`` inside ``<!--<script>``."""
    escaped = nested = False
    while found := _SCRIPT_STEP.search(text, start):
        start = found.end()
        if found[0] == "<!--":
            escaped = True
            start -= 2  # the dashes may already be those of "-->"
        elif found[0] == "-->":
            escaped = nested = False
        elif not found[1]:
            nested = escaped
        elif nested:
            nested = False
        else:
            return found.start()
    return len(text)
