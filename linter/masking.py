"""Masks contact values in every string that leaves the program.

Masking keeps the length of a string, so that carets and columns stay true: letters and digits
become ``*``, except a number's last two digits and an address's first letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from .contacts import EMAIL, SEVEN_DIGITS, phones
from .contacts.messengers import MESSENGER, may_lead_to_chat
from .lazy import lazy

Mask = Callable[[str], str]
_PERCENT_AT = lazy(r"[\w.+-]{1,64}%40[\w.-]{3,64}", re.IGNORECASE)
# A number may be cut out of its label by the reporting window, so any long digit run that could
# be dialled is masked, not only those a rule would report.
_TEL = lazy(r"(?i)\b(?:tel|sms|whatsapp|callto):\+?[\d().\s-]{5,20}\d|wa\.me/\d{6,15}")


def keep(text: str) -> str:
    """Return the text unmasked, for ``--show-sensitive``."""
    return text


def mask_addresses(text: str) -> str:
    """Return a link with e-mail addresses masked; its digits are no telephone number."""
    text = EMAIL.sub(lambda found: _mask_address(found[0]), text) if "@" in text else text
    return _PERCENT_AT.sub(lambda found: _mask_address(found[0]), text) if "%40" in text else text


def mask(text: str) -> str:
    """Return the text with contact values and identifiers masked, length unchanged."""
    text = _mask_identifiers(mask_addresses(text))
    if may_lead_to_chat(text):
        text = MESSENGER.sub(lambda found: _mask_chat(found[0]), text)
    if SEVEN_DIGITS.search(text):
        text = _TEL.sub(lambda found: _mask_number(found[0]), text)
        for phone in reversed(list(phones(text))):
            number = _mask_number(text[phone.start : phone.end])
            text = text[: phone.start] + number + text[phone.end :]
    return text


def masked_value(value: str) -> str:
    """Return one contact value, known to be one, masked as its kind is."""
    if may_lead_to_chat(value) and MESSENGER.search(value):
        return _mask_chat(value)
    return _mask_address(value) if "@" in value else _mask_number(value)


def _mask_identifiers(text: str) -> str:
    from .identifiers import identifiers

    for one in reversed(list(identifiers(text))):
        value = masked_value(text[one.start : one.end])
        text = text[: one.start] + value + text[one.end :]
    return text


def _mask_address(address: str) -> str:
    return address[0] + re.sub(r"\w", "*", address[1:])


def _mask_chat(address: str) -> str:
    """Keep the host and what stands before it."""
    scheme, mark, rest = address.rpartition("://")
    host, slash, path = rest.partition("/")
    return scheme + mark + host + slash + re.sub(r"\w", "*", path)


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
