"""The fix of a rule: what may be deleted."""

from __future__ import annotations

from ..fields import Fields
from ..model import DELETIONS, Fix


def read_fix(fields: Fields) -> Fix | None:
    """Read `fix`: what may be deleted for a finding to be gone, and whether without a look."""
    nested = fields.nested("fix", "key of a fix")
    if nested is None:
        return None
    fix = Fix(nested.word("delete", DELETIONS, "match", required=True), nested.flag("safe"))
    nested.finish()
    return fix
