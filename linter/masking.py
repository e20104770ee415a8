"""Masks contact values in every string that leaves the program.

Masking keeps the length of a string, so that carets and columns stay true: letters and digits
become ``*``, except a number's last two digits and an address's first letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from .contacts import EMAIL, SEVEN_DIGITS, phones
from .contacts.messengers import MESSENGER, may_lead_to_chat
from .lazy import lazy

Mask = Callable[[str], str]
# An @ as addresses of pages, mark-up and scripts spell it, and as people hide it from robots.
_AT = r"%40|&#0{0,5}64;|&#x0{0,5}40;|&commat;|\\u0040|\s?[\[({]\s?at\s?[\])}]\s?"
_SPELLED_AT = lazy(_AT, re.IGNORECASE)
_HIDDEN = lazy(
    rf"[\w.+-]{{1,64}}(?:{_AT})[\w-]{{1,63}}"
    r"(?:\s?(?:\.|[\[({]\s?(?:dot|punkt|punto|point)\s?[\])}])\s?[\w-]{1,63}){1,5}",
    re.IGNORECASE,
)
# Every value has one of these; most titles, names and words of findings have none.
_TELLING = lazy(r"[\d@/%&=#(\[{]")
# What Cloudflare makes of an address; anybody can undo it.
_CLOAKED = lazy(r"(?i)(?P<how>cfemail=[\"']?|email-protection#)(?P<digits>[0-9a-f]{8,})")
# A number may be cut out of its label by the reporting window, so any long digit run that could
# be dialled is masked, not only those a rule would report.
_CALLED = lazy(
    r"(?i)(?P<how>\b(?:(?:tel|sms|smsto|whatsapp|callto|facetime|skype):|(?:phone|number)=)|wa\.me/)"
    r"(?P<number>(?:%2b|&#43;|\+)?[\d().\s-]{5,20}\d)"
)
_ENCODED_CHAT = lazy(
    r"(?i)(?P<host>(?:\b|%2f)(?:wa\.me|(?:t|telegram)\.(?:me|dog)|signal\.(?:me|group)|discord\.gg"
    r"|(?:\w{1,8}\.)?whatsapp\.com))(?P<path>%2f[\w%+-]+)"
)
_CHAT_HOST = lazy(r"(?:\w+:)?(?://)?[^/?#]+")


def keep(text: str) -> str:
    """Return the text unmasked, for ``--show-sensitive``."""
    return text


def mask_addresses(text: str) -> str:
    """Return a link with e-mail addresses masked; its digits are no telephone number."""
    text = EMAIL.sub(lambda found: _mask_address(found[0]), text) if "@" in text else text
    if _SPELLED_AT.search(text):
        text = _HIDDEN.sub(lambda found: _mask_address(found[0]), text)
    return text


def mask(text: str) -> str:
    """Return the text with contact values and identifiers masked, length unchanged."""
    if _TELLING.search(text) is None:
        return text
    text = _mask_identifiers(mask_addresses(text))
    if may_lead_to_chat(text):
        text = MESSENGER.sub(lambda found: _mask_chat(found[0]), text)
        text = _ENCODED_CHAT.sub(lambda found: found["host"] + _stars(found["path"]), text)
    if "email" in text:
        text = _CLOAKED.sub(lambda found: found["how"] + _stars(found["digits"]), text)
    if SEVEN_DIGITS.search(text):
        text = _CALLED.sub(lambda found: found["how"] + _mask_number(found["number"]), text)
        text = _masked(text, ((phone.start, phone.end) for phone in phones(text)))
    return text


def masked_value(value: str) -> str:
    """Return one contact value, known to be one, masked as its kind is."""
    if may_lead_to_chat(value) and MESSENGER.search(value):
        return _mask_chat(value)
    return _mask_address(value) if "@" in value else _mask_number(value)


def _mask_identifiers(text: str) -> str:
    from .identifiers import identifiers

    return _masked(text, ((one.start, one.end) for one in identifiers(text)))


def _masked(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """Mask ranges of a text, which are in order."""
    parts: list[str] = []
    last = 0
    for start, end in ranges:
        parts += (text[last:start], masked_value(text[start:end]))
        last = end
    return "".join((*parts, text[last:]))


def _mask_address(address: str) -> str:
    return address[0] + _stars(address[1:])


def _mask_chat(address: str) -> str:
    """Keep the host and what stands before it."""
    host = _CHAT_HOST.match(address)
    kept = "" if host is None else host[0]
    return kept + _stars(address[len(kept) :])


def _stars(text: str) -> str:
    return re.sub(r"\w", "*", text)


def _mask_number(number: str) -> str:
    """Keep the last two digits and whatever is neither letter nor digit."""
    digits = sum(character.isdigit() for character in number)
    masked = []
    for character in number:
        if character.isdigit():
            digits -= 1
            masked.append("*" if digits >= 2 else character)
        else:
            masked.append("*" if character.isalpha() else character)
    return "".join(masked)
