"""The tokens of a TOML text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lazy import lazy

_TOKEN = lazy(
    r'''
      (?P<end>(?:[ \t]*+\r?\n)++)
    | (?P<blank>[ \t]+|\#[^\n]*)
    | (?P<text>
          """(?:[^"\\]|\\[\s\S]|""?(?!"))*+"{3,5}
        | \'{3}(?:[^']|''?(?!'))*+'{3,5}
        | "(?:[^"\\\n]|\\.)*+"
        | '[^'\n]*+'
      )
    | (?P<mark>[\[\]{}=,.])
    | (?P<word>[^\s\[\]{}=,."'\#]+)
    ''',
    re.VERBOSE,
)


class Token(NamedTuple):
    """A piece of the text: an `end` of line, a quoted `text`, a `mark` or a `word`."""

    kind: str
    text: str
    start: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens without blanks and comments, up to what cannot be one.

    In a text that is not TOML they are right up to the first mistake, where a parser stops.
    """
    position = 0
    while found := _TOKEN.match(text, position):
        if found.lastgroup != "blank":
            yield Token(found.lastgroup or "", found[0], position)
        position = found.end()


def too_deep(found: list[Token], limit: int) -> Token | None:
    """Return the token at which brackets nest, or a key has parts, beyond a limit."""
    depth = parts = 0
    for token in found:
        if token.kind == "mark":
            depth += (token.text in "[{") - (token.text in "]}")
            parts = parts + 1 if token.text == "." else 0
        elif token.kind == "end":
            parts = 0
        if max(depth, parts) > limit:
            return token
    return None
