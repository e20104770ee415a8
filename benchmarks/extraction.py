"""Authors, title and date as read from pages, against what annotators say, and what it costs.

    python benchmarks/extraction.py FOLDER [--misses] [--alone] [--by KEY]

FOLDER holds `truth.jsonl` (a page a line: page, title, authors, date; null is "not annotated",
an empty list of authors "has none") and the pages it names, also below `pages/`, as ``.html`` or
``.html.gz``. trafilatura and extruct stand beside newslint where they are installed.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import html
import json
import re
import statistics
import time
import unicodedata
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import lxml.html
import other_readers
from other_readers import Read

from newslint.decoding import decode
from newslint.model import Article, Block, UnreadableError
from newslint.readers import READERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SEPARATORS = re.compile(r"\s*[,;&]\s*|\s+(?:and|und|et|y)\s+", re.IGNORECASE)
CREDENTIALS = re.compile(r"^(?:cfp|md|phd|ph\.d\.?|m\.d\.?)$")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
SHORT_BODY = 400
BEGINNING = 16
LONGEST_RUN = 200


class Page(NamedTuple):
    """One page: its bytes, and what is known about it (None: not annotated)."""

    name: str
    data: bytes
    authors: list[str] | None
    title: str | None
    date: str | None
    known: dict[str, Any]


class Column(NamedTuple):
    """What one reader says of every page, and the CPU seconds each took."""

    name: str
    reads: list[Read]
    seconds: list[float]


class Told(NamedTuple):
    """What all readers say of the same pages."""

    pages: Sequence[Page]
    columns: Sequence[Column]


def load(folder: Path) -> Iterator[Page]:
    """Yield the pages of a folder."""
    for line in (folder / "truth.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        data = page_bytes(folder, row["page"])
        yield Page(row["page"], data, *map(row.get, ("authors", "title", "date")), row)


def page_bytes(folder: Path, page: str) -> bytes:
    """Return a page, unpacked."""
    for path in (folder / page, folder / "pages" / page):
        if path.exists():
            raw = path.read_bytes()
            return gzip.decompress(raw) if path.suffix == ".gz" else raw
    raise FileNotFoundError(page)


# What is compared, and how. Each measure says None where nothing is annotated.


def folded(name: str) -> str:
    """Fold accents, case and everything that is no letter or digit."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if char.isalnum())


def name_set(names: Sequence[str]) -> frozenset[str]:
    """Return names as they are compared: split, without credentials, folded."""
    parts = (part for name in names for part in SEPARATORS.split(name))
    kept = (part for part in parts if not CREDENTIALS.match(part.strip().casefold()))
    return frozenset(filter(None, map(folded, kept)))


def days_off(page: Page, read: Read) -> int | None:
    """Return by how many days a date is off; None where one of the two is missing."""
    try:
        stated, expected = (
            date.fromisoformat(found[0]) if (found := DAY.search(value or "")) else None
            for value in (read.date, page.date)
        )
    except ValueError:
        return None
    return abs((stated - expected).days) if stated and expected else None


def authors_right(page: Page, read: Read) -> bool | None:
    """Tell whether exactly the annotated authors are named."""
    return name_set(page.authors) == name_set(read.authors) if page.authors else None


def none_named(page: Page, read: Read) -> bool | None:
    """Tell whether no author is named where there is none."""
    return not name_set(read.authors) if page.authors == [] else None


def title_right(page: Page, read: Read) -> bool | None:
    """Tell whether the title is the annotated one, folded."""
    return None if page.title is None else folded(page.title) == folded(read.title)


def same_day(page: Page, read: Read) -> bool | None:
    """Tell whether the date is of the annotated day."""
    return None if page.date is None else days_off(page, read) == 0


def far_off(page: Page, read: Read) -> bool | None:
    """Tell whether the date is wrong by more than a day."""
    return None if page.date is None else (days_off(page, read) or 0) > 1


def undated(page: Page, read: Read) -> bool | None:
    """Tell whether no date is read where there is one."""
    return None if page.date is None else days_off(page, read) is None


MEASURES = (
    ("authors, exact set of names", authors_right),
    ("no author named where none is", none_named),
    ("title, exact after folding", title_right),
    ("date, same day", same_day),
    ("date, wrong by more than a day", far_off),
    ("date, missing", undated),
)


# Reading, timing, and whether positions hold.


def column(name: str, read: Callable[[bytes], Read], pages: Sequence[Page]) -> Column:
    """Read all pages with one reader, which has read the first one before."""
    read(pages[0].data)
    gc.collect()
    reads, seconds = [], []
    for page in pages:
        start = time.process_time()
        reads.append(read(page.data))
        seconds.append(time.process_time() - start)
    return Column(name, reads, seconds)


def parse_only(data: bytes) -> Read:
    """Do what every reader costs at least."""
    lxml.html.fromstring(data)
    return Read()


def read_article(data: bytes) -> Article | None:
    """Read a page as the command line does."""
    try:
        return next(READERS["html"](decode(data, "page.html", markup=True)), None)
    except UnreadableError:
        return None


def read_ours(data: bytes) -> Read:
    """Read a page with newslint."""
    article = read_article(data)
    if article is None:
        return Read()
    return Read(
        tuple(author.name for author in article.authors),
        article.title.text if article.title else "",
        article.published.value if article.published else None,
    )


def squeezed(text: str) -> str:
    """Drop what a page's mark-up and its text may spell differently: white space."""
    return "".join(text.split())


def is_anchored(article: Article, block: Block) -> bool:
    """Tell whether a block's text begins with what its line holds from its column to a tag."""
    source = article.source
    line, column = source.position(block.origin.span(0, 1).start)
    lines = (*source.line_starts, len(source.text))
    markup = source.text[lines[line - 1] + column - 1 : lines[line]]
    shown = squeezed(html.unescape(markup[:LONGEST_RUN].partition("<")[0]))[:BEGINNING]
    return bool(shown) and squeezed(block.text).startswith(shown)


# What is printed.


def misses(pages: Sequence[Page], column: Column) -> Iterator[str]:
    """Yield a line for everything that was read wrong."""
    for page, read in zip(pages, column.reads, strict=True):
        if page.authors is not None and name_set(page.authors) != name_set(read.authors):
            yield f"authors {page.name}  {page.authors!r} != {list(read.authors)!r}"
        if title_right(page, read) is False:
            yield f"title   {page.name}  {page.title!r} != {read.title!r}"
        if same_day(page, read) is False:
            yield f"date    {page.name}  {page.date!r} != {read.date!r}"


def line(label: str, cells: Sequence[str]) -> str:
    """Lay out one line of a table."""
    return f"{label:32}" + "".join(f"{cell:>13}" for cell in cells)


def comparison(title: str, chosen: Sequence[int], told: Told) -> Iterator[str]:
    """Yield the table of all measures over the chosen pages."""
    yield line(title, ["asked", *(column.name for column in told.columns)])
    for label, measure in MEASURES:
        verdicts = [
            [measure(told.pages[index], column.reads[index]) for index in chosen]
            for column in told.columns
        ]
        asked = len(chosen) - verdicts[0].count(None)
        if asked:
            yield line(label, [str(asked), *(f"{v.count(True) / asked:.3f}" for v in verdicts)])


def cost(floor: Column, columns: Sequence[Column]) -> Iterator[str]:
    """Yield what the readers cost beside parsing alone."""
    medians = [statistics.median(column.seconds) for column in (floor, *columns)]
    totals = [sum(column.seconds) for column in (floor, *columns)]
    per_page = [total / len(floor.seconds) for total in totals]
    yield line("CPU time", [floor.name, *(column.name for column in columns)])
    yield line("mean, ms a page", [f"{mean * 1000:.2f}" for mean in per_page])
    yield line("median, ms a page", [f"{median * 1000:.2f}" for median in medians])
    yield line("total, x parsing", [f"{total / totals[0]:.2f}" for total in totals])
    yield line("median, x parsing", [f"{median / medians[0]:.2f}" for median in medians])


def positions(pages: Sequence[Page], *, listed: bool) -> Iterator[str]:
    """Yield how many blocks stand where they are said to, and how many pages have little copy."""
    blocks = lost = short = 0
    for page in pages:
        article = read_article(page.data)
        found = article.blocks if article else ()
        body = sum(len(block.text) for block in found if block.zone in {"body", "tail"})
        adrift = [b for b in found if article and b.text and not is_anchored(article, b)]
        blocks, lost, short = blocks + len(found), lost + len(adrift), short + (body < SHORT_BODY)
        if listed and body < SHORT_BODY:
            yield f"short   {page.name}  {body}"
        if listed:
            yield from (f"anchor  {page.name}  {block.text[:60]!r}" for block in adrift)
    yield f"blocks whose reported line does not begin with their text: {lost} of {blocks}"
    yield f"body under {SHORT_BODY} characters: {short} of {len(pages)}"


def groups(told: Told, key: str | None) -> Iterator[tuple[str, list[int]]]:
    """Yield all pages and, with a key of the truth file, those of each of its values."""
    yield "all pages", list(range(len(told.pages)))
    if key:
        for value in sorted({str(page.known.get(key)) for page in told.pages}):
            same = [i for i, page in enumerate(told.pages) if str(page.known.get(key)) == value]
            yield f"{value} ({len(same)})"[:31], same


def main() -> None:
    """Print the measures of all readers, and ours alone for positions."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what newslint read wrong")
    parser.add_argument("--alone", action="store_true", help="leave the other readers out")
    parser.add_argument("--by", metavar="KEY", help="a table for each value of a key: lang, ...")
    options = parser.parse_args()
    gc.set_threshold(100_000, 50, 50)  # as the command line does
    others = {} if options.alone else other_readers.installed()
    pages = list(load(options.folder))
    floor = column("parsing", parse_only, pages)
    columns = [column("newslint", read_ours, pages)]
    columns += [column(name, read, pages) for name, read in others.items()]
    told = Told(pages, columns)
    if options.misses:
        print(*misses(pages, columns[0]), sep="\n")
    print(*positions(pages, listed=options.misses), sep="\n")
    for title, chosen in groups(told, options.by):
        print("", *comparison(title, chosen, told), sep="\n")
    print("", *cost(floor, columns), sep="\n")
    if absent := other_readers.missing():
        print(f"\nnot installed, so not compared: {', '.join(absent)}")


if __name__ == "__main__":
    main()
