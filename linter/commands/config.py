"""``newslint config [PATH]``: show the settings in force for an input, and where each is from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..configuration.configuration import load
from ..configuration.effective import effective
from ..configuration.nearest import Configurations
from ..model import UsageError
from . import options as common


def run(arguments: Sequence[str]) -> int:
    """Print the configuration that counts for a file or a folder."""
    parser = common.parser("config", "Show the settings in force for a file or a folder.")
    parser.add_argument("path", metavar="PATH", nargs="?", default=".")
    parser.add_argument("--config", metavar="FILE", help="show this configuration instead")
    options = parser.parse_args(arguments)
    path = Path(options.path)
    if not path.exists():
        raise UsageError(f"no such file or folder: {options.path}")
    # The configuration of a folder is the one that counts for the files in it.
    linted = f"{options.path.rstrip('/')}/-" if path.is_dir() else options.path
    found = load(options.config) if options.config else Configurations().of(linted)
    common.print_lines(effective(found))
    return common.EXIT_CLEAN
