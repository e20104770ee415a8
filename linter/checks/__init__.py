"""The check kinds: each reads its keys of a rule and returns the function that checks articles."""

from __future__ import annotations

from collections.abc import Callable

from ..fields import Fields
from ..scope import Scope
from . import (
    consistency,
    contact,
    duplicate,
    identity,
    metric,
    pattern,
    phrase,
    presence,
    structure,
)
from .compiled import Compiled

Kind = Callable[[Fields, Scope], Compiled]

KINDS: dict[str, Kind] = {
    "phrase": phrase.read,
    "pattern": pattern.read,
    "contact": contact.read,
    "identity": identity.read,
    "structure": structure.read,
    "presence": presence.read,
    "metric": metric.read,
    "consistency": consistency.read,
    "duplicate": duplicate.read,
}
