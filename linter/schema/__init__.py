"""JSON Schemas of rule files and of the configuration, made from what the readers ask for."""

from __future__ import annotations

from typing import Literal

from .configuration import configuration_schema
from .layout import laid_out
from .rule import rule_schema

__all__ = ["configuration_schema", "rule_schema", "schema_json"]


def schema_json(which: Literal["rule", "config"]) -> str:
    """Return the schema of a rule file or of the configuration as text, without a line end."""
    return laid_out(rule_schema() if which == "rule" else configuration_schema())
