import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.cli import main

DEFECTIVE = """\
Ferry fares rise

By Nora Feld

Published: 4 March 2026

The operator said that the fares would rise by a tenth from spring, as fuel had become dearer. \
The council will vote on the new timetable in May. Commuters had asked for later boats on \
Saturdays, and the ramp at the quay, which gave way in a storm, will be mended before summer.

Source link
"""
CLEAN = DEFECTIVE.replace("\nSource link\n", "")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.txt").write_text(DEFECTIVE, encoding="utf-8")
    (tmp_path / "good.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


Capture = pytest.CaptureFixture[str]


def run_json(capsys: Capture, *arguments: str) -> dict[str, object]:
    main([*arguments, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert isinstance(report, dict)
    return report


@pytest.mark.usefixtures("folder")
def test_exit_codes(capsys: Capture) -> None:
    assert main(["good.txt"]) == 0
    assert main(["bad.txt"]) == 1
    assert main(["bad.txt", "--exit-zero"]) == 0
    assert main(["bad.txt", "--fail-on", "critical"]) == 0
    assert main(["bad.txt", "--ignore", "source-link-stub"]) == 0
    assert main(["bad.txt", "--select", "identity"]) == 0
    assert main(["check", "bad.txt", "--select", "attribution"]) == 1
    assert main(["absent.txt"]) == 2
    assert "absent.txt" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "arguments",
    [[], ["bad.txt", "--select", "sorce-link-stub"], ["bad.txt", "--rules", "absent"]],
)
def test_usage_errors(arguments: list[str], capsys: Capture) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.err
    assert not captured.out


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("value", ["", ","])
def test_a_selection_of_nothing_is_a_mistake(value: str, capsys: Capture) -> None:
    assert main(["bad.txt", "--select", value]) == 2
    assert "--select names no rule" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_articles_beside_rules_are_linted(capsys: Capture) -> None:
    main(["init"])
    Path("newslint.yaml").write_text("rules: .\n", encoding="utf-8")
    assert main(["."]) == 1
    assert "bad.txt" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_rules_as_json_do_not_steer_the_terminal(capsys: Capture) -> None:
    main(["init"])
    rule = Path("newsroom-rules/house/no-netizens.yaml")
    text = rule.read_text("utf-8").replace("House style bans", '"\\x9b\\u202e"  #')
    rule.write_text(text, "utf-8")
    capsys.readouterr()
    assert main(["rules", "-f", "json"]) == 0
    assert not {"\x9b", "\u202e"} & set(capsys.readouterr().out)


@pytest.mark.usefixtures("folder")
def test_unknown_names_are_suggested(capsys: Capture) -> None:
    main(["bad.txt", "--select", "sorce-link-stub,identiti"])
    assert "did you mean source-link-stub?" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_unknown_options_and_dates_exit_2() -> None:
    for arguments in (["--formt", "json", "."], ["bad.txt", "--now", "soon"]):
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        assert caught.value.code == 2


def test_the_text_report_shows_line_caret_quality_and_summary(
    folder: Path, capsys: Capture
) -> None:
    assert folder
    main(["bad.txt"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("bad.txt  85.8/100 B")
    row = next(i for i, line in enumerate(lines) if "source-link-stub" in line)
    assert "9:1" in lines[row]
    assert lines[row + 1].endswith("| Source link")
    assert lines[row + 2].endswith("| ^^^^^^^^^^^")
    assert lines[-1] == "1 article: 1 major; quality 85.8/100 B"


def test_an_info_rule_is_shown_when_selected(folder: Path, capsys: Capture) -> None:
    text = CLEAN.replace("rise by", "rise\u00a0by")
    (folder / "nbsp.txt").write_text(text, encoding="utf-8")
    main(["nbsp.txt"])
    assert "encoding-nbsp" not in capsys.readouterr().out
    main(["nbsp.txt", "--select", "encoding"])
    assert "encoding-nbsp" in capsys.readouterr().out


def test_no_article_is_not_a_clean_article(folder: Path, capsys: Capture) -> None:
    (folder / "empty").mkdir()
    assert main(["empty"]) == 0
    assert capsys.readouterr().out == "no articles\n"


@pytest.mark.usefixtures("folder")
def test_colour_only_when_asked(capsys: Capture) -> None:
    main(["bad.txt"])
    assert "\x1b" not in capsys.readouterr().out
    main(["bad.txt", "--color", "always"])
    assert "\x1b[31mmajor" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_the_json_report_has_the_contracted_keys(capsys: Capture) -> None:
    report = run_json(capsys, ".")
    assert list(report)[:3] == ["version", "tool", "summary"]
    summary = report["summary"]
    assert isinstance(summary, dict)
    assert summary["articles"] == 2
    assert summary["findings"] == {"critical": 0, "major": 1, "minor": 0, "info": 2}
    articles = report["articles"]
    assert isinstance(articles, list)
    article = articles[0]
    assert article["path"] == "bad.txt"
    assert article["authors"] == ["Nora Feld"]
    assert article["published"] == "2026-03-04"
    assert article["metrics"]["words"] > 10
    finding = article["findings"][-1]
    assert {
        "rule": "source-link-stub",
        "family": "attribution",
        "severity": "major",
        "confidence": 0.95,
        "score": 57.0,
        "zone": "tail",
        "line": 9,
        "column": 1,
        "end_line": 9,
        "end_column": 12,
        "text": "Source link",
        "fix": {"delete": "block", "safe": False},
        "related": [],
    }.items() <= finding.items()


@pytest.mark.usefixtures("folder")
def test_the_order_of_arguments_does_not_matter(capsys: Capture) -> None:
    assert run_json(capsys, "bad.txt", "good.txt") == run_json(capsys, "good.txt", "bad.txt")


@pytest.mark.usefixtures("folder")
def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(DEFECTIVE.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["-"]) == 1
    assert capsys.readouterr().out.startswith("-  85.8/100")


def test_a_bad_file_does_not_end_the_run(folder: Path, capsys: Capture) -> None:
    (folder / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    assert main([".", "--exit-zero"]) == 3
    out = capsys.readouterr().out
    assert "binary.txt: error: " in out
    assert "source-link-stub" in out
    report = run_json(capsys, ".")
    errors = report["errors"]
    assert isinstance(errors, list)
    assert [error["path"] for error in errors] == ["binary.txt"]


def test_a_broken_rule_folder_exits_2_with_every_mistake(folder: Path, capsys: Capture) -> None:
    (folder / "own").mkdir()
    for name in ("one", "two"):
        (folder / "own" / f"{name}.yaml").write_text("titel: x\n", encoding="utf-8")
    assert main(["good.txt", "--rules", "own"]) == 2
    error = capsys.readouterr().err
    assert "own/one.yaml:1:1: unknown key 'titel'" in error
    assert "own/two.yaml:1:1: unknown key 'titel'" in error


def test_skipped_files_are_counted_when_asked(folder: Path, capsys: Capture) -> None:
    (folder / "photo.jpg").write_bytes(b"x")
    main([".", "-v"])
    assert "skipped 1: " in capsys.readouterr().err


def test_a_named_file_is_never_skipped_in_silence(folder: Path, capsys: Capture) -> None:
    (folder / "export.rst").write_text(DEFECTIVE, encoding="utf-8")
    (folder / "noname").write_text(DEFECTIVE, encoding="utf-8")
    assert main(["export.rst"]) == 0
    assert "export.rst: not linted, unknown file type .rst" in capsys.readouterr().err
    assert main(["export.rst", "--input-format", "text"]) == 1
    assert main(["noname"]) == 1


@pytest.mark.usefixtures("folder")
def test_quiet_prints_nothing_when_clean(capsys: Capture) -> None:
    main(["good.txt", "-q"])
    assert capsys.readouterr().out == ""
    main(["bad.txt", "-q"])
    assert "source-link-stub" in capsys.readouterr().out


def test_now_moves_today(folder: Path, capsys: Capture) -> None:
    assert folder
    assert main(["good.txt", "--now", "2026-03-05"]) == 0
    assert main(["good.txt", "--now", "2025-03-05"]) == 1
    assert "date-future" in capsys.readouterr().out


def test_inspect_prints_the_article_model(folder: Path, capsys: Capture) -> None:
    assert folder
    assert main(["inspect", "bad.txt", "--format", "json"]) == 0
    article = json.loads(capsys.readouterr().out)["articles"][0]
    assert article["title"] == "Ferry fares rise"
    assert article["authors"] == ["Nora Feld"]
    assert article["item"] is None
    assert [block["zone"] for block in article["blocks"]] == [
        "title", "byline", "dateline", "body", "tail",
    ]  # fmt: skip
    assert article["blocks"][3]["line"] == 7
    main(["inspect", "bad.txt"])
    assert "tail" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_explain_and_rules(capsys: Capture) -> None:
    assert main(["explain", "source-link-stub"]) == 0
    out = capsys.readouterr().out
    assert "Feed importers stamp" in out
    assert "⟦" in out
    assert main(["explain", "sorce-link"]) == 2
    assert main(["rules"]) == 0
    listed = capsys.readouterr().out
    assert "source-link-stub" in listed
    assert main(["rules", "--format", "json"]) == 0
    entries = [line for line in listed.splitlines() if line.startswith(" ")]
    assert len(json.loads(capsys.readouterr().out)["rules"]) == len(entries)


@pytest.mark.usefixtures("folder")
def test_a_path_named_like_a_command(capsys: Capture) -> None:
    Path("rules").mkdir()
    Path("rules/bad.txt").write_text(DEFECTIVE, encoding="utf-8")
    assert main(["check", "rules"]) == 1
    assert main(["./rules"]) == 1
    assert capsys.readouterr()


@pytest.mark.usefixtures("folder")
def test_the_module_runs_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newslint", "bad.txt"], capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"source-link-stub" in done.stdout
    assert not done.stderr


@pytest.mark.usefixtures("folder")
def test_text_runs_do_not_load_what_only_other_runs_need() -> None:
    code = (
        "import sys; from newslint.cli import main; main(['good.txt']);"
        "print(sorted({'lxml', 'bs4', 'textstat', 'turbohtml', 'markdown_it', 'phonenumbers'}"
        " & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stderr.strip() == "[]"


def test_a_listing_is_not_judged(tmp_path: Path, capsys: Capture) -> None:
    teaser = (
        "<article><h2><a href='/{n}'>The ferry to island {n} is late</a></h2><p>{t}</p></article>"
    )
    body = "".join(teaser.format(n=n, t="It sails at noon, the port says. " * 5) for n in range(6))
    page = tmp_path / "index.html"
    page.write_text(
        "<html><head><title>Gazette</title><link rel=canonical href='https://example.org/'></head>"
        f"<body class='home blog'><main>{body}</main></body></html>",
        encoding="utf-8",
    )
    assert main([str(page)]) == 0
    said = capsys.readouterr()
    assert "not linted, a listing of articles" in said.err
    assert "ferry" not in said.out
    main(["inspect", str(page), "--format", "json"])
    assert json.loads(capsys.readouterr().out)["articles"][0]["listing"] is True


def test_names_of_files_do_not_steer_the_terminal(capsys: Capture) -> None:
    assert main(["no\x1b[31m.html"]) == 2
    assert main(["inspect", "no\x1b[31m.html"]) == 2
    said = capsys.readouterr().err
    assert "no such" in said
    assert "\x1b" not in said


def test_inspect_masks_what_a_page_declares(tmp_path: Path, capsys: Capture) -> None:
    page = tmp_path / "page.html"
    page.write_text('<html lang="en call +1 415 555 0132"><body><p>One line.</p>', encoding="utf-8")
    main(["inspect", str(page)])
    main(["inspect", str(page), "--format", "json"])
    assert "0132" not in capsys.readouterr().out


def test_inspect_shows_what_was_said_of_the_author_and_set_aside(
    tmp_path: Path, capsys: Capture
) -> None:
    said = {"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Gazette"}}
    page = tmp_path / "page.html"
    page.write_text(
        f"<html><head><script type=application/ld+json>{json.dumps(said)}</script>"
        "<meta property=og:site_name content=Gazette></head>"
        "<body><h1>Gate shut</h1><p class=byline>By Ana Ruiz</p><p>It is shut.</p></body></html>",
        encoding="utf-8",
    )
    main(["inspect", str(page)])
    out = capsys.readouterr().out
    assert "authors    Ana Ruiz (byline" in out
    assert "set aside  Gazette (jsonld)" in out
    main(["inspect", str(page), "--format", "json"])
    signals = json.loads(capsys.readouterr().out)["articles"][0]["signals"]
    assert {signal["source"]: signal["author"] for signal in signals} == {
        "jsonld": None, "byline": "Ana Ruiz", "by-line-text": "Ana Ruiz",
    }  # fmt: skip


@pytest.mark.usefixtures("folder")
def test_init_test_and_config(capsys: Capture) -> None:
    assert main(["init"]) == 0
    assert "newsroom-rules/house/no-netizens.yaml" in capsys.readouterr().out
    assert main(["init"]) == 2
    assert "configures newslint already; nothing was written" in capsys.readouterr().err
    assert main(["test"]) == 0
    assert capsys.readouterr().out.startswith("1 rule, 4 examples, ")
    assert main(["test", "newsroom-rules/house/no-netizens.yaml", "--coverage"]) == 0
    assert "no-netizens  fires, 4 examples" in capsys.readouterr().out
    assert main(["config"]) == 0
    assert "newsroom-rules  # newslint.yaml:8" in capsys.readouterr().out
    assert main(["explain", "no-netizens"]) == 0
    assert "House style bans" in capsys.readouterr().out
    Path("bad.txt").write_text(DEFECTIVE.replace("operator", "netizens"), encoding="utf-8")
    main(["."])
    out = capsys.readouterr().out
    assert "no-netizens" in out
    assert main(["bad.txt", "--isolated"]) == 1
    assert "no-netizens" not in capsys.readouterr().out


def test_init_beside_a_configuration_in_pyproject(folder: Path, capsys: Capture) -> None:
    (folder / "pyproject.toml").write_text("[tool.newslint]\n", encoding="utf-8")
    assert main(["init"]) == 2
    assert "pyproject.toml configures newslint already" in capsys.readouterr().err
    assert not (folder / "newslint.yaml").exists()


def test_rules_are_tested_with_the_configuration_of_their_folder(
    folder: Path, capsys: Capture
) -> None:
    (folder / "site").mkdir()
    main(["init", "site"])
    rule = folder / "site/newsroom-rules/house/no-netizens.yaml"
    text = rule.read_text("utf-8").replace("[netizen, netizens]", "['{w}']\nwhere: {w: {list: w}}")
    rule.write_text(text, "utf-8")
    with (folder / "site/newslint.yaml").open("a", encoding="utf-8") as file:
        file.write("lists: {w: [netizen, netizens]}\n")
    capsys.readouterr()
    for path in ("site", "site/newsroom-rules", "site/newsroom-rules/house/no-netizens.yaml"):
        assert main(["test", path]) == 0
        assert capsys.readouterr().out.startswith("1 rule, 4 examples")


def test_init_in_a_folder_that_is_not_there(capsys: Capture) -> None:
    assert main(["init", "absent"]) == 2
    assert "no such folder: absent" in capsys.readouterr().err


def test_what_init_writes_as_comments_is_configuration_too(folder: Path, capsys: Capture) -> None:
    assert main(["init"]) == 0
    lines = (folder / "newslint.yaml").read_text(encoding="utf-8").splitlines()
    named = ("select", "ignore", "override", "lists", "facts", "site", "fail-on", "min-severity")
    keys = (*named, "  ")
    opened = [
        line[2:] if line.startswith(tuple(f"# {key}" for key in keys)) else line for line in lines
    ]
    (folder / "newslint.yaml").write_text("\n".join(opened), encoding="utf-8")
    assert main(["config"]) == 0
    out = capsys.readouterr().out
    for key in named:
        assert f"\n{key}:" in out


def test_a_rule_that_fails_its_example_fails_the_test(folder: Path, capsys: Capture) -> None:
    main(["init"])
    rule = folder / "newsroom-rules/house/no-netizens.yaml"
    rule.write_text(rule.read_text("utf-8").replace("[netizen, netizens]", "[netizen]"), "utf-8")
    capsys.readouterr()
    assert main(["test"]) == 1
    out = capsys.readouterr().out
    assert "no-netizens.yaml:16: no-netizens, bad example: not found where marked" in out
    assert "  - Many ⟦netizens⟧ complained" in out
    assert main(["test", "absent"]) == 2
    main(["test", "newsroom-rules/house"])
    assert "1 failure" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_the_nearest_configuration_counts_for_each_input(capsys: Capture) -> None:
    Path("strict").mkdir()
    Path("strict/bad.txt").write_text(DEFECTIVE, encoding="utf-8")
    Path("strict/newslint.yaml").write_text(
        "override: {source-link-stub: {severity: critical}}\n", encoding="utf-8"
    )
    Path("newslint.yaml").write_text("override: {source-link-stub: off}\n", encoding="utf-8")
    assert main(["bad.txt"]) == 0
    assert main(["strict/bad.txt", "bad.txt"]) == 1
    assert "critical  the importer's stub" in capsys.readouterr().out
    assert main(["strict/bad.txt", "--config", "newslint.yaml"]) == 0
    assert main(["bad.txt", "--isolated"]) == 1


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("configuration", "code"),
    [
        ("ignore: [source-link-stub]", 0),
        ("ignore: [attribution]", 0),
        ("select: [identity]", 0),
        ("select: [attribution]", 1),
        ("fail-on: critical", 0),
        ("extends: essential", 1),
        ("override: {source-link-stub: {severity: minor}}", 0),
        ("override: {source-link-stub: {languages: [de]}}", 0),
        ("override: {source-link-stub: {zones: [bio]}}", 0),
        ("override: {source-link-stub: {zones: [bdy]}}", 2),
        ("ignore: [source-link-stbu]", 2),
        ("extends: absent.yaml", 2),
    ],
)
def test_configurations(configuration: str, code: int, capsys: Capture) -> None:
    Path("newslint.yaml").write_text(f"{configuration}\n", encoding="utf-8")
    assert main(["bad.txt", "--no-cache"]) == code
    error = capsys.readouterr().err
    assert (code == 2) == error.startswith("newslint.yaml:1:")


@pytest.mark.usefixtures("folder")
def test_essential_rules_are_the_major_and_critical_ones(capsys: Capture) -> None:
    text = DEFECTIVE.replace("By Nora Feld\n\n", "") + "\n(With agency inputs)\n"
    Path("bad.txt").write_text(text, encoding="utf-8")
    found = []
    for arguments in ([], ["--select", "essential"]):
        report = run_json(capsys, "bad.txt", *arguments)
        articles = report["articles"]
        assert isinstance(articles, list)
        found.append({finding["severity"] for finding in articles[0]["findings"]})
    assert found[0] == {"major", "minor"}
    assert found[1] == {"major"}


def test_rules_and_lists_are_no_articles(folder: Path, capsys: Capture) -> None:
    assert main(["init"]) == 0
    lists = folder / "newsroom-rules/lists"
    lists.mkdir()
    (lists / "words.txt").write_text("Source link\n", encoding="utf-8")
    capsys.readouterr()
    main([".", "-v"])
    said = capsys.readouterr()
    assert "words.txt" not in said.out
    assert "skipped 1: a list of words of the rules" in said.err
    main(["newsroom-rules/lists/words.txt"])
    assert "1 article" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_standard_input_has_the_configuration_of_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    Path("quiet").mkdir()
    Path("quiet/newslint.yaml").write_text("ignore: [attribution]\n", encoding="utf-8")
    for name, code in (("a.txt", 1), ("quiet/a.txt", 0)):
        stdin = io.TextIOWrapper(io.BytesIO(DEFECTIVE.encode()))
        monkeypatch.setattr(sys, "stdin", stdin)
        assert main(["-", "--stdin-filename", name]) == code
    assert capsys.readouterr().out
