"""newslint.masking: what a string shows of contact values, alone and in reports."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cli import main
from newslint.masking import mask

ARTICLE = """\
Ferry fares rise

The operator said that the fares would rise by a tenth from spring, as fuel had become dearer.

Author Profile
Sales Director at Example Ferry Labs | 09812345670 | nora.feld@mail.example.org | Web

Nora Feld is a journalist. Call +44 20 7946 0018 or write to feld@example.org now.
"""
PAGE = """\
<html><body><article><h1>Call 09812345670 now</h1>
<p>The operator said that the fares would rise by a tenth from spring, as fuel was dearer.</p>
</article><div class="author-box"><p>Nora Feld is a journalist who covers ports.</p>
<p>Mob. <a href="tel:+919812345670">09812<b>345670</b></a>, nora&#64;example.org</p></div></body>
</html>
"""
MARKDOWN = """\
---
title: Ferry fares rise
author: nora.feld@mail.example.org
author_bio: "Emma Clarke is a journalist. Mob. 09812345670"
---

The operator said that the fares would rise by a tenth from spring.
"""
SECRETS = (
    "09812345670",
    "345670",
    "9812345670",
    "7946 0018",
    "nora.feld",
    "feld@",
    "nora@",
    "nora&",
)


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(
    ("name", "text"), [("a.txt", ARTICLE), ("a.html", PAGE), ("a.md", MARKDOWN)]
)
def test_no_report_leaks_a_contact_value(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    main([str(path), "--format", form, "--min-severity", "info"])
    out = capsys.readouterr().out
    assert not [secret for secret in SECRETS if secret in out]
    main(["inspect", str(path), "--format", form])
    out = capsys.readouterr().out
    assert not [secret for secret in SECRETS if secret in out]


def test_show_sensitive_lifts_the_mask(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    main([str(path), "--format", "json", "--show-sensitive"])
    report = json.loads(capsys.readouterr().out)
    texts = [finding["text"] for finding in report["articles"][0]["findings"]]
    assert "09812345670" in texts


@pytest.mark.parametrize(
    "text",
    [
        "ISBN 978-0-306-40615-7",
        "The budget for 2021-2022 grew.",
        "Order No. 09812345670",
        "at 28.6139, 77.2090",
        "closed at 81,330.56",
        "2026-05-01T10:00:00+05:30",
        "$1,000,000,000",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Mob. 98123 45670", "Mob. ***** ***70"),
        ("Contact no: 9812345670", "Contact no: ********70"),
        ("Contact Maria 98123 45670", "Contact Maria ***** ***70"),
        ("Ph.9812345670", "Ph.********70"),
        ("98123 45670 / 98123 45671", "***** ***70 / ***** ***71"),
        ("98123\u200b45670", "*****\u200b***70"),
        ("९८१२३ ४५६७०", "***** ***७०"),
        ("Cell 212.555.0147", "Cell ***.***.**47"),
        ("Tlf. 20 12 34 56", "Tlf. ** ** ** 56"),
        ('href="tel:%2B919812345670"', 'href="tel:%************70"'),
        ("viber://chat?number=%2B919812345670", "viber://chat?number=%************70"),
        ("tg://resolve?phone=919812345670", "tg://resolve?phone=**********70"),
        ("wa.me/919812345670", "wa.me/************"),
        ("//t.me/quayjobsdaily", "//t.me/*************"),
        ("whatsapp://send?phone=919812345670", "whatsapp://send?*****=************"),
        ("?u=https%3A%2F%2Ft.me%2Fquayjobs", "?u=https%3A%2F%2Ft.me%**********"),
        ("nora.feld@mail.example.org", "n***.****@****.*******.***"),
        ("nora%40mail.example.org", "n***%******.*******.***"),
        ("nora&#64;mail.example.org", "n***&#**;****.*******.***"),
        ("nora&#x40;mail.example.org", "n***&#***;****.*******.***"),
        ("nora&commat;mail.example.org", "n***&******;****.*******.***"),
        ("nora\\u0040mail.example.org", "n***\\*********.*******.***"),
        ("nora [at] mail.example [dot] org", "n*** [**] ****.******* [***] ***"),
        ("nora(at)mail.example.org", "n***(**)****.*******.***"),
        ('data-cfemail="c2a5b0adb7b2ec"', 'data-cfemail="**************"'),
        ("Aadhaar 4821 9034 6723", "Aadhaar **** **** **23"),
        ("PAN BKLPN4821R", "PAN *******21*"),
        ("DE82 3704 0044 0123 4567 89", "**** **** **** **** **** 89"),
        ("4111 1111 1111 1111", "**** **** **** **11"),
        ("pay to quaypoet@oksbi", "pay to q*******@*****"),
        ("CPF 529.982.247-25", "CPF ***.***.***-25"),
    ],
)
def test_spellings_of_a_value(text: str, masked: str) -> None:
    assert mask(text) == masked
    assert mask(masked) == masked


PIECES = st.sampled_from(
    [
        "98123 45670",
        "nora@mail.example.org",
        " / ",
        "tel:%2B",
        "wa.me/",
        "&#64;",
        "[at]",
        "2026",
        ".org",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=12).map("".join))
def test_masking_keeps_the_length_of_what_looks_like_contacts(text: str) -> None:
    assert len(mask(text)) == len(text)


@pytest.mark.parametrize(
    "unit", ["a", "a.", "1 ", "1/", "98123 45670 ", "a&#64;", "(", "a@", "t.me/a"]
)
def test_long_texts_are_masked_in_time_that_grows_with_them(unit: str) -> None:
    assert len(mask(unit * 20_000)) == 20_000 * len(unit)


@given(st.text())
def test_masking_keeps_the_length(text: str) -> None:
    assert len(mask(text)) == len(text)


@given(st.from_regex(r"[a-z]{2,8}@[a-z]{2,8}\.(org|net)", fullmatch=True), st.text(max_size=5))
def test_addresses_never_survive(address: str, around: str) -> None:
    assert address not in mask(f"{around} {address} {around}")
