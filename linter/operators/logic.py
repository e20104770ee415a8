"""`all`, `any` and `not`, and the conditions of a rule as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..fields import Fields, allowed_words
from ..model import Article
from ..nodes import Mapping, Node
from ..nodes import Sequence as YamlList
from ..scope import Scope
from . import around, facts, links, placing, seam
from .case import Captures, Case, Condition, OfArticle, Operator

OPERATORS: dict[str, Operator] = {
    "alone": placing.read_alone,
    "block": around.read_block,
    "fact": facts.read_fact,
    "inside": placing.read_inside,
    "is": around.read_is,
    "language": facts.read_language,
    "late": placing.read_late,
    "link": links.read_link,
    "near": around.read_near,
    "says": around.read_says,
    "seam": seam.read_seam,
    "zone": placing.read_zone,
}
_JOINING = ("all", "any", "not")


class All:
    """Every one of the conditions holds."""

    def __init__(self, conditions: tuple[Condition, ...]) -> None:
        self.conditions = conditions

    def __call__(self, case: Case) -> Captures | None:
        """Judge a case; tells all that its conditions tell."""
        told: Captures = ()
        for condition in self.conditions:
            found = condition(case)
            if found is None:
                return None
            told += found
        return told


class Any:
    """One of the conditions holds; the first that does is believed."""

    def __init__(self, conditions: tuple[Condition, ...]) -> None:
        self.conditions = conditions

    def __call__(self, case: Case) -> Captures | None:
        """Judge a case."""
        told = (condition(case) for condition in self.conditions)
        return next((found for found in told if found is not None), None)


class Not:
    """The condition does not hold."""

    def __init__(self, condition: Condition) -> None:
        self.condition = condition

    def __call__(self, case: Case) -> Captures | None:
        """Judge a case."""
        return () if self.condition(case) is None else None


def requirements(fields: Fields, key: str, scope: Scope) -> All | None:
    """Read `when`: everything it lists must hold."""
    conditions = _listed(fields, key, scope)
    return All(conditions) if conditions else None


def excuses(fields: Fields, key: str, scope: Scope) -> Any | None:
    """Read `unless`: anything it lists excuses a hit."""
    conditions = _listed(fields, key, scope)
    return Any(conditions) if conditions else None


def _together(joined: All | Any | Not, conditions: Sequence[Condition]) -> Condition:
    """Return what is about the article alone if all of its conditions are."""
    of_article = all(isinstance(condition, OfArticle) for condition in conditions)
    return OfArticle(joined) if of_article else joined


class Concerned(NamedTuple):
    """Which articles a rule can have anything to report of, as far as `when` and `unless` tell."""

    when: tuple[OfArticle, ...]
    unless: tuple[OfArticle, ...]

    def __call__(self, article: Article) -> bool:
        """Judge an article before it is searched."""
        for condition in self.unless:
            if condition.holds(article):
                return False
        return all(condition.holds(article) for condition in self.when)


def concerned(when: All | None, unless: Any | None) -> Concerned | None:
    """Return the part of a rule's conditions that is about the article alone, if there is one."""
    needed = tuple(c for c in (when.conditions if when else ()) if isinstance(c, OfArticle))
    excused = tuple(c for c in (unless.conditions if unless else ()) if isinstance(c, OfArticle))
    return Concerned(needed, excused) if needed or excused else None


def _listed(fields: Fields, key: str, scope: Scope) -> tuple[Condition, ...]:
    node = fields.get(key)
    if node is None:
        return ()
    if isinstance(node, YamlList):
        found = _each(fields, node.items, scope)
    elif isinstance(node, Mapping):
        found = _operators(fields.sharing(node, "operator"), scope)
    else:
        fields.mistake(node, f"{key} must be a mapping or a list of mappings")
        return ()
    if not (node.items if isinstance(node, YamlList) else node.pairs):
        fields.mistake(node, f"{key} is empty")
    return found


def _each(fields: Fields, nodes: Sequence[Node], scope: Scope) -> tuple[Condition, ...]:
    """Read a list whose entries have one operator each."""
    found: list[Condition] = []
    for node in nodes:
        if not isinstance(node, Mapping):
            fields.mistake(node, "a condition is a mapping: an operator and its value")
            continue
        entry = fields.sharing(node, "operator")
        if len(node.pairs) != 1:
            fields.mistake(node, "a condition in a list has one operator; join two by all or any")
        found += _operators(entry, scope)
    return tuple(found)


def _operators(entry: Fields, scope: Scope) -> tuple[Condition, ...]:
    found: list[Condition] = []
    for name, _ in entry.all_pairs():
        if name.text in OPERATORS:
            found.append(OPERATORS[name.text](entry, name.text, scope))
        elif name.text in _JOINING:
            found += _joined(entry, name.text, scope)
        else:
            known = sorted((*OPERATORS, *_JOINING))
            shown = name.text[:40]
            entry.mistake(name, f"unknown operator {shown!r}; {allowed_words(name.text, known)}")
    return tuple(found)


def _joined(entry: Fields, name: str, scope: Scope) -> tuple[Condition, ...]:
    if name == "not":
        # What does not hold has nothing to tell a message.
        conditions = _listed(entry, name, scope._replace(told=set()))
        return (_together(Not(Any(conditions)), conditions),) if conditions else ()
    if not (items := entry.items(name)):
        entry.mistake(entry.node, f"{name} needs a list of conditions")
    conditions = _each(entry, items, scope)
    joined = All(conditions) if name == "all" else Any(conditions)
    return (_together(joined, conditions),) if conditions else ()
