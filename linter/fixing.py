"""Whether a finding offers the fix of its rule."""

from __future__ import annotations

from .model import Fix, Hit, Place

# Elsewhere a block is a field of front matter, or what the page's template has a place for.
_ZONES = frozenset({"body", "tail"})


def offered(fix: Fix | None, hit: Hit, *, certain: bool) -> Fix | None:
    """Return the fix of a rule where it is right for one of its hits, otherwise None.

    Nothing is deleted where the evidence speaks against the hit, and a block only if the hit is
    all it holds.
    """
    if fix is None or not certain or hit.place is None or hit.span is not None:
        return None
    return fix if fix.delete == "match" or _fills_block(hit.place) else None


def _fills_block(place: Place) -> bool:
    """Tell whether no word of the copy would be lost with the block."""
    block, start, end = place
    rest = block.text[:start] + block.text[end:]
    return block.zone in _ZONES and not any(map(str.isalnum, rest))
