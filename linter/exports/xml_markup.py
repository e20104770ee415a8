"""Mark-up and attributes of elements as passages."""

from __future__ import annotations

import re

from .passages import Edit, Passage, spelled
from .xml_tree import Element

_SECTION_MARK = re.compile(r"<!\[CDATA\[|\]\]>")
_PREFIXED = re.compile(r"\s*<([\w.-]+):div\b")


def inner_markup(element: Element) -> Passage:
    """Return the HTML in an element: escaped or in CDATA, or its child elements as they stand."""
    if not element.children:
        return element.passage()
    passage = element.markup()
    marks = [_SECTION_MARK]
    prefixed = _PREFIXED.match(passage.text)
    if prefixed:  # XHTML may give all its names a prefix, which no browser knows.
        marks.append(re.compile(rf"(?<=<){prefixed[1]}:|(?<=</){prefixed[1]}:"))
    found = (found for mark in marks for found in mark.finditer(passage.text))
    edits = sorted(Edit(one.start(), one.end(), "") for one in found)
    return passage.edited(edits) if edits else passage


def attribute(element: Element, name: str) -> Passage:
    """Return an attribute's value, "" when there is none, with its places."""
    of, end = element.of, element.start
    start = of.text.rfind("<", 0, end)
    written = re.compile(rf"\s{re.escape(name)}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
    found = written.search(of.text, max(0, start), end)
    if found is None:
        return spelled(element.attributes.get(name, ""), of, end, [])
    at = found.span(1 if found[1] is not None else 2)
    return Element(name, {}, ((*at, False),), (), *at, of).passage()
