"""JSON laid out for people: what fits into a line stands on one."""

from __future__ import annotations

import json
from collections.abc import Iterator

_WIDTH = 100
_INDENT = "  "


def laid_out(value: object, depth: int = 0, taken: int = 0) -> str:
    """Return a value as JSON; `taken` characters of its first line are in use."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or len(flat) + taken <= _WIDTH:
        return flat
    inside = ",".join(f"\n{_INDENT * (depth + 1)}{part}" for part in _parts(value, depth + 1))
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}{inside}\n{_INDENT * depth}{closing}"


def _parts(value: dict[str, object] | list[object], depth: int) -> Iterator[str]:
    margin = len(_INDENT) * depth + 1  # and a comma
    if isinstance(value, list):
        yield from (laid_out(item, depth, margin) for item in value)
        return
    for key, item in value.items():
        name = f"{json.dumps(key, ensure_ascii=False)}: "
        yield name + laid_out(item, depth, margin + len(name))
