"""Authors, title and date as read from pages, against what annotators say.

    python benchmarks/extraction.py FOLDER [--misses]

FOLDER holds `truth.jsonl` (a page a line: page, title, authors, date; null is "not annotated")
and the pages it names, also below `pages/`, as ``.html`` or ``.html.gz``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.model import Article, Source
from newslint.readers import read_html

if TYPE_CHECKING:
    from collections.abc import Iterator

SEPARATORS = re.compile(r"\s*[,;&]\s*|\s+(?:and|und|et|y)\s+", re.IGNORECASE)
CREDENTIALS = re.compile(r"^(?:cfp|md|phd|ph\.d\.?|m\.d\.?)$")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
SHORT_BODY = 400


def folded(name: str) -> str:
    """Fold accents, case and everything that is no letter or digit."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if char.isalnum())


def name_set(names: list[str]) -> frozenset[str]:
    """Return names as they are compared: split, without credentials, folded."""
    parts = (part for name in names for part in SEPARATORS.split(name))
    kept = (part for part in parts if not CREDENTIALS.match(part.strip().casefold()))
    return frozenset(filter(None, map(folded, kept)))


def read_page(folder: Path, page: str) -> str:
    """Return the text of a page."""
    for path in (folder / page, folder / "pages" / page):
        if path.exists():
            raw = path.read_bytes()
            data = gzip.decompress(raw) if path.suffix == ".gz" else raw
            return data.decode("utf-8", "replace").removeprefix("\ufeff")
    raise FileNotFoundError(page)


def day(value: str | None) -> str | None:
    """Return the day of a stated date."""
    found = DAY.search(value or "")
    return found[0] if found else None


def judge(truth: dict[str, object], article: Article) -> Iterator[tuple[str, bool, object, object]]:
    """Yield (field, right or not, truth, read) for what is annotated of a page."""
    authors = truth["authors"]
    if isinstance(authors, list):
        read = [author.name for author in article.authors]
        yield "authors", name_set(authors) == name_set(read), authors, read
    if isinstance(truth["title"], str):
        title = article.title.text if article.title else ""
        yield "title", folded(truth["title"]) == folded(title), truth["title"], title
    if isinstance(truth["date"], str):
        stated = article.published.value if article.published else None
        yield "date", day(truth["date"]) == day(stated), truth["date"], stated


def main() -> None:
    """Print the share of pages read right, a field a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what was read wrong")
    options = parser.parse_args()
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    pages = short = 0
    for line in (options.folder / "truth.jsonl").read_text("utf-8").splitlines():
        truth = json.loads(line)
        source = Source(truth["page"], read_page(options.folder, truth["page"]))
        article = next(read_html(source))
        pages += 1
        body = sum(len(b.text) for b in article.blocks if b.zone in {"body", "tail"})
        short += body < SHORT_BODY
        if options.misses and body < SHORT_BODY:
            print(f"short   {truth['page']}  {body}")
        for field, is_right, expected, read in judge(truth, article):
            asked[field] += 1
            right[field] += is_right
            if options.misses and not is_right:
                print(f"{field:7} {truth['page']}  {expected!r} != {read!r}")
    for field in asked:
        print(f"{field:8} {right[field] / asked[field]:.3f}  ({right[field]} of {asked[field]})")
    print(f"body under {SHORT_BODY} characters: {short} of {pages}")


if __name__ == "__main__":
    main()
