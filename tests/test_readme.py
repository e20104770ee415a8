"""The README shows what the program really prints and does."""

import re
import shlex
from pathlib import Path

import pytest

from newslint.cli import COMMANDS, main
from newslint.nodes import Mistake
from newslint.rulebook import read_rule

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_output_shown_is_real(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    shown = re.search(r"```console\n\$ newslint (.*)\n((?:.*\n)*?)```", README)
    assert shown is not None
    main(shlex.split(shown[1]))
    assert capsys.readouterr().out == shown[2]


def test_the_rule_shown_is_a_rule() -> None:
    shown = re.search(r"```yaml\n(title: (?:.*\n)*?)```", README)
    assert shown is not None
    mistakes: list[Mistake] = []
    assert read_rule(shown[1], "README.md", "site", "no-netizens", mistakes) is not None, mistakes


def test_every_command_shown_exists() -> None:
    for line in re.findall(r"^\$ newslint (.*?)(?:  .*)?$", README, re.MULTILINE):
        first = shlex.split(line)[0]
        assert first.startswith("-") or first in COMMANDS or "/" in first
