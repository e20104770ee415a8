"""Feeds of Atom 1.0 and 0.3, with those that Blogger exports its sites as.

Names count with Atom's namespace and without any: declarations are often wrong or missing.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from ..model import Failure, UnreadableError
from .blogger import KIND, edit_url, kind_of, passed_over, status_of
from .feed_authors import names_beside_mail
from .feed_dates import state_dates
from .feeds import SAMPLED, Feed, feed_language, untold
from .summaries import Words, state_text
from .xml_documents import Document, items_of, start_of
from .xml_markup import attribute, inner_markup
from .xml_tree import Element

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import Article, Export, Skipped
    from .passages import Passage

_ROOT = re.compile(r"<(?P<prefix>[\w.-]+:)?feed[\s>]")
_PUBLISHED: Final = ("published", "issued", "created")
_MODIFIED: Final = ("updated", "modified")
_HTML: Final = frozenset({"html", "text/html"})
_XHTML: Final = frozenset({"xhtml", "application/xhtml+xml"})
_PLAIN: Final = frozenset({"text", "text/plain"})


def read_atom(export: Export) -> Iterator[Article | Skipped | Failure]:
    """Yield the articles of a feed; ids are those of the entries, else their numbers from 1 on."""
    document = _document(export)
    everybody = list(_names(document.head))
    sample = (entry for _, entry in islice(items_of(document), SAMPLED))
    known = [entry for entry in sample if isinstance(entry, Element)]
    authors = bool(everybody) or any(True for entry in known for _ in _authors(entry))
    dates = any(entry.child(*_spelled(*_PUBLISHED, *_MODIFIED)) for entry in known)
    feed = Feed(export, untold(authors=authors, dates=dates))
    document = _document(export)
    texts = (_text(entry, "content") or _text(entry, "summary") for entry in known)
    language = feed_language(document.attributes.get("xml:lang"), filter(None, texts))
    for number, entry in items_of(document):
        if isinstance(entry, Failure):
            yield entry
        else:
            yield _outcome(feed, entry, number, language, everybody)


def _document(export: Export) -> Document:
    root = _ROOT.search(start_of(export))
    document = Document(export, f"{root['prefix'] or ''}entry" if root else "entry")
    if document.root.rpartition(":")[2] != "feed":
        raise UnreadableError("no feed of Atom: its first element is not <feed>")
    return document


def _spelled(*names: str) -> tuple[str, ...]:
    """Return names as they are with the namespace and without."""
    return tuple(spelled for name in names for spelled in (f"atom:{name}", name))


def _outcome(
    feed: Feed, entry: Element, number: int, language: str | None, everybody: Iterable[Passage]
) -> Article | Skipped:
    own = entry.text(*_spelled("id"))
    identity = f"item/{own or number}"
    kind = kind_of(entry)
    reason = passed_over(kind) or ("a comment" if entry.child("thr:in-reply-to") else None)
    if reason:
        return feed.skipped(identity, reason)
    item = feed.item()
    content, summary = _text(entry, "content"), _text(entry, "summary")
    item.language(_language(entry) or language)
    item.link(_permalink(entry))
    title = _text(entry, "title")
    if title is not None:
        item.title(title.passage, markup=title.markup)
    for name in list(_authors(entry)) or everybody:
        item.author(name, "export", whole=False)
    state_dates(item, entry, _spelled(*_PUBLISHED), _spelled(*_MODIFIED))
    for term in _terms(entry):
        item.term("category", term)
    state_text(item, content, summary, title.passage.text if title else "")
    return feed.finished(item, identity, status_of(entry, kind), edit_url(own, kind))


def _language(entry: Element) -> str:
    content = entry.child(*_spelled("content"))
    inner = content.attributes.get("xml:lang", "") if content else ""
    return inner or entry.attributes.get("xml:lang", "")


def _text(entry: Element, name: str) -> Words | None:
    """Return a text of an entry; None when it has none, or what it has is no text."""
    element = entry.child(*_spelled(name))
    if element is None or "src" in element.attributes:
        return None
    kind = element.attributes.get("type") or "text"
    mode = element.attributes.get("mode")  # Atom 0.3
    if mode == "base64":
        return None
    if kind in _XHTML or element.children or mode == "escaped":
        return Words(inner_markup(element))
    if kind in _HTML or kind in _PLAIN:
        return Words(element.passage(), markup=kind in _HTML)
    return None


def _authors(entry: Element) -> Iterator[Passage]:
    """Yield the names of an entry's authors, or of the feed's that it was taken from."""
    found = list(_names(entry.children))
    source = entry.child(*_spelled("source"))
    yield from found or (_names(source.children) if source else ())


def _names(elements: Iterable[Element]) -> Iterator[Passage]:
    for element in elements:
        if element.name in _spelled("author"):
            named = element.child(*_spelled("name"))
            passage = (named or element).passage().stripped()
            if passage.text:
                yield from list(names_beside_mail(passage)) or [passage]


def _permalink(entry: Element) -> str:
    """Return the address of the article itself, before that of a service that counts clicks."""
    original = entry.text("feedburner:origLink")
    links = [
        link
        for link in entry.all(*_spelled("link"))
        if link.attributes.get("rel", "alternate") == "alternate"
    ]
    pages = [link for link in links if link.attributes.get("type", "text/html") == "text/html"]
    addresses = (attribute(link, "href").text.strip() for link in pages or links)
    return original or next(addresses, "")


def _terms(entry: Element) -> Iterator[Passage]:
    for category in entry.all(*_spelled("category")):
        if category.attributes.get("scheme") != KIND:
            shown = "label" if category.attributes.get("label", "").strip() else "term"
            term = attribute(category, shown).stripped()
            if term.text:
                yield term
    for subject in entry.all("dc:subject"):  # Atom 0.3 has no categories
        yield subject.passage().stripped()
