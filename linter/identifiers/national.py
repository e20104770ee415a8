"""Numbers by which states know people."""

from __future__ import annotations

import re

from ..lazy import lazy
from . import checksums
from .forms import ENDS, OF_SOMETHING_ELSE, SEPARATOR, STARTS, Form

_AADHAAR = lazy(
    r"\baa?dhaa?r|\buid(?:ai)?\b|आधार|ஆதார்|ఆధార్|ಆಧಾರ್|ആധാർ|আধার|આધાર|ਆਧਾਰ|آدھار", re.IGNORECASE
)
_PAN = lazy(r"\bPAN\b|(?i:\bpan\s?(?:card|no\b|number)|permanent account n)|पैन")
_SSN = lazy(r"\bssn\b|social security|\bsoc\.? sec", re.IGNORECASE)
_CPF = lazy(r"\bCPF\b", re.IGNORECASE)
_DNI = lazy(r"\b(?:D\.?N\.?I|N\.?I\.?[EF])\b|documento nacional de identidad", re.IGNORECASE)
_TC_KIMLIK = lazy(r"\bt\.?\s?c\.?\s*kimlik|\bkimlik n|\bTCKN\b", re.IGNORECASE)
_RUT = lazy(r"\bR\.?U\.?[TN]\b|\brol [úu]nico", re.IGNORECASE)
_NIR = lazy(r"s[ée]curit[ée] sociale|\bnum[ée]ro de s[ée]cu\b|\bNIR\b", re.IGNORECASE)
_PESEL = lazy(r"\bpesel", re.IGNORECASE)
_RESIDENT_ID = lazy("身份证|身份證|公民身份号码")
# Printed in advertisements, and void since (Social Security Administration, "Social Security
# number misused"), or a row of digits; 111-22-3333 and the like are made up as well.
_VOID_SSN = frozenset({"078051120", "219099999", "123456789"})
_SPECIMENS = frozenset({"12345678Z", "00000000T", "00000001R", "99999999R", "X1234567L"})
# The income tax department's own sample; in other numbers the fourth letter says whose it is.
_PAN_FORM = r"[A-Z](?<![\w/].)[A-Z]{2}(?:[ABCFGHLJPT][A-Z]\d{4}[A-Z]|(?<=ABC)DE1234F)(?![\w-])"
_MONTH_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"


def _several_digits(number: str) -> bool:
    return len(set(number)) > 1


def _aadhaar(number: str) -> bool:
    return int(number[0]) >= 2 and _several_digits(number) and checksums.verhoeff(number)


def _ssn(number: str) -> bool:
    area, group, serial = number[:3], number[3:5], number[5:]
    never_issued = area in ("000", "666") or group == "00" or serial == "0000"
    made_up = not any(map(_several_digits, (area, group, serial))) or number in _VOID_SSN
    return not never_issued and not made_up


def _cpf(number: str) -> bool:
    return _several_digits(number) and checksums.cpf(number)


def _dni(number: str) -> bool:
    return number not in _SPECIMENS and checksums.dni(number)


def _codice_fiscale(number: str) -> bool:
    # Mario Rossi is Italy's John Doe.
    return not number.startswith("RSSMRA") and checksums.codice_fiscale(number)


def _rut_of_person(number: str) -> bool:
    # From fifty million on they are those of companies, which have to publish them.
    return int(number[:-1]) < 50_000_000 and _several_digits(number) and checksums.rut(number)


def _always(_: str) -> bool:
    return True


FORMS = (
    Form(
        "aadhaar",
        lazy(rf"\d{STARTS}\d{{3}}({SEPARATOR}?)\d{{4}}\1\d{{4}}{ENDS}"),
        _aadhaar,
        _AADHAAR,
        OF_SOMETHING_ELSE,
    ),
    Form("pan", lazy(_PAN_FORM), _always, _PAN),
    Form(
        "ssn",
        lazy(rf"[0-8]{STARTS}\d\d([-\u2010-\u2012])\d\d\1\d{{4}}{ENDS}"),
        _ssn,
        _SSN,
    ),
    Form(
        "cpf",
        lazy(rf"\d{STARTS}\d\d\.\d{{3}}\.\d{{3}}[-\u2010-\u2013]\d\d{ENDS}"),
        _cpf,
        has=lazy(r"\.\d{3}\.\d{3}"),
    ),
    Form("cpf", lazy(rf"\d{STARTS}\d{{10}}{ENDS}"), _cpf, _CPF),
    Form("dni", lazy(rf"\d{STARTS}\d\.?\d{{3}}\.?\d{{3}}[ -]?[A-Z]{ENDS}"), _dni, _DNI),
    Form("nie", lazy(rf"[XYZ]{STARTS}[ -]?\d{{7}}[ -]?[A-Z]{ENDS}"), _dni, _DNI),
    Form(
        "codice-fiscale",
        lazy(
            rf"[A-Z]{STARTS}[A-Z]{{5}}\d\d[A-EHLMPRST](?:0[1-9]|[1256]\d|4[1-9]|[37][01])"
            rf"[A-Z]\d{{3}}[A-Z]{ENDS}"
        ),
        _codice_fiscale,
        has=lazy(r"[A-Z]{6}\d\d[A-Z]\d\d[A-Z]"),
    ),
    Form("tc-kimlik", lazy(rf"[1-9]{STARTS}\d{{10}}{ENDS}"), checksums.tc_kimlik, _TC_KIMLIK),
    Form("rut", lazy(rf"\d{STARTS}\d?\.?\d{{3}}\.?\d{{3}}-[\dKk]{ENDS}"), _rut_of_person, _RUT),
    Form(
        "nir",
        lazy(
            rf"[12]{STARTS}( ?)\d\d\1(?:0[1-9]|1[0-2]|[2-4]\d)\1(?:\d\d|2[AB])\1\d{{3}}\1\d{{3}}\1"
            rf"\d\d{ENDS}"
        ),
        checksums.nir,
        _NIR,
    ),
    Form("pesel", lazy(rf"\d{STARTS}\d{{10}}{ENDS}"), checksums.pesel, _PESEL),
    Form(
        "resident-id",
        lazy(rf"[1-8]{STARTS}\d{{5}}(?:19|20)\d\d{_MONTH_DAY}\d{{3}}[\dX]{ENDS}"),
        checksums.resident_id,
        _RESIDENT_ID,
    ),
)
