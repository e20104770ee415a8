"""The token stream under the page reader: tags and text with their positions in the source.

Two back ends stand behind `tokenize`: turbohtml where it is installed, otherwise the scanner of
this package. Both follow the WHATWG tokenizer, and a conformance test keeps them equal.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TEXT: Final = 0
START: Final = 1
END: Final = 2


class Token(Protocol):
    """One tag or one run of text.

    `type` is TEXT, START, END or another number (comments and such, to be passed over). `line`
    is 1-based and `col` 0-based; both count code points of the source.
    """

    @property
    def type(self) -> int:
        """What the token is."""
        ...

    @property
    def tag(self) -> str | None:
        """The lower-case tag name of a tag, None for text."""
        ...

    @property
    def attrs(self) -> list[tuple[str, str]] | None:
        """The attributes of a start tag as written, values decoded."""
        ...

    @property
    def data(self) -> str | None:
        """The decoded text of a run of text, line ends as line feeds."""
        ...

    @property
    def line(self) -> int:
        """The line the token begins on."""
        ...

    @property
    def col(self) -> int:
        """The column the token begins at."""
        ...


class Stand:
    """A run of text that stands, as a whole, for words that are not its own."""

    __slots__ = ("attrs", "col", "data", "line", "tag", "type")

    def __init__(self, token: Token) -> None:
        self.type = TEXT
        self.tag: str | None = None
        self.attrs: list[tuple[str, str]] | None = None
        self.data = token.data
        self.line = token.line
        self.col = token.col


@cache
def _backend() -> Callable[[str], Iterator[Token]]:
    try:
        from turbohtml import tokenize as fast
    except ImportError:
        from .scanner import scan

        return scan
    return cast("Callable[[str], Iterator[Token]]", fast)


def tokenize(text: str) -> Iterator[Token]:
    """Yield the tokens of a page in source order."""
    return _backend()(text)
