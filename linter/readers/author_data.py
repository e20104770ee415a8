"""The people in a data file of a site: a list, a map by id, or one person and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ..model import Elsewhere, Source, Span
from .frontmatter import Mapping, first_string, guard, read_front_matter
from .persons import NAME, read_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Block, BlockKind, Zone
    from .frontmatter import Node, Written
    from .persons import Person

_LONGEST: Final = 512 * 1024
_IDS: Final = ("id", "key", "slug", "username", "login", "short_name", "shortname", "nickname")
_MOST_BIO_BLOCKS: Final = 20
# Under these keys some files hold all that others hold at the top.
_LISTS: Final = frozenset({"authors", "people", "members", "team", "staff"})


class Entry(NamedTuple):
    """What a data file says of a person; its blocks have lines of that file instead of places."""

    name: str
    person: Person
    blocks: tuple[tuple[Block, int], ...]
    file: str
    line: int

    def quoted(self, at: Span) -> Iterator[Block]:
        """Yield job and biography, named at a range of the article's source."""
        for block, line in self.blocks:
            yield block._replace(origin=Elsewhere(at, self.file, line))

    def byline(self, at: Span) -> Block:
        """Return the display name as the byline's block."""
        from ..model import Block

        return Block(self.name, "byline", "label", Elsewhere(at, self.file, self.line))


def read_entries(source: Source) -> Iterator[tuple[str, Entry]]:
    """Yield people by ids and by names, "" for the one a whole file is about.

    Raises UnreadableError for a file that is not what its ending says.
    """
    if source.path.endswith((".md", ".mdx", ".markdown")):
        yield from _page(source)
        return
    root = data_root(source)
    if isinstance(root, Mapping):
        yield from _one(source, "", root)
    yield from _people(source, root, nested=False)


def data_root(source: Source) -> Node | None:
    """Read a data file by its ending; UnreadableError when it is not what that says."""
    end = len(source.text)
    if source.path.endswith(".json"):
        from .jsonmatter import json_node

        return json_node(source, 0, _LONGEST)[0]
    guard(source, 0, end, _LONGEST)
    if source.path.endswith(".toml"):
        from .tomlmatter import toml_fields

        return toml_fields(source, 0, end)
    from .yamlmatter import yaml_node

    return yaml_node(source, 0, end)


def _page(source: Source) -> Iterator[tuple[str, Entry]]:
    front = read_front_matter(source)
    if front is None:
        return
    person = read_person(front.fields, page=True)
    if person.names:
        yield "", _entry(source, person, front.body)


def _people(source: Source, root: Node | None, *, nested: bool) -> Iterator[tuple[str, Entry]]:
    if isinstance(root, Mapping):
        for key, value in root.pairs:
            if isinstance(value, Mapping) and key.lower() not in _LISTS:
                yield from _one(source, key, value)
            elif not nested and key.lower() in _LISTS:
                yield from _people(source, value, nested=True)
    elif isinstance(root, tuple):
        for member in root:
            if isinstance(member, Mapping):
                yield from _one(source, None, member)


def _one(source: Source, key: str | None, fields: Mapping) -> Iterator[tuple[str, Entry]]:
    """Yield one person under each of their ids."""
    person = read_person(fields)
    if not person.names:
        return
    entry = _entry(source, person, None)
    if key is not None:
        yield key, entry
    for identity in (*_IDS, *NAME):
        written = first_string(fields.get(identity))
        if written:
            yield written.text, entry


def _entry(source: Source, person: Person, body: int | None) -> Entry:
    """Make an entry; the text of a page is the biography where its fields have none."""
    name = person.names[0]
    blocks: list[tuple[Block, int]] = []
    if person.job:
        blocks.append((_block(person.job, "bio", "label"), _line(source, person.job, 0)))
    for written in person.bio:
        blocks += _paragraphs(source, written)
    if body is not None and not person.bio:
        blocks += [(block, source.position(at)[0]) for block, at in _biography(source, body)]
    shown = " ".join(name.text.split())
    return Entry(
        shown, person, tuple(blocks[:_MOST_BIO_BLOCKS]), source.path, _line(source, name, 0)
    )


def _paragraphs(source: Source, written: Written) -> Iterator[tuple[Block, int]]:
    """Yield the blocks of a field that sites run through Markdown, and their lines."""
    for block, at in _biography(Source(source.path, written.text), 0):
        yield block, _line(source, written, at)


def _biography(source: Source, start: int) -> Iterator[tuple[Block, int]]:
    """Yield the blocks of a text about a person, its pictures aside, and where they begin."""
    from .markdown_blocks import markdown_blocks

    for block in markdown_blocks(source, start):
        if block.kind != "alt":
            yield block._replace(zone="bio"), block.origin.span(0, 1).start


def _block(written: Written, zone: Zone, kind: BlockKind) -> Block:
    return written.spelling.block(Source("", ""), zone, kind)


def _line(source: Source, written: Written, at: int) -> int:
    starts = written.spelling.starts
    return source.position(starts[min(at, len(starts) - 1)] if starts else 0)[0]
