"""Readability figures by textstat, only those that need no dictionary and no download."""

from __future__ import annotations

from functools import lru_cache

from .model import Article, Metrics, Zone

_COPY: frozenset[Zone] = frozenset({"body", "tail"})


@lru_cache(maxsize=2)
def readability(text: str) -> Metrics:
    """Return word and sentence counts, LIX and ARI of a text (figures None without words)."""
    import textstat  # 0.4 s, most of it NLTK: only where figures are asked for

    count = textstat.lexicon_count(text)
    if not count:
        return Metrics(0, 0, None, None)
    return Metrics(
        words=count,
        sentences=textstat.sentence_count(text),
        lix=round(textstat.lix(text), 1),
        ari=round(textstat.automated_readability_index(text), 1),
    )


def metrics(article: Article) -> Metrics:
    """Return the figures of an article's copy."""
    return readability("\n".join(block.text for block in article.in_zones(_COPY) if block.text))
