"""The JSON Schema of newslint.yaml."""

from __future__ import annotations

from ..configuration.configuration import RULE_SETS
from ..configuration.settings import read_settings
from ..configuration.site import MOST_AUTHORS
from ..nodes import Mapping
from ..yaml_tree import parse
from . import descriptions
from .assembly import mapping_shape
from .by_hand import CONFIGURATION_PROBE, OVERRIDE_WORDS
from .editors import for_editors
from .recorder import Reading, Recorder
from .rule import rule_schema
from .shapes import Schema, or_null


def configuration_schema() -> dict[str, object]:
    """Return the schema; keys without a value count as not given."""
    recorder = _probed()
    shapes: dict[str, Schema] = mapping_shape([recorder], {})["properties"]
    shapes["extends"] = {"examples": list(RULE_SETS), **shapes["extends"]}
    shapes["site"] = _site(recorder)
    shapes["override"] = {"type": "object", "additionalProperties": _override(recorder)}
    schema: Schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "newslint-configuration.schema.json",
        "title": "newslint configuration",
        "description": "What a site configures in newslint.yaml.",
        "type": "object",
        "properties": {
            key: {"description": text, **or_null(shapes.pop(key))}
            for key, text in descriptions.CONFIGURATION.items()
        },
        "additionalProperties": False,
    }
    return for_editors(schema)


def _site(configuration: Recorder) -> Schema:
    """Return the shape of what a site states, with authors under names of its own."""
    site = configuration.below("site")
    authors = None if site is None else site.given("authors")
    assert site is not None
    assert isinstance(authors, Mapping)
    author = configuration.reading.opened(authors.pairs[0][1])
    assert author is not None
    shape = mapping_shape([site], {})
    shape["properties"]["authors"] = {
        "type": "object",
        "maxProperties": MOST_AUTHORS,
        "additionalProperties": _told(mapping_shape([author], {}), descriptions.AUTHOR),
    }
    return _told(shape, descriptions.SITE)


def _told(shape: Schema, texts: dict[str, str]) -> Schema:
    shapes = shape["properties"]
    keys = {key: {"description": text, **shapes.pop(key)} for key, text in texts.items()}
    assert not shapes
    return {**shape, "properties": keys}


def _override(configuration: Recorder) -> Schema:
    """Return the shape of what is changed of a rule, whose keys are as in a rule file."""
    by_rule = configuration.below("override")
    changed = None if by_rule is None else by_rule.below("rule")
    assert changed is not None
    properties = rule_schema()["properties"]
    assert isinstance(properties, dict)
    keys = {key: properties[key] for key in properties if key in changed.asked}
    mapping = {"type": "object", "properties": keys, "additionalProperties": False}
    return {"anyOf": [OVERRIDE_WORDS, mapping]}


def _probed() -> Recorder:
    root = parse(CONFIGURATION_PROBE)
    assert isinstance(root, Mapping)
    reading = Reading()
    read_settings(Recorder(root, reading), "probe.yaml")
    recorder = reading.opened(root)
    assert recorder is not None
    return recorder
