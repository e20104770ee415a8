"""Readability figures by textstat, only those that need no dictionary and no download."""

from __future__ import annotations

from functools import lru_cache

from .model import Article, Metrics, Zone

_LONG = 6  # letters of words that are not
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


def bounds(text: str) -> tuple[float, float] | None:
    """Return what LIX and ARI of a text do not exceed, None where that is not known.

    To count takes a tenth of what textstat does, which cuts each sentence again. Sentences are at
    least those that begin with three words, and words those that are letters and nothing else.
    """
    pieces = (
        piece.split(None, 3)[:3] for piece in text.replace("!", ".").replace("?", ".").split(".")
    )
    sentences = sum(len(piece) == 3 and all(map(_begins_as_word, piece)) for piece in pieces)
    tokens = text.replace(", ", " ").replace(". ", " ").split()
    words = sum(map(str.isalpha, tokens))
    if not sentences or not words:
        return None
    long = sum(len(token) > _LONG for token in tokens)
    characters = len(text) - text.count(" ") - text.count("\n")
    length = len(tokens) / sentences
    return length + 100 * long / words, 4.71 * characters / len(tokens) + 0.5 * length - 21.43


def _begins_as_word(token: str) -> bool:
    return token[0].isalnum()


def metrics(article: Article) -> Metrics:
    """Return the figures of an article's copy."""
    return readability("\n".join(block.text for block in article.in_zones(_COPY) if block.text))
