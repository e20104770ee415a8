import time
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newslint.identifiers import KINDS, LABELS, cards, checksums, identifiers, national
from newslint.identifiers.forms import fold_label

# All numbers are made up: digits in a row or at random, and the check digits that fit them.
FOUND = [
    ("Her Aadhaar number is ⟦5821 4437 9067⟧.", "aadhaar"),
    ("Aadhaar: ⟦582144379067⟧", "aadhaar"),
    ("aadhar no. ⟦5821-4437-9067⟧, Lower Quay", "aadhaar"),
    ("⟦5821\u00a04437\u00a09067⟧ (Aadhaar)", "aadhaar"),
    ("आधार नंबर ⟦५८२१ ४४३७ ९०६७⟧", "aadhaar"),
    ("PAN: ⟦QXZPF4827K⟧", "pan"),
    ("his permanent account number, ⟦QXZPF4827K⟧", "pan"),
    ("pan card ⟦QXZPF4827K⟧", "pan"),
    ("SSN ⟦417-28-5930⟧", "ssn"),
    ("Her Social Security number, ⟦417-28-5930⟧, was in it", "ssn"),
    ("o empresário, ⟦482.915.637-64⟧, disse", "cpf"),
    ("CPF ⟦48291563764⟧", "cpf"),
    ("IBAN ⟦DE45 5001 0517 8429 3061 75⟧ BIC EXAMDEFF", "iban"),
    ("to ⟦DE45500105178429306175⟧.", "iban"),
    ("⟦GB27 QUAY 6016 1384 2905 17⟧", "iban"),
    ("⟦NO45 8601 4827 315⟧", "iban"),
    ("card ⟦4539 2817 6640 3925⟧ 11/27", "payment-card"),
    ("⟦4539 2817 6640 3925⟧", "payment-card"),
    ("⟦4539-2817-6640-3925⟧, CVV", "payment-card"),
    ("He typed ⟦3718 492650 17344⟧.", "payment-card"),
    ("debit card number ⟦4539281766403925⟧", "payment-card"),
    ("Visa ⟦4539281766403925⟧", "payment-card"),
    ("a transaction on card ⟦4539281766403925⟧", "payment-card"),
    ("⟦4111 1111 1111 1111⟧", "payment-card"),
    ("⟦4242 4242 4242 4242⟧", "payment-card"),
    ("⟦5555 5555 5555 4444⟧", "payment-card"),
    ("⟦3782 822463 10005⟧", "payment-card"),
    ("pay to ⟦nora.feld@oksbi⟧", "upi"),
    ("⟦nora-feld7@okhdfcbank⟧, please", "upi"),
    ("Write to ⟦Nora@ybl⟧.", "upi"),
    ("UPI: ⟦nora.feld@paytm⟧", "upi"),
    ("⟦9000012345@paytm⟧", "upi"),
    ("con DNI ⟦48291563G⟧", "dni"),
    ("DNI n.º ⟦48.291.563-G⟧", "dni"),
    ("NIE ⟦Y4829156K⟧", "nie"),
    ("il codice ⟦FLDNRO84L52Q318Q⟧ di", "codice-fiscale"),
    ("T.C. kimlik no: ⟦48291563750⟧", "tc-kimlik"),
    ("RUT ⟦14.829.156-K⟧", "rut"),
    ("RUT ⟦10.000.013-k⟧", "rut"),
    ("numéro de sécurité sociale ⟦2 84 07 29 482 915 11⟧", "nir"),
    ("NIR ⟦2 84 07 2A 482 915 87⟧", "nir"),
    ("PESEL ⟦84071548292⟧", "pesel"),
    ("身份证号⟦11019919840715479X⟧。", "resident-id"),
]
NOT_FOUND = [
    "Order 5821 4437 9065",
    "Aadhaar 5821 4437 9065",
    "5821 4437 9067",
    "582144379067",
    "Aadhaar order no. 582144379067",
    "Aadhaar XXXX XXXX 9067",
    "Aadhaar XXXX 5821 4437 9067",
    "Aadhaar 5821 4437 9067 12",
    "Aadhaar 0821 4437 9062",
    "+5821 4437 9067 Aadhaar",
    "Aadhaar 9999 9999 9999",
    "QXZPF4827K",
    "Fry the onions in the pan, QXZPF4827K",
    "PIN QXZPF4827K",
    "PAN QXZDF4827K",
    "PAN 27QXZPF4827K1Z5",
    "417-28-5930",
    "SSN 078-05-1120 and 219-09-9999",
    "SSN 123-45-6789, 111-22-3333, 555-55-5555",
    "SSN 000-28-5930, 666-28-5930, 917-28-5930, 417-00-5930, 417-28-0000",
    "Social security: call 1-417-28-5930",
    "CPF 482.915.637-08",
    "111.111.111-11",
    "48291563764",
    "DE89 highway sign",
    "IBAN DE42 5001 0517 8429 3061 75",
    "DE45 5001 0517 8429 3061 75 2",
    "DE45 **** **** **** **** 75",
    "XY41 5001 0517 8429 3061 75",
    "IT WAS 2024 AND NO10 DOWNING STREET",
    "4539 2817 6640 3926",
    "4539 2817 6640 39250",
    "4539 28** **** 3925",
    "4539281766403925",
    "IMEI 453928176640392, card",
    "tracking number 4539 2817 6640 3925",
    "Order no. 4539281766403925 paid by card",
    "card https://example.org/a/4539281766403925",
    "SIM card number 4539281766403925",
    "9539 2817 6640 3924 card",
    "2221 2222 2223 2224",
    "4530 4540 4550 4560",
    "2019 2018 2017 2016 2015 2014",
    "ISBN 978-0-306-40615-7",
    "score 6-4 4-6 7-6 (7-3), 6-3 and 21-19 18-21 21-16",
    "12.05.2024 - 31.12.2024",
    "2024-05-12T10:00:00 2024-05-13",
    "+44 20 7946 0018, 09812 345 670, (555) 010-0199",
    "48.8566140, 2.3522219",
    "Rs 4,53,92,81,766 or $4,539,281,766,403,925",
    "1 000 000 000 000 card",
    "nora@oksbi.example.org",
    "nora.feld@example.org",
    "Follow @oksbi and @ybl",
    "yourname@oksbi",
    "98xxxxxx10@ybl",
    "98******10@ybl",
    "Nora Feld@airtel",
    "A picture by Feld@upi",
    "https://example.org/nora@ybl",
    "DNI 48291563X",
    "48291563G",
    "DNI 12345678Z",
    "FLDNRO84L52Q318A",
    "RSSMRA85T10A562S",
    "48291563750",
    "RUT 76.829.156-K",
    "14.829.156-K",
    "2 84 07 29 482 915 11",
    "84071548292",
    "11019919840715479X",
    "",
    "Nothing to see",
]


def marked(text: str) -> str:
    """Return a text with ⟦⟧ around what is found in it."""
    for found in reversed(list(identifiers(text))):
        text = f"{text[: found.start]}⟦{text[found.start : found.end]}⟧{text[found.end :]}"
    return text


@pytest.mark.parametrize(("text", "kind"), FOUND)
def test_found(text: str, kind: str) -> None:
    plain = text.replace("⟦", "").replace("⟧", "")
    assert marked(plain) == text
    assert [found.kind for found in identifiers(plain)] == [kind]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert marked(text) == text


def test_every_kind_is_tested_and_has_a_label() -> None:
    assert {kind for _, kind in FOUND} == set(KINDS) == set(LABELS)


def test_several_in_order() -> None:
    text = "⟦nora@ybl⟧, Aadhaar ⟦5821 4437 9067⟧, PAN ⟦QXZPF4827K⟧, card ⟦4539 2817 6640 3925⟧"
    assert marked(text.replace("⟦", "").replace("⟧", "")) == text


def test_a_label_far_away_is_none() -> None:
    assert marked("Aadhaar" + " and so on" * 5 + " 582144379067").count("⟦") == 0


WHOLE: list[tuple[Callable[[str], bool], str]] = [
    (checksums.verhoeff, "582144379067"),
    (checksums.luhn, "4539281766403925"),
    (checksums.iban, "DE45500105178429306175"),
    (checksums.cpf, "48291563764"),
    (checksums.tc_kimlik, "48291563750"),
    (checksums.nir, "284072948291511"),
    (checksums.pesel, "84071548292"),
    (checksums.resident_id, "110199198407154829"),
    (checksums.rut, "14829156K"),
    (checksums.dni, "48291563G"),
]


# The examples that the descriptions of the methods give themselves.
PUBLISHED: list[tuple[Callable[[str], bool], str]] = [
    (checksums.verhoeff, "2363"),
    (checksums.luhn, "79927398713"),
    (checksums.iban, "GB82WEST12345698765432"),
    (checksums.iban, "MT84MALT011000012345MTLCAST001S"),
    (checksums.nir, "269054958815780"),
    (checksums.cpf, "11144477735"),
    (checksums.dni, "12345678Z"),
    (checksums.dni, "X1234567L"),
    (checksums.codice_fiscale, "RSSMRA85T10A562S"),
    (checksums.tc_kimlik, "10000000146"),
    (checksums.rut, "123456785"),
    (checksums.pesel, "44051401359"),
    (checksums.resident_id, "11010519491231002X"),
]


@pytest.mark.parametrize(("check", "number"), PUBLISHED, ids=lambda value: str(value)[:12])
def test_published_examples(check: Callable[[str], bool], number: str) -> None:
    assert check(number)


@pytest.mark.parametrize(("check", "number"), WHOLE, ids=lambda value: str(value)[:12])
def test_one_wrong_digit_is_told(check: Callable[[str], bool], number: str) -> None:
    assert check(number)
    for place, digit in enumerate(number):
        for other in "0123456789" if digit.isdigit() else "":
            if other != digit:
                assert not check(number[:place] + other + number[place + 1 :])


@given(st.text("0123456789", min_size=11, max_size=11), st.integers(0, 11), st.integers(1, 9))
def test_one_check_digit_fits_and_no_wrong_digit(body: str, place: int, change: int) -> None:
    for check in (checksums.verhoeff, checksums.luhn):
        (number,) = [body + str(last) for last in range(10) if check(body + str(last))]
        wrong = str((int(number[place]) + change) % 10)
        assert not check(number[:place] + wrong + number[place + 1 :])


@given(st.text("0123456789", min_size=18, max_size=18), st.integers(4, 21), st.integers(1, 9))
def test_no_wrong_digit_in_an_iban(account: str, place: int, change: int) -> None:
    check = 98 - int(account + "131400") % 97
    number = f"DE{check:02}{account}"
    assert checksums.iban(number)
    wrong = str((int(number[place]) + change) % 10)
    assert not checksums.iban(number[:place] + wrong + number[place + 1 :])


@given(st.text("0123456789", min_size=11, max_size=11), st.integers(0, 10))
def test_verhoeff_tells_swapped_digits(body: str, place: int) -> None:
    (number,) = [body + str(last) for last in range(10) if checksums.verhoeff(body + str(last))]
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert swapped == number or not checksums.verhoeff(swapped)


@given(st.text("0123456789 -.@ABDEPNXybl:/\u00a0५²", max_size=60))
@example("PAN QXZPF4827K nora@ybl 4111 1111 1111 1111")
def test_ranges_lie_in_the_text_and_apart(text: str) -> None:
    end = 0
    for found in identifiers(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@pytest.mark.parametrize(
    "piece",
    (
        *("4", "4 ", "A1", "A", "1-", "1.", "DE89 ", "DE45 5", "a@", "a-", "a.x", "xxx", "12 XXX "),
        *("card ", "order a", "Aadhaar 58214437", "4539 2817 6640 3925 ", "PAN QXZPF4827K "),
    ),
)
def test_hostile_texts_take_linear_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    started = time.process_time()
    list(identifiers(text))
    assert time.process_time() - started < 5


LABELLED = [
    *("aadhaar", "uidai", "PAN card", "permanent account number", "social security", "SOC. SEC"),
    *("CPF", "D.N.I.", "kimlik no", "T.C. Kimlik", "TCKN", "R.U.T", "rol único", "NIR", "PESEL"),
    *("sécurité sociale", "credit card", "carte bancaire", "tarjeta de crédito", "身份证"),
    *("банковская карта", "आधार"),
]
FORMS_OF = {"i": "iIıİ", "s": "sSſ", "k": "kK\u212a"}  # which `re` takes for one letter


def spellings(label: str) -> st.SearchStrategy[str]:
    letters = (FORMS_OF.get(c.lower(), c.lower() + c.upper()[:1]) for c in label)
    return st.tuples(*map(st.sampled_from, letters)).map("".join)


@given(st.sampled_from(LABELLED).flatmap(spellings))
def test_a_label_counts_however_it_is_spelled(label: str) -> None:
    """What rules a form out before its label is searched rules out nothing that has it."""
    for form in (*national.FORMS, *cards.FORMS):
        if form.label is not None and form.label.search(label):
            assert form.may_stand_in(label, fold_label(label)) or form.has is not None
