"""Whether and when an article is published, by its front matter and the names of its path."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from ..layout.dateline import stated_date
from ..lazy import lazy
from ..model import Dated
from .frontmatter import first_string

if TYPE_CHECKING:
    from ..model import Source, Status
    from .frontmatter import Mapping

_TRUE: Final = frozenset({"true", "yes", "on", "1"})
_FALSE: Final = frozenset({"false", "no", "off", "0"})
_STATES: Final[dict[str, Status]] = {
    "draft": "draft",
    "drafts": "draft",
    "unpublished": "draft",
    "wip": "draft",
    "pending": "pending",
    "review": "pending",
    "in review": "pending",
    "in-review": "pending",
    "in_review": "pending",
    "pending_review": "pending",
    "private": "private",
    "published": "published",
    "publish": "published",
    "live": "published",
    "scheduled": "scheduled",
    "future": "scheduled",
    "trash": "trashed",
    "trashed": "trashed",
    "deleted": "trashed",
    "expired": "expired",
}
_DRAFTS: Final = "_drafts"
_DATE: Final = 10  # YYYY-MM-DD
# 2026-05-03-title.md, 2026-05-03-title/index.md, and for Docusaurus 2026/05/03/title.md
_NAMED = lazy(r"(?:^|/)(\d{4})[-/](\d{2})[-/](\d{2})[-/][^/]+(?:/index)?\.\w+$")


def status_of(source: Source, fields: Mapping) -> Status | None:
    """Return the status; None where nothing says it, which is most often "published"."""
    draft, published = _word(fields, "draft"), _word(fields, "published")
    if draft in _TRUE or published in _FALSE or _DRAFTS in source.path.split("/")[:-1]:
        return "draft"
    stated = _STATES.get(_word(fields, "status"))
    if stated is not None and stated != "published":
        return stated
    today = source.read_on or date.today()
    ends = _day(fields, "expirydate", "unpublishdate")
    begins = _day(fields, "publishdate", "pubdate", "date", "published") or _day_in(source.path)
    if ends is not None and ends < today:
        return "expired"
    if begins is not None and begins > today:
        return "scheduled"
    said = stated == "published" or draft in _FALSE or published in _TRUE
    return "published" if said else None


def date_in_path(path: str) -> Dated | None:
    """Return the date that generators take from the name of a post."""
    day = _day_in(path)
    return Dated(day.isoformat()) if day else None


def _day_in(path: str) -> date | None:
    found = _NAMED.search(path)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _word(fields: Mapping, key: str) -> str:
    written = first_string(fields.get(key))
    return " ".join(written.text.lower().split()) if written else ""


def _day(fields: Mapping, *keys: str) -> date | None:
    for key in keys:
        written = first_string(fields.get(key))
        stated = stated_date(written.text) if written else None
        if stated:
            try:
                return date.fromisoformat(stated[:_DATE])
            except ValueError:
                continue
    return None
