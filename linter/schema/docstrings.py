"""What docstrings of the reading code say of keys, for editors to show."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

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
    return _about(key, getattr(function, "__module__", ""), besides=function)


def about_reading(key: str, rule: Rule) -> str:
    """Return what the module of a rule's check says of a key that it reads; empty if nothing."""
    return _about(key, _looking(rule).__module__)


def _about(key: str, module: str, besides: object = None) -> str:
    own = [f for f in vars(sys.modules[module]).values() if inspect.isfunction(f)]
    readers = (f for f in own if f.__module__ == module and (f.__doc__ or "").startswith("Read "))
    texts = (about(key, f) for f in readers if f is not besides)
    return " ".join(dict.fromkeys(filter(None, texts)))


def _told(text: str) -> str:
    return _OPENING.sub("", " ".join(text.split())).rstrip(";")


def module_summary(function: object) -> str:
    """Return what the module of a function says of itself."""
    module = sys.modules[getattr(function, "__module__", "")]
    return summary(module)


def check_summary(rule: Rule) -> str:
    """Return what the check of a rule looks for."""
    return summary(_looking(rule))


def _looking(rule: Rule) -> Callable[..., object]:
    """Return what looks for the hits of a rule: a class, or a function without its limits."""
    hits: Any = getattr(rule.check, "hits", rule.check)
    found: Callable[..., object] = hits.func if isinstance(hits, partial) else hits
    return type(found.__self__) if inspect.ismethod(found) else found


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
