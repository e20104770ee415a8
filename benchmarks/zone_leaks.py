"""How much of a page's furniture is read as copy, and how much copy as furniture.

    python benchmarks/zone_leaks.py FOLDER [LABELS] [--misses]

FOLDER holds pages, also below `pages/`, as ``.html`` or ``.html.gz``. LABELS (zone_labels.jsonl
beside this script) has a line a page: its name, whether it is an article, and for each zone the
digests of the texts of the blocks that a reader of the page put there; those under "unsure" count
nowhere. Blocks with a text that nobody labelled are counted as such.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newslint.decoding import decode
from newslint.readers import read_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.model import Article, Block, Source

DIGITS = 12
ASIDE = frozenset({"chrome", "related", "comments"})
STORY = frozenset({"body", "tail"})


class Judged(NamedTuple):
    """A block as read and as labelled: `truth` None is "not labelled"."""

    block: Block
    truth: str | None

    @property
    def leaked(self) -> bool:
        """Say whether furniture is read as something of the article's own."""
        return self.truth in ASIDE and self.block.zone not in ASIDE

    @property
    def lost(self) -> bool:
        """Say whether something of the article's own is read as furniture."""
        return self.is_copy and self.block.zone in ASIDE

    @property
    def is_copy(self) -> bool:
        """Say whether a label makes the block the article's own."""
        return self.truth is not None and self.truth not in ASIDE and self.truth != "unsure"


def read_page(folder: Path, page: str) -> Source:
    """Return a page as newslint reads a file of its name."""
    path = next(path for path in (folder / page, folder / "pages" / page) if path.exists())
    data = path.read_bytes()
    return decode(gzip.decompress(data) if path.suffix == ".gz" else data, page, markup=True)


def digest(text: str) -> str:
    """Return what labels call a text: no accents, case, space or punctuation."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(char for char in plain if char.isalnum())
    return hashlib.sha1(letters.encode(), usedforsecurity=False).hexdigest()[:DIGITS]


def truth_of(row: dict[str, object]) -> dict[str, str]:
    """Return the zone of each digest of a labelled page."""
    return {
        name: zone
        for zone, names in row.items()
        if zone not in {"page", "article"} and isinstance(names, str)
        for name in names.split()
    }


def judge(article: Article, truth: dict[str, str]) -> Iterator[Judged]:
    """Pair the blocks that hold letters with their labels."""
    for block in article.blocks:
        if any(map(str.isalnum, block.text)) and block.zone != "metadata":
            yield Judged(block, truth.get(digest(block.text)))


def count(judged: Iterable[Judged]) -> Counter[str]:
    """Count what the report shows of some blocks."""
    sums: Counter[str] = Counter()
    for one in judged:
        zone = one.block.zone
        sums["body"] += zone == "body"
        sums["body leaked"] += zone == "body" and one.leaked
        sums["other leaked"] += zone != "body" and one.leaked
        sums["copy"] += one.is_copy
        sums["lost"] += one.lost
        sums["story"] += one.truth in STORY
        sums["story lost"] += one.truth in STORY and one.lost
        sums["in another zone"] += one.is_copy and zone not in ASIDE and _is_other(one)
        sums["body unlabelled"] += zone == "body" and one.truth is None
    return sums


def _is_other(one: Judged) -> bool:
    """Say whether copy is in another zone than the label says; body and tail are one story."""
    return one.truth != one.block.zone and not {one.truth, one.block.zone} <= STORY


def share(part: int, whole: int) -> str:
    """Write a part of a whole with its percentage."""
    return f"{part} of {whole} ({100 * part / whole:.1f} %)" if whole else f"{part} of 0"


def report(sums: Counter[str]) -> Iterator[str]:
    """Yield the lines of the summary."""
    yield f"body blocks leaked: {share(sums['body leaked'], sums['body'])}"
    yield f"furniture in other zones of the article: {sums['other leaked']}"
    yield f"copy lost: {share(sums['lost'], sums['copy'])}"
    yield f"  of which story: {share(sums['story lost'], sums['story'])}"
    yield f"copy in another zone of the article: {sums['in another zone']}"
    yield f"body blocks nobody labelled: {sums['body unlabelled']}"


def main() -> None:
    """Print leaks and losses over all labelled pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    default = Path(__file__).with_name("zone_labels.jsonl")
    parser.add_argument("labels", type=Path, nargs="?", default=default)
    parser.add_argument("--misses", action="store_true", help="list what was read wrong")
    options = parser.parse_args()
    sums: Counter[str] = Counter()
    unread = []
    for line in options.labels.read_text("utf-8").splitlines():
        row = json.loads(line)
        article = next(read_html(read_page(options.folder, row["page"])), None)
        if (article is not None) != row["article"]:
            unread.append(row["page"])
        if article is None:
            continue
        judged = list(judge(article, truth_of(row)))
        sums += count(judged)
        if options.misses:
            print_misses(row["page"], judged)
    print(*report(sums), sep="\n")
    print(f"pages taken for what they are not: {len(unread)}", *unread)


def print_misses(page: str, judged: Iterable[Judged]) -> None:
    """List the blocks of a page that are read wrong."""
    for one in judged:
        zone = one.block.zone
        if one.leaked or one.lost or (one.truth is None and zone == "body"):
            print(page[:44], f"{zone} -> {one.truth}", one.block.text[:80], sep="\t")


if __name__ == "__main__":
    main()
