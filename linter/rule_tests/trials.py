"""Tests rules by their own examples, as written and as mutants."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Literal, NamedTuple

from ..engine import Plan, judge
from ..exports import EXPORT_READERS
from ..language import with_language
from ..masking import keep
from ..model import Article, Export, Failure, InputFormat, Source, Span, UnreadableError
from ..readers import READERS
from ..rulebook.rule import Example, Rule
from .marking import unmark
from .mutants import mutants

FailureKind = Literal["missed", "false alarm", "wrong place", "todo passes now", "error"]


class FailedExample(NamedTuple):
    """An example that a rule does not judge as it says, in the rule file `path` at `line`.

    `mutant` is empty for the example as written. `expected` and `found` are ranges of `text`,
    which has no marks; `error` says what went wrong where nothing could be found at all.
    """

    rule: str
    path: str
    line: int
    bad: bool
    mutant: str
    kind: FailureKind
    text: str
    expected: tuple[Span, ...] = ()
    found: tuple[Span, ...] = ()
    error: str = ""


class Outcome(NamedTuple):
    """What the examples of one rule say: what failed, and how much was tried.

    `todos` counts the examples that are known to fail and still do. `gap` says why no bad
    example of the rule fires as written, and is empty when one does. `searches_all` is the
    rule's: its patterns are slow.
    """

    rule: str
    path: str
    failures: tuple[FailedExample, ...]
    examples: int
    mutants: int
    todos: int
    gap: str
    searches_all: bool = False


class _Trial(NamedTuple):
    """An example or a mutant of it, tried; without a failure it did what it was to do."""

    example: Example
    mutant: str
    failure: FailedExample | None


def check_rules(rules: Iterable[Rule], today: date | None = None) -> Iterator[Outcome]:
    """Yield the outcome of each rule; `today` is the clock's by default, as everywhere."""
    for rule in rules:
        yield check_rule(rule, today)


def check_rule(rule: Rule, today: date | None = None) -> Outcome:
    """Try all examples of a rule, and those of their mutants that it must stand."""
    bench = _Bench(rule, Plan((rule,), keep), today)
    trials = [trial for example in rule.examples for trial in bench.trials(example)]
    written = [trial for trial in trials if not trial.mutant]
    return Outcome(
        rule.id,
        rule.path,
        tuple(trial.failure for trial in trials if trial.failure),
        examples=len(written),
        mutants=len(trials) - len(written),
        todos=sum(bool(trial.example.todo) and not trial.failure for trial in written),
        gap=_gap([trial for trial in written if trial.example.bad]),
        searches_all=rule.searches_all,
    )


def _gap(bad: Sequence[_Trial]) -> str:
    if not bad:
        return "it has no bad example"
    counting = [trial for trial in bad if not trial.example.todo]
    if not counting:
        return "each of its bad examples is a todo"
    return "each of its bad examples fails" if all(trial.failure for trial in counting) else ""


class _Bench(NamedTuple):
    """One rule and what its examples are tried with."""

    rule: Rule
    plan: Plan
    today: date | None

    def trials(self, example: Example) -> Iterator[_Trial]:
        """Try an example and, if it passes, its mutants; a todo has none and fails by passing."""
        failure = self._failure(example)
        if example.todo:
            passes = self._failed(example, "")._replace(kind="todo passes now")
            yield _Trial(example, "", None if failure else passes)
            return
        yield _Trial(example, "", failure)
        # What fails as written fails once more in its mutants, which tells nothing new.
        if failure is None:
            for name, mutant in mutants(example, self.rule.mutants):
                yield _Trial(mutant, name, self._failure(mutant, name))

    def _failed(self, example: Example, mutant: str) -> FailedExample:
        rule = self.rule
        return FailedExample(
            rule.id, rule.path, example.line, example.bad, mutant, "error", example.text
        )

    def _failure(self, example: Example, mutant: str = "") -> FailedExample | None:
        failed = self._failed(example, mutant)
        try:
            text, expected = unmark(example.text)
            found = tuple(sorted(self._found(text, example.format)))
        except UnreadableError as error:
            return failed._replace(error=f"cannot be read: {error}")
        # Whatever a check trips over in one example, all the others are still worth a verdict.
        except Exception as error:
            return failed._replace(error=f"{type(error).__name__}: {' '.join(str(error).split())}")
        if found == expected:
            return None
        kind = _kind(Counter(expected), Counter(found))
        return failed._replace(kind=kind, text=text, expected=expected, found=found)

    def _found(self, text: str, kind: InputFormat) -> Iterator[Span]:
        """Yield the ranges that the rule reports in a text, read and judged as in any run."""
        source = Source("example", text, self.today)
        for article in map(with_language, read_example(source, kind)):
            if not article.listing:
                for finding in judge(article, self.plan).findings:
                    place = finding.location
                    yield Span(
                        source.line_starts[place.line - 1] + place.column - 1,
                        source.line_starts[place.end_line - 1] + place.end_column - 1,
                    )


def read_example(source: Source, kind: InputFormat) -> Iterator[Article]:
    """Read a text as a file of a format; UnreadableError when an item of it cannot be read."""
    reader = READERS.get(kind)
    if reader is not None:
        yield from reader(source)
        return
    if kind not in EXPORT_READERS:
        raise UnreadableError(f"nothing reads {kind}")
    export = Export(source.path, BytesIO(source.text.encode()), source.read_on)
    for outcome in EXPORT_READERS[kind](export):
        if isinstance(outcome, Failure):
            raise UnreadableError(outcome.message)
        if isinstance(outcome, Article):
            yield outcome._replace(export=kind)


def _kind(expected: Counter[Span], found: Counter[Span]) -> FailureKind:
    if expected <= found:
        return "false alarm"
    return "missed" if found <= expected else "wrong place"
