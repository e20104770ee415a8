"""Counts findings per rule over a folder of pages, to be read one by one.

Usage: python benchmarks/rule_hits.py FOLDER [--news] [--show RULE] [--severity major]

FOLDER holds .html or .html.gz files, and beside it or above it a truth.jsonl whose rows name a
page (`page`) and say whether it is an established newsroom's (`news_en`). On such pages nearly
every finding of severity major or critical is a false alarm until it has been read.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newslint.decoding import decode
from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.masking import keep
from newslint.model import Severity, Verdict
from newslint.readers import READERS
from newslint.rulebook import SEVERITIES, load_rules


@dataclass(frozen=True)
class Page:
    """One page's verdict, and whether it belongs to an established newsroom."""

    name: str
    verdict: Verdict
    news: bool


def read(path: Path) -> bytes:
    """Read a page, compressed or not."""
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def newsroom_pages(folder: Path) -> frozenset[str]:
    """Return the names of the pages that the truth file calls news."""
    for place in (folder, folder.parent):
        truth = place / "truth.jsonl"
        if truth.exists():
            rows = map(json.loads, truth.read_text(encoding="utf-8").splitlines())
            return frozenset(row["page"].removesuffix(".gz") for row in rows if row["news_en"])
    return frozenset()


def judged(folder: Path) -> Iterator[Page]:
    """Lint every page of the folder with all shipped rules."""
    plan, news = Plan(load_rules(), keep), newsroom_pages(folder)
    for path in sorted(folder.rglob("*.html*")):
        name = path.name.removesuffix(".gz")
        source = decode(read(path), name, markup=True)
        for article in map(with_language, READERS["html"](source)):
            yield Page(name, judge(article, plan), name in news)


def share(pages: list[Page], severity: Severity) -> str:
    """Return how many pages carry a finding of at least this severity."""
    hit = sum(any(f.severity >= severity for f in page.verdict.findings) for page in pages)
    return f"{hit} of {len(pages)} ({hit / max(1, len(pages)):.1%})"


def main() -> None:
    """Print the counts, or the findings of one rule."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--news", action="store_true", help="newsroom pages only")
    parser.add_argument("--show", metavar="RULE", help="print this rule's findings")
    parser.add_argument("--severity", choices=SEVERITIES, help="print findings from this one on")
    options = parser.parse_args()
    pages = [page for page in judged(options.folder) if page.news or not options.news]
    for page in pages:
        for finding in page.verdict.findings:
            shown = options.severity and finding.severity >= Severity[options.severity.upper()]
            if shown or finding.rule == options.show:
                place = finding.location
                where = f"{page.name}:{place.line}:{place.column} {finding.zone}"
                news = "news" if page.news else "other"
                print(f"{finding.rule} {news} {where} {finding.message} | {finding.text[:200]!r}")
    counts = Counter(rule for p in pages for rule in {f.rule for f in p.verdict.findings})
    for rule, count in counts.most_common():
        print(f"{count:5} pages  {rule}")
    for label, group in (("news", [p for p in pages if p.news]), ("all", pages)):
        print(f"{label}: critical on {share(group, Severity.CRITICAL)}")
        print(f"{label}: major or above on {share(group, Severity.MAJOR)}")


if __name__ == "__main__":
    main()
