"""What a rule file may hold, by the words that decide about it: `check`, `measure`, `of`..."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from .. import nodes
from ..rulebook.rule import Origin, Rule, compile_rule
from ..slots import NO_VOCABULARY
from ..yaml_tree import parse
from .assembly import mapping_shape
from .by_hand import RULE_PROBE, VALUES
from .recorder import Choice, Reading, Recorder
from .shapes import Schema

_ORIGIN = Origin("probe", "probe", "probe.yaml")


class Leaf(NamedTuple):
    """Rules that all may hold the same; `rule` is what the reader made of such a one."""

    shape: Schema
    rule: Rule


class Switch(NamedTuple):
    """Rules that may hold this or that, depending on the word that a key has.

    Without the key they are as with the `default`; None where there is none.
    """

    key: str
    default: str | None
    cases: dict[str, Variant]


Variant: TypeAlias = Leaf | Switch


def leaves(variant: Variant) -> Iterator[Leaf]:
    """Yield the rules that a variant parts into."""
    if isinstance(variant, Leaf):
        yield variant
    else:
        for case in variant.cases.values():
            yield from leaves(case)


class _Probed(NamedTuple):
    shape: Schema
    rule: Rule
    choices: dict[str, Choice]

    @property
    def keys(self) -> tuple[frozenset[str], frozenset[str]]:
        """Which keys there are, and which must be."""
        return frozenset(self.shape["properties"]), frozenset(self.shape["required"])


def rule_variants() -> Variant:
    """Return what rules may hold.

    Of each key with a choice of words every word is tried. Where they make a difference to the
    keys a rule may or must have, they part the rules, and the search goes on in each part.
    """
    return _parted({}, _probed({}))


def _parted(given: Mapping[str, str], probed: _Probed) -> Variant:
    for key, choice in probed.choices.items():
        if key in given:
            continue
        tried = {word: _probed({**given, key: word}) for word in choice.allowed}
        if len({one.keys for one in tried.values()}) > 1:
            cases = {word: _parted({**given, key: word}, one) for word, one in tried.items()}
            return Switch(key, choice.default, cases)
    return Leaf(probed.shape, probed.rule)


def _probed(given: Mapping[str, str]) -> _Probed:
    """Read a rule twice: as bare as can be, which tells what is required, and with all forms."""
    words = "".join(f"{key}: {word}\n" for key, word in given.items())
    bare, _ = _read(words or "{}", bare=True)
    recorder, rule = _read(words + RULE_PROBE, bare=False)
    return _Probed(mapping_shape((bare, recorder), VALUES), rule, recorder.choices)


def _read(text: str, *, bare: bool) -> tuple[Recorder, Rule]:
    root = parse(text)
    assert isinstance(root, nodes.Mapping)
    recorder = Recorder(root, Reading(bare=bare))
    return recorder, compile_rule(recorder, _ORIGIN, NO_VOCABULARY)
