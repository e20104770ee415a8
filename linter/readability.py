"""Readability figures by textstat, only those that need no dictionary and no download."""

from __future__ import annotations

from .model import Article, Metrics, Zone
from .remembering import remembered

_LONG_WORD = 7 * b"a"
_SHORTEST_SENTENCE = 3  # words; textstat counts no shorter ones
_COPY: frozenset[Zone] = frozenset({"body", "tail"})
_TYPOGRAPHY = "“”‘’–—…"


def _sign(character: str) -> str:
    """Return a sign for letters, white space, ends of sentences, and what is not of Latin-1.

    The last comes as a question mark. Other marks, without which textstat counts, have none.
    """
    if character.isalnum() or character == "_":
        return "a"
    if character.isspace():
        return " "
    return {".": ".", "!": ".", "?": "x"}.get(character, "")


_SIGNS = [_sign(chr(code)) for code in range(256)]
_CLASSES = bytes(ord(sign or " ") for sign in _SIGNS)
_MARKS = bytes(code for code, sign in enumerate(_SIGNS) if not sign)


@remembered(2)
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

    To count takes a hundredth of what textstat does, which cuts each sentence again. Words are at
    least those that begin with a letter of Latin-1 and at most those and all characters that are
    no such letters; sentences are at least the pieces of the text with three of the former.
    """
    characters = len(text) - text.count(" ") - text.count("\n")
    for mark in _TYPOGRAPHY:  # of which no word consists
        text = text.replace(mark, "")
    cut = text.replace("?", ".").encode("latin-1", "replace").translate(_CLASSES, _MARKS)
    pieces = (b" " + cut).split(b".")
    starts = [piece.count(b" a") for piece in pieces]
    sentences = sum([start >= _SHORTEST_SENTENCE for start in starts])
    cut = b" " + cut.replace(b".", b"")
    words = cut.count(b" a")
    if not sentences or not words:
        return None
    length = (words + cut.count(b"x")) / sentences
    long = cut.replace(b"x", b"a").count(_LONG_WORD)
    return length + 100 * long / words, 4.71 * characters / words + 0.5 * length - 21.43


def metrics(article: Article) -> Metrics:
    """Return the figures of an article's copy."""
    return readability("\n".join(block.text for block in article.in_zones(_COPY) if block.text))
