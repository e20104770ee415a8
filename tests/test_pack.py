"""Rules kept from an earlier run judge as those that were just read."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.matching import Matcher
from newslint.model import Article, Finding
from newslint.reading import Reading, outcomes
from newslint.rulebook import Site, load_rules
from newslint.rulebook.pack import cache_folder
from newslint.rulebook.rule import Rule

CORPUS = Path(__file__).parent.parent / "corpus"
TODAY = Reading(date(2026, 6, 1))


def corpus() -> Iterator[Article]:
    for path in sorted(CORPUS.iterdir()):
        if path.suffix in (".txt", ".md", ".html"):
            read = outcomes(str(path), TODAY)
            yield from (with_language(o) for o in read if isinstance(o, Article))


def findings(rules: tuple[Rule, ...]) -> list[tuple[Finding, ...]]:
    plan = Plan(rules)
    return [judge(article, plan).findings for article in corpus()]


@pytest.fixture
def cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("cached")
def test_a_second_run_finds_the_same() -> None:
    fresh = load_rules(examples=False)
    first = load_rules(examples=False, cache=True)
    second = load_rules(examples=False, cache=True)
    assert findings(fresh) == findings(first) == findings(second)
    for one, other in zip(fresh, second, strict=True):
        assert (one.id, one.family, one.title, one.severity, one.confidence, one.zones) == (
            *(other.id, other.family, other.title, other.severity, other.confidence),
            other.zones,
        )
        assert (one.languages, one.message, one.why, one.do, one.sources, one.kind) == (
            *(other.languages, other.message, other.why, other.do, other.sources, other.kind),
        )
        assert (one.fix, one.group, one.counting, one.shipped) == (
            *(other.fix, other.group, other.counting, other.shipped),
        )


@pytest.mark.usefixtures("cached")
def test_overrides_change_rules_of_the_pack() -> None:
    load_rules(examples=False, cache=True)
    site = Site(overrides={"source-link-stub": (("severity", ("info",)), ("zones", ("title",)))})
    (rule,) = (
        r for r in load_rules(examples=False, cache=True, site=site) if r.id == "source-link-stub"
    )
    assert rule.severity.label == "info"
    assert rule.zones == frozenset({"title"})
    assert isinstance(rule.check, Matcher)
    assert rule.check.zones == frozenset({"title"})


@pytest.mark.usefixtures("cached")
def test_a_pack_of_a_run_with_overrides_has_none_of_them() -> None:
    site = Site(overrides={"source-link-stub": (("severity", ("info",)), ("zones", ("title",)))})
    load_rules(examples=False, cache=True, site=site)
    fresh, kept = (
        next(r for r in load_rules(examples=False, cache=cache) if r.id == "source-link-stub")
        for cache in (False, True)
    )
    assert (kept.severity, kept.zones) == (fresh.severity, fresh.zones)
    assert kept.severity.label != "info"


@pytest.mark.usefixtures("cached")
@pytest.mark.parametrize("harm", ["sketch", "keys", "rules"])
def test_a_broken_pack_is_none(harm: str) -> None:
    load_rules(examples=False, cache=True)
    folder = cache_folder()
    assert folder is not None
    (pack,) = folder.glob("newslint-rules-*.json")
    first, *rest = pack.read_text(encoding="utf-8").split("\n")
    entries = json.loads(first)
    if harm == "sketch":
        entries = [[*entry[:-1], ["no", "sketch"]] for entry in entries]
    elif harm == "keys":
        entries = [[*entry[:5], "keys", entry[-1]] for entry in entries]
    else:
        rest = rest[:-1]
    pack.write_text("\n".join([json.dumps(entries), *rest]), encoding="utf-8")
    assert len(load_rules(examples=False, cache=True)) == len(load_rules(examples=False))
