"""WordPress's stored copy as it is shown: paragraphs made of blank lines, shortcodes carried out.

Posts from before the block editor have no ``<p>``: WordPress makes paragraphs of blank lines and
breaks of single ones when it shows them (``wpautop``). Shortcodes and bare addresses of videos are
stored forms, which readers never see; they are left out, and captions become captions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .passages import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .passages import Passage

# Copy of the block editor has all its elements.
_BLOCKS: Final = "<!-- wp:"
# Between these, what wpautop takes for block-level elements.
_BLOCK_TAG: Final = (
    r"</?(?:address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|"
    r"figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|iframe|legend|li|main|map|menu|nav|"
    r"object|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s>/])"
)
_PART = re.compile(
    r"<!--.*?-->|<(?P<raw>pre|script|style|textarea)\b.*?</(?P=raw)\s*>"
    rf"|(?P<block>{_BLOCK_TAG}[^<>]*>)|(?P<break><br\b[^<>]*>)|<[^<>]*>"
    r"|(?P<paragraph>(?:\r\n?|\n)[ \t]*(?:(?:\r\n?|\n)[ \t]*)+)|(?P<line>\r\n?|\n)",
    re.DOTALL | re.IGNORECASE,
)
_OPENS_BLOCK = re.compile(rf"\s*(?:<!--.*?-->\s*)*(?:{_BLOCK_TAG}|\Z)", re.DOTALL | re.IGNORECASE)
_SHORTCODE = re.compile(
    r"(?<!\[)\[(?P<closing>/?)(?P<name>[A-Za-z][\w-]*)(?P<attributes>(?:\s[^][<>]*)?)/?\](?![](])"
)
# Those that WordPress itself has, by its code reference.
_CORE: Final = frozenset(
    {"audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption"}
)
_CAPTIONS: Final = frozenset({"caption", "wp_caption"})
_EMBEDDED = re.compile(r"^[ \t]*https?://\S+[ \t]*\r?$", re.MULTILINE)


def shown_copy(stored: Passage) -> Passage:
    """Return stored copy of a post as HTML that has the blocks a reader sees."""
    stored = stored.edited(_without_stored_forms(stored.text))
    return stored if _BLOCKS in stored.text else stored.edited(_paragraphs(stored.text))


def _without_stored_forms(text: str) -> Iterator[Edit]:
    edits = [*_shortcodes(text)] if "[" in text else []
    if "http" in text:
        edits += [Edit(*found.span(), "") for found in _EMBEDDED.finditer(text)]
    done = 0
    for edit in sorted(edits):
        if edit.start >= done:
            yield edit
            done = edit.end


def _shortcodes(text: str) -> Iterator[Edit]:
    found = list(_SHORTCODE.finditer(text))
    closed = {code["name"] for code in found if code["closing"]}
    opened = {code["name"] for code in found if not code["closing"]}
    for code in found:
        name = code["name"]
        if name.lower() in _CAPTIONS:
            yield Edit(*code.span(), _caption(closing=bool(code["closing"])))
        elif name.lower() in _CORE or "=" in code["attributes"] or name in closed & opened:
            yield Edit(*code.span(), "")


def _caption(*, closing: bool) -> str:
    return "</figcaption></figure>" if closing else "<figure><figcaption>"


def _paragraphs(text: str) -> Iterator[Edit]:
    """Yield the tags that WordPress puts in, apart from those that other tags imply."""
    settled = 0  # Behind a block or a break nothing is put in.
    for part in _PART.finditer(text):
        kind = part.lastgroup
        if kind in {"block", "raw", "break"}:
            settled = part.end()
        elif kind in {"paragraph", "line"}:
            implied = settled and not text[settled : part.start()].strip()
            if not implied and not _OPENS_BLOCK.match(text, part.end()):
                tag = "<p>" if kind == "paragraph" else "<br>"
                # On a line of its own, so that no report shows it beside the author's words.
                yield Edit(part.start(), part.start(), f"\n{tag}")
