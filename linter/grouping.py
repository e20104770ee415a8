"""Rules of one group report one defect once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .model import Finding


class Grouped(NamedTuple):
    """A finding and the group of its rule, empty where it has none."""

    group: str
    finding: Finding


def one_a_defect(found: Iterable[Grouped]) -> list[Finding]:
    """Keep of overlapping findings of a group the one with the highest score.

    Among equal scores the one that marks more words is kept, then the one that begins first. The
    kept finding names the rules of the others in `also`.
    """
    kept: list[Finding] = []
    groups: dict[str, list[Finding]] = defaultdict(list)
    for entry in found:
        (groups[entry.group] if entry.group else kept).append(entry.finding)
    for findings in groups.values():
        for near in _overlapping(sorted(findings, key=_start)):
            kept += _defects(sorted(near, key=_rank))
    return kept


def _start(finding: Finding) -> tuple[int, int, int, int]:
    return finding.location


def _overlapping(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Part findings in source order where one begins behind the end of all before it."""
    near: list[Finding] = []
    end = (0, 0)
    for finding in findings:
        place = finding.location
        if near and (place.line, place.column) >= end:
            yield near
            near = []
        near.append(finding)
        end = max(end, (place.end_line, place.end_column))
    if near:
        yield near


def _rank(finding: Finding) -> tuple[float, int, int, int, str]:
    place = finding.location
    return -finding.score, -len(finding.text), place.line, place.column, finding.rule


def _defects(ranked: Sequence[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in ranked:
        known = next((n for n, other in enumerate(kept) if _same_defect(finding, other)), None)
        if known is None:
            kept.append(finding)
        else:
            also = {*kept[known].also, finding.rule} - {kept[known].rule}
            kept[known] = kept[known]._replace(also=tuple(sorted(also)))
    return kept


def _same_defect(one: Finding, other: Finding) -> bool:
    """Tell whether two findings of different rules overlap."""
    if one.rule == other.rule:
        return False
    a, b = one.location, other.location
    return (a.line, a.column) < (b.end_line, b.end_column) and (b.line, b.column) < (
        a.end_line,
        a.end_column,
    )
