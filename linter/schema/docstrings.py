"""What docstrings of the reading code say of keys, for editors to show."""

from __future__ import annotations

import inspect
import re
import sys

from ..rulebook.rule import Rule
from .shapes import Schema

_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[`A-Z])")
_OPENING = re.compile(r"^(?:Check kind `+[\w-]+`+: |Read(?=\s))\s*")


def summary(thing: object) -> str:
    """Return the first paragraph of a docstring; what a function reads without the verb."""
    return _told((inspect.getdoc(thing) or "").partition("\n\n")[0])


def about(key: str, function: object) -> str:
    """Return the sentences of a reading function's docstring that name a key; empty if none do."""
    sentences = _SENTENCE.split(" ".join((inspect.getdoc(function) or "").split()))
    named = [s for s in sentences if re.search(rf"`{re.escape(key)}[`:]", s)]
    return _told(" ".join(named))


def about_beside(key: str, function: object) -> str:
    """Return what the functions beside one that read its key for some words of another say of it.

    They are those of its module whose docstrings begin with "Read"; each text comes once.
    """
    module = vars(sys.modules[getattr(function, "__module__", "")])
    beside = [f for f in module.values() if inspect.isfunction(f) and f is not function]
    readers = [f for f in beside if (f.__doc__ or "").startswith("Read ")]
    return " ".join(dict.fromkeys(text for f in readers if (text := about(key, f))))


def _told(text: str) -> str:
    return _OPENING.sub("", " ".join(text.split())).rstrip(";")


def module_summary(function: object) -> str:
    """Return what the module of a function says of itself."""
    module = sys.modules[getattr(function, "__module__", "")]
    return summary(module)


def check_summary(rule: Rule) -> str:
    """Return what the check of a rule looks for."""
    hits = getattr(rule.check, "hits", rule.check)
    return summary(type(hits.__self__) if inspect.ismethod(hits) else hits)


def described(shape: Schema, function: object) -> Schema:
    """Return a shape whose keys are described by what a reading function says of them."""
    if "anyOf" in shape:
        return {**shape, "anyOf": [described(each, function) for each in shape["anyOf"]]}
    if "properties" not in shape:
        return shape
    texts = {key: about(key, function) for key in shape["properties"]}
    return {
        **shape,
        "properties": {
            key: {"description": texts[key], **value} if texts[key] else value
            for key, value in shape["properties"].items()
        },
    }
