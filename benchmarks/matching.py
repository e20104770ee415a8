"""Measures what more rules cost: matching with the shipped rules, and with generated ones added.

Usage: python benchmarks/matching.py PAGES [--rules 300] [--rounds 5]

PAGES is a folder of .html or .html.gz files; they are read before the clock starts. The added
rules are phrases of two to four words drawn from the pages themselves, so that many of their
words and some of the phrases do stand there. Prints CPU time a page, and ratios of medians of
rounds in which both sets take turns.
"""

from __future__ import annotations

import argparse
import gc
import random
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path

import lxml.html
from speed import cpu, page_bytes, read_page

from newslint.engine import Plan
from newslint.folding import searchable
from newslint.model import ZONES, Article
from newslint.nodes import Mistake
from newslint.remembering import forget
from newslint.rulebook import load_rules, read_rule
from newslint.rulebook.rule import Rule

RULE = """\
title: Generated
severity: minor
confidence: high
zones: [any]
check: phrase
any: {phrases}
message: "{{match}}"
why: Measured.
examples: {{bad: ["⟦x⟧"]}}
"""


def phrases(articles: list[Article], seed: int) -> Iterator[str]:
    """Yield phrases of two to four words: half stand in a page, half are mixed from two pages."""
    drawn = random.Random(seed)
    copies = [searchable(article, frozenset(ZONES)).text.split() for article in articles]
    copies = [words for words in copies if len(words) > 20]
    while True:
        one, other = drawn.choice(copies), drawn.choice(copies)
        size, start = drawn.randint(2, 4), drawn.randrange(len(one) - 5)
        words = one[start : start + size]
        if drawn.random() < 0.5:
            words[-1] = drawn.choice(other)
        text = " ".join(word.strip("\"'{}[],.:;!?()") for word in words)
        if len(text) > 8:
            yield text


def generated(articles: list[Article], number: int) -> list[Rule]:
    """Return phrase rules of five phrases each."""
    source = phrases(articles, 7)
    rules: list[Rule] = []
    for n in range(number):
        listed = [next(source).replace('"', "") for _ in range(5)]
        mistakes: list[Mistake] = []
        text = RULE.format(phrases="[" + ", ".join(f'"{phrase}"' for phrase in listed) + "]")
        rule = read_rule(text, "generated", "site", f"generated-{n}", mistakes)
        assert rule is not None, mistakes
        rules.append(rule)
    return rules


def hits(plan: Plan, articles: list[Article]) -> int:
    """Match all articles from scratch and count the hits."""
    found = 0
    for article in articles:
        found += sum(1 for _, hits in plan.hits(article) for _ in hits)
        forget()
    return found


def parsing(pages: Sequence[bytes]) -> float:
    """Return the CPU seconds of parsing all pages."""
    return sum(cpu(lambda: lxml.html.fromstring(page)) for page in pages)  # noqa: B023


def main() -> None:
    """Compare both sets of rules."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", type=Path)
    parser.add_argument("--rules", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    gc.set_threshold(100_000, 50, 50)
    paths = sorted(options.pages.rglob("*.html*"))
    pages = [page_bytes(path) for path in paths]
    articles = [article for page in pages for article in read_page(page)]
    shipped = load_rules(examples=False)
    words = [rule for rule in shipped if rule.kind in ("phrase", "pattern")]
    more = generated(articles, options.rules)
    for name, rules in (("all rules", shipped), ("rules of words", tuple(words))):
        plans = Plan(rules), Plan([*rules, *more])
        counts = [hits(plan, articles) for plan in plans]
        times = [
            (parsing(pages), *(cpu(lambda: hits(plan, articles)) for plan in plans))  # noqa: B023
            for _ in range(options.rounds)
        ]
        floor, few, many = (statistics.median(t) / len(articles) for t in zip(*times, strict=True))
        print(
            f"{name}: {len(rules)} rules {few * 1000:.2f} ms a page, {few / floor:.2f} x parsing"
            f" alone, with {options.rules} phrase rules more {many * 1000:.2f} ms, ratio"
            f" {many / few:.2f} ({counts[1] - counts[0]} hits of the added)"
        )


if __name__ == "__main__":
    main()
