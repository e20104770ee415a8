"""From paths to a finished run: find, read, judge; one bad file or item never ends it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from . import __version__
from .discovery import Found, discover
from .engine import judge
from .exports import EXPORT_READERS
from .model import Article, Failure, Run, Skipped, Status, Tally, Told, UnreadableError
from .readability import metrics
from .reading import STDIN, Opened, Outcome, Reading, opened, read, shown_name
from .ruling import Ruling
from .scoring import grade
from .verdicts import Verdicts

RulingOf = Callable[[str], Ruling]
"""Returns how an input is judged, by its path."""

_RULES = "a list of words of the rules"
_LISTING = "a listing of articles, no article itself"
_STATUS: Mapping[Status, str] = {
    "published": "published",
    "scheduled": "published in the future",
    "draft": "a draft",
    "pending": "waiting for review",
    "private": "private",
    "protected": "protected by a password",
    "trashed": "in the trash",
    "expired": "past its expiry date",
}


def lint(paths: Sequence[str], ruling: RulingOf, how: Reading, *, figures: bool = False) -> Run:
    """Lint files and folders; `figures` adds readability figures to every article.

    The run has only those findings that are to be shown; scores count all of them. Raises
    UsageError for a path that does not exist, and for broken configuration or rules.
    """
    desk = _Desk(ruling, how, figures=figures)
    for entry in _entries(paths, how):
        if isinstance(entry, Found):
            desk.read(entry.path, named=entry.path in paths)
        else:
            desk.pass_over(entry)
    return desk.run()


def _entries(paths: Sequence[str], how: Reading) -> Iterator[Found | Skipped | Failure]:
    named = [path for path in paths if path != STDIN]
    if len(named) < len(paths):
        yield Found(STDIN, None)
    for entry in discover(named):
        forced = isinstance(entry, Skipped) and entry.named and how.input_format
        yield Found(entry.path, None) if forced else entry


class _Desk:
    """Judges what it is handed, and keeps what a report needs of it."""

    def __init__(self, ruling: RulingOf, how: Reading, *, figures: bool) -> None:
        self._ruling = ruling
        self._how = how
        self._figures = figures
        self._verdicts = Verdicts()
        self._failures: dict[Failure, None] = {}  # A broken data file fails many articles.
        self._skipped: Counter[str] = Counter()
        self._notes: list[str] = []
        self._tallies: list[Tally] = []
        self._told: list[tuple[str, Told]] = []
        self._hidden = 0
        self._gated = False

    def read(self, path: str, *, named: bool) -> None:
        """Read and judge an input."""
        ruling = self._ruling(shown_name(path, self._how))
        if not named and ruling.holds_rules(path):
            self.pass_over(Skipped(path, _RULES))
            return
        try:
            with opened(path, self._how) as found:
                self._take(found, ruling, named=named)
        except UnreadableError as error:
            self.pass_over(Failure(shown_name(path, self._how), str(error)))

    def pass_over(self, entry: Skipped | Failure) -> None:
        """Note what is not judged."""
        if isinstance(entry, Failure):
            self._failures[entry] = None
            return
        self._skipped[entry.reason] += 1
        if entry.named:
            self._notes.append(f"{entry.path}: not linted, {entry.reason}")

    def run(self) -> Run:
        """Return the finished run."""
        quality = self._verdicts.quality
        return Run(
            __version__,
            self._verdicts,
            tuple(self._failures),
            quality,
            grade(quality),
            self._verdicts.findings,
            self._verdicts.abstained,
            self._hidden,
            self._gated,
            tuple(sorted(self._skipped.items())),
            tuple(self._notes),
            tuple(self._tallies),
            tuple(self._told),
        )

    def _take(self, found: Opened, ruling: Ruling, *, named: bool) -> None:
        linted = failed = 0
        skipped: Counter[str] = Counter()
        try:
            for outcome in read(found, self._how):
                entry = self._passed(outcome, named=named)
                if entry is not None:
                    self.pass_over(entry)
                    failed += isinstance(entry, Failure) and entry.item is not None
                    skipped.update([entry.reason] if isinstance(entry, Skipped) else [])
                elif isinstance(outcome, Article):
                    self._judge(outcome, ruling)
                    linted += 1
        finally:  # What was read before a file breaks off was read.
            if found.told and (named or found.told.format in EXPORT_READERS):
                self._told.append((found.path, found.told))
            if found.told and found.told.format in EXPORT_READERS:
                counts = tuple(sorted(skipped.items()))
                self._tallies.append(Tally(found.path, found.told, linted, failed, counts))

    def _passed(self, outcome: Outcome, *, named: bool) -> Skipped | Failure | None:
        """Return what is to be noted instead of a verdict."""
        if not isinstance(outcome, Article):
            if isinstance(outcome, Failure):
                return outcome
            # Of the items of an export the tally tells.
            return outcome._replace(named=named and outcome.item is None)
        if outcome.listing:
            return Skipped(outcome.source.path, _LISTING, named)
        taken = outcome.status in (None, *self._how.statuses) or (named and not outcome.export)
        if taken or outcome.status is None:
            return None
        return Skipped(outcome.source.path, _STATUS[outcome.status], item=outcome.item)

    def _judge(self, article: Article, ruling: Ruling) -> None:
        verdict = judge(article, ruling.plan, metrics(article) if self._figures else None)
        shown = tuple(found for found in verdict.findings if found.severity >= ruling.shown)
        self._hidden += len(verdict.findings) - len(shown)
        self._gated |= any(found.severity >= ruling.gate for found in verdict.findings)
        self._verdicts.add(verdict._replace(findings=shown))
