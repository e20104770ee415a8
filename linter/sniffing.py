"""What an input is, told by how it begins; an extension only says what may be expected.

Exports and feeds are known by their root: the first element of XML with its namespaces, the keys
of a JSON object. Everything else is text, HTML or Markdown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .lazy import lazy
from .model import Told

if TYPE_CHECKING:
    from .model import ExportFormat, InputFormat

SNIFFED: Final = 64 * 1024
_START: Final = 2048
_SPACE = b"\xef\xbb\xbf \t\r\n"
_ROOT = lazy(r"<(?![?!])(?:[\w.-]+:)?(?P<name>[\w.-]+)(?P<attributes>[^<>]*)>")
_PROLOGUE = re.compile(
    r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^<>\[]|\[[^\]]*\])*>|\s)*", re.DOTALL
)
_WORDPRESS = "wordpress.org/export/"
_RSS_1 = lazy(r"purl\.org/(?:rss/1\.|net/rss1)|my\.netscape\.com/(?:publish|rdf)")
_ATOM = lazy(r"www\.w3\.org/2005/Atom|purl\.org/atom/ns")
_ENTRY = lazy(r"<(?:[\w.-]+:)?entry[\s>]")
_JSON_FEED = lazy(r'"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org(?:\\?/)version')
_RENDERED = lazy(r'"(?:title|content|excerpt)"\s*:\s*\{\s*"(?:raw|rendered)"\s*:')
_WORDPRESS_USER = lazy(r'"avatar_urls"\s*:|"_links"\s*:')
_GHOST = lazy(
    r'\{\s*"(?:db|data|meta|posts)"\s*:[\s\S]*?'
    r'"(?:exported_on|mobiledoc|lexical|posts_authors|comment_id|feature_image|posts_tags)"\s*:'
)


def sniff_export(data: bytes) -> Told | None:
    """Tell an export or a feed by its first `SNIFFED` bytes; None for anything else."""
    start = data.lstrip(_SPACE)[:1]
    if start not in (b"<", b"{", b"[") and b"\0<" not in data[:8] and b"<\0" not in data[:8]:
        return None
    text = _text(data)
    return _xml(text) if text.lstrip("\ufeff").lstrip().startswith("<") else _json(text)


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data[: len(data) // 2 * 2].decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")


def _xml(text: str) -> Told | None:
    text = text.lstrip("\ufeff")
    prologue = _PROLOGUE.match(text)
    root = _ROOT.match(text, prologue.end() if prologue else 0)
    if root is None:
        return None
    name = root["name"]
    if name == "rss" and (_WORDPRESS in root["attributes"] or "<wp:wxr_version" in text):
        return Told("wxr", "its root is <rss> with WordPress's namespace")
    # RDF states anything, and other programs call what they hold a feed as well.
    if name == "rss" or (name == "RDF" and _RSS_1.search(root["attributes"])):
        return Told("rss", f"its root is <{name}>")
    atom = name == "feed" and (_ATOM.search(root["attributes"]) or _ENTRY.search(text))
    return Told("atom", "its root is <feed>") if atom else None


def _json(text: str) -> Told | None:
    told: tuple[tuple[re.Pattern[str], ExportFormat, str], ...] = (
        (_JSON_FEED, "json-feed", "it names the version of JSON Feed"),
        (_RENDERED, "wordpress-json", "its texts are rendered as WordPress does"),
        (_GHOST, "ghost", "it has the tables of Ghost"),
    )
    return next((Told(kind, why) for sign, kind, why in told if sign.search(text)), None)


def sniff(data: bytes) -> InputFormat:
    """Guess the format of nameless input by how it begins."""
    start = data[:_START].lstrip(_SPACE).lower()
    if start.startswith((b"---\n", b"---\r", b"+++\n", b"+++\r", b"# ")):
        return "markdown"
    if start.startswith(b"<") or b"<p>" in start or b"<p " in start:
        return "html"
    return "text"
