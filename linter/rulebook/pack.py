"""The pack: rules found in order once, kept as JSON for the next run.

Reading a hundred and fifty YAML files and deriving literals from their patterns takes a commit
hook longer than linting an article. The pack lies in the user's own cache folder and is named by
a hash of everything it was made from, so that it needs no other way to grow stale. JSON cannot
execute anything; a pack that is broken or cannot be written is as good as none.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from .. import __version__
from ..nodes import Mapping, Node, Scalar
from ..nodes import Sequence as YamlList
from ..slots import Vocabulary
from .files import Folder, RuleFile
from .inheritance import Tree
from .sketch import Sketch

_FORMAT = 2
_KEPT = 8
_MAKERS = (
    *("literals.py", "re2_syntax.py", "folding.py"),
    *("rulebook/inheritance.py", "rulebook/loading.py", "rulebook/sketch.py"),
    *("checks/phrase.py", "checks/pattern.py", "slots.py", "boundaries.py"),
)
_LAYOUT = "newslint-rules-"


class Stored(NamedTuple):
    """A rule as the pack has it: its keys as plain texts, lists and mappings, and its sketch."""

    file: RuleFile
    inherited: bool
    keys: dict[str, object]
    sketch: Sketch | None

    def tree(self, only: Collection[str] | None = None) -> Tree:
        """Return the tree of all keys, or of some."""
        chosen = {key: value for key, value in self.keys.items() if only is None or key in only}
        root = _node(chosen)
        if not isinstance(root, Mapping):
            raise TypeError(self.file.stem)
        return Tree(self.file, root, self.inherited)


class Pack(NamedTuple):
    """The rules that apply, and the literals of their patterns."""

    rules: tuple[Stored, ...]
    literals: dict[str, frozenset[str]]


def cache_folder() -> Path | None:
    """Return newslint's folder among the user's caches; None where there is no home."""
    if sys.platform == "win32":
        root = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        root = os.path.expanduser("~/Library/Caches")  # noqa: PTH111 - Path.expanduser raises
    else:
        root = os.environ.get("XDG_CACHE_HOME", "") or os.path.expanduser("~/.cache")  # noqa: PTH111
    return Path(root) / "newslint" if Path(root).is_absolute() else None


def load_pack(found: Sequence[Folder], vocabulary: Vocabulary) -> Pack | None:
    """Return the pack of these files, or None if there is none that can be used."""
    path = _path(found, vocabulary)
    if path is None:
        return None
    import json

    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        rules = tuple(_restored(*entry) for entry in stored["rules"])
        if {rule.file.stem for rule in rules} != {f.stem for folder in found for f in folder.rules}:
            return None
        literals = {p: frozenset(map(str, words)) for p, words in stored["literals"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return Pack(rules, literals)


def save_pack(pack: Pack, found: Sequence[Folder], vocabulary: Vocabulary) -> None:
    """Keep a pack, if the cache folder can be written."""
    path = _path(found, vocabulary)
    if path is None:
        return
    import json

    stored = {
        "rules": [_plain_rule(rule) for rule in pack.rules],
        "literals": {pattern: sorted(words) for pattern, words in pack.literals.items()},
    }
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(f".{os.getpid()}")
        half.write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")
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
            yield from (file.path, file.family, str(file.layer), file.text)
    for kind in (vocabulary.lists, vocabulary.site):
        yield repr(sorted((name, tuple(words)) for name, words in kind.items()))


def stored(tree: Tree, sketch: Sketch | None) -> Stored:
    """Return a rule as the pack keeps it."""
    keys = {key.text: _plain(value) for key, value in tree.root.pairs if key.text != "examples"}
    return Stored(tree.file, tree.inherited, keys, sketch)


def _plain_rule(rule: Stored) -> list[object]:
    file = rule.file
    return [file.path, file.family, file.stem, file.layer, rule.inherited, rule.keys, rule.sketch]


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, YamlList):
        return [_plain(item) for item in node.items]
    return {key.text: _plain(value) for key, value in node.pairs}


def _restored(
    path: str,
    family: str,
    stem: str,
    layer: int,
    inherited: bool,
    keys: dict[str, object],
    sketch: list[object] | None,
) -> Stored:
    if not isinstance(keys, dict) or not isinstance(layer, int):
        raise TypeError(stem)
    file = RuleFile(str(path), str(family), str(stem), "", layer)
    return Stored(file, bool(inherited), keys, None if sketch is None else _sketch(*sketch))


def _sketch(
    literals: object, wholes: object, closings: object, each: object, counting: object
) -> Sketch:
    if not isinstance(literals, list) or not isinstance(wholes, list):
        raise TypeError("sketch")
    counts = None
    if isinstance(counting, list):
        at_least, a_block = counting
        counts = (int(at_least), bool(a_block))
    words = tuple(map(str, literals)), tuple(map(str, wholes))
    return Sketch(*words, bool(closings), bool(each), counts)


def _node(plain: object) -> Node:
    if isinstance(plain, str):
        return Scalar(plain, 1, 1, False)
    if isinstance(plain, list):
        return YamlList(tuple(map(_node, plain)), 1, 1)
    if isinstance(plain, dict):
        return Mapping(tuple((Scalar(k, 1, 1, False), _node(v)) for k, v in plain.items()), 1, 1)
    raise TypeError(type(plain).__name__)
