"""Conditions as JSON Schema: the operators, and what joins them."""

from __future__ import annotations

from .. import nodes
from ..fields import Fields
from ..operators import logic
from ..operators.case import Condition, OfArticle
from ..operators.logic import OPERATORS
from ..scope import Scope
from ..slots import NO_VOCABULARY, Slots
from ..yaml_tree import parse
from .assembly import value_shape
from .by_hand import FACT_PROBES, JOINED, OPEN_FACTS, PROBED_SITE, VALUES, condition_shapes
from .docstrings import described, summary
from .recorder import Reading, Recorder
from .shapes import Schema

_JOINING = {"all": logic.All, "any": logic.Any, "not": logic.Not}


def condition_definitions() -> dict[str, Schema]:
    """Return what the shapes of conditions refer to, by name."""
    shapes = {name: _operator(name) for name in OPERATORS if name != "fact"}
    shapes["fact"], facts = _fact()
    for name, shape in JOINED.items():
        shapes[name] = {"description": summary(_JOINING[name]), **shape}
    named = {f"operator-{name}": shapes[name] for name in sorted(shapes)}
    by_name = {name: _reference(f"operator-{name}") for name in sorted(shapes)}
    return {**condition_shapes(by_name), **named, **facts}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _operator(name: str) -> Schema:
    read = [_read(name, value) for value in ("x", "{}")]
    shape = value_shape([recorder for recorder, _ in read], name, VALUES)
    shape.pop("default", None)  # an operator without a value is not there
    reader = OPERATORS[name]
    _, condition = read[0]
    bare = condition.condition if isinstance(condition, OfArticle) else condition
    texts = [summary(type(owner))] if (owner := getattr(bare, "__self__", None)) else []
    return {
        "description": " Takes ".join((*texts, summary(reader))),
        **described(shape, reader),
    }


def _fact() -> tuple[Schema, dict[str, Schema]]:
    """Return the shape of `fact` and the shapes of facts it refers to, each under one's name."""
    read = [_read("fact", probe)[0].below("fact") for probe in FACT_PROBES]
    recorders = [recorder for recorder in read if recorder is not None]
    names: dict[str, Schema] = {}
    definitions: dict[str, Schema] = {}
    for name in (key.text for key, _ in recorders[0].node.pairs):
        shape = value_shape(recorders, name, VALUES)
        same = next((known for known, other in definitions.items() if other == shape), None)
        names[name] = _reference(same or f"fact-{name}")
        definitions.setdefault(same or f"fact-{name}", shape)
    open_names = {pattern: names.pop(name) for name, pattern in OPEN_FACTS.items()}
    shape = {
        "description": summary(OPERATORS["fact"]),
        "type": "object",
        "properties": names,
        "patternProperties": open_names,
        "additionalProperties": False,
    }
    return shape, definitions


def _read(name: str, value: str) -> tuple[Recorder, Condition]:
    root = parse(f"{name}: {value}")
    assert isinstance(root, nodes.Mapping)
    recorder = Recorder(root, Reading())
    slots = Slots(Fields(nodes.Mapping((), 1, 1), []), NO_VOCABULARY)
    return recorder, OPERATORS[name](recorder, name, Scope(frozenset(), slots, PROBED_SITE, set()))
