"""YAML as a tree of strings with positions, safe against hostile files.

PyYAML's composer recurses in C and can crash the process on deep nesting, resolves aliases
without a limit and turns ``no`` into False. Reading its event stream instead gives a tree with
a depth limit, no aliases, no implicit types, and a line and column for every key and value.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from .nodes import MAX_CHARACTERS, MAX_DEPTH, Mapping, Mistake, Node, Scalar, Sequence, YamlError

_HINT = "put quotes around a text with : # { [ or quotation marks, and a space behind each key's :"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str) -> Node | None:
    """Read one YAML document; None when it is empty.

    Raises YamlError for syntax errors, aliases, non-scalar keys, several documents, nesting
    below MAX_DEPTH levels and texts over MAX_CHARACTERS.
    """
    if len(text) > MAX_CHARACTERS:
        raise YamlError(Mistake(1, 1, f"file is longer than {MAX_CHARACTERS:,} characters"))
    try:
        return _document(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        problem = error.problem or "not valid YAML"
        raise YamlError(Mistake(line, column, f"{problem}; {_HINT}")) from error
    except yaml.reader.ReaderError as error:
        raise YamlError(_unprintable(text, error)) from error


def _unprintable(text: str, error: yaml.reader.ReaderError) -> Mistake:
    before = text[: error.position]
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return Mistake(line, column, "a character that YAML does not allow")


def _document(events: Iterator[yaml.Event]) -> Node | None:
    root: Node | None = None
    seen = False
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if seen:
                raise _refuse(event, "a second document; one file holds one")
            seen = True
            root = _node(next(events), events, 0)
    return None if isinstance(root, Scalar) and not root.text and not root.quoted else root


def _refuse(event: yaml.Event, message: str) -> YamlError:
    return YamlError(Mistake(*_position(event), message))


def _position(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def _node(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
    if depth > MAX_DEPTH:
        raise _refuse(event, f"nested more than {MAX_DEPTH} levels deep")
    line, column = _position(event)
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, line, column, bool(event.style))
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(tuple(_items(events, depth)), line, column)
    if isinstance(event, yaml.MappingStartEvent):
        return Mapping(tuple(_pairs(events, depth)), line, column)
    raise _refuse(event, "aliases (*name) are not read here")


def _items(events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        yield _node(event, events, depth + 1)


def _pairs(events: Iterator[yaml.Event], depth: int) -> Iterator[tuple[Scalar, Node]]:
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _node(event, events, depth + 1)
        if not isinstance(key, Scalar):
            raise _refuse(event, "a key must be a plain word")
        yield key, _node(next(events), events, depth + 1)
