"""Two routes from a page to its blocks, compared on a folder of pages.

    python benchmarks/reading_routes.py FOLDER [--rounds N] [--pages N]

(a) the tree that newslint reads with, which knows where its tags begin and end; (b) lxml's tree,
walked for all blocks, with the line of each element, and a block's column found by tokenizing again
from that line. CPU times are medians over the rounds, as ratios to `lxml.html.fromstring` on the
same bytes in the same run.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import time
from collections import Counter
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import lxml.html
from lxml import etree
from turbohtml import TokenType, parse, tokenize

from newslint.html.cutter import cut
from newslint.html.elements import BLOCKS, MUTED
from newslint.html.pieces import squeeze
from newslint.html.spelling import spell
from newslint.model import Source
from newslint.readers import read_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

DEEP = (300, 10_000)
BEGINNING = 24


@dataclass(frozen=True, slots=True)
class TreeBlock:
    """A block of the lxml route: its text and the line of the element it begins in."""

    text: str
    line: int


def load(folder: Path, most: int) -> list[str]:
    """Return the pages of a folder, evenly picked when there are more than `most`."""
    paths = sorted(p for p in folder.rglob("*") if p.name.endswith((".html", ".html.gz")))
    step = max(1, len(paths) // most)
    return [read(path) for path in paths[::step][:most]]


def read(path: Path) -> str:
    """Return the text of a page."""
    raw = path.read_bytes()
    data = gzip.decompress(raw) if path.suffix == ".gz" else raw
    return data.decode("utf-8", "replace").removeprefix("\ufeff")


def tree_blocks(raw: bytes) -> list[TreeBlock]:
    """Cut a page into blocks by way of lxml's tree."""
    blocks: list[TreeBlock] = []
    words: list[str] = []
    line = 0

    def flush() -> None:
        text = squeeze("".join(words)).strip()
        if text:
            blocks.append(TreeBlock(text, line))
        words.clear()

    parser = lxml.html.HTMLParser(encoding="utf-8")
    root = lxml.html.document_fromstring(raw, parser=parser)
    muted = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if event in {"start", "end"}:
            if element.tag in BLOCKS or element.tag == "br":
                flush()
            if element.tag in MUTED:
                muted += 1 if event == "start" else -1
        said = element.text if event == "start" else element.tail
        if said and not muted:
            if not words:
                line = element.sourceline or 0
            words.append(said)
    flush()
    return blocks


def tree_offset(source: Source, block: TreeBlock) -> int | None:
    """Find a block's place: the first text from its line on that begins as it does."""
    if not 0 < block.line <= len(source.line_starts):
        return None
    start = source.line_starts[block.line - 1]
    rest = Source(source.path, source.text[start:])
    for token in tokenize(rest.text):
        if token.type == TokenType.TEXT:
            words = squeeze(token.data or "").lstrip()
            if words and block.text.startswith(words[:BEGINNING].rstrip()):
                lead = len(token.data or "") - len((token.data or "").lstrip())
                return start + rest.line_starts[token.line - 1] + token.col + lead
    return None


def ratio(routes: dict[str, Callable[[int], object]], pages: int, rounds: int) -> dict[str, float]:
    """Return each route's CPU time per page in ms, the median over rounds run in turns."""
    times: dict[str, list[float]] = {name: [] for name in routes}
    for _ in range(rounds):
        for name, route in routes.items():
            began = time.process_time()
            for page in range(pages):
                route(page)
            times[name].append((time.process_time() - began) * 1000 / pages)
    return {name: statistics.median(measured) for name, measured in times.items()}


def exact_places(sources: Sequence[Source]) -> Iterator[bool]:
    """Say of each block whether its place in the source really spells its beginning."""
    for source in sources:
        for piece in cut(source.text).pieces:
            spelled = spell(source, piece)
            written = source.text[spelled.starts[0] : spelled.ends[0]]
            yield unescape(written) == piece.text[0] or "cfemail" in written or "[em" in written


def exact_tree(sources: Sequence[Source], raw: Sequence[bytes]) -> Iterator[tuple[bool, bool]]:
    """Say of each block of the lxml route whether its line and its column are right.

    Blocks are paired with those of our route by their text and its n-th occurrence.
    """
    for source, data in zip(sources, raw, strict=True):
        places: dict[tuple[str, int], int] = {}
        seen: Counter[str] = Counter()
        for piece in cut(source.text).pieces:
            start = spell(source, piece).starts[0]
            places[piece.text, seen[piece.text]] = start
            seen[piece.text] += 1
        seen.clear()
        for block in tree_blocks(data):
            place = places.get((block.text, seen[block.text]))
            seen[block.text] += 1
            if place is not None:
                on_line = source.position(place)[0] == block.line
                yield on_line, tree_offset(source, block) == place


def share(values: Sequence[bool]) -> str:
    """Return a share in per cent."""
    return f"{sum(values) / max(1, len(values)):.2%} of {len(values)}"


def letters(texts: Iterator[str]) -> int:
    """Count what is no white space."""
    return sum(len("".join(text.split())) for text in texts)


def main() -> None:
    """Print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pages", type=int, default=120)
    options = parser.parse_args()
    pages = load(options.folder, options.pages)
    raw = [page.encode("utf-8", "replace") for page in pages]
    sources = [Source("page.html", page) for page in pages]
    measured = ratio(
        {
            "lxml.html.fromstring": lambda n: lxml.html.fromstring(raw[n]),
            "(a) tree only": lambda n: parse(pages[n], source_locations=True),
            "(a) blocks": lambda n: cut(pages[n]),
            "(a) whole article": lambda n: list(read_html(Source("page.html", pages[n]))),
            "(b) blocks from lxml's tree": lambda n: tree_blocks(raw[n]),
        },
        len(pages),
        options.rounds,
    )
    floor = measured["lxml.html.fromstring"]
    print(f"{len(pages)} pages, {sum(map(len, pages)) / len(pages) / 1000:.0f} kB on average")
    for name, spent in measured.items():
        print(f"{name:28} {spent:6.2f} ms  {spent / floor:5.2f}")
    print("(a) exact line and column   ", share(list(exact_places(sources))))
    tree = list(exact_tree(sources, raw))
    print("(b) exact line              ", share([line for line, _ in tree]))
    print("(b) exact after tokenizing  ", share([column for _, column in tree]))
    kept = letters(piece.text for page in pages for piece in cut(page).pieces)
    kept_tree = letters(block.text for page in raw for block in tree_blocks(page))
    print(f"text kept, (b) to (a)        {kept_tree / kept:.4f}")
    for depth in DEEP:
        page = "<html><body>" + "<div>" * depth + "<p>deep</p>" + "</div>" * depth
        a = any("deep" in piece.text for piece in cut(page).pieces)
        b = any("deep" in block.text for block in tree_blocks(page.encode()))
        print(f"text below {depth:6} elements   (a) {a}  (b) {b}")


if __name__ == "__main__":
    main()
