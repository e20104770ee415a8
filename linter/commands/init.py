"""``newslint init [FOLDER]``: a commented configuration and a first rule, to begin with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..configuration.files import NAMES
from ..configuration.nearest import Configurations
from ..model import UsageError
from . import options as common

_TEMPLATES = {
    "newslint.yaml": "newslint.yaml",
    "newsroom-rules/house/no-netizens.yaml": "no-netizens.yaml",
}


def run(arguments: Sequence[str]) -> int:
    """Write the files; nothing is overwritten."""
    parser = common.parser("init", "Write a commented newslint.yaml and a first rule.")
    parser.add_argument("folder", metavar="FOLDER", nargs="?", default=".")
    options = parser.parse_args(arguments)
    folder = Path(options.folder)
    if not folder.is_dir():
        raise UsageError(f"no such folder: {options.folder}")
    here = Configurations().nearest(f"{options.folder}/-")
    if here is not None and Path(here).resolve().parent == folder.resolve():
        raise UsageError(f"{here} configures newslint already; nothing was written")
    taken = [name for name in (*NAMES, *_TEMPLATES) if (folder / name).exists()]
    if taken:
        raise UsageError(f"{(folder / taken[0]).as_posix()} is there already; nothing was written")
    for name, template in _TEMPLATES.items():
        _write(folder / name, Path(__file__).with_name("templates") / template)
    common.print_lines([f"wrote {(folder / name).as_posix()}" for name in _TEMPLATES])
    common.print_lines(["next: newslint test, then newslint ."])
    return common.EXIT_CLEAN


def _write(path: Path, template: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(template.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path.as_posix()}: cannot be written: {error.strerror}") from error
