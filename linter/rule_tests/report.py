"""What testing rules by their examples has shown, for people and for editors: `file:line: ...`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lazy import lazy
from ..terminal import printable
from .marking import with_marks
from .trials import FailedExample, FailureKind, Outcome

_LINE_END = lazy(r"\r\n|\n|\r")
_MOST_LINES = 6
_AROUND = 30  # characters of a line shown on each side of a difference
_LONGEST = 160
_SLOW = (
    "note: no word is known that must stand where its patterns match, so that every block is"
    " searched"
)
_MESSAGES: dict[FailureKind, str] = {
    "missed": "not found where marked",
    "false alarm": "found where nothing is marked",
    "wrong place": "found in another place than marked",
    "todo passes now": "passes now; delete the todo",
    "error": "could not be judged",
}


def report(outcomes: Sequence[Outcome], *, coverage: bool = False) -> Iterator[str]:
    """Yield the failures as small diffs and a line of sums; none of it can steer a terminal.

    A rule none of whose bad examples fires is told too, and one that is slow. With `coverage`
    a line says of every rule what was tried, those that never fire first.
    """
    for outcome in outcomes:
        for failure in outcome.failures:
            yield from failure_lines(failure)
        if outcome.gap:
            yield printable(f"{outcome.path}:1: {outcome.rule}: never seen to fire: {outcome.gap}")
        if outcome.searches_all:
            yield printable(f"{outcome.path}:1: {outcome.rule}: {_SLOW}")
    if coverage:
        yield from map(printable, _table(outcomes))
    yield _sums(outcomes)


def _table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    width = max((len(outcome.rule) for outcome in outcomes), default=0)
    for outcome in sorted(outcomes, key=lambda outcome: (not outcome.gap, outcome.rule)):
        fires = "never fires" if outcome.gap else "fires"
        tried = f"{_plural(outcome.examples, 'example')}, {_plural(outcome.mutants, 'mutant')}"
        failed = _plural(len(outcome.failures), "failure") if outcome.failures else ""
        todos = f"{outcome.todos} known to fail" if outcome.todos else ""
        yield ", ".join(filter(None, (f"{outcome.rule:<{width}}  {fires}", tried, failed, todos)))


def failure_lines(failure: FailedExample) -> Iterator[str]:
    """Yield where and how an example fails, and the lines as marked and as found."""
    yield from map(printable, (_headline(failure), *_difference(failure)))


def _headline(failure: FailedExample) -> str:
    verdict = "bad" if failure.bad else "good"
    mutant = f", {failure.mutant} mutant" if failure.mutant else ""
    message = _MESSAGES[failure.kind] + (f": {failure.error}" if failure.error else "")
    return f"{failure.path}:{failure.line}: {failure.rule}, {verdict} example{mutant}: {message}"


def _difference(failure: FailedExample) -> Iterator[str]:
    """Yield the lines that differ: as marked behind a minus, as found behind a plus."""
    expected, found = (
        _LINE_END.split(with_marks(failure.text, spans))
        for spans in (failure.expected, failure.found)
    )
    pairs = [pair for pair in zip(expected, found, strict=True) if pair[0] != pair[1]]
    for pair in pairs[:_MOST_LINES]:
        marked, reported = _excerpts(*pair)
        yield f"  - {marked}"
        yield f"  + {reported}"
    if len(pairs) > _MOST_LINES:
        yield f"    and {len(pairs) - _MOST_LINES} lines more"


def _excerpts(one: str, other: str) -> tuple[str, str]:
    """Cut what two lines have in common down to a little on both sides of what differs."""
    shorter = min(len(one), len(other))
    before = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    behind = next((i for i in range(shorter - before) if one[-1 - i] != other[-1 - i]), 0)
    start, spare = max(0, before - _AROUND), max(0, behind - _AROUND)
    return _excerpt(one, start, len(one) - spare), _excerpt(other, start, len(other) - spare)


def _excerpt(line: str, start: int, end: int) -> str:
    middle = line[start:end]
    if len(middle) > _LONGEST:
        half = _LONGEST // 2
        middle = f"{middle[:half]}…{middle[-half:]}"
    return "…" * (start > 0) + middle + "…" * (end < len(line))


def _sums(outcomes: Sequence[Outcome]) -> str:
    failures = sum(len(outcome.failures) for outcome in outcomes)
    todos = sum(outcome.todos for outcome in outcomes)
    gaps = sum(bool(outcome.gap) for outcome in outcomes)
    tried = (
        _plural(len(outcomes), "rule"),
        _plural(sum(outcome.examples for outcome in outcomes), "example"),
        _plural(sum(outcome.mutants for outcome in outcomes), "mutant"),
    )
    shown = [_plural(failures, "failure") if failures else "no failures"]
    shown += [f"{todos} known to fail"] if todos else []
    shown += [f"{_plural(gaps, 'rule')} never seen to fire"] if gaps else []
    return f"{', '.join(tried)}: {', '.join(shown)}"


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
