"""Derive linter/people/given_names.tsv from the data of nomquamgender.

Usage: python scripts/derive_given_names.py PATH [TABLE]

PATH is the folder of the extracted nomquamgender 0.1.4 wheel (or its name_data.json), TABLE the
file to write. The package itself takes seconds and hundreds of megabytes to load; the linter
needs only the names that nearly all lists agree on.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

TABLE = Path(__file__).parent.parent / "linter" / "people" / "given_names.tsv"
# Names on which nearly all lists agree are the useful ones. The others mostly tell a given name
# from other words, so their rare ones are left out to keep the table small.
SELDOM = 0.02
MOSTLY = 0.98
MIN_SOURCES, MIN_RECORDS = 8, 100
MIN_SOURCES_MIXED, MIN_RECORDS_MIXED = 12, 300
_NAME = re.compile(r"[a-z]{2,16}")

HEADER = """\
# Given names: name, records, sources, share of the records with women.
# Derived by scripts/derive_given_names.py from nomquamgender 0.1.4
# (https://github.com/ianvanbuskirk/nomquamgender, MIT licence, copyright Ian Van Buskirk).
# Only names with {sources}+ sources and {records}+ records, or {mixed}+ sources and {more}+ records
# if the share lies between {seldom} and {mostly}.
# The share is a fact about public lists and says nothing certain about a person.
"""


def main(argv: Sequence[str]) -> int:
    """Write the table and say how large it is."""
    if len(argv) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    table = Path(argv[1]) if len(argv) == 2 else TABLE
    text = render(json.loads(find_data(Path(argv[0])).read_text(encoding="utf-8")))
    table.write_text(text, encoding="utf-8", newline="\n")
    print(f"{table}: {text.count(chr(10))} lines, {len(text)} bytes")
    return 0


def find_data(path: Path) -> Path:
    """Return the JSON file that `path` is or contains."""
    if path.is_file():
        return path
    return next(path.rglob("name_data.json"))


def render(data: Mapping[str, Sequence[float]]) -> str:
    """Return the whole table: the header and one line a name, in alphabetical order."""
    header = HEADER.format(
        sources=MIN_SOURCES,
        records=MIN_RECORDS,
        mixed=MIN_SOURCES_MIXED,
        more=MIN_RECORDS_MIXED,
        seldom=SELDOM,
        mostly=MOSTLY,
    )
    return header + "".join(sorted(rows(data)))


def rows(data: Mapping[str, Sequence[float]]) -> Iterator[str]:
    """Yield a line for each name that enough lists record."""
    for name, (sources, records, share, *_) in data.items():
        mixed = SELDOM < share < MOSTLY
        enough = sources >= (MIN_SOURCES_MIXED if mixed else MIN_SOURCES) and (
            records >= (MIN_RECORDS_MIXED if mixed else MIN_RECORDS)
        )
        if enough and _NAME.fullmatch(name):
            yield f"{name}\t{int(records)}\t{int(sources)}\t{share:g}\n"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
