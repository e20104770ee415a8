"""Mutants of rule examples: the same words, spelled in another way that readers see alike.

A rule that finds only its literal example is worth nothing: copy comes with non-breaking spaces,
entities, curly quotes, bold words and wrapped lines. In a bad example the marked words change, in
a good one the words of every block; there is one mutant of a kind, which changes all of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple, get_args

from ..lazy import lazy
from ..model import Format, Span
from ..rulebook.rule import Example
from .marking import Edit, edited, unmark, with_marks
from .shadows import HIDDEN, Shadow, shadow

_FORMATS: tuple[Format, ...] = get_args(Format)
_SPACE = lazy(r"(?<=\S) (?=\S)")
_WORD = lazy(rf"[^\s{HIDDEN}]+")
_LETTER = lazy(r"[^\W\d_]")
_QUOTE = lazy(r"[\"'‘’“”&]")
_APOSTROPHE = lazy(r"(?<=\w)'(?=\w)")
_SINGLE = lazy(r"(?<!\w)'|'(?!\w)")
_DOUBLE = lazy('"')
_LONGEST = 20_000  # characters of an example; beyond that mutants cost more than they tell
_OPENS = " \t\n([{-–—‘“" + HIDDEN
_EMPHASIS = "*_~`\\<>[]!"


class Mutant(NamedTuple):
    """A mutated example, marks moved along, and which kind of mutant it is."""

    name: str
    example: Example


_Edits = Callable[[Shadow, Span, Format], Iterator[Edit]]


def mutants(example: Example, names: Collection[str]) -> Iterator[Mutant]:
    """Yield the mutants of some kinds, at most one each and none that changes nothing.

    Examples in exports have none: how words are spelled there is not for the rule to know.
    Upper case is for marked words only: a good example may rest on its capitals. Raises
    UnreadableError when no reader can read the example, ValueError when its marks do not pair.
    """
    marked = unmark(example.text)
    kind = next((known for known in _FORMATS if known == example.format), None)
    if len(marked.text) > _LONGEST or kind is None:
        return
    seen = shadow(marked.text, kind)
    spans = marked.spans if example.bad else seen.blocks
    for name, edits_of in _KINDS.items():
        if name not in names or (name == _UPPER_CASE and not example.bad):
            continue
        edits = [edit for span in spans for edit in edits_of(seen, span, kind)]
        if edits:
            text = with_marks(*edited(marked, edits))
            yield Mutant(name, example._replace(text=text))


def _nbsp(seen: Shadow, span: Span, kind: Format) -> Iterator[Edit]:
    for found in _SPACE.finditer(seen.plain, *span):
        yield Edit(*found.span(), "&nbsp;" if kind == "html" else "\u00a0")


def _entity(seen: Shadow, span: Span, kind: Format) -> Iterator[Edit]:
    """Write the first letter and the first quote or ampersand as numeric references."""
    for pattern in (_LETTER, _QUOTE) if kind == "html" else ():
        found = pattern.search(seen.plain, *span)
        if found:
            yield Edit(*found.span(), f"&#{ord(found[0])};")


def _curly_quote(seen: Shadow, span: Span, _: Format) -> Iterator[Edit]:
    """Curl apostrophes, and quotation marks where both of a pair stand in the range."""
    for found in _APOSTROPHE.finditer(seen.plain, *span):
        yield Edit(*found.span(), "’")
    for pattern, opening, closing in ((_SINGLE, "‘", "’"), (_DOUBLE, "“", "”")):
        quotes = list(pattern.finditer(seen.plain, *span))
        for found in quotes if len(quotes) % 2 == 0 else ():
            opens = found.start() == span.start or seen.plain[found.start() - 1] in _OPENS
            yield Edit(*found.span(), opening if opens else closing)


def _inline_tag(seen: Shadow, span: Span, kind: Format) -> Iterator[Edit]:
    """Make one word bold or emphasised, of several the one in the middle."""
    words = [
        word
        for found in _WORD.finditer(seen.inline, *span)
        if (word := _core(seen.inline, Span(*found.span())))
        and (kind == "html" or _may_be_emphasised(seen, word))
    ]
    if words:
        start, end = words[len(words) // 2]
        opening, closing = ("<b>", "</b>") if kind == "html" else ("*", "*")
        yield Edit(start, start, opening)
        yield Edit(end, end, closing)


def _core(text: str, word: Span) -> Span | None:
    """Return a word without punctuation around it; None when it is nothing else."""
    inner = [i for i in range(*word) if unicodedata.category(text[i])[0] in "LMN"]
    return Span(inner[0], inner[-1] + 1) if inner else None


def _may_be_emphasised(seen: Shadow, word: Span) -> bool:
    around = seen.text[max(0, word.start - 1) : word.end + 1]
    return not any(character in _EMPHASIS for character in around)


def _wrapped_line(seen: Shadow, span: Span, _: Format) -> Iterator[Edit]:
    """Break the line at the middle space that has letters around it.

    Behind a line end anything else might begin a list, a quote or a heading of Markdown. Plain
    text has no such mutant: its lines are joined only where a whole paragraph is wrapped.
    """
    spaces = [
        found
        for found in _SPACE.finditer(seen.flowing, *span)
        if unicodedata.category(seen.flowing[found.end()])[0] == "L"
    ]
    if spaces:
        yield Edit(*spaces[len(spaces) // 2].span(), "\n")


def _upper_case(seen: Shadow, span: Span, _: Format) -> Iterator[Edit]:
    """Write letters in upper case, except those that lower case would not bring back."""
    for offset in range(*span):
        character = seen.plain[offset]
        upper = character.upper()
        if upper != character and upper.lower() == character:
            yield Edit(offset, offset + 1, upper)


_UPPER_CASE = "upper-case"
_KINDS: dict[str, _Edits] = {
    "nbsp": _nbsp,
    "entity": _entity,
    "curly-quote": _curly_quote,
    "inline-tag": _inline_tag,
    "wrapped-line": _wrapped_line,
    _UPPER_CASE: _upper_case,
}
