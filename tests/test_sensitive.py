"""No value of a contact leaves the program unasked, however a page spells it; fingerprints."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import main
from newslint.fingerprints import VARIABLE, fingerprint, secret_key

COPY = "The operator said the fares would rise by a tenth from spring, as fuel had become dearer."
TEXT = f"""\
Call +91 98123 45670 or nora.feld@mail.example.org about Aadhaar 4821 9034 6723

By Nora Feld nora.feld@mail.example.org +91 98123 45670

Published: 4 March 2030

{COPY} Her Aadhaar number is 4821 9034 6723 and her PAN BKLPN4821R. Rent went to DE82 3704 0044 \
0123 4567 89 and DE82370400440123456789.

The card 4111 1111 1111 1111 or 4111111111111111 was a payment card. Pay to quaypoet@oksbi. CPF \
529.982.247-25 or CPF 52998224725.

Join https://t.me/quayjobsdaily or https://wa.me/919812345670 or gil%40mail.example.org. \
Tel:+919812345670.

The student can be reached on 98123 45670 / 98123 45671, his father said. Or on 9812345670. Order \
981-2345-670 came. His phone is 07911 123456.

(With agency inputs)

Source link

Nora Feld is a journalist. Mob. 98123-45670 | nora.feld@mail.example.org | Web
"""
SAID = json.dumps(
    {
        "@type": "NewsArticle",
        "headline": "Call +91 98123 45670",
        "author": {
            "@type": "Person",
            "name": "Nora Feld +91 98123 45670",
            "email": "nora.feld@mail.example.org",
            "telephone": "9812345670",
            "description": "Mob. 98123 45670",
            "url": "https://wa.me/919812345670",
        },
    }
)
PAGE = f"""\
<html lang="en-IN"><head><title>Call +91 98123 45670 - Gazette</title>
<link rel="canonical" \
href="https://www.example.org/call?to=gil%40mail.example.org&p=nora.feld@mail.example.org">
<meta name="author" content="nora.feld@mail.example.org"><meta name="description" \
content="Aadhaar 4821 9034 6723, call +91 98123 45670">
<meta name="phone" content="9812345670"><meta name="pan" content="BKLPN4821R"><meta \
name="aadhaar" content="482190346723">
<meta property="article:section" content="call +91 98123 45670">
<script type="application/ld+json">{SAID}</script></head>
<body><article><h1>Call <b>98123</b> 45670 or +91 98123&nbsp;45670</h1>
<p class="byline">By Nora Feld <a \
href="mailto:nora.feld@mail.example.org">nora.feld&#64;mail.example.org</a> \
+91&nbsp;98123&#x20;45670</p>
<p>{COPY} Her Aadhaar number is <b>4821</b> 9034 6<i>723</i> and her PAN is BKL<b>PN4821R</b>. \
Rent went to DE82&nbsp;3704 0044 <b>0123</b> 4567 89.</p>
<p>(With agency inputs) <a href="tel:%2B919812345670">call</a> <a \
href="mailto:gil&#64;mail.example.org">mail</a> <a href="//t.me/quayjobsdaily">join</a></p>
<img src="a.jpg" alt="Call 98123 45670 for nora.feld@mail.example.org"><figure><img \
alt="x"><figcaption>Her card 4111 <b>1111</b> 1111 1111, PAN BKLPN4821R</figcaption></figure>
<p>Pay to quaypoet&#64;oksbi, CPF 529.982.<b>247</b>-25. <a \
href="https://t.me/quayjobsdaily">Join us</a>, <a href="https://wa.me/919812345670">chat with \
us</a>, <a href="https://t.me/quayjobsdaily">t.me/<b>quay</b>jobsdaily</a>.</p>
<p>The student can be reached on <a href="tel:+919812345670">98123<b>45670</b></a>, his father \
said. <a href="mailto:gil%40mail.example.org">Mail</a> <a href="tel:+919812345670">call</a> Order \
981-2345-670.</p>
<p>Broken &#57;&#56;&#49;&#50;&#51;&#52;&#53;&#54;&#55;&#48; number. Mobile +<span>91</span> \
9<span>8</span>1<span>2</span>3 4<span>5</span>670. His phone is 07911&#8203;123456.</p>
<p>Source link</p></article>
<div class="author-box"><p>Nora Feld is a journalist. nora.feld@mail.example.org</p><p>Mob. <a \
href="tel:+919812345670">call</a> 98123&#45;45670</p></div></body></html>
"""
MARKDOWN = f"""\
---
title: Call +91 98123 45670 or nora.feld@mail.example.org
date: 2030-03-04
author:
  name: nora.feld@mail.example.org
  phone: '9812345670'
  email: nora.feld@mail.example.org
  whatsapp: https://wa.me/919812345670
  aadhaar: 4821 9034 6723
  pan: BKLPN4821R
  card: '4111 1111 1111 1111'
  upi: quaypoet@oksbi
  cpf: 52998224725
  mobile: 07911 123456
author_bio: "Emma Clarke is a journalist. Mob. 98123 45670"
tags: [call 98123 45670]
9812345670: key
---

# Call 98123 45670

{COPY} Her Aadhaar number is **4821** 9034 6723, PAN BKLPN4821R, DE82 3704 **0044** 0123 4567 89.

![Call 98123 45670](a.jpg) Card 4111 1111 *1111* 1111. Pay to quaypoet\\@oksbi. CPF 529.982.247-25.

[Join us](https://t.me/quayjobsdaily), [chat](https://wa.me/919812345670), [98123 \
**45670**](tel:+919812345670), [mail](mailto:gil%40mail.example.org), <nora.feld@mail.example.org>.

The student can be reached on 98123 45670, his father said. 98123&#45;45670

(With agency inputs)

Source link
"""
FILES = {"a.txt": TEXT, "a.html": PAGE, "a.md": MARKDOWN}
# What of the values says more than their last two digits or their first letter.
DIGITS = (
    *("9812345670", "9812345671", "48219034", "37040044", "41111111", "529982247", "7911123456"),
    *("98123", "4821", "0344", "247"),
)
WORDS = ("nora.feld", "gil@", "gil%", "gil&", "bklpn", "quaypoet", "quayjobs", "feld@", "feld&")
_BETWEEN_DIGITS = re.compile(r"(?:[\s().\-/\u00a0\u200b*_]|<[^>]*>|&#?\w+;)+")

REPORTS = [
    ["--format", form, *options]
    for form in ("text", "json")
    for options in (
        [],
        ["--select", "agency-vague-credit"],
        ["--select", "contact"],
        ["--select", "source-link-stub", "--fail-on", "critical"],
        ["--min-severity", "info", "-v"],
    )
]


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    main([*arguments])
    said = capsys.readouterr()
    return said.out + said.err


def leaks(out: str) -> Iterator[str]:
    """Yield the values in an output, whatever stands between their digits."""
    positions = re.sub(r'"(?:line|column|end_line|end_column)": \d+', "", out)
    flat = _BETWEEN_DIGITS.sub("", re.sub(r'"fingerprint": "\w+"', "", positions))
    for line in flat.splitlines():
        yield from (digits for digits in DIGITS[:7] if digits in line)
    for word in re.findall(r"[\w@&%.]+", positions):
        yield from (value for value in WORDS if value in word.lower())
        yield from (digits for digits in DIGITS[7:9] if digits in word)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(VARIABLE, raising=False)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("options", REPORTS, ids=" ".join)
def test_reports_show_no_value(
    name: str, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = shown(capsys, name, "--isolated", *options)
    assert out
    assert not set(leaks(out))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("form", ["text", "json"])
def test_inspection_shows_no_value(
    name: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = shown(capsys, "inspect", name, "--format", form)
    assert not set(leaks(out))


@pytest.mark.parametrize("name", FILES)
def test_all_values_are_shown_when_asked_for(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = shown(capsys, "inspect", name, "--format", "json", "--show-sensitive")
    assert set(leaks(out)) >= {"9812345670", "48219034", "nora.feld", "bklpn", "quaypoet"}
    out = shown(capsys, name, "--isolated", "--format", "json", "--show-sensitive")
    assert "nora.feld@mail.example.org" in out


def test_a_value_longer_than_the_window_is_not_cut(capsys: pytest.CaptureFixture[str]) -> None:
    local = "nora.feld." + "abcdefghij" * 5
    text = f"Fares\n\n{COPY}\n\n(With agency inputs), {'x' * 30} {local}@mail.example.org\n"
    Path("b.txt").write_text(text, encoding="utf-8")
    assert "abcde" not in shown(capsys, "b.txt", "--isolated")


def test_what_cloudflare_hid_stays_hidden(capsys: pytest.CaptureFixture[str]) -> None:
    hidden = "c2acadb0a382afa3abaeeca7baa3afb2aea7ecadb0a5"
    span = f"<span class='__cf_email__' data-cfemail='{hidden}'>[email&#160;protected]</span>"
    page = f"<article><h1>Fares</h1><p>{COPY}</p><p>(With agency inputs) {span}</p></article>"
    Path("b.html").write_text(page, encoding="utf-8")
    for arguments in (("b.html", "--isolated"), ("inspect", "b.html"), ("b.html", "-f", "json")):
        out = shown(capsys, *arguments)
        assert "nora" not in out
        assert hidden[:12] not in out


def test_carets_stand_under_the_masked_words(capsys: pytest.CaptureFixture[str]) -> None:
    text = f"Fares\n\n{COPY}\n\n{COPY}\n\nCall me on +91 98123 45670 (With agency inputs)\n"
    Path("b.txt").write_text(text, encoding="utf-8")
    lines = shown(capsys, "b.txt", "--isolated", "--select", "contact-personal-phone").splitlines()
    row = next(number for number, line in enumerate(lines) if "contact-personal-phone" in line)
    quoted, caret = lines[row + 1], lines[row + 2]
    start = caret.index("^")
    assert quoted[start : start + caret.count("^")] == "+** ***** ***70"
    assert quoted[:start].endswith("Call me on ")
    assert ":12 " in lines[row]


def test_masked_and_unmasked_reports_differ_in_their_words_only(
    capsys: pytest.CaptureFixture[str],
) -> None:
    positions = []
    for options in ((), ("--show-sensitive",)):
        out = shown(capsys, "a.html", "--isolated", "--format", "json", *options)
        (article,) = json.loads(out)["articles"]
        positions.append(
            [
                (f["rule"], f["line"], f["column"], f["end_line"], f["end_column"], len(f["text"]))
                for f in article["findings"]
            ]
        )
    assert positions[0] == positions[1]


# Fingerprints

TWO = f"Fares\n\n{COPY}\n\n{COPY}\n\nMob. 98123 45670\n\nMob. 98765 43270\n"


def findings(capsys: pytest.CaptureFixture[str], text: str, name: str = "b.txt") -> list[Any]:
    Path(name).write_text(text, encoding="utf-8")
    options = ("--isolated", "--format", "json", "--select", "contact-personal-phone")
    (article,) = json.loads(shown(capsys, name, *options))["articles"]
    found: list[Any] = article["findings"]
    return found


def prints(capsys: pytest.CaptureFixture[str], text: str, name: str = "b.txt") -> list[str]:
    return [finding["fingerprint"] for finding in findings(capsys, text, name)]


def test_fingerprints_are_the_same_in_every_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert prints(capsys, TWO) == prints(capsys, TWO)


def test_lines_above_change_no_fingerprint(capsys: pytest.CaptureFixture[str]) -> None:
    moved = TWO.replace("Fares\n", f"Fares\n\n{COPY}\n\n{COPY}\n", 1)
    assert [f["line"] for f in findings(capsys, moved)] != [
        f["line"] for f in findings(capsys, TWO)
    ]
    assert prints(capsys, moved) == prints(capsys, TWO)


def test_two_numbers_with_the_same_last_digits_differ(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = prints(capsys, TWO)
    assert first != second


def test_the_same_number_in_another_file_has_another(capsys: pytest.CaptureFixture[str]) -> None:
    assert not {*prints(capsys, TWO)} & {*prints(capsys, TWO, "c.txt")}


def test_without_a_key_nothing_of_the_value_goes_in(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever tries all numbers with the same last digits learns nothing."""
    other = TWO.replace("98123 45670", "97654 32170")
    assert prints(capsys, other) == prints(capsys, TWO)


def test_with_a_key_the_value_itself_counts(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [prints(capsys, TWO)]
    for key in ("quay", "ferry", "k" * 64, "k" * 65, "k" * 200, "ключ" * 20):
        monkeypatch.setenv(VARIABLE, key)
        made.append(prints(capsys, TWO))
        assert prints(capsys, TWO) == made[-1]
        other = TWO.replace("98123 45670", "97654 32170")
        assert prints(capsys, other)[0] != made[-1][0]
    assert len({value for pair in made for value in pair}) == 2 * len(made)


def test_a_key_makes_a_value_known_again_wherever_it_stands(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "quay")
    swapped = TWO.replace("98123 45670", "-").replace("98765 43270", "98123 45670")
    swapped = swapped.replace("Mob. -", "Mob. 98765 43270")
    assert prints(capsys, swapped) == prints(capsys, TWO)[::-1]


def test_a_long_key_is_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    made = set()
    for end in ("a", "b"):
        monkeypatch.setenv(VARIABLE, "k" * 80 + end)
        made.add(fingerprint("rule", "a.txt", "words", 1, secret_key()))
    assert len(made) == 2
    monkeypatch.delenv(VARIABLE)
    assert secret_key() == b""


@pytest.mark.parametrize(
    "other", [("r", "a.txtw", "", 1), ("ra.txt", "", "w", 1), ("r", "a.txt", "w", 2)]
)
def test_parts_of_a_fingerprint_are_kept_apart(other: tuple[str, str, str, int]) -> None:
    assert fingerprint(*other) != fingerprint("r", "a.txt", "w", 1)
    assert re.fullmatch(r"[0-9a-f]{16}", fingerprint(*other))
