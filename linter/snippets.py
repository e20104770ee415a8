"""The piece of source a report shows under a finding, with contact values cloaked."""

from __future__ import annotations

from .lazy import lazy
from .masking import Mask, keep
from .model import Article, Snippet, Span
from .sensitive import may_be_spelled, sensitive_values

_BEFORE, _AFTER = 40, 80
# Masked together with the window, so that no value is cut in two at its edge: room for the
# longest, which are addresses (RFC 5321 allows 64 characters before the @) and invitations.
_MARGIN = 160
_SPELLING = lazy(r"\w")


def snippet(article: Article, span: Span, mask: Mask) -> Snippet:
    """Return the source line around a span's start, at most 120 characters of it."""
    source = article.source
    line_start, line_end = source.line(span.start)
    start = max(line_start, span.start - _BEFORE)
    end = min(line_end, max(span.end, span.start) + _AFTER, span.start + _AFTER)
    wide_start, wide_end = max(line_start, start - _MARGIN), min(line_end, end + _MARGIN)
    text = source.text[wide_start:wide_end]
    if mask is not keep:
        spans = sensitive_values(article).spans if may_be_spelled(text) else ()
        text = mask(_cloak(text, wide_start, spans))
    shown = text[start - wide_start : end - wide_start]
    lead, trail = "…" * (start > line_start), "…" * (end < line_end)
    width = max(1, min(span.end, end) - span.start)
    return Snippet(lead + shown + trail, span.start - start + len(lead), width)


def _cloak(text: str, offset: int, spans: tuple[Span, ...]) -> str:
    """Mask values that mark-up or entities split, which no pattern would see in the source."""
    for span in spans:
        start, end = max(0, span.start - offset), min(len(text), span.end - offset)
        if start < end:
            text = text[:start] + _SPELLING.sub("*", text[start:end]) + text[end:]
    return text
