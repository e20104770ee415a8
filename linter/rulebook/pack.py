"""The pack: rules found in order once, kept as JSON for the next run.

Reading a hundred and fifty YAML files and deriving literals from their patterns takes a commit
hook longer than linting an article. The pack lies in the user's own cache folder and is named by
a hash of everything it was made from, so that it needs no other way to grow stale. JSON cannot
execute anything; a pack that is broken or cannot be written is as good as none.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from .. import __version__
from ..fields import Memory
from ..model import DELETIONS, ZONES, Fix, Severity
from ..nodes import Mapping, Node, Scalar
from ..nodes import Sequence as YamlList
from ..slots import Vocabulary
from .files import Folder, RuleFile
from .inheritance import Tree
from .rule import Rule
from .sketch import Facts, Sketch, facts_of, sketch_of

_FORMAT = 11
_KEPT = 8
_MAKERS = (
    *("literals.py", "characters.py", "re2_syntax.py", "folding.py", "slots.py", "boundaries.py"),
    *("patterns.py", "weekdays.py", "zones.py", "language_tags.py"),
    *("rulebook/inheritance.py", "rulebook/loading.py", "rulebook/sketch.py", "rulebook/rule.py"),
    *("rulebook/evidence.py", "rulebook/fix.py", "contacts/messengers.py"),
    *("checks/phrase.py", "checks/pattern.py", "checks/link_addresses.py", "checks/invitations.py"),
    *("checks/phrase_density.py", "checks/vague_sourcing.py", "checks/weekday_dates.py"),
)
_LAYOUT = "newslint-rules-"


class Stored(NamedTuple):
    """A rule as the pack has it: what is read of it at every start, and the rest as JSON.

    The rest is all of its keys and what was derived from them.
    """

    file: RuleFile
    inherited: bool
    facts: Facts
    sketch: Sketch
    rest: bytes

    def full(self) -> tuple[Tree, Memory]:
        """Return the tree of all keys, and what was derived from them.

        The pack was found in order when it was read; a rest that is none is a ValueError.
        """
        keys, literals, phrases = json.loads(self.rest)
        memory = Memory(proven=True)
        memory.literals = {
            str(pattern): tuple(frozenset(map(str, few)) for few in sets)
            for pattern, sets in literals.items()
        }
        memory.phrases = {str(p): tuple(map(str, texts)) for p, texts in phrases.items()}
        root = _node(keys)
        if not isinstance(root, Mapping):
            raise TypeError(self.file.stem)
        return Tree(self.file, root, self.inherited), memory


def cache_folder() -> Path | None:
    """Return newslint's folder among the user's caches; None where there is no home."""
    if sys.platform == "win32":
        root = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        root = os.path.expanduser("~/Library/Caches")  # noqa: PTH111 - Path.expanduser raises
    else:
        root = os.environ.get("XDG_CACHE_HOME", "") or os.path.expanduser("~/.cache")  # noqa: PTH111
    return Path(root) / "newslint" if Path(root).is_absolute() else None


def load_pack(found: Sequence[Folder], vocabulary: Vocabulary) -> tuple[Stored, ...] | None:
    """Return the rules that apply by the pack of these files, None without one to be used."""
    path = _path(found, vocabulary)
    if path is None:
        return None
    try:
        # One line that is decoded at every start, then one for each rule that is not.
        first, *rest = path.read_bytes().split(b"\n")
        entries = json.loads(first)
        rules = tuple(_restored(e, line) for e, line in zip(entries, rest, strict=True))
        if {rule.file.stem for rule in rules} != {f.stem for folder in found for f in folder.rules}:
            return None
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return rules


def save_pack(rules: Iterable[Stored], found: Sequence[Folder], vocabulary: Vocabulary) -> None:
    """Keep a pack, if the cache folder can be written."""
    path = _path(found, vocabulary)
    if path is None:
        return
    kept = list(rules)
    entries = _encoded([_plain_rule(rule) for rule in kept])
    lines = b"\n".join([entries, *(rule.rest for rule in kept)])
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(f".{os.getpid()}")
        half.write_bytes(lines)
        half.replace(path)
        _forget_oldest(path.parent)


def _forget_oldest(folder: Path) -> None:
    packs = sorted(folder.glob(f"{_LAYOUT}*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in packs[_KEPT:]:
        old.unlink()


def _path(found: Sequence[Folder], vocabulary: Vocabulary) -> Path | None:
    folder = cache_folder()
    if folder is None:
        return None
    import hashlib

    made_from = hashlib.sha256(repr((_FORMAT, __version__, sys.version_info[:2])).encode())
    # In a checkout the code changes while the version stays.
    for module in _MAKERS:
        status = (Path(__file__).parents[1] / module).stat()
        made_from.update(repr((status.st_size, status.st_mtime_ns)).encode())
    for part in _parts(found, vocabulary):
        made_from.update(part.encode("utf-8", "surrogatepass"))
        made_from.update(b"\0")
    return folder / f"{_LAYOUT}{made_from.hexdigest()[:32]}.json"


def _parts(found: Sequence[Folder], vocabulary: Vocabulary) -> Iterator[str]:
    for folder in found:
        for file in folder.rules:
            yield from (file.path, file.family, str(file.layer), file.state)
    for kind in (vocabulary.lists, vocabulary.site):
        yield repr(sorted((name, tuple(words)) for name, words in kind.items()))


def stored(tree: Tree, memory: Memory, rule: Rule) -> Stored:
    """Return a rule as the pack keeps it, with what was derived from its keys."""
    keys = {key.text: _plain(value) for key, value in tree.root.pairs if key.text != "examples"}
    literals = {
        pattern: [sorted(few) for few in known] for pattern, known in memory.literals.items()
    }
    rest = _encoded([keys, literals, memory.phrases])
    return Stored(tree.file, tree.inherited, facts_of(rule), sketch_of(rule), rest)


def _encoded(plain: object) -> bytes:
    return json.dumps(plain, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _plain_rule(rule: Stored) -> list[object]:
    file = rule.file
    place = [file.path, file.family, file.stem, file.layer, rule.inherited]
    facts = rule.facts
    sets = {"zones": sorted(facts.zones), "languages": sorted(facts.languages)}
    return [*place, [*(facts._asdict() | sets).values()], rule.sketch]


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, YamlList):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.pairs}


def _restored(entry: list[object], rest: bytes) -> Stored:
    path, family, stem, layer, inherited, facts, sketch = entry
    if not isinstance(facts, list) or not isinstance(layer, int) or not isinstance(sketch, list):
        raise TypeError(stem)
    file = RuleFile(str(path), str(family), str(stem), "", layer)
    return Stored(file, bool(inherited), _facts(facts), _sketch(sketch), rest)


def _facts(kept: list[Any]) -> Facts:
    title, severity, confidence, zones, languages, message, why, do, sources, fix, kind, group = (
        kept
    )
    deletions = () if fix is None else (d for d in DELETIONS if d == fix[0])
    return Facts(
        str(title),
        Severity(severity),
        float(confidence),
        frozenset(zone for zone in ZONES if zone in zones),
        frozenset(map(str, languages)),
        str(message),
        str(why),
        str(do),
        tuple(map(str, sources)),
        next((Fix(deletion, bool(fix[1])) for deletion in deletions), None),
        str(kind),
        str(group),
    )


def _sketch(kept: list[object]) -> Sketch:
    words, literals, wholes, closings, each, addresses, counting, most, odd = kept
    if not isinstance(literals, list) or not isinstance(wholes, list) or not isinstance(most, int):
        raise TypeError("sketch")
    counts = None
    if isinstance(counting, list):
        at_least, a_block = counting
        counts = (int(at_least), bool(a_block))
    looked_for = tuple(map(str, literals)), tuple(map(str, wholes))
    how = bool(closings), bool(each), bool(addresses)
    return Sketch(bool(words), *looked_for, *how, counts, most, str(odd))


def _node(plain: object) -> Node:
    if isinstance(plain, str):
        return Scalar(plain, 1, 1, False)
    if isinstance(plain, list):
        return YamlList(tuple(map(_node, plain)), 1, 1)
    if isinstance(plain, dict):
        return Mapping(tuple((Scalar(k, 1, 1, False), _node(v)) for k, v in plain.items()), 1, 1)
    raise TypeError(type(plain).__name__)
