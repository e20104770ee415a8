"""What has to be known of a rule before it is asked to judge.

Most rules find nothing in most articles. Of those that an earlier run compiled the pack keeps the
words they look for; the rest of such a rule is compiled when the first of them stands in a text,
that of other rules when they first judge an article of their language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from typing import NamedTuple

from ..characters import odd_characters
from ..checks.pattern import Ungated
from ..counting import Count
from ..matching import Find, Matcher
from ..model import Abstention, Article, Check, Fix, Hit, Severity, Zone
from ..operators.case import Captures, Case, Condition
from .evidence import Evidence, Weight
from .rule import Origin, Rule


class Facts(NamedTuple):
    """What of a rule needs no compiling; see `Rule`."""

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
    group: str


def facts_of(rule: Rule) -> Facts:
    """Return the facts of a rule."""
    return Facts(*(getattr(rule, name) for name in Facts._fields))


class Sketch(NamedTuple):
    """The words of a rule and how they are looked for; see `Matcher` and `Count`.

    A rule that does not look for words has none of them; it may need one of some `odd` characters.
    """

    words: bool
    literals: tuple[str, ...]
    wholes: tuple[str, ...]
    closings: bool
    each: bool
    addresses: bool
    counting: tuple[int, bool] | None
    most: int
    odd: str


def sketch_of(rule: Rule) -> Sketch:
    """Return the sketch of a rule."""
    check = rule.check
    counting = None if rule.counting is None else (rule.counting.at_least, rule.counting.a_block)
    if not isinstance(check, Matcher):
        return Sketch(False, (), (), False, False, False, counting, rule.most, _odd(check))
    looked_for = tuple(sorted(check.literals)), tuple(sorted(check.wholes))
    how = check.closings, check.each, check.addresses
    return Sketch(True, *looked_for, *how, counting, rule.most, "")


def _odd(check: Check) -> str:
    """Return the characters one of which an article must hold for a check to find something."""
    owner = getattr(check, "__self__", None)
    return "".join(sorted(owner.odd)) if isinstance(owner, Ungated) else ""


class DeferredEvidence(Evidence):
    """The evidence of a rule that is not compiled yet."""

    deferred: Deferred

    def weigh(self, weight: Weight, case: Case) -> Weight:
        """Lower the weight by each evidence that the rule has."""
        for evidence in self.deferred.rule.evidence:
            weight = evidence.weigh(weight, case)
        return weight


class Deferred:
    """A rule that is compiled once it is asked for a hit."""

    def __init__(self, compile_it: Callable[[], Rule]) -> None:
        self._compile_it = compile_it

    @cached_property
    def rule(self) -> Rule:
        """The rule in full."""
        return self._compile_it()

    def check(self, sketch: Sketch, zones: frozenset[Zone]) -> Check | Matcher:
        """Return the check of the rule."""
        if sketch.odd:
            return partial(self._judge_odd, sketch.odd)
        if not sketch.words:
            return self._judge
        looked_for = frozenset(sketch.literals), frozenset(sketch.wholes)
        how = sketch.closings, sketch.each
        return Matcher(zones, *looked_for, *how, self._hits, sketch.addresses)

    def evidence(self) -> tuple[Evidence]:
        """Return evidence that asks the rule for its own."""
        evidence = DeferredEvidence(None, None, None, None)
        evidence.deferred = self
        return (evidence,)

    def when(self, case: Case) -> Captures | None:
        """Judge a hit by `when`."""
        return _judged(self.rule.when, case, lacking=())

    def unless(self, case: Case) -> Captures | None:
        """Judge a hit by `unless`."""
        return _judged(self.rule.unless, case, lacking=None)

    def _judge(self, article: Article) -> Iterable[Hit | Abstention]:
        check = self.rule.check
        return () if isinstance(check, Matcher) else check(article)

    def _judge_odd(self, odd: str, article: Article) -> Iterable[Hit | Abstention]:
        found = any(character in odd for character in odd_characters(article))
        return self._judge(article) if found else ()

    def _hits(self, article: Article, finds: Sequence[Find]) -> Iterable[Hit]:
        check = self.rule.check
        return check.hits(article, finds) if isinstance(check, Matcher) else ()


def _judged(
    condition: Condition | None, case: Case, *, lacking: Captures | None
) -> Captures | None:
    return lacking if condition is None else condition(case)


def deferred_rule(
    origin: Origin, facts: Facts, sketch: Sketch, compile_it: Callable[[], Rule]
) -> Rule:
    """Return a rule of which only facts and sketch are known; `compile_it` gives the rest."""
    deferred = Deferred(compile_it)
    return Rule(
        **facts._asdict(),
        id=origin.id,
        family=origin.family,
        check=deferred.check(sketch, facts.zones),
        when=deferred.when,
        unless=deferred.unless,
        evidence=deferred.evidence(),
        counting=None if sketch.counting is None else Count(*sketch.counting),
        most=sketch.most,
        searches_all=False,
        mutants=frozenset(),
        examples=(),
        path=origin.path,
        shipped=origin.shipped,
    )
