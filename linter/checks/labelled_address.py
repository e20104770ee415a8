"""Addresses of pages that begin with a label which the headline has lost: "title-ferry-fares"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import combining, normalize

from ..fields import Fields
from ..lazy import lazy
from ..model import Abstention, Article, Hit, Span
from ..scope import Scope
from .compiled import Compiled

_FIELDS = frozenset({"og:url", "slug", "permalink", "url"})
_APOSTROPHE = lazy(r"['’‘]")
_WORD = lazy(r"[^\W_]+")
_FEWEST = 3  # words that the address and the headline share, so that no chance word is a label


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `labels`: the words that stand before a headline in what a machine answers."""
    phrases = scope.slots.phrases(fields, "labels", required=True)
    labels = tuple(tuple(slug_words(phrase.text)) for phrase in phrases)
    return Compiled(LabelledAddresses(labels).check, frozenset({"label", "address"}))


class LabelledAddresses(NamedTuple):
    """Reports an address that is the headline's words behind one of the labels.

    Systems make the address of a page from its first headline and keep it when that is mended.
    """

    labels: tuple[tuple[str, ...], ...]

    def check(self, article: Article) -> Iterator[Hit | Abstention]:
        """Yield the hit of one article."""
        if article.title is None:
            yield Abstention("no headline")
            return
        for address in dict.fromkeys(_addresses(article)):
            part = slug_words(_last_part(address))
            if _first_words(self.labels).isdisjoint(part[:1]):
                continue  # as with hardly an exception
            label = self._label(part, slug_words(article.title.text))
            if label:
                captures = (("label", label), ("address", _last_part(address)))
                yield Hit(article.title, captures, span=_written(article, address))
                return

    def _label(self, address: Sequence[str], headline: Sequence[str]) -> str:
        for label in self.labels:
            behind = address[len(label) :]
            labelled = tuple(address[: len(label)]) == label != tuple(headline[: len(label)])
            if labelled and len(behind) >= _FEWEST and _in_order(behind, headline):
                return " ".join(label)
        return ""


@cache
def _first_words(labels: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    return frozenset(label[0] for label in labels if label)


def slug_words(text: str) -> list[str]:
    """Return the words of a text as addresses spell them: lower case, no accents or apostrophes."""
    bare = text.lower()
    if not bare.isascii():
        bare = "".join(c for c in normalize("NFKD", bare) if not combining(c))
    return _WORD.findall(_APOSTROPHE.sub("", bare))


def _in_order(some: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether words stand among others in their order; addresses leave small words out."""
    rest = iter(words)
    return all(word in rest for word in some)


def _addresses(article: Article) -> Iterator[str]:
    if article.canonical:
        yield article.canonical
    yield from (field.value for field in article.fields if field.name in _FIELDS)


def _last_part(address: str) -> str:
    from urllib.parse import unquote  # 5 ms that only a page with a headline needs

    path = address.partition("?")[0].partition("#")[0].rstrip("/")
    return unquote(path.rpartition("/")[2]).removesuffix(".html")


def _written(article: Article, address: str) -> Span | None:
    start = article.source.text.find(address)
    return Span(start, start + len(address)) if start >= 0 else None
