"""Every rule that ships says what its reason rests on."""

import re

import pytest

from newslint.rulebook import load_rules
from newslint.rulebook.rule import Rule

SHIPPED = load_rules()
SOURCE = re.compile(r"(?P<title>[\w+][^<>\n]+[^<>\s.,])(?: <(?P<address>https?://[^\s<>]+)>)?")


@pytest.mark.parametrize("rule", SHIPPED, ids=lambda rule: rule.id)
def test_every_rule_names_its_sources(rule: Rule) -> None:
    assert rule.sources
    assert len(set(rule.sources)) == len(rule.sources)
    for source in rule.sources:
        found = SOURCE.fullmatch(source)
        assert found, f"a title, and an address in <> behind it: {source}"
        assert "://" not in found["title"]


def test_one_address_has_one_title() -> None:
    known: dict[str, str] = {}
    for found in (SOURCE.fullmatch(source) for rule in SHIPPED for source in rule.sources):
        assert found
        if found["address"]:
            assert known.setdefault(found["address"], found["title"]) == found["title"]
    assert len(set(known.values())) == len(known)
