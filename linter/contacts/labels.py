"""Words before a telephone number that say what it is."""

from __future__ import annotations

import re
from typing import Literal

from ..lazy import lazy

PhoneUse = Literal["mobile", "labelled", "separated", "bare"]

_MOBILE = (
    r"\b(?:mob(?:ile?)?|cel(?:l(?:phone)?|ular)?|handy|whats\s?app|m[óo]vil|portable|gsm|hp)\b"
    r"|मोबाइल|व्हाट्सएप|мобильный|موبايل|手机|携帯"
)
_PHONE = (
    r"\b(?:call|tel(?:ephone|efono?|efoon|efon)?|teléfono|téléphone|tél|tlf|phone|ph|fon|fone|contact)\b"
    r"|फोन|फ़ोन|संपर्क|\bтел(?:ефон)?\b|هاتف|电话|電話"
)
# Directly before a number these leave no doubt.
LABEL_BEFORE = lazy(
    rf"(?:(?P<mobile>{_MOBILE})|{_PHONE}|\bfax\b)"
    r"(?:[\s.-]{0,2}(?:no|nr|num(?:ber|ero)|number is|nummer|नंबर)\b)?[\s.:#№()+-]{0,4}$",
    re.IGNORECASE,
)
_NEAR = lazy(
    rf"(?:(?:(?P<mobile>{_MOBILE})|{_PHONE}|\breach(?:ed|able)?\b)[^\d+|]{{0,25}}"
    r"|(?<!\w)(?P<m>m)?(?(m)|t):\s*|☎\s*|📞\s*|(?P<cell>📱)\s*)\(?$",
    re.IGNORECASE,
)
_SEPARATOR_BEFORE = lazy(r"[|•·]\s*\(?$")
_SEPARATOR_AFTER = lazy(r"^\s*(?:[|•·]|$)")


def use_of(before: str, after: str) -> PhoneUse:
    """Tell how a number is introduced by what stands around it; ``mobile`` is a label."""
    label = _NEAR.search(before)
    if label is not None:
        return "mobile" if any(map(label.group, ("mobile", "m", "cell"))) else "labelled"
    if _SEPARATOR_BEFORE.search(before) and _SEPARATOR_AFTER.match(after):
        return "separated"
    return "bare"
