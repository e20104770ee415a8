"""What recorders took note of, put together as JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..nodes import Scalar
from ..nodes import Sequence as YamlList
from .recorder import Recorder
from .shapes import Schema, either, present, text


def mapping_shape(recorders: Sequence[Recorder], by_hand: Mapping[str, Schema]) -> Schema:
    """Return the shape of one mapping from some readings of it.

    Keys whose values readers tell apart themselves have the shapes that are given `by_hand`.
    """
    names = [*(key for one in recorders for key in one.asked)]
    names += (key.text for one in recorders for key, _ in one.node.pairs)
    values = {key: value_shape(recorders, key, by_hand) for key in dict.fromkeys(names)}
    if not any(recorder.closed for recorder in recorders):
        return {"type": "object", "additionalProperties": either(values.values())}
    required = [key for key in values if _is_required(recorders, key)]
    shape: Schema = {"type": "object", "properties": values, "additionalProperties": False}
    return {**shape, "required": required} if required else shape


def value_shape(recorders: Sequence[Recorder], key: str, by_hand: Mapping[str, Schema]) -> Schema:
    """Return the shape of a key's value from some readings of its mapping."""
    found = [shape for one in recorders if key in one.asked for shape in one.asked[key].shapes]
    below = [child for one in recorders if (child := one.below(key)) is not None]
    if below:
        found.append(mapping_shape(below, by_hand))
    items = [shape for one in recorders for shape in _item_shapes(one, key, by_hand)]
    if items:
        found.append({"type": "array", "items": either(items)})
    shape = either(found or [by_hand.get(key, {})])
    return present(shape) if _is_required(recorders, key) else shape


def _item_shapes(recorder: Recorder, key: str, by_hand: Mapping[str, Schema]) -> Iterator[Schema]:
    """Yield the shapes of the items that the probe has in a list."""
    node = recorder.given(key)
    if key not in recorder.asked or not recorder.asked[key].is_list:
        return
    for item in node.items if isinstance(node, YamlList) else ():
        below = recorder.reading.opened(item)
        if isinstance(item, Scalar):
            yield text()
        elif below is not None:
            # The probe gives what an item must have, and nothing else.
            needed = [key.text for key, _ in below.node.pairs]
            shape = mapping_shape([below], by_hand)
            yield {**shape, "required": needed} if needed else shape


def _is_required(recorders: Sequence[Recorder], key: str) -> bool:
    return any(one.asked[key].required for one in recorders if key in one.asked)
