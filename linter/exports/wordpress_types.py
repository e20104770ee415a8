"""What WordPress calls its statuses, types and taxonomies, in whatever export they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..model import Status, TermKind

# The types that core registers and that are no articles, and common ones of plug-ins; every other
# one is a site's own and may well be.
NO_ARTICLES: Final[Mapping[str, str]] = {
    "attachment": "an attachment",
    "comment": "a comment",
    "guest-author": "an author",
    "nav_menu_item": "a menu item",
    "revision": "a revision",
    **dict.fromkeys(
        (
            *("acf-field", "acf-field-group", "custom_css", "customize_changeset", "oembed_cache"),
            *("user_request", "wp_block", "wp_font_face", "wp_font_family", "wp_global_styles"),
            *("wp_navigation", "wp_template", "wp_template_part"),
        ),
        "a part of the site",
    ),
}
STATUSES: Final[Mapping[str, Status]] = {
    "publish": "published",
    "future": "scheduled",
    "draft": "draft",
    "auto-draft": "draft",
    "pending": "pending",
    "private": "private",
    "trash": "trashed",
}
# The first version of WXR calls tags otherwise.
TERMS: Final[Mapping[str, TermKind]] = {"category": "category", "post_tag": "tag", "tag": "tag"}
