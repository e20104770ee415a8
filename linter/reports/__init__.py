"""The output formats: each a function from a finished run to lines."""

from __future__ import annotations

from ..model import Report
from .as_json import json_report
from .as_text import coloured_text_report, text_report

REPORTS: dict[str, Report] = {
    "text": text_report,
    "json": json_report,
}

__all__ = ["REPORTS", "coloured_text_report", "json_report", "text_report"]
