"""Check digits: whether a number keeps the promise that its last characters make.

All functions take a number without separators, in its full length, as the pattern of its kind
has found it; digits may be of any script, letters are capital.
"""

from __future__ import annotations

from collections.abc import Iterable

# J. Verhoeff, Error Detecting Decimal Codes (1969): the multiplication of the dihedral group D5,
# and the permutation that is applied once more with each place, counted from the right.
_DIHEDRAL = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 2, 3, 4, 0, 6, 7, 8, 9, 5),
    (2, 3, 4, 0, 1, 7, 8, 9, 5, 6),
    (3, 4, 0, 1, 2, 8, 9, 5, 6, 7),
    (4, 0, 1, 2, 3, 9, 5, 6, 7, 8),
    (5, 9, 8, 7, 6, 0, 4, 3, 2, 1),
    (6, 5, 9, 8, 7, 1, 0, 4, 3, 2),
    (7, 6, 5, 9, 8, 2, 1, 0, 4, 3),
    (8, 7, 6, 5, 9, 3, 2, 1, 0, 4),
    (9, 8, 7, 6, 5, 4, 3, 2, 1, 0),
)
_PERMUTED = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 5, 7, 6, 2, 8, 3, 0, 9, 4),
    (5, 8, 0, 3, 7, 9, 6, 1, 4, 2),
    (8, 9, 1, 6, 0, 4, 3, 5, 2, 7),
    (9, 4, 5, 3, 1, 2, 6, 8, 7, 0),
    (4, 2, 8, 6, 5, 7, 3, 9, 0, 1),
    (2, 7, 9, 3, 8, 0, 6, 4, 1, 5),
    (7, 0, 4, 6, 9, 1, 3, 2, 5, 8),
)
_DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
# Decree of 23 December 1976, Gazzetta Ufficiale 345/1976: what 0-9 and A-Z count in odd places.
_ODD_DIGITS = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21)
_ODD = (*_ODD_DIGITS, *_ODD_DIGITS, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23)


def verhoeff(number: str) -> bool:
    """Check the last digit by Verhoeff's method, which no wrong or swapped digit passes."""
    check = 0
    for place, digit in enumerate(reversed(number)):
        check = _DIHEDRAL[check][_PERMUTED[place % 8][int(digit)]]
    return check == 0


def luhn(number: str) -> bool:
    """Check the last digit by the formula of ISO/IEC 7812-1, annex B."""
    total = 0
    for place, digit in enumerate(reversed(number)):
        doubled = int(digit) * (1 + place % 2)
        total += doubled - 9 * (doubled > 9)
    return total % 10 == 0


def iban(number: str) -> bool:
    """Check digits three and four by ISO 7064 MOD 97-10, as ISO 13616 lays down."""
    turned = number[4:] + number[:4]
    return int("".join(str(int(character, 36)) for character in turned)) % 97 == 1


def nir(number: str) -> bool:
    """Check the key of a French social security number; Corsica's 2A and 2B count 19 and 18."""
    digits = number.replace("2A", "19").replace("2B", "18")
    return 97 - int(digits[:-2]) % 97 == int(digits[-2:])


def cpf(number: str) -> bool:
    """Check the last two of a CPF's eleven digits, each by a sum modulo 11."""
    return all(
        _weighted(number[:length], range(length + 1, 1, -1)) * 10 % 11 % 10 == int(number[length])
        for length in (9, 10)
    )


def rut(number: str) -> bool:
    """Check the last character of a RUT by a sum modulo 11; K stands for ten."""
    body = number[:-1].zfill(8)
    return "0K987654321"[_weighted(body, (3, 2, 7, 6, 5, 4, 3, 2)) % 11] == number[-1]


def dni(number: str) -> bool:
    """Check the letter of a DNI or a NIE, whose X, Y and Z count 0, 1 and 2, modulo 23."""
    first = "XYZ".find(number[0])
    digits = (number[0] if first < 0 else str(first)) + number[1:-1]
    return _DNI_LETTERS[int(digits) % 23] == number[-1]


def codice_fiscale(number: str) -> bool:
    """Check the last letter of a codice fiscale, modulo 26."""
    total = 0
    for place, character in enumerate(number[:-1]):
        value = int(character, 36)
        even = value - 10 if value > 9 else value
        total += even if place % 2 else _ODD[value]
    return chr(ord("A") + total % 26) == number[-1]


def tc_kimlik(number: str) -> bool:
    """Check the last two of the eleven digits of a Turkish identity number."""
    digits = [int(digit) for digit in number]
    tenth = (7 * sum(digits[0:9:2]) - sum(digits[1:8:2])) % 10
    return digits[9:] == [tenth, sum(digits[:10]) % 10]


def pesel(number: str) -> bool:
    """Check the last of a PESEL's eleven digits, modulo 10."""
    return _weighted(number, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)) % 10 == 0


def resident_id(number: str) -> bool:
    """Check the last character of a Chinese resident number: ISO 7064 MOD 11-2, X is ten."""
    check = 0
    for character in number:
        check = check * 2 + (10 if character == "X" else int(character))
    return check % 11 == 1


def _weighted(number: str, weights: Iterable[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(number, weights, strict=True))
