"""Reads exports for tests, from files and from bytes."""

from datetime import date
from io import BytesIO
from pathlib import Path

from newslint.exports import EXPORT_READERS
from newslint.model import Article, Export, Failure, InputFormat, Place, Skipped

FOLDER = Path(__file__).parent / "exports"
TODAY = date(2026, 6, 1)

Outcome = Article | Skipped | Failure


def outcomes(content: bytes | str, kind: InputFormat, path: str = "-") -> list[Outcome]:
    data = content.encode() if isinstance(content, str) else content
    read = EXPORT_READERS[kind](Export(path, BytesIO(data), TODAY))
    return [one._replace(export=kind) if isinstance(one, Article) else one for one in read]


def outcomes_of(path: Path, kind: InputFormat) -> list[Outcome]:
    with path.open("rb") as stream:
        return list(EXPORT_READERS[kind](Export(str(path), stream, TODAY)))


def articles(read: list[Outcome]) -> dict[str | None, Article]:
    return {one.item: one for one in read if isinstance(one, Article)}


def starts_at(article: Article, place: Place) -> tuple[int, int]:
    return article.source.position(place.block.origin.span(place.start, place.end).start)


def place_of(article: Article, words: str) -> tuple[int, int]:
    """Return line and column of the first words like these in the article's blocks."""
    for block in article.blocks:
        at = block.text.find(words)
        if at >= 0:
            return starts_at(article, Place(block, at, at + len(words)))
    raise AssertionError(words)


def spelled_at(text: str, position: tuple[int, int]) -> str:
    """Return what a file spells from a position to the end of the line."""
    line, column = position
    return text.splitlines()[line - 1][column - 1 :]


def zones(article: Article) -> list[tuple[str, str]]:
    return [(block.zone, block.text) for block in article.blocks if block.zone != "metadata"]
