"""Counts findings per rule over a folder of pages, to be read one by one.

Usage: python benchmarks/rule_hits.py FOLDER [--news] [--show RULE [--sample 25]] [--rules DIR]
       python benchmarks/rule_hits.py FOLDER --severity major
       python benchmarks/rule_hits.py FOLDER --measured "pages of real publishers"

FOLDER holds .html or .html.gz files, and beside it or above it a truth.jsonl whose rows name a
page (`page`) and say whether it is an established newsroom's (`news_en`). On such pages nearly
every finding of severity major or critical is a false alarm until it has been read.

--measured prints rows for rules/measured.tsv. Its last two columns, how many findings were read
and how many of those are right, are for the person who reads them: all of a rule, or what --sample
draws.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newslint.decoding import decode
from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.masking import keep
from newslint.model import Finding, Severity, Verdict
from newslint.readers import READERS
from newslint.reference.measurements import COLUMNS
from newslint.rulebook import load_rules
from newslint.rulebook.evidence import SEVERITIES
from newslint.rulebook.rule import Rule

SEED = 1


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


def judged(folder: Path, rules: Iterable[Rule]) -> Iterator[Page]:
    """Lint every page of the folder that is no listing."""
    plan, news = Plan(rules, keep), newsroom_pages(folder)
    for path in sorted(folder.rglob("*.html*")):
        name = path.name.removesuffix(".gz")
        source = decode(read(path), name, markup=True)
        for article in map(with_language, READERS["html"](source)):
            if not article.listing:
                yield Page(name, judge(article, plan), name in news)


def share(pages: list[Page], severity: Severity) -> str:
    """Return how many pages carry a finding of at least this severity."""
    hit = sum(any(f.severity >= severity for f in page.verdict.findings) for page in pages)
    return f"{hit} of {len(pages)} ({hit / max(1, len(pages)):.1%})"


def rows(pages: Sequence[Page], rules: Iterable[Rule], measured_on: str) -> Iterator[str]:
    """Yield the header and a row for each rule, with nothing read yet."""
    yield "\t".join(COLUMNS)
    for rule in rules:
        hits = [sum(f.rule == rule.id for f in page.verdict.findings) for page in pages]
        counts = (len(pages), sum(map(bool, hits)), sum(hits), 0, 0)
        yield "\t".join((rule.id, measured_on, *map(str, counts)))


def shown(pages: Iterable[Page], options: argparse.Namespace) -> list[tuple[Page, Finding]]:
    """Return the findings to print: those of a rule or a severity, all or so many at random."""
    lowest = Severity[options.severity.upper()] if options.severity else None
    found = [
        (page, finding)
        for page in pages
        for finding in page.verdict.findings
        if finding.rule == options.show or (lowest is not None and finding.severity >= lowest)
    ]
    if options.sample is None or options.sample >= len(found):
        return found
    chosen = random.Random(SEED).sample(range(len(found)), options.sample)
    return [found[number] for number in sorted(chosen)]


def line_of(page: Page, finding: Finding) -> str:
    """Return a finding as a line: rule, whose page it is, where, what."""
    place = finding.location
    where = f"{page.name}:{place.line}:{place.column} {finding.zone}"
    news = "news" if page.news else "other"
    return f"{finding.rule} {news} {where} {finding.message} | {finding.text[:200]!r}"


def summary(pages: list[Page]) -> Iterator[str]:
    """Yield the number of pages each rule reports something on, and the shares by severity."""
    counts = Counter(rule for p in pages for rule in {f.rule for f in p.verdict.findings})
    yield from (f"{count:5} pages  {rule}" for rule, count in counts.most_common())
    for label, group in (("news", [p for p in pages if p.news]), ("all", pages)):
        yield f"{label}: critical on {share(group, Severity.CRITICAL)}"
        yield f"{label}: major or above on {share(group, Severity.MAJOR)}"


def main() -> None:
    """Print the counts, the findings of one rule, or rows of measurements."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rules", action="append", default=[], help="a folder of further rules")
    parser.add_argument("--news", action="store_true", help="newsroom pages only")
    parser.add_argument("--show", metavar="RULE", help="print this rule's findings")
    parser.add_argument("--severity", choices=SEVERITIES, help="print findings from this one on")
    parser.add_argument("--sample", metavar="N", type=int, help="print N of them at random")
    parser.add_argument("--measured", metavar="WORDS", help="print rows for rules/measured.tsv")
    options = parser.parse_args()
    rules = load_rules(options.rules)
    pages = [page for page in judged(options.folder, rules) if page.news or not options.news]
    if options.measured:
        print(*rows(pages, rules, options.measured), sep="\n")
        return
    for page, finding in shown(pages, options):
        print(line_of(page, finding))
    print(*summary(pages), sep="\n")


if __name__ == "__main__":
    main()
