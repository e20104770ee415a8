"""From bytes to text: the encoding a file declares, shows or betrays.

Line ends stay as they are; a byte order mark is removed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

from .model import Source, UnreadableError

MAX_BYTES = 64 * 1024 * 1024
_DECLARED_WITHIN = 2048
_DETECTED_FROM = 256 * 1024
_BROKEN_PER = 1000
_STRAY_NULS = 3

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"RIFF", "a media file"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
# The other marks could begin a text: they count with bytes that no text has.
_DECISIVE = (b"%PDF-", b"{\\rtf")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x80-\xff]")
_HIGH_BYTES = bytes(range(0x80, 0x100))
_DECLARATION = re.compile(
    rb"<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{2,40})[\"']"
    rb"|<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
# What browsers take these labels for (the WHATWG encoding standard).
_LABELS = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1"), "cp1252"),
    **dict.fromkeys(("ascii", "us-ascii", "l1", "x-cp1252"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "iso8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620"), "cp874"),
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk", "chinese"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be", "unicode"), "utf-8"),
    "x-mac-cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
}
# The detector takes short western and central European texts for Baltic ones; their letters are
# few, so a reading that gives nothing else and stays among ASCII is taken for the right one.
_TYPOGRAPHY = "\xa0“”„‘’‚–—…«»•°§©®€£·´"
_ALPHABETS = (
    ("cp1252", "äöüßéèêëàâáåçîïíìñôóòøùûúæœãõÿ¿¡ªº"),
    ("cp1250", "ąćęłńóśźżáčďéěíňřšťúůýžäĺľôŕőűöüß"),
    ("iso8859-2", "ąćęłńóśźżáčďéěíňřšťúůýžäĺľôŕőűöüß"),
)
_MOST_FOREIGN = 0.2
_ODD_CASE = re.compile(r"[a-zß-öø-ÿ][À-ÖØ-Þ]|\w[“„‚–—…«•°§©®€£]\w")
# Encodings that write other scripts in ASCII bytes, so that ASCII proves nothing.
_ESCAPED = frozenset({"iso2022_jp", "iso2022_kr", "hz"})


def decode(data: bytes, path: str, *, markup: bool) -> Source:
    """Decode a file; `markup` says that a declaration in its first bytes counts.

    Bytes that are valid UTF-8 are read as UTF-8 whatever they declare: text in another encoding
    is never valid by accident, and a saved page often keeps the old declaration.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"larger than {MAX_BYTES // 1024 // 1024} MB; split it first")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Source(path, _marked(data[len(mark) :], encoding))
    _refuse_binary(data)
    declared = _declared(data) if markup else None
    for attempt in (_as_utf8, _as_declared, _as_damaged_utf8, _as_european, _as_detected):
        text = attempt(data, declared)
        if text is not None:
            return Source(path, text)
    raise UnreadableError("not text in any known encoding")


def _marked(data: bytes, encoding: str) -> str:
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    if broken > 1 + len(text) // _BROKEN_PER and encoding != "utf-8":
        raise UnreadableError(f"marked as {encoding} and not valid in it")
    return text


def _refuse_binary(data: bytes) -> None:
    control = _CONTROL.search(data[:64]) is not None
    for magic, name in _MAGIC:
        if data.startswith(magic) and (control or magic in _DECISIVE):
            raise UnreadableError(f"not text but {name}")
    if b"\0" in data and data.count(0) > _STRAY_NULS:  # counting costs ten times the look
        raise UnreadableError("not text but binary data")


def _declared(data: bytes) -> str | None:
    """Return the codec of the label in the head of a page, if Python knows it."""
    found = _DECLARATION.search(data[:_DECLARED_WITHIN])
    if found is None:
        return None
    label = (found[1] or found[2]).decode("ascii", "replace").lower()
    try:
        codec = codecs.lookup(_LABELS.get(label, label))
    except LookupError:
        return None
    return codec.name if getattr(codec, "_is_text_encoding", True) else None


def _as_utf8(data: bytes, declared: str | None) -> str | None:
    if declared in _ESCAPED and data.isascii():
        return None
    return _strictly(data, "utf-8")


def _as_declared(data: bytes, declared: str | None) -> str | None:
    return _strictly(data, declared) if declared else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _as_damaged_utf8(data: bytes, declared: str | None) -> str | None:
    """Read UTF-8 with a few broken bytes, where whole characters outnumber them."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if declared not in {None, "utf-8"} or broken * _BROKEN_PER > len(data):
        return None
    whole = len(text) - len(text.encode("ascii", "ignore")) - broken
    return text if whole > broken else None


def _as_european(data: bytes, declared: str | None) -> str | None:
    """Try the legacy encodings of western and central Europe on bytes that are mostly ASCII."""
    foreign = len(data) - len(data.translate(None, _HIGH_BYTES))
    if declared or foreign > _MOST_FOREIGN * len(data):
        return None
    for encoding, letters in _ALPHABETS:
        text = _strictly(data, encoding)
        if text is not None and _is_plausible(text, letters):
            return text
    return None


def _is_plausible(text: str, letters: str) -> bool:
    used = {char for char in text if not char.isascii()}
    if not used <= {*letters, *letters.upper(), *_TYPOGRAPHY}:
        return False
    hungarian = "õ" in used and "ã" not in used  # Read with the wrong alphabet.
    return not hungarian and _ODD_CASE.search(text) is None


def _as_detected(data: bytes, declared: str | None) -> str | None:
    """Ask the detector, which is loaded for nothing else."""
    from bs4.dammit import EncodingDetector

    known = [declared] if declared else []
    guesses = list(EncodingDetector(data[:_DETECTED_FROM], known).encodings)
    whole = (text for guess in guesses if (text := _strictly(data, guess)) is not None)
    return next(whole, None) or next(_nearly(data, guesses), None)


def _nearly(data: bytes, guesses: Sequence[str]) -> Iterator[str]:
    """Yield the text by the guesses that leave but a few bytes undecoded."""
    for guess in guesses:
        with suppress(LookupError):
            text = data.decode(guess, "replace")
            if text.count("\ufffd") * _BROKEN_PER <= len(text):
                yield text
