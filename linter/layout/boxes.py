"""What single lines of an author box look like: its heading, its rows, its sentences."""

from __future__ import annotations

import re

from ..lazy import lazy
from .box_headings import BOX_HEADINGS
from .names import tokens_of
from .vocabulary import BIO_NOUNS, PARTICLES_ALLOWED, words

# Lines are judged by their ends: enough for any name or label, and bounded work on any input.
_OPENING = 300
_CLOSING = 24
_UNSPACED = "\u3040"  # where scripts without spaces begin
_HEADING_STARTS = frozenset(heading.split()[0] for heading in BOX_HEADINGS)
_ABOUT_NAME = lazy(
    r"\s*(?:more\s+)?(?:about|sobre|über|à\s+propos\s+de|tentang|об?)\s+(?P<name>\S.{1,60}?)\s*:?\s*",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset({"us", "me", "the", "this", "our", "it", "you", "nosotros", "uns", "nous"})
# What page furniture begins with however long it is.
_FURNITURE = (
    "leave a reply", "leave a comment", "post a comment", "add a comment", "write a comment",
    "your email", "your e-mail", "save my name", "required fields", "you must be logged",
    "log in to", "subscribe", "sign up", "advertisement", "copyright", "©", "all rights reserved",
    "disclaimer", "the views expressed", "the opinions expressed", "views expressed",
    "views are personal", "follow us", "like us on", "join us on", "this article was",
    "this article first", "this article originally", "this article has been", "this story was",
    "this story first", "this story originally", "this story has been", "this post was",
    "this post first", "this piece was", "this report was", "deja un comentario",
    "deja una respuesta", "tu dirección de correo", "deixe um comentário", "o seu endereço de",
    "laisser un commentaire", "votre adresse", "schreibe einen kommentar", "deine e-mail",
    "lascia un commento", "il tuo indirizzo", "tinggalkan balasan", "alamat email anda",
)  # fmt: skip
# What labels begin with, and sentences too.
_LABELS = (
    "comment", "comments", "no comments", "related", "more from", "more stories", "more news",
    "more posts", "more articles", "latest posts", "latest entries", "latest news",
    "you may also", "also read", "read more", "read also", "read next", "recommended",
    "trending", "popular", "share", "tag", "tags", "filed under", "newsletter", "sponsored",
    "source", "previous", "next", "tinggalkan komentar",
)  # fmt: skip
_FIRST_WORDS = tuple({phrase.split()[0] for phrase in _FURNITURE + _LABELS})
_SENTENCE_END = lazy(r"[.!?…。！？।॥؟][\"'”’»)\]*_\ufffd]*\s*\Z")
_WORD = lazy(r"[^\W_]+(?:['’.-][^\W_]+)*")

_VERB = lazy(
    r"\s*(?:,[^.;]{1,80},|\([^()]{1,40}\)|—[^.;]{1,80}—)?\s*(?:also\s+)?"
    r"(?P<verb>is|was|has|covers|writes|reports|works|joined|leads|edits|teaches|lives|specialises"
    r"|specializes|focuses|serves|started|began|holds|brings|contributes|currently|can|studied"
    r"|es|é|è|est|ist|adalah|escribe|cubre|écrit|couvre|schreibt|berichtet|arbeitet|scrive"
    r"|menulis|bir|—|–|-)(?![\w'’])",
    re.IGNORECASE,
)
_WRITER = lazy(
    r"\s*(?:the|this)\s+(?:writer|author|columnist|reporter|journalist|correspondent)s?\s+"
    r"(?:is|are|has|was|covers|writes|teaches|lives|works|can\s+be\s+reached)\b",
    re.IGNORECASE,
)
_STRONG_VERBS = words(
    """covers writes reports edits specialises specializes contributes escribe cubre écrit
    couvre schreibt berichtet scrive menulis"""
)
_STARTERS = words(
    """a all an and as at but by each for he her here his how i if in it its many most my no now
    on one our she so some still such that the their then there these they this those today we
    what when where while who why with yet you das der die ein eine el ella ele ela elle es il
    la le les los las un una une uno sie er wir ich on nous ils o os as um uma questo questa"""
)
_TOKEN = lazy(r"\s*([^\s,;:(—]+)")
_NOTE = lazy(r"[\s\"'*_(\[]*(?:about\s[^:.]{2,40}:\s*)?", re.IGNORECASE)


def is_box_heading(text: str) -> bool:
    """Say whether the whole text is an author widget's heading ("Author Profile")."""
    if len(text) > 80 or text.isspace() or not text:
        return False
    first = text.split(None, 1)[0].lower().replace("’", "'").rstrip(":：")
    return first in _HEADING_STARTS and _plain(text).rstrip(" :：") in BOX_HEADINGS


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def about_name(text: str) -> str | None:
    """Return NAME of a heading "About NAME"."""
    match = _ABOUT_NAME.fullmatch(text) if len(text) <= 80 else None
    if match is None:
        return None
    tokens = tokens_of(match["name"])
    if tokens[0].lower() in _NOT_NAMES or len(tokens) > 5 or not tokens[0][0].isalpha():
        return None
    if any(token[0].islower() and token not in PARTICLES_ALLOWED for token in tokens):
        return None
    return match["name"]


def is_furniture(text: str) -> bool:
    """Say whether a block begins like page furniture: comment forms, share and related labels."""
    if not _may_be_furniture(text):
        return False
    opening = _plain(text[:_OPENING])
    return _begins(opening, _FURNITURE) or (_begins(opening, _LABELS) and not is_prose(text))


def _may_be_furniture(text: str) -> bool:
    """Say whether the first word is one that furniture begins with."""
    first = text[:_OPENING].split(None, 1)[:1]
    return bool(first) and first[0].lower().startswith(_FIRST_WORDS)


def _begins(text: str, phrases: tuple[str, ...]) -> bool:
    """Say whether a text begins with one of some phrases, whole words only."""
    if not text.startswith(phrases):
        return False
    return any(
        text.startswith(phrase) and not text[len(phrase) :][:1].isalpha() for phrase in phrases
    )


def word_count(text: str) -> int:
    """Count words; scripts without spaces count two characters as one."""
    if text.isascii() or max(text, default="") < _UNSPACED:
        return len(_WORD.findall(text))
    spaced = "".join(" " if _is_unspaced(char) else char for char in text)
    return len(_WORD.findall(spaced)) + sum(map(_is_unspaced, text)) // 2


def _is_unspaced(char: str) -> bool:
    """Say whether a character is of a script without spaces: kana, Han, Hangul."""
    return (
        "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"
    )


def is_prose(text: str, least: int = 12) -> bool:
    """Say whether a text is a paragraph of prose: `least` words that end like a sentence."""
    if _SENTENCE_END.search(text[-_CLOSING:]) is None:
        return False
    return has_words(text[:_OPENING], least)


def has_words(text: str, least: int) -> bool:
    """Say whether a text has so many words, as `word_count` counts them."""
    # Counting takes its time, and what begins with a letter or a digit is a word at least.
    first = text.split(None, 2 * least)[: 2 * least]
    plain = sum([word[0] < _UNSPACED and word[0].isalnum() for word in first])
    return plain >= least or word_count(text) >= least


def subject_of_bio(text: str) -> str | None:
    """Return the name a bio-shaped paragraph opens with ("Ana Ruiz" of "Ana Ruiz is a ...").

    "The writer is ..." gives the empty string.
    """
    text = text[:_OPENING]
    start = _NOTE.match(text)
    begin = start.end() if start else 0
    if _WRITER.match(text, begin):
        return ""
    end = _name_end(text, begin)
    if end is None or not _VERB.match(text, end):
        return None
    return text[begin:end]


def _name_end(text: str, begin: int) -> int | None:
    """Walk over the capitalised words at the start; None when they name nobody."""
    end = None
    position = begin
    for count in range(6):
        token = _TOKEN.match(text, position)
        if token is None or not _may_name(token[1], first=count == 0):
            break
        position = token.end()
        if _is_capital(token[1][0]):
            end = position
    return end


def _may_name(token: str, *, first: bool) -> bool:
    if first and token.lower() in _STARTERS:
        return False
    if _is_capital(token[0]):
        return not token.endswith(".") or len(token) <= 4
    return not first and (token in PARTICLES_ALLOWED or token[0] in "\"“'‘(")


def _is_capital(char: str) -> bool:
    """Count letters of scripts without case as capitals."""
    return char.isalpha() and not char.islower()


def has_bio_vocabulary(text: str) -> bool:
    """Say whether a bio-shaped paragraph speaks of writing for a living in its first sentences."""
    opening = text[:_OPENING]
    if any(word in BIO_NOUNS for word in _WORD.findall(opening.lower())):
        return True
    verb = _VERB.match(opening, _name_end(opening, 0) or 0)
    return verb is not None and verb["verb"].lower() in _STRONG_VERBS
