"""YAML front matter from the parser's events: every value stays the string that was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from ..lazy import lazy
from .frontmatter import MAX_DEPTH, Mapping, Written, broken
from .spelling import Spelling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Source
    from .frontmatter import Node

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# A person may be called Null, and nobody writes "null" for one.
_NOTHING = frozenset({"~", "null"})
_SPACES = " \t\r\n"
_BREAK = lazy(r"\r\n|\n|\r")
_ESCAPE_LENGTHS = {"x": 4, "u": 6, "U": 10}


def yaml_fields(source: Source, start: int, end: int) -> Mapping:
    """Read the mapping between two offsets; UnreadableError names the line of a mistake."""
    root = yaml_node(source, start, end)
    if isinstance(root, Mapping):
        return root
    raise broken(1, "not a list of fields")


def yaml_node(source: Source, start: int, end: int) -> Node | None:
    """Read any value between two offsets; UnreadableError names the line of a mistake."""
    text = source.text[start:end]
    first_line = source.position(start)[0]
    try:
        return _document(_Builder(source, start), yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (mark.line if mark else 0)
        raise broken(line, error.problem or "not valid YAML") from error
    except yaml.reader.ReaderError as error:
        line = source.position(start + error.position)[0]
        raise broken(line, "a character that YAML does not allow") from error


def _document(builder: _Builder, events: Iterator[yaml.Event]) -> Node | None:
    root: Node | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and root is None:
            root = builder.node(next(events), events, 0)
    return root


class _Builder:
    """Makes nodes of events, with the places of their strings in the source."""

    def __init__(self, source: Source, base: int) -> None:
        self._source = source
        self._base = base

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        """Make the node that begins with `event`; aliases stay words."""
        if depth > MAX_DEPTH:
            line, _ = self._source.position(self._offset(event.start_mark))
            raise broken(line, f"nested more than {MAX_DEPTH} levels deep")
        if isinstance(event, yaml.MappingStartEvent):
            return Mapping(tuple(self._pairs(events, depth)))
        if isinstance(event, yaml.SequenceStartEvent):
            return tuple(self._items(events, depth))
        if isinstance(event, yaml.ScalarEvent) and not event.style and event.value in _NOTHING:
            return ()
        return self._written(event)

    def _items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            yield self.node(event, events, depth + 1)

    def _pairs(self, events: Iterator[yaml.Event], depth: int) -> Iterator[tuple[str, Node]]:
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1)
            if isinstance(key, Written):
                yield key.text, value

    def _offset(self, mark: Any) -> int:
        return self._base + int(mark.index)

    def _written(self, event: yaml.Event) -> Written:
        start, end = self._offset(event.start_mark), self._offset(event.end_mark)
        raw = self._source.text[start:end]
        if isinstance(event, yaml.ScalarEvent):
            return _spell(event.value, event.style, raw, start)
        return _spell(raw, None, raw, start)


def _spell(value: str, style: str | None, raw: str, base: int) -> Written:
    """Align a value with its raw spelling, character by character."""
    spelling = Spelling()
    ranges = _in_block(value, raw) if style in {"|", ">"} else _in_line(value, style, raw)
    if len(ranges) != len(value):  # A line end of a kind that YAML alone knows.
        ranges = [(0, len(raw))] * len(value)
    starts, ends = zip(*ranges, strict=True) if ranges else ((), ())
    spelling.copy(value, [base + start for start in starts], [base + end for end in ends])
    return Written(value, spelling)


def _in_line(value: str, style: str | None, raw: str) -> list[tuple[int, int]]:
    """Follow a plain or quoted value, whose line ends are folded."""
    ranges: list[tuple[int, int]] = []
    position, stop = (1, len(raw) - 1) if style else (0, len(raw))
    while position < stop and len(ranges) < len(value):
        count, end = _step(raw, position, style)
        ranges += [(position, end)] * count
        position = end
    return ranges


def _step(raw: str, position: int, style: str | None) -> tuple[int, int]:
    """Return how many characters the next piece of a value spells, and where it ends."""
    char = raw[position]
    if style == '"' and char == "\\":
        escape = raw[position + 1 : position + 2]
        if escape in {"\n", "\r"}:
            return 0, _end_of_space(raw, position + 1)
        return 1, position + _ESCAPE_LENGTHS.get(escape, 2)
    if style == "'" and raw.startswith("''", position):
        return 1, position + 2
    if char in _SPACES:
        end = _end_of_space(raw, position)
        breaks = len(_BREAK.findall(raw, position, end))
        if breaks:
            return max(1, breaks - 1), end
    return 1, position + 1


def _end_of_space(raw: str, position: int) -> int:
    while position < len(raw) and raw[position] in _SPACES:
        position += 1
    return position


def _in_block(value: str, raw: str) -> list[tuple[int, int]]:
    """Follow a block value; a run of white space spells what there is of it in the value."""
    ranges: list[tuple[int, int]] = []
    position = _end_of_space(raw, len(raw.split("\n", 1)[0].split("\r", 1)[0]))
    index = 0
    while index < len(value) and position <= len(raw):
        if value[index] not in _SPACES:
            ranges.append((position, position + 1))
            index, position = index + 1, position + 1
            continue
        run, end = _end_of_space(value, index) - index, _end_of_space(raw, position)
        starts = [min(position + offset, end) for offset in range(run)]
        ranges += zip(starts, [*starts[1:], end], strict=True)
        index, position = index + run, end
    return ranges
