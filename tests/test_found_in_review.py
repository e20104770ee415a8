"""Inputs that an unkind reader tried, each of which went wrong once."""

import io
import json
import os
import sys
from pathlib import Path

import pytest

from newslint.cli import main

Capture = pytest.CaptureFixture[str]
PROSE = (
    "The harbour authority said that the fares would rise by a tenth from spring, as fuel had "
    "become dearer over the winter and the crews had been promised more."
)


def rules_of(
    text: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch, *options: str
) -> list[str]:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    main(["-", "--format", "json", *options])
    (article,) = json.loads(capsys.readouterr().out)["articles"]
    return [finding["rule"] for finding in article["findings"]]


def test_a_date_does_not_excuse_a_wrong_number(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        "Talks resume after 2 years\n\nBy Ann Roe\n\n15 May 2025\n\n"
        "The talks, disrupted in 2022, resume. “After three years of silence we hope,” she said.\n"
    )
    assert "headline-number-mismatch" in rules_of(text, capsys, monkeypatch)
    assert "headline-number-mismatch" not in rules_of(
        text.replace("2022", "2023"), capsys, monkeypatch
    )


@pytest.mark.parametrize(
    "opening",
    [
        "BERGEN, Jan 12, 2026 (NTB) — ",
        "By Tomas Lindqvist on January 12, 2026\n\n",
        "LOWER QUAY, 12 January 2026\n\n",
    ],
)
def test_a_dateline_is_a_date(
    opening: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"Ferry fares rise\n\n{opening}{PROSE}\n\n{PROSE}\n"
    assert "date-missing" not in rules_of(text, capsys, monkeypatch)


def test_an_author_in_the_footer_of_the_entry_is_an_author(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    footer = (
        '<footer class="entry-footer"><span class="byline"><span class="author vcard">'
        '<a class="url fn n" href="/author/t/">Tomas Lindqvist</a></span></span></footer>'
    )
    page = (
        '<html><body><article><h1>Ferry fares rise</h1><div class="entry-content">'
        f"<p>{PROSE}</p><p>{PROSE}</p></div>{footer}</article></body></html>"
    )
    assert "byline-missing" not in rules_of(page, capsys, monkeypatch)
    assert "byline-missing" in rules_of(page.replace(footer, ""), capsys, monkeypatch)


def test_a_bare_account_name_is_a_byline(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"Ferry fares rise\n\nadmin\n\n12 January 2026\n\n{PROSE}\n\n{PROSE}\n"
    found = rules_of(text, capsys, monkeypatch)
    assert "byline-generic-account" in found
    assert "byline-missing" not in found


def test_widgets_below_copy_without_prose(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Talks\n\nHe left.\n\nAuthor Profile\n"
    assert "boilerplate-author-widget" in rules_of(text, capsys, monkeypatch)


def test_what_cannot_be_read_is_told(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["inspect", "nope.txt"]) == 2
    os.mkfifo("pipe.txt")
    assert main(["pipe.txt"]) == 3
    assert "pipe.txt: error: not a regular file" in capsys.readouterr().out


def test_an_address_in_the_canonical_link_is_masked(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (
        '<html><head><link rel="canonical" href="https://x.example/jane.roe@mail.example.org/20260112345678">'
        f"</head><body><h1>Ferry fares rise</h1><p>{PROSE}</p></body></html>"
    )
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(page.encode())))
    main(["-", "--format", "json"])
    url = json.loads(capsys.readouterr().out)["articles"][0]["url"]
    assert "jane" not in url
    assert url.endswith("/20260112345678")


def test_hidden_findings_are_not_called_none(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = "The council will vote on the new timetable in May, as it does every year. " + (
        "Commuters had asked for later boats, and the ramp at the quay will be mended by summer."
    )
    text = f"Ferry fares rise\n\nBy Ann Roe\n\n12 January 2026\n\n{PROSE} {more}\n\nSource link\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert main(["-", "--min-severity", "critical"]) == 1
    assert "1 not shown" in capsys.readouterr().out


def test_single_quotation_marks_count_for_the_share_of_quotation(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "\n\n".join(f"‘{PROSE}’ the envoy said." for _ in range(5))
    assert "style-quote-share" in rules_of(f"Talks resume\n\n{said}\n", capsys, monkeypatch)


def test_a_readability_rule_with_near_limits_is_measured(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hard-to-read.yaml").write_text(
        "title: Hard\nseverity: minor\nconfidence: low\nzones: [body]\ncheck: metric\n"
        "measure: readability\nlix_above: 2\nari_above: 90\nfrom_words: 20\n"
        "message: LIX {lix}\nwhy: House style.\n"
        'examples:\n  bad: ["⟦Ferry⟧\\n\\nIt left."]\n',
        encoding="utf-8",
    )
    text = "Ferry\n\n" + "The boat left at ten. " * 20
    found = rules_of(text, capsys, monkeypatch, "--rules", str(tmp_path))
    assert "hard-to-read" in found
