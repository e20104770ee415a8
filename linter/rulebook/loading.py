"""All rules of a run: read from their files or from the pack an earlier run left behind.

Every mistake of every file is reported at once. What a run needs of rules that were found in
order is kept as JSON in the user's cache folder, under a hash of all their contents.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ..fields import Fields, Memory
from ..lazy import lazy
from ..nodes import Mapping as YamlMapping
from ..nodes import Mistake, MistakesError, Node, Scalar, YamlError
from ..nodes import Sequence as YamlList
from ..publisher import UNKNOWN_PUBLISHER, Publisher
from ..slots import MOST_VARIANTS, NO_VOCABULARY, Vocabulary, Words
from .files import Folder, RuleFile, of_folder, shipped, wrong_number
from .inheritance import Lineage, Tree
from .pack import Stored, load_pack, save_pack, stored
from .rule import Origin, Rule, compile_rule
from .sketch import deferred_rule

_ID = lazy(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


class RulebookError(MistakesError):
    """Rule files with mistakes."""


Override = tuple[tuple[str, tuple[str, ...]], ...]
"""What a site sets otherwise for a rule: keys and their values, as a rule file has them."""


class Site(NamedTuple):
    """What a site brings: folders of rules, lists, facts of itself, and overrides by rule id.

    `publisher` is what checks ask of it, `facts` are words for slots.
    """

    folders: tuple[str, ...] = ()
    lists: Words = NO_VOCABULARY.lists
    facts: Words = NO_VOCABULARY.site
    overrides: Mapping[str, Override] = {}
    publisher: Publisher = UNKNOWN_PUBLISHER


def load_rules(
    folders: Sequence[str] = (),
    *,
    examples: bool = True,
    site: Site | None = None,
    cache: bool = False,
) -> tuple[Rule, ...]:
    """Return the shipped rules and those of a site, sorted by id.

    A site's rule with the id of a shipped one replaces it, or changes it if it `extends` it.
    Without `examples` the rules are read as far as a run needs them, with `cache` from the pack
    of an earlier run if nothing has changed since. Raises RulebookError with the mistakes of all
    files, UsageError for a folder that does not exist or holds no rule.
    """
    site = site or Site()
    named = (*site.folders, *folders)
    found = [shipped(), *(of_folder(folder, n) for n, folder in enumerate(named, 1))]
    mistakes = [mistake for folder in found for mistake in folder.mistakes]
    vocabulary = Vocabulary(_lists(found, mistakes) | dict(site.lists), site.facts, site.publisher)
    cache = cache and not examples
    pack = load_pack(found, vocabulary) if cache else None
    reading = Reading(vocabulary, site.overrides, examples, mistakes)
    if pack is not None:
        compiled = [reading.stored(one) for one in pack]
    else:
        trees = _trees(found, mistakes, examples=examples)
        memories = list(map(reading.memory, trees))
        compiled = [reading.rule(*one) for one in zip(trees, memories, strict=True)]
    if mistakes:
        raise RulebookError(sorted(set(mistakes)))
    if cache and pack is None:
        written = map(reading.as_written, trees, memories, compiled)
        save_pack(map(stored, trees, memories, written), found, vocabulary)
    rules = {rule.id: rule for rule in compiled}
    return tuple(rules[name] for name in sorted(rules))


def _lists(
    found: Iterable[Folder], mistakes: list[tuple[str, Mistake]]
) -> dict[str, tuple[str, ...]]:
    lists: dict[str, tuple[str, ...]] = {}
    for file in (file for folder in found for file in folder.lists):
        lists[file.name] = file.words()
        if (mistake := wrong_number(file, MOST_VARIANTS)) is not None:
            mistakes.append((file.path, mistake))
    return lists


def _trees(
    found: Iterable[Folder], mistakes: list[tuple[str, Mistake]], *, examples: bool
) -> tuple[Tree, ...]:
    """Parse all files and join what extends.

    Returns the trees in the order in which a later one replaces an earlier one of its name. Of
    the shipped ones only those that are not replaced; a site's are all read, for their mistakes.
    """
    trees: dict[tuple[int, str], Tree] = {}
    for file in (file for folder in found for file in folder.rules):
        key = (file.layer, file.stem)
        noted: list[Mistake] = []
        root = _root(file, noted, examples=examples or file.layer > 0)
        if key in trees:
            other = trees[key].file.path
            noted.append(Mistake(1, 1, f"rule {file.stem} is also defined in {other}"))
            key = (file.layer, file.path)
        if root is not None:
            trees[key] = Tree(file, root)
        mistakes += ((file.path, mistake) for mistake in noted)
    lineage = Lineage(trees)
    replaced = {tree.file.stem for tree in trees.values() if tree.file.layer}
    joined = (
        lineage.joined(*key)
        for key, tree in trees.items()
        if tree.file.layer or tree.file.stem not in replaced
    )
    known = [tree for tree in joined if tree is not None]
    mistakes += lineage.mistakes
    return tuple(sorted(known, key=lambda tree: tree.file.layer))


def _root(file: RuleFile, mistakes: list[Mistake], *, examples: bool) -> YamlMapping | None:
    """Parse a rule file; its examples are more than half of it and left out where nobody asks."""
    from ..yaml_tree import parse  # a run that finds its rules in the pack reads no YAML

    if not _ID.fullmatch(file.stem):
        shown = file.stem[:60]
        mistakes.append(Mistake(1, 1, f"the file name {shown!r} is the rule's id: a-z, 0-9 and -"))
    try:
        root = parse(file.text if examples else file.text.partition("\nexamples:")[0])
    except YamlError as error:
        mistakes.append(error.mistake)
        return None
    if not isinstance(root, YamlMapping):
        mistakes.append(Mistake(1, 1, "a rule file holds one mapping: title, severity, check, ..."))
        return None
    return root


class Reading(NamedTuple):
    """How the trees of rules become rules."""

    vocabulary: Vocabulary
    overrides: Mapping[str, Override]
    examples: bool
    mistakes: list[tuple[str, Mistake]]

    def memory(self, tree: Tree) -> Memory:
        """Return what is known of a rule that is read from its file."""
        # Shipped rules were tested before they were shipped.
        return Memory(proven=tree.file.layer == 0 and not self.examples)

    def rule(self, tree: Tree, memory: Memory) -> Rule:
        """Read one rule; what is wrong with it is noted in `mistakes`."""
        noted: list[Mistake] = []
        origin = self._origin(tree.file, inherited=tree.inherited)
        rule = compile_rule(self._keys(tree, memory, noted), origin, self.vocabulary)
        self.mistakes.extend((tree.file.path, mistake) for mistake in noted)
        return rule

    def stored(self, one: Stored) -> Rule:
        """Read a rule of the pack: in full when it is asked to judge, or is overridden."""
        if self._override(one.file):
            return self.rule(*one.full())
        origin = self._origin(one.file, inherited=one.inherited)
        return deferred_rule(origin, one.facts, one.sketch, lambda: self.rule(*one.full()))

    def as_written(self, tree: Tree, memory: Memory, rule: Rule) -> Rule:
        """Return a compiled rule as its file has it, without what the site overrides."""
        if not self._override(tree.file):
            return rule
        return self._replace(overrides={}).rule(tree, memory)

    def _keys(self, tree: Tree, memory: Memory, noted: list[Mistake]) -> Fields:
        return Fields(_overridden(tree.root, self._override(tree.file)), noted, memory=memory)

    def _origin(self, file: RuleFile, *, inherited: bool) -> Origin:
        changed = inherited or bool(self._override(file))
        return Origin(file.stem, file.family, file.path, file.layer == 0, changed)

    def _override(self, file: RuleFile) -> Override:
        return self.overrides.get(file.stem, ())


def _overridden(root: YamlMapping, override: Override) -> YamlMapping:
    """Return a rule's keys with those that the site's configuration sets instead."""
    if not override:
        return root
    own = {key: _node(values) for key, values in override}
    kept = tuple((key, value) for key, value in root.pairs if key.text not in own)
    given = tuple((Scalar(key, 1, 1, False), value) for key, value in own.items())
    return YamlMapping((*kept, *given), root.line, root.column)


def _node(values: tuple[str, ...]) -> Node:
    scalars = tuple(Scalar(value, 1, 1, False) for value in values)
    return scalars[0] if len(scalars) == 1 else YamlList(scalars, 1, 1)


def read_rule(text: str, path: str, family: str, stem: str, mistakes: list[Mistake]) -> Rule | None:
    """Read one rule of its own; appends its mistakes and returns None when there are any."""
    file = RuleFile(path, family, stem, text)
    noted: list[tuple[str, Mistake]] = []
    trees = _trees([Folder((file,), (), ())], noted, examples=True)
    reading = Reading(NO_VOCABULARY, {}, True, noted)
    rules = [reading.rule(tree, reading.memory(tree)) for tree in trees]
    mistakes += (mistake for _, mistake in noted)
    return None if noted or not rules else rules[0]
