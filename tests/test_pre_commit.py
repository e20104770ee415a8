"""Runs pre-commit itself, which clones the project, installs it and runs the hook."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DEFECTIVE = """\
Ferry fares rise

By Nora Feld

Published: 4 March 2026

The operator said that the fares would rise by a tenth from spring, as fuel had become dearer. \
The council will vote on the new timetable in May. Commuters had asked for later boats on \
Saturdays, and the ramp at the quay, which gave way in a storm, will be mended before summer.

Source link
"""
CLEAN = DEFECTIVE.replace("Source link", "The first boats leave at six.")

if shutil.which("git") is None:
    pytest.skip("needs git", allow_module_level=True)


def run(*command: str, cwd: Path, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
        "PRE_COMMIT_HOME": str(home),
        "GIT_AUTHOR_NAME": "test",
        "GIT_AUTHOR_EMAIL": "test@example.org",
        "GIT_COMMITTER_NAME": "test",
        "GIT_COMMITTER_EMAIL": "test@example.org",
    }
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, check=False, text=True
    )


def commit_all(folder: Path, home: Path) -> str:
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "state")):
        done = run("git", *command, cwd=folder, home=home)
        assert done.returncode == 0, done.stderr
    return run("git", "rev-parse", "HEAD", cwd=folder, home=home).stdout.strip()


@pytest.fixture(scope="module")
def hook_repository(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The project as a git repository of its own, as it stands in the working tree."""
    copy = tmp_path_factory.mktemp("hook") / "newslint"
    copy.mkdir()
    for name in ("linter", "rules"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, copy / name)
    return copy, commit_all(copy, copy)


def test_the_hook_fails_names_the_finding_and_passes_after_the_mend(
    tmp_path: Path, hook_repository: tuple[Path, str]
) -> None:
    project, revision = hook_repository
    site, home = tmp_path / "site", tmp_path / "home"
    site.mkdir()
    (site / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {project}\n  rev: {revision}\n  hooks:\n  - id: newslint\n",
        encoding="utf-8",
    )
    (site / "bad.txt").write_text(DEFECTIVE, encoding="utf-8")
    (site / "good.md").write_text(f"# {CLEAN}", encoding="utf-8")
    (site / "README.md").write_text("# Site\n\nSource link\n", encoding="utf-8")
    (site / "requirements.txt").write_text("Source link\n", encoding="utf-8")
    commit_all(site, home)
    hook = (sys.executable, "-m", "pre_commit", "run", "--all-files")

    failed = run(*hook, cwd=site, home=home)
    assert failed.returncode == 1, failed.stdout + failed.stderr
    assert "bad.txt" in failed.stdout
    assert "source-link-stub" in failed.stdout
    assert "9:1" in failed.stdout
    assert "README" not in failed.stdout
    assert "requirements" not in failed.stdout
    assert "good.md" not in failed.stdout

    (site / "bad.txt").write_text(CLEAN, encoding="utf-8")
    passed = run(*hook, cwd=site, home=home)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout
