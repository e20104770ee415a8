"""Character references, decoded one at a time as the WHATWG tokenizer does."""

from __future__ import annotations

import re
from html import unescape

REFERENCE = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)")

_LAST_CODE_POINT = 0x10FFFF
_LONGEST_NUMBER = 9
# What the numbers 128-159 mean on the web: the characters of Windows-1252.
_WINDOWS = {
    number: bytes([number]).decode("cp1252")
    for number in range(0x80, 0xA0)
    if number not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def decode_reference(reference: str) -> str:
    """Return the characters that a match of `REFERENCE` in running text stands for."""
    if not reference.startswith("&#"):
        return unescape(reference)
    digits = reference[2:].rstrip(";")
    base = 16 if digits[0] in "xX" else 10
    digits = digits.lstrip("xX").lstrip("0") or "0"
    number = int(digits, base) if len(digits) < _LONGEST_NUMBER else _LAST_CODE_POINT + 1
    if number == 0 or number > _LAST_CODE_POINT or 0xD800 <= number <= 0xDFFF:
        return "\N{REPLACEMENT CHARACTER}"
    return _WINDOWS.get(number, chr(number))
