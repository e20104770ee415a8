"""Entries of Blogger in feeds of Atom: its export of old, and the one of Google Takeout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..lazy import lazy

if TYPE_CHECKING:
    from ..model import Status
    from .xml_tree import Element

KIND: Final = "http://schemas.google.com/g/2005#kind"
_ARTICLES: Final = frozenset({"post", "page"})
_REASONS: Final = {"comment": "a comment", "template": "a template", "settings": "a setting"}
_STATUSES: Final[dict[str, Status]] = {
    "LIVE": "published",
    "SCHEDULED": "scheduled",
    "DRAFT": "draft",
    "SOFT_TRASHED": "trashed",
}
_ID = lazy(r"tag:blogger\.com,\d{4}:blog-(?P<blog>\d+)\.(?P<kind>post|page)-(?P<entry>\d+)")


def kind_of(entry: Element) -> str:
    """Return the kind of an entry in Blogger's words (post, comment ...), "" in other feeds."""
    kind = entry.text("blogger:type").lower()
    if kind:
        return kind
    terms = (
        found.attributes.get("term", "")
        for found in entry.all("atom:category", "category")
        if found.attributes.get("scheme") == KIND
    )
    return next((term.rpartition("#")[2] for term in terms), "")


def passed_over(kind: str) -> str | None:
    """Return why an entry of a kind is no article; None where it is one."""
    if not kind or kind in _ARTICLES:
        return None
    return _REASONS.get(kind, "of another kind")


def status_of(entry: Element, kind: str) -> Status | None:
    """Return whether an entry is published; feeds show nothing else, so that they do not say."""
    stated = entry.text("blogger:status")
    if stated:
        return _STATUSES.get(stated)
    control = entry.child("app:control", "control")
    if control is not None and control.text("app:draft", "draft") == "yes":
        return "draft"
    return "published" if kind else None


def edit_url(identity: str, kind: str) -> str | None:
    """Return where Blogger edits an entry, by its id."""
    found = _ID.fullmatch(identity)
    if found is None:
        return None
    what = "page" if "page" in {kind, found["kind"]} else "post"
    return f"https://www.blogger.com/blog/{what}/edit/{found['blog']}/{found['entry']}"
