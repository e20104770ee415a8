"""Who wrote a post of WordPress's REST interface.

Plug-ins for co-authors keep them as terms; else the author is the user who made the post.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from ..lazy import lazy
from ..model import Author
from .passages import inserted
from .references import decoded
from .wordpress_users import shown_text, users_beside

if TYPE_CHECKING:
    from .fragments import Item
    from .json_values import Row
    from .wordpress_users import User

_TAXONOMIES: Final = frozenset({"author", "authors", "coauthor"})
_TOKEN = lazy(r"[^\s@]+@[^\s@]+|\w+")


def state_authors(item: Item, row: Row, path: str) -> None:
    """State the authors of a post with what is known of them."""
    embedded = [one for one in row.rows("_embedded", "author") if one.text("name")]
    terms = [
        term
        for term in row.rows("_embedded", "wp:term")
        if term.text("taxonomy") in _TAXONOMIES and term.text("name")
    ]
    for term in terms:
        user = _user_of_term(term, embedded)
        _state(item, user or term, no_bio=user is None and _is_search_text(term))
    if terms:
        return
    for user in embedded:
        _state(item, user, no_bio=False)
    if not embedded:
        _state_unnamed(item, row, path)


def _user_of_term(term: Row, users: list[Row]) -> Row | None:
    """Return the user that a co-author is, whose biography the term does not have."""
    slug = term.text("slug").removeprefix("cap-")
    return next((user for user in users if user.text("slug") == slug), None)


def _is_search_text(term: Row) -> bool:
    """Tell whether a term is described by what its plug-in searches it by, which is no biography.

    That is name, log-in, number and address of the account.
    """
    known = {*_TOKEN.findall(term.text("name")), *_TOKEN.findall(term.text("slug"))}
    said = {token for token in _TOKEN.findall(term.text("description")) if "@" not in token}
    return said <= known | {token for token in said if token.isdecimal()}


def _state(item: Item, row: Row, *, no_bio: bool) -> None:
    name = row.passage("name")
    if name is None:
        return
    name = decoded(name).stripped()
    bio = None if no_bio else row.passage("description")
    unknown = no_bio or row.keys.get("description") is None
    pages = tuple(address for key in ("link", "url") if (address := row.text(key)))
    known = Author(
        name.text,
        login=row.text("slug").removeprefix("cap-") or None,
        bio=None if unknown else shown_text(row.text("description")),
        profiles=pages,
    )
    item.author(name, "export", known)
    if bio:
        item.bio(bio, name.text)


def _state_unnamed(item: Item, row: Row, path: str) -> None:
    """State an author of whom the post gives the number, or whom a plug-in names."""
    number, named = row.passage("author"), row.passage("yoast_head_json", "author")
    if number is not None and number.text == "0":
        number = None
    user = users_beside(path).find(id=number.text, site=row.text("link")) if number else None
    shown = named or number
    if shown is None:
        return
    if user is not None:
        item.author(shown, "export", _of(user))
        if user.bio:  # It stands in another file: here, where the author is named.
            item.bio(inserted(escape(user.bio), shown.slice, shown.offset(0)), user.name)
    elif named is not None:
        item.author(decoded(named), "export")
    else:
        item.author(shown, "export", Author(shown.text, is_account=True))


def _of(user: User) -> Author:
    pages = (user.link,) if user.link else ()
    return Author(user.name, login=user.slug, bio=user.bio, profiles=pages)
