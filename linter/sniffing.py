"""What an input is, told by how it begins; an extension only says what may be expected.

Exports and feeds are known by their root: the first element of XML with its namespaces, the keys
of a JSON object. Everything else is text, HTML or Markdown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .lazy import lazy
from .model import Told
from .outlines import outline

if TYPE_CHECKING:
    from .model import InputFormat

SNIFFED: Final = 64 * 1024
_START: Final = 2048
_WIDE: Final = (b"\0<", b"<\0", b"\0{", b"{\0", b"\0[", b"[\0")
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
_REST_ERROR = lazy(r'\{\s*"code"\s*:\s*"rest_\w+"\s*,\s*"message"\s*:')
_EXPORT_OF_GHOST = lazy(r'\{\s*"db"\s*:\s*\[\s*\{\s*"(?:meta|data)"\s*:')
_RENDERED: Final = tuple((key, "rendered") for key in ("title", "content", "excerpt"))
# Terms have nearly the keys of users.
_OF_USERS: Final = frozenset((key,) for key in ("slug", "name", "description", "link", "url"))
_OF_TERMS: Final = frozenset((key,) for key in ("taxonomy", "count"))
_JOINS_OF_GHOST: Final = frozenset({"posts_authors", "posts_tags", "posts_meta"})
_COPY_OF_GHOST: Final = frozenset({"html", "lexical", "mobiledoc", "markdown"})
_MARKS_OF_GHOST: Final = frozenset(
    {"lexical", "mobiledoc", "feature_image", "codeinjection_head", "custom_excerpt"}
)


def sniff_export(data: bytes) -> Told | None:
    """Tell an export or a feed by its first `SNIFFED` bytes; None for anything else."""
    start = data.lstrip(_SPACE)[:1]
    if start not in (b"<", b"{", b"[") and not any(mark in data[:8] for mark in _WIDE):
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
    if _JSON_FEED.search(text):
        return Told("json-feed", "it names the version of JSON Feed")
    if _REST_ERROR.match(text.lstrip("\ufeff \t\r\n")):
        return Told("wordpress-json", "it is an error of WordPress")
    paths = outline(text)
    if any(path in paths for path in _RENDERED):
        return Told("wordpress-json", "its texts are rendered as WordPress does")
    if ("avatar_urls",) in paths or (paths >= _OF_USERS and not paths & _OF_TERMS):
        return Told("wordpress-json", "it lists users as WordPress does")
    if _EXPORT_OF_GHOST.match(text.lstrip("\ufeff \t\r\n")) or _is_ghost(paths):
        return Told("ghost", "it has the tables of Ghost")
    return None


def _is_ghost(paths: frozenset[tuple[str, ...]]) -> bool:
    """Tell the tables of an export, or posts alone, by the names of tables and columns."""
    if ("meta", "exported_on") in paths or any(("data", join) in paths for join in _JOINS_OF_GHOST):
        return True
    for above in (("data", "posts"), ("posts",), ()):
        columns = {path[-1] for path in paths if path[:-1] == above}
        if columns >= {"title", "slug"} and columns & _COPY_OF_GHOST and columns & _MARKS_OF_GHOST:
            return True
    return False


def sniff(data: bytes) -> InputFormat:
    """Guess the format of nameless input by how it begins."""
    start = data[:_START].lstrip(_SPACE).lower()
    if start.startswith((b"---\n", b"---\r", b"+++\n", b"+++\r", b"# ")):
        return "markdown"
    if start.startswith(b"<") or b"<p>" in start or b"<p " in start:
        return "html"
    return "text"
