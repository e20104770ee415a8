"""Derive linter/people/nicknames.tsv from the `nicknames` package.

Usage: python scripts/derive_nicknames.py [TABLE]   (with nicknames 1.0 installed)

The package reads a table of its own and asks importlib.metadata for its version, which together
cost a commit hook more than reading the article does.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

TABLE = Path(__file__).parent.parent / "linter" / "people" / "nicknames.tsv"
HEADER = """\
# English given names, each with its short forms and the names it is short for.
# Derived by scripts/derive_nicknames.py from nicknames 1.0.1
# (https://github.com/carltonnorthern/nicknames, Apache License 2.0, copyright its authors).
"""


def main(argv: Sequence[str]) -> int:
    """Write the table and return an exit code."""
    from nicknames import NickNamer

    namer = NickNamer()
    names = sorted({*namer.nickname_lookup, *namer.canonical_lookup})
    rows = (
        "\t".join((name, *sorted(namer.nicknames_of(name) | namer.canonicals_of(name))))
        for name in names
    )
    target = Path(argv[0]) if argv else TABLE
    target.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
