"""Schemas as editors understand them best.

An editor that reads the types string, number, boolean and null proposes true, false and null for
every text. It leaves that when these types are not named but left over.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from .shapes import Schema

_NAMED: Final = ("properties", "patternProperties", "definitions")
_LISTED: Final = ("anyOf", "allOf")
_SINGLE: Final = ("additionalProperties", "if", "then", "not")


def for_editors(schema: Schema) -> Schema:
    """Return a schema that takes the same values."""
    return _with_text(_below(schema), _either)


def _item(schema: Schema) -> Schema:
    return _with_text(_below(schema), _unless_wrong)


def _below(schema: Schema) -> Schema:
    """Return a schema with all schemas in it changed."""
    below: Schema = {}
    for key, value in schema.items():
        if key in _NAMED:
            below[key] = {name: _one(each) for name, each in value.items()}
        elif key in _LISTED:
            below[key] = [_one(each) for each in value]
        elif key in _SINGLE:
            below[key] = _one(value)
        else:
            below[key] = _item(value) if key == "items" else value
    return below


def _one(schema: Schema | bool) -> Schema | bool:
    return schema if isinstance(schema, bool) else for_editors(schema)


def _with_text(schema: Schema, form: Callable[[str | list[str], list[str]], Schema]) -> Schema:
    """Return a schema without the types of a text, where it has them."""
    types = schema.get("type", ())
    if "string" not in types or "boolean" not in types:
        return schema
    named = ["array", "string"] if "array" in types else "string"
    wrong = [name for name in ("object", "array", "null") if name not in types]
    rest = {key: value for key, value in schema.items() if key != "type"}
    return {**rest, **form(named, wrong)}


def _either(named: str | list[str], wrong: list[str]) -> Schema:
    return {"anyOf": [{"type": named}, {"not": {"type": wrong}}]}


def _unless_wrong(named: str | list[str], wrong: list[str]) -> Schema:
    """Return the form for items of a list, of which editors would propose each of several."""
    return {"if": {"type": wrong}, "then": {"type": named}}
