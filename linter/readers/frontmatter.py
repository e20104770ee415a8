"""Front matter: the fields above a Markdown text, as written, with their places in the file.

YAML stands between ``---`` lines, TOML between ``+++`` lines, JSON is an object at the very top;
``---json`` and ``---toml`` name what stands between them. Values are strings: no date, number or
truth value is ever made of them. Of a key given twice the last value counts, as Jekyll has it; of
the other generators most refuse such a file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ..lazy import lazy
from ..model import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Source
    from .spelling import Spelling

MAX_CHARACTERS = 65_536
MAX_DEPTH = 100
_FENCE = lazy(
    # Hugo passes over empty lines before it.
    r"(?:[ \t]*(?:\r\n|\n|\r))*+(?P<fence>---|\+\+\+)"
    r"(?P<language>(?<=-)(?:ya?ml|toml|json|js|javascript)|)[ \t]*(?:\r\n|\n|\r)"
)
# A template tag or an attribute list begins with a brace, too.
_OBJECT = lazy(r"\{\s*(?:\"|\}[ \t]*(?:[\r\n]|\Z))")
_REST_OF_LINE = lazy(r"[ \t]*(?:\r\n|\n|\r)?")
_CLOSING = {
    "---": re.compile(r"(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)"),
    "+++": re.compile(r"\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)"),
}
_CLOSING_LINE = {
    fence: re.compile(r"(?<=[\r\n])" + closing.pattern) for fence, closing in _CLOSING.items()
}
_FIELD_LINE = lazy(r"\s*(?:#.*\s+)*[\"']?[\w.-]+[\"']?\s*[:=](?:\s|\Z)")
_BRACKETS = lazy(r"[\[\]{}]")


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """A string value, spelled at its place."""

    text: str
    spelling: Spelling


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """Keys and values in file order."""

    pairs: tuple[tuple[str, Node], ...]

    def get(self, *keys: str) -> Node | None:
        """Return the value of the first of `keys` that is there; case is not minded."""
        for key in keys:
            for name, value in reversed(self.pairs):
                if name.lower() == key:
                    return value
        return None


Node: TypeAlias = "Written | Mapping | tuple[Node, ...]"


class FrontMatter(NamedTuple):
    """The fields and the offset at which the text begins."""

    fields: Mapping
    body: int


def read_front_matter(source: Source) -> FrontMatter | None:
    """Read the front matter; None when the file has none, UnreadableError when it is broken."""
    opening = _FENCE.match(source.text)
    if opening is None:
        return _object(source)
    start = opening.end()
    closing = _closing(source.text, opening["fence"], start)
    if opening["language"] not in ("", "yaml", "yml"):
        return _named(source, opening, closing)
    claims = _FIELD_LINE.match(source.text, start) is not None
    if closing is None:
        if claims:
            raise broken(_line(source, opening), f"opened with {opening['fence']} and never closed")
        return None
    if not claims:
        empty = not source.text[start : closing.start()].strip()
        return FrontMatter(Mapping(()), closing.end()) if empty else None
    guard(source, start, closing.start())
    return FrontMatter(_fields(source, opening["fence"], start, closing.start()), closing.end())


def _object(source: Source) -> FrontMatter | None:
    """Read an object of JSON at the very top."""
    if _OBJECT.match(source.text) is None:
        return None
    from .jsonmatter import json_fields

    fields, end = json_fields(source, 0)
    rest = _REST_OF_LINE.match(source.text, end)
    return FrontMatter(fields, rest.end() if rest else end)


def _named(
    source: Source, opening: re.Match[str], closing: re.Match[str] | None
) -> FrontMatter | None:
    """Read front matter that names its language; what a script says is not known."""
    if closing is None:
        raise broken(_line(source, opening), f"opened with {opening[0].strip()} and never closed")
    start, end = opening.end(), closing.start()
    fields = Mapping(())
    if opening["language"] == "toml":
        guard(source, start, end)
        fields = _fields(source, "+++", start, end)
    elif opening["language"] == "json":
        from .jsonmatter import json_fields

        fields, done = json_fields(source, start)
        rest = source.text[done:end].lstrip()
        if rest:
            line, _ = source.position(end - len(rest))
            raise broken(line, "something stands behind the last brace")
    return FrontMatter(fields, closing.end())


def _line(source: Source, opening: re.Match[str]) -> int:
    return source.position(opening.start("fence"))[0]


def _closing(text: str, fence: str, start: int) -> re.Match[str] | None:
    """Find the closing line; a lone carriage return ends a line too."""
    match = _CLOSING[fence].match(text, start)
    return match or _CLOSING_LINE[fence].search(text, start)


def guard(source: Source, start: int, end: int, longest: int = MAX_CHARACTERS) -> None:
    """Refuse what a parser could choke on before it sees it."""
    if end - start > longest:
        raise broken(1, f"longer than {longest:,} characters")
    depth = 0
    for bracket in _BRACKETS.finditer(source.text, start, end):
        depth = depth + 1 if bracket[0] in "[{" else max(0, depth - 1)
        if depth > MAX_DEPTH:
            line, _ = source.position(bracket.start())
            raise broken(line, f"nested more than {MAX_DEPTH} levels deep")


def _fields(source: Source, fence: str, start: int, end: int) -> Mapping:
    if fence == "---":
        from .yamlmatter import yaml_fields

        return yaml_fields(source, start, end)
    from .tomlmatter import toml_fields

    return toml_fields(source, start, end)


def broken(line: int, why: str) -> UnreadableError:
    """Make the error for front matter that cannot be read."""
    return UnreadableError(f"front matter, line {line}: {why}")


def strings(node: Node | None) -> Iterator[Written]:
    """Yield the strings of a value: itself, or the members of a list."""
    if isinstance(node, Written):
        if node.text.strip():
            yield node
    elif isinstance(node, tuple):
        for member in node:
            yield from strings(member)


def first_string(node: Node | None) -> Written | None:
    """Return the first string of a value that is not blank."""
    return next(strings(node), None)
