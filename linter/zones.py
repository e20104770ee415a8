"""The zones that rules and conditions name, and those that go without saying."""

from __future__ import annotations

from .fields import Fields
from .model import ZONES, Zone

NAMES = ("any", *ZONES)
_ANY: tuple[Zone, ...] = tuple(zone for zone in ZONES if zone != "chrome")


def read_zones(fields: Fields, key: str) -> frozenset[Zone]:
    """Read zones: `any` is every zone but chrome, and whoever looks in body looks in tail."""
    named = fields.words(key, NAMES)
    zones: set[Zone] = {zone for zone in ZONES if zone in named}
    if "any" in named:
        zones.update(_ANY)
    if "body" in zones:
        zones.add("tail")
    return frozenset(zones)
