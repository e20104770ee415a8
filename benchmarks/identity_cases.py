"""Judges byline and bio pairs with known verdicts, each in three kinds of document.

Usage: python benchmarks/identity_cases.py FILE... [--form html]

A FILE is YAML: a list of mappings with `id`, `byline` (a list of names), `bio`, perhaps `box` (the
row above the bio), and `expect`: `name` (ok, unknown, n/a, mismatch, foreign-name, surname-differs,
spelling), `pronoun` (ok, n/a, conflict, declared-conflict), `sev` (the highest severity, none) and
`other` (further rules that must report something). Every pair becomes a Markdown file with front
matter, a page with an author box, and a plain text that ends in a box; the identity rules judge
each as they judge any file. A false alarm is a finding on a pair whose `sev` is none.

tests/test_identity_pairs.py does the same with tests/identity_pairs.yaml.
"""

from __future__ import annotations

import argparse
import html
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import yaml

from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.masking import keep
from newslint.model import Finding, Format, Severity, Source
from newslint.readers import READERS
from newslint.rulebook import load_rules

TODAY = date(2026, 6, 1)
COPY = (
    "The operator said on Monday that the fares would rise by a tenth from spring, as fuel had "
    "become dearer over the winter.",
    "The council will vote on the new timetable in May, and the ramp at the quay will be mended.",
)
NAME_RULES = {
    "bio-name-mismatch": "mismatch",
    "bio-foreign-name": "foreign-name",
    "bio-surname-differs": "surname-differs",
    "author-name-spelling": "spelling",
}
PRONOUN_RULES = {
    "bio-pronoun-conflict": "conflict",
    "bio-pronoun-vs-declared": "declared-conflict",
}
SILENT = frozenset({"ok", "unknown", "n/a"})
# What a page says of its author beside these is no matter of the pairs.
NOT_ASKED = frozenset({"bio-missing", "bio-template"})


class Pair(NamedTuple):
    """One byline and bio, and what a fair editor would say of them."""

    id: str
    bylines: tuple[str, ...]
    box: str
    bio: str
    expect: Mapping[str, object]
    todo: str = ""

    @property
    def clean(self) -> bool:
        """Whether nothing must be reported."""
        return self.expect["sev"] == "none"


def pairs(path: Path) -> tuple[Pair, ...]:
    """Read a file of pairs."""
    return tuple(
        Pair(
            row["id"],
            tuple(row["byline"]),
            row.get("box") or "",
            row["bio"],
            row["expect"],
            row.get("todo") or "",
        )
        for row in yaml.safe_load(path.read_text(encoding="utf-8"))
    )


def markdown(pair: Pair) -> str:
    """Return the pair as a file with front matter, which has no box."""
    fields = {"title": "Ferry fares rise", "authors": list(pair.bylines), "author_bio": pair.bio}
    front = "\n".join(f"{key}: {json.dumps(value)}" for key, value in fields.items() if value)
    return f"---\n{front}\n---\n\n" + "\n\n".join(COPY) + "\n"


def page(pair: Pair) -> str:
    """Return the pair as a page with an author box."""
    byline = f"<p class='byline'>By {html.escape(' and '.join(pair.bylines))}</p>"
    box = f"<p>{html.escape(pair.box)}</p>" if pair.box else ""
    bio = "".join(f"<p>{html.escape(text)}</p>" for text in pair.bio.split("\n\n"))
    copy = "".join(f"<p>{text}</p>" for text in COPY)
    return (
        f"<html><body><article><h1>Ferry fares rise</h1>{byline if pair.bylines else ''}{copy}"
        f"</article><div class='author-box'>{box}{bio}</div></body></html>"
    )


def text(pair: Pair) -> str:
    """Return the pair as a plain text that ends in an author box."""
    byline = f"By {' and '.join(pair.bylines)}\n\n" if pair.bylines else ""
    box = f"{pair.box}\n" if pair.box else ""
    copy = "\n\n".join(COPY)
    return f"Ferry fares rise\n\n{byline}{copy}\n\nAuthor Profile\n{box}\n{pair.bio}\n"


FORMS: Mapping[Format, Callable[[Pair], str]] = {"markdown": markdown, "html": page, "text": text}


def identity_plan() -> Plan:
    """Return the shipped rules of the family."""
    rules = load_rules(examples=False)
    return Plan([r for r in rules if r.family == "identity" and r.id not in NOT_ASKED], keep)


def findings(pair: Pair, form: Format, plan: Plan) -> tuple[Finding, ...]:
    """Return what the identity rules say of a pair in one form of document."""
    source = Source(f"{pair.id}.{form}", FORMS[form](pair), TODAY)
    found = (judge(with_language(article), plan).findings for article in READERS[form](source))
    return tuple(finding for each in found for finding in each)


def wrong(pair: Pair, form: Format, found: Sequence[Finding]) -> Iterator[str]:
    """Yield in what findings differ from what is expected of a pair."""
    rules = {finding.rule for finding in found}
    for asked, verdicts in (("name", NAME_RULES), ("pronoun", PRONOUN_RULES)):
        said = next((verdicts[rule] for rule in verdicts if rule in rules), "ok")
        wanted = str(pair.expect[asked])
        if said != wanted and not (said in SILENT and wanted in SILENT):
            yield f"{asked}: {said}, not {wanted}"
    told = {str(rule) for rule in _others(pair)}
    boxless = form == "markdown" and "bio-role-conflict" in told  # front matter has no such row
    told -= {"bio-role-conflict"} if boxless else set()
    yield from (f"no {rule}" for rule in sorted(told - rules))
    if pair.clean and rules:
        yield f"false alarm: {', '.join(sorted(rules))}"
    worst = max((finding.severity for finding in found), default=None)
    wanted = str(pair.expect["sev"])
    if not (pair.clean or boxless) and worst is not Severity[wanted.upper()] and told <= rules:
        yield f"severity: {worst.label if worst is not None else 'none'}, not {wanted}"


def _others(pair: Pair) -> Sequence[object]:
    others = pair.expect.get("other", ())
    assert isinstance(others, (list, tuple))
    return others


def main(arguments: Sequence[str]) -> int:
    """Print each pair that is judged otherwise than expected, and the score of each form."""
    parser = argparse.ArgumentParser(description="Judge byline and bio pairs.")
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--form", choices=tuple(FORMS), action="append")
    options = parser.parse_args(arguments)
    plan = identity_plan()
    for path in options.files:
        every = pairs(path)
        for form in options.form or FORMS:
            bad = alarms = 0
            for pair in every:
                said = list(wrong(pair, form, findings(pair, form, plan)))
                bad += bool(said)
                alarms += bool(said) and pair.clean
                if said:
                    print(f"{pair.id} {form}: {'; '.join(said)}")
            right = len(every) - bad
            print(f"{path.name} {form}: {right} of {len(every)} right, {alarms} false alarms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
