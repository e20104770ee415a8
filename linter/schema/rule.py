"""The JSON Schema of a rule file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from . import descriptions
from .appending import grows
from .conditions import condition_definitions
from .editors import for_editors
from .kind_keys import kind_descriptions
from .shapes import Schema, distinct, present, text, widest
from .variants import Switch, Variant, leaves, rule_variants

_IS_WHOLE: Schema = {"not": {"required": ["extends"]}}


def rule_schema() -> dict[str, object]:
    """Return the schema: every key there is, and by the words that decide what is left of them.

    A rule that `extends` another must have nothing else.
    """
    variants = rule_variants()
    shapes = _shapes(variants)
    texts = descriptions.RULE | kind_descriptions(variants)
    keys = {key: {"description": texts[key], **shape} for key, shape in shapes.items()}
    grown = {key: {"$ref": f"#/properties/{key}"} for key in keys if grows(key, keys[key])}
    own: Schema = {
        "extends": {"description": texts["extends"], **present(text(filled=True))},
        "add": {
            "description": texts["add"],
            "type": "object",
            "properties": grown,
            "additionalProperties": False,
        },
    }
    properties = {key: (own | keys)[key] for key in texts}
    schema: Schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "newslint-rule.schema.json",
        "title": "newslint rule",
        "description": "A rule of newslint: what to look for, where, and what to tell the writer.",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "dependencies": {"add": ["extends"]},
        **_part(variants, shapes, ()),
        "definitions": condition_definitions(),
    }
    return for_editors(schema)


def _part(variant: Variant, known: Mapping[str, Schema], required: Sequence[str]) -> Schema:
    """Return what is said of one part of the rules beyond what is `known` of more of them."""
    shapes = _shapes(variant)
    keys: dict[str, Schema | bool] = {key: False for key in known if key not in shapes}
    keys |= {key: shape for key, shape in shapes.items() if shape != known[key]}
    needed = [key for key in _required(variant) if key not in required]
    part: Schema = {"properties": keys} if keys else {}
    if needed:
        part |= {"if": _IS_WHOLE, "then": {"required": needed}}
    if isinstance(variant, Switch):
        part["allOf"] = list(_cases(variant, shapes, (*required, *needed)))
    return part


def _cases(
    switch: Switch, known: Mapping[str, Schema], required: Sequence[str]
) -> Iterator[Schema]:
    parts = {word: _part(case, known, required) for word, case in switch.cases.items()}
    for part in distinct(parts.values()):
        if part:
            words = [word for word, other in parts.items() if other == part]
            yield {"if": _has(switch, words), "then": part}


def _has(switch: Switch, words: list[str]) -> Schema:
    """Return the shape of rules whose key has one of the words, or the default if it is one.

    Of a rule that extends another nobody knows what it has without the key.
    """
    given = {"properties": {switch.key: {"enum": words}}, "required": [switch.key]}
    if switch.default not in words:
        return given
    unknown = {"anyOf": [{"required": [switch.key]}, {"required": ["extends"]}]}
    return {"anyOf": [given, {"not": unknown}]}


def _shapes(variant: Variant) -> dict[str, Schema]:
    """Return the keys that some rules of a part may have, each as wide as in any of them."""
    found: dict[str, list[Schema]] = {}
    for leaf in leaves(variant):
        for key, shape in leaf.shape["properties"].items():
            found.setdefault(key, []).append(shape)
    return {key: widest(shapes) for key, shapes in found.items()}


def _required(variant: Variant) -> list[str]:
    first, *others = (leaf.shape["required"] for leaf in leaves(variant))
    return [key for key in first if all(key in other for other in others)]
