"""Rule files: YAML to validated, compiled rules, with every mistake of every file at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from .checks import KINDS
from .conditions import Condition, read_conditions
from .fields import Fields, allowed_words
from .language_tags import primary
from .lazy import lazy
from .model import ZONES, Check, Format, Severity, UsageError, Zone
from .yaml_tree import Mapping, Mistake, Node, Scalar, YamlError, parse

CONFIDENCES = {"high": 0.95, "medium": 0.75, "low": 0.5}
SEVERITIES = tuple(severity.label for severity in Severity)
_ANY_ZONE: tuple[Zone, ...] = tuple(zone for zone in ZONES if zone != "chrome")
_ID = lazy(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LANGUAGE = lazy(r"any|[a-z]{2,3}")
_SUFFIXES = (".yaml", ".yml")


class Example(NamedTuple):
    """A sample of a rule: `text` may mark with ⟦⟧ what must be reported.

    `todo` says why an example is known to fail today.
    """

    text: str
    format: Format
    bad: bool
    todo: str
    line: int


class Rule(NamedTuple):
    """One compiled rule; `why` and `do` are for the reader, `check` for the engine."""

    id: str
    family: str
    title: str
    severity: Severity
    confidence: float
    zones: frozenset[Zone]
    languages: frozenset[str]
    message: str
    why: str
    do: str
    sources: tuple[str, ...]
    kind: str
    check: Check
    unless: tuple[Condition, ...]
    examples: tuple[Example, ...]
    path: str

    def speaks(self, language: str | None) -> bool:
        """Tell whether the rule judges articles of this language (None: language unknown)."""
        if language is None or "any" in self.languages:
            return True
        return primary(language) in self.languages


class _RuleFile(NamedTuple):
    path: str
    family: str
    stem: str
    text: str
    proven: bool = False


class RulebookError(UsageError):
    """Rule files with mistakes; the message lists them all as ``file:line:column: what``."""

    def __init__(self, mistakes: Iterable[tuple[str, Mistake]]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__(
            "\n".join(f"{path}:{m.line}:{m.column}: {m.message}" for path, m in self.mistakes)
        )


def load_rules(folders: Sequence[str] = (), *, examples: bool = True) -> tuple[Rule, ...]:
    """Return the shipped rules and those of the user's folders, sorted by id.

    A user's rule with the id of a shipped one replaces it. Without `examples` the shipped rules
    are read as far as a run needs them; what they hold was tested before they were shipped.
    Raises RulebookError with the mistakes of all files, UsageError for a folder that does not
    exist or holds no rule.
    """
    mistakes: list[tuple[str, Mistake]] = []
    rules = _read_all(_shipped_files(examples=examples), mistakes)
    for folder in folders:
        rules |= _read_all(_files_of(folder), mistakes)
    if mistakes:
        raise RulebookError(mistakes)
    return tuple(rules[name] for name in sorted(rules))


def _read_all(files: Iterable[_RuleFile], mistakes: list[tuple[str, Mistake]]) -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for file in files:
        noted: list[Mistake] = []
        rule = read_rule(file.text, file.path, file.family, file.stem, noted, proven=file.proven)
        if rule is not None and rule.id in rules:
            noted.append(Mistake(1, 1, f"rule {rule.id} is also defined in {rules[rule.id].path}"))
        elif rule is not None:
            rules[rule.id] = rule
        mistakes += ((file.path, mistake) for mistake in sorted(noted))
    return rules


def _shipped_files(*, examples: bool) -> Iterator[_RuleFile]:
    # The package's own folder, not importlib.resources: its import takes longer than the rules.
    folder = Path(import_module("newslint.rules").__path__[0])
    for file in sorted(folder.glob("*/*.yaml")):
        family, text = file.parent.name, file.read_text(encoding="utf-8")
        shown = f"rules/{family}/{file.name}"
        yield _RuleFile(shown, family, file.stem, text, proven=not examples)


def _files_of(folder: str) -> Iterator[_RuleFile]:
    root = Path(folder)
    if not root.is_dir():
        raise UsageError(f"{folder}: no such folder of rules")
    found = sorted(path for path in root.rglob("*") if path.suffix in _SUFFIXES)
    if not found:
        raise UsageError(f"{folder}: no rule files (*.yaml) in it")
    for path in found:
        family = path.parent.name if path.parent != root else "site"
        try:
            text = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{path.as_posix()}: cannot be read: {error}") from error
        yield _RuleFile(path.as_posix(), family, path.stem, text)


def read_rule(
    text: str,
    path: str,
    family: str,
    stem: str,
    mistakes: list[Mistake],
    *,
    proven: bool = False,
) -> Rule | None:
    """Read one rule file; appends its mistakes and returns None when there are any.

    A `proven` file is read without its examples, which make up more than half of it.
    """
    before = len(mistakes)
    try:
        root = parse(text.partition("\nexamples:")[0] if proven else text)
    except YamlError as error:
        mistakes.append(error.mistake)
        return None
    if not isinstance(root, Mapping):
        mistakes.append(Mistake(1, 1, "a rule file holds one mapping: title, severity, check, ..."))
        return None
    if not _ID.fullmatch(stem):
        mistakes.append(Mistake(1, 1, f"the file name {stem!r} is the rule's id: a-z, 0-9 and -"))
    rule = _rule(Fields(root, mistakes, proven=proven), path, family, stem)
    return rule if len(mistakes) == before else None


def _rule(fields: Fields, path: str, family: str, stem: str) -> Rule:
    zones = _zones(fields)
    kind = fields.choice("check", tuple(KINDS), "phrase", required=True)
    check = KINDS[kind](fields, zones)
    rule = Rule(
        id=stem,
        family=family,
        title=fields.text("title", required=True),
        severity=Severity[fields.choice("severity", SEVERITIES, "info", required=True).upper()],
        confidence=_confidence(fields),
        zones=zones,
        languages=_languages(fields),
        message=fields.text("message", required=True),
        why=fields.text("why", required=True),
        do=fields.text("do"),
        sources=fields.texts("sources"),
        kind=kind,
        check=check,
        unless=read_conditions(fields.nested("unless", "condition")),
        examples=() if fields.proven else _examples(fields),
        path=path,
    )
    _check_fix(fields)
    fields.finish()
    return rule


def _check_fix(fields: Fields) -> None:
    """Check the `fix` of a rule (what could be deleted, and whether safely)."""
    fix = fields.nested("fix", "key of a fix")
    if fix is not None:
        fix.choice("delete", ("block", "match"), "match", required=True)
        fix.flag("safe")
        fix.finish()


def _confidence(fields: Fields) -> float:
    node = fields.get("confidence", required=True)
    if isinstance(node, Scalar) and node.text in CONFIDENCES:
        return CONFIDENCES[node.text]
    try:
        value = float(node.text) if isinstance(node, Scalar) else -1.0
    except ValueError:
        value = -1.0
    if 0 < value <= 1:
        return value
    if node is not None:
        word = node.text if isinstance(node, Scalar) else ""
        listed = allowed_words(word, tuple(CONFIDENCES))
        fields.mistake(node, f"confidence must be a number above 0 up to 1, or a word; {listed}")
    return CONFIDENCES["low"]


def _zones(fields: Fields) -> frozenset[Zone]:
    """Read the zones: `any` is every zone but chrome, and who looks in body looks in tail."""
    fields.get("zones", required=True)
    named = fields.words("zones", ("any", *ZONES))
    zones: set[Zone] = {zone for zone in ZONES if zone in named}
    if "any" in named:
        zones.update(_ANY_ZONE)
    if "body" in zones:
        zones.add("tail")
    return frozenset(zones)


def _languages(fields: Fields) -> frozenset[str]:
    languages = fields.scalars("languages")
    for item in languages:
        if not _LANGUAGE.fullmatch(item.text):
            fields.mistake(item, f"languages: {item.text[:20]!r} is no language code (en, hi, any)")
    return frozenset(primary(item.text) or item.text for item in languages) or frozenset({"any"})


def _examples(fields: Fields) -> tuple[Example, ...]:
    nested = fields.nested("examples", "kind of example")
    if nested is None:
        fields.get("examples", required=True)
        return ()
    found = [
        example
        for verdict in ("bad", "good")
        for node in nested.items(verdict)
        if (example := _example(nested, node, verdict == "bad")) is not None
    ]
    nested.finish()
    if not any(example.bad for example in found):
        nested.mistake(nested.node, "examples must hold at least one bad example")
    return tuple(found)


_EXAMPLE_KEYS: dict[str, Format] = {"text": "text", "html": "html", "markdown": "markdown"}


def _example(fields: Fields, node: Node, bad: bool) -> Example | None:
    if isinstance(node, Scalar):
        example = Example(node.text, "text", bad, "", node.line)
    elif isinstance(node, Mapping):
        inner = Fields(node, fields.mistakes, "key of an example")
        given = [key for key in _EXAMPLE_KEYS if inner.has(key)]
        if len(given) != 1:
            fields.mistake(node, f"an example has one of: {', '.join(_EXAMPLE_KEYS)}")
            return None
        text, todo = inner.text(given[0]), inner.text("todo")
        inner.finish()
        example = Example(text, _EXAMPLE_KEYS[given[0]], bad, todo, node.line)
    else:
        fields.mistake(node, "an example is a text, or a mapping with text, html or markdown")
        return None
    if bad != ("⟦" in example.text and "⟧" in example.text):
        rule = "must mark with ⟦⟧ what is reported" if bad else "must not hold ⟦⟧"
        fields.mistake(node, f"a {'bad' if bad else 'good'} example {rule}")
    return example
