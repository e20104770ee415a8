"""Contact values in text: where they stand and what they are."""

from .addresses import EMAIL
from .numbers import SEVEN_DIGITS, Phone, phones

__all__ = ["EMAIL", "SEVEN_DIGITS", "Phone", "phones"]
