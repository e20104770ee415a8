"""Cheap proof that a text is in a given language: its frequent words, or its script."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from .lazy import lazy

# Words that take up a tenth of any copy in their language and hardly occur in its neighbours.
_WORDS: Final = {
    "ar": "في من على إلى أن التي عن مع هذا الذي لم لكن",
    "da": "og er til ikke fra blev efter eller også at hun",
    "de": "der die und das den von mit ist auf für nicht dem ein eine sich auch wird",
    "en": "the and of that with was for are from have has this his they which been by",
    "es": "el los las por con su más pero fue y como sus al esta",
    "fr": "le les des est dans du et pour qui une sur pas avec plus sont cette aux mais",
    "fa": "از در به که این را با است برای آن",
    "hi": "के में की है और से का को ने पर हैं कि यह",
    "id": "yang dan untuk dengan dari ini itu pada tidak dalam akan di",
    "it": "il di che per della non è gli dei nel alla più delle",
    "ms": "yang dan untuk dengan dari ini itu pada tidak dalam akan di",
    "nl": "het een van dat niet zijn voor met aan ook maar bij naar wordt uit",
    "no": "og er til ikke fra ble etter eller også å hun",
    "pl": "się nie że jest przez dla są był oraz które po do na w",
    "pt": "não uma os com da do dos das ao mais são pela pelo em",
    "ro": "și în că nu din pentru care este mai sunt fost prin sau",
    "sv": "och att det som är för inte från ett på av till",
    "tr": "ve bir bu için ile olarak daha çok gibi kadar sonra göre",
    "vi": "và của là có được cho trong không người với các đã",
}
_SHARE_OF_WORDS: Final = 0.08

# Scripts that one language of the press writes.
_SCRIPTS: Final = {
    "bn": lazy(r"[\u0980-\u09ff]+"),
    "el": lazy(r"[\u0370-\u03ff\u1f00-\u1fff]+"),
    "gu": lazy(r"[\u0a80-\u0aff]+"),
    "he": lazy(r"[\u0590-\u05ff]+"),
    "hy": lazy(r"[\u0530-\u058f]+"),
    "ja": lazy(r"[\u3040-\u30ff]+"),
    "ka": lazy(r"[\u10a0-\u10ff]+"),
    "kn": lazy(r"[\u0c80-\u0cff]+"),
    "ko": lazy(r"[\uac00-\ud7af]+"),
    "ml": lazy(r"[\u0d00-\u0d7f]+"),
    "pa": lazy(r"[\u0a00-\u0a7f]+"),
    "ta": lazy(r"[\u0b80-\u0bff]+"),
    "te": lazy(r"[\u0c00-\u0c7f]+"),
    "th": lazy(r"[\u0e00-\u0e7f]+"),
}
_SHARE_OF_SCRIPT: Final = 0.2
_LONGEST: Final = 1000


def is_confirmed(language: str, text: str) -> bool:
    """Tell whether the beginning of a text proves a language; no proof says nothing."""
    start = text[:_LONGEST]
    script = _SCRIPTS.get(language)
    if script is not None:
        return sum(map(len, script.findall(start))) > _SHARE_OF_SCRIPT * len(start)
    words = start.lower().split()
    hits = sum(map(_words(language).__contains__, words))
    return hits > 1 and hits >= _SHARE_OF_WORDS * len(words)


def is_foreign(language: str, text: str) -> bool:
    """Tell whether the beginning of a text has nothing of a language; unknown ones never say."""
    start = text[:_LONGEST]
    script = _SCRIPTS.get(language)
    if script is not None:
        return script.search(start) is None
    own = _words(language)
    return bool(own) and not any(word.strip(".,;:!?") in own for word in start.lower().split())


@lru_cache(maxsize=len(_WORDS))
def _words(language: str) -> frozenset[str]:
    return frozenset(_WORDS.get(language, "").split())
