"""Texts of exports that are no mark-up and hold references of HTML all the same: names, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..html.references import REFERENCE, decode_reference
from .passages import Edit

if TYPE_CHECKING:
    from .passages import Passage


def decoded(passage: Passage) -> Passage:
    """Return a text with its references replaced by the characters that they stand for."""
    if "&" not in passage.text:
        return passage
    return passage.edited(
        Edit(*found.span(), decode_reference(found[0]))
        for found in REFERENCE.finditer(passage.text)
    )
