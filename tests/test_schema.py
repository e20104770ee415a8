"""The JSON Schemas say of rules and configurations what the readers say, and are kept fresh."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from jsonschema import Draft7Validator

from newslint.checks import KINDS
from newslint.checks.consistency import COMPARISONS
from newslint.checks.contact import VALUES
from newslint.checks.metric import MEASURES
from newslint.checks.presence import NEEDS
from newslint.checks.stated import STATED
from newslint.configuration.settings import KEYS, read_settings
from newslint.fields import Fields
from newslint.nodes import Mapping, Mistake, Node, Scalar, Sequence
from newslint.operators.facts import COUNTS, FACTS
from newslint.operators.logic import OPERATORS
from newslint.rulebook import read_rule
from newslint.schema import configuration_schema, rule_schema, schema_json
from newslint.schema.editors import for_editors
from newslint.schema.shapes import or_null, present, text, texts
from newslint.yaml_tree import parse

from .rule_language import mistakes_of, text_of

ROOT = Path(__file__).parent.parent
SCHEMAS: dict[str, dict[str, Any]] = {"rule": rule_schema(), "config": configuration_schema()}
RULE, CONFIG = (Draft7Validator(SCHEMAS[which]) for which in ("rule", "config"))
FOLDERS = ("rules", "docs", "linter/commands/templates")
FILES = sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.yaml"))


def typed(node: Node | None) -> Any:
    """Return a file's values with the types that an editor, reading YAML 1.2, sees."""
    if isinstance(node, Mapping):
        return {key.text: typed(value) for key, value in node.pairs}
    if isinstance(node, Sequence):
        return [typed(item) for item in node.items]
    return None if node is None else _typed_scalar(node)


def _typed_scalar(node: Scalar) -> Any:
    if node.quoted:
        return node.text
    if re.fullmatch(r"null|Null|NULL|~|", node.text):
        return None
    if re.fullmatch(r"true|True|TRUE|false|False|FALSE", node.text):
        return node.text.lower() == "true"
    if re.fullmatch(r"[-+]?\d+", node.text):
        return int(node.text)
    number = re.fullmatch(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?", node.text)
    return float(node.text) if number else node.text


def blamed(schema: Draft7Validator, text: str) -> set[str]:
    """Return the keys that a schema finds fault with."""
    given = typed(parse(text))
    names: set[str] = set()
    for error in schema.iter_errors(given):
        for one in (error, *(error.context or ())):
            names.update(map(str, one.absolute_path), re.findall(r"'([^']+)'", one.message))
        if error.validator is None:  # of a key that is not allowed jsonschema tells the value only
            names |= {key for key in given if given[key] == error.instance}
    return names


def rule_mistakes(text: str) -> list[Mistake]:
    noted: list[Mistake] = []
    read_rule(text, "x.yaml", "site", "a-rule", noted)
    return noted


def configuration_mistakes(text: str) -> list[Mistake]:
    root = parse(text)
    assert isinstance(root, Mapping)
    noted: list[Mistake] = []
    read_settings(Fields(root, noted), "newslint.yaml")
    return noted


@pytest.mark.parametrize("which", SCHEMAS)
def test_the_schemas_are_schemas(which: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[which])


@pytest.mark.parametrize(("which", "name"), [("rule", "rule"), ("config", "configuration")])
def test_the_files_in_docs_are_fresh(which: Literal["rule", "config"], name: str) -> None:
    file = f"docs/{name}.schema.json"
    written = (ROOT / file).read_text(encoding="utf-8")
    fresh = written == schema_json(which) + "\n"
    assert fresh, f"not fresh; run: newslint schema {which} > {file}"
    assert json.loads(written) == SCHEMAS[which]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_files_that_ship_have_the_shape(file: Path) -> None:
    schema = CONFIG if file.stem == "newslint" else RULE
    errors = list(schema.iter_errors(typed(parse(file.read_text(encoding="utf-8")))))
    assert not errors


def shapes_in(schema: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield all that is said of named keys in a schema."""
    for key, value in schema.items():
        if key in ("properties", "patternProperties", "definitions"):
            yield from value.items()
        for below in value.values() if isinstance(value, dict) else [value]:
            for one in below if isinstance(below, list) else [below]:
                if isinstance(one, dict):
                    yield from shapes_in(one)


@pytest.mark.parametrize("which", SCHEMAS)
def test_every_key_has_a_shape_and_a_description(which: str) -> None:
    assert not [name for name, shape in shapes_in(SCHEMAS[which]) if shape == {}]
    for key, shape in SCHEMAS[which]["properties"].items():
        assert len(shape.get("description", "")) > 10, key
    for name, shape in SCHEMAS[which].get("definitions", {}).items():
        assert "description" in shape or not name.startswith("operator-"), name


# Each kind of check, with the words that decide about its keys.
VARIANTS = [
    *(f"check: {kind}" for kind in ("identity", "structure")),
    *(f"check: duplicate\nunit: {unit}" for unit in ("subhead", "paragraph")),
    *(f"check: contact\nvalue: {value}" for value in VALUES),
    *("check: phrase", "check: phrase\nof: text\nwhole: none", "check: phrase\nwhole: block"),
    *("check: pattern", "check: pattern\nof: text"),
    *(f"check: {kind}\nof: {name}" for kind in ("phrase", "pattern") for name in STATED),
    *(f"check: presence\nneed: {need}" for need in (*NEEDS, "words")),
    *(f"check: metric\nmeasure: {measure}" for measure in MEASURES),
    *(f"check: consistency\ncompare: {compare}" for compare in COMPARISONS),
]


def refused(given: dict[str, Any], keys: set[str]) -> set[str]:
    """Return the keys that the schema does not have for a rule with what is given."""
    errors = RULE.iter_errors(given | {key: f"some {key}" for key in keys})
    return {str(error.instance).removeprefix("some ") for error in errors if not error.validator}


@pytest.mark.parametrize("words", VARIANTS)
def test_the_reader_and_the_schema_know_the_same_keys(words: str) -> None:
    (unknown,) = (m for m in mistakes_of(f"{words}\nzzz: x") if "zzz" in m.message)
    listed = re.fullmatch(r"unknown key 'zzz'; allowed: ([^;]+)", unknown.message)
    assert listed is not None
    properties, given = SCHEMAS["rule"]["properties"], typed(parse(words))
    others = set(properties) - {"extends", "add", *given}
    deciding = {key for key in others if "enum" in properties[key]}  # one at a time
    none = refused(given, others - deciding).union(*(refused(given, {key}) for key in deciding))
    assert {*given, *others} - none == set(listed[1].split(", "))


def test_every_kind_is_among_them() -> None:
    assert {typed(parse(words))["check"] for words in VARIANTS} == set(KINDS)
    assert set(SCHEMAS["config"]["properties"]) == set(KEYS)


COMMON = r"""
title: 2026
severity: major
confidence: 0.9
zones: [title, body]
languages: [en, no]
where: {noun: [ferry, bus, 7, null], one: true}
group: ferries
message: "{match}"
why: 7
do: null
sources: https://example.org/a
fix: {delete: match, safe: true}
mutants: [nbsp, entity]
when:
  - alone: false
  - seam: false
  - block: ["{one}", '\d']
  - fact:
      author: [Ana Example, 7]
      path: "*/opinion/*"
      tag: {stated: false}
      words: {at_least: 10, at_most: 1e5}
      field.desk: sport
  - inside: code
  - is: ["{noun}"]
  - language: [en, fr]
  - late: 0.3
  - link: [page, mail]
  - link: {is: elsewhere, to: example.org, of: block}
  - near: {words: [fare, 7], patterns: '\d', a: [price, date], within: 3, side: before}
  - says: {words: fare, patterns: ['\d'], zones: body}
  - zone: [body, tail]
  - all: [{inside: code}, {any: [{late: 1}, {not: {alone: true, late: 0.5}}]}]
  - not: [{inside: link}]
unless: {inside: [quotation], near: {a: email}}
evidence:
  - {when: {inside: list}, severity: minor, confidence: low}
  - {unless: [{zone: title}], confidence: 0.5}
examples:
  bad: ["⟦x⟧", {html: <p>⟦x⟧</p>, todo: later}, {markdown: "⟦x⟧"}, {text: "⟦x⟧"}]
  good: [7, true, {text: 7}]
"""
FULL = [
    "check: phrase\nof: text\nany: ['{noun}', 7]\nwhole: block\nor_in_brackets: true",
    "check: phrase\nany: '{noun}'\nwhole: none\nboundary: start",
    "check: phrase\nof: author\nany: ['{noun}', Admin]",
    "check: phrase\nof: tag\nonly: '{noun}'",
    "check: pattern\npatterns: ['(?P<a>{noun})(?P<b>x)']\ncase: exact\nwhole: none\n"
    "boundary: word\nrepeat: [a, b]\nonce: article\nat_least: 2\nof: text",
    "check: pattern\npatterns: '\\d'\nof: section",
    "check: contact\nvalue: phone\nwhose: anybody\nservice_words: [desk, 112]\nauthor_words: me",
    "check: contact\nvalue: email\nproviders: [gmail, 163]\nauthor_words: [me, 7]",
    "check: contact\nvalue: messenger\ninvitations: [join]\npatterns: ['\\bdm me\\b']",
    "check: contact\nvalue: identifier\nkinds: [iban, upi]",
    "check: identity\ncontradiction: name-mismatch",
    "check: structure\nshapes: [blank-run]\nblank_slots: 3\nshort: 40\nat_least: 1",
    "check: presence\nneed: byline\nfrom_words: 0",
    "check: presence\nneed: words\nfrom_words: 9\nany: ['{noun}', null]\npatterns: 7",
    "check: metric\nmeasure: quote-share\nabove: 1\nfrom_characters: 9\nfrom_quotations: 1",
    "check: metric\nmeasure: readability\nlix_above: 60.5\nari_above: 20\nfrom_words: 99",
    "check: metric\nmeasure: stock-phrases\npatterns: [a]\nat_least: 2\nmost_names: 0\ndetails: b",
    "check: metric\nmeasure: mixed-apostrophes",
    "check: metric\nmeasure: words\nbelow: 2",
    "check: metric\nmeasure: link-share\nabove: 0.01\nfrom_words: 1\nfrom_links: 1",
    "check: metric\nmeasure: gibberish\nfrom_words: 10",
    "check: metric\nmeasure: repetition\nfrom_words: 99",
    "check: metric\nmeasure: phrase-density\nany: ['{noun}', 7]\npatterns: '\\d{2}'\nabove: 0.1\n"
    "at_least: 1\nfrom_words: 1",
    "check: metric\nmeasure: vague-sourcing\npatterns: [sources say]\nat_least: 1\nabove: 1\n"
    "named: ['(?P<name>[A-Z]+) said']\nmost_named: 0",
    "check: consistency\ncompare: headline-number",
    "check: consistency\ncompare: quoted-heading\nfrom_words: 3\nsimilarity: 0.5",
    "check: consistency\ncompare: relative-date\npatterns: [yesterday]",
    "check: consistency\ncompare: future-date\ngrace_days: 0",
    "check: consistency\ncompare: byline-metadata",
    "check: consistency\ncompare: profile-link",
    "check: consistency\ncompare: agency-copy\npatterns: [wire]\nagencies: ['\\bagency\\b', 7]",
    "check: consistency\ncompare: foreign-dateline",
    "check: consistency\ncompare: author-employer\npatterns: ['at (?P<org>[A-Z]+)']\n"
    "generic: [royal, 7]\noutlets: courier\nat_least: 1",
    "check: consistency\ncompare: affiliate-link\npatterns: shop",
    "check: consistency\ncompare: link-address\npatterns: [preview]\nown_site: ['draft=']",
    "check: consistency\ncompare: labelled-address\nlabels: ['{noun}', title, 7]",
    "check: consistency\ncompare: weekday\nwithin_days: 180",
    "check: consistency\ncompare: date-order\ngrace_days: 400",
    "check: consistency\ncompare: date-conflict\ngrace_days: 0",
    "check: consistency\ncompare: stale-label\npatterns: ['^breaking:']\nafter_days: 0",
    "check: consistency\ncompare: date-field",
    "check: consistency\ncompare: elapsed-years",
    "check: consistency\ncompare: headline-entity\nfrom_words: 20",
    "check: consistency\ncompare: headline-spelling\nat_least: 1",
    "check: duplicate\nunit: subhead\ncontainment: 1\nwithin: 1\nfrom_words: 2",
    "check: duplicate\nunit: paragraph\nsimilarity: 1\nfrom_words: 3",
]


@pytest.mark.parametrize("keys", FULL)
def test_a_rule_with_all_its_keys_is_accepted_by_both(keys: str) -> None:
    rule = f"{keys}{COMMON}"
    assert rule_mistakes(rule) == []
    assert list(RULE.iter_errors(typed(parse(rule)))) == []


def test_these_rules_have_all_keys_and_operators() -> None:
    given = {key for keys in FULL for key in typed(parse(f"{keys}{COMMON}"))}
    assert given == set(SCHEMAS["rule"]["properties"]) - {"extends", "add"}
    conditions = SCHEMAS["rule"]["definitions"]["conditions"]["properties"]
    assert set(conditions) == {*OPERATORS, "all", "any", "not"}
    assert {key for one in typed(parse(COMMON))["when"] for key in one} == set(conditions) - {"any"}
    facts = SCHEMAS["rule"]["definitions"]["operator-fact"]
    assert set(facts["properties"]) == {*FACTS, *COUNTS}


PHRASE = "check: phrase\nany: [bargain]"


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        (f"{PHRASE}\nsevrity: major", "sevrity"),
        (f"{PHRASE}\nseverity: mjor", "severity"),
        (f"{PHRASE}\nseverity: [major]", "severity"),
        (f"{PHRASE}\nconfidence: very", "confidence"),
        (f"{PHRASE}\nconfidence: 1.2", "confidence"),
        (f"{PHRASE}\nconfidence: 0", "confidence"),
        (f"{PHRASE}\nzones: [bdy]", "zones"),
        (f"{PHRASE}\nzones: bdy", "zones"),
        (f"{PHRASE}\nzones: {{body: x}}", "zones"),
        (f"{PHRASE}\ntitle: [a]", "title"),
        (f"{PHRASE}\ntitle: ' '", "title"),
        (f"{PHRASE}\ntitle:", "title"),
        (f"{PHRASE}\nwhy: {{a: b}}", "why"),
        (f"{PHRASE}\nfix: block", "fix"),
        (f"{PHRASE}\nfix: {{safe: true}}", "delete"),
        (f"{PHRASE}\nfix: {{delete: line}}", "delete"),
        (f"{PHRASE}\nfix: {{delete: block, safe: maybe}}", "safe"),
        (f"{PHRASE}\nfix: {{delete: block, sfe: true}}", "sfe"),
        (f"{PHRASE}\nmutants: [nbps]", "mutants"),
        (f"{PHRASE}\nwhere: [noun]", "where"),
        (f"{PHRASE}\nwhere: {{noun: {{lst: x}}}}", "lst"),
        (f"{PHRASE}\nwhere: {{noun: []}}", "noun"),
        (f"{PHRASE}\nexamples: [x]", "examples"),
        (f"{PHRASE}\nexamples: {{bda: [x]}}", "bda"),
        (f"{PHRASE}\nexamples: {{bad: ⟦x⟧}}", "bad"),
        (f"{PHRASE}\nevidence: {{severity: minor}}", "evidence"),
        (f"{PHRASE}\nevidence: [{{when: {{inside: code}}, severty: minor}}]", "severty"),
        (f"{PHRASE}\nunless: code", "unless"),
        (f"{PHRASE}\nunless: {{insde: code}}", "insde"),
        (f"{PHRASE}\nunless: {{inside: cod}}", "inside"),
        (f"{PHRASE}\nunless: {{near: {{words: [x], withn: 3}}}}", "withn"),
        (f"{PHRASE}\nunless: {{near: {{words: [x], within: 0}}}}", "within"),
        (f"{PHRASE}\nunless: {{near: [x]}}", "near"),
        (f"{PHRASE}\nunless: {{late: 2}}", "late"),
        (f"{PHRASE}\nunless: {{link: {{is: pgae}}}}", "is"),
        (f"{PHRASE}\nunless: {{fact: {{athor: x}}}}", "athor"),
        (f"{PHRASE}\nunless: {{fact: {{words: 10}}}}", "words"),
        (f"{PHRASE}\nunless: {{fact: {{tag: {{statd: true}}}}}}", "statd"),
        (f"{PHRASE}\nunless: {{all: {{inside: code}}}}", "all"),
        (f"{PHRASE}\nunless: {{not: {{insde: code}}}}", "insde"),
        (f"{PHRASE}\nwhen: [{{any: [{{insde: code}}]}}]", "insde"),
        ("check: phrases\nany: [x]", "check"),
        ("any: [x]", "check"),
        ("check: phrase", "any"),
        ("check: phrase\nany: []", "any"),
        ("check: phrase\nany: [x]\nneed: byline", "need"),
        ("check: phrase\nany: [x]\nor_in_brackets: true", "or_in_brackets"),
        ("check: phrase\nany: [x]\nwhole: block\nboundary: word", "boundary"),
        ("check: phrase\nof: author\nany: [x]\nwhole: block", "whole"),
        ("check: phrase\nof: authr\nany: [x]", "of"),
        ("check: pattern", "patterns"),
        ("check: pattern\npatterns: {a: b}", "patterns"),
        ("check: pattern\npatterns: [x]\nany: [x]", "any"),
        ("check: pattern\npatterns: [x]\nof: tag\nonce: block", "once"),
        ("check: contact", "value"),
        ("check: contact\nvalue: fax", "value"),
        ("check: contact\nvalue: phone\nwhose: reader", "whose"),
        ("check: contact\nvalue: phone\nproviders: [gmail]", "providers"),
        ("check: contact\nvalue: email", "providers"),
        ("check: contact\nvalue: email\nproviders: [gmail]\nwhose: author", "whose"),
        ("check: contact\nvalue: messenger\nservice_words: [desk]", "service_words"),
        ("check: contact\nvalue: messenger\nkinds: [iban]", "kinds"),
        ("check: contact\nvalue: identifier\nkinds: [ibn]", "kinds"),
        ("check: contact\nvalue: identifier\ninvitations: [join]", "invitations"),
        ("check: identity\ncontradiction: nme", "contradiction"),
        ("check: structure\nshapes: blank", "shapes"),
        ("check: structure\nshapes: [blank-run]\nblank_slots: 1", "blank_slots"),
        ("check: presence\nneed: byline\nany: [x]", "any"),
        ("check: presence\nneed: byline\nfrom_words: few", "from_words"),
        ("check: metric\nmeasure: readability\nabove: 0.5", "above"),
        ("check: metric\nmeasure: stock-phrases", "patterns"),
        ("check: metric\nmeasure: stock-phrases\npatterns: x\nat_least: 200", "at_least"),
        ("check: consistency\ncompare: relative-date", "patterns"),
        ("check: consistency\ncompare: quoted-heading\nfrom_words: 2", "from_words"),
        ("check: consistency\ncompare: future-date\ngrace_days: 1.5", "grace_days"),
        ("check: metric\nmeasure: words\nbelow: 1", "below"),
        ("check: metric\nmeasure: link-share\nabove: 2", "above"),
        ("check: metric\nmeasure: gibberish\nfrom_words: 9", "from_words"),
        ("check: metric\nmeasure: vague-sourcing", "patterns"),
        ("check: metric\nmeasure: phrase-density\nany: [x]\nnamed: x", "named"),
        ("check: consistency\ncompare: agency-copy", "patterns"),
        ("check: consistency\ncompare: link-address\npatterns: x\nagencies: x", "agencies"),
        ("check: consistency\ncompare: labelled-address", "labels"),
        ("check: consistency\ncompare: weekday\nwithin_days: 181", "within_days"),
        ("check: duplicate", "unit"),
        ("check: duplicate\nunit: paragraph\nsimilarity: 0.4", "similarity"),
        ("check: duplicate\nunit: paragraph\ncontainment: 1", "containment"),
        ("check: duplicate\nunit: subhead\nsimilarity: 0.9", "similarity"),
    ],
)
def test_a_broken_rule_is_refused_for_the_same_key(keys: str, key: str) -> None:
    assert any(key in mistake.message for mistake in mistakes_of(keys))
    assert key in blamed(RULE, text_of(keys))


@pytest.mark.parametrize("key", ["title", "severity", "confidence", "zones", "check", "message",
                                 "why", "examples"])  # fmt: skip
def test_a_key_that_every_rule_has_is_missed(key: str) -> None:
    rule = typed(parse(text_of(PHRASE)))
    del rule[key]
    assert [e.message for e in RULE.iter_errors(rule)] == [f"'{key}' is a required property"]


@pytest.mark.parametrize(
    ("keys", "accepted"),
    [
        ("extends: source-link-stub", True),
        (
            "extends: source-link-stub\nseverity: info\nadd: {any: [x], unless: {inside: code}}",
            True,
        ),
        ("extends: source-link-stub\nadd: {where: {noun: piece}, examples: {good: [x]}}", True),
        ("extends: other\ncheck: phrase\nonly: [x]", True),  # the other may say of: author
        ("extends: other\nor_in_brackets: true", True),
        ("extends: other\ncheck: phrase\nof: text\nonly: [x]", False),
        ("extends: other\ncheck: phrase\nneed: byline", False),
        ("extends: other\nseverty: info", False),
        ("extends: [a, b]", False),
        ("extends: other\nadd: {severity: info}", False),
        ("extends: other\nadd: {or_in_brackets: true}", False),
        ("extends: other\nadd: [x]", False),
        (f"{text_of(PHRASE)}add: {{any: [x]}}", False),
    ],
)
def test_a_rule_that_extends_another(keys: str, accepted: bool) -> None:
    assert RULE.is_valid(typed(parse(keys))) is accepted


@pytest.mark.parametrize(
    "keys",
    [
        "extends: essential\nselect: identity, contact\nignore: [date-missing]\nlists: {a-b: x}",
        "extends: [recommended, ../newslint.yaml]\nlists: {cities: [Northmere, 7]}",
        "override:\n  a-rule: off\n  b-rule: on\n  c-rule: {severity: info}\n  d-rule: {}",
        "override: {a: {confidence: 0.4, languages: [en, no], zones: body}, b: {confidence: low}}",
        "facts: {publisher: Northmere Life, founded: 1901, domains: [a.example.org]}",
        "site: {regions: [GB, no], domains: example.org, contacts: [112, '@example.org']}",
        "site: {authors: {Nora Feld: {pronouns: she/her, contacts: 112, profile: x}, Jo: {}}}",
        "site: {regions: [], authors: {}}",
        "fail-on: critical\nmin-severity: info",
        "site:\nextends:\nrules:\nlists:\nselect:\nignore:\noverride:\nfacts:\nfail-on:\nmin-severity:",
    ],
)
def test_a_configuration_is_accepted_by_both(keys: str) -> None:
    assert configuration_mistakes(keys) == []
    assert list(CONFIG.iter_errors(typed(parse(keys)))) == []


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ("extend: essential", "extend"),
        ("extends: {a: b}", "extends"),
        ("rules: {a: b}", "rules"),
        ("lists: [a]", "lists"),
        ("lists: {cities: {a: b}}", "cities"),
        ("lists: {cities: []}", "cities"),
        ("facts: publisher", "facts"),
        ("site: [GB]", "site"),
        ("site: {region: GB}", "region"),
        ("site: {regions: {GB: x}}", "regions"),
        ("site: {domains: [[example.org]]}", "domains"),
        ("site: {authors: [Nora Feld]}", "authors"),
        ("site: {authors: {Nora: she/her}}", "Nora"),
        ("site: {authors: {Nora: {pronoun: she}}}", "pronoun"),
        ("site: {authors: {Nora: {pronouns: [she]}}}", "pronouns"),
        ("select: {a: b}", "select"),
        ("ignore: [[a]]", "ignore"),
        ("override: [a]", "override"),
        ("override: {a-rule: of}", "a-rule"),
        ("override: {a-rule: {severity: high}}", "severity"),
        ("override: {a-rule: {severty: info}}", "severty"),
        ("override: {a-rule: {confidence: 7}}", "confidence"),
        ("override: {a-rule: {zones: [bdy]}}", "zones"),
        ("override: {a-rule: {message: x}}", "message"),
        ("fail-on: high", "fail-on"),
        ("min-severity: [info]", "min-severity"),
    ],
)
def test_a_broken_configuration_is_refused_for_the_same_key(keys: str, key: str) -> None:
    assert any(key in mistake.message for mistake in configuration_mistakes(keys))
    assert key in blamed(CONFIG, keys)


@pytest.mark.parametrize(
    "shape", [text(), text(filled=True), present(text()), texts(), present(texts(filled=True))]
)
@pytest.mark.parametrize("value", ["x", "", 7, 0.5, True, None, {}, {"a": 1}, [], ["x", 7], [[]]])
def test_the_form_for_editors_takes_the_same_values(shape: dict[str, Any], value: Any) -> None:
    accepted = Draft7Validator(shape).is_valid(value)
    assert Draft7Validator(for_editors(shape)).is_valid(value) is accepted
    assert Draft7Validator(or_null(shape)).is_valid(value) is (accepted or value is None)


def test_editors_propose_neither_true_nor_null_for_texts() -> None:
    assert not re.search(r'"(?:string", "(?:number|boolean|null)|number", "boolean)"',
                         json.dumps(SCHEMAS))  # fmt: skip
