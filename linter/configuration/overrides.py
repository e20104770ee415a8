"""What a configuration changes of one rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..fields import Fields, suggestion
from ..language_tags import CODES, primary
from ..model import ZONES, Severity
from ..nodes import Mapping, Scalar
from ..rulebook.evidence import SEVERITIES, read_confidence
from .configuration import Override

if TYPE_CHECKING:
    from ..nodes import Node
    from .configuration import Setting

# Each may be looked up on disk, or cost a search for what was meant.
MOST_ITEMS = 1_000


def read_override(rule: Setting, node: Node, outer: Fields) -> Override:
    """Read the value that stands under a rule's id; `outer` takes the mistakes."""
    if isinstance(node, Mapping):
        fields = outer.sharing(node, "key of an override")
        override = Override(
            rule,
            severity=read_severity(fields, "severity"),
            confidence=read_confidence(fields),
            languages=_languages(fields),
            zones=fields.words("zones", ("any", *ZONES)) if _filled(fields, "zones") else (),
        )
        fields.finish()
        return override
    word = node.text if isinstance(node, Scalar) else ""
    if word not in ("off", "on"):
        what = "off, on, or a mapping of severity, confidence, languages, zones"
        outer.mistake(node, f"{rule.text[:40]} must be {what}")
    return Override(rule, off=word == "off")


def read_severity(fields: Fields, key: str) -> Severity | None:
    """Read a severity, None where it is not given."""
    word = fields.choice(key, SEVERITIES, "")
    return Severity[word.upper()] if word else None


def read_list(fields: Fields, key: str, *, required: bool = False) -> tuple[Scalar, ...]:
    """Read a text or a list of texts; one that is too long is noted and left out."""
    found = fields.scalars(key, required=required)
    if len(found) <= MOST_ITEMS:
        return found
    fields.mistake(found[MOST_ITEMS], f"{key} holds more than {MOST_ITEMS:,} texts")
    return ()


def _filled(fields: Fields, key: str) -> bool:
    return fields.get(key) is not None and bool(read_list(fields, key, required=True))


def _languages(fields: Fields) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for node in fields.scalars("languages") if _filled(fields, "languages") else ():
        code = "any" if node.text == "any" else primary(node.text)
        if code in CODES or code == "any":
            found[code or ""] = None
        else:
            near = suggestion(node.text, (*CODES, "any"))
            shown = node.text[:20]
            fields.mistake(node, f"languages: {shown!r} is no language code (en, hi, any){near}")
    return tuple(found)
