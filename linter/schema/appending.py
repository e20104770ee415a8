"""Which keys of a rule have lists that a rule extending it can `add` to."""

from __future__ import annotations

from ..nodes import Mapping
from ..rulebook.files import RuleFile
from ..rulebook.inheritance import Lineage, Tree
from ..yaml_tree import parse
from .by_hand import CONDITIONS
from .shapes import Schema


def grows(key: str, shape: Schema) -> bool:
    """Tell whether a key of this shape can be added to: it has a list, or lists below."""
    return _has_list(shape) and not _refused(key)


def _refused(key: str) -> bool:
    lineage = Lineage({(0, "base"): _tree("base", "{}"), (0, "own"): _tree("own", _ADDING % key)})
    lineage.joined(0, "own")
    return bool(lineage.mistakes)


_ADDING = "extends: base\nadd: {%s: [x]}"


def _tree(stem: str, text: str) -> Tree:
    root = parse(text)
    assert isinstance(root, Mapping)
    return Tree(RuleFile(stem, "probe", stem, text), root)


def _has_list(shape: Schema) -> bool:
    if shape == CONDITIONS["anyOf"][0] or "array" in shape.get("type", ()):
        return True
    below = [*shape.get("anyOf", ()), *shape.get("properties", {}).values()]
    names = shape.get("additionalProperties", False)
    return any(map(_has_list, below)) or (isinstance(names, dict) and _has_list(names))
