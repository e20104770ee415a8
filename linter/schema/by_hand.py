"""What recording cannot see: values that readers tell apart by their form.

Where a reader asks whether a value is a text, a list or a mapping, the probe of a file gives it
each form it takes; the keys below are recorded. Where nothing below a key has keys, or mappings
hold one another, the shape is written down. Beside each stands the function that reads it.
"""

from __future__ import annotations

from typing import Final, get_args

from ..model import ExportFormat, Format
from ..operators.facts import COUNTS, FACTS
from ..rulebook.evidence import CONFIDENCES
from .shapes import Schema

_EXAMPLES = ", ".join(
    ("x", *(f"{{{name}: x}}" for name in (*get_args(Format), *get_args(ExportFormat))))
)
RULE_PROBE: Final = f"""\
where: {{words: x, taken: {{}}}}  # slots._slot_words
evidence: [{{}}]  # rulebook.evidence.read_evidence
examples: {{bad: [{_EXAMPLES}], good: [{_EXAMPLES}]}}  # rulebook.rule._example
"""
CONFIGURATION_PROBE: Final = """\
lists: {name: x}  # configuration.settings._File.texts_by_name
facts: {name: x}
override: {rule: {}}  # configuration.settings._File.overrides
site: {authors: {name: {}}}  # configuration.site._authors
"""

PROBED_SITE: Final = {"name": ("x",)}
OPEN_FACTS: Final = {"field.name": r"^field\.", "site.name": r"^site\."}
"""Facts whose names end as a file likes, and the pattern of such names."""
FACT_PROBES: Final = tuple(  # operators.facts._one
    f"{{{', '.join(f'{name}: {form}' for name in (*FACTS, *COUNTS, *OPEN_FACTS))}}}"
    for form in ("x", "{}")
)

# Not a bare $ref, beside which an editor may ignore what describes the key.
CONDITIONS: Final[Schema] = {"anyOf": [{"$ref": "#/definitions/conditions"}]}
CONDITION_LIST: Final[Schema] = {"type": "array", "items": {"$ref": "#/definitions/condition"}}
JOINED: Final[dict[str, Schema]] = {
    "all": CONDITION_LIST,
    "any": CONDITION_LIST,
    "not": CONDITIONS,
}
"""What `all`, `any` and `not` join: operators.logic._joined."""


def condition_shapes(operators: dict[str, Schema]) -> dict[str, Schema]:
    """Return the shapes of conditions, from those of the operators: operators.logic._listed."""
    mapping = {"properties": operators, "additionalProperties": False}
    one = {"type": "object", **mapping, "minProperties": 1, "maxProperties": 1}
    return {
        "conditions": {"type": ["object", "array"], **mapping, "items": CONDITION_LIST["items"]},
        "condition": one,
    }


VALUES: Final[dict[str, Schema]] = {
    "when": CONDITIONS,  # operators.logic.requirements
    "unless": CONDITIONS,  # operators.logic.excuses
    "confidence": {  # rulebook.evidence.read_confidence
        "anyOf": [
            {"enum": list(CONFIDENCES)},
            {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
        ]
    },
}
OVERRIDE_WORDS: Final[Schema] = {"enum": ["off", "on"]}  # configuration.overrides.read_override
