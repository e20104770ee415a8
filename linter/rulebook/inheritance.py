"""`extends` and `add`: rules made from other rules, before their keys are read.

A rule that extends another has all its keys, except those it gives itself. What stands under
`add` is appended to the other's lists instead of replacing them. A site that extends a shipped
rule under the same name changes it; under a name of its own it has both.
"""

from __future__ import annotations

from typing import NamedTuple

from ..fields import suggestion
from ..nodes import Mapping, Mistake, Node, Scalar, Sequence
from .files import RuleFile

MOST_GENERATIONS = 10
_OWN = ("extends", "add")


class Tree(NamedTuple):
    """The keys of a rule, its own and those it has from others."""

    file: RuleFile
    root: Mapping
    inherited: bool = False


class Lineage:
    """The trees of all rule files; finds what each extends and joins them."""

    def __init__(self, trees: dict[tuple[int, str], Tree]) -> None:
        self._trees = trees
        self._joined: dict[tuple[int, str], Tree | None] = {}
        self.mistakes: list[tuple[str, Mistake]] = []

    def joined(self, layer: int, stem: str, below: tuple[tuple[int, str], ...] = ()) -> Tree | None:
        """Return a rule's tree with what it extends; None where that cannot be found."""
        key = (layer, stem)
        if key not in self._joined:
            self._joined[key] = self._join(key, (*below, key))
        return self._joined[key]

    def _join(self, key: tuple[int, str], below: tuple[tuple[int, str], ...]) -> Tree | None:
        tree = self._trees[key]
        extends = _get(tree.root, "extends")
        if extends is None:
            added = _get(tree.root, "add")
            if added is not None:
                self._note(tree, added, "add needs extends, the rule it adds to")
            return tree._replace(root=_without(tree.root, _OWN))
        base = self._base(key, extends, tree, below)
        parent = None if base is None else self.joined(*base, below)
        if base is None or parent is None:
            return None
        inherited = _moved(parent.root, extends)
        assert isinstance(inherited, Mapping)
        family = self._trees[base].file.family if base[1] == key[1] else tree.file.family
        root = self._added(tree, _replaced(inherited, _without(tree.root, _OWN)))
        return Tree(tree.file._replace(family=family), root, inherited=True)

    def _base(
        self, key: tuple[int, str], extends: Node, tree: Tree, below: tuple[tuple[int, str], ...]
    ) -> tuple[int, str] | None:
        layer, stem = key
        if not isinstance(extends, Scalar):
            self._note(tree, extends, "extends is the id of one rule")
            return None
        last = layer - 1 if extends.text == stem else layer
        found = ((number, extends.text) for number in range(last, -1, -1))
        base = next((one for one in found if one in self._trees), None)
        if base is None:
            known = [name for _, name in self._trees if name != stem]
            near = suggestion(extends.text, known)
            self._note(tree, extends, f"there is no rule {extends.text[:60]!r} to extend{near}")
        elif base in below:
            self._note(tree, extends, f"{extends.text} extends this rule itself")
            return None
        elif len(below) > MOST_GENERATIONS:
            self._note(tree, extends, f"more than {MOST_GENERATIONS} rules extend one another here")
            return None
        return base

    def _added(self, tree: Tree, root: Mapping) -> Mapping:
        added = _get(tree.root, "add")
        if added is None:
            return root
        if not isinstance(added, Mapping):
            self._note(tree, added, "add is a mapping: the keys whose lists grow")
            return root
        grown = dict(_pairs(root))
        for key, more in added.pairs:
            if key.text in _SCALAR_KEYS:
                self._note(tree, key, f"{key.text} is no list; give it instead of adding to it")
                continue
            name, value = grown.get(key.text, (key, None))
            if value is not None and key.text in _CONDITIONS:
                more = _joined(value, more)
            elif value is not None and (message := _objection(key.text, value, more)):
                self._note(tree, more, message)
                more = value
            elif value is not None:
                more = _grown(value, more)
            grown[key.text] = (name, more)
        return Mapping(tuple(grown.values()), root.line, root.column)

    def _note(self, tree: Tree, node: Node, message: str) -> None:
        self.mistakes.append((tree.file.path, Mistake(node.line, node.column, message)))


_SCALAR_KEYS = frozenset({"title", "severity", "confidence", "check", "message", "why", "do",
                          "group", "extends", "add"})  # fmt: skip


_CONDITIONS = frozenset({"when", "unless"})


def _get(root: Mapping, name: str) -> Node | None:
    return next((value for key, value in root.pairs if key.text == name), None)


def _pairs(root: Mapping) -> list[tuple[str, tuple[Scalar, Node]]]:
    return [(key.text, (key, value)) for key, value in root.pairs]


def _without(root: Mapping, names: tuple[str, ...]) -> Mapping:
    kept = tuple((key, value) for key, value in root.pairs if key.text not in names)
    return Mapping(kept, root.line, root.column)


def _replaced(base: Mapping, own: Mapping) -> Mapping:
    names = {key.text for key, _ in own.pairs}
    kept = tuple((key, value) for key, value in base.pairs if key.text not in names)
    return Mapping((*kept, *own.pairs), own.line, own.column)


def _objection(name: str, value: Node, more: Node) -> str:
    """Say why a list cannot grow by what is given, an empty string if it can."""
    if isinstance(value, Mapping) != isinstance(more, Mapping):
        kind = "a mapping" if isinstance(value, Mapping) else "a list"
        return f"{name} is {kind} in the rule it adds to"
    if isinstance(value, Mapping) and isinstance(more, Mapping):
        old = dict(_pairs(value))
        found = (
            _objection(f"{name}.{key.text}", old[key.text][1], entry)
            for key, entry in more.pairs
            if key.text in old
        )
        return next(filter(None, found), "")
    return ""


def _joined(value: Node, more: Node) -> Node:
    """Append conditions to conditions: both become lists with one operator an entry."""
    return Sequence((*_conditions(value), *_conditions(more)), more.line, more.column)


def _conditions(node: Node) -> tuple[Node, ...]:
    if not isinstance(node, Mapping):
        return _items(node)
    return tuple(Mapping((pair,), node.line, node.column) for pair in node.pairs)


def _grown(value: Node, more: Node) -> Node:
    """Append to a list, or to the lists of a mapping."""
    if isinstance(value, Mapping) and isinstance(more, Mapping):
        grown = dict(_pairs(value))
        for key, entry in more.pairs:
            name, old = grown.get(key.text, (key, None))
            grown[key.text] = (name, entry if old is None else _grown(old, entry))
        return Mapping(tuple(grown.values()), more.line, more.column)
    items = (*_items(value), *_items(more))
    return Sequence(items, more.line, more.column)


def _items(node: Node) -> tuple[Node, ...]:
    return node.items if isinstance(node, Sequence) else (node,)


def _moved(node: Node, to: Node) -> Node:
    """Return a node that stands where the rule says `extends`: mistakes are reported there."""
    if isinstance(node, Scalar):
        return node._replace(line=to.line, column=to.column)
    if isinstance(node, Sequence):
        return Sequence(tuple(_moved(item, to) for item in node.items), to.line, to.column)
    pairs = tuple(
        (key._replace(line=to.line, column=to.column), _moved(value, to))
        for key, value in node.pairs
    )
    return Mapping(pairs, to.line, to.column)
