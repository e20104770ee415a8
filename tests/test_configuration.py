"""Configuration: its keys, what it extends, which file counts, and every mistake with its place."""

import errno
import os
import pickle
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from newslint.configuration.configuration import Configuration, ConfigurationError, Setting, load
from newslint.configuration.effective import effective
from newslint.configuration.names import check_names
from newslint.configuration.nearest import Configurations
from newslint.configuration.site import MOST_AUTHORS
from newslint.engine import Plan, judge
from newslint.language import with_language
from newslint.masking import keep
from newslint.model import Severity, Source, UsageError
from newslint.publisher import UNKNOWN_PUBLISHER, KnownAuthor, Publisher
from newslint.readers import READERS
from newslint.rulebook import RulebookError
from newslint.ruling import rules_of

Files = dict[str, str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder; paths in it are shown relative to it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(files: Files) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def read(text: str, **files: str) -> Configuration:
    write({"newslint.yaml": text, **files})
    return load("newslint.yaml")


def mistakes(path: str = "newslint.yaml") -> list[str]:
    with pytest.raises(ConfigurationError) as caught:
        load(path)
    return str(caught.value).splitlines()


def texts(settings: tuple[Setting, ...] | None) -> list[str]:
    return [setting.text for setting in settings or ()]


FULL = """\
# The desk's own settings.
extends: essential
rules: [site/rules, more]
lists:
  cities: [Northmere, "Salt Bay"]
select: [identity, contact]
ignore: date-missing, byline-missing
override:
  bio-name-mismatch: off
  agency-vague-credit: {severity: major, confidence: low, languages: [en-GB, any], zones: body}
  headline-all-caps: on
facts:
  publisher: Northmere Life
  domains: [northmere.example.org, northmere.example.com]
fail-on: critical
min-severity: info
site:
  regions: [gb, IE]
  domains: [www.northmere.example.org, Mail.Example.com]
  contacts: ["+44 20 7946 0018", "@northmere.example.org", https://t.me/northmerelife]
  authors:
    Nora Feld: {pronouns: she/her, profile: "https://northmere.example.org/staff/nora"}
    "Adaeze Bright": {contacts: abright@mail.example.com}
"""
FULL_TOML = """\
[project]
name = "northmere"
dependencies = ["newslint"]

[tool.newslint]
extends = "essential"
rules = ["site/rules", 'more']
select = ["identity", "contact"]
ignore = "date-missing, byline-missing"
fail-on = "critical"
min-severity = "info"
lists.cities = ["Northmere", "Salt Bay"]

[tool.newslint.override]
bio-name-mismatch = "off"
agency-vague-credit.severity = "major"
agency-vague-credit.confidence = 0.5
agency-vague-credit.languages = ["en-GB", "any"]
agency-vague-credit.zones = "body"
headline-all-caps = "on"

[tool.newslint.facts]
publisher = "Northmere Life"
domains = [
  "northmere.example.org",  # the site
  "northmere.example.com",
]

[tool.newslint.site]
regions = ["gb", "IE"]
domains = ["www.northmere.example.org", "Mail.Example.com"]
contacts = ["+44 20 7946 0018", "@northmere.example.org", "https://t.me/northmerelife"]

[tool.newslint.site.authors."Nora Feld"]
pronouns = "she/her"
profile = "https://northmere.example.org/staff/nora"

[tool.newslint.site.authors."Adaeze Bright"]
contacts = "abright@mail.example.com"
"""
PUBLISHER = Publisher(
    ("GB", "IE"),
    ("northmere.example.org", "mail.example.com"),
    ("+44 20 7946 0018", "@northmere.example.org", "https://t.me/northmerelife"),
    {
        "nora feld": KnownAuthor(
            "Nora Feld", "she/her", (), "https://northmere.example.org/staff/nora"
        ),
        "adaeze bright": KnownAuthor("Adaeze Bright", None, ("abright@mail.example.com",)),
    },
)


@pytest.mark.parametrize("name", ["newslint.yaml", "newslint.yml", "pyproject.toml"])
def test_every_key(here: Path, name: str) -> None:
    (here / "site/rules").mkdir(parents=True)
    (here / "more").mkdir()
    write({name: FULL_TOML if name.endswith(".toml") else FULL})
    found = load(name)
    assert found.path == name
    assert (found.rule_set, found.lowest) == ("essential", Severity.MAJOR)
    assert texts(found.rule_folders) == ["site/rules", "more"]
    assert found.lists == {"cities": ("Northmere", "Salt Bay")}
    assert texts(found.select) == ["identity", "contact"]
    assert texts(found.ignore) == ["date-missing", "byline-missing"]
    assert found.facts["publisher"] == ("Northmere Life",)
    assert found.facts["domains"] == ("northmere.example.org", "northmere.example.com")
    assert (found.fail_on, found.min_severity) == (Severity.CRITICAL, Severity.INFO)
    assert found.overrides["bio-name-mismatch"].off
    assert not found.overrides["headline-all-caps"].off
    assert found.publisher == PUBLISHER
    changed = found.overrides["agency-vague-credit"]
    assert changed[1:] == (False, Severity.MAJOR, 0.5, ("en", "any"), ("body",))
    assert changed.keys == (
        ("severity", ("major",)),
        ("confidence", ("0.5",)),
        ("languages", ("en", "any")),
        ("zones", ("body",)),
    )
    assert pickle.loads(pickle.dumps(found)) == found  # it crosses to other processes


@pytest.mark.parametrize("text", ["", "# all of it is commented out\n", "ignore:\n  # - dates\n"])
def test_nothing_configured_is_the_default(text: str) -> None:
    assert read(text) == Configuration("newslint.yaml")
    assert Configuration().lowest is Severity.INFO


ALL_AT_ONCE = """\
selct: [identity]
select: []
fail-on: mjor
extends: esential
rules: [nowhere, /srv/rules]
lists:
  Cities: [Northmere]
  towns: []
  rivers: [[a]]
facts: Northmere Life
ignore: {a: b}
override:
  date-missing: of
  date-unreadable: [off]
  bio-name-mismatch: {severty: minor, severity: low, confidence: 2, zones: [bdy], languages: xq}
  byline-missing: {zones: []}
fail-on: minor
"""


def test_all_mistakes_come_at_once_with_place_and_suggestion() -> None:
    write({"newslint.yaml": ALL_AT_ONCE})
    expected = [
        ("1:1", "unknown key 'selct'; allowed: extends, ", "did you mean select?"),
        ("2:9", "select is empty; leave it out to run every rule", ""),
        ("3:10", "fail-on: 'mjor' is unknown; allowed: info, minor", "did you mean major?"),
        ("5:9", "rules: no such folder: nowhere", ""),
        ("5:18", "rules: '/srv/rules' must be relative to the configuration file", ""),
        ("7:3", "lists: 'Cities' is no name of a-z, 0-9, - and _", ""),
        ("8:10", "towns is empty", ""),
        ("9:12", "rivers must hold texts only", ""),
        ("10:8", "facts must be a mapping", ""),
        ("11:9", "ignore must be a text or a list of texts", ""),
        ("13:17", "date-missing must be off, on, or a mapping of severity, confidence", ""),
        ("14:20", "date-unreadable must be off, on, or a mapping", ""),
        ("15:23", "unknown key of an override 'severty'", "did you mean severity?"),
        ("15:49", "severity: 'low' is unknown; allowed: info, minor, major, critical", ""),
        ("15:66", "confidence must be a number above 0 up to 1, or a word", ""),
        ("15:77", "zones: 'bdy' is unknown; allowed: any, title", "did you mean body?"),
        ("15:94", "languages: 'xq' is no language code", ""),
        ("16:27", "zones is empty", ""),
        ("17:1", "fail-on is given twice", ""),
        ("4:10", "extends: 'esential' is neither a set of rules (recommended", "essential?"),
    ]
    found = mistakes()
    assert len(found) == len(expected), "\n".join(found)
    for line, (place, start, end) in zip(found, expected, strict=True):
        assert line.startswith(f"newslint.yaml:{place}: {start}")
        assert line.endswith(end)


def test_mistakes_in_toml_have_places_too() -> None:
    text = """\
[tool.newslint]
facts.publisher = "é"
fial-on = "x"
[tool.newslint.override.date-missing]
zones = [
  "body",
  "bdy"]
"""
    write({"pyproject.toml": text})
    found = mistakes("pyproject.toml")
    assert [line.split(": ")[0] for line in found] == [
        "pyproject.toml:3:1",
        "pyproject.toml:7:3",
    ]


BASE = """\
extends: essential
rules: own
lists: {cities: [Northmere], rivers: [Ouse]}
select: [identity]
ignore: [dates, style]
override: {date-missing: off, byline-missing: {severity: info, confidence: low}}
facts: {publisher: Northmere Life, domains: example.org}
fail-on: critical
min-severity: minor
"""


def test_a_file_wins_over_what_it_extends(here: Path) -> None:
    (here / "base/own").mkdir(parents=True)
    (here / "site/own").mkdir(parents=True)
    site = """\
extends: ../base/newslint.yaml
rules: [own]
lists: {cities: [Salt Bay]}
select: [contact, agency]
ignore: [style, headline]
override: {byline-missing: {severity: major}, date-missing: on}
facts: {publisher: Salt Bay Echo}
fail-on: minor
"""
    write({"base/newslint.yaml": BASE, "site/newslint.yaml": site})
    found = load("site/newslint.yaml")
    assert found.path == "site/newslint.yaml"
    assert found.rule_set == "essential"
    assert texts(found.rule_folders) == ["base/own", "site/own"]
    assert found.lists == {"cities": ("Salt Bay",), "rivers": ("Ouse",)}
    assert texts(found.select) == ["contact", "agency"]
    assert texts(found.ignore) == ["dates", "style", "headline"]
    assert found.overrides["byline-missing"].severity is Severity.MAJOR
    assert found.overrides["byline-missing"].confidence is None
    assert not found.overrides["date-missing"].off
    assert found.facts == {"publisher": ("Salt Bay Echo",), "domains": ("example.org",)}
    assert (found.fail_on, found.min_severity) == (Severity.MINOR, Severity.MINOR)
    assert found.sources["fail-on"] == "site/newslint.yaml:8"
    assert found.sources["min-severity"] == "base/newslint.yaml:9"
    assert found.sources["lists.rivers"] == "base/newslint.yaml:3"
    assert found.ignore[1] == Setting("style", "site/newslint.yaml", 5, 10)


SITE_BASE = """\
site:
  regions: [GB, IE]
  domains: example.org
  contacts: ["+44 20 7946 0018"]
  authors:
    Nora Feld: {pronouns: she/her, contacts: [nf@example.org]}
    Adaeze Bright: {pronouns: they/them}
"""


def test_the_site_is_replaced_key_by_key_and_its_authors_name_by_name() -> None:
    upper = """\
extends: base.yaml
site:
  regions: IN
  contacts: []
  authors:
    NORA  FELD: {profile: "https://example.org/nora"}
    Tom Guest: {}
"""
    found = read(upper, **{"base.yaml": SITE_BASE})
    assert found.publisher.regions == ("IN",)
    assert found.publisher.domains == ("example.org",)
    assert found.publisher.contacts == ("+44 20 7946 0018",)  # an empty list says nothing
    assert found.publisher.authors == {
        "nora feld": KnownAuthor("NORA  FELD", profile="https://example.org/nora"),
        "adaeze bright": KnownAuthor("Adaeze Bright", "they/them"),
        "tom guest": KnownAuthor("Tom Guest"),
    }
    assert found.sources["site.regions"] == "newslint.yaml:3"
    assert found.sources["site.domains"] == "base.yaml:3"
    assert found.sources["site.authors.Adaeze Bright"] == "base.yaml:7"
    again = read("extends: [newslint2.yaml]", **{"newslint2.yaml": upper})
    assert again.publisher == found.publisher


@pytest.mark.parametrize(
    "text",
    ["site:\n", "site: {}", "site:\n  regions:\n  domains:\n  contacts:\n  authors:\n",
     "site: {regions: [], domains: [], contacts: [' '], authors: {}}"],
)  # fmt: skip
def test_a_site_that_states_nothing(text: str) -> None:
    assert read(text).publisher == UNKNOWN_PUBLISHER


@pytest.mark.parametrize(
    ("site", "place", "expected"),
    [
        ("[GB]", "1:7", "site must be a mapping"),
        ("{region: GB}", "1:8", "unknown key of the site 'region'; allowed: authors, contacts"),
        ("{regions: UK}", "1:17", "regions: 'UK' is no country of ISO 3166; write GB"),
        ("{regions: [en]}", "1:18", "regions: 'en' is no country of ISO 3166; write GB"),
        ("{regions: [GB, USA]}", "1:22", "regions: 'USA' is no country of ISO 3166"),
        ("{regions: {GB: x}}", "1:17", "regions must be a text or a list of texts"),
        ("{domains: [https://example.org]}", "1:18", "domains: 'https://example.org' is no domain"),
        ("{domains: example.org/news}", "1:17", "domains: 'example.org/news' is no domain"),
        ("{domains: example}", "1:17", "domains: 'example' is no domain such as example.org"),
        ("{domains: desk@example.org}", "1:17", "domains: 'desk@example.org' is no domain"),
        ("{contacts: [[a]]}", "1:19", "contacts must hold texts only"),
        ("{authors: [Nora Feld]}", "1:17", "authors is a mapping of at most 20,000 names"),
        ("{authors: Nora Feld}", "1:17", "authors is a mapping of at most 20,000 names"),
        ("{authors: {Nora: she/her}}", "1:24", "Nora must be a mapping of pronouns, contacts"),
        ("{authors: {Nora: {pronoun: x}}}", "1:25", "unknown key of an author 'pronoun'; allowed:"),
        ("{authors: {Nora: {pronouns: [she]}}}", "1:35", "pronouns must be a text"),
        ("{authors: {Nora: {}, nora: {}}}", "1:28", "'nora' is no name, or stands twice"),
        ("{authors: {'': {}}}", "1:18", "'' is no name, or stands twice"),
    ],
)
def test_mistakes_of_the_site(site: str, place: str, expected: str) -> None:
    write({"newslint.yaml": f"site: {site}"})
    (found,) = mistakes()
    assert found.startswith(f"newslint.yaml:{place}: {expected}")


@pytest.mark.parametrize("key", ["regions", "domains", "contacts"])
def test_lists_of_the_site_have_a_limit(key: str) -> None:
    text = {"regions": "GB", "domains": "example.org", "contacts": "x"}[key]
    write({"newslint.yaml": f"site:\n  {key}: [{f'{text}, ' * 1000}{text}]"})
    assert mistakes()[0].endswith(f": {key} holds more than 1,000 texts")


def test_authors_have_a_limit() -> None:
    names = ", ".join(f"A{number}: {{}}" for number in range(MOST_AUTHORS + 1))
    write({"newslint.yaml": f"site: {{authors: {{{names}}}}}"})
    assert mistakes() == ["newslint.yaml:1:17: authors is a mapping of at most 20,000 names"]


def test_words_of_the_site_fill_slots_unless_facts_have_the_name(here: Path) -> None:
    rule = """\
title: Links to ourselves
severity: info
confidence: low
zones: [body]
check: phrase
any: ['visit {own}']
where: {own: {site: domains}}
when: {fact: {site.regions: GB}}
message: '{own}'
why: House style.
examples: {bad: ["x ⟦visit x.example⟧"]}
"""
    (here / "own").mkdir()
    write({"own/no-visit.yaml": rule})
    stated = read("rules: own\nsite: {domains: [example.org], regions: GB}")
    assert _phrases(stated) == {"visit example.org"}
    other = read("rules: own\nsite: {domains: [example.org], regions: GB}\nfacts: {domains: x.org}")
    assert _phrases(other) == {"visit x.org"}
    with pytest.raises(RulebookError, match="no fact of the site 'domains'"):
        rules_of(read("rules: own\nsite: {regions: GB}"), (), examples=True)


def _phrases(configuration: Configuration) -> set[str]:
    """Return what the rule above finds in a text with both domains."""
    rules = [r for r in rules_of(configuration, (), examples=True) if r.id == "no-visit"]
    source = Source("x", "Title\n\nPlease visit example.org or visit x.org now.\n")
    (article,) = READERS["text"](source)
    found = judge(with_language(article), Plan(rules, keep)).findings
    return {finding.text for finding in found}


@pytest.mark.parametrize(
    ("extends", "rule_set", "gate"),
    [
        ("[a.yaml, b.yaml]", "recommended", Severity.CRITICAL),
        ("[b.yaml, a.yaml]", "essential", Severity.INFO),
        ("[b.yaml, a.yaml, recommended]", "recommended", Severity.INFO),
        ("[recommended, a.yaml]", "essential", Severity.INFO),
        ("[essential, c.yaml]", "essential", None),
        ("c.yaml", "recommended", None),
        ("[a.yaml, a.yaml]", "essential", Severity.INFO),
        ("[]", "recommended", None),
    ],
)
def test_later_entries_win(extends: str, rule_set: str, gate: Severity | None) -> None:
    write({
        "a.yaml": "extends: essential\nfail-on: info",
        "b.yaml": "extends: [a.yaml, recommended]\nfail-on: critical",
        "c.yaml": "min-severity: minor",
    })  # fmt: skip
    found = read(f"extends: {extends}")
    assert (found.rule_set, found.fail_on) == (rule_set, gate)


def test_pyproject_and_yaml_extend_one_another() -> None:
    write({"base/pyproject.toml": '[tool.newslint]\nfail-on = "info"'})
    assert read("extends: base/pyproject.toml").fail_on is Severity.INFO
    write({"pyproject.toml": '[tool.newslint]\nextends = ["./base/../newslint.yaml"]'})
    assert load("pyproject.toml").fail_on is Severity.INFO


def chain(length: int) -> Files:
    files = {f"c{n}.yaml": f"extends: c{n + 1}.yaml" for n in range(1, length)}
    return {"newslint.yaml": "extends: c1.yaml", **files, f"c{length}.yaml": "fail-on: info"}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"newslint.yaml": "extends: newslint.yaml"},
         "newslint.yaml:1:10: extends: leads back to itself: newslint.yaml -> newslint.yaml"),
        ({"newslint.yaml": "extends: d/a.yaml",
          "d/a.yaml": "extends: [x.yaml, ../newslint.yaml]", "d/x.yaml": ""},
         "d/a.yaml:1:19: extends: leads back to itself: newslint.yaml -> d/a.yaml -> newslint.y"),
        (chain(10), "c9.yaml:1:10: extends: a chain of more than 10 files"),
        ({"newslint.yaml": "extends: [a.yaml" + ", a.yaml" * 150 + "]", "a.yaml": ""},
         "newslint.yaml:1:803: extends: more than 100 files in all"),
        ({"newslint.yaml": "extends: gone.yaml"},
         "newslint.yaml:1:10: extends: gone.yaml cannot be read: no such file or directory"),
        ({"newslint.yaml": "extends: d.yaml", "d.yaml/x": ""},
         "newslint.yaml:1:10: extends: d.yaml cannot be read: not a regular file"),
        ({"newslint.yaml": "extends: /etc/base.yaml"},
         "newslint.yaml:1:10: extends: '/etc/base.yaml' must be relative to the configuration"),
        ({"newslint.yaml": "extends: C:base.yaml"},
         "newslint.yaml:1:10: extends: 'C:base.yaml' must be relative to the configuration file"),
        ({"newslint.yaml": "extends: '\\\\host\\share\\base.yaml'"},
         "newslint.yaml:1:10: extends: '\\\\\\\\host\\\\share\\\\base.yaml' must be relative"),
        ({"newslint.yaml": 'extends: "a\\0.yaml"'},
         "newslint.yaml:1:10: extends: a path must be printable and not empty"),
        ({"newslint.yaml": "extends: ''"}, "newslint.yaml:1:10: extends: '' is neither a set"),
        ({"newslint.yaml": f"extends: {'a' * 4000}.yaml"}, "newslint.yaml:1:10: extends: aaa"),
        ({"newslint.yaml": "extends: ../secrets.env"},
         "newslint.yaml:1:10: extends: '../secrets.env' is neither a set of rules"),
        ({"newslint.yaml": "extends: pyproject.toml", "pyproject.toml": "[tool.other]\na = 1"},
         "pyproject.toml:1:1: there is no table [tool.newslint]"),
        ({"newslint.yaml": 'rules: ""'}, "newslint.yaml:1:8: rules: a path must be printable"),
        ({"newslint.yaml": 'rules: "a\\0b"'}, "newslint.yaml:1:8: rules: a path must be printable"),
        ({"newslint.yaml": "rules: newslint.yaml"},
         "newslint.yaml:1:8: rules: no such folder: newslint.yaml"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_cannot_be_extended(files: Files, expected: str) -> None:
    write(files)
    assert mistakes()[0].startswith(expected)


def test_a_chain_of_ten_files_is_read() -> None:
    write(chain(9))
    assert load("newslint.yaml").fail_on is Severity.INFO


def test_mistakes_of_all_files_come_together() -> None:
    write({"a.yaml": "selct: x", "b.yaml": "extends: a.yaml\nfail-on: x"})
    write({"newslint.yaml": "extends: [b.yaml, a.yaml]\nignroe: y"})
    places = [line.split(": ")[0] for line in mistakes()]
    assert places == ["newslint.yaml:2:1", "b.yaml:2:10", "a.yaml:1:1"]


def test_what_is_no_configuration_is_not_shown() -> None:
    secrets = [
        "password: hunter2\ntoken: [hunter2]\n",
        "- hunter2\n",
        "hunter2\n",
        "hunter2 hunter2\nkey: [hunter2\n",
        "key: 'hunter2\n",
        "!hunter2!x hunter2",
        "%hunter2 x\n--- y",
    ]
    for text in secrets:
        write({"other/a.yaml": text})
        write({"newslint.yaml": "extends: other/a.yaml"})
        assert "hunter2" not in "\n".join(mistakes())
    write({"other/pyproject.toml": '[tool.newslint]\nhunter = "hunter2'})
    write({"newslint.yaml": "extends: other/pyproject.toml"})
    assert "hunter2" not in "\n".join(mistakes())


HOSTILE = {
    "bomb": b"a: &a [x, x]\nb: &b [*a, *a]\nignore: [*b, *b]",
    "deep": b"ignore: " + b"[" * 50_000,
    "deep maps": b"{a: " * 50_000,
    "huge": b"ignore: [" + b"a, " * 400_000 + b"]",
    "enormous": b"#" * 5_000_000,
    "not UTF-8": "ignore: [é]".encode("latin-1"),
    "UTF-16": "ignore: [a]".encode("utf-16"),
    "NUL": b"ignore: [\x00]",
    "documents": b"ignore: a\n---\nignore: b",
    "a list": b"- ignore",
    "a word": b"ignore",
    "key": b"? [a]\n: b",
    "open": b"ignore: [a",
    "tab": b"\tignore: a",
    "keys": b"".join(b"a%d: 1\n" % n for n in range(10_000)),
    "names": b"override:\n" + b"".join(b" a%d: {x%d: 1}\n" % (n, n) for n in range(10_000)),
    "names selected": b"select: [" + b"ab, " * 20_000 + b"]",
    "folders": b"rules: [" + b"ab, " * 20_000 + b"]",
    "extended": b"extends: [" + b"ab, " * 20_000 + b"]",
    "languages": b"override: {a: {languages: [" + b"xq, " * 20_000 + b"]}}",
    "zones": b"override: {a: {zones: [" + b"xq, " * 20_000 + b"]}}",
    "commas": b"fail-on: x\nselect: '" + b"a," * 400_000 + b"'",
    "binary": bytes(range(256)) * 10,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_files(here: Path, data: bytes) -> None:
    (here / "newslint.yaml").write_bytes(data)
    start = perf_counter()
    lines = mistakes()
    assert perf_counter() - start < 10
    assert 0 < len(lines) <= 101
    assert all(line.startswith(("newslint.yaml:", "... and ")) for line in lines)
    (here / "newslint.yaml").rename("pyproject.toml")
    assert len(mistakes("pyproject.toml")) == 1


@pytest.mark.parametrize("key", ["select", "ignore", "rules", "extends"])
def test_lists_have_a_limit(key: str) -> None:
    write({"newslint.yaml": f"{key}: [{'ab, ' * 1000}\n ab]"})
    assert mistakes() == [f"newslint.yaml:2:2: {key} holds more than 1,000 texts"]


def test_the_place_of_a_byte_that_is_not_utf_8(here: Path) -> None:
    (here / "newslint.yaml").write_bytes("ä: b\nfacts: {ö: ".encode() + b"\xff}")
    assert mistakes() == ["newslint.yaml:2:12: a byte that is not UTF-8"]


def test_a_byte_order_mark_is_nothing(here: Path) -> None:
    (here / "newslint.yaml").write_bytes(b"\xef\xbb\xbffail-on: info")
    assert load("newslint.yaml").fail_on is Severity.INFO


def test_what_is_no_regular_file() -> None:
    Path("folder.yaml").mkdir()
    os.mkfifo("pipe.yaml")
    Path("device.yaml").symlink_to("/dev/zero")
    Path("loop.yaml").symlink_to("loop.yaml")
    Path("gone.yaml").symlink_to("nowhere.yaml")
    for name in ("folder.yaml", "pipe.yaml", "device.yaml", "loop.yaml", "gone.yaml", "none.yaml"):
        with pytest.raises(UsageError, match=f"{name}: configuration cannot be read: "):
            load(name)
    with pytest.raises(UsageError, match=r"a configuration is a file named \*\.yaml"):
        load("newslint.json")


def test_a_file_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    write({"newslint.yaml": ""})

    def refused(*_: object) -> None:  # root, as which tests often run, may read everything
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(UsageError, match="permission denied"):
        load("newslint.yaml")


TABLE = "[tool.newslint]\n"


@pytest.mark.parametrize(
    ("files", "linted", "expected"),
    [
        ({}, "a.txt", None),
        ({"newslint.yaml": ""}, "a.txt", "newslint.yaml"),
        ({"newslint.yml": ""}, "-", "newslint.yml"),
        ({"newslint.yaml": ""}, "x/y/a.txt", "newslint.yaml"),
        ({"newslint.yaml": "", "x/newslint.yml": ""}, "x/y/a.txt", "x/newslint.yml"),
        ({"newslint.yaml": "", "x/newslint.yml": ""}, "x/../a.txt", "newslint.yaml"),
        ({"newslint.yaml": "", "x/newslint.yml": ""}, "./x/a.txt", "x/newslint.yml"),
        ({".newslint.yaml": ""}, "a.txt", None),
        ({"pyproject.toml": TABLE, "x/pyproject.toml": "[tool.other]"}, "x/a", "pyproject.toml"),
        ({"pyproject.toml": "[tool.newslint.facts]"}, "a.txt", "pyproject.toml"),
        ({"pyproject.toml": "  [tool.newslint] # c"}, "a.txt", "pyproject.toml"),
        ({"pyproject.toml": "# [tool.newslint]"}, "a.txt", None),
        ({"pyproject.toml": "[tool.newslint-extra]"}, "a.txt", None),
        ({"pyproject.toml": "a = '''\n[tool.newslint]\n'''"}, "a.txt", None),
        ({"pyproject.toml": f"{TABLE}a = "}, "a.txt", "pyproject.toml"),
        ({"pyproject.toml/a": ""}, "a.txt", None),
        ({"newslint.yaml/a": ""}, "a.txt", "newslint.yaml"),
    ],
)
def test_the_nearest_file_counts(files: Files, linted: str, expected: str | None) -> None:
    write({"x/y/a.txt": "", **files})
    configurations = Configurations()
    assert configurations.nearest(linted) == expected
    assert configurations.nearest(str(Path.cwd() / linted)) == expected


@pytest.mark.parametrize("other", ["newslint.yml", "pyproject.toml"])
def test_two_files_of_one_folder_are_a_mistake(other: str) -> None:
    write({"newslint.yaml": "", other: TABLE})
    with pytest.raises(ConfigurationError) as caught:
        Configurations().nearest("x/a.txt")
    assert str(caught.value).startswith(f"newslint.yaml:1:1: {other} in the same folder configures")


def test_links_that_lead_nowhere_are_told_and_not_passed_over() -> None:
    write({"x/a.txt": ""})
    Path("x/newslint.yaml").symlink_to("newslint.yaml")
    with pytest.raises(UsageError, match=r"x/newslint\.yaml: configuration cannot be read"):
        Configurations().of("x/a.txt")


def test_files_outside_the_working_directory_are_found(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write({"newslint.yaml": "rules: own", "own/a.yaml": "", "x/a.txt": ""})
    monkeypatch.chdir(here / "x")
    found = Configurations().of("a.txt")
    assert found.path == (here / "newslint.yaml").as_posix()
    assert texts(found.rule_folders) == [(here / "own").as_posix()]


def test_each_file_has_its_own_and_folders_are_looked_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write({"x/newslint.yaml": "fail-on: info", "y/z/a.txt": ""})
    looked: list[str] = []
    lstat = os.lstat

    def watched(path: str) -> os.stat_result:
        looked.append(path)
        return lstat(path)

    monkeypatch.setattr("os.lstat", watched)
    configurations = Configurations()
    found = [configurations.of(path) for path in ("x/a", "x/b", "y/a", "y/z/a", "a", "x/c")]
    assert [one.fail_on for one in found] == [Severity.INFO] * 2 + [None] * 3 + [Severity.INFO]
    assert found[0] is found[5]
    assert found[2] is found[4]
    assert len(looked) == len(set(looked))


def test_a_link_to_a_folder_is_followed_by_paths_beside_it() -> None:
    write(
        {"shared/conf/newslint.yaml": "extends: ../base.yaml", "shared/base.yaml": "fail-on: info"}
    )
    Path("conf").symlink_to("shared/conf")
    assert load("conf/newslint.yaml").fail_on is Severity.INFO


def test_names_that_no_rule_has() -> None:
    found = read(
        "select: [identty]\nignore: [contact, date-mising]\n"
        "override: {identity: off, date-missing: off, x: on}"
    )
    with pytest.raises(ConfigurationError) as caught:
        check_names(found, ["date-missing", "bio-name-mismatch"], ["identity", "contact"])
    assert str(caught.value).splitlines() == [
        "newslint.yaml:1:10: no rule or family 'identty'; did you mean identity?",
        "newslint.yaml:2:19: no rule or family 'date-mising'; did you mean date-missing?",
        "newslint.yaml:3:12: no rule 'identity'",
        "newslint.yaml:3:46: no rule 'x'",
    ]
    check_names(Configuration(), [], [])


def test_effective_settings_say_where_they_come_from(here: Path) -> None:
    assert list(effective(Configuration())) == [
        "# no configuration file",
        "extends: recommended  # default",
        "fail-on: major  # default",
    ]
    (here / "site/rules").mkdir(parents=True)
    (here / "more").mkdir()
    write({"base/newslint.yaml": "min-severity: info\nlists: {towns: [Aldmoor]}"})
    lines = list(effective(read(FULL.replace("essential", "[essential, base/newslint.yaml]"))))
    for line in (
        "# newslint.yaml",
        "extends: essential  # newslint.yaml:2",
        "  - site/rules  # newslint.yaml:3",
        "  towns: [Aldmoor]  # base/newslint.yaml:2",
        "  bio-name-mismatch: off  # newslint.yaml:9",
        "  headline-all-caps: on  # newslint.yaml:11",
        "  publisher: [Northmere Life]  # newslint.yaml:13",
        "min-severity: info  # newslint.yaml:16",
        "  regions: [GB, IE]  # newslint.yaml:18",
        "  domains: [northmere.example.org, mail.example.com]  # newslint.yaml:19",
        '    Adaeze Bright: {contacts: ["abright@mail.example.com"]}  # newslint.yaml:23',
    ):
        assert line in lines
    write({"copy.yaml": "\n".join(lines)})
    copy = [line.split("  # ")[0] for line in effective(load("copy.yaml"))]
    assert copy[1:] == [line.split("  # ")[0] for line in lines[1:]]
    assert load("copy.yaml").publisher == PUBLISHER


@pytest.mark.parametrize(
    "text", ["a: b", "# a", "é", "yes", "-", "\x1b[31m", "a\u202eb", "😀", '"', "1"]
)
def test_any_text_comes_back_from_the_effective_settings(text: str) -> None:
    found = Configuration("x", lists={"a": (text,)}, sources={"lists.a": "x\x1b:1"})
    lines = list(effective(found))
    assert not set("\n".join(lines)) & set("\x1b\u202e")
    assert read("\n".join(lines)).lists == {"a": (text,)}


@pytest.mark.parametrize("text", ["a: b", "# a", "é", "no", "-", "\x1b[31m", "a\u202eb", "😀", '"'])
def test_any_statement_of_the_site_comes_back_from_the_effective_settings(text: str) -> None:
    author = KnownAuthor(text, text, (text, "x"), text)
    stated = Publisher(contacts=(text,), authors={text.casefold(): author})
    sources = {"site.contacts": "x\x1b:1", f"site.authors.{text}": "x:2"}
    lines = list(effective(Configuration("x", publisher=stated, sources=sources)))
    assert not set("\n".join(lines)) & set("\x1b\u202e")
    found = read("\n".join(lines)).publisher
    assert found.contacts == (text,)
    assert list(found.authors.values()) == [author]


def test_an_author_of_whom_nothing_is_stated_comes_back() -> None:
    found = read("site: {authors: {Nora Feld: {}}}")
    lines = list(effective(found))
    assert lines[2:5] == ["site:", "  authors:", "    Nora Feld: {}  # newslint.yaml:1"]
    assert read("\n".join(lines)).publisher == found.publisher


def test_no_parser_is_loaded_where_nothing_is_configured() -> None:
    program = (
        "import sys\nfrom newslint.configuration.nearest import Configurations\n"
        "assert Configurations().of('x/a.txt').path is None\n"
        "print(*{'yaml', 'tomllib', 'difflib', 'json'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
