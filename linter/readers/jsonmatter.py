"""JSON front matter: an object at the very top, its strings with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..exports.json_tree import Array, BrokenJsonError, Object, json_value, skip_value
from ..exports.passages import Slice
from .frontmatter import MAX_CHARACTERS, Mapping, Written, broken
from .spelling import Spelling

if TYPE_CHECKING:
    from ..exports.json_tree import Node as JsonNode
    from ..exports.json_tree import Scalar
    from ..model import Source
    from .frontmatter import Node


def json_fields(source: Source, start: int) -> tuple[Mapping, int]:
    """Read the object that begins at an offset; return its fields and where it ends.

    UnreadableError names the line of a mistake.
    """
    node, end = json_node(source, start)
    if not isinstance(node, Mapping):
        raise broken(source.position(start)[0], "not a list of fields")
    return node, end


def json_node(source: Source, start: int, longest: int = MAX_CHARACTERS) -> tuple[Node, int]:
    """Read any value; UnreadableError names the line of a mistake."""
    text = source.text[: start + longest + 1]
    try:
        value, end = json_value(text, start)
    except BrokenJsonError as error:
        if len(text) < len(source.text) and _is_longer(source.text, start, longest):
            raise broken(1, f"longer than {longest:,} characters") from error
        line, _ = source.position(error.offset)
        raise broken(line, f"no valid JSON: {error}") from error
    return _node(value, Slice(text)), end


def _is_longer(text: str, start: int, longest: int) -> bool:
    """Tell whether the value goes on behind what was read of it, judged by its brackets."""
    try:
        return skip_value(text, start) > start + longest
    except BrokenJsonError:
        return False


def _node(value: JsonNode, of: Slice) -> Node:
    if isinstance(value, Object):
        return Mapping(tuple((key, _node(member, of)) for key, member in value.pairs))
    if isinstance(value, Array):
        return tuple(_node(member, of) for member in value.items)
    if value.text == "null" and not value.is_string:
        return ()
    return _written(value, of)


def _written(value: Scalar, of: Slice) -> Written:
    passage = value.passage(of)
    places = [passage.offset(at) for at in range(len(passage.text) + 1)]
    spelling = Spelling()
    spelling.copy(passage.text, places[:-1], places[1:])
    return Written(passage.text, spelling)
