"""Which rules run: ``--select`` and ``--ignore`` by rule id, family or rule set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .configuration.configuration import RULE_SETS
from .fields import suggestion
from .model import UsageError
from .rulebook.rule import Rule


def select(
    rules: Sequence[Rule], chosen: Sequence[str] | None, ignored: Sequence[str] | None
) -> tuple[Rule, ...]:
    """Return the rules to run; values are names, comma-separated or repeated.

    A name is a rule's id, a family, or a set: `essential` rules are the major and critical ones,
    `recommended` all. Raises UsageError that lists every name that is none of these.
    """
    wanted, unwanted = _names(chosen or ()), _names(ignored or ())
    if chosen is not None and not wanted:
        raise UsageError("--select names no rule; leave it out to run every rule")
    _check_names([*wanted, *unwanted], rules)
    return tuple(
        rule
        for rule in rules
        if (chosen is None or _named(rule, wanted)) and not _named(rule, unwanted)
    )


def _names(values: Iterable[str]) -> list[str]:
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def _named(rule: Rule, names: Sequence[str]) -> bool:
    if rule.id in names or rule.family in names:
        return True
    return any(rule.severity >= RULE_SETS[name] for name in names if name in RULE_SETS)


def _check_names(names: Iterable[str], rules: Sequence[Rule]) -> None:
    known = {name for rule in rules for name in (rule.id, rule.family)} | set(RULE_SETS)
    unknown = sorted({name for name in names if name not in known})
    if unknown:
        raise UsageError(
            "\n".join(f"no rule or family {name!r}{suggestion(name, known)}" for name in unknown)
        )
