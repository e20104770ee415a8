"""Check kind `consistency`: two statements of one article that cannot both hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..fields import Fields
from ..model import Article, Block, Hit, Place, Related, Zone
from ..quantities import Quantity, contradicts, number_stands_in, quantities, same_value
from ..quotations import Quotation, quotations
from ..scope import Scope
from ..wording import words
from .affiliate_links import read as read_affiliate_links
from .agency_copies import read as read_agency_copies
from .author_employer import read as read_author_employer
from .byline_conflict import read as read_byline_conflict
from .compiled import Compiled
from .date_fields import read as read_date_fields
from .elapsed_years import read as read_elapsed_years
from .foreign_datelines import read as read_foreign_datelines
from .future_dates import FutureDates
from .headline_names import read_entities as read_headline_entities
from .headline_spelling import read as read_headline_spelling
from .labelled_address import read as read_labelled_address
from .link_addresses import read as read_link_addresses
from .profile_links import read as read_profile_links
from .relative_dates import read as read_relative_dates
from .spoken_words import spoken_words
from .stated_days import read_conflict, read_order, read_stale_label
from .structure import looks_like_subhead
from .weekday_dates import read as read_weekday_dates

_SHARED = 0.7  # of the words of a quotation, in what may be the same
_COPY: frozenset[Zone] = frozenset({"body", "tail"})
Reading = Callable[[Fields, Scope], Compiled]


def read(fields: Fields, scope: Scope) -> Compiled:
    """Read `compare` and the limits that belong to it."""
    compare = fields.choice("compare", tuple(COMPARISONS), "headline-number", required=True)
    return COMPARISONS[compare](fields, scope)


def headline_numbers(article: Article) -> Iterator[Hit]:
    """Report a quantity of the headline that the copy never gives while it gives another."""
    if article.title is None:
        return
    claimed = quantities(article.title.text)
    blocks = [block for block in article.in_zones(_COPY) if block.text] if claimed else []
    text = " ".join(block.text for block in blocks)
    unsupported = [
        claim
        for claim in claimed
        if not number_stands_in(claim, text) and not _explained_by_dates(claim, text, article)
    ]
    told = [(b, found) for b in blocks if unsupported for found in quantities(b.text)]
    for claim in unsupported:
        against = _contradiction(claim, told)
        if against is not None:
            block, other = against
            start = article.title.start + claim.start
            place = Place(article.title.block, start, start + claim.end - claim.start)
            where = Related(Place(block, other.start, other.end), "what the text says")
            yield Hit(place, (("claim", claim.text), ("told", other.text)), related=(where,))


def _contradiction(
    claim: Quantity, told: list[tuple[Block, Quantity]]
) -> tuple[Block, Quantity] | None:
    if any(same_value(claim, other) for _, other in told):
        return None
    return next(((block, other) for block, other in told if contradicts(claim, other)), None)


def _explained_by_dates(claim: Quantity, text: str, article: Article) -> bool:
    """Tell whether a year in the text and the publication year span the claimed duration."""
    if (
        claim.unit != "day"
        or article.published is None
        or not article.published.value[:4].isdigit()
    ):
        return False
    year = int(article.published.value[:4])
    spans = {abs(year - int(found)) for found in re.findall(r"\b(?:1[89]|20)\d\d\b", text)}
    return any(abs(claim.value / 365 - span) < 0.5 for span in spans)


def _headline_number(_fields: Fields, _scope: Scope) -> Compiled:
    return Compiled(headline_numbers, frozenset({"claim", "told"}))


class QuotedHeadings(NamedTuple):
    """Words in quotation marks in a headline or sub-head, nearly but not quite a quotation."""

    zones: frozenset[Zone]
    from_words: int
    similarity: float

    def check(self, article: Article) -> Iterator[Hit]:
        """Yield the hits of one article."""
        blocks = [block for block in article.in_zones(self.zones) if block.text]
        promised = [
            (block, quote)
            for block in blocks
            if block.zone in ("title", "dek") or looks_like_subhead(block)
            for quote in quotations(block.text)
        ]
        if promised:
            copy = [b for b in blocks if b.zone in _COPY and not looks_like_subhead(b)]
            for block, quote in promised:
                other = self._altered(quote, copy)
                if other is not None and not _is_spoken(quote, copy):
                    where = Related(other, "the quotation in the text")
                    yield Hit(Place(block, quote.start, quote.end), related=(where,))

    def _altered(self, quote: Quotation, copy: list[Block]) -> Place | None:
        """Return the first quotation that is nearly but not quite what a heading quotes."""
        promised = words(quote.text)
        elided = "..." in quote.text or "…" in quote.text or "[" in quote.text
        if len(promised) < self.from_words or elided:
            return None
        for block in copy:
            if not _may_share(promised, block.text):
                continue
            for spoken in quotations(block.text):
                if self.similarity <= _likeness(promised, words(spoken.text)) < 1.0:
                    return Place(block, spoken.start, spoken.end)
        return None


def _is_spoken(quote: Quotation, copy: list[Block]) -> bool:
    """Tell whether the copy has the words of a quotation just so, quoted or not."""
    whole = " ".join(" ".join(spoken_words(block.text)) for block in copy)
    return f" {' '.join(spoken_words(quote.text))} " in f" {whole} "


def _may_share(promised: list[str], text: str) -> bool:
    """Tell whether a text has as many of some words as likeness takes.

    In texts that lower case makes longer, or with a sigma, words are cut otherwise.
    """
    lower = text.lower()
    if len(lower) != len(text) or "Σ" in text:
        return True
    return sum(map(lower.__contains__, set(promised))) >= len(promised) * _SHARED


def _likeness(promised: list[str], spoken: list[str]) -> float:
    """Return the best token similarity of `promised` to a run of words in `spoken`, 0-1."""
    size = len(promised)
    if size > 60 or len(spoken) > 2000 or len(set(promised) & set(spoken)) < size * _SHARED:
        return 0.0
    if f" {' '.join(promised)} " in f" {' '.join(spoken)} ":
        return 1.0
    import difflib  # only headlines with quotations need it

    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(promised)
    best = 0.0
    for start in range(max(1, len(spoken) - size + 2)):
        for length in (size - 1, size, size + 1):
            matcher.set_seq1(spoken[start : start + length])
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                best = max(best, matcher.ratio())
    return best


def _quoted_heading(fields: Fields, scope: Scope) -> Compiled:
    check = QuotedHeadings(
        scope.zones,
        int(fields.number("from_words", 4, low=3, high=50, whole=True)),
        fields.number("similarity", 0.8, low=0.5, high=0.99),
    ).check
    return Compiled(check)


def _future_date(fields: Fields, _scope: Scope) -> Compiled:
    grace_days = int(fields.number("grace_days", 1, high=400, whole=True))
    return Compiled(FutureDates(grace_days).check, frozenset({"date", "today"}))


COMPARISONS: dict[str, Reading] = {
    "headline-number": _headline_number,
    "quoted-heading": _quoted_heading,
    "relative-date": read_relative_dates,
    "future-date": _future_date,
    "byline-metadata": read_byline_conflict,
    "profile-link": read_profile_links,
    "affiliate-link": read_affiliate_links,
    "agency-copy": read_agency_copies,
    "foreign-dateline": read_foreign_datelines,
    "author-employer": read_author_employer,
    "link-address": read_link_addresses,
    "labelled-address": read_labelled_address,
    "weekday": read_weekday_dates,
    "headline-entity": read_headline_entities,
    "headline-spelling": read_headline_spelling,
    "date-order": read_order,
    "date-conflict": read_conflict,
    "stale-label": read_stale_label,
    "elapsed-years": read_elapsed_years,
    "date-field": read_date_fields,
}
