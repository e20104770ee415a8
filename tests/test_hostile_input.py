"""Input that breaks readers: a result or a clear error, never a traceback, never silence."""

import json
from pathlib import Path

import pytest

from newslint.cli import main

SENTENCE = "The operator said that the fares would rise by a tenth from spring, as fuel was dear."
Capture = pytest.CaptureFixture[str]


def inspected(path: Path, capsys: Capture) -> str:
    assert main(["inspect", str(path), "--format", "json"]) == 0
    articles = json.loads(capsys.readouterr().out)["articles"]
    return " ".join(block["text"] for article in articles for block in article["blocks"])


@pytest.mark.parametrize("depth", [300, 10_000])
def test_deep_nesting_keeps_its_text(tmp_path: Path, capsys: Capture, depth: int) -> None:
    page = tmp_path / "deep.html"
    page.write_text("<div>" * depth + f"<p>{SENTENCE}</p>" + "</div>" * depth, encoding="utf-8")
    assert SENTENCE in inspected(page, capsys)
    assert main([str(page), "--exit-zero"]) == 0


def test_unclosed_and_stray_tags_keep_their_text(tmp_path: Path, capsys: Capture) -> None:
    page = tmp_path / "soup.html"
    page.write_text("</p></b>" * 3000 + "<b><p>" * 3000 + SENTENCE, encoding="utf-8")
    assert SENTENCE in inspected(page, capsys)


def test_a_20_mb_page_on_one_line(tmp_path: Path, capsys: Capture) -> None:
    page = tmp_path / "long.html"
    page.write_text(f"<p>{SENTENCE}</p>" * 200_000, encoding="utf-8")
    assert page.stat().st_size > 18_000_000
    assert main([str(page), "--exit-zero"]) == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n\n",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\x00" * 5000,
        b"Ferry\x00fares rise\n\nThe fares rise.\x00\n",
        b"\xff\xfe\x00",
        bytes(range(256)) * 20,
        b"<" * 5000,
        b"&" * 5000,
        b"<!--" + b"-" * 5000,
        b"<![CDATA[" + b"]" * 5000,
        b"<script>" + b"<" * 5000,
        b"---\n" + b"[" * 50_000 + b"\n---\n",
        b"---\na: &x b\nc: *x\n---\ntext",
        b"+++\na = " + b"[" * 5000 + b"\n+++\n",
        b"---\ntitle: open",
        b"> " * 6000 + b"deep",
        b"* " * 3000 + b"deep",
        b"[" * 6000,
        b"![a](" * 3000,
        b"`" * 9001,
        b"*_" * 9000,
        "\u202e\u2066‮ text".encode(),
        "\U000e0041 tag".encode(),
        b"\r" * 5000 + b"text",
        b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>text</p>",
    ],
    ids=lambda data: repr(data[:12]),
)
def test_odd_bytes(tmp_path: Path, capsys: Capture, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    status = main([str(path), "--format", "json", "--exit-zero"])
    report = json.loads(capsys.readouterr().out)
    assert status == (3 if report["errors"] else 0)
    assert main([str(path), "--exit-zero", "--min-severity", "info"]) == status
    out = capsys.readouterr().out
    assert not set(out) & set("\x1b\x00\u202e\u2066")


def test_a_folder_with_odd_entries(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "a.txt").write_text(f"Ferry fares\n\n{SENTENCE}\n", encoding="utf-8")
    main([str(tmp_path), "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert report["summary"]["articles"] == 1
