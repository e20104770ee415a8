"""The shapes of values as JSON Schema: what each getter of `Fields` takes.

Files are read without types, `title: 7` is the text 7. Editors have YAML 1.2 types, so that a text
may be a number, true or null for them. Where true and numbers are meant, quoted ones are left out,
although they are read: editors then offer what people write.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

_TEXT = ("string", "number", "boolean", "null")
_NO_LIMIT = 1e9  # as `Fields.number` has it
_ANNOTATIONS = ("default", "description", "examples")


def text(*, filled: bool = False) -> Schema:
    """Return the shape of a text, or of one that is not blank."""
    shape: Schema = {"type": list(_TEXT)}
    return {**shape, "pattern": r"\S"} if filled else shape


def texts(*, filled: bool = False) -> Schema:
    """Return the shape of a list of texts, or of one text."""
    shape: Schema = {"type": ["array", *_TEXT], "items": text()}
    return {**shape, "minItems": 1} if filled else shape


def word(allowed: Sequence[str], default: str = "") -> Schema:
    """Return the shape of one of some words; of true and false where these are the words."""
    if set(allowed) == {"true", "false"}:
        return {"type": "boolean", "default": default == "true"}
    shape: Schema = {"enum": list(allowed)}
    return {**shape, "default": default} if default in allowed else shape


def words(allowed: Sequence[str]) -> Schema:
    """Return the shape of a list of words, or of one.

    Where none are allowed as long as nothing else is given, they are words of the file's own.
    """
    if not allowed:
        return texts()
    return either(({"type": "array", "items": word(allowed)}, word(allowed)))


def number(default: float, low: float, high: float, *, whole: bool) -> Schema:
    """Return the shape of a number within bounds, both inclusive."""
    bounds = {"default": default, "minimum": low, "maximum": high}
    told = {key: n for key, n in bounds.items() if n < _NO_LIMIT}
    plain = {key: int(n) if n == int(n) else n for key, n in told.items()}
    return {"type": "integer" if whole else "number", **plain}


def present(shape: Schema) -> Schema:
    """Return the shape of a value that must be there: a key without a value has none."""
    types = shape.get("type")
    if not isinstance(types, list):
        return shape
    return {**shape, "type": [name for name in types if name != "null"]}


def or_null(shape: Schema) -> Schema:
    """Return a shape that a key without a value has, too."""
    if "anyOf" in shape:
        return {**shape, "anyOf": [*shape["anyOf"], {"type": "null"}]}
    if "enum" in shape:
        return {**shape, "enum": [*shape["enum"], None]}
    types = [shape["type"]] if isinstance(shape["type"], str) else shape["type"]
    return {**shape, "type": list(dict.fromkeys((*types, "null")))}


def either(shapes: Iterable[Schema]) -> Schema:
    """Return the shape of what has one of some shapes; without any, everything has it."""
    different = distinct(shapes)
    if len(different) < 2:
        return different[0] if different else {}
    each = (one["anyOf"] if one.keys() == {"anyOf"} else [one] for one in different)
    return {"anyOf": distinct(chain.from_iterable(each))}


def distinct(shapes: Iterable[Schema]) -> list[Schema]:
    """Return shapes without those that stand there before."""
    kept: list[Schema] = []
    for shape in shapes:
        if shape not in kept:
            kept.append(shape)
    return kept


def widest(shapes: Sequence[Schema]) -> Schema:
    """Return a shape that whatever has one of some shapes has.

    What is said by one of them only is left out, as the limits of a key that another kind of
    check limits otherwise.
    """
    different = distinct(shapes)
    if len(different) == 1:
        return different[0]
    bare = distinct({k: v for k, v in s.items() if k not in _ANNOTATIONS} for s in different)
    if any("type" not in shape for shape in bare):
        return either(bare)
    shared = [key for key in bare[0] if all(key in shape for shape in bare)]
    return {key: found for key in shared if (found := _loosest(key, bare)) is not None}


def _loosest(key: str, shapes: Sequence[Schema]) -> object:
    values = [shape[key] for shape in shapes]
    if key == "minimum":
        return min(values)
    if key == "maximum":
        return max(values)
    if key == "type":
        named = chain.from_iterable([v] if isinstance(v, str) else v for v in values)
        types = list(dict.fromkeys(named))
        return types[0] if len(types) == 1 else types
    return values[0] if all(value == values[0] for value in values) else None
