"""Untrusted text as Markdown that means nothing but itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..lazy import lazy
from .samples import shortened

_SPECIAL = lazy(r"[\\`*\[\]<>|~$]|&(?=[#\w])|(?<![^\W_])_|_(?![^\W_])")
_LEADING = lazy(r"^(?:[-+#=]|\d+(?=[.)]))")
_BACKTICKS = lazy(r"`+")
_ADDRESS = lazy(r"https?://[^\s<>\\`\"\x00-\x20]+")
_NOT_IN_ANCHOR = lazy(r"[^\w\- ]")


def escaped(text: str, most: int = 5000) -> str:
    """Return a text of at most so many characters as one line that shows as it is written."""
    plain = _SPECIAL.sub(r"\\\g<0>", shortened(text, most))
    found = _LEADING.match(plain)
    if found is None:
        return plain
    # A digit cannot be escaped, what makes a list of it can.
    digits = found[0] if found[0].isdigit() else ""
    return f"{digits}\\{plain[len(digits) :]}"


def code_span(text: str, most: int = 300) -> str:
    """Return a text in one line as code."""
    shown = shortened(text, most) or "…"
    fence = _fence(shown, 1)
    edge = " " if shown[0] == "`" or shown[-1] == "`" else ""
    return f"{fence}{edge}{shown}{edge}{fence}"


def fenced(lines: Sequence[str], language: str) -> Iterator[str]:
    """Yield lines as a block of code, behind fences that none of them can close."""
    fence = _fence("\n".join(lines), 3)
    yield f"{fence}{language}"
    yield from lines
    yield fence


def link(address: str, most: int = 300) -> str:
    """Return a web address as a link; anything else is mere text."""
    fits = len(address) <= most and _ADDRESS.fullmatch(address)
    return f"<{address}>" if fits and address.isascii() else escaped(address, most)


def cited(source: str, most: int = 300) -> str:
    """Return a source of a rule: its title as a link where a web address in <> follows it."""
    title, _, rest = source.rpartition(" <")
    address = link(rest[:-1], most) if title and rest.endswith(">") else ""
    return f"[{escaped(title, most)}]({address})" if address[:1] == "<" else link(source, most)


def anchors(headings: Iterable[str]) -> list[str]:
    """Return the fragments that GitHub gives headings: lower case, numbered where they repeat."""
    seen: Counter[str] = Counter()
    found = []
    for heading in headings:
        anchor = _NOT_IN_ANCHOR.sub("", heading.lower()).replace(" ", "-")
        found.append(f"{anchor}-{seen[anchor]}" if seen[anchor] else anchor)
        seen[anchor] += 1
    return found


def _fence(text: str, least: int) -> str:
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    return "`" * max(least, longest + 1)
