"""One rule: its keys read, checked and compiled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, get_args

from ..checks import KINDS
from ..checks.compiled import Compiled
from ..counting import Count
from ..fields import Fields, suggestion
from ..language_tags import CODES, primary
from ..lazy import lazy
from ..matching import Matcher
from ..model import Check, ExportFormat, Fix, Format, InputFormat, Severity, Zone
from ..nodes import Mapping, Node, Scalar
from ..operators.case import Condition
from ..operators.logic import Concerned, concerned, excuses, requirements
from ..scope import Scope
from ..slots import Slots, Vocabulary
from ..zones import read_zones
from .evidence import Evidence, read_evidence, read_weight
from .fix import read_fix

MUTANTS = ("curly-quote", "entity", "inline-tag", "nbsp", "upper-case", "wrapped-line")
"""Ways to write an example otherwise that must not change what is reported."""

_SLOT = lazy(r"\{(\w+)\}")
_GROUP_NAME = lazy(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class Example(NamedTuple):
    """A sample of a rule: `text` may mark with ⟦⟧ what must be reported.

    A sample of an export is a whole file of that format, with one article or several. `todo` says
    why an example is known to fail today.
    """

    text: str
    format: InputFormat
    bad: bool
    todo: str
    line: int


class Rule(NamedTuple):
    """One compiled rule; `why` and `do` are for the reader, the rest is for the engine.

    `when` must hold for a hit to count, `unless` must not. Of overlapping findings of a `group`
    one counts. A rule that `searches_all` blocks is slow. `mutants` are those of the examples
    that must be judged like the examples.
    """

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
    fix: Fix | None
    kind: str
    check: Check | Matcher
    when: Condition | None
    unless: Condition | None
    evidence: tuple[Evidence, ...]
    group: str
    counting: Count | None
    most: int
    searches_all: bool
    mutants: frozenset[str]
    examples: tuple[Example, ...]
    path: str
    shipped: bool = False

    def speaks(self, language: str | None) -> bool:
        """Tell whether the rule judges articles of this language (None: language unknown)."""
        if language is None or "any" in self.languages:
            return True
        return primary(language) in self.languages


class Origin(NamedTuple):
    """Where a rule comes from; `inherited` if it extends another, whose examples it may use."""

    id: str
    family: str
    path: str
    shipped: bool = False
    inherited: bool = False


def compile_rule(fields: Fields, origin: Origin, vocabulary: Vocabulary) -> Rule:
    """Read all keys of a rule; what is wrong with them is noted in `fields`.

    With a proven memory the examples are left alone.
    """
    fields.get("zones", required=True)
    zones = read_zones(fields, "zones")
    weight = read_weight(fields)
    slots = Slots(fields, vocabulary)
    scope = Scope(zones, slots, vocabulary.site, set(), vocabulary.publisher)
    kind = fields.choice("check", tuple(KINDS), "phrase", required=True)
    compiled = KINDS[kind](fields, scope)
    when = requirements(fields, "when", scope)
    told = compiled.captures | scope.told
    silent = scope._replace(told=set())  # what excuses or lowers a hit tells its message nothing
    excuse = excuses(fields, "unless", silent)
    evidence = read_evidence(fields, weight, silent, inherited=origin.inherited)
    slots.finish(fields)
    rule = Rule(
        id=origin.id,
        family=origin.family,
        title=fields.text("title", required=True),
        severity=weight.severity,
        confidence=weight.confidence,
        zones=zones,
        languages=read_languages(fields),
        message=_message(fields, told),
        why=fields.text("why", required=True),
        do=fields.text("do"),
        sources=fields.texts("sources"),
        fix=read_fix(fields),
        kind=kind,
        check=_of_concern(compiled.check, concerned(when, excuse)),
        when=when,
        unless=excuse,
        evidence=evidence,
        group=_group(fields),
        counting=compiled.counting,
        most=compiled.most,
        searches_all=compiled.searches_all,
        mutants=_mutants(fields, compiled),
        examples=_examples(fields, origin),
        path=origin.path,
        shipped=origin.shipped,
    )
    fields.finish()
    return rule


def _of_concern(check: Check | Matcher, concerns: Concerned | None) -> Check | Matcher:
    """Return a check that leaves the articles alone in which no hit of it would count."""
    if concerns is None:
        return check
    if isinstance(check, Matcher):
        search = check.hits
        return check._replace(hits=lambda a, finds: search(a, finds) if concerns(a) else ())
    return lambda article: check(article) if concerns(article) else ()


def _message(fields: Fields, told: Iterable[str]) -> str:
    message = fields.text("message", required=True)
    known = sorted({"match", *told})
    node = fields.get("message")
    for name in _SLOT.findall(message):
        if name not in known and node is not None:
            listed = ", ".join(f"{{{word}}}" for word in known)
            near = suggestion(name, known)
            fields.mistake(node, f"message: nothing fills {{{name}}}; this rule has {listed}{near}")
    return message


def _group(fields: Fields) -> str:
    group = fields.text("group")
    node = fields.get("group")
    if node is not None and not _GROUP_NAME.fullmatch(group):
        fields.mistake(node, "group is a name of a-z, 0-9 and -")
    return group


def _mutants(fields: Fields, compiled: Compiled) -> frozenset[str]:
    """Read `mutants`, those that hold; without it all do that can."""
    named = fields.words("mutants", (*MUTANTS, "none"))
    if fields.has("mutants"):
        return frozenset(named) - {"none"}
    return frozenset(MUTANTS) - (frozenset() if compiled.folds else {"upper-case"})


def read_languages(fields: Fields) -> frozenset[str]:
    """Read the `languages` of a rule as primary codes; without any it judges all."""
    languages = fields.scalars("languages")
    for item in languages:
        if item.text != "any" and primary(item.text) not in CODES:
            shown = item.text[:20]
            near = suggestion(item.text, (*CODES, "any"))
            fields.mistake(item, f"languages: {shown!r} is no language code (en, hi, any){near}")
    return frozenset(primary(item.text) or item.text for item in languages) or frozenset({"any"})


def _examples(fields: Fields, origin: Origin) -> tuple[Example, ...]:
    if fields.memory.proven:
        fields.get("examples")
        return ()
    nested = fields.nested("examples", "kind of example")
    if nested is None:
        fields.get("examples", required=not origin.inherited)
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


_EXAMPLE_KEYS: dict[str, InputFormat] = {
    name: name for name in (*get_args(Format), *get_args(ExportFormat))
}


def _example(fields: Fields, node: Node, bad: bool) -> Example | None:
    if isinstance(node, Scalar):
        example = Example(node.text, "text", bad, "", node.line)
    elif isinstance(node, Mapping):
        inner = fields.sharing(node, "key of an example")
        given = [key for key in _EXAMPLE_KEYS if inner.has(key)]
        if len(given) != 1:
            fields.mistake(node, f"an example has one of: {', '.join(_EXAMPLE_KEYS)}")
            return None
        text, todo = inner.text(given[0]), inner.text("todo")
        inner.finish()
        example = Example(text, _EXAMPLE_KEYS[given[0]], bad, todo, node.line)
    else:
        keys = ", ".join(_EXAMPLE_KEYS)
        fields.mistake(node, f"an example is a text, or a mapping with one of: {keys}")
        return None
    if message := _wrong_marks(example):
        fields.mistake(node, message)
    return example


def _wrong_marks(example: Example) -> str:
    """Say what is wrong with the marks of an example: bad ones have pairs, good ones none."""
    marks = [character for character in example.text if character in "⟦⟧"]
    if not example.bad:
        return "a good example must not hold ⟦⟧" if marks else ""
    if not marks:
        return "a bad example must mark with ⟦⟧ what is reported"
    paired = marks == ["⟦", "⟧"] * (len(marks) // 2)
    return "" if paired else "the marks ⟦ and ⟧ of an example must come in pairs"
