"""From a path to its articles: what the input is, told by its content, and who reads it."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from .decoding import MAX_BYTES, decode
from .discovery import CONTAINERS, FORMATS
from .exports import EXPORT_READERS
from .language import with_language
from .model import Article, Export, Failure, Skipped, Told, UnreadableError
from .readers import READERS
from .sniffing import SNIFFED, sniff, sniff_export

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from .model import InputFormat, Status

STDIN: Final = "-"
_UNKNOWN: Final = "of no format known here"
_COPIED: Final = 1024 * 1024


class Reading(NamedTuple):
    """How inputs are read: `today`, a forced format, and the name standard input goes by.

    Of the articles in exports, and of those found in folders, only those of `statuses` are
    linted, where a status is known.
    """

    today: date
    input_format: InputFormat | None = None
    stdin_name: str | None = None
    statuses: frozenset[Status] = frozenset({"published", "scheduled"})


class Opened(NamedTuple):
    """An input, open at its start, and what it was told to be; None when nothing reads it."""

    path: str
    stream: BinaryIO
    told: Told | None


Outcome = Article | Skipped | Failure


def outcomes(path: str, how: Reading) -> Iterator[Outcome]:
    """Read one file or standard input (``-``): `opened` and `read`."""
    with opened(path, how) as found:
        yield from read(found, how)


@contextmanager
def opened(path: str, how: Reading) -> Iterator[Opened]:
    """Open an input and tell its format; UnreadableError when it cannot be opened."""
    shown = shown_name(path, how)
    with _stream(path) as stream:
        try:
            start = stream.read(SNIFFED)
            stream.seek(0)
        except OSError as error:
            raise UnreadableError(f"cannot be read: {error.strerror or error}") from error
        yield Opened(shown, stream, _told(start, shown, how))


def read(found: Opened, how: Reading) -> Iterator[Outcome]:
    """Read an input: its articles, and what became of the items that are none.

    Raises UnreadableError when it cannot be read at all, or not any further.
    """
    if found.told is None:
        yield Skipped(found.path, _UNKNOWN)
        return
    chosen = found.told.format
    reader = EXPORT_READERS.get(chosen)
    if reader is None:
        yield from _document(found, found.told, how)
        return
    for outcome in reader(Export(found.path, found.stream, how.today)):
        if isinstance(outcome, Article):
            yield with_language(outcome._replace(export=chosen))
        else:
            yield outcome


def shown_name(path: str, how: Reading) -> str:
    """Return the name an input goes by in reports."""
    return how.stdin_name or STDIN if path == STDIN else path


def _document(found: Opened, told: Told, how: Reading) -> Iterator[Article | Failure]:
    try:
        data = found.stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror or error}") from error
    source = decode(data, found.path, markup=told.format == "html")
    for article in READERS[told.format](source._replace(read_on=how.today)):
        yield with_language(article)
        yield from article.failures


@contextmanager
def _stream(path: str) -> Iterator[BinaryIO]:
    if path != STDIN:
        try:
            stream = Path(path).open("rb")  # noqa: SIM115 - closed below
        except OSError as error:
            raise UnreadableError(f"cannot be read: {error.strerror or error}") from error
        with stream:
            yield stream
        return
    import tempfile  # 5 ms that hardly any input needs

    # Exports are gone through more than once.
    with tempfile.TemporaryFile() as kept:
        while chunk := sys.stdin.buffer.read(_COPIED):
            kept.write(chunk)
        kept.seek(os.SEEK_SET)
        yield kept


def _told(start: bytes, shown: str, how: Reading) -> Told | None:
    if how.input_format:
        return Told(how.input_format, "so the command line says")
    export = sniff_export(start)
    if export is not None:
        return export
    extension = Path(shown).suffix.lower()
    if extension in FORMATS:
        return Told(FORMATS[extension], f"its name ends in {extension}")
    if extension in CONTAINERS:
        return None
    return Told(sniff(start), "it begins like that")
