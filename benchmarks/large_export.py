"""Generates a large WordPress export and measures what linting it takes.

Usage: python benchmarks/large_export.py FILE [--gigabytes 2] [--keep]

FILE is written anew, unless it exists, linted with all rules, and removed unless it is to be kept.
As in real exports most of its bytes are comments, custom fields and attachments, which are passed
over; the posts are of the length of news stories. Prints the peak of resident memory (Linux
counts kB), the wall time and what became of the items.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

HEAD = """\
<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
\txmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
\txmlns:content="http://purl.org/rss/1.0/modules/content/"
\txmlns:dc="http://purl.org/dc/elements/1.1/"
\txmlns:wp="http://wordpress.org/export/1.2/"
>
<channel>
\t<title>The Larkmoor Ledger</title>
\t<link>https://ledger.example.org</link>
\t<language>en-GB</language>
\t<wp:wxr_version>1.2</wp:wxr_version>
\t<wp:base_site_url>https://ledger.example.org</wp:base_site_url>
\t<wp:base_blog_url>https://ledger.example.org</wp:base_blog_url>
\t<wp:author><wp:author_login>orla</wp:author_login>\
<wp:author_display_name><![CDATA[Orla Brannigan]]></wp:author_display_name></wp:author>
"""
ITEM = """\
\t<item>
\t\t<title><![CDATA[{title}]]></title>
\t\t<link>https://ledger.example.org/{number}/</link>
\t\t<dc:creator><![CDATA[orla]]></dc:creator>
\t\t<content:encoded><![CDATA[{copy}]]></content:encoded>
\t\t<excerpt:encoded><![CDATA[]]></excerpt:encoded>
\t\t<wp:post_id>{number}</wp:post_id>
\t\t<wp:post_date><![CDATA[2024-03-{day:02} 09:30:00]]></wp:post_date>
\t\t<wp:status><![CDATA[{status}]]></wp:status>
\t\t<wp:post_type><![CDATA[{kind}]]></wp:post_type>
{rest}\t</item>
"""
COMMENT = """\
\t\t<wp:comment>
\t\t\t<wp:comment_id>{number}</wp:comment_id>
\t\t\t<wp:comment_author><![CDATA[{name}]]></wp:comment_author>
\t\t\t<wp:comment_author_email><![CDATA[{name}@mail.example.org]]></wp:comment_author_email>
\t\t\t<wp:comment_content><![CDATA[{text}]]></wp:comment_content>
\t\t</wp:comment>
"""
META = """\
\t\t<wp:postmeta>
\t\t\t<wp:meta_key><![CDATA[_{name}]]></wp:meta_key>
\t\t\t<wp:meta_value><![CDATA[{text}]]></wp:meta_value>
\t\t</wp:postmeta>
"""
WORDS = [
    "harbour",
    "council",
    "ferry",
    "bridge",
    "budget",
    "vote",
    "repair",
    "school",
    "teacher",
    "river",
    "flood",
    "barrier",
    "market",
    "station",
    "driver",
    "winter",
    "timber",
    "meeting",
    "report",
    "street",
    "library",
    "garden",
    "engine",
    "village",
    "bakery",
    "parish",
    "ticket",
    "signal",
    "weather",
    "orchard",
    "quarry",
    "tunnel",
    "museum",
    "concert",
    "rehearsal",
    "allotment",
    "reservoir",
]
LINKS = [
    "the",
    "a",
    "of",
    "to",
    "in",
    "on",
    "for",
    "with",
    "and",
    "after",
    "before",
    "near",
    "under",
    "which",
    "said",
    "that",
    "was",
    "were",
    "is",
]


def sentence(chance: random.Random) -> str:
    """Return a sentence of invented words in an English order."""
    words = [chance.choice(WORDS if turn % 2 else LINKS) for turn in range(chance.randint(8, 22))]
    return " ".join(words).capitalize() + "."


def items(chance: random.Random) -> Iterator[str]:
    """Yield items without end: two attachments for each post, with its comments and fields."""
    number = 0
    while True:
        number += 1
        post = number % 3 == 0
        copy = "\n\n".join(
            " ".join(sentence(chance) for _ in range(4)) for _ in range(8 if post else 0)
        )
        spam = sentence(chance) * 6
        rest = "".join(COMMENT.format(number=n, name=f"reader{n}", text=spam) for n in range(60))
        fields = "".join(META.format(name=f"field{n}", text=spam * 2) for n in range(12))
        yield ITEM.format(
            number=number,
            title=sentence(chance)[:60],
            copy=copy if post else "",
            day=number % 28 + 1,
            status="publish" if post else "inherit",
            kind="post" if post else "attachment",
            rest=fields + rest if post else fields,
        )


def write(path: Path, size: int) -> None:
    """Write an export of about `size` bytes."""
    chance = random.Random(7)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        written = file.write(HEAD)
        for item in items(chance):
            if written >= size:
                break
            written += file.write(item)
        file.write("</channel>\n</rss>\n")


def main() -> None:
    """Write, lint and report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--gigabytes", type=float, default=2.0)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    if not options.file.exists():
        write(options.file, int(options.gigabytes * 1024**3))
    size = options.file.stat().st_size
    start = time.perf_counter()
    command = [sys.executable, "-m", "newslint", str(options.file), "--exit-zero"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(*done.stdout.splitlines()[-2:], sep="\n")
    print(f"{size / 1024**3:.2f} GB in {seconds:.0f} s; at most {peak:.0f} MB resident")
    if not options.keep:
        options.file.unlink()


if __name__ == "__main__":
    main()
