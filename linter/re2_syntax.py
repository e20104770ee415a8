r"""RE2's pattern syntax as a flat sequence of tokens: what text a pattern asks for, and how often.

Flags, names and the kind of a group are left out, as is what only RE2's own errors are about
(``a**``, unknown names of classes): patterns are compiled elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias, cast

from .lazy import lazy

MOST_MEMBERS = 7000  # characters of a class that are listed one by one; more are half of Unicode

_ESCAPED = r"\\(?:x[0-9A-Fa-f]{2}|x\{[0-9A-Fa-f]{1,6}\}|[aftnrv]|(?![0-9A-Za-z])[\x00-\x7f])"
_KIND = r"\\(?:[dDsSwW]|[pP](?:[A-Z]|\{\^?\w+\}))"
_NAMED = r"\[:\^?[a-z]+:\]"
_COUNT = r"(?:0|[1-9][0-9]{0,3})"  # RE2 takes {01} for text
_FLAGS = r"[imsU]*(?:-[imsU]+)?"
_REPEAT = rf"(?:[*+?]|\{{{_COUNT}(?:,{_COUNT}?)?\}})\??"
_TOKEN = lazy(
    r"(?P<text>[^\\.\[(){|*+?^$]+)"
    rf"|(?P<repeat>{_REPEAT})"
    r"|(?P<brace>\{)"
    rf"|(?P<place>(?:[$^]|\\[AbBz])(?:{_REPEAT})?)"
    rf"|(?P<kind>\.|\\C|{_KIND})"
    rf"|\[(?P<members>\^?\]?(?:{_ESCAPED}|{_KIND}|{_NAMED}|[^\]\\])*)\]"
    rf"|(?P<open>\((?!\?)|\(\?(?:P?<\w+>|{_FLAGS}:))"
    rf"|(?P<flags>\(\?{_FLAGS}\)(?!{_REPEAT}))"  # what stands before the flags would be repeated
    r"|(?P<sign>[|)])"
    r"|(?s:\\Q(?!\\E)(?P<quoted>.*?)(?:\\E|\Z))"
    rf"|(?P<escaped>{_ESCAPED})"
    r"|(?P<unknown>(?s:.))"
)
_MEMBER = lazy(
    rf"(?P<kind>{_KIND}|{_NAMED})|(?P<low>{_ESCAPED}|[^\\])(?:-(?P<high>{_ESCAPED}|[^\\]))?",
    16,  # re.DOTALL
)
_KINDS = {"\\d": frozenset("0123456789"), "\\s": frozenset("\t\n\f\r ")}
_CONTROL = {"a": "\a", "f": "\f", "t": "\t", "n": "\n", "r": "\r", "v": "\v"}


class Text(NamedTuple):
    """Characters that stand there one after the other."""

    text: str


class OneOf(NamedTuple):
    """One character of a class; none are listed when there are more than MOST_MEMBERS."""

    members: frozenset[str]


class Repeat(NamedTuple):
    """The last character or group stands there `low` to `high` times; None is no limit."""

    low: int
    high: int | None


Sign = Literal["(", "|", ")", "^", "$", "\\b"]
_PLACES: dict[str, Sign] = {"^": "^", "\\A": "^", "$": "$", "\\z": "$", "\\b": "\\b"}
Token: TypeAlias = Text | OneOf | Repeat | Sign


class Re2SyntaxError(ValueError):
    """A pattern that RE2 does not take, or syntax that is not read here."""


def tokens(pattern: str) -> Iterator[Token]:
    """Yield the tokens of a pattern in order; brackets may be unbalanced.

    Of places in the text its ends are told (^ and $), as they are where no flag sees lines, and
    those of words.

    Raises Re2SyntaxError at what is not understood.
    """
    for found in _TOKEN.finditer(pattern):
        kind, written = found.lastgroup, found[0]
        if kind in ("text", "brace", "escaped"):
            yield Text(_character(written) if kind == "escaped" else written)
        elif kind == "repeat":
            yield _repeat(written)
        elif kind in ("kind", "members"):
            yield OneOf(_members(found["members"]) if kind == "members" else _of_kind(written))
        elif kind == "quoted":
            yield Text(found["quoted"])
        elif kind in ("open", "sign"):
            yield cast("Sign", written[0])
        elif kind == "place" and written in _PLACES:
            yield _PLACES[written]
        elif kind == "unknown":
            raise Re2SyntaxError(f"{written!r} at {found.start()} is not understood")


def _repeat(written: str) -> Repeat:
    if written[0] != "{":
        return Repeat(int(written[0] == "+"), 1 if written[0] == "?" else None)
    low, comma, high = written.strip("{}?").partition(",")
    return Repeat(int(low), int(high or low) if high or not comma else None)


def _of_kind(written: str) -> frozenset[str]:
    """Return the characters of a kind, none where they are many."""
    return _KINDS.get(written, frozenset())


def _members(written: str) -> frozenset[str]:
    if "-[:" in written:  # a range up to [, or a hyphen and a named class
        raise Re2SyntaxError("a class with a hyphen before [: is not read")
    members: set[str] = set()
    if written.startswith("^"):
        return frozenset()
    for found in _MEMBER.finditer(written):
        if found["kind"]:
            if not _of_kind(found["kind"]):
                return frozenset()
            members |= _of_kind(found["kind"])
            continue
        low = ord(_character(found["low"]))
        high = ord(_character(found["high"] or found["low"]))
        if high - low >= MOST_MEMBERS:
            return frozenset()
        members.update(map(chr, range(low, high + 1)))
    return frozenset(members) if len(members) <= MOST_MEMBERS else frozenset()


def _character(written: str) -> str:
    if written[0] != "\\":
        return written
    if written[1] != "x":
        return _CONTROL.get(written[1], written[1])
    code = int(written[2:].strip("{}"), 16)
    if code > 0x10FFFF:
        raise Re2SyntaxError(f"{written} is beyond Unicode")
    return chr(code)
