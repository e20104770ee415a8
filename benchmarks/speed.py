"""Compares newslint's speed with floors measured in the same run; quotes ratios of medians.

Usage: python benchmarks/speed.py PAGES [--file ARTICLE] [--rounds N]

PAGES is a folder of .html or .html.gz files. Pages: CPU time to decode, read and judge them with
all rules, beside `lxml.html.fromstring` on the same bytes. Start: wall time of the whole command
on one small article, beside an interpreter that imports lxml.etree and yaml.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import lxml.html

from newslint.decoding import decode
from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.model import Article
from newslint.readers import READERS
from newslint.rulebook import load_rules

FLOOR = [sys.executable, "-c", "import lxml.etree, yaml"]


def page_bytes(path: Path) -> bytes:
    """Read a page, compressed or not."""
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def read_page(page: bytes) -> Iterator[Article]:
    """Decode and read a page, as far as rules need it."""
    source = decode(page, "page.html", markup=True)
    return map(with_language, READERS["html"](source))


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def wall(command: list[str]) -> float:
    """Return the wall seconds of one command."""
    start = time.perf_counter()
    # An installed package has its bytecode, whatever this checkout's environment says.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    quiet = subprocess.DEVNULL
    subprocess.run(command, stdout=quiet, stderr=quiet, check=False, env=environment)
    return time.perf_counter() - start


def round_of(pages: list[bytes], plan: Plan) -> tuple[float, float, float]:
    """Return the CPU seconds of parsing, reading and judging all pages, page by page.

    Nothing is kept from page to page: filling fresh memory would cost the parser more than parsing.
    """
    floor = read = check = 0.0
    for page in pages:
        articles: list[Article] = []
        floor += cpu(lambda: lxml.html.fromstring(page))  # noqa: B023
        read += cpu(lambda: articles.extend(read_page(page)))  # noqa: B023
        check += cpu(lambda: [judge(article, plan) for article in articles])  # noqa: B023
    return floor, read, check


def pages_report(pages: list[bytes], rounds: int) -> None:
    """Print reading and judging as multiples of parsing."""
    plan = Plan(load_rules(examples=False))
    measured = [round_of(pages, plan) for _ in range(rounds)]
    floor, read, check = (statistics.median(times) for times in zip(*measured, strict=True))
    print(f"{len(pages)} pages, {rounds} rounds; parsing alone {floor / len(pages) * 1000:.2f} ms")
    print(f"reading {read / floor:.2f}, judging {check / floor:.2f} x parsing alone")
    print(f"together {(read + check) / floor:.2f} x parsing alone")


def start_report(article: Path, rounds: int) -> None:
    """Print the wall time of the command as a multiple of an interpreter's with two imports."""
    command = [str(Path(sys.executable).with_name("newslint")), str(article)]
    wall(command)
    pairs = [(wall(command), wall(FLOOR)) for _ in range(rounds * 3)]
    ours, floor = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"start: {ours * 1000:.0f} ms beside {floor * 1000:.0f} ms, ratio {ours / floor:.2f}")


def main() -> None:
    """Run both comparisons."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument(
        "--file", type=Path, default=Path(__file__).parent.parent / "corpus/ferry-talks.txt"
    )
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    gc.set_threshold(100_000, 50, 50)  # as the command line does
    start_report(options.file, options.rounds)
    paths = sorted(options.pages.rglob("*.html*"))
    pages_report([page_bytes(path) for path in paths], options.rounds)


if __name__ == "__main__":
    main()
