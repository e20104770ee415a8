"""From paths to a finished run: find, decode, read, judge; one bad file never ends it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from . import __version__
from .decoding import decode
from .discovery import FORMATS, Found, Skipped, discover
from .engine import Plan, judge
from .language import with_language
from .model import Article, Failure, Format, Run, UnreadableError, Verdict
from .readability import metrics
from .readers import READERS
from .ruling import Ruling
from .scoring import grade, site_quality

STDIN = "-"
RulingOf = Callable[[str], Ruling]
"""Returns how an input is judged, by its path."""

_RULES = "a list of words of the rules"
_LISTING = "a listing of articles, no article itself"
_SNIFFED = 2048


class Reading(NamedTuple):
    """How inputs are read: `today`, a forced format, and the name standard input goes by."""

    today: date
    input_format: Format | None = None
    stdin_name: str | None = None


def articles(path: str, how: Reading) -> Iterator[Article]:
    """Read the articles of one file or of standard input (``-``).

    Raises UnreadableError when the file cannot be read, decoded or parsed.
    """
    data, shown = _bytes(path, how)
    chosen = how.input_format or format_of(shown) or sniff(data)
    source = decode(data, shown, markup=chosen == "html")
    yield from map(with_language, READERS[chosen](source._replace(read_on=how.today)))


def shown_name(path: str, how: Reading) -> str:
    """Return the name an input goes by in reports."""
    return how.stdin_name or STDIN if path == STDIN else path


def _bytes(path: str, how: Reading) -> tuple[bytes, str]:
    if path == STDIN:
        return sys.stdin.buffer.read(), shown_name(path, how)
    try:
        return Path(path).read_bytes(), path
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror or error}") from error


def format_of(path: str) -> Format | None:
    """Tell the format by the file's extension."""
    return FORMATS.get(Path(path).suffix.lower())


def sniff(data: bytes) -> Format:
    """Guess the format of nameless input by how it begins."""
    start = data[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"---\n", b"---\r", b"+++\n", b"+++\r", b"# ")):
        return "markdown"
    if start.startswith(b"<") or b"<p>" in start or b"<p " in start:
        return "html"
    return "text"


def lint(paths: Sequence[str], ruling: RulingOf, how: Reading, *, figures: bool = False) -> Run:
    """Lint files and folders; `figures` adds readability figures to every article.

    Raises UsageError for a path that does not exist, and for broken configuration or rules.
    """
    outcomes = list(_outcomes(paths, ruling, how, figures=figures))
    verdicts = tuple(outcome for outcome in outcomes if isinstance(outcome, Verdict))
    skipped = [outcome for outcome in outcomes if isinstance(outcome, Skipped)]
    quality = site_quality([verdict.quality for verdict in verdicts])
    return Run(
        __version__,
        verdicts,
        tuple(outcome for outcome in outcomes if isinstance(outcome, Failure)),
        quality,
        grade(quality),
        skipped=tuple(sorted(Counter(entry.reason for entry in skipped).items())),
        notes=tuple(
            f"{entry.path}: not linted, {entry.reason}" for entry in skipped if entry.named
        ),
    )


def _outcomes(
    paths: Sequence[str], ruling: RulingOf, how: Reading, *, figures: bool
) -> Iterator[Verdict | Skipped | Failure]:
    for entry in _entries(paths, how):
        if not isinstance(entry, Found):
            yield entry
            continue
        own, named = ruling(shown_name(entry.path, how)), entry.path in paths
        if not named and own.holds_rules(entry.path):
            yield Skipped(entry.path, _RULES)
            continue
        try:
            for article in articles(entry.path, how):
                yield _judged(article, own.plan, figures=figures, named=named)
        except UnreadableError as error:
            yield Failure(entry.path, str(error))


def _judged(article: Article, plan: Plan, *, figures: bool, named: bool) -> Verdict | Skipped:
    if article.listing:
        return Skipped(article.source.path, _LISTING, named)
    return judge(article, plan, metrics(article) if figures else None)


def _entries(paths: Sequence[str], how: Reading) -> Iterator[Found | Skipped | Failure]:
    named = [path for path in paths if path != STDIN]
    if len(named) < len(paths):
        yield Found(STDIN, None)
    for entry in discover(named):
        forced = isinstance(entry, Skipped) and entry.named and how.input_format
        yield Found(entry.path, how.input_format) if forced else entry


def shown_of(run: Run, ruling: RulingOf) -> Run:
    """Return the run with only the findings a report is to show; scores stay."""
    shown = tuple(
        verdict._replace(
            findings=tuple(f for f in verdict.findings if f.severity >= ruling(verdict.path).shown)
        )
        for verdict in run.verdicts
    )
    hidden = sum(len(verdict.findings) for verdict in run.verdicts)
    hidden -= sum(len(verdict.findings) for verdict in shown)
    return run._replace(verdicts=shown, hidden=hidden)
