"""What editors show of the keys of the check kinds: what the reading code says of them."""

from __future__ import annotations

from ..checks import KINDS
from ..rulebook.rule import Rule
from . import descriptions
from .docstrings import about, about_beside, about_reading, check_summary, module_summary
from .variants import Leaf, Switch, Variant, leaves


def kind_descriptions(rules: Variant) -> dict[str, str]:
    """Return a description of `check` and of every key that only some kinds have.

    Each has a line for each kind.
    """
    assert isinstance(rules, Switch)
    kinds = [f"{kind}: {module_summary(KINDS[kind])}" for kind in rules.cases]
    lines = {rules.key: [descriptions.RULE[rules.key], *kinds]}
    for kind, variant in rules.cases.items():
        for key in dict.fromkeys(
            key for leaf in leaves(variant) for key in leaf.shape["properties"]
        ):
            if key not in descriptions.RULE:
                lines.setdefault(key, []).append(f"{kind}: {_of_kind(key, kind, variant)}")
    return {key: "\n".join(texts) for key, texts in lines.items()}


def _of_kind(key: str, kind: str, variant: Variant) -> str:
    if isinstance(variant, Switch) and variant.key == key and (texts := _words(variant)):
        return texts
    if said := about(key, KINDS[kind]):
        return said
    beside = about_beside(key, KINDS[kind])
    told: dict[str, list[str]] = {}
    for word, rule in _having(key, variant).items():
        text = beside or about_reading(key, rule) or check_summary(rule)
        told.setdefault(text, []).append(word)
    having = (f"with {', '.join(words)}: {text}" for text, words in told.items())
    return " ".join(having) or beside or module_summary(KINDS[kind])


def _words(switch: Switch) -> str:
    """Return what each word of a switch stands for; empty where that is nothing of its own."""
    leaves_of = [case for case in switch.cases.values() if isinstance(case, Leaf)]
    texts = list(dict.fromkeys(check_summary(leaf.rule) for leaf in leaves_of))
    if len(texts) < len(switch.cases):
        return ""
    return " ".join(f"`{word}`: {text}" for word, text in zip(switch.cases, texts, strict=True))


def _having(key: str, variant: Variant) -> dict[str, Rule]:
    """Return with which words of a switch there is a key, each with a rule that has it.

    Empty where all of them have it.
    """
    if isinstance(variant, Leaf):
        return {}
    found = {
        f"`{variant.key}: {word}`": [
            leaf.rule for leaf in leaves(case) if key in leaf.shape["properties"]
        ]
        for word, case in variant.cases.items()
    }
    return {} if all(found.values()) else {word: rules[0] for word, rules in found.items() if rules}
