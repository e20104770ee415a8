"""The input formats: each a function from a decoded source to its articles."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Article, InputFormat, Reader, Source
from .text import read_text


def read_html(source: Source) -> Iterator[Article]:
    """Read a page; the HTML machinery is loaded with the first page."""
    from .html import read_html as read

    return read(source)


def read_markdown(source: Source) -> Iterator[Article]:
    """Read a Markdown document; its parser is loaded with the first one."""
    from .markdown import read_markdown as read

    return read(source)


READERS: dict[InputFormat, Reader] = {
    "text": read_text,
    "html": read_html,
    "markdown": read_markdown,
}
