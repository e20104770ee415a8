"""Words as they are spoken: a headline may shorten how they are written, but not change them."""

from __future__ import annotations

from ..lazy import lazy
from ..wording import words

_PER_CENT = lazy(
    r"(?i)(?<=\d)\s?(?:per\s?cent|percent|pct|pc|prozent|pour cent|por ciento|por cento)\b"
)
# "Halden's" is no "Halden is"; after these words the ending is the verb.
_IS_SHORT = frozenset(
    ["he", "here", "how", "it", "she", "that", "there", "what", "when", "where", "who", "why"]
)
_WHOLE = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "let's": ("let", "us"),
    "i'm": ("i", "am"),
}
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will"}


def spoken_words(text: str) -> list[str]:
    """Return the words of a text in lower case, short forms written out and "per cent" left out.

    The sign for per cent is no word, so that a figure with it is one without.
    """
    plain = _PER_CENT.sub("", text.replace("’", "'"))
    return [word for each in words(plain) for word in _written_out(each)]


def _written_out(word: str) -> tuple[str, ...]:
    if "'" not in word and word != "cannot":
        return (word,)
    if word in _WHOLE:
        return _WHOLE[word]
    if word.endswith("'s") and word[:-2] in _IS_SHORT:
        return (word[:-2], "is")
    for ending, meant in _ENDINGS.items():
        if word.endswith(ending):
            return (word[: -len(ending)], meant)
    return (word,)
