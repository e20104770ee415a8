"""The output formats: each a function from a finished run to lines."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Report, Run
from .as_text import coloured_text_report, text_report


def json_report(run: Run) -> Iterator[str]:
    """Yield the report as one JSON document; its writer is loaded with the first."""
    from .as_json import json_report as write

    return write(run)


REPORTS: dict[str, Report] = {
    "text": text_report,
    "json": json_report,
}

__all__ = ["REPORTS", "coloured_text_report", "json_report", "text_report"]
