"""Shows how a file was read: who, when, and every block with its zone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from .masking import Mask, keep, mask_addresses
from .model import Article, Bio, Block, Dated, Place, Signal, Source, Term, TermKind
from .sensitive import hiding
from .terminal import json_lines, printable

_ZONE_COLOURS = {
    "title": "\x1b[1;34m",
    "dek": "\x1b[34m",
    "byline": "\x1b[35m",
    "dateline": "\x1b[35m",
    "body": "\x1b[32m",
    "tail": "\x1b[33m",
    "bio": "\x1b[36m",
    "comments": "\x1b[31m",
    "related": "\x1b[31m",
    "chrome": "\x1b[2m",
    "metadata": "\x1b[2m",
}
_RESET = "\x1b[0m"
_LONGEST_LINE = 100


def inspection_json(articles: Sequence[Article], show: Mask) -> str:
    """Return the article model of a file as a JSON document."""
    document = {"articles": [_article(article, hiding(article, show)) for article in articles]}
    return json_lines(document)


def _article(article: Article, show: Mask) -> dict[str, object]:
    return {
        "path": article.source.path,
        "item": article.item,
        "title": show(article.title.text) if article.title else None,
        "dek": show(article.dek.text) if article.dek else None,
        "authors": [show(author.name) for author in article.authors],
        "signals": [_signal(article, signal, show) for signal in article.signals],
        "bios": [_bio(article.source, bio, show) for bio in article.bios],
        "published": article.published.value if article.published else None,
        "published_at": _at(article.source, article.published),
        "modified": article.modified.value if article.modified else None,
        "modified_at": _at(article.source, article.modified),
        "language": article.language,
        "declared_language": _shown(article.declared_language, show),
        "canonical": _link(article, show),
        "listing": article.listing,
        "export": article.export,
        "status": article.status,
        "edit_url": article.edit_url,
        "abridged": article.abridged,
        "untold": sorted(article.untold),
        "terms": [_term(article.source, term, show) for term in article.terms],
        "fields": _fields(article, show),
        "blocks": [_block(article.source, block, show) for block in article.blocks],
    }


def _term(source: Source, term: Term, show: Mask) -> dict[str, object]:
    return {"kind": term.kind, "text": show(term.text), **_where(source, term.place)}


def _fields(article: Article, show: Mask) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for field in article.fields:
        fields.setdefault(show(field.name), []).append(show(field.value))
    return fields


def _signal(article: Article, signal: Signal, show: Mask) -> dict[str, object]:
    """Return a statement and whom it names; null where that is none of the authors."""
    named = (author.name for author in article.authors if signal in author.signals)
    author = next(named, None)
    return {
        "source": signal.source,
        "text": show(signal.text),
        "author": _shown(author, show),
        **_where(article.source, signal.place),
    }


def _bio(source: Source, bio: Bio, show: Mask) -> dict[str, object]:
    line, column = _start(source, bio.blocks[0])
    text = "\n".join(show(block.text) for block in bio.blocks)
    return {"line": line, "column": column, "authors": [*map(show, bio.authors)], "text": text}


def _at(source: Source, date: Dated | None) -> dict[str, int | None] | None:
    return _where(source, date.place) if date and date.place else None


def _where(source: Source, place: Place | None) -> dict[str, int | None]:
    """Return the position of a statement; those of the page's head have none."""
    if place is None:
        return {"line": None, "column": None}
    line, column = _position(source, place)
    return {"line": line, "column": column}


def _position(source: Source, place: Place) -> tuple[int, int]:
    return source.position(place.block.origin.span(place.start, place.end).start)


def _link(article: Article, show: Mask) -> str | None:
    link = article.canonical
    return link if link is None or show is keep else mask_addresses(link)


def _block(source: Source, block: Block, show: Mask) -> dict[str, object]:
    line, column = _start(source, block)
    return {
        "zone": block.zone,
        "kind": block.kind,
        "line": line,
        "column": column,
        "text": show(block.text),
    }


def _start(source: Source, block: Block) -> tuple[int, int]:
    lead = len(block.text) - len(block.text.lstrip())
    return source.position(block.origin.span(lead, max(lead, len(block.text))).start)


def inspection_text(articles: Sequence[Article], show: Mask, *, colour: bool) -> Iterator[str]:
    """Yield the article model of a file for people, a line a block."""
    for article in articles:
        hide = hiding(article, show)
        yield from _head(article, hide)
        for block in article.blocks:
            line, column = _start(article.source, block)
            zone = f"{block.zone:<9}"
            if colour:
                zone = f"{_ZONE_COLOURS[block.zone]}{zone}{_RESET}"
            text = printable(hide(block.text))
            if len(text) > _LONGEST_LINE:
                text = text[: _LONGEST_LINE - 1] + "…"
            yield f"{line:>6}:{column:<5} {zone} {block.kind:<9} {text}".rstrip()
        yield ""


def _authors(article: Article, show: Mask) -> Iterator[tuple[str, str]]:
    """Yield each author with what names them and where."""
    label = "authors"
    for author in article.authors:
        said = (f"{s.source}{_shown_at(article.source, s.place)}" for s in author.signals)
        yield label, f"{show(author.name)} ({', '.join(dict.fromkeys(said))})"
        label = ""
    if label:
        yield label, "-"
    named = {signal for author in article.authors for signal in author.signals}
    for signal in dict.fromkeys(article.signals):
        if signal not in named:
            where = _shown_at(article.source, signal.place)
            yield "set aside", f"{show(signal.text)} ({signal.source}{where})"


def _bios(article: Article, show: Mask) -> Iterator[tuple[str, str]]:
    for bio in article.bios:
        line, column = _start(article.source, bio.blocks[0])
        whose = ", ".join(map(show, bio.authors)) or "nobody named as author"
        yield "bio", f"of {whose} at {line}:{column}"


def _terms(article: Article, show: Mask) -> Iterator[tuple[str, str]]:
    """Yield the terms of each kind that there are."""
    for kind in get_args(TermKind):
        said = (
            show(term.text) + _shown_at(article.source, term.place)
            for term in article.terms
            if term.kind == kind
        )
        if line := "; ".join(said):
            yield kind, line


def _date(source: Source, date: Dated | None) -> str:
    return f"{date.value}{_shown_at(source, date.place)}" if date else "-"


def _shown_at(source: Source, place: Place | None) -> str:
    return " {}:{}".format(*_position(source, place)) if place else ""


def _shown(text: str | None, show: Mask) -> str | None:
    return None if text is None else show(text)


def _language(article: Article, show: Mask) -> str:
    decided, declared = article.language or "-", _shown(article.declared_language, show)
    return decided if declared in {None, decided} else f"{decided} (declared as {declared})"


def _head(article: Article, show: Mask) -> Iterator[str]:
    name = f"{article.source.path} {article.item}" if article.item else article.source.path
    yield printable(name)
    facts = (
        ("title", show(article.title.text) if article.title else "-"),
        *_authors(article, show),
        *_bios(article, show),
        ("published", _date(article.source, article.published)),
        ("modified", _date(article.source, article.modified)),
        ("language", _language(article, show)),
        ("canonical", _link(article, show) or "-"),
        *_terms(article, show),
        *((("status", article.status),) if article.status else ()),
        *((("edit", article.edit_url),) if article.edit_url else ()),
        *((("listing", "yes: not judged as an article"),) if article.listing else ()),
    )
    for label, value in facts:
        yield f"  {label:<10} {printable(value)}"
