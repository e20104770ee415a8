"""How often rules were right on real pages, as people found who read the findings.

The figures lie in rules/measured.tsv: counts only, never a page's text. `benchmarks/rule_hits.py`
prints its rows; how many findings were read and how many of them are right is filled in by hand.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import NamedTuple

FILE_NAME = "measured.tsv"
COLUMNS = ("rule", "on", "pages", "pages_hit", "findings", "read", "true")


class Measurement(NamedTuple):
    """What one rule found on a set of pages; `on` says in words what they are.

    There are `findings` on `pages_hit` of the `pages`. Of these `read` were read, all of them or
    a random sample, and `true` of those are what the rule says they are.
    """

    on: str
    pages: int
    pages_hit: int
    findings: int
    read: int
    true: int

    def told(self) -> str:
        """Return the counts as a phrase: ``3 findings on 2 of 90 pages; right in 2 of 3 read``."""
        pages = f"{self.pages_hit} of {self.pages:,} {self.on}"
        if not self.findings:
            return f"no findings on {self.pages:,} {self.on}"
        found = f"{self.findings:,} finding{'s' * (self.findings != 1)} on {pages}"
        if not self.read:
            return f"{found}; none read"
        sample = " (a random sample)" if self.read < self.findings else ""
        return f"{found}; right in {self.true} of {self.read} read{sample}"


def shipped_measurements() -> dict[str, tuple[Measurement, ...]]:
    """Return the measurements of the shipped rules, by rule id."""
    path = Path(import_module("newslint.rules").__path__[0]) / FILE_NAME
    return read_measurements(path.read_text(encoding="utf-8"))


def read_measurements(text: str) -> dict[str, tuple[Measurement, ...]]:
    """Read a table with a row of COLUMNS, blank lines and lines that begin with # aside.

    Raises ValueError with the line number where the counts cannot be.
    """
    found: dict[str, tuple[Measurement, ...]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        cells = tuple(line.split("\t"))
        if not line.strip() or line.startswith("#") or cells == COLUMNS:
            continue
        try:
            rule, on, *counts = cells
            measurement = Measurement(on, *map(int, counts))
        except (TypeError, ValueError) as error:
            raise ValueError(f"line {number}: a row is {', '.join(COLUMNS)}") from error
        if not _can_be(measurement):
            raise ValueError(f"line {number}: these counts cannot be: {line}")
        found[rule] = (*found.get(rule, ()), measurement)
    return found


def _can_be(counted: Measurement) -> bool:
    _, pages, pages_hit, findings, read, true = counted
    return (
        0 <= true <= read <= findings
        and 0 <= pages_hit <= min(pages, findings)
        and bool(pages_hit) == bool(findings)
    )
