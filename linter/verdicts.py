"""The verdicts of a run, of which there may be a million: the first in memory, the rest on disk."""

from __future__ import annotations

import weakref
from array import array
from collections import Counter
from os import SEEK_END
from typing import IO, TYPE_CHECKING, Final

from .model import Severity, Verdict
from .scoring import site_quality

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK: Final = 1000


class Verdicts:
    """Verdicts in the order in which they were added, to be gone through any number of times.

    All but a chunk of them lie in a temporary file without a name, so that an export of any size
    is judged in constant memory; what is known of all together is counted as they come.
    """

    def __init__(self) -> None:
        self._recent: list[Verdict] = []
        self._file: IO[bytes] | None = None
        self._chunks: list[int] = []  # where in the file they begin
        self._qualities = array("d")
        self.findings: Counter[Severity] = Counter()
        self.abstained = 0

    def add(self, verdict: Verdict) -> None:
        """Add a verdict."""
        self._recent.append(verdict)
        self._qualities.append(verdict.quality)
        self.findings.update(finding.severity for finding in verdict.findings)
        self.abstained += verdict.abstained
        if len(self._recent) == _CHUNK:
            self._spill()

    @property
    def quality(self) -> float:
        """The quality of the site, 0-100."""
        return site_quality(self._qualities)

    def __len__(self) -> int:
        return len(self._qualities)

    def __iter__(self) -> Iterator[Verdict]:
        for start in self._chunks:
            yield from self._chunk(start)
        yield from self._recent

    def __contains__(self, verdict: object) -> bool:
        return any(verdict == known for known in self)

    def _spill(self) -> None:
        import pickle  # few runs are so long

        if self._file is None:
            import tempfile

            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the verdicts
            weakref.finalize(self, self._file.close)
        self._chunks.append(self._file.seek(0, SEEK_END))
        pickle.dump(self._recent, self._file, pickle.HIGHEST_PROTOCOL)
        self._recent = []

    def _chunk(self, start: int) -> list[Verdict]:
        """Read what this very process has written, into a file that nobody else can open."""
        if self._file is None:
            return []
        import pickle

        self._file.seek(start)
        chunk: list[Verdict] = pickle.load(self._file)
        return chunk
