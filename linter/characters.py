"""Characters that a text must hold for a pattern to match, where they are ones that few texts have.

What literals are to patterns that fold case, these are to patterns of odd characters: a text
without any of them need not be searched.
"""

from __future__ import annotations

from collections.abc import Iterable

from .folding import OUTSIDE_CHROME, plain_text, unplain_characters
from .lazy import lazy
from .model import Article
from .re2_syntax import OneOf, Re2SyntaxError, Repeat, Text, tokens
from .remembering import remembered

_ODD = lazy(r"[^\t\n\r -~“”‘’–—…]+")
_TYPOGRAPHY = frozenset("“”‘’–—…")
_BY_CODE = lazy(r"\\[afvx]")
_IGNORES_CASE = lazy(r"\(\?[a-zA-Z]*i")
_Needed = frozenset[str]
_UNKNOWN: _Needed = frozenset()


class _Group:
    """An open bracket: what each alternative needs, and what the parts of the last one do."""

    def __init__(self) -> None:
        self.branches: list[_Needed] = []
        self.parts: list[_Needed] = []

    def end_branch(self) -> None:
        """Make the parts an alternative, which needs what the most demanding part does."""
        self.branches.append(min(filter(None, self.parts), key=len, default=_UNKNOWN))
        self.parts = []

    def closed(self) -> _Needed:
        """Return what all alternatives need."""
        self.end_branch()
        return _UNKNOWN.union(*self.branches) if all(self.branches) else _UNKNOWN


def required_characters(patterns: Iterable[str]) -> frozenset[str]:
    """Return odd characters one of which stands in every text that one of the patterns matches.

    The text is matched as it stands. The set is empty where a pattern does without.
    """
    needed: set[str] = set()
    for pattern in patterns:
        required = _required(pattern)
        if not required:
            return _UNKNOWN
        needed |= required
    return frozenset(needed)


def _required(pattern: str) -> _Needed:
    names_odd_ones = _ODD.search(pattern) or _BY_CODE.search(pattern)
    if not names_odd_ones or _IGNORES_CASE.search(pattern):
        return _UNKNOWN
    groups = [_Group()]
    try:
        for token in tokens(pattern):
            parts = groups[-1].parts
            if isinstance(token, Text):
                parts += (_odd(frozenset(character)) for character in token.text)
            elif isinstance(token, OneOf):
                parts.append(_odd(token.members))
            elif isinstance(token, Repeat):
                parts[-1] = parts[-1] if token.low else _UNKNOWN
            elif token == "|":
                groups[-1].end_branch()
            elif token == "(":
                groups.append(_Group())
            elif token == ")":
                group = groups.pop()
                groups[-1].parts.append(group.closed())
    except (Re2SyntaxError, IndexError):  # what is not understood is compiled elsewhere
        return _UNKNOWN
    return groups[0].closed() if len(groups) == 1 else _UNKNOWN


def _odd(members: frozenset[str]) -> _Needed:
    return members if all(map(_ODD.fullmatch, members)) else _UNKNOWN


@remembered(4)
def odd_characters(article: Article) -> frozenset[str]:
    """Return the odd characters that the blocks of an article hold, but for its chrome."""
    return unplain_characters(plain_text(article, OUTSIDE_CHROME)) - _TYPOGRAPHY
