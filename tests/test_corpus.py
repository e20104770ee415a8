"""Compares the findings on every corpus article with the labels beside it."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from newslint.engine import Plan
from newslint.linting import lint
from newslint.model import Severity
from newslint.reading import Reading
from newslint.rulebook import load_rules
from newslint.ruling import Ruling

CORPUS = Path(__file__).parent.parent / "corpus"
LABELS = sorted(CORPUS.glob("*.expected.yaml"))
RULES = load_rules()


def article_of(label: Path) -> Path:
    stem = label.name.removesuffix(".expected.yaml")
    return next(path for path in CORPUS.glob(f"{stem}.*") if path != label)


@pytest.mark.parametrize("label", LABELS, ids=lambda path: path.name.split(".")[0])
def test_findings_are_exactly_the_labels(label: Path) -> None:
    from datetime import date

    expected = yaml.safe_load(label.read_text(encoding="utf-8"))
    ruling = Ruling(Plan(RULES), Severity.MAJOR, Severity.INFO, ())
    run = lint([str(article_of(label))], lambda _: ruling, Reading(date(2026, 6, 1)))
    (verdict,) = run.verdicts
    known = {rule.id for rule in RULES}
    labelled = Counter((e["rule"], e["line"]) for e in expected["findings"] if e["rule"] in known)
    found = Counter((f.rule, f.location.line) for f in verdict.findings)
    assert found == labelled
    for entry in expected["findings"]:
        if "text" in entry and entry["rule"] in known:
            texts = [
                f.text
                for f in verdict.findings
                if (f.rule, f.location.line) == (entry["rule"], entry["line"])
            ]
            assert any(_same(entry["text"], text) for text in texts), (entry, texts)
    if expected["clean"]:
        assert all(finding.severity is Severity.INFO for finding in verdict.findings)


def _same(label: str, text: str) -> bool:
    """Compare words; the report masks contact values."""
    return len(label) == len(text) if "*" in text else label == text


def test_the_corpus_holds_defective_and_clean_articles_in_every_format() -> None:
    verdicts = Counter(
        (article_of(label).suffix, yaml.safe_load(label.read_text(encoding="utf-8"))["clean"])
        for label in LABELS
    )
    assert sum(verdicts.values()) >= 16
    for suffix in (".txt", ".html", ".md"):
        assert verdicts[suffix, True] and verdicts[suffix, False]


def test_every_rule_fires_in_the_corpus() -> None:
    labels = (yaml.safe_load(label.read_text(encoding="utf-8")) for label in LABELS)
    fired = {entry["rule"] for label in labels for entry in label["findings"]}
    assert {rule.id for rule in RULES} <= fired
