"""Pages in the sources of a site: HTML below front matter, as posts moved into Jekyll are.

Nothing is built: what a template puts around the text of a page is not known, and the template
syntax in the text is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..html.assembly import copy_blocks
from ..lazy import lazy
from ..model import UnreadableError
from .frontmatter import read_front_matter
from .site_articles import site_articles
from .templates import FILLERS, without_templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Article, Source
    from .frontmatter import FrontMatter

# A page that has a head of its own says there what it is.
_WHOLE = lazy(r"(?:\s|<!--.*?-->)*+<(?:!doctype|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_VISIBLE = lazy(r"[^\r\n]")
_TAG_OR_FILLERS = lazy(rf"<[^<>]*>|[{FILLERS}]+")


def front_matter_of(source: Source) -> FrontMatter | None:
    """Read what stands above a page; None where it is whole, or merely begins with dashes."""
    try:
        front = read_front_matter(source)
    except UnreadableError:
        return None
    return None if front is None or _WHOLE.match(source.text, front.body) else front


def read_page_of_site(source: Source, front: FrontMatter) -> Iterator[Article]:
    """Read a page below its front matter; one without any text gives none."""
    body = copy_blocks(source._replace(text=_text_of(source.text, front.body)))
    yield from site_articles(source, "html", front, body)


def _text_of(text: str, start: int) -> str:
    """Blank out front matter and template syntax; a link to a value still leads somewhere."""
    body = without_templates(text, start, mdx=False)[start:]
    return _VISIBLE.sub(" ", text[:start]) + _TAG_OR_FILLERS.sub(_blank, body)


def _blank(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith("<") else " " * len(found[0])
