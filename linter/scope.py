"""What the parts of one rule share while it is read."""

from __future__ import annotations

from typing import NamedTuple

from .model import Zone
from .publisher import UNKNOWN_PUBLISHER, Publisher
from .slots import Slots, Words


class Scope(NamedTuple):
    """Where the rule looks, the words of its slots, and what the site states of itself.

    Operators add to `told` the names of what they tell the message.
    """

    zones: frozenset[Zone]
    slots: Slots
    site: Words
    told: set[str]
    publisher: Publisher = UNKNOWN_PUBLISHER
