"""Words and sentences of a text, with the small figures that checks share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .characters import odd_characters
from .lazy import lazy
from .model import Article, Block, Zone
from .remembering import remembered

WORD = lazy(r"\w+(?:['’\-]\w+)*")
# Han, kana, Thai, Lao, Burmese and Khmer: spaces part no words there.
_UNSPACED = lazy(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
)
_CHARACTERS_A_WORD = 2
_SENTENCE = lazy(r"[^.!?।؟。]*(?:[.!?।؟。]+[\"'”’»)\]]*|$)")
_RUNNING = frozenset({"paragraph", "item", "quote", "caption"})
_BETWEEN = "\x1e"
_SPLIT = _BETWEEN.encode()
_MARK, _LAST_OF_LATIN_1 = "-", "\xff"
# Letters of other scripts become controls that no text holds, and these capitals, which are left
# over where all is in lower case.
_STAND_INS = "".join(map(chr, range(0x80, 0x88)))
_CAPITALS = "ÀÁÂÃÄÅÆÇ"
# Others that are of Latin-1 in lower case (kelvin, angstrom, sharp s), or two characters.
_NEVER_OTHERS = frozenset("\u212a\u212b\u1e9e\u0130")


def _letter(character: str) -> str:
    if character in _STAND_INS:
        return _CAPITALS[_STAND_INS.index(character)]
    lower = _MARK if character == "'" else character.lower()
    return lower if lower.isalnum() or lower in f"_{_BETWEEN}{_MARK}" else " "


# Letters in lower case, the marks that join words one of them, all else a space.
_LETTERS = bytes(ord(_letter(chr(code))) for code in range(256))
_NO_LETTERS = bytes(code for code in range(256) if _LETTERS[code] in b" -")
_TERMINAL = lazy(r"[.!?…।؟。:;][\"'”’»)\]*\s]*$")


def words(text: str) -> list[str]:
    """Return the words of a text in lower case; hyphenated words are one."""
    lower = text.lower()
    if len(lower) == len(text) and "Σ" not in text:
        return WORD.findall(lower)
    return [word.lower() for word in WORD.findall(text)]  # as if each stood alone


def count_words(text: str) -> int:
    """Return how many words a text has; where no spaces part them, two characters count as one.

    Words of Chinese and Japanese have 1.5 to 2.5 characters on average, those of Thai more.
    """
    unspaced = "" if text.isascii() else "".join(_UNSPACED.findall(text))
    if not unspaced:
        return len(WORD.findall(text))
    return len(WORD.findall(_UNSPACED.sub(" ", text))) + len(unspaced) // _CHARACTERS_A_WORD


@remembered(1024)  # a long page; several rules count its words
def words_of(block: Block) -> tuple[str, ...]:
    """Return the words of a block."""
    return tuple(words(block.text))


class Cut(NamedTuple):
    """A block and its words."""

    block: Block
    words: Sequence[str]


class RoughWords(NamedTuple):
    """The words of running text without the `marks` inside them: "it's" and "its" are one.

    They are as many as the true ones, and where those are equal, these are.
    """

    cuts: tuple[Cut, ...]
    marks: int


@remembered(2)
def rough_words(article: Article, zones: frozenset[Zone]) -> RoughWords:
    """Cut the running text of some zones into words, in a third of the time that `words` takes.

    What this rules out need not be looked at more closely. Letters of most languages in Latin
    script are one byte each, and so are a few others; texts that hold many of these are cut as
    `words` does.
    """
    blocks = [block for block in article.in_zones(zones) if block.kind in _RUNNING]
    joined = _BETWEEN.join([block.text for block in blocks])
    rough = _in_latin_1(article, joined.replace("’", "'"))
    if rough is not None:
        marked = rough.translate(_LETTERS).decode("latin-1").replace(2 * _MARK, "  ")
        texts = marked.replace(_MARK, "").split(_BETWEEN)
        if len(texts) == len(blocks):  # none of them holds what stands between them
            return RoughWords(tuple(map(Cut, blocks, map(str.split, texts))), marked.count(_MARK))
    return RoughWords(tuple(Cut(block, words_of(block)) for block in blocks), 0)


def rough_letters(article: Article, blocks: Sequence[Block]) -> list[bytes] | None:
    """Return the letters that the words of blocks consist of, run together, in lower case.

    Those of equal words are equal. None where the text holds many letters of other scripts.
    """
    rough = _in_latin_1(article, _BETWEEN.join([block.text for block in blocks]))
    texts = [] if rough is None else rough.translate(_LETTERS, _NO_LETTERS).split(_SPLIT)
    return texts if len(texts) == len(blocks) else None


def _in_latin_1(article: Article, text: str) -> bytes | None:
    """Return a byte for each character, or None where letters are too many others."""
    odd = odd_characters(article)
    others = {letter: letter.lower() for letter in odd if _is_other_letter(letter)}
    known = sorted(set(others.values()))
    if len(known) > len(_STAND_INS) or not odd.isdisjoint(_STAND_INS):
        return None
    if not _NEVER_OTHERS.isdisjoint(others):
        return None
    for letter, lower in others.items():
        text = text.replace(letter, _STAND_INS[known.index(lower)])
    return text.encode("latin-1", "replace")


def _is_other_letter(character: str) -> bool:
    return character > _LAST_OF_LATIN_1 and character.isalnum()


def sentences(text: str) -> list[str]:
    """Cut a text at sentence punctuation; abbreviations are not known, so pieces may be short."""
    return [piece for found in _SENTENCE.finditer(text) if (piece := found[0].strip())]


def ends_sentence(text: str) -> bool:
    """Tell whether the text ends in sentence punctuation, closing marks aside."""
    return _TERMINAL.search(text) is not None
