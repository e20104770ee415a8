"""What an identifier in a text is: its kind and its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

IdentifierKind = Literal[
    "aadhaar",
    "pan",
    "ssn",
    "cpf",
    "iban",
    "payment-card",
    "upi",
    "dni",
    "nie",
    "codice-fiscale",
    "tc-kimlik",
    "rut",
    "nir",
    "pesel",
    "resident-id",
]
KINDS: tuple[IdentifierKind, ...] = get_args(IdentifierKind)

# What a message calls them, without an article.
LABELS: Mapping[IdentifierKind, str] = {
    "aadhaar": "Aadhaar number",
    "pan": "Indian tax number (PAN)",
    "ssn": "US social security number",
    "cpf": "Brazilian taxpayer number (CPF)",
    "iban": "IBAN",
    "payment-card": "payment card number",
    "upi": "UPI handle",
    "dni": "Spanish identity number (DNI)",
    "nie": "Spanish foreigner's number (NIE)",
    "codice-fiscale": "Italian tax code (codice fiscale)",
    "tc-kimlik": "Turkish identity number",
    "rut": "Chilean tax number (RUT)",
    "nir": "French social security number (NIR)",
    "pesel": "Polish identity number (PESEL)",
    "resident-id": "Chinese resident identity number",
}


class Identifier(NamedTuple):
    """An identifier of a person or an account: its kind and its range in the text."""

    kind: IdentifierKind
    start: int
    end: int
