"""What single lines of an author box look like: its heading, its rows, its sentences."""

from __future__ import annotations

import re

from .names import tokens_of
from .vocabulary import BIO_NOUNS, PARTICLES_ALLOWED, words

# Lines are judged by their ends: enough for any name or label, and bounded work on any input.
_OPENING = 300
_CLOSING = 24
_HEADING = re.compile(
    r"\s*(?:author['’]?s?\s+(?:profile|bio|biography|info|information|box)"
    r"|(?:about\s+)?(?:the\s+|this\s+)?(?:about\s+)(?:the\s+|our\s+|this\s+)?"
    r"(?:authors?|writers?|reporters?|journalists?|columnists?)"
    r"|(?:more\s+)?about\s+the\s+authors?|written\s+by"
    r"|sobre\s+(?:el|la|los|las)\s+autor(?:a|es|as)?|sobre\s+[oa]s?\s+autor(?:a|es|as)?"
    r"|acerca\s+de(?:l|\s+la)\s+autora?|à\s+propos\s+de\s+l['’]auteur(?:e|·e)?"
    r"|über\s+(?:den\s+autor|die\s+autorin|die\s+autoren)|zur\s+person"
    r"|(?:l['’]autore|l['’]autrice|sull['’]autore|sull['’]autrice|chi\s+è\s+l['’]autore)"
    r"|tentang\s+penulis|yazar\s+hakkında|об\s+авторе|عن\s+الكاتب|لكاتب|लेखक\s+के\s+बारे\s+में)"
    r"\s*:?\s*",
    re.IGNORECASE,
)
_ABOUT_NAME = re.compile(
    r"\s*(?:more\s+)?(?:about|sobre|über|à\s+propos\s+de|tentang|об?)\s+(?P<name>\S.{1,60}?)\s*:?\s*",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset({"us", "me", "the", "this", "our", "it", "you", "nosotros", "uns", "nous"})
_FURNITURE = re.compile(
    r"\s*(?:leave\s+a\s+(?:reply|comment)|(?:post|add|write)\s+(?:a\s+)?comment|your\s+e-?mail"
    r"|save\s+my\s+name|required\s+fields|you\s+must\s+be\s+logged|log\s+in\s+to"
    r"|comments?\b|no\s+comments|(?:\d+\s+)?(?:comments|responses|replies)\s*$"
    r"|related\b|more\s+(?:from|stories|news|posts|articles)|latest\s+(?:posts|entries|news)|you\s+may\s+also"
    r"|also\s+read|read\s+(?:more|also|next)|recommended|trending|popular|share\b|tags?\b|filed\s+under"
    r"|subscribe|sign\s+up|newsletter|advertis|sponsored|copyright|©|all\s+rights|source\b"
    r"|previous\b|next\b|disclaimer|this\s+(?:article|story|post|piece|report)\b"
    r"|the\s+(?:views|opinions)\s|views\s+(?:expressed|are)|follow\s+us|like\s+us|join\s+us"
    r"|deja\s+(?:un\s+comentario|una\s+respuesta)|tu\s+dirección\s+de\s+correo|deixe\s+um"
    r"|laisser\s+un\s+commentaire|schreibe?\s+einen\s+kommentar|lascia\s+un\s+commento"
    r"|tinggalkan\s+(?:balasan|komentar))",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…。！？।॥؟][\"'”’»)\]*_\ufffd]*\s*\Z")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

_VERB = re.compile(
    r"\s*(?:,[^.;]{1,80},|\([^()]{1,40}\)|—[^.;]{1,80}—)?\s*(?:also\s+)?"
    r"(?P<verb>is|was|has|covers|writes|reports|works|joined|leads|edits|teaches|lives|specialises"
    r"|specializes|focuses|serves|started|began|holds|brings|contributes|currently|can|studied"
    r"|es|é|è|est|ist|adalah|escribe|cubre|écrit|couvre|schreibt|berichtet|arbeitet|scrive"
    r"|menulis|bir|—|–|-)(?![\w'’])",
    re.IGNORECASE,
)
_WRITER = re.compile(
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
_TOKEN = re.compile(r"\s*([^\s,;:(—]+)")
_NOTE = re.compile(r"[\s\"'*_(\[]*(?:about\s[^:.]{2,40}:\s*)?", re.IGNORECASE)


def is_box_heading(text: str) -> bool:
    """Say whether the whole text is an author widget's heading ("Author Profile")."""
    return len(text) <= 80 and _HEADING.fullmatch(text) is not None


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
    return _FURNITURE.match(text[:_OPENING]) is not None


def word_count(text: str) -> int:
    """Count words; scripts without spaces count two characters as one."""
    if text.isascii():
        return len(_WORD.findall(text))
    cjk = len(_CJK.findall(text))
    return len(_WORD.findall(_CJK.sub(" ", text) if cjk else text)) + cjk // 2


def is_prose(text: str, least: int = 12) -> bool:
    """Say whether a text is a paragraph of prose: `least` words that end like a sentence."""
    if _SENTENCE_END.search(text[-_CLOSING:]) is None:
        return False
    return word_count(text[:_OPENING]) >= least


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
